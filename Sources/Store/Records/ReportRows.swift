import Programme

/// What a report is counted from, read in a few walks over the tables.
extension Snapshot {
    /// A case as the report sees it.
    package struct ReportedCase: Sendable {
        package let request: Request.ID
        package let person: Person.ID
        package let received: Instant
        package let topic, sector, town: String
        package let employees, turnover: Double?
        /// When it was closed or referred; nil while it is not.
        package let closed: Instant?
    }

    package func reportedCases() throws -> [ReportedCase] {
        let sql = """
            SELECT r."id", r."person", r."received", r."topic", p."sector", p."place", p."employees",
            p."turnover",
            CASE WHEN c."stage" IN ('closed', 'referred') THEN c."since" END
            FROM "request" r JOIN "person" p ON p."id" = r."person"
            LEFT JOIN "case_record" c ON c."request" = r."id" ORDER BY r."id"
            """
        return try engine.all(sql) { row in
            try ReportedCase(
                request: row[0], person: row[1], received: row[2], topic: row[3], sector: row[4], town: row[5],
                employees: row[6], turnover: row[7], closed: row[8])
        }
    }

    /// What was asked by some kinds of follow-up, due or counted from within a stretch of days.
    package func asked(_ kinds: [FollowUpKind], from: LocalDate, until: LocalDate) throws -> [FollowUp] {
        let places = kinds.map { _ in "?" }.joined(separator: ", ")
        let sql = """
            SELECT f."id", f."kind", f."request", f."session", f."anchor", f."due", f."state", o."rating", o."action",
            o."action_date", o."realised", o."employees", o."turnover", o."investment", o."willing", o."follow_up"
            FROM "follow_up" f LEFT JOIN "outcome" o ON o."follow_up" = f."id"
            WHERE f."kind" IN (\(places)) AND ((f."due" >= ? AND f."due" < ?) OR (f."anchor" >= ? AND f."anchor" < ?))
            ORDER BY f."id"
            """
        let days = [from.sqlValue, until.sqlValue, from.sqlValue, until.sqlValue]
        return try engine.all(sql, kinds.map(\.sqlValue) + days) { row in
            var followUp = try FollowUp(
                id: row[0], kind: row[1], request: row[2], session: row[3], owner: "", due: row[5], anchor: row[4],
                state: row[6], madeAt: Instant(seconds: 0))
            let answered: FollowUp.ID? = try row[15]
            if answered != nil {
                followUp.outcome = try Outcome(
                    rating: row[7], action: row[8], actionDate: row[9], realised: row[10], employees: row[11],
                    turnover: row[12], investment: row[13], willing: row[14])
            }
            return followUp
        }
    }

    /// Cases that intended something, and what was told of it before a day: case, due date of the question, answer.
    package func realisations(
        before until: LocalDate
    ) throws -> (cases: [Request.ID], told: [(request: Request.ID, date: LocalDate, realised: Outcome.Realised)]) {
        let cases = try engine.all("SELECT DISTINCT \"request\" FROM \"follow_up\" WHERE \"kind\" = 'check'") { row in
            try row[0] as Request.ID?
        }
        let sql = """
            SELECT f."request", f."due", o."realised" FROM "outcome" o JOIN "follow_up" f ON f."id" = o."follow_up"
            WHERE o."realised" IS NOT NULL AND f."request" IS NOT NULL AND f."due" < ? ORDER BY f."due", f."id"
            """
        let told = try engine.all(sql, [until.sqlValue]) { row in
            (request: try row[0] as Request.ID, date: try row[1] as LocalDate, realised: try row[2] as Outcome.Realised)
        }
        return (cases.compactMap { $0 }, told)
    }
}
