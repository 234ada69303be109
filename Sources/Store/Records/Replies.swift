import Programme

extension Snapshot {
    /// Every reply that was read, the oldest first.
    package func replies(outcomes: Set<Reply.Outcome> = []) throws -> [Reply] {
        guard !outcomes.isEmpty else { return try rows(of: "reply") { try Reply($0) } }
        let places = outcomes.map { _ in "?" }.joined(separator: ", ")
        let values = outcomes.map(\.rawValue).sorted().map(\.sqlValue)
        return try rows(of: "reply", where: Filter(sql: "\"outcome\" IN (\(places))", values: values)) { try Reply($0) }
    }

    package func reply(_ id: Reply.ID) throws -> Reply? {
        try rows(of: "reply", where: Filter("id", id)) { try Reply($0) }.first
    }

    /// The reply that was read before under a key.
    package func reply(key: String) throws -> Reply? {
        try rows(of: "reply", where: Filter("reply_key", key)) { try Reply($0) }.first
    }

    /// The answers that count, by session and person.
    package func seatAnswers() throws -> [SeatAnswer] { try seatAnswers(where: .all) }

    package func seatAnswers(of sessions: some Collection<Session.ID>) throws -> [SeatAnswer] {
        try parts(of: sessions).flatMap { try seatAnswers(where: Filter("session", among: $0)) }
    }

    private func seatAnswers(where filter: Filter) throws -> [SeatAnswer] {
        try rows(of: "seat_answer", where: filter) { row in
            try SeatAnswer(
                session: row["session"], person: row["person"], answer: row["answer"], sequence: row["sequence"],
                stamp: row["stamp"], at: row["at"], comment: row["comment"])
        }
    }

    /// Every offer ever made, the oldest first.
    package func offers() throws -> [Offer] { try offers(where: .all) }

    package func offers(of sessions: some Collection<Session.ID>) throws -> [Offer] {
        try parts(of: sessions).flatMap { try offers(where: Filter("session", among: $0)) }
    }

    private func offers(where filter: Filter) throws -> [Offer] {
        try rows(of: "offer", where: filter) { row in
            try Offer(
                id: row["id"], session: row["session"], request: row["request"], state: row["state"],
                madeAt: row["made_at"], expiresAt: row["expires_at"])
        }
    }

    /// Sessions that may stay as they are until a moment, though something is amiss with them.
    package func patience() throws -> [Session.ID: Instant] {
        let pairs = try rows(of: "patience") { (try $0["session"] as Session.ID, try $0["until_at"] as Instant) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    /// Keeps a reply; the ID given is ignored.
    @discardableResult
    package func insert(_ reply: Reply) throws -> Reply.ID { try insertNumbered(reply.fields, into: "reply") }

    @discardableResult
    package func update(_ reply: Reply) throws -> Saved { try update(["id": reply.id] + reply.fields, in: "reply") }

    /// Notes the answer that counts for a person and a session.
    @discardableResult
    package func save(_ answer: SeatAnswer) throws -> Saved {
        try save(
            [
                "session": answer.session, "person": answer.person, "answer": answer.answer,
                "sequence": answer.sequence, "stamp": answer.stamp, "at": answer.at, "comment": answer.comment,
            ], in: "seat_answer")
    }

    /// Makes an offer; the ID given is ignored.
    @discardableResult
    package func insert(_ offer: Offer) throws -> Offer.ID { try insertNumbered(offer.fields, into: "offer") }

    @discardableResult
    package func update(_ offer: Offer) throws -> Saved { try update(["id": offer.id] + offer.fields, in: "offer") }

    /// Leaves a session as it is until a moment.
    package func wait(with session: Session.ID, until: Instant) throws {
        _ = try save(["session": session, "until_at": until], in: "patience")
    }
}

extension Answer: StoredValue {}
extension Reply.Outcome: StoredValue {}
extension Reply.Meaning: StoredValue {}
extension Reply.Reason: StoredValue {}
extension Offer.State: StoredValue {}

extension Offer {
    fileprivate var fields: Fields {
        ["session": session, "request": request, "state": state, "made_at": madeAt, "expires_at": expiresAt]
    }
}

extension Reply {
    fileprivate init(_ row: Row) throws {
        let (start, end): (Instant?, Instant?) = (try row["proposed_start"], try row["proposed_end"])
        try self.init(
            id: row["id"], key: row["reply_key"], readAt: row["read_at"], from: row["from_address"],
            subject: row["subject"], session: row["session"], person: row["person"], meaning: row["meaning"],
            outcome: row["outcome"], reason: row["reason"], sequence: row["sequence"], stamp: row["stamp"],
            comment: row["comment"],
            proposed: start.flatMap { start in end.flatMap { Interval(start, $0) } }, delegate: row["delegate"],
            judgement: row["judgement"])
    }

    fileprivate var fields: Fields {
        [
            "reply_key": key, "read_at": readAt, "from_address": from, "subject": subject, "session": session,
            "person": person, "meaning": meaning, "outcome": outcome, "reason": reason, "sequence": sequence,
            "stamp": stamp, "comment": comment, "proposed_start": proposed?.start, "proposed_end": proposed?.end,
            "delegate": delegate, "judgement": judgement,
        ]
    }
}
