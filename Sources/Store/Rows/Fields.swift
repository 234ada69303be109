import Programme

/// The columns of one row and what to write there.
struct Fields: ExpressibleByDictionaryLiteral {
    private(set) var pairs: [(name: String, value: SQLValue)]

    init(dictionaryLiteral elements: (String, any StoredValue)...) {
        pairs = elements.map { ($0, $1.sqlValue) }
    }

    init(_ pairs: [(name: String, value: SQLValue)]) { self.pairs = pairs }

    static func + (a: Fields, b: Fields) -> Fields { Fields(a.pairs + b.pairs) }

    func insertion(into table: String) -> String {
        let places = pairs.map { _ in "?" }.joined(separator: ", ")
        let names = SQLiteDialect.list(pairs.map(\.name))
        return "INSERT INTO \(SQLiteDialect.quoted(table)) (\(names)) VALUES (\(places))"
    }

    func update(of table: String, where filter: Filter) -> String {
        let assignments = pairs.map { "\(SQLiteDialect.quoted($0.name)) = ?" }.joined(separator: ", ")
        return "UPDATE \(SQLiteDialect.quoted(table)) SET \(assignments) WHERE \(filter.sql)"
    }

    subscript(name: String) -> SQLValue { pairs.first { $0.name == name }?.value ?? .null }
}

/// Which rows of a table are meant.
struct Filter {
    let sql: String
    let values: [SQLValue]

    static let all = Filter(sql: "1 = 1", values: [])

    init(sql: String, values: [SQLValue] = []) {
        self.sql = sql
        self.values = values
    }

    /// Rows where each column has its value.
    init(_ columns: [(String, SQLValue)]) {
        sql = columns.map { "\(SQLiteDialect.quoted($0.0)) = ?" }.joined(separator: " AND ")
        values = columns.map(\.1)
    }

    init(_ column: String, _ value: some StoredValue) { self.init([(column, value.sqlValue)]) }

    /// Rows whose column names one of some records; of numbers only, so that no text enters the query.
    init<Record>(_ column: String, among ids: some Sequence<Identifier<Record>>) {
        sql = "\(SQLiteDialect.quoted(column)) IN (\(ids.map { String($0.number) }.joined(separator: ", ")))"
        values = []
    }

    /// The rows that belong to those of another table.
    func owning(_ column: String, in table: String, by key: String = "id") -> Filter {
        let names = (SQLiteDialect.quoted(column), SQLiteDialect.quoted(key), SQLiteDialect.quoted(table))
        return Filter(sql: "\(names.0) IN (SELECT \(names.1) FROM \(names.2) WHERE \(sql))", values: values)
    }
}
