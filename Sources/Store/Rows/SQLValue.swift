/// A field as the database holds it.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension SQLValue: CustomStringConvertible {
    /// For a message; nothing for null.
    var description: String {
        switch self {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): "(\(bytes.count) bytes)"
        }
    }
}

/// A type that has a form in a column.
protocol StoredValue {
    var sqlValue: SQLValue { get }
    /// nil where the column holds something else.
    init?(sqlValue: SQLValue)
}
