import CSqlite

/// An SQLite result code; `~=` matches an extended code with its primary one.
struct ResultCode: Hashable, Sendable {
    let value: Int32

    init(_ value: Int32) { self.value = value }

    static let ok = ResultCode(SQLITE_OK)
    static let row = ResultCode(SQLITE_ROW)
    static let done = ResultCode(SQLITE_DONE)
    static let busy = ResultCode(SQLITE_BUSY)
    static let full = ResultCode(SQLITE_FULL)
    static let ioError = ResultCode(SQLITE_IOERR)
    static let readOnly = ResultCode(SQLITE_READONLY)
    static let notADatabase = ResultCode(SQLITE_NOTADB)
    static let corrupt = ResultCode(SQLITE_CORRUPT)
    static let constraint = ResultCode(SQLITE_CONSTRAINT)
    static let cannotOpen = ResultCode(SQLITE_CANTOPEN)

    var primary: Int32 { value & 0xFF }

    static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
        pattern.value == code.value || pattern.value == code.primary
    }
}
