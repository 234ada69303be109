/// A groeivraag: what an entrepreneur asks, and the wishes that come with it.
public struct Request: Hashable, Sendable {
    public typealias ID = Identifier<Request>

    public var id: ID
    public var person: Person.ID
    public var received: Instant
    /// Their question, in their own words.
    public var question: String
    public var topic: String
    /// The least level (1-3) of expert they want on it.
    public var minLevel: Int
    public var format: FormatWish
    /// Talks asked for; more than one only for mentoring.
    public var sessions: Int
    public var priority: Priority
    /// The last local day on which a session may end; nil without one.
    public var deadline: LocalDate?
    public var prefer: [Person.ID]
    public var avoid: [Person.ID]
    public var extra: [String: String]

    public init(
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
    public var label: String { "V\(id)" }
}

/// Which format a request accepts.
public enum FormatWish: String, Sendable, Hashable, CaseIterable, Codable {
    case table
    case mentoring
    case either

    public func allows(_ format: SessionFormat) -> Bool { self == .either || rawValue == format.rawValue }
}

/// How much a request weighs in the plan.
public enum Priority: Int, Sendable, Hashable, CaseIterable, Codable {
    case low = 1
    case normal = 2
    case high = 3
}
