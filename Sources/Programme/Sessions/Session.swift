/// One expert, one or more participants, a time and a place; what the plan is made of.
package struct Session: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Session>

    /// Kept for life: through proposals, moves and releases.
    package var id: ID
    /// The iCalendar UID of its invites, made once.
    package var uid: String
    package var format: SessionFormat
    package var expert: Expert.ID
    /// nil only for an online session.
    package var room: Room.ID?
    package var time: Interval
    package var topic: String
    /// The requests that have a seat, sorted.
    package var requests: [Request.ID]
    /// The second expert and the chair, where the programme has them; nil for none.
    package var second: Expert.ID?
    package var chair: Person.ID?

    package init(
        id: ID, uid: String, format: SessionFormat, expert: Expert.ID, room: Room.ID?, time: Interval, topic: String,
        requests: [Request.ID], second: Expert.ID? = nil, chair: Person.ID? = nil
    ) {
        self.id = id
        self.uid = uid
        self.format = format
        self.expert = expert
        self.room = room
        self.time = time
        self.topic = topic
        self.requests = requests.sorted()
        self.second = second
        self.chair = chair
    }

    /// Its experts, the first one first.
    package var experts: [Expert.ID] { [expert] + (second.map { [$0] } ?? []) }

    /// Who runs it: its experts and its chair.
    package var hosts: [Person.ID] { experts + (chair.map { [$0] } ?? []) }

    /// The name by which users point at it: `S7`.
    package var label: String { "S\(id)" }

    /// Whether nothing that asks for a new answer differs: who else is there does not.
    package func sameAppointment(as other: Session) -> Bool {
        format == other.format && expert == other.expert && room == other.room && time == other.time
            && topic == other.topic
    }
}

/// A session of the current proposal.
package struct ProposedSession: Hashable, Sendable {
    package var session: Session
    /// Fixed by hand: the next plan keeps it as it is.
    package var pinned: Bool

    package init(session: Session, pinned: Bool = false) {
        self.session = session
        self.pinned = pinned
    }
}

/// The current proposal: what `plan` made and hands may have changed since.
package struct Proposal: Hashable, Sendable {
    /// First local day, and the day after the last.
    package var from: LocalDate
    package var until: LocalDate
    package var madeAt: Instant
    /// The score when it was made and the proven bound, in points of the planning problem; nil where none was proven.
    package var score: Int
    package var bound: Int?
    /// Why the search stopped: `optimal`, `time`, `interrupted`, `steps`.
    package var stopped: String
    package var sessions: [ProposedSession]

    package init(
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
