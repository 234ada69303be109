import Foundation
import Glibc
import Programme

/// The programme in one SQLite file: every change is a transaction with a line in the log, and can be taken back.
///
/// `Store` is the only writer of truth. Other modules see value types and typed queries on a `Transaction`; no SQL
/// and no pointer leaves this module.
package final class ProgrammeStore: Sendable {
    private let connection: Connection
    private let oneAtATime = NSLock()
    /// The database file.
    package let path: String

    private init(_ connection: Connection) {
        path = connection.path
        self.connection = connection
    }

    /// Makes a new, empty programme in a folder, which is made where it does not exist; refuses to overwrite one.
    package static func create(in folder: String, settings: Settings) throws -> ProgrammeStore {
        let path = folder + "/" + StorePlace.fileName
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw errno == ENOSPC ? StoreError.diskFull : StoreError.readOnly(path: folder)
        }
        try StorePlace.check(folder: folder)
        // Made by us with its final mode, so that there is no moment at which others can read it.
        let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard file >= 0 else { throw errno == ENOSPC ? StoreError.diskFull : StoreError.readOnly(path: path) }
        Glibc.close(file)
        do {
            let connection = try Connection(path: path, create: true)
            try connection.execute("PRAGMA application_id = \(SQLiteDialect.applicationID)")
            try connection.execute(SQLiteDialect.opening)
            try Migrations.run(on: connection)
            StorePlace.protect(path)
            try Transaction(connection: connection).save(settings)
            return ProgrammeStore(connection)
        } catch {
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
            throw error
        }
    }

    /// Opens the programme in a folder, bringing an older one up to date.
    package static func open(in folder: String) throws -> ProgrammeStore {
        let path = folder + "/" + StorePlace.fileName
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        try StorePlace.check(folder: folder)
        let connection = try Connection(path: path, create: false)
        guard try connection.integer("PRAGMA application_id") == Int64(SQLiteDialect.applicationID) else {
            throw StoreError.notAProgramme(path: path)
        }
        try connection.execute(SQLiteDialect.opening)
        try Migrations.run(on: connection)
        StorePlace.protect(path)
        return ProgrammeStore(connection)
    }

    /// Runs a command as one transaction: all of it, or nothing where `body` throws. A command that changed nothing
    /// leaves no line in the log.
    package func transaction<Result>(_ mark: CommandMark, _ body: (Transaction) throws -> Result) throws -> Result {
        try oneAtATime.withLock {
            try connection.execute("BEGIN IMMEDIATE")
            do {
                let command = try Log.begin(mark, undoing: nil, on: connection)
                let result = try body(Transaction(connection: connection))
                let changed = try Log.end(command, on: connection)
                try connection.execute(changed ? "COMMIT" : "ROLLBACK")
                return result
            } catch {
                try? connection.execute("ROLLBACK")
                throw error
            }
        }
    }

    /// Runs a command and takes everything back: what `--dry-run` shows is what would happen.
    package func rehearse<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try oneAtATime.withLock {
            try connection.execute("BEGIN IMMEDIATE")
            defer { try? connection.execute("ROLLBACK") }
            return try body(Transaction(connection: connection))
        }
    }

    /// Reads several things as they were at one moment.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try oneAtATime.withLock {
            try connection.execute("BEGIN")
            defer { try? connection.execute("ROLLBACK") }
            return try body(Transaction(connection: connection))
        }
    }

    /// The newest commands first.
    package func history(limit: Int) throws -> [LogEntry] {
        try oneAtATime.withLock { try Log.history(limit: limit, on: connection) }
    }

    /// The rows a command changed, as JSON, in the order in which it changed them.
    package func changes(of command: Int64, limit: Int) throws -> [RowChange] {
        try oneAtATime.withLock { try Log.changes(of: command, limit: limit, on: connection) }
    }

    /// Takes back the newest command that still stands, and says which it was.
    ///
    /// - Parameter allowExported: also where messages were written to files that someone may have sent.
    /// - Throws: `StoreError.nothingToUndo`, or `.leftTheHouse` where mail was sent.
    package func undo(who: String, at: Instant, allowExported: Bool) throws -> LogEntry {
        try oneAtATime.withLock {
            try connection.execute("BEGIN IMMEDIATE")
            do {
                let entry = try Log.undo(who: who, at: at, allowExported: allowExported, on: connection)
                try connection.execute("COMMIT")
                return entry
            } catch {
                try? connection.execute("ROLLBACK")
                throw error
            }
        }
    }
}

/// Queries and changes within one transaction.
package struct Transaction {
    let connection: Connection
}
