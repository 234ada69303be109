/// Everything that is SQLite's own: how tables, the change log and its triggers are written, and how a logged row is
/// put back. A second engine is a second file of this kind.
enum SQLiteDialect {
    /// Marks the file as one of this program (`PRAGMA application_id`).
    static let applicationID: Int32 = 0x4578_5461  // "ExTa"

    static let opening = """
        PRAGMA journal_mode = WAL;
        PRAGMA foreign_keys = ON;
        PRAGMA synchronous = FULL;
        """

    /// The log itself: commands, the rows each changed, and which command is running now.
    static let log = """
        CREATE TABLE command (
          id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL,
          arguments TEXT NOT NULL, undoes INTEGER REFERENCES command(id), undone_by INTEGER REFERENCES command(id)
        ) STRICT;
        CREATE TABLE change (
          id INTEGER PRIMARY KEY, command INTEGER NOT NULL REFERENCES command(id), table_name TEXT NOT NULL,
          before TEXT, after TEXT
        ) STRICT;
        CREATE INDEX change_by_command ON change(command, id);
        CREATE TABLE running (one INTEGER PRIMARY KEY CHECK (one = 1), command INTEGER NOT NULL) STRICT;
        """

    static func create(_ table: Table) -> [String] {
        [definition(table)] + indexes(table) + triggers(table)
    }

    private static func definition(_ table: Table) -> String {
        let numbered =
            table.key.count == 1 && table.columns[0].name == table.key[0] && table.columns[0].kind == .integer
        var lines = table.columns.enumerated().map { index, column in
            var line = "\(column.name) \(column.kind == .integer ? "INTEGER" : "TEXT")"
            if numbered, index == 0 {
                line += " PRIMARY KEY"
            } else if column.required {
                line += " NOT NULL"
            }
            if let target = column.references { line += " REFERENCES \(target.table)\(action(target.onDelete))" }
            return line
        }
        if !numbered { lines.append("PRIMARY KEY (\(table.key.joined(separator: ", ")))") }
        lines += table.unique.map { "UNIQUE (\($0.joined(separator: ", ")))" }
        return "CREATE TABLE \(table.name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT;"
    }

    private static func action(_ onDelete: Column.OnDelete) -> String {
        switch onDelete {
        case .refuse: return ""
        case .cascade: return " ON DELETE CASCADE"
        case .clear: return " ON DELETE SET NULL"
        }
    }

    /// References are followed in both directions; each gets an index unless the key begins with it.
    private static func indexes(_ table: Table) -> [String] {
        table.columns.filter { $0.references != nil && table.key.first != $0.name }.map {
            "CREATE INDEX \(table.name)_by_\($0.name) ON \(table.name)(\($0.name));"
        }
    }

    private static func triggers(_ table: Table) -> [String] {
        func row(_ alias: String) -> String {
            "json_object(\(table.columns.map { "'\($0.name)', \(alias).\($0.name)" }.joined(separator: ", ")))"
        }
        func trigger(_ event: String, before: String, after: String) -> String {
            """
            CREATE TRIGGER \(table.name)_\(event.lowercased()) AFTER \(event) ON \(table.name)
            WHEN EXISTS (SELECT 1 FROM running)
            BEGIN
              INSERT INTO change (command, table_name, before, after)
              VALUES ((SELECT command FROM running), '\(table.name)', \(before), \(after));
            END;
            """
        }
        return [
            trigger("INSERT", before: "NULL", after: row("NEW")),
            trigger("UPDATE", before: row("OLD"), after: row("NEW")),
            trigger("DELETE", before: row("OLD"), after: "NULL"),
        ]
    }

    // MARK: Putting a logged row back. `?1` is the row as it was, `?2` the row as it became.

    static func restoreDeleted(_ table: Table) -> String {
        "INSERT INTO \(table.name) (\(table.columnList)) VALUES (\(fields(table, "?1")))"
    }

    static func restoreUpdated(_ table: Table) -> String {
        "UPDATE \(table.name) SET (\(table.columnList)) = (SELECT \(fields(table, "?1"))) WHERE \(sameKey(table))"
    }

    static func removeInserted(_ table: Table) -> String {
        "DELETE FROM \(table.name) WHERE \(sameKey(table))"
    }

    private static func fields(_ table: Table, _ parameter: String) -> String {
        table.columns.map { "json_extract(\(parameter), '$.\($0.name)')" }.joined(separator: ", ")
    }

    private static func sameKey(_ table: Table) -> String {
        table.key.map { "\($0) = json_extract(?2, '$.\($0)')" }.joined(separator: " AND ")
    }
}
