import Agenda
import Programme

/// What one person must be told about one session, seen from what they were last told.
struct Announcement: Hashable, Codable {
    enum Kind: Hashable, Codable {
        case new
        /// What they were told before.
        case changed(previous: Session)
        case cancelled
    }

    let released: ReleasedSession
    let kind: Kind
    /// SEQUENCE and DTSTAMP for this person; a cancellation of theirs alone has a higher SEQUENCE than the session.
    let sequence: Int
    let stamp: Instant
    /// The answer of theirs that still holds.
    var answer: Answer?
    /// The request that is offered a seat, which it has not yet, and until when.
    var offer: Offer?

    var method: Message.Method { kind == .cancelled ? .cancel : .request }

    init(
        released: ReleasedSession, kind: Kind, sequence: Int? = nil, stamp: Instant = Instant(seconds: 0),
        answer: Answer? = nil
    ) {
        self.released = released
        self.kind = kind
        self.sequence = sequence ?? released.sequence
        self.stamp = stamp
        self.answer = answer
    }
}

/// What a person knows of the programme: the sessions they were told of, as they were told of them.
struct Knowledge {
    struct Told: Hashable {
        let method: Message.Method
        let sequence: Int
        let stamp: Instant
        let session: Session
    }

    /// The newest message on each session, by the order in which a calendar takes them.
    private(set) var told: [Session.ID: Told] = [:]

    /// What messages say, and what left before and was undone since.
    init(of messages: [Message], releases: [Release.ID: Release], departures: [Departure] = []) {
        for departure in departures {
            take(
                Told(
                    method: departure.method, sequence: departure.sequence, stamp: departure.stamp,
                    session: departure.session))
        }
        for message in messages.sorted(by: { $0.id < $1.id }) {
            for invite in message.invites {
                let release = message.release.flatMap { releases[$0] }
                let released = release?.sessions.first { $0.session.id == invite.session }?.session
                // What cancels a session of an undone release speaks of one that no release has.
                guard let session = released ?? told[invite.session]?.session else { continue }
                take(Told(method: invite.method, sequence: invite.sequence, stamp: invite.stamp, session: session))
            }
        }
    }

    private mutating func take(_ new: Told) {
        guard new.method != .declineCounter else { return }
        if let old = told[new.session.id], (old.sequence, old.stamp) > (new.sequence, new.stamp) { return }
        told[new.session.id] = new
    }

    /// Whether a calendar part says nothing that was not told before.
    func knows(_ invite: Message.Invite) -> Bool {
        guard let told = told[invite.session] else { return false }
        return told.sequence == invite.sequence && (told.method == invite.method || invite.method == .declineCounter)
    }

    /// What this person last heard of a session, as the rules of iTIP see it. A guest who declined took it out of their
    /// calendar themselves; should they get a seat after all, they are asked anew.
    private func last(
        _ session: Session.ID, isHost: Bool, _ answer: SeatAnswer?
    ) -> NextMessage.Last<SeenSession>? {
        guard let told = told[session] else { return nil }
        let declined = answer.map { $0.answer == .declined && $0.sequence >= told.sequence && !isHost } ?? false
        guard told.method == .request, !declined else { return .cancel(sequence: told.sequence, stamp: told.stamp) }
        let version = NextMessage.Version(
            sequence: told.sequence, schedule: SeenSession(told.session, by: .anyone),
            content: SeenSession(told.session, by: isHost ? .host : .guest))
        return .request(version, stamp: told.stamp)
    }

    /// What is to be said so that this person knows the programme as it now is, in order of time.
    ///
    /// - Parameter answers: their answers that count, and by which SEQUENCE.
    func announcements(
        to person: Person.ID, of programme: [ReleasedSession], participants: (Session) -> [Person.ID],
        answers: [Session.ID: SeatAnswer] = [:], at now: Instant = Instant(seconds: 0)
    ) -> [Announcement] {
        let known = Set(programme.map(\.session.id))
        // An undone release leaves sessions in calendars that the programme no longer has.
        let undone = told.values.filter { $0.method == .request && !known.contains($0.session.id) }
            .filter { $0.session.time.start > now }
            .map { ReleasedSession(session: $0.session, sequence: $0.sequence, cancelled: true) }
            .sorted { $0.session.id < $1.session.id }
        return (programme + undone).compactMap { released in
            announcement(of: released, to: person, participants, answers[released.session.id], now)
        }
    }

    private func announcement(
        of released: ReleasedSession, to person: Person.ID, _ participants: (Session) -> [Person.ID],
        _ answer: SeatAnswer?, _ now: Instant
    ) -> Announcement? {
        let session = released.session
        let isHost = session.hosts.contains(person)
        let concerned = !released.cancelled && (isHost || participants(session).contains(person))
        // Who runs it prepares for the people at the table; a guest is not troubled when another seat changes.
        let current = NextMessage.Version(
            sequence: released.sequence, schedule: SeenSession(session, by: .anyone),
            content: SeenSession(session, by: isHost ? .host : .guest))
        let last = last(session.id, isHost: isHost, answer)
        guard
            let next = NextMessage.after(
                last, to: concerned ? current : nil, floor: released.sequence, at: now)
        else { return nil }
        var kind = Announcement.Kind.new
        if next.method == .cancel {
            kind = .cancelled
        } else if case .request = last, let told = told[session.id] {
            kind = .changed(previous: told.session)
        }
        return Announcement(
            released: released, kind: kind, sequence: next.sequence, stamp: next.stamp,
            answer: next.asksAnew ? nil : answer?.answer)
    }
}

/// What of a session one person notices: the appointment; a guest its second expert too; who runs it, all who come.
struct SeenSession: Hashable {
    enum Reader {
        /// What everyone is asked to come to.
        case anyone
        case guest
        case host
    }

    let format: SessionFormat
    let expert: Expert.ID
    let room: Room.ID?
    let time: Interval
    let topic: String
    let second: Expert.ID?
    let chair: Person.ID?
    let company: [Request.ID]

    init(_ session: Session, by reader: Reader) {
        format = session.format
        expert = session.expert
        room = session.room
        time = session.time
        topic = session.topic
        second = reader == .anyone ? nil : session.second
        chair = reader == .host ? session.chair : nil
        company = reader == .host ? session.requests : []
    }
}
