/// A named snapshot of the programme: the moment at which a proposal became real.
public struct Release: Hashable, Sendable {
    public typealias ID = Identifier<Release>

    public var id: ID
    public var name: String
    public var at: Instant
    public var sessions: [ReleasedSession]

    public init(id: ID, name: String, at: Instant, sessions: [ReleasedSession]) {
        self.id = id
        self.name = name
        self.at = at
        self.sessions = sessions
    }
}

/// A session as it was released.
public struct ReleasedSession: Hashable, Sendable {
    public var session: Session
    /// The iCalendar SEQUENCE of its newest message: raised whenever a release sends anything about it.
    public var sequence: Int
    /// Cancelled sessions stay in later releases, so that feeds can go on saying so.
    public var cancelled: Bool

    public init(session: Session, sequence: Int, cancelled: Bool = false) {
        self.session = session
        self.sequence = sequence
        self.cancelled = cancelled
    }
}
