/// A groeivraag: what an entrepreneur asks, and the wishes that come with it.
package struct Request: Hashable, Sendable {
    package typealias ID = Identifier<Request>

    package var id: ID
    package var person: Person.ID
    package var received: Instant
    /// Their question, in their own words.
    package var question: String
    package var topic: String
    /// The least level (1-3) of expert they want on it.
    package var minLevel: Int
    package var format: FormatWish
    /// Talks asked for; more than one only for mentoring.
    package var sessions: Int
    package var priority: Priority
    /// The last local day on which a session may end; nil without one.
    package var deadline: LocalDate?
    package var prefer: [Person.ID]
    package var avoid: [Person.ID]
    package var extra: [String: String]

    package init(
        id: ID, person: Person.ID, received: Instant, question: String, topic: String, minLevel: Int = 1,
        format: FormatWish = .either, sessions: Int = 1, priority: Priority = .normal, deadline: LocalDate? = nil,
        prefer: [Person.ID] = [], avoid: [Person.ID] = [], extra: [String: String] = [:]
    ) {
        self.id = id
        self.person = person
        self.received = received
        self.question = question
        self.topic = topic
        self.minLevel = minLevel
        self.format = format
        self.sessions = sessions
        self.priority = priority
        self.deadline = deadline
        self.prefer = prefer
        self.avoid = avoid
        self.extra = extra
    }

    /// The name by which users point at it: `V12`.
    package var label: String { "V\(id)" }
}

/// Which format a request accepts.
package enum FormatWish: String, Sendable, Hashable, CaseIterable, Codable {
    case table
    case mentoring
    case either

    package func allows(_ format: SessionFormat) -> Bool { self == .either || rawValue == format.rawValue }
}

/// How much a request weighs in the plan.
package enum Priority: Int, Sendable, Hashable, CaseIterable, Codable {
    case low = 1
    case normal = 2
    case high = 3
}
