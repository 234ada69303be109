/// The row a statement stands on; valid until the next one.
struct Row {
    private let statement: Statement

    init(_ statement: Statement) { self.statement = statement }

    /// A column by name, as the type that is asked for.
    subscript<T: StoredValue>(_ column: String) -> T {
        get throws { try read(index(of: column), column) }
    }

    /// A column by its place in the answer, from 0.
    subscript<T: StoredValue>(_ index: Int) -> T {
        get throws { try read(index, statement.columnNames[index]) }
    }

    /// A column as the database holds it.
    func value(_ column: String) throws -> SQLValue { statement.value(at: try index(of: column)) }

    private func index(of column: String) throws -> Int {
        guard let index = statement.columnNames.firstIndex(of: column) else {
            throw StoreError.unreadable(table: "", column: column)
        }
        return index
    }

    private func read<T: StoredValue>(_ index: Int, _ column: String) throws -> T {
        let value = statement.value(at: index)
        guard let result = T(sqlValue: value) else {
            throw StoreError.unreadable(table: "", column: column)
        }
        return result
    }
}
