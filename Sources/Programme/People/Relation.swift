/// Two people who may not share a table, and why (competitors). `first` is the smaller ID.
public struct Relation: Hashable, Sendable {
    public let first: Person.ID
    public let second: Person.ID
    public var reason: String
    public var extra: [String: String]

    /// A relation of two people in either order; nil where both are the same person.
    public init?(_ a: Person.ID, _ b: Person.ID, reason: String, extra: [String: String] = [:]) {
        guard a != b else { return nil }
        (first, second) = (min(a, b), max(a, b))
        self.reason = reason
        self.extra = extra
    }
}

/// Minutes by car from one place to another.
public struct TravelTime: Hashable, Sendable {
    public let from: String
    public let to: String
    public var minutes: Int
    public var extra: [String: String]

    public init(from: String, to: String, minutes: Int, extra: [String: String] = [:]) {
        self.from = from
        self.to = to
        self.minutes = minutes
        self.extra = extra
    }
}

/// An agenda handed in, reduced to its times: no title, place or guest of it is kept.
public struct StoredCalendar: Hashable, Sendable {
    /// As `Person.calendar` or `Room.calendar` names it.
    public let name: String
    /// iCalendar text with timing properties only.
    public var content: String
    public var readAt: Instant

    public init(name: String, content: String, readAt: Instant) {
        self.name = name
        self.content = content
        self.readAt = readAt
    }
}
