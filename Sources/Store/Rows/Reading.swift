import Programme

/// What every table is read with.
extension Snapshot {
    /// The rows of a table in the order of its key, or another.
    func rows<T>(
        of table: String, where filter: Filter = .all, orderedBy order: [String]? = nil, limit: Int? = nil,
        _ make: (Row) throws -> T
    ) throws -> [T] {
        var result: [T] = []
        try each(of: table, where: filter, orderedBy: order, limit: limit) { result.append(try make($0)) }
        return result
    }

    /// The rows of a table that belong to one of another, gathered by their owner: one query for all owners.
    func groups<Owner: StoredValue & Hashable, T>(
        of table: String, by column: String, where filter: Filter, orderedBy order: [String]? = nil,
        _ make: (Row) throws -> T
    ) throws -> [Owner: [T]] {
        var result: [Owner: [T]] = [:]
        try each(of: table, where: filter, orderedBy: order) { row in
            let owner: Owner = try row[column]
            result[owner, default: []].append(try make(row))
        }
        return result
    }

    /// Many records in parts that fit one query.
    func parts<Record>(of ids: some Collection<Identifier<Record>>) -> [[Identifier<Record>]] {
        let sorted = Set(ids).sorted()
        return stride(from: 0, to: sorted.count, by: 5000).map { Array(sorted[$0..<min($0 + 5000, sorted.count)]) }
    }

    func each(
        of name: String, where filter: Filter = .all, orderedBy order: [String]? = nil, limit: Int? = nil,
        _ body: (Row) throws -> Void
    ) throws {
        guard let table = Schema.current[name] else { return }
        var sql = "SELECT \(SQLiteDialect.list(table.columnNames)) FROM \(SQLiteDialect.quoted(name))"
        sql += " WHERE \(filter.sql) ORDER BY \(SQLiteDialect.list(order ?? table.primaryKey))"
        if let limit { sql += " LIMIT \(limit)" }
        do {
            try engine.each(sql, filter.values, body)
        } catch StoreError.unreadable("", let column) {
            throw StoreError.unreadable(table: name, column: column)
        }
    }
}
