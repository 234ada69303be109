/// A named snapshot of the programme: the moment at which a proposal became real.
package struct Release: Hashable, Sendable {
    package typealias ID = Identifier<Release>

    package var id: ID
    package var name: String
    package var at: Instant
    package var sessions: [ReleasedSession]

    package init(id: ID, name: String, at: Instant, sessions: [ReleasedSession]) {
        self.id = id
        self.name = name
        self.at = at
        self.sessions = sessions
    }
}

/// A session as it was released.
package struct ReleasedSession: Hashable, Sendable, Codable {
    package var session: Session
    /// The iCalendar SEQUENCE of its newest message: raised whenever a release sends anything about it.
    package var sequence: Int
    /// Cancelled sessions stay in later releases, so that feeds can go on saying so.
    package var cancelled: Bool

    package init(session: Session, sequence: Int, cancelled: Bool = false) {
        self.session = session
        self.sequence = sequence
        self.cancelled = cancelled
    }
}
