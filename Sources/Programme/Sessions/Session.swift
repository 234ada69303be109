/// One expert, one or more participants, a time and a place; what the plan is made of.
public struct Session: Hashable, Sendable {
    public typealias ID = Identifier<Session>

    /// Kept for life: through proposals, moves and releases.
    public var id: ID
    /// The iCalendar UID of its invites, made once.
    public var uid: String
    public var format: SessionFormat
    public var expert: Expert.ID
    /// nil only for an online session.
    public var room: Room.ID?
    public var time: Interval
    public var topic: String
    /// The requests that have a seat, sorted.
    public var requests: [Request.ID]

    public init(
        id: ID, uid: String, format: SessionFormat, expert: Expert.ID, room: Room.ID?, time: Interval, topic: String,
        requests: [Request.ID]
    ) {
        self.id = id
        self.uid = uid
        self.format = format
        self.expert = expert
        self.room = room
        self.time = time
        self.topic = topic
        self.requests = requests.sorted()
    }

    /// The name by which users point at it: `S7`.
    public var label: String { "S\(id)" }

    /// Whether nothing that a guest would notice differs (who else sits there aside).
    public func sameAppointment(as other: Session) -> Bool {
        format == other.format && expert == other.expert && room == other.room && time == other.time
            && topic == other.topic
    }
}

/// A session of the current proposal.
public struct ProposedSession: Hashable, Sendable {
    public var session: Session
    /// Fixed by hand: the next plan keeps it as it is.
    public var pinned: Bool

    public init(session: Session, pinned: Bool = false) {
        self.session = session
        self.pinned = pinned
    }
}

/// The current proposal: what `plan` made and hands may have changed since.
public struct Proposal: Hashable, Sendable {
    /// First local day, and the day after the last.
    public var from: LocalDate
    public var until: LocalDate
    public var madeAt: Instant
    /// The score when it was made and the proven bound, in points of the planning problem; nil where none was proven.
    public var score: Int
    public var bound: Int?
    /// Why the search stopped: `optimal`, `time`, `interrupted`, `steps`.
    public var stopped: String
    public var sessions: [ProposedSession]

    public init(
        from: LocalDate, until: LocalDate, madeAt: Instant, score: Int, bound: Int?, stopped: String,
        sessions: [ProposedSession]
    ) {
        self.from = from
        self.until = until
        self.madeAt = madeAt
        self.score = score
        self.bound = bound
        self.stopped = stopped
        self.sessions = sessions
    }
}
