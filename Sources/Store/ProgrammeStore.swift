import Foundation
import Programme

/// The programme in one SQLite file: every change is a transaction with a line in the log, and can be taken back.
///
/// `Store` is the only writer of truth. Other modules see value types and typed queries on a `Snapshot` or a
/// `Transaction`; no SQL and no pointer leaves this module. Below: the tables as data (`Schema/`), all that is SQLite's
/// own (`Engine/`), the change log (`Log/`), and one file of queries for each concept (`Records/`). Several processes, and several stores in one, wait for
/// each other at most five seconds.
package final class ProgrammeStore: Sendable {
    /// What the file is called in a programme's folder.
    package static let fileName = "programma.db"

    let connection: Connection
    // Recursive, so that a command within a command is told as a mistake and does not wait for itself.
    private let oneAtATime = NSRecursiveLock()

    /// The database file.
    package var path: String { connection.path }

    init(_ connection: Connection) { self.connection = connection }

    /// Makes a new programme in a folder, which is made where it does not exist; readable by its owner only.
    package static func create(in folder: String, settings: Settings = Settings()) throws -> ProgrammeStore {
        try ProgrammeStore(ProgrammeFile.create(in: folder, settings: settings))
    }

    /// Opens the programme in a folder and brings an older one up to date; refuses what is none, and places where a
    /// database is not safe.
    package static func open(in folder: String) throws -> ProgrammeStore {
        try ProgrammeStore(ProgrammeFile.open(in: folder))
    }

    /// Runs a command as one transaction: all of it, or nothing where `body` throws.
    ///
    /// A command that changed nothing leaves no line in the log, unless `notedAlways`.
    ///
    /// - Parameter continuing: the number of a command (`Transaction.command`) whose next step this is. Only for work
    ///   that cannot be one transaction, because each step is answered by the world outside: sending.
    @discardableResult
    package func transaction<Result>(
        _ mark: CommandMark, notedAlways: Bool = false, continuing: Int64? = nil,
        _ body: (Transaction) throws -> Result
    ) throws -> Result {
        try write(mark, continuing: continuing) { transaction in
            let result = try body(transaction)
            return (result, keep: try notedAlways || !transaction.changedRows().isEmpty)
        }
    }

    /// Runs a command and takes everything back: what `--dry-run` shows is what would happen.
    package func rehearse<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try write(CommandMark(name: "rehearsal", who: "", at: Instant(seconds: 0))) { (try body($0), keep: false) }
    }

    /// Reads several things as they were at one moment, whatever others write meanwhile.
    package func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try within(SQLiteDialect.beginReading) {
            let snapshot = Snapshot(connection)
            defer { snapshot.end() }
            return try body(snapshot)
        }
    }

    /// The newest commands first.
    package func history(limit: Int) throws -> [LogEntry] {
        try read { try Journal($0.engine).entries(limit: limit) }
    }

    /// The rows a command changed, as JSON, in the order in which it changed them: at most `limit`, those after a place
    /// in the log.
    package func changes(of command: Int64, after sequence: Int64 = 0, limit: Int) throws -> [RowChange] {
        try read { try Journal($0.engine).changes(of: command, after: sequence, limit: limit) }
    }

    /// The command that `undo` would take back; nil when there is none.
    package func undoable() throws -> LogEntry? {
        try read { try Journal($0.engine).newestStanding() }
    }

    /// Takes back the newest command that still stands, and says which it was; again for the one before it. The undo is
    /// a line in the log too, and is not itself undone.
    ///
    /// - Parameter allowExported: also where messages were written to files that someone may have sent.
    /// - Throws: `StoreError.nothingToUndo`, or `.leftTheHouse` where mail was sent.
    @discardableResult
    package func undo(who: String, at instant: Instant, allowExported: Bool = false) throws -> LogEntry {
        try within(SQLiteDialect.beginWriting) {
            let journal = Journal(connection)
            guard let entry = try journal.newestStanding() else { throw StoreError.nothingToUndo }
            try ProgrammeStore.refuseWhatLeft(entry, allowExported: allowExported)
            _ = try journal.begin(CommandMark(name: "undo", who: who, at: instant), undoes: entry.id)
            try journal.takeBack(entry.id)
            try commit(journal)
            return entry
        }
    }

    /// What is wrong with the database: damaged pages, broken references. Empty when all is well. Reads all of it.
    package func verify() throws -> [String] {
        try read { try SQLiteDialect.faults(in: $0.engine) }
    }

    private static func refuseWhatLeft(_ entry: LogEntry, allowExported: Bool) throws {
        let (sent, exported) = (entry.sentMessages, entry.exportedMessages)
        if sent > 0 { throw StoreError.leftTheHouse(command: entry.mark.name, messages: sent, sent: true) }
        if exported > 0, !allowExported {
            throw StoreError.leftTheHouse(command: entry.mark.name, messages: exported, sent: false)
        }
    }

    private func write<Result>(
        _ mark: CommandMark, continuing: Int64? = nil, _ body: (Transaction) throws -> (Result, keep: Bool)
    ) throws -> Result {
        try within(SQLiteDialect.beginWriting) {
            let journal = Journal(connection)
            let transaction = Transaction(
                connection, command: try journal.begin(mark, undoes: nil, continuing: continuing))
            defer { transaction.end() }
            let (result, keep) = try body(transaction)
            if keep { try commit(journal) }
            return result
        }
    }

    /// One transaction of the engine; whatever `body` does not commit is taken back.
    private func within<Result>(_ begin: String, _ body: () throws -> Result) throws -> Result {
        try oneAtATime.withLock {
            guard !connection.isInTransaction else { throw StoreError.misuse(detail: "a command within a command") }
            try connection.run(begin)
            defer { connection.rollBack() }
            return try body()
        }
    }

    private func commit(_ journal: Journal) throws {
        try journal.end()
        try connection.run("COMMIT")
    }
}
