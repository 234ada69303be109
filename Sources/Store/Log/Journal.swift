import Programme

/// The change log: a line for each command and for each row it changed, filled by triggers.
struct Journal {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Notes a command; until `end`, the triggers put every change on its account.
    /// - Parameter continuing: a command noted before, whose next step this is.
    func begin(_ mark: CommandMark, undoes: Int64?, continuing: Int64? = nil) throws -> Int64 {
        let id = try continuing ?? note(mark, undoes: undoes)
        try connection.run("INSERT INTO \"current_command\" (\"command\") VALUES (?)", [id.sqlValue])
        return id
    }

    private func note(_ mark: CommandMark, undoes: Int64?) throws -> Int64 {
        let sql = """
            INSERT INTO "command" ("name", "arguments", "who", "at", "undoes") VALUES (?, ?, ?, ?, ?) RETURNING "id"
            """
        let values = [
            mark.name.sqlValue, mark.arguments.sqlValue, mark.who.sqlValue, mark.at.sqlValue, undoes.sqlValue,
        ]
        guard let id = try connection.first(sql, values, { row -> Int64 in try row[0] }) else {
            throw StoreError.noSuchRecord(table: "command", key: mark.name)
        }
        return id
    }

    func end() throws { try connection.run("DELETE FROM \"current_command\"") }

    func counts(of command: Int64) throws -> [String: Int] {
        try counts(from: command, to: command)[command] ?? [:]
    }

    func entries(limit: Int) throws -> [LogEntry] {
        try entries(where: "1 = 1", limit: limit)
    }

    func changes(of command: Int64, after sequence: Int64, limit: Int) throws -> [RowChange] {
        try changes("\"command\" = ? AND \"sequence\" > ? ORDER BY \"sequence\" LIMIT ?", command, sequence, limit)
    }

    func changes(of command: Int64, before sequence: Int64, limit: Int) throws -> [RowChange] {
        try changes(
            "\"command\" = ? AND \"sequence\" < ? ORDER BY \"sequence\" DESC LIMIT ?", command, sequence, limit)
    }

    private func changes(_ condition: String, _ command: Int64, _ sequence: Int64, _ limit: Int) throws -> [RowChange] {
        let sql = "SELECT \"sequence\", \"table_name\", \"old_row\", \"new_row\" FROM \"change\" WHERE \(condition)"
        return try connection.all(sql, [command.sqlValue, sequence.sqlValue, max(0, limit).sqlValue]) { row in
            RowChange(sequence: try row[0], table: try row[1], before: try row[2], after: try row[3])
        }
    }

    /// The newest command that changed something, is no undo, and was not undone.
    func newestStanding() throws -> LogEntry? {
        let condition = """
            c."undoes" IS NULL AND u."id" IS NULL
            AND EXISTS (SELECT 1 FROM "change" r WHERE r."command" = c."id")
            """
        return try entries(where: condition, limit: 1).first
    }

    private func entries(where condition: String, limit: Int) throws -> [LogEntry] {
        let sql = """
            SELECT c."id", c."name", c."arguments", c."who", c."at", c."undoes", u."id" FROM "command" c
            LEFT JOIN "command" u ON u."undoes" = c."id" WHERE \(condition) ORDER BY c."id" DESC LIMIT ?
            """
        var entries = try connection.all(sql, [max(0, limit).sqlValue]) { row in
            LogEntry(
                id: try row[0], mark: try CommandMark(name: row[1], arguments: row[2], who: row[3], at: row[4]),
                undoes: try row[5], undoneBy: try row[6])
        }
        guard let first = entries.last?.id, let last = entries.first?.id else { return [] }
        let counts = try counts(from: first, to: last)
        let departures = try departures(from: first, to: last)
        for index in entries.indices {
            let id = entries[index].id
            entries[index].rows = counts[id] ?? [:]
            let left = departures[id] ?? [:]
            entries[index].exportedMessages = left[.exported] ?? 0
            entries[index].sentMessages = left.values.reduce(0, +) - entries[index].exportedMessages
        }
        return entries
    }

    private func counts(from first: Int64, to last: Int64) throws -> [Int64: [String: Int]] {
        var counts: [Int64: [String: Int]] = [:]
        let sql = """
            SELECT "command", "table_name", COUNT(*) FROM "change" WHERE "command" BETWEEN ? AND ?
            GROUP BY "command", "table_name"
            """
        try connection.each(sql, [first.sqlValue, last.sqlValue]) { row in
            let table: String = try row[1]
            counts[try row[0], default: [:]][table] = try row[2]
        }
        return counts
    }

    /// How many messages that a command touched have left the house by now, by state.
    private func departures(
        from first: Int64, to last: Int64
    ) throws -> [Int64: [Message.State: Int]] {
        var counts: [Int64: [Message.State: Int]] = [:]
        let loggedID = SQLiteDialect.jsonInteger("COALESCE(r.\"new_row\", r.\"old_row\")", "id")
        let states = Message.State.allCases.filter(\.hasLeft).map(\.sqlValue)
        let sql = """
            SELECT r."command", m."state", COUNT(DISTINCT m."id") FROM "change" r
            JOIN "message" m ON m."id" = \(loggedID)
            WHERE r."command" BETWEEN ? AND ? AND r."table_name" = 'message' AND m."state" IN (\(states.map { _ in "?" }.joined(separator: ", ")))
            GROUP BY r."command", m."state"
            """
        try connection.each(sql, [first.sqlValue, last.sqlValue] + states) { row in
            let state: Message.State = try row[1]
            counts[try row[0], default: [:]][state] = try row[2]
        }
        return counts
    }
}
