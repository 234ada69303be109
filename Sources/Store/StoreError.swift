/// Why the store could not do what was asked; each case carries what the message to the user needs.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no programme in this folder.
    case missing(path: String)
    /// There is one already, and `new` would overwrite it.
    case exists(path: String)
    /// The file is not a database, or not one of this program.
    case notAProgramme(path: String)
    /// The database was made by a newer version of this program.
    case newer(path: String, version: Int, known: Int)
    /// The folder is on a network share, where a database cannot be locked safely.
    case networkFolder(path: String, kind: String)
    /// The folder is synchronised by a cloud service, which would copy half-written files.
    case cloudFolder(path: String, service: String)
    /// Another command has been writing for longer than the waiting time.
    case busy
    case diskFull
    case readOnly(path: String)
    /// The database's own check failed.
    case damaged(detail: String)
    /// A rule of the schema was broken (a reference, a unique key): the change as a whole was refused.
    case constraint(detail: String)
    /// Anything else that SQLite said.
    case engine(code: Int32, detail: String)
    case nothingToUndo
    /// What the command did has left the house, so it cannot be taken back.
    case leftTheHouse(command: String, messages: Int, sent: Bool)
    /// A row does not hold what its column promises.
    case unreadable(table: String, column: String)
}
