import Programme

extension Snapshot {
    /// Where every case stands, in the order of the requests' numbers.
    package func caseRecords() throws -> [CaseRecord] { try rows(of: "case_record") { try CaseRecord($0) } }

    package func caseRecord(_ request: Request.ID) throws -> CaseRecord? {
        try rows(of: "case_record", where: Filter("request", request)) { try CaseRecord($0) }.first
    }

    /// The stage of every case.
    package func caseStages() throws -> [Request.ID: CaseStage] {
        let pairs = try engine.all("SELECT \"request\", \"stage\" FROM \"case_record\"") {
            (try $0[0] as Request.ID, try $0[1] as CaseStage)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Cases in the order of their requests' numbers.
    /// - Parameters:
    ///   - stages: those that are meant; empty for all.
    ///   - limit: at most so many; nil for all of them.
    package func caseRecords(in stages: Set<CaseStage>, limit: Int?) throws -> [CaseRecord] {
        try rows(of: "case_record", where: Self.standing(in: stages), limit: limit) { try CaseRecord($0) }
    }

    /// The next action of each of these cases: of what is open, what is due first.
    package func nextActions(of requests: some Collection<Request.ID>) throws -> [Request.ID: FollowUp] {
        let pairs = try parts(of: requests).flatMap { part in
            let own = Filter("request", among: part)
            let sql = """
                "id" IN (SELECT (SELECT f."id" FROM "follow_up" f WHERE f."request" = c."request" AND f."state" = 'open'
                ORDER BY f."due", f."id" LIMIT 1) FROM "case_record" c WHERE c.\(own.sql))
                """
            return try followUps(where: Filter(sql: sql)).compactMap { next in next.request.map { ($0, next) } }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func standing(in stages: Set<CaseStage>) -> Filter {
        guard !stages.isEmpty else { return .all }
        let places = stages.map { _ in "?" }.joined(separator: ", ")
        return Filter(
            sql: "\"stage\" IN (\(places))", values: stages.map(\.rawValue).sorted().map { SQLValue.text($0) })
    }

    /// How many cases stand in each stage, without reading them.
    package func caseCounts() throws -> [CaseStage: Int] {
        let sql = "SELECT \"stage\", COUNT(*) FROM \"case_record\" GROUP BY \"stage\""
        let pairs = try engine.all(sql) { (try $0[0] as CaseStage, try $0[1] as Int) }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    /// Open cases for which nothing is to be done, at most some of them.
    package func casesWithoutAction(limit: Int) throws -> [CaseRecord] {
        let sql = """
            "stage" <> 'closed' AND NOT EXISTS (SELECT 1 FROM "follow_up" f
            WHERE f."request" = "case_record"."request" AND f."state" = 'open')
            """
        return try rows(of: "case_record", where: Filter(sql: sql), limit: limit) { try CaseRecord($0) }
    }

    /// Requests that no case was made for yet.
    package func requestsWithoutCase() throws -> [Request.ID] {
        let sql = """
            NOT EXISTS (SELECT 1 FROM "case_record" c WHERE c."request" = "request"."id")
            """
        return try rows(of: "request", where: Filter(sql: sql)) { try $0["id"] }
    }

    /// Open cases of an owner, who has their next action, to which nothing happened since an instant; oldest first.
    package func casesUnmoved(since instant: Instant, owner: String, limit: Int) throws -> [CaseRecord] {
        try rows(
            of: "case_record", where: unmoved(since: instant, owner: owner), orderedBy: ["moved_at", "request"],
            limit: limit
        ) { try CaseRecord($0) }
    }

    package func casesUnmovedCount(since instant: Instant, owner: String) throws -> Int {
        let filter = unmoved(since: instant, owner: owner)
        return try engine.first("SELECT COUNT(*) FROM \"case_record\" WHERE \(filter.sql)", filter.values) {
            try $0[0]
        } ?? 0
    }

    private func unmoved(since instant: Instant, owner: String) -> Filter {
        let sql = """
            "stage" <> 'closed' AND "moved_at" < ? AND ? = (SELECT f."owner" FROM "follow_up" f
            WHERE f."request" = "case_record"."request" AND f."state" = 'open' ORDER BY f."due", f."id" LIMIT 1)
            """
        return Filter(sql: sql, values: [instant.sqlValue, owner.sqlValue])
    }

    /// What was noted of a case for all to read, oldest first.
    package func notes(of request: Request.ID) throws -> [CaseNote] { try notes(in: "case_note", of: request) }

    /// What was noted in confidence, oldest first. For the eyes of who asks for it, and for no export, report or mail.
    package func confidentialNotes(of request: Request.ID) throws -> [CaseNote] {
        try notes(in: "confidential_note", of: request)
    }

    private func notes(in table: String, of request: Request.ID) throws -> [CaseNote] {
        try rows(of: table, where: Filter("request", request)) { row in
            try CaseNote(request: row["request"], at: row["at"], by: row["by_whom"], text: row["content"])
        }
    }

    package func companyFigures() throws -> [CompanyFigure] { try companyFigures(where: .all) }

    package func companyFigures(of person: Person.ID) throws -> [CompanyFigure] {
        try companyFigures(where: Filter("person", person))
    }

    private func companyFigures(where filter: Filter) throws -> [CompanyFigure] {
        try rows(of: "company_figure", where: filter) { row in
            try CompanyFigure(
                person: row["person"], date: row["date"], employees: row["employees"], turnover: row["turnover"])
        }
    }

    /// What the province set for the figures of the report, per year.
    package func targets() throws -> [String: Double] {
        let pairs = try rows(of: "target") { (try $0["figure"] as String, try $0["value"] as Double) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    @discardableResult
    package func save(_ record: CaseRecord) throws -> Saved { try save(record.fields, in: "case_record") }

    /// Something happened to a case.
    package func touch(_ request: Request.ID, at instant: Instant) throws {
        try engine.run(
            "UPDATE \"case_record\" SET \"moved_at\" = ? WHERE \"request\" = ? AND \"moved_at\" < ?",
            [instant.sqlValue, request.sqlValue, instant.sqlValue])
    }

    package func insert(_ note: CaseNote, confidential: Bool) throws {
        let _: Identifier<CaseNote> = try insertNumbered(
            ["request": note.request, "at": note.at, "by_whom": note.by, "content": note.text],
            into: confidential ? "confidential_note" : "case_note")
    }

    package func save(_ figure: CompanyFigure) throws {
        _ = try save(
            [
                "person": figure.person, "date": figure.date, "employees": figure.employees,
                "turnover": figure.turnover,
            ], in: "company_figure")
    }

    /// - Parameter value: nil takes the target away.
    package func setTarget(_ figure: String, _ value: Double?) throws {
        if let value {
            _ = try save(["figure": figure, "value": value], in: "target")
        } else if try targets()[figure] != nil {
            try delete(from: "target", where: Filter("figure", figure))
        }
    }
}

extension CaseRecord {
    fileprivate init(_ row: Row) throws {
        try self.init(
            request: row["request"], stage: row["stage"], since: row["since"], result: row["result"],
            movedAt: row["moved_at"])
    }

    fileprivate var fields: Fields {
        ["request": request, "stage": stage, "since": since, "result": result, "moved_at": movedAt]
    }
}
