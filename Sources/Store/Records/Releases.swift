import Programme

extension Snapshot {
    /// Every release with its sessions, the oldest first.
    package func releases() throws -> [Release] { try releases(where: .all) }

    package func release(_ id: Release.ID) throws -> Release? { try releases(where: Filter("id", id)).first }

    package func latestRelease() throws -> Release? {
        try releases(where: Filter(sql: "\"id\" = (SELECT MAX(\"id\") FROM \"release\")")).first
    }

    /// When the newest release was made and how it is called, without its sessions.
    package func latestReleaseName() throws -> (name: String, at: Instant)? {
        try engine.first("SELECT \"name\", \"at\" FROM \"release\" ORDER BY \"id\" DESC LIMIT 1") {
            (try $0[0], try $0[1])
        }
    }

    /// The sessions of the newest release that start after a moment, or the one with a number.
    package func announcedSessions(startingAfter moment: Instant) throws -> [ReleasedSession] {
        try announcedSessions(where: "\"starts_at\" > ?", moment.sqlValue)
    }

    package func announcedSession(_ id: Session.ID) throws -> ReleasedSession? {
        try announcedSessions(where: "\"session\" = ?", id.sqlValue).first
    }

    /// A session as it was announced last, also where a later release had it no more.
    package func lastAnnounced(_ id: Session.ID) throws -> ReleasedSession? {
        let sql = "SELECT MAX(\"release\") FROM \"released_session\" WHERE \"session\" = ?"
        let release: Release.ID?? = try engine.first(sql, [id.sqlValue]) { try $0[0] as Release.ID? }
        guard let release = release.flatMap({ $0 }) else { return nil }
        return try announcedSessions(where: "\"session\" = ?", id.sqlValue, in: "\"release\" = \(release.number)").first
    }

    private func announcedSessions(
        where condition: String, _ value: SQLValue,
        in newest: String = "\"release\" = (SELECT MAX(\"id\") FROM \"release\")"
    ) throws -> [ReleasedSession] {
        let filter = Filter(sql: "\(newest) AND \(condition)", values: [value])
        let ids = try rows(of: "released_session", where: filter) { try $0["session"] as Session.ID }
        return try parts(of: ids).flatMap { part in
            let own = Filter("session", among: part)
            let (uids, seats) = (
                try sessionUIDs(in: "released_session", where: own),
                try seats(in: "released_seat", where: Filter(sql: "\(newest) AND \(own.sql)"))
            )
            return try rows(of: "released_session", where: Filter(sql: "\(newest) AND \(own.sql)")) { row in
                try ReleasedSession(
                    session: Session(row, uids: uids, requests: seats), sequence: row["sequence"],
                    cancelled: row["cancelled"])
            }
        }
    }

    private func releases(where filter: Filter) throws -> [Release] {
        try rows(of: "release", where: filter) { row in
            let id: Release.ID = try row["id"]
            return try Release(id: id, name: row["name"], at: row["at"], sessions: releasedSessions(of: id))
        }
    }

    private func releasedSessions(of release: Release.ID) throws -> [ReleasedSession] {
        let filter = Filter("release", release)
        let uids = try sessionUIDs(in: "released_session", where: filter)
        let seats = try seats(in: "released_seat", where: filter)
        return try rows(of: "released_session", where: filter) { row in
            try ReleasedSession(
                session: Session(row, uids: uids, requests: seats), sequence: row["sequence"],
                cancelled: row["cancelled"])
        }
    }
}

extension Transaction {
    /// Keeps a release with all its sessions; the ID given is ignored.
    @discardableResult
    package func insert(_ release: Release) throws -> Release.ID {
        let id: Release.ID = try insertNumbered(["name": release.name, "at": release.at], into: "release")
        try insertSessions(of: release, id)
        return id
    }

    /// Gives a release that was made by the same command other sessions, touching only what differs.
    package func replaceSessions(of release: Release) throws {
        let (sessions, seats) = release.sessionRows(release.id)
        _ = try replace(sessions, in: "released_session", where: Filter("release", release.id))
        _ = try replace(seats, in: "released_seat", where: Filter("release", release.id))
    }

    private func insertSessions(of release: Release, _ id: Release.ID) throws {
        let (sessions, seats) = release.sessionRows(id)
        for row in sessions { try insert(row, into: "released_session") }
        for row in seats { try insert(row, into: "released_seat") }
    }
}

extension Release {
    fileprivate func sessionRows(_ id: ID) -> (sessions: [Fields], seats: [Fields]) {
        let rows = sessions.map { released -> Fields in
            ["release": id, "sequence": released.sequence, "cancelled": released.cancelled] + released.session.fields
        }
        let seats = sessions.flatMap { released in
            released.session.requests.map { request -> Fields in
                ["release": id, "session": released.session.id, "request": request]
            }
        }
        return (rows, seats)
    }
}
