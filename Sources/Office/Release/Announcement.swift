import Programme

/// What one person must be told about one session, seen from what they were last told.
struct Announcement: Hashable {
    enum Kind: Hashable {
        case new
        /// What they were told before.
        case changed(previous: Session)
        case cancelled
    }

    let released: ReleasedSession
    let kind: Kind

    var method: Message.Method { kind == .cancelled ? .cancel : .request }
}

/// What a person knows of the programme: the sessions they were invited to, as they were told of them.
struct Knowledge {
    private(set) var sessions: [Session.ID: Session] = [:]

    /// Everything that messages in the given states said to one person, in the order in which they were made.
    init(of messages: [Message], releases: [Release.ID: Release]) {
        for message in messages.sorted(by: { $0.id < $1.id }) {
            for invite in message.invites {
                switch invite.method {
                case .cancel: sessions[invite.session] = nil
                case .request:
                    let release = message.release.flatMap { releases[$0] }
                    let told = release?.sessions.first { $0.session.id == invite.session }
                    sessions[invite.session] = told?.session
                }
            }
        }
    }

    /// What is to be said so that this person knows the programme as it now is, in order of time.
    func announcements(
        to person: Person.ID, of programme: [ReleasedSession], participants: (Session) -> [Person.ID]
    ) -> [Announcement] {
        programme.compactMap { released in
            let session = released.session
            let concerned =
                !released.cancelled
                && (session.expert == person || participants(session).contains(person))
            guard let told = sessions[session.id] else {
                return concerned ? Announcement(released: released, kind: .new) : nil
            }
            guard concerned else { return Announcement(released: released, kind: .cancelled) }
            // The expert prepares for the people at the table; a guest is not troubled when another seat changes.
            let same = session.expert == person ? told == session : told.sameAppointment(as: session)
            return same ? nil : Announcement(released: released, kind: .changed(previous: told))
        }
    }
}
