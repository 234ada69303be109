/// The role of uitblinker: a person who shares what they learned.
package struct Expert: Hashable, Sendable {
    /// An expert is known by their person.
    package typealias ID = Person.ID

    package var person: Person.ID
    /// What they can speak on and how well: topic to level, 1-3.
    package var topics: [String: Int]
    package var formats: Set<SessionFormat>
    /// Sessions in one planning horizon; nil means the programme's setting.
    package var maxSessions: Int?
    /// Their growth as they stated it, for the introduction: `34,4%`.
    package var growth: String

    package init(
        person: Person.ID, topics: [String: Int], formats: Set<SessionFormat>, maxSessions: Int? = nil,
        growth: String = ""
    ) {
        self.person = person
        self.topics = topics
        self.formats = formats
        self.maxSessions = maxSessions
        self.growth = growth
    }
}

/// The two shapes a session has: a table of several participants, or a one-to-one talk.
package enum SessionFormat: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case table
    case mentoring

    package static func < (a: Self, b: Self) -> Bool { a == .table && b == .mentoring }
}
