import Programme

extension Snapshot {
    /// Everything that people were told of sessions, whatever was undone since.
    package func departures() throws -> [Departure] { try departures(where: .all) }

    /// What people were told of some sessions.
    package func departures(of sessions: some Collection<Session.ID>) throws -> [Departure] {
        try parts(of: sessions).flatMap { try departures(where: Filter("session", among: $0)) }
    }

    fileprivate func departures(where filter: Filter) throws -> [Departure] {
        try rows(of: "departure", where: filter) { row in
            guard let session: Session = JSONText.decode(try row["told"]) else {
                throw StoreError.unreadable(table: "departure", column: "told")
            }
            return try Departure(
                messageID: row["message_id"], person: row["person"], method: row["method"],
                sequence: row["sequence"], stamp: row["stamp"], session: session, at: row["at"])
        }
    }
}

extension Transaction {
    /// Keeps what a message tells, once it may have left: from then on no undo makes it unsaid.
    func noteDeparture(of message: Message) throws {
        guard message.state.hasLeft else { return }
        guard let person = message.person, let release = message.release, !message.invites.isEmpty else { return }
        let now = try moment
        for (position, invite) in message.invites.enumerated() {
            let filter = Filter([("release", release.sqlValue), ("session", invite.session.sqlValue)])
            let uids = try sessionUIDs(in: "released_session", where: filter)
            let seats = try seats(in: "released_seat", where: filter)
            let released = try rows(of: "released_session", where: filter) { row in
                try Session(row, uids: uids, requests: seats)
            }.first
            // What cancels a session of an undone release speaks of one that no release has.
            guard let told = try released ?? lastTold(invite.session, person) else { continue }
            let key = Filter([("message_id", message.messageID.sqlValue), ("position", position.sqlValue)])
            guard try rows(of: "departure", where: key, { _ in true }).isEmpty else { continue }
            try insert(
                [
                    "message_id": message.messageID, "position": position, "person": person,
                    "session": invite.session, "method": invite.method, "sequence": invite.sequence,
                    "stamp": invite.stamp, "told": JSONText.encode(told), "at": now,
                ], into: "departure")
        }
    }

    private func lastTold(_ session: Session.ID, _ person: Person.ID) throws -> Session? {
        try departures(of: [session]).last { $0.person == person }?.session
    }

    /// When the command runs, by its own clock.
    private var moment: Instant {
        get throws {
            let sql = "SELECT \"at\" FROM \"command\" WHERE \"id\" = (SELECT \"command\" FROM \"current_command\")"
            return try engine.first(sql, []) { row -> Instant in try row[0] } ?? Instant(seconds: 0)
        }
    }

    /// Brings back the identity of a session that was undone after its guests were told of it, so that it can be
    /// cancelled.
    package func restore(_ session: Session) throws {
        _ = try save(["id": session.id, "uid": session.uid], in: "session")
    }
}
