import CSqlite
import Foundation

/// One prepared statement: the only owner of its C handle, which it finalises.
final class Statement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    let columnNames: [String]
    /// Whether someone is stepping through it, so that the cache lends it to nobody else.
    var isBusy = false

    init(_ sql: String, on connection: OpaquePointer) throws(EngineFailure) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw EngineFailure(code, on: connection) }
        handle = prepared
        self.connection = connection
        columnNames = (0..<sqlite3_column_count(prepared)).map { index in
            sqlite3_column_name(prepared, index).map { String(cString: $0) } ?? ""
        }
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ values: [SQLValue]) throws(EngineFailure) {
        guard sqlite3_bind_parameter_count(handle) == values.count else {
            throw EngineFailure(SQLITE_RANGE, on: connection)
        }
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index) + 1)
            guard code == SQLITE_OK else { throw EngineFailure(code, on: connection) }
        }
    }

    /// Moves to the next row; false at the end.
    func step() throws(EngineFailure) -> Bool {
        switch ResultCode(rawValue: sqlite3_step(handle)) {
        case .row: return true
        case .done: return false
        case let code: throw EngineFailure(code.rawValue, on: connection)
        }
    }

    /// Ready for the next use; the bound values are let go, for they may hold personal data.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    func value(at index: Int) -> SQLValue {
        let column = Int32(index)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            return .blob(
                [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))))
        default: return .null
        }
    }

    // SQLITE_TRANSIENT, a macro that Swift does not import: SQLite copies the bytes before the call returns.
    private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(let text):
            // The length in bytes is given, so that a NUL inside the text is kept.
            let count = UInt64(text.utf8.count)
            return text.withCString {
                sqlite3_bind_text64(handle, index, $0, count, Statement.copied, UInt8(SQLITE_UTF8))
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Statement.copied)
            }
        }
    }
}

/// What SQLite said when a call failed.
struct EngineFailure: Error {
    let code: ResultCode
    let message: String
    /// A full disk under the log or the shared memory comes as an input/output error.
    let isOutOfSpace: Bool

    init(_ code: Int32, on connection: OpaquePointer?) {
        self.code = ResultCode(rawValue: code)
        let text = connection.flatMap { sqlite3_errcode($0) & 0xff == code & 0xff ? sqlite3_errmsg($0) : nil }
        isOutOfSpace = connection.map { sqlite3_system_errno($0) == ENOSPC } ?? false
        message = String(cString: text ?? sqlite3_errstr(code))
    }
}
