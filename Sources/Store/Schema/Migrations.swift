/// The steps that bring a database to the present shape: named, in order, and never edited once released.
enum Migrations {
    struct Migration: Sendable {
        let name: String
        let statements: [String]
    }

    static let all: [Migration] = [
        Migration(
            name: "the programme",
            statements: [SQLiteDialect.log] + Schema.first.flatMap { SQLiteDialect.create($0) })
    ]

    /// The tables of the newest shape, by name.
    static let tables = Dictionary(uniqueKeysWithValues: Schema.first.map { ($0.name, $0) })

    /// Brings a database up to date, each migration whole or not at all.
    static func run(on connection: Connection) throws(StoreError) {
        let version = Int(try connection.integer("PRAGMA user_version") ?? 0)
        guard version <= all.count else {
            throw StoreError.newer(path: connection.path, version: version, known: all.count)
        }
        for (index, migration) in all.enumerated().dropFirst(version) {
            try connection.execute("BEGIN IMMEDIATE")
            do throws(StoreError) {
                for statement in migration.statements { try connection.execute(statement) }
                try connection.execute("PRAGMA user_version = \(index + 1)")
                try connection.execute("COMMIT")
            } catch {
                try? connection.execute("ROLLBACK")
                throw error
            }
        }
    }
}
