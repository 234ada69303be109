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
    /// What it asks of who is referred to it, in a sentence or two.
    package var asks: String
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
        until: LocalDate? = nil, topics: [String] = [], asks: String = "", least: Double? = nil,
        most: Double? = nil
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.email = email
        self.from = from
        self.until = until
        self.topics = topics
        self.asks = asks
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

/// Someone who is invited to the progress meetings.
package struct Partner: Hashable, Sendable {
    package var email: EmailAddress
    package var name: String
    package var organisation: String

    package init(email: EmailAddress, name: String, organisation: String) {
        self.email = email
        self.name = name
        self.organisation = organisation
    }
}
