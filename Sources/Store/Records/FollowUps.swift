import Programme

/// Which follow-ups are meant; every part that is set narrows them down.
package struct FollowUpQuery: Sendable {
    package var states: Set<FollowUp.State> = [.open]
    package var owner: String?
    /// Due on or after a day.
    package var from: LocalDate?
    /// Due on or before a day.
    package var until: LocalDate?
    package var request: Request.ID?
    package var person: Person.ID?
    package var session: Session.ID?
    package var kinds: Set<FollowUpKind> = []
    /// Dealt with after a moment.
    package var finishedAfter: Instant?
    /// At most so many, the first due first.
    package var limit: Int?

    package init() {}

    var filter: Filter {
        var parts: [String] = []
        var values: [SQLValue] = []
        func among(_ column: String, _ list: [SQLValue]) {
            guard !list.isEmpty else { return }
            parts.append("\"\(column)\" IN (\(list.map { _ in "?" }.joined(separator: ", ")))")
            values += list
        }
        func equal(_ column: String, _ value: SQLValue?) {
            guard let value else { return }
            parts.append("\"\(column)\" = ?")
            values.append(value)
        }
        among("state", states.map(\.rawValue).sorted().map(\.sqlValue))
        equal("owner", owner?.sqlValue)
        equal("request", request?.sqlValue)
        equal("person", person?.sqlValue)
        equal("session", session?.sqlValue)
        among("kind", kinds.map(\.rawValue).sorted().map(\.sqlValue))
        if let from {
            parts.append("\"due\" >= ?")
            values.append(from.sqlValue)
        }
        if let until {
            parts.append("\"due\" <= ?")
            values.append(until.sqlValue)
        }
        if let finishedAfter {
            parts.append("\"done_at\" > ?")
            values.append(finishedAfter.sqlValue)
        }
        return parts.isEmpty ? .all : Filter(sql: parts.joined(separator: " AND "), values: values)
    }
}

extension Snapshot {
    /// Follow-ups, the first due first.
    package func followUps(_ query: FollowUpQuery) throws -> [FollowUp] {
        try followUps(where: query.filter, limit: query.limit)
    }

    package func followUp(_ id: FollowUp.ID) throws -> FollowUp? { try followUps(where: Filter("id", id)).first }

    package func followUp(uid: String) throws -> FollowUp? { try followUps(where: Filter("uid", uid)).first }

    package func followUpCount(_ query: FollowUpQuery) throws -> Int {
        let filter = query.filter
        return try engine.first("SELECT COUNT(*) FROM \"follow_up\" WHERE \(filter.sql)", filter.values) {
            try $0[0]
        } ?? 0
    }

    /// What was asked before under the name that makes it one of a kind.
    package func followUp(once: String) throws -> FollowUp? { try followUps(where: Filter("once", once)).first }

    /// The owners who have something open.
    package func owners() throws -> [String] {
        try engine.all("SELECT DISTINCT \"owner\" FROM \"follow_up\" WHERE \"state\" = 'open' ORDER BY \"owner\"") {
            try $0[0]
        }
    }

    /// The next action of a case: the one due first.
    package func nextAction(of request: Request.ID) throws -> FollowUp? {
        var query = FollowUpQuery()
        query.request = request
        query.limit = 1
        return try followUps(query).first
    }

    func followUps(where filter: Filter, limit: Int? = nil) throws -> [FollowUp] {
        let found = try rows(of: "follow_up", where: filter, orderedBy: ["due", "id"], limit: limit) {
            try FollowUp($0)
        }
        guard found.contains(where: { $0.state == .done }) else { return found }
        let outcomes: [FollowUp.ID: [Outcome]]
        if found.count <= 200 {
            let places = found.map { _ in "?" }.joined(separator: ", ")
            let ids = Filter(sql: "\"follow_up\" IN (\(places))", values: found.map(\.id.sqlValue))
            outcomes = try groups(of: "outcome", by: "follow_up", where: ids) { try Outcome($0) }
        } else {
            outcomes = try groups(of: "outcome", by: "follow_up", where: .all) { try Outcome($0) }
        }
        return found.map { followUp in
            var followUp = followUp
            followUp.outcome = outcomes[followUp.id]?.first
            return followUp
        }
    }
}

extension Transaction {
    /// Adds a follow-up; the ID given is ignored, and a UID is made where it has none.
    @discardableResult
    package func insert(_ followUp: FollowUp) throws -> FollowUp.ID {
        let id: FollowUp.ID = try insertNumbered(followUp.fields, into: "follow_up")
        try saveOutcome(of: followUp, id: id)
        return id
    }

    @discardableResult
    package func update(_ followUp: FollowUp) throws -> Saved {
        let saved = try update(["id": followUp.id] + followUp.fields, in: "follow_up")
        try saveOutcome(of: followUp, id: followUp.id)
        return saved
    }

    /// Lets go of what is open for a case, of what is meant.
    package func lapse(
        _ request: Request.ID, at instant: Instant, where lapses: (FollowUp) -> Bool
    ) throws {
        var query = FollowUpQuery()
        query.request = request
        for var followUp in try followUps(query) where lapses(followUp) {
            followUp.state = .lapsed
            followUp.doneAt = instant
            try update(followUp)
        }
    }

    private func saveOutcome(of followUp: FollowUp, id: FollowUp.ID) throws {
        guard let outcome = followUp.outcome else { return }
        _ = try save(["follow_up": id] + outcome.fields, in: "outcome")
    }
}

extension FollowUp {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"], kind: row["kind"], request: row["request"], session: row["session"], person: row["person"],
            referral: row["referral"], owner: row["owner"], due: row["due"], anchor: row["anchor"],
            stage: row["stage"], state: row["state"], text: row["content"], reason: row["reason"],
            madeAt: row["made_at"], doneAt: row["done_at"], doneBy: row["done_by"], uid: row["uid"],
            once: row["once"])
    }

    fileprivate var fields: Fields {
        [
            "kind": kind, "request": request, "session": session, "person": person, "referral": referral,
            "owner": owner, "due": due, "anchor": anchor, "stage": stage, "state": state, "content": text,
            "reason": reason, "made_at": madeAt, "done_at": doneAt, "done_by": doneBy, "uid": uid, "once": once,
        ]
    }
}

extension Outcome {
    fileprivate init(_ row: Row) throws {
        try self.init(
            rating: row["rating"], action: row["action"], actionDate: row["action_date"], realised: row["realised"],
            employees: row["employees"], turnover: row["turnover"], investment: row["investment"],
            willing: row["willing"], words: row["words"])
    }

    fileprivate var fields: Fields {
        [
            "rating": rating, "action": action, "action_date": actionDate, "realised": realised,
            "employees": employees, "turnover": turnover, "investment": investment, "willing": willing,
            "words": words,
        ]
    }
}
