import Foundation

/// How a table's rows are read and written, by position of its columns; each record type builds on these.
extension Transaction {
    func insert(_ table: Table, _ values: [Value]) throws {
        let marks = [String](repeating: "?", count: values.count).joined(separator: ", ")
        try connection.run("INSERT INTO \(table.name) (\(table.columnList)) VALUES (\(marks))", values)
    }

    /// Inserts a row whose first column is its number, given by the engine, and returns that number.
    func insertNumbered(_ table: Table, _ values: [Value]) throws -> Int64 {
        try insert(table, [.null] + values)
        return connection.lastInsertedID
    }

    /// Replaces the row of the same key; `values` as for `insert`.
    func update(_ table: Table, _ values: [Value]) throws {
        let columns = zip(table.columns.map(\.name), values)
        let changed = columns.filter { !table.key.contains($0.0) }
        let keys = table.key.compactMap { key in columns.first { $0.0 == key } }
        try connection.run(
            "UPDATE \(table.name) SET \(changed.map { "\($0.0) = ?" }.joined(separator: ", "))"
                + " WHERE \(keys.map { "\($0.0) = ?" }.joined(separator: " AND "))",
            changed.map(\.1) + keys.map(\.1))
    }

    func delete(_ table: Table, where column: String, _ value: Value) throws {
        try connection.run("DELETE FROM \(table.name) WHERE \(column) = ?", [value])
    }

    /// All rows of a table in the order of some columns, each made into a record.
    func all<Record>(
        _ table: Table, order: String, _ make: (borrowing RowReader) throws -> Record
    ) throws -> [Record] {
        var records: [Record] = []
        try connection.forEachRow("SELECT \(table.columnList) FROM \(table.name) ORDER BY \(order)") {
            records.append(try make($0))
        }
        return records
    }

    /// The rows of a child table, gathered under the number in their first column.
    func children<Child>(
        _ table: Table, order: String, _ make: (borrowing RowReader) throws -> Child
    ) throws -> [Int64: [Child]] {
        var groups: [Int64: [Child]] = [:]
        try connection.forEachRow("SELECT \(table.columnList) FROM \(table.name) ORDER BY \(order)") {
            groups[$0.integer(0), default: []].append(try make($0))
        }
        return groups
    }

    /// Replaces all children of one row.
    func replace(_ table: Table, of parent: Int64, with rows: [[Value]]) throws {
        try delete(table, where: table.columns[0].name, .integer(parent))
        for row in rows { try insert(table, [.integer(parent)] + row) }
    }
}

/// Small structured values inside one text column.
enum Packed {
    static func list(_ items: [String]) -> Value { .text(items.joined(separator: ",")) }

    static func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }

    /// JSON with sorted keys, so that equal dictionaries are equal texts.
    static func dictionary(_ items: [String: String]) throws -> Value {
        guard !items.isEmpty else { return .text("") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .text(String(decoding: try encoder.encode(items), as: UTF8.self))
    }

    static func dictionary(_ text: String) -> [String: String] {
        guard !text.isEmpty else { return [:] }
        return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }
}

/// Reads a column that must hold one of the values of a type.
func parsed<Wanted>(_ value: Wanted?, _ table: Table, _ column: String) throws -> Wanted {
    guard let value else { throw StoreError.unreadable(table: table.name, column: column) }
    return value
}
