/// What is SQLite's own: its DDL, its triggers, its pragmas. A second engine brings its own form of these functions;
/// the queries elsewhere are in the SQL that engines share.
enum SQLiteDialect {
    /// `ETFL`, by which a database is known as a programme of ours.
    static let applicationID: UInt32 = 0x4554_464C

    static let pragmas = [
        "PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
        "PRAGMA temp_store = MEMORY", "PRAGMA cell_size_check = ON",
    ]
    static let beginReading = "BEGIN"
    static let beginWriting = "BEGIN IMMEDIATE"
    /// References are checked at the end of this transaction, since undo restores rows in the order of the log.
    static let deferReferences = "PRAGMA defer_foreign_keys = ON"

    static func quoted(_ name: String) -> String { "\"" + name + "\"" }

    static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// The integer under a name in a column of JSON text.
    static func jsonInteger(_ column: String, _ name: String) -> String {
        "CAST(json_extract(\(column), '$.\(name)') AS INTEGER)"
    }

    static func useWriteAheadLog(_ connection: Connection) throws {
        let mode = try connection.first("PRAGMA journal_mode = WAL") { row -> String in try row[0] }
        guard mode == "wal" else { throw StoreError.readOnly(path: connection.path) }
    }

    static func version(of connection: Connection) throws -> Int {
        try connection.first("PRAGMA user_version") { try $0[0] } ?? 0
    }

    static func setVersion(_ version: Int, of connection: Connection) throws {
        try connection.run("PRAGMA user_version = \(version)")
    }

    static func markAsOurs(_ connection: Connection) throws {
        try connection.run("PRAGMA application_id = \(applicationID)")
    }

    /// What the engine finds wrong with its own file.
    static func faults(in connection: Connection) throws -> [String] {
        let damage = try connection.all("PRAGMA integrity_check") { row -> String in try row[0] }.filter { $0 != "ok" }
        let broken = try connection.all("PRAGMA foreign_key_check") { row in
            "\(try row[0] as String) \(try row[1] as Int64? ?? 0): \(try row[2] as String)"
        }
        return damage + broken
    }

    static func statements(for step: Migration.Step) -> [String] {
        switch step {
        case .create(let table): [create(table)] + table.allIndexes.map { createIndex($0, on: table.name) }
        case .add(let column, let table):
            ["ALTER TABLE \(quoted(table)) ADD COLUMN \(definition(column))"]
                + (column.reference == nil ? [] : [createIndex([column.name], on: table)])
        case .index(let columns, let table): [createIndex(columns, on: table)]
        case .run(let sql): [sql]
        }
    }

    private static func create(_ table: Table) -> String {
        var parts = table.columns.map(definition)
        if !table.columns.contains(where: \.isIdentity) { parts.append("PRIMARY KEY (\(list(table.primaryKey)))") }
        parts += table.foreignKeys.map {
            "FOREIGN KEY (\(list($0.columns))) REFERENCES \(quoted($0.table)) (\(list($0.references)))"
                + onDelete($0.onDelete)
        }
        return "CREATE TABLE \(quoted(table.name)) (\(parts.joined(separator: ", "))) STRICT"
    }

    private static func definition(_ column: Column) -> String {
        // AUTOINCREMENT: a number that was given out is never given again, not even after an undo.
        if column.isIdentity { return "\(quoted(column.name)) INTEGER PRIMARY KEY AUTOINCREMENT" }
        var text = "\(quoted(column.name)) \(typeName(column.kind))"
        if !column.isNullable { text += " NOT NULL" }
        if column.isUnique { text += " UNIQUE" }
        if let value = column.defaultValue { text += " DEFAULT \(literal(value))" }
        if let reference = column.reference {
            text +=
                " REFERENCES \(quoted(reference.table)) (\(quoted(reference.column)))" + onDelete(reference.onDelete)
        }
        return text
    }

    private static func createIndex(_ columns: [String], on table: String) -> String {
        let name = ([table] + columns).joined(separator: "_")
        return "CREATE INDEX \(quoted(name)) ON \(quoted(table)) (\(list(columns)))"
    }

    private static func typeName(_ kind: Column.Kind) -> String {
        switch kind {
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        }
    }

    private static func onDelete(_ rule: OnDelete) -> String { rule == .cascade ? " ON DELETE CASCADE" : "" }

    private static func literal(_ value: SQLValue) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text):
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case .blob(let bytes): "X'" + Hex.encode(bytes) + "'"
        }
    }
}
