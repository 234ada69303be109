/// The programme as it is at one moment: every question asked of it sees the same state.
///
/// Valid within the closure it is handed to; used later it throws `StoreError.misuse`.
package class Snapshot {
    private var connection: Connection?

    init(_ connection: Connection) { self.connection = connection }

    func end() { connection = nil }

    var engine: Connection {
        get throws {
            guard let connection else { throw StoreError.misuse(detail: "used after its end") }
            return connection
        }
    }
}

/// The programme while a command changes it: all of it happens, or nothing. It reads what it has written.
package final class Transaction: Snapshot {
    /// The number of the command in the log.
    package let command: Int64

    init(_ connection: Connection, command: Int64) {
        self.command = command
        super.init(connection)
    }

    /// How many row changes the command has made so far, by table: what a rehearsal shows.
    package func changedRows() throws -> [String: Int] { try Journal(engine).counts(of: command) }
}
