import Programme

extension Snapshot {
    /// The current proposal, its sessions in the order of their identity; nil before the first plan.
    package func proposal() throws -> Proposal? {
        try rows(of: "proposal") { row in
            try Proposal(
                from: row["from_date"], until: row["until_date"], madeAt: row["made_at"], score: row["score"],
                bound: row["bound"], stopped: row["stopped"], sessions: proposedSessions())
        }.first
    }

    private func proposedSessions() throws -> [ProposedSession] {
        let uids = try sessionUIDs(in: "proposed_session")
        let seats = try seats(in: "proposed_seat")
        return try rows(of: "proposed_session") { row in
            try ProposedSession(session: Session(row, uids: uids, requests: seats), pinned: row["pinned"])
        }
    }
}

extension Transaction {
    /// Keeps a proposal in place of the one there was. Its sessions have their identity from `newSession`.
    package func save(_ proposal: Proposal) throws {
        _ = try save(
            [
                "slot": 1, "from_date": proposal.from, "until_date": proposal.until, "made_at": proposal.madeAt,
                "score": proposal.score, "bound": proposal.bound, "stopped": proposal.stopped,
            ], in: "proposal")
        _ = try replace(
            proposal.sessions.map { $0.session.fields + ["pinned": $0.pinned] }, in: "proposed_session", where: .all)
        let seats = proposal.sessions.flatMap { proposed in
            proposed.session.requests.map { ["session": proposed.session.id, "request": $0] as Fields }
        }
        _ = try replace(seats, in: "proposed_seat", where: .all)
        try letGoOfUnusedSessions()
    }

    /// Takes the proposal away, if there is one.
    package func deleteProposal() throws {
        let sessions = try rows(of: "proposed_session") { try $0["session"] as Session.ID }
        for session in sessions { try delete(from: "proposed_session", where: Filter("session", session)) }
        if try proposal() != nil { try delete(from: "proposal", where: Filter("slot", 1)) }
        try letGoOfUnusedSessions()
    }

    private func letGoOfUnusedSessions() throws {
        let users = ["proposed_session", "released_session", "message_invite"].map { table in
            "NOT EXISTS (SELECT 1 FROM \(SQLiteDialect.quoted(table)) u WHERE u.\"session\" = \"session\".\"id\")"
        }
        try engine.run("DELETE FROM \"session\" WHERE " + users.joined(separator: " AND "))
    }
}
