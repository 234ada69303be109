import Groeimakelaar
import Office
import Programme
import Terminal
import Wording

/// `referral list`: what was handed to whom, and where it stands.
struct ReferralList: Command {
    static let all = Flag("all", dutch: "alles", help: .referralAll)
    static let to = Option<String>("to", dutch: "naar", placeholder: "INITIATIEF", kind: .text, help: .referralTo)
    static let spec = CommandSpec(
        "list", dutch: "lijst", summary: .referralListSummary, options: [all.name, to.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let views = try context.open().referrals(all: values[Self.all], initiative: values[Self.to])
        if context.json {
            try context.printJSON(views.map(ReferralJSON.init))
            return .done
        }
        guard !views.isEmpty else {
            try context.print(.referralNone)
            return .done
        }
        var table = TextTable([
            .init(context.say(.logNumber)), .init(context.say(.caseRequest)),
            .init(context.say(.casePerson), flexible: true), .init(context.say(.referralWho), flexible: true),
            .init(context.say(.referralDate)), .init(context.say(.referralConsentHead)),
            .init(context.say(.outboxState)), .init(context.say(.caseDue)),
            .init(context.say(.referralResult), flexible: true),
        ])
        for view in views {
            let referral = view.referral
            table.add([
                referral.label, view.casus.request.label, view.name, view.casus.initiative.name,
                String(context.moment(referral.at).dropLast(6)), context.name(of: referral.consent),
                context.name(of: referral.state), view.next?.due.short(context.language) ?? "",
                context.outcome(of: referral),
            ])
        }
        try context.print(table)
        return .done
    }
}

extension Context {
    func name(of state: Referral.State) -> String {
        Phrase.referralStates[state.rawValue].map { say($0) } ?? state.rawValue
    }

    /// What came of a referral, in words.
    func outcome(of referral: Referral) -> String {
        let raised = referral.raised.map { FigureText.number($0, .euro, language) } ?? ""
        return [referral.party, raised, referral.result].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

struct ReferralJSON: Encodable {
    let id, request, initiative, consent, state, result, skill, level, party: String
    let finance: String?
    let amount, raised: Double?
    let parties: [String]
    let message: Int64?
    let due: LocalDate?

    init(_ view: ReferralView) {
        let referral = view.referral
        (id, request, initiative) = (referral.label, view.casus.request.label, referral.initiative)
        (consent, state, result) = (referral.consent.rawValue, referral.state.rawValue, referral.result)
        (skill, level, party) = (referral.skill, referral.level, referral.party)
        (finance, amount, raised) = (referral.finance?.rawValue, referral.amount, referral.raised)
        (parties, message, due) = (view.casus.parties, referral.message?.number, view.next?.due)
    }
}

/// What the commands that tell how far a referral has come share.
enum ReferralStep {
    static let number = Argument<String>("NR", kind: .text, help: .referralNumber)

    static func run(
        _ state: Referral.State, _ news: ReferralNews, _ values: Values, _ context: Context
    ) throws -> ExitStatus {
        let workspace = try context.open()
        let view = try workspace.advance(values.one(number), to: state, news)
        try context.print(
            .referralStands, ["label": view.referral.label, "state": context.name(of: view.referral.state)])
        try CaseText(context: context).next(
            workspace.caseFile(view.casus.request.label, confidential: false).view)
        return .done
    }
}

/// `referral received D3`.
struct ReferralReceived: Command {
    static let spec = CommandSpec(
        "received", dutch: "ontvangen", summary: .referralReceivedSummary, arguments: [ReferralStep.number.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        try ReferralStep.run(.received, ReferralNews(), values, context)
    }
}

/// `referral accept D3`.
struct ReferralAccept: Command {
    static let spec = CommandSpec(
        "accept", dutch: "aangenomen", summary: .referralAcceptSummary, arguments: [ReferralStep.number.name],
        options: [ReferralResult.party.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var news = ReferralNews()
        news.party = values[ReferralResult.party]
        return try ReferralStep.run(.accepted, news, values, context)
    }
}

/// `referral decline D3 --reason TEXT`.
struct ReferralDecline: Command {
    static let spec = CommandSpec(
        "decline", dutch: "afgewezen", summary: .referralDeclineSummary, arguments: [ReferralStep.number.name],
        options: [CasePardon.reason.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var news = ReferralNews()
        news.words = values[CasePardon.reason] ?? ""
        return try ReferralStep.run(.declined, news, values, context)
    }
}

/// `referral result D3`.
struct ReferralResult: Command {
    static let words = Option<String>(
        "words", dutch: "woorden", placeholder: "TEKST", kind: .text, help: .referralWords)
    static let party = Option<String>("party", dutch: "partij", placeholder: "NAAM", kind: .text, help: .referralParty)
    static let raised = Option<Double>(
        "raised", dutch: "opgehaald", placeholder: "EURO", kind: .number(0...1_000_000_000_000), help: .referralRaised)
    static let spec = CommandSpec(
        "result", dutch: "resultaat", summary: .referralResultSummary, arguments: [ReferralStep.number.name],
        options: [words.name, party.name, raised.name],
        examples: [("referral result D3 --party \"Crowd Capital\" --raised 80000", .referralResultSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var news = ReferralNews()
        news.words = values[Self.words] ?? ""
        (news.party, news.raised) = (values[Self.party], values[Self.raised])
        guard !news.words.isEmpty || news.party != nil || news.raised != nil else {
            throw OfficeError.aCase(.needs(kind: .referralResult, option: "--words, --party, --raised"))
        }
        return try ReferralStep.run(.result, news, values, context)
    }
}

/// `referral consent D3 yes`.
struct ReferralConsent: Command {
    static let word = Argument<CaseRefer.Consent>("yes|anonymous|no", kind: .choice(), help: .referConsent)
    static let spec = CommandSpec(
        "consent", dutch: "toestemming", summary: .referralConsentSummary,
        arguments: [ReferralStep.number.name, word.name],
        options: [CaseRefer.consentBy.name, CaseRefer.language.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        // Who takes consent back is anonymous from now on.
        let consent: Referral.Consent = [.yes, .named, .ja].contains(try values.one(Self.word)) ? .named : .anonymous
        let view = try context.open().consent(
            values.one(ReferralStep.number), consent, by: values[CaseRefer.consentBy],
            values[CaseRefer.language] ?? .dutch)
        try context.print(
            .referralConsented, ["label": view.referral.label, "consent": context.name(of: consent)])
        try context.say(mailOf: view)
        if consent == .anonymous, view.message?.state.hasLeft == true {
            try context.print(.referralConsentLeft, ["name": view.casus.initiative.name])
        }
        return .done
    }
}
