import Programme

/// What `status` counts, by questions that the engine answers without handing over the rows.
extension Snapshot {
    /// How many there are of what a programme consists of.
    package struct ProgrammeCounts: Sendable {
        package let people, experts, rooms, requests, calendars: Int
    }

    package func programmeCounts() throws -> ProgrammeCounts {
        func count(_ table: String) throws -> Int {
            try engine.first("SELECT COUNT(*) FROM \(SQLiteDialect.quoted(table))") { try $0[0] } ?? 0
        }
        return ProgrammeCounts(
            people: try count("person"), experts: try count("expert"), rooms: try count("room"),
            requests: try count("request"), calendars: try count("calendar"))
    }

    /// How many requests ask for the same: a topic, from a level on, in a form.
    package struct Demand: Sendable {
        package let topic: String
        package let level: Int
        package let format: FormatWish
        package let count: Int
    }

    package func demand() throws -> [Demand] {
        let sql = """
            SELECT "topic", "min_level", "format", COUNT(*) FROM "request" GROUP BY "topic", "min_level", "format"
            ORDER BY "topic", "min_level", "format"
            """
        return try engine.all(sql) { try Demand(topic: $0[0], level: $0[1], format: $0[2], count: $0[3]) }
    }

    /// Requests whose last day has passed.
    package func requestsPastDeadline(on today: LocalDate) throws -> Int {
        try engine.first("SELECT COUNT(*) FROM \"request\" WHERE \"deadline\" < ?", [today.sqlValue]) { try $0[0] } ?? 0
    }

    /// Every place where someone or some room is.
    package func places() throws -> Set<String> {
        Set(try engine.all("SELECT \"place\" FROM \"person\" UNION SELECT \"place\" FROM \"room\"") { try $0[0] })
    }

    /// People and rooms whose calendar was named and never read.
    package func unreadCalendars() throws -> [(name: String, calendar: String)] {
        let parts = ["person", "room"].map { table in
            """
            SELECT o."name", o."calendar" FROM "\(table)" o WHERE o."calendar" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "calendar" c WHERE c."name" = o."calendar")
            """
        }
        return try engine.all(parts.joined(separator: " UNION ALL ")) { (try $0[0], try $0[1]) }
    }

    /// The agendas of some people and of every room.
    package func calendars(of people: [Person]) throws -> [StoredCalendar] {
        let names = Set(people.compactMap(\.calendar)).union(try rooms().compactMap(\.calendar))
        return try names.sorted().compactMap { try calendar(named: $0) }
    }

    /// Addresses that mail came back from and that are someone's still, with their name.
    package func standingFaults() throws -> [(fault: AddressFault, name: String)] {
        try addressFaults().compactMap { fault in
            try person(email: fault.address).flatMap {
                $0.email.key == fault.address.key ? (fault, $0.name) : nil
            }
        }
    }
}
