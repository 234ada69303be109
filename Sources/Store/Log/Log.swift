import Programme

/// Who runs which command, and when: the head of a line in the log. Arguments must hold nothing personal.
package struct CommandMark: Hashable, Sendable {
    package let name: String
    package let arguments: String
    package let who: String
    package let at: Instant

    package init(name: String, arguments: String = "", who: String, at: Instant) {
        self.name = name
        self.arguments = arguments
        self.who = who
        self.at = at
    }
}

/// A line of the log.
package struct LogEntry: Hashable, Sendable {
    package let id: Int64
    package let mark: CommandMark
    /// The command that this one took back.
    package let undoes: Int64?
    package let undone: Bool
    /// How many rows it changed, by table.
    package let rows: [String: Int]
}

/// A row before and after a command, as JSON; nil before where it was made, nil after where it went.
package struct RowChange: Hashable, Sendable {
    package let table: String
    package let before: String?
    package let after: String?
}

/// The change log: triggers write it, this reads it and puts rows back.
enum Log {
    static func begin(_ mark: CommandMark, undoing: Int64?, on connection: Connection) throws(StoreError) -> Int64 {
        try connection.run(
            "INSERT INTO command (at, who, name, arguments, undoes) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(mark.at.seconds), .text(mark.who), .text(mark.name), .text(mark.arguments),
                undoing.map { .integer($0) } ?? .null,
            ])
        let id = connection.lastInsertedID
        try connection.run("INSERT INTO running (one, command) VALUES (1, ?)", [.integer(id)])
        return id
    }

    /// Ends the running command; whether it changed anything.
    static func end(_ command: Int64, on connection: Connection) throws(StoreError) -> Bool {
        try connection.run("DELETE FROM running")
        return try connection.integer("SELECT 1 FROM change WHERE command = ? LIMIT 1", [.integer(command)]) != nil
    }

    static func history(limit: Int, on connection: Connection) throws(StoreError) -> [LogEntry] {
        var rows: [Int64: [String: Int]] = [:]
        try connection.forEachRow(
            """
            SELECT command, table_name, COUNT(*) FROM change
            WHERE command IN (SELECT id FROM command ORDER BY id DESC LIMIT ?) GROUP BY command, table_name
            """, [.integer(Int64(limit))]
        ) { rows[$0.integer(0), default: [:]][$0.text(1)] = $0.int(2) }
        var entries: [LogEntry] = []
        try connection.forEachRow(
            """
            SELECT id, name, arguments, who, at, undoes, undone_by IS NOT NULL FROM command ORDER BY id DESC LIMIT ?
            """, [.integer(Int64(limit))]
        ) { entries.append(entry($0, rows: rows)) }
        return entries
    }

    private static func entry(_ row: borrowing RowReader, rows: [Int64: [String: Int]]) -> LogEntry {
        let mark = CommandMark(
            name: row.text(1), arguments: row.text(2), who: row.text(3), at: Instant(seconds: row.integer(4)))
        return LogEntry(
            id: row.integer(0), mark: mark, undoes: row.optionalInteger(5), undone: row.bool(6),
            rows: rows[row.integer(0)] ?? [:])
    }

    static func changes(of command: Int64, limit: Int, on connection: Connection) throws(StoreError) -> [RowChange] {
        var changes: [RowChange] = []
        try connection.forEachRow(
            "SELECT table_name, before, after FROM change WHERE command = ? ORDER BY id LIMIT ?",
            [.integer(command), .integer(Int64(limit))]
        ) { changes.append(RowChange(table: $0.text(0), before: $0.optionalText(1), after: $0.optionalText(2))) }
        return changes
    }

    static func undo(
        who: String, at: Instant, allowExported: Bool, on connection: Connection
    ) throws(StoreError) -> LogEntry {
        guard
            let target = try connection.integer(
                "SELECT MAX(id) FROM command WHERE undoes IS NULL AND undone_by IS NULL")
        else { throw StoreError.nothingToUndo }
        var found: LogEntry?
        try connection.forEachRow(
            "SELECT id, name, arguments, who, at, undoes, undone_by IS NOT NULL FROM command WHERE id = ?",
            [.integer(target)]
        ) { found = entry($0, rows: [:]) }
        guard let found else { throw StoreError.nothingToUndo }
        try refuseWhatLeft(found, allowExported: allowExported, on: connection)
        // Rows are put back one by one; references hold again when all are.
        try connection.execute("PRAGMA defer_foreign_keys = ON")
        let mark = CommandMark(name: "undo", arguments: found.mark.name, who: who, at: at)
        let command = try begin(mark, undoing: target, on: connection)
        try putBack(target, on: connection)
        _ = try end(command, on: connection)
        try connection.run(
            "UPDATE command SET undone_by = ? WHERE id = ?", [.integer(command), .integer(target)])
        return found
    }

    private static func refuseWhatLeft(
        _ entry: LogEntry, allowExported: Bool, on connection: Connection
    ) throws(StoreError) {
        let touched = """
            SELECT COUNT(*) FROM message WHERE state = ? AND id IN (
              SELECT DISTINCT CAST(json_extract(COALESCE(after, before), '$.id') AS INTEGER) FROM change
              WHERE command = ? AND table_name = 'message')
            """
        func count(_ state: Message.State) throws(StoreError) -> Int {
            Int(try connection.integer(touched, [.text(state.rawValue), .integer(entry.id)]) ?? 0)
        }
        let sent = try count(.sent)
        if sent > 0 { throw StoreError.leftTheHouse(command: entry.mark.name, messages: sent, sent: true) }
        let exported = allowExported ? 0 : try count(.exported)
        if exported > 0 { throw StoreError.leftTheHouse(command: entry.mark.name, messages: exported, sent: false) }
    }

    /// Undoes the changes of a command, the last first; page by page, so that a large one is never all in memory.
    private static func putBack(_ command: Int64, on connection: Connection) throws(StoreError) {
        var next = Int64.max
        while true {
            var page: [(id: Int64, change: RowChange)] = []
            try connection.forEachRow(
                """
                SELECT id, table_name, before, after FROM change WHERE command = ? AND id < ?
                ORDER BY id DESC LIMIT 500
                """, [.integer(command), .integer(next)]
            ) {
                let change = RowChange(table: $0.text(1), before: $0.optionalText(2), after: $0.optionalText(3))
                page.append(($0.integer(0), change))
            }
            guard let last = page.last else { return }
            for (_, change) in page { try putBack(change, on: connection) }
            next = last.id
        }
    }

    private static func putBack(_ change: RowChange, on connection: Connection) throws(StoreError) {
        guard let table = Migrations.tables[change.table] else { return }
        let values = [Value.string(change.before), .string(change.after)]
        switch (change.before, change.after) {
        case (nil, _): try connection.run(SQLiteDialect.removeInserted(table), values)
        case (_, nil): try connection.run(SQLiteDialect.restoreDeleted(table), Array(values.prefix(1)))
        default: try connection.run(SQLiteDialect.restoreUpdated(table), values)
        }
    }
}
