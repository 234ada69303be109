import CSqlite

/// One open database: the only owner of its C handle. Every error that leaves it is a `StoreError`.
///
/// Unchecked: the store that owns it lets in one thread at a time.
final class Connection: @unchecked Sendable {
    let path: String
    private let handle: OpaquePointer
    private var cache: [String: Statement] = [:]
    private static let cacheLimit = 256

    /// Opens an existing database file for reading and writing.
    init(path: String, busyTimeoutMilliseconds: Int32 = 5000) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let failure = EngineFailure(code, on: opened)
            sqlite3_close_v2(opened)
            throw StoreError(failure, path: path)
        }
        self.path = path
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busyTimeoutMilliseconds)
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs one statement to its end and gives the number of rows it changed itself (its triggers not counted).
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        try each(sql, values) { _ in }
        return Int(sqlite3_changes64(handle))
    }

    /// Runs a script of statements without values.
    func script(_ statements: [String]) throws {
        for sql in statements { try run(sql) }
    }

    /// Every row of the answer, made into something.
    func all<T>(_ sql: String, _ values: [SQLValue] = [], _ make: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try each(sql, values) { result.append(try make($0)) }
        return result
    }

    /// The first row of the answer; nil where it is empty.
    func first<T>(_ sql: String, _ values: [SQLValue] = [], _ make: (Row) throws -> T) throws -> T? {
        var result: T?
        try stepping(sql, values) { row in
            result = try make(row)
            return false
        }
        return result
    }

    func each(_ sql: String, _ values: [SQLValue] = [], _ body: (Row) throws -> Void) throws {
        try stepping(sql, values) { row in
            try body(row)
            return true
        }
    }

    private func stepping(_ sql: String, _ values: [SQLValue], _ body: (Row) throws -> Bool) throws {
        do {
            let statement = try statement(sql)
            statement.isBusy = true
            defer {
                statement.reset()
                statement.isBusy = false
            }
            try statement.bind(values)
            let row = Row(statement)
            while try statement.step() {
                guard try body(row) else { break }
            }
        } catch let failure as EngineFailure {
            throw StoreError(failure, path: path)
        }
    }

    private func statement(_ sql: String) throws(EngineFailure) -> Statement {
        if let known = cache[sql] {
            return known.isBusy ? try Statement(sql, on: handle) : known
        }
        let made = try Statement(sql, on: handle)
        if cache.count >= Connection.cacheLimit { cache = cache.filter { $0.value.isBusy } }
        cache[sql] = made
        return made
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Takes back what was not committed; nothing to do where the engine did so itself.
    func rollBack() {
        if isInTransaction { _ = try? run("ROLLBACK") }
    }
}
