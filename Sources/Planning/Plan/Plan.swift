import Foundation

/// One session of a plan. Indices are those of its problem.
public struct PlannedSession: Encodable, Hashable, Sendable {
    /// Its format.
    public var format: Format
    /// The expert, by their number in the problem.
    public var expert: Int
    /// nil for an online session.
    public var room: Int?
    /// The slot at which it begins.
    public var start: Int
    /// What it is about.
    public var topic: String
    /// Who takes part.
    public var requests: [Int]
    /// The second expert, by their number in the problem; nil for none.
    public var second: Int?
    /// The chair, by their number among the people; nil for none.
    public var chair: Int?

    /// Makes the value from its parts.
    public init(
        format: Format, expert: Int, room: Int?, start: Int, topic: String, requests: [Int], second: Int? = nil,
        chair: Int? = nil
    ) {
        self.format = format
        self.expert = expert
        self.room = room
        self.start = start
        self.topic = topic
        self.requests = requests
        self.second = second
        self.chair = chair
    }

    private enum CodingKeys: String, CodingKey {
        case format, expert, room, start, topic, requests, second, chair
    }

    /// Writes a missing room as null, as the contract asks.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(expert, forKey: .expert)
        try container.encode(room, forKey: .room)
        try container.encode(start, forKey: .start)
        try container.encode(topic, forKey: .topic)
        try container.encode(requests, forKey: .requests)
        try container.encodeIfPresent(second, forKey: .second)
        try container.encodeIfPresent(chair, forKey: .chair)
    }
}

/// A plan (format `experttafel-plan/1`): the sessions, what they are worth, and what no plan can surpass.
public struct Plan: Encodable, Hashable, Sendable {
    static let formatName = "experttafel-plan/1"

    /// Names the kind and version of the file.
    public var format = Plan.formatName
    /// The name of the problem it solves.
    public var problem: String
    /// The sessions.
    public var sessions: [PlannedSession]
    /// What it is worth, in points.
    public var score: Int
    /// No valid plan scores more; nil where none was proven.
    public var bound: Int?

    /// Makes the value from its parts.
    public init(problem: String, sessions: [PlannedSession], score: Int, bound: Int?) {
        self.problem = problem
        self.sessions = sessions
        self.score = score
        self.bound = bound
    }

    /// The file's bytes; equal plans are equal bytes.
    public func json() throws -> Data { try PlanningJSON.data(self) }

    private enum CodingKeys: String, CodingKey {
        case format, problem, sessions, score, bound
    }

    /// Writes a missing room as null, as the contract asks.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(problem, forKey: .problem)
        try container.encode(sessions, forKey: .sessions)
        try container.encode(score, forKey: .score)
        try container.encode(bound, forKey: .bound)
    }
}
