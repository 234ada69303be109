import CSqlite
import Foundation

/// The one owner of an SQLite handle and of its prepared statements.
///
/// Unchecked: the store that owns it lets in one thread at a time.
final class Connection: @unchecked Sendable {
    let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// Opens or creates a database file; waits up to 5 seconds for another writer.
    init(path: String, create: Bool) throws(StoreError) {
        self.path = path
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_FULLMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened, code == SQLITE_OK else {
            let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? ""
            sqlite3_close_v2(opened)
            throw Connection.error(ResultCode(code), detail, path)
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 5000)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs SQL without values, several statements at once if need be.
    func execute(_ sql: String) throws(StoreError) {
        try check(ResultCode(sqlite3_exec(handle, sql, nil, nil, nil)))
    }

    /// Runs one statement with its values.
    func run(_ sql: String, _ values: [Value] = []) throws(StoreError) {
        try forEachRow(sql, values) { _ in }
    }

    /// Calls back for every row of one statement.
    func forEachRow(
        _ sql: String, _ values: [Value] = [], _ body: (borrowing RowReader) throws -> Void
    ) throws(StoreError) {
        let statement = try statement(sql)
        defer { statement.reset() }
        statement.bind(values)
        while true {
            let code = statement.step()
            switch code {
            case .row:
                do {
                    try body(RowReader(statement: statement))
                } catch let error as StoreError {
                    throw error
                } catch {
                    throw StoreError.engine(code: 0, detail: "\(error)")
                }
            case .done: return
            default: throw failure(code)
            }
        }
    }

    /// The single integer a query answers with; nil without a row or for NULL.
    func integer(_ sql: String, _ values: [Value] = []) throws(StoreError) -> Int64? {
        var result: Int64?
        try forEachRow(sql, values) { result = $0.optionalInteger(0) }
        return result
    }

    var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    private func statement(_ sql: String) throws(StoreError) -> Statement {
        if let known = statements[sql] { return known }
        var prepared: OpaquePointer?
        try check(ResultCode(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)))
        guard let prepared else { throw StoreError.engine(code: SQLITE_MISUSE, detail: "empty statement") }
        let statement = Statement(prepared)
        statements[sql] = statement
        return statement
    }

    private func check(_ code: ResultCode) throws(StoreError) {
        if code != .ok { throw failure(code) }
    }

    private func failure(_ code: ResultCode) -> StoreError {
        Connection.error(code, String(cString: sqlite3_errmsg(handle)), path)
    }

    private static func error(_ code: ResultCode, _ detail: String, _ path: String) -> StoreError {
        switch code {
        case .busy: return .busy
        case .full: return .diskFull
        // A failed write into the log or shared memory of a full disk comes as an I/O error.
        case .ioError: return errno == ENOSPC ? .diskFull : .engine(code: code.value, detail: detail)
        case .readOnly: return .readOnly(path: path)
        case .notADatabase: return .notAProgramme(path: path)
        case .corrupt: return .damaged(detail: detail)
        case .constraint: return .constraint(detail: detail)
        case .cannotOpen: return .missing(path: path)
        default: return .engine(code: code.value, detail: detail)
        }
    }
}

/// A prepared statement; finalised when its owner lets go.
final class Statement {
    fileprivate let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { sqlite3_finalize(handle) }

    // SQLite copies the bytes before the call returns.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    fileprivate func bind(_ values: [Value]) {
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            switch value {
            case .null: sqlite3_bind_null(handle, position)
            case .integer(let number): sqlite3_bind_int64(handle, position, number)
            case .text(let text):
                sqlite3_bind_text(handle, position, text, Int32(text.utf8.count), Statement.transient)
            }
        }
    }

    fileprivate func step() -> ResultCode { ResultCode(sqlite3_step(handle)) }

    fileprivate func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }
}

/// One row of a result, read by position; valid only within the callback that got it.
struct RowReader: ~Copyable {
    fileprivate let statement: Statement

    func optionalInteger(_ column: Int) -> Int64? {
        sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_NULL
            ? nil : sqlite3_column_int64(statement.handle, Int32(column))
    }

    func optionalText(_ column: Int) -> String? {
        guard let start = sqlite3_column_text(statement.handle, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func integer(_ column: Int) -> Int64 { optionalInteger(column) ?? 0 }
    func int(_ column: Int) -> Int { Int(integer(column)) }
    func optionalInt(_ column: Int) -> Int? { optionalInteger(column).map(Int.init) }
    func text(_ column: Int) -> String { optionalText(column) ?? "" }
    func bool(_ column: Int) -> Bool { integer(column) != 0 }
    func optionalDouble(_ column: Int) -> Double? { optionalText(column).flatMap(Double.init) }
}
