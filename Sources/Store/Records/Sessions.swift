import Programme

extension Transaction {
    /// Gives out the identity of a new session. It is kept for life; one that is in no proposal, release or mail when the
    /// next proposal is saved is let go.
    package func newSession(uid: String) throws -> Session.ID {
        try insertNumbered(["uid": uid], into: "session")
    }
}

/// The columns that a proposed and a released session share.
extension Session {
    init(_ row: Row, uids: [Session.ID: String], requests: [Session.ID: [Request.ID]]) throws {
        let id: Session.ID = try row["session"]
        let (start, end): (Instant, Instant) = (try row["starts_at"], try row["ends_at"])
        guard let uid = uids[id], let time = Interval(start, end) else {
            throw StoreError.unreadable(table: "session", column: "\(id): \(start)/\(end)")
        }
        try self.init(
            id: id, uid: uid, format: row["format"], expert: row["expert"], room: row["room"], time: time,
            topic: row["topic"], requests: requests[id] ?? [], second: row["second"], chair: row["chair"])
    }

    var fields: Fields {
        [
            "session": id, "format": format, "expert": expert, "room": room, "starts_at": time.start,
            "ends_at": time.end, "topic": topic, "second": second, "chair": chair,
        ]
    }
}

extension Snapshot {
    /// The UIDs of the sessions that have a row in a table.
    func sessionUIDs(in table: String, where filter: Filter = .all) throws -> [Session.ID: String] {
        let pairs = try rows(of: "session", where: filter.owning("id", in: table, by: "session")) { row in
            (try row["id"] as Session.ID, try row["uid"] as String)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func seats(in table: String, where filter: Filter = .all) throws -> [Session.ID: [Request.ID]] {
        try groups(of: table, by: "session", where: filter) { try $0["request"] }
    }
}
