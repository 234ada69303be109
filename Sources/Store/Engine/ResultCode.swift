import CSqlite

/// An SQLite result code. `~=` compares a primary code with any of its extended ones, so that
/// `case .constraint` matches every constraint and `case .constraintUnique` only that one.
struct ResultCode: RawRepresentable, Hashable, Sendable {
    let rawValue: Int32

    static let ok = ResultCode(rawValue: SQLITE_OK)
    static let row = ResultCode(rawValue: SQLITE_ROW)
    static let done = ResultCode(rawValue: SQLITE_DONE)
    static let busy = ResultCode(rawValue: SQLITE_BUSY)
    static let locked = ResultCode(rawValue: SQLITE_LOCKED)
    static let full = ResultCode(rawValue: SQLITE_FULL)
    static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
    static let permission = ResultCode(rawValue: SQLITE_PERM)
    static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
    static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
    static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
    static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
    static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
    static let range = ResultCode(rawValue: SQLITE_RANGE)
    static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
    static let constraintUnique = ResultCode(rawValue: SQLITE_CONSTRAINT | (8 << 8))
    static let constraintPrimaryKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (6 << 8))
    static let constraintForeignKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (3 << 8))
    static let constraintDataType = ResultCode(rawValue: SQLITE_CONSTRAINT | (12 << 8))

    var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

    static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
        pattern == code || pattern == code.primary
    }
}
