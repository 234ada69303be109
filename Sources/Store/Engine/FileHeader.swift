import Foundation

/// The first 100 bytes of a database file (SQLite's "Database File Format", section 1.3), read before SQLite is let
/// near it, so that a file of another program is never touched.
struct FileHeader {
    private let bytes: [UInt8]
    private let fileSize: Int
    private let hasLog: Bool

    init(path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw StoreError.missing(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAProgramme(path: path) }
        guard let file = FileHandle(forReadingAtPath: path) else { throw StoreError.readOnly(path: path) }
        defer { try? file.close() }
        bytes = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
        fileSize = Int(status.st_size)
        var log = stat()
        hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    }

    func check(path: String) throws {
        guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw StoreError.notAProgramme(path: path)
        }
        guard number(at: 68) == SQLiteDialect.applicationID else { throw StoreError.foreign(path: path) }
        // With a log beside it, the pages that are missing here may stand there.
        guard hasLog || fileSize >= Int(number(at: 28)) * pageSize else {
            throw StoreError.damaged(detail: "\(fileSize) / \(Int(number(at: 28)) * pageSize) bytes")
        }
    }

    private var pageSize: Int {
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        return size == 1 ? 65_536 : size
    }

    private func number(at offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
}
