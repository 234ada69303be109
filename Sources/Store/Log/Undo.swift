import Programme

extension Journal {
    private static let batch = 500

    /// Puts every row that a command changed back as it was, the last change first. Read in batches, so that a command
    /// of any size fits.
    func takeBack(_ command: Int64) throws {
        // The log may hold a child before its parent; references hold again when all rows are back.
        try connection.run(SQLiteDialect.deferReferences)
        var sequence = Int64.max
        while true {
            let changes = try changes(of: command, before: sequence, limit: Journal.batch)
            for change in changes { try takeBack(change) }
            guard let last = changes.last else { return }
            sequence = last.sequence
        }
    }

    private func takeBack(_ change: RowChange) throws {
        guard let table = Schema.current[change.table] else {
            throw StoreError.damaged(detail: "log: \(change.table)")
        }
        let changed: Int
        switch (try fields(change.before, of: table), try fields(change.after, of: table)) {
        case (let before?, nil): changed = try insert(before, into: table)
        case (nil, let after?): changed = try delete(after, from: table)
        case (let before?, let after?): changed = try replace(after, by: before, in: table)
        case (nil, nil): changed = 0
        }
        // Another number means that the row is not as the log says it was left.
        guard changed == 1 else { throw StoreError.damaged(detail: "log \(change.sequence): \(change.table)") }
    }

    private func insert(_ row: [String: SQLValue], into table: Table) throws -> Int {
        let fields = Fields(table.columnNames.compactMap { name in row[name].map { (name, $0) } })
        return try connection.run(fields.insertion(into: table.name), fields.pairs.map(\.value))
    }

    private func delete(_ row: [String: SQLValue], from table: Table) throws -> Int {
        let key = key(of: row, in: table)
        return try connection.run("DELETE FROM \(SQLiteDialect.quoted(table.name)) WHERE \(key.sql)", key.values)
    }

    private func replace(_ row: [String: SQLValue], by old: [String: SQLValue], in table: Table) throws -> Int {
        let key = key(of: row, in: table)
        let names = table.columnNames.filter { old[$0] != nil && old[$0] != row[$0] }
        guard !names.isEmpty else { return 1 }
        let fields = Fields(names.map { ($0, old[$0] ?? .null) })
        return try connection.run(
            fields.update(of: table.name, where: key), fields.pairs.map(\.value) + key.values)
    }

    private func key(of row: [String: SQLValue], in table: Table) -> Filter {
        Filter(table.primaryKey.map { ($0, row[$0] ?? .null) })
    }

    /// A logged row, its fields as they were in their columns. A column that is no more is left out.
    private func fields(_ text: String?, of table: Table) throws -> [String: SQLValue]? {
        guard let text else { return nil }
        guard let logged: [String: JSONValue] = JSONText.decode(text) else {
            throw StoreError.damaged(detail: "log: \(table.name)")
        }
        var fields: [String: SQLValue] = [:]
        for column in table.columns {
            guard let value = logged[column.name] else { continue }
            guard let field = SQLiteDialect.value(of: value, in: column) else {
                throw StoreError.damaged(detail: "log: \(table.name).\(column.name)")
            }
            fields[column.name] = field
        }
        return fields
    }
}
