import Programme

extension Snapshot {
    /// Who came and who did not, by session and person.
    package func attendance() throws -> [Attendance] { try rows(of: "attendance") { try Attendance($0) } }

    package func attendance(of session: Session.ID) throws -> [Attendance] {
        try rows(of: "attendance", where: Filter("session", session)) { try Attendance($0) }
    }

    package func attendance(of person: Person.ID) throws -> [Attendance] {
        try rows(of: "attendance", where: Filter("person", person)) { try Attendance($0) }
    }

    /// The no-shows of people who have a case for which a table may be sought.
    package func noShowsOfGuests() throws -> [Attendance] {
        let sql = """
            "state" = 'no-show' AND EXISTS (SELECT 1 FROM "request" r JOIN "case_record" c ON c."request" = r."id"
            WHERE r."person" = "attendance"."person" AND c."stage" NOT IN ('closed', 'referred'))
            """
        return try rows(of: "attendance", where: Filter(sql: sql)) { try Attendance($0) }
    }

    /// From when on each person's earlier no-shows are not counted.
    package func pardons() throws -> [Person.ID: Instant] {
        let pairs = try rows(of: "attendance_pardon") { (try $0["person"] as Person.ID, try $0["at"] as Instant) }
        return Dictionary(pairs, uniquingKeysWith: max)
    }
}

extension Transaction {
    @discardableResult
    package func save(_ attendance: Attendance) throws -> Saved { try save(attendance.fields, in: "attendance") }

    /// Overrules what follows from a person's no-shows up to now.
    package func pardon(_ person: Person.ID, at instant: Instant, by who: String, reason: String) throws {
        _ = try save(
            ["person": person, "at": instant, "by_whom": who, "reason": reason], in: "attendance_pardon")
    }
}

extension Attendance {
    fileprivate init(_ row: Row) throws {
        try self.init(
            session: row["session"], person: row["person"], request: row["request"], state: row["state"],
            date: row["date"], at: row["at"], by: row["by_whom"], note: row["note"])
    }

    fileprivate var fields: Fields {
        [
            "session": session, "person": person, "request": request, "state": state, "date": date, "at": at,
            "by_whom": by, "note": note,
        ]
    }
}
