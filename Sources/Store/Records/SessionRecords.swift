import Programme

extension Transaction {
    /// Makes a session's identity: its number and its UID are its for life.
    package func newSession(uid: String) throws -> Session.ID {
        .init(try insertNumbered(Schema.session, [.text(uid)]))
    }

    private func uids() throws -> [Int64: String] {
        Dictionary(try all(Schema.session, order: "id") { ($0.integer(0), $0.text(1)) }) { first, _ in first }
    }

    package func proposal() throws -> Proposal? {
        let table = Schema.proposal
        let heads = try all(table, order: "one") { row in
            Proposal(
                from: try parsed(LocalDate(iso: row.text(1)), table, "from_date"),
                until: try parsed(LocalDate(iso: row.text(2)), table, "until_date"),
                madeAt: Instant(seconds: row.integer(3)), score: row.int(4), bound: row.optionalInt(5),
                stopped: row.text(6), sessions: [])
        }
        guard var proposal = heads.first else { return nil }
        let uids = try uids()
        let seats = try children(Schema.proposedSeat, order: "session, request") { Request.ID($0.integer(1)) }
        proposal.sessions = try all(Schema.proposedSession, order: "starts, session") { row in
            let session = try Self.session(
                row, at: 0, table: Schema.proposedSession, uids: uids, requests: seats[row.integer(0)] ?? [])
            return ProposedSession(session: session, pinned: row.bool(7))
        }
        return proposal
    }

    /// Makes this the current proposal; only rows that differ are touched.
    package func save(_ proposal: Proposal) throws {
        let old = try self.proposal()
        let head: [Value] = [
            .integer(1), .text(proposal.from.description), .text(proposal.until.description),
            .integer(proposal.madeAt.seconds), .int(proposal.score), .int(proposal.bound), .text(proposal.stopped),
        ]
        try old == nil ? insert(Schema.proposal, head) : update(Schema.proposal, head)
        let before = Dictionary(
            (old?.sessions ?? []).map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(proposal.sessions.map(\.session.id))
        for id in before.keys.sorted() where !kept.contains(id) {
            try delete(Schema.proposedSession, where: "session", .integer(id.number))
        }
        for proposed in proposal.sessions where before[proposed.session.id] != proposed {
            let known = before[proposed.session.id]
            let row = Self.values(of: proposed.session) + [.bool(proposed.pinned)]
            try known == nil ? insert(Schema.proposedSession, row) : update(Schema.proposedSession, row)
            if known?.session.requests != proposed.session.requests {
                try replace(
                    Schema.proposedSeat, of: proposed.session.id.number,
                    with: proposed.session.requests.map { [.integer($0.number)] })
            }
        }
    }

    /// All releases, oldest first.
    package func releases() throws -> [Release] {
        let uids = try uids()
        var seats: [Int64: [Int64: [Request.ID]]] = [:]
        _ = try all(Schema.releasedSeat, order: "release, session, request") { row in
            seats[row.integer(0), default: [:]][row.integer(1), default: []].append(.init(row.integer(2)))
        }
        let sessions = try children(Schema.releasedSession, order: "release, starts, session") { row in
            let session = try Self.session(
                row, at: 1, table: Schema.releasedSession, uids: uids,
                requests: seats[row.integer(0)]?[row.integer(1)] ?? [])
            return ReleasedSession(session: session, sequence: row.int(8), cancelled: row.bool(9))
        }
        return try all(Schema.release, order: "id") { row in
            Release(
                id: .init(row.integer(0)), name: row.text(1), at: Instant(seconds: row.integer(2)),
                sessions: sessions[row.integer(0)] ?? [])
        }
    }

    /// Adds a release and returns the ID it was given; the ID in the value is not looked at.
    package func insert(_ release: Release) throws -> Release.ID {
        let id = try insertNumbered(Schema.release, [.text(release.name), .integer(release.at.seconds)])
        for released in release.sessions {
            try insert(
                Schema.releasedSession,
                [.integer(id)] + Self.values(of: released.session)
                    + [.int(released.sequence), .bool(released.cancelled)])
            for request in released.session.requests {
                try insert(
                    Schema.releasedSeat,
                    [.integer(id), .integer(released.session.id.number), .integer(request.number)])
            }
        }
        return .init(id)
    }

    private static func values(of session: Session) -> [Value] {
        [
            .integer(session.id.number), .text(session.format.rawValue), .integer(session.expert.number),
            session.room.map { .integer($0.number) } ?? .null, .integer(session.time.start.seconds),
            .integer(session.time.end.seconds), .text(session.topic),
        ]
    }

    private static func session(
        _ row: borrowing RowReader, at first: Int, table: Table, uids: [Int64: String], requests: [Request.ID]
    ) throws -> Session {
        let time = Interval(Instant(seconds: row.integer(first + 4)), Instant(seconds: row.integer(first + 5)))
        return Session(
            id: .init(row.integer(first)), uid: try parsed(uids[row.integer(first)], table, "session"),
            format: try parsed(SessionFormat(rawValue: row.text(first + 1)), table, "format"),
            expert: .init(row.integer(first + 2)), room: row.optionalInteger(first + 3).map { .init($0) },
            time: try parsed(time, table, "ends"), topic: row.text(first + 6), requests: requests)
    }
}
