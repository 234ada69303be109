/// The triggers that fill the change log: one for each way a row of a logged table can change.
extension SQLiteDialect {
    static func dropTriggers(of table: Table) -> [String] {
        TriggerEvent.allCases.map { "DROP TRIGGER IF EXISTS \(quoted($0.name(on: table)))" }
    }

    static func createTriggers(of table: Table) -> [String] {
        TriggerEvent.allCases.map { event in
            """
            CREATE TRIGGER \(quoted(event.name(on: table))) AFTER \(event.rawValue) ON \(quoted(table.name)) \
            \(event == .update ? "WHEN " + anyDifference(in: table) + " " : "")BEGIN \
            INSERT INTO "change" ("command", "table_name", "old_row", "new_row") VALUES (\
            (SELECT "command" FROM "current_command"), '\(table.name)', \
            \(event == .insert ? "NULL" : json(of: table, "OLD")), \
            \(event == .delete ? "NULL" : json(of: table, "NEW"))); END
            """
        }
    }

    private enum TriggerEvent: String, CaseIterable {
        case insert = "INSERT"
        case update = "UPDATE"
        case delete = "DELETE"

        func name(on table: Table) -> String { "\(table.name)_log_\(rawValue.lowercased())" }
    }

    // A row written again as it was is no change.
    private static func anyDifference(in table: Table) -> String {
        table.columnNames.map { "OLD.\(quoted($0)) IS NOT NEW.\(quoted($0))" }.joined(separator: " OR ")
    }

    private static func json(of table: Table, _ row: String) -> String {
        let pairs = table.columns.map { column in
            "'\(column.name)', \(jsonValue("\(row).\(quoted(column.name))", column.kind))"
        }
        return "json_object(\(pairs.joined(separator: ", ")))"
    }

    /// JSON numbers carry 15 digits in SQLite, which is too few for a double; quote() gives enough to restore it.
    private static func jsonValue(_ expression: String, _ kind: Column.Kind) -> String {
        switch kind {
        case .integer, .text: expression
        case .real: "CASE WHEN \(expression) IS NULL THEN NULL ELSE quote(\(expression)) END"
        case .blob: "CASE WHEN \(expression) IS NULL THEN NULL ELSE hex(\(expression)) END"
        }
    }

    /// A field of a logged row as it was in its column.
    static func value(of logged: JSONValue, in column: Column) -> SQLValue? {
        switch (logged, column.kind) {
        case (.null, _): .null
        case (.integer(let number), .integer): .integer(number)
        case (.string(let text), .text): .text(text)
        case (.string(let text), .real): Double(text).map { .real($0) }
        case (.string(let text), .blob): Hex.decode(text).map { .blob($0) }
        default: nil
        }
    }
}

/// Bytes as hexadecimal text and back.
enum Hex {
    static func encode(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func decode(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
