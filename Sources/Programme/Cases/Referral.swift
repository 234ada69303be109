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
    }

    package init(
        id: ID = .init(0), request: Request.ID, initiative: String, at: Instant, by: String, consent: Consent,
        state: State = .sent, result: String = "", amount: Double? = nil, finance: Finance? = nil,
        skill: String = "", level: String = "", party: String = "", raised: Double? = nil
    ) {
        self.id = id
        self.request = request
        self.initiative = initiative
        self.at = at
        self.by = by
        self.consent = consent
        self.state = state
        self.result = result
        self.amount = amount
        self.finance = finance
        self.skill = skill
        self.level = level
        self.party = party
        self.raised = raised
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

/// Something in the region that helps companies to grow.
package struct Initiative: Hashable, Sendable {
    /// Its short name, by which users point at it: `financiering`.
    package var key: String
    package var name: String
    package var kind: Kind
    /// Where its referrals are mailed to; nil where that is not known.
    package var email: EmailAddress?
    /// Its first and last day; nil where it has none.
    package var from: LocalDate?
    package var until: LocalDate?
    /// The topics it is for; empty for any.
    package var topics: [String]
    /// People employed that it is for, in full-time equivalents.
    package var least: Double?
    package var most: Double?

    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case tables
        case mentoring
        case finance
        case talent
        case image
        case other
    }

    package init(
        key: String, name: String, kind: Kind, email: EmailAddress? = nil, from: LocalDate? = nil,
        until: LocalDate? = nil, topics: [String] = [], least: Double? = nil, most: Double? = nil
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.email = email
        self.from = from
        self.until = until
        self.topics = topics
        self.least = least
        self.most = most
    }

    package func runs(on date: LocalDate) -> Bool { (from ?? date) <= date && date <= (until ?? date) }
}

/// A party that takes part in an initiative: a financier, or a school.
package struct Party: Hashable, Sendable {
    package var name: String
    /// The key of the initiative it takes part in.
    package var initiative: String
    /// What it offers: a kind of finance, or a school level (`mbo`, `hbo`, `wo`).
    package var offers: [String]
    /// The sums it finances, in euros.
    package var least: Double?
    package var most: Double?

    package init(name: String, initiative: String, offers: [String], least: Double? = nil, most: Double? = nil) {
        self.name = name
        self.initiative = initiative
        self.offers = offers
        self.least = least
        self.most = most
    }
}
