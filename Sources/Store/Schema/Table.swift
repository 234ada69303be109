/// A table as data, from which an engine makes its DDL and the triggers of the change log.
struct Table: Sendable {
    let name: String
    let columns: [Column]
    /// The columns that identify a row; a single integer column is given its numbers by the engine.
    let key: [String]
    var unique: [[String]] = []

    /// `a, b, c` for a SELECT or an INSERT.
    var columnList: String { columns.map(\.name).joined(separator: ", ") }
}

struct Column: Sendable {
    enum Kind: Sendable {
        case integer
        case text
    }

    /// What becomes of this row when the row it points at goes.
    enum OnDelete: Sendable {
        case refuse
        case cascade
        case clear
    }

    let name: String
    let kind: Kind
    var required = true
    var references: (table: String, onDelete: OnDelete)?

    static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
    static func text(_ name: String) -> Column { Column(name: name, kind: .text) }

    static func reference(_ name: String, to table: String, onDelete: OnDelete = .cascade) -> Column {
        Column(name: name, kind: .integer, required: onDelete != .clear, references: (table, onDelete))
    }

    var optional: Column {
        var column = self
        column.required = false
        return column
    }
}
