/// A case handed to an initiative that can help where an expert table cannot, or can help further.
package struct Referral: Hashable, Sendable {
    package typealias ID = Identifier<Referral>

    package var id: ID
    package var request: Request.ID
    /// The key of the initiative.
    package var initiative: String
    package var at: Instant
    package var by: String
    package var consent: Consent
    /// Who gave that consent, and when; empty and nil while the case goes without a name.
    package var consentBy: String
    package var consentAt: Instant?
    package var state: State
    /// Why it was declined, or what came of it.
    package var result: String
    /// The sum sought, in euros, and the kind of finance: of a referral for money only.
    package var amount: Double?
    package var finance: Finance?
    /// The vacancy or skill sought and its school level: of a referral for talent only.
    package var skill: String
    package var level: String
    /// The party that it was matched with, and the sum raised in euros.
    package var party: String
    package var raised: Double?
    /// What was tried before, in the words of who refers.
    package var tried: String
    /// The mail with the casus, as it last went to the outbox.
    package var message: Message.ID?

    /// What may be told of the person.
    package enum Consent: String, Sendable, Hashable, CaseIterable, Codable {
        /// The question without a name.
        case anonymous
        case named
    }

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case sent
        case received
        case accepted
        case declined
        case result

        /// Whether the initiative still has it in hand.
        package var isOpen: Bool { self != .declined && self != .result }
    }

    package init(
        id: ID = .init(0), request: Request.ID, initiative: String, at: Instant, by: String, consent: Consent,
        consentBy: String = "", consentAt: Instant? = nil, state: State = .sent, result: String = "",
        amount: Double? = nil, finance: Finance? = nil, skill: String = "", level: String = "", party: String = "",
        raised: Double? = nil, tried: String = "", message: Message.ID? = nil
    ) {
        self.id = id
        self.request = request
        self.initiative = initiative
        self.at = at
        self.by = by
        self.consent = consent
        self.consentBy = consentBy
        self.consentAt = consentAt
        self.state = state
        self.result = result
        self.amount = amount
        self.finance = finance
        self.skill = skill
        self.level = level
        self.party = party
        self.raised = raised
        self.tried = tried
        self.message = message
    }

    /// The name by which users point at it: `D3` (doorverwijzing).
    package var label: String { "D\(id)" }
}

/// The kinds of finance that the Financieringsoverleg knows.
package enum Finance: String, Sendable, Hashable, CaseIterable, Codable {
    case bank
    case crowd
    case equity
    case guarantee
}
