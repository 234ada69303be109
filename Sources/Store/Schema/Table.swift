/// A table as data, from which each engine makes its own DDL and change-log triggers.
struct Table: Hashable, Sendable {
    let name: String
    var columns: [Column]
    let primaryKey: [String]
    /// References of more than one column; those of one stand with their column.
    var foreignKeys: [ForeignKey]
    /// Columns to find rows by, beside the keys.
    var indexes: [[String]]
    /// Whether its row changes are logged, and so undone.
    let isLogged: Bool

    /// Without a `key`, the identity column is the primary key.
    init(
        _ name: String, _ columns: [Column], key: [String]? = nil, foreignKeys: [ForeignKey] = [],
        indexes: [[String]] = [], logged: Bool = true
    ) {
        self.name = name
        self.columns = columns
        primaryKey = key ?? columns.filter(\.isIdentity).map(\.name)
        self.foreignKeys = foreignKeys
        self.indexes = indexes
        isLogged = logged
    }

    func column(_ name: String) -> Column? { columns.first { $0.name == name } }

    var columnNames: [String] { columns.map(\.name) }

    /// The columns to index so that a reference is checked without walking the table.
    var allIndexes: [[String]] {
        let references = columns.filter { $0.reference != nil }.map { [$0.name] } + foreignKeys.map(\.columns)
        let wanted = indexes + references
        return wanted.enumerated().filter { index, columns in
            !primaryKey.starts(with: columns) && wanted.firstIndex(of: columns) == index
        }.map(\.element)
    }
}

struct Column: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case integer, real, text, blob }

    let name: String
    let kind: Kind
    var isNullable = false
    var isUnique = false
    /// Numbered by the engine, never reused.
    var isIdentity = false
    var defaultValue: SQLValue?
    var reference: Reference?

    struct Reference: Hashable, Sendable {
        let table: String
        let column: String
        let onDelete: OnDelete
    }

    static let id = Column(name: "id", kind: .integer, isIdentity: true)
    static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
    static func real(_ name: String) -> Column { Column(name: name, kind: .real) }
    static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
    static func blob(_ name: String) -> Column { Column(name: name, kind: .blob) }

    var orNull: Column { with { $0.isNullable = true } }
    var unique: Column { with { $0.isUnique = true } }
    func or(_ value: SQLValue) -> Column { with { $0.defaultValue = value } }
    func of(_ table: String, _ column: String = "id", onDelete: OnDelete = .refuse) -> Column {
        with { $0.reference = Reference(table: table, column: column, onDelete: onDelete) }
    }

    private func with(_ change: (inout Column) -> Void) -> Column {
        var copy = self
        change(&copy)
        return copy
    }
}

/// What happens to a row when the one it points to is deleted.
enum OnDelete: Hashable, Sendable {
    case refuse
    case cascade
}

struct ForeignKey: Hashable, Sendable {
    let columns: [String]
    let table: String
    let references: [String]
    let onDelete: OnDelete
}
