/// Brings a database from the form it has to the one the program knows, in one transaction: interrupted, the old form
/// stands as it was.
struct Migrator {
    private let connection: Connection
    private let migrations: [Migration]

    init(_ connection: Connection, _ migrations: [Migration]) {
        self.connection = connection
        self.migrations = migrations
    }

    /// Fills a new file; `seed` writes what a programme begins with, before the log does.
    func makeNew(_ seed: () throws -> Void) throws {
        try writing {
            try run(from: 0, seed)
            try SQLiteDialect.markAsOurs(connection)
        }
    }

    func bringUpToDate() throws {
        guard try version() < migrations.count else { return }
        try writing {
            // Another program may have done it while this one waited.
            let start = try version()
            if start < migrations.count { try run(from: start) {} }
        }
    }

    /// How many migrations the database has had.
    private func version() throws -> Int {
        let found = try SQLiteDialect.version(of: connection)
        guard 0...migrations.count ~= found else {
            throw StoreError.newer(path: connection.path, version: found, known: migrations.count)
        }
        return found
    }

    private func run(from start: Int, _ seed: () throws -> Void) throws {
        let (before, after) = (Schema(Array(migrations[..<start])), Schema(migrations))
        try connection.script(before.logged.flatMap(SQLiteDialect.dropTriggers))
        for step in migrations[start...].flatMap(\.steps) {
            try connection.script(SQLiteDialect.statements(for: step))
        }
        try seed()
        try connection.script(after.logged.flatMap(SQLiteDialect.createTriggers))
        try SQLiteDialect.setVersion(migrations.count, of: connection)
    }

    private func writing(_ body: () throws -> Void) throws {
        try connection.run(SQLiteDialect.beginWriting)
        defer { connection.rollBack() }
        try body()
        try connection.run("COMMIT")
    }
}
