import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// A case as an initiative may see it.
package struct Casus: Sendable {
    package let referral: Referral
    package let initiative: Initiative
    package let request: Request
    /// Without what tells who asks, until there is consent.
    package let question: String
    package let sector, place: String
    package let size: SizeClass?
    /// What was tried, as sentences.
    package let tried: [String]
    /// Parties of the initiative that fit, by name.
    package let parties: [String]
    /// Who asks; nil without consent.
    package let contact: Person?

    package var isAnonymous: Bool { contact == nil }
}

extension Snapshot {
    /// - Parameter language: of what was tried.
    func casus(_ referral: Referral, _ language: Language) throws -> Casus {
        guard let request = try request(referral.request), let person = try person(request.person) else {
            throw OfficeError.noSuchRequest("V\(referral.request)")
        }
        let initiative = try initiative(keyed: referral.initiative)
        let isNamed = referral.consent == .named
        let anonymiser = Anonymiser(person)
        func shown(_ text: String) -> String { isNamed ? text : anonymiser.text(text) }
        let parties = try allParties().filter { party in
            guard party.initiative == initiative.key else { return false }
            switch initiative.kind {
            case .finance: return party.fits(referral.finance, amount: referral.amount)
            case .talent: return party.fits(level: referral.level)
            default: return true
            }
        }
        return Casus(
            referral: referral, initiative: initiative, request: request, question: shown(request.question),
            sector: person.sector, place: person.place, size: person.employees.map { SizeClass(employees: $0) },
            tried: try tried(request, before: referral, language).map(shown), parties: parties.map(\.name),
            contact: isNamed ? person : nil)
    }

    /// The sessions at which it was spoken of, earlier referrals and what came of them, and what the referrer wrote.
    private func tried(_ request: Request, before referral: Referral, _ language: Language) throws -> [String] {
        let heard = try attendance().filter { $0.request == request.id && $0.state.wasHeard }.sorted {
            $0.date < $1.date
        }
        let sessions = heard.map { record in
            Phrase.casusHeard.text(language, ["topic": request.topic, "date": record.date.short(language)])
        }
        let zone = try settings().zone
        let earlier = try referrals(of: request.id).filter { $0.id < referral.id }.map { other in
            let name = (try? initiative(keyed: other.initiative).name) ?? other.initiative
            let state = Phrase.referralStates[other.state.rawValue]?.text(language) ?? ""
            let values = ["initiative": name, "date": zone.date(other.at).short(language), "state": state]
            return Phrase.casusReferred.text(language, values)
                + (other.result.isEmpty ? "" : " (\(other.result))")
        }
        return sessions + earlier + (referral.tried.isEmpty ? [] : [referral.tried])
    }
}

extension Casus {
    /// What is known, each with what it is; what is not known is left out, save what a financier cannot do without.
    package func facts(_ language: Language) -> [(label: String, value: String)] {
        func say(_ phrase: Phrase) -> String { phrase.text(language) }
        var facts: [(label: String, value: String)] = [(say(.casusTopic), request.topic)]
        if !sector.isEmpty { facts.append((say(.casusSector), sector)) }
        facts.append((say(.casusSize), sizeText(language)))
        if !place.isEmpty { facts.append((say(.casusPlace), place)) }
        if initiative.kind == .finance || referral.amount != nil || referral.finance != nil {
            facts.append((say(.casusAmount), amountText(language)))
            facts.append((say(.casusFinance), financeText(language)))
        }
        if initiative.kind == .talent || !referral.skill.isEmpty {
            facts.append((say(.casusSkill), referral.skill.isEmpty ? say(.casusUnknown) : referral.skill))
            facts.append((say(.casusLevel), referral.level.isEmpty ? say(.casusUnknown) : referral.level))
        }
        if initiative.kind == .finance || initiative.kind == .talent {
            facts.append(
                (say(.casusParties), parties.isEmpty ? say(.casusNoParty) : parties.joined(separator: ", ")))
        }
        return facts
    }

    package func sizeText(_ language: Language) -> String {
        size.map { $0.rawValue + (language == .dutch ? " fte" : " FTE") } ?? Phrase.casusUnknown.text(language)
    }

    /// Who asks, after consent; before it, that it goes without a name.
    package func contactText(_ language: Language) -> String {
        guard let contact else { return Phrase.casusAnonymous.text(language) }
        return [contact.name, contact.company, contact.email.written].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    package func amountText(_ language: Language) -> String {
        referral.amount.map { FigureText.number($0, .euro, language) } ?? Phrase.casusUnknown.text(language)
    }

    package func financeText(_ language: Language) -> String {
        referral.finance.flatMap { Phrase.financeKinds[$0.rawValue]?.text(language) }
            ?? Phrase.casusUnknown.text(language)
    }

    /// The mail that puts it to the initiative.
    /// - Parameter replaces: the day of the mail that this one comes instead of; nil for the first.
    func notice(_ language: Language, settings: Settings, answerBy: LocalDate, replaces: LocalDate?) -> Notice {
        let values = ["number": referral.label, "topic": request.topic]
        var contact: [(label: String, value: String)] = []
        if let person = self.contact {
            contact.append((Phrase.casusName.text(language), person.name))
            if !person.company.isEmpty { contact.append((Phrase.casusCompany.text(language), person.company)) }
            contact.append((Phrase.casusEmail.text(language), person.email.written))
            if !person.phone.isEmpty { contact.append((Phrase.casusPhone.text(language), person.phone)) }
        }
        let consent = referral.consentAt.map {
            Phrase.casusConsent.text(
                language, ["who": referral.consentBy, "date": settings.zone.date($0).long(language)])
        }
        let subject: Phrase = replaces == nil ? .casusSubject : .casusSubjectAgain
        let update = replaces.map { Phrase.casusUpdate.text(language, ["date": $0.long(language)]) }
        let summary = [sizeText(language), sector, place].filter { !$0.isEmpty }.joined(separator: " · ")
        return Notice(
            .casus, language,
            [
                "programme": .text(settings.programme), "organiser": .text(settings.organiser),
                "first_name": .text(initiative.name),
                "subject": .text(subject.text(language, values)), "summary": .text(summary),
                "initiative": .text(initiative.name), "is_new": .flag(replaces == nil),
                "is_update": .flag(replaces != nil), "update": .text(update ?? ""),
                "anonymous": .flag(isAnonymous), "number": .text(referral.label),
                "question": .text(question.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
                "facts": .facts(facts(language)), "has_tried": .flag(!tried.isEmpty), "tried": .lines(tried),
                "has_contact": .flag(!contact.isEmpty), "contact": .facts(contact),
                "consent": .text(consent ?? ""), "answer_by": .text(answerBy.long(language)),
            ])
    }
}
