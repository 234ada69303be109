import Programme

/// What saving a record came to.
package enum Saved: Hashable, Sendable {
    case added
    case changed
    case unchanged

    func and(_ childrenChanged: Bool) -> Saved { self == .unchanged && childrenChanged ? .changed : self }
}

/// What every table is written with.
extension Transaction {
    /// Adds a row that the engine numbers.
    func insertNumbered<ID: StoredValue>(_ fields: Fields, into table: String) throws -> ID {
        try pointing(from: table) { engine in
            let sql = fields.insertion(into: table) + " RETURNING \"id\""
            guard let id = try engine.first(sql, fields.pairs.map(\.value), { row -> ID in try row[0] }) else {
                throw StoreError.noSuchRecord(table: table, key: "")
            }
            return id
        }
    }

    func insert(_ fields: Fields, into table: String) throws {
        try pointing(from: table) { engine in
            _ = try engine.run(fields.insertion(into: table), fields.pairs.map(\.value))
        }
    }

    /// Writes a row that exists; tells whether anything differed.
    func update(_ fields: Fields, in table: String) throws -> Saved { try put(fields, in: table, orThrow: true) }

    /// Writes a row, there already or not.
    func save(_ fields: Fields, in table: String) throws -> Saved { try put(fields, in: table, orThrow: false) }

    func delete(from table: String, where filter: Filter) throws {
        let sql = "DELETE FROM \(SQLiteDialect.quoted(table)) WHERE \(filter.sql)"
        let deleted: Int
        do {
            deleted = try engine.run(sql, filter.values)
        } catch StoreError.missingReference {
            throw StoreError.stillInUse(table: table)
        }
        guard deleted > 0 else { throw Transaction.missing(table, filter.values) }
    }

    /// Makes the rows that a filter means equal to those given, touching only what differs; tells whether any did.
    func replace(_ rows: [Fields], in name: String, where filter: Filter) throws -> Bool {
        guard let table = Schema.current[name] else { return false }
        let wanted = Dictionary(
            rows.map { (Transaction.key(of: $0, in: table), $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(
            try self.rows(of: name, where: filter) { row in try table.primaryKey.map { try row.value($0) } })
        var changed = false
        for key in present where wanted[key] == nil {
            try delete(from: name, where: Filter(Array(zip(table.primaryKey, key))))
            changed = true
        }
        for fields in rows {
            if try save(fields, in: name) != .unchanged { changed = true }
        }
        return changed
    }

    private func put(_ fields: Fields, in name: String, orThrow: Bool) throws -> Saved {
        guard let table = Schema.current[name] else { return .unchanged }
        let key = Transaction.key(of: fields, in: table)
        let filter = Filter(Array(zip(table.primaryKey, key)))
        let differing = try rows(of: name, where: filter) { row in
            Fields(try fields.pairs.filter { try row.value($0.name) != $0.value })
        }.first
        guard let differing else {
            if orThrow { throw Transaction.missing(name, key) }
            try insert(fields, into: name)
            return .added
        }
        guard !differing.pairs.isEmpty else { return .unchanged }
        try pointing(from: name) { engine in
            _ = try engine.run(
                differing.update(of: name, where: filter), differing.pairs.map(\.value) + filter.values)
        }
        return .changed
    }

    /// Names the table in an error about a reference, which SQLite does not.
    private func pointing<T>(from table: String, _ body: (Connection) throws -> T) throws -> T {
        do {
            return try body(engine)
        } catch StoreError.missingReference {
            throw StoreError.missingReference(table: table)
        }
    }

    private static func key(of fields: Fields, in table: Table) -> [SQLValue] { table.primaryKey.map { fields[$0] } }

    private static func missing(_ table: String, _ key: [SQLValue]) -> StoreError {
        .noSuchRecord(table: table, key: key.map(\.description).joined(separator: ", "))
    }
}
