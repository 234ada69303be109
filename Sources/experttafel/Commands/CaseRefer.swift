import Office
import Programme
import Terminal
import Wording

/// `refer V12 --to INITIATIVE`, also as `case refer`.
struct CaseRefer: Command {
    enum Consent: String, CaseIterable, Sendable { case yes, anonymous, no, named, ja, nee }
    enum Level: String, CaseIterable, Sendable { case mbo, hbo, wo }

    static let to = Option<String>("to", dutch: "naar", placeholder: "INITIATIEF", kind: .text, help: .referTo)
    static let consent = Option<Consent>(
        "consent", dutch: "toestemming", placeholder: "yes|anonymous|no", kind: .choice(), help: .referConsent)
    static let consentBy = Option<String>(
        "consent-by", dutch: "toestemming-van", placeholder: "WIE", kind: .text, help: .referConsentBy)
    static let tried = Option<String>(
        "tried", dutch: "geprobeerd", placeholder: "TEKST", kind: .text, help: .referTried)
    static let amount = Option<Double>(
        "amount", dutch: "bedrag", placeholder: "EURO", kind: .number(0...1_000_000_000_000), help: .referAmount)
    static let finance = Option<Finance>(
        "finance", dutch: "financiering", placeholder: "SOORT", kind: .choice(), help: .referFinance)
    static let skill = Option<String>("skill", dutch: "functie", placeholder: "TEKST", kind: .text, help: .referSkill)
    static let level = Option<Level>(
        "level", dutch: "niveau", placeholder: "NIVEAU", kind: .choice(), help: .referLevel)
    static let language = Option<Language>(
        "language", dutch: "mailtaal", placeholder: "nl|en", kind: .choice(), help: .mailLanguage)

    static let spec = CommandSpec(
        "refer", dutch: "verwijs", summary: .referSummary, discussion: .referDiscussion,
        arguments: [CaseShow.request.name],
        options: [
            to.name, consent.name, consentBy.name, tried.name, amount.name, finance.name, skill.name, level.name,
            language.name,
        ],
        examples: [
            ("refer V12 --to financiering --amount 250000 --finance bank --consent anonymous", .referSummary)
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let request = try values.one(CaseShow.request)
        guard let initiative = values[Self.to] else {
            throw OfficeError.aCase(.needs(kind: .decide, option: "--to"))
        }
        var order = ReferralOrder(initiative: initiative)
        order.consent = try Self.consent(values[Self.consent], of: request)
        order.consentBy = values[Self.consentBy]
        order.tried = values[Self.tried] ?? ""
        (order.amount, order.finance) = (values[Self.amount], values[Self.finance])
        (order.skill, order.level) = (values[Self.skill] ?? "", values[Self.level]?.rawValue ?? "")
        order.language = values[Self.language] ?? .dutch
        let workspace = try context.open()
        let view = try workspace.refer(request, order)
        if context.json {
            try context.printJSON(ReferralJSON(view))
            return .done
        }
        try context.print(
            .referDone,
            [
                "request": view.casus.request.label, "name": view.casus.initiative.name,
                "label": view.referral.label, "consent": context.name(of: view.referral.consent),
            ])
        try context.say(missing: view)
        try context.say(mailOf: view)
        try CaseText(context: context).next(workspace.caseFile(request, confidential: false).view)
        return .done
    }

    /// - Throws: where the entrepreneur said no.
    static func consent(_ word: Consent?, of request: String) throws -> Referral.Consent? {
        switch word {
        case nil: nil
        case .yes?, .named?, .ja?: .named
        case .anonymous?: .anonymous
        case .no?, .nee?: throw OfficeError.aCase(.noConsent(request.uppercased()))
        }
    }
}

extension Context {
    func name(of consent: Referral.Consent) -> String {
        Phrase.consents[consent.rawValue].map { say($0) } ?? consent.rawValue
    }

    /// Where the casus of a referral can be read.
    func say(mailOf view: ReferralView) throws {
        guard let message = view.message, message.state.isWaiting else { return }
        try print(.referMail, ["number": "\(message.id)"])
    }

    /// What an initiative cannot do without, and is not known.
    fileprivate func say(missing view: ReferralView) throws {
        let referral = view.referral
        var missing: [String] = []
        switch view.casus.initiative.kind {
        case .finance:
            if referral.amount == nil { missing.append("--amount") }
            if referral.finance == nil { missing.append("--finance") }
        case .talent:
            if referral.skill.isEmpty { missing.append("--skill") }
            if referral.level.isEmpty { missing.append("--level") }
        default: break
        }
        if !missing.isEmpty { screen.note(say(.referMissing, ["what": missing.joined(separator: ", ")])) }
    }
}
