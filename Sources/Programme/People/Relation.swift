/// Two people who may not share a table, and why (competitors). `first` is the smaller ID.
package struct Relation: Hashable, Sendable {
    package let first: Person.ID
    package let second: Person.ID
    package var reason: String
    package var extra: [String: String]

    /// A relation of two people in either order; nil where both are the same person.
    package init?(_ a: Person.ID, _ b: Person.ID, reason: String, extra: [String: String] = [:]) {
        guard a != b else { return nil }
        (first, second) = (min(a, b), max(a, b))
        self.reason = reason
        self.extra = extra
    }
}

/// Minutes by car from one place to another.
package struct TravelTime: Hashable, Sendable {
    package let from: String
    package let to: String
    package var minutes: Int
    package var extra: [String: String]

    package init(from: String, to: String, minutes: Int, extra: [String: String] = [:]) {
        self.from = from
        self.to = to
        self.minutes = minutes
        self.extra = extra
    }
}

/// An agenda handed in, reduced to its times: no title, place or guest of it is kept.
package struct StoredCalendar: Hashable, Sendable {
    /// As `Person.calendar` or `Room.calendar` names it.
    package let name: String
    /// iCalendar text with timing properties only.
    package var content: String
    package var readAt: Instant

    package init(name: String, content: String, readAt: Instant) {
        self.name = name
        self.content = content
        self.readAt = readAt
    }
}
