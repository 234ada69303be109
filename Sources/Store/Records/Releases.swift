import Programme

extension Snapshot {
    /// Every release with its sessions, the oldest first.
    package func releases() throws -> [Release] { try releases(where: .all) }

    package func release(_ id: Release.ID) throws -> Release? { try releases(where: Filter("id", id)).first }

    package func latestRelease() throws -> Release? {
        try releases(where: Filter(sql: "\"id\" = (SELECT MAX(\"id\") FROM \"release\")")).first
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
        for released in release.sessions {
            try insert(
                ["release": id, "sequence": released.sequence, "cancelled": released.cancelled]
                    + released.session.fields, into: "released_session")
            for request in released.session.requests {
                try insert(
                    ["release": id, "session": released.session.id, "request": request], into: "released_seat")
            }
        }
        return id
    }
}
