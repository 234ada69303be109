/// Why the store refused or failed; each case carries what the message to the user needs. Nothing was changed.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no programme in this folder.
    case missing(path: String)
    /// There is one already, and `new` would overwrite it.
    case exists(path: String)
    /// The file is no database at all.
    case notAProgramme(path: String)
    /// A database, but of another program.
    case foreign(path: String)
    /// The database was made by a newer version of this program: it has had `version` migrations, this knows `known`.
    case newer(path: String, version: Int, known: Int)
    /// The folder is on a network share, where a database cannot be locked safely.
    case networkFolder(path: String, kind: String)
    /// The folder is synchronised by a cloud service, which would copy half-written files.
    case cloudFolder(path: String, service: String)
    /// Another command has been writing for longer than the waiting time.
    case busy
    case diskFull
    /// The file, or the folder it lies in, may not be written.
    case readOnly(path: String)
    /// The file, or the folder it lies in, cannot be reached or made.
    case unreachable(path: String, detail: String)
    /// The database, its log or a part of it is not as it was written.
    case damaged(detail: String)
    /// A row does not hold what its column promises.
    case unreadable(table: String, column: String)

    /// A record with the same key is there already, as `table` and `columns` name it: a person's address, a room's name.
    case duplicate(table: String, columns: [String])
    /// What was to be changed or deleted is not there.
    case noSuchRecord(table: String, key: String)
    /// A record of `table` points to something that is not there.
    case missingReference(table: String)
    /// Other records still point to what was to be deleted from `table`.
    case stillInUse(table: String)
    /// The value of a setting is not of its kind; `found` is its JSON.
    case badSetting(key: String, found: String)
    /// Another rule of the schema was broken: the change as a whole was refused.
    case constraint(detail: String)

    case nothingToUndo
    /// What the command did has left the house, so it cannot be taken back.
    case leftTheHouse(command: String, messages: Int, sent: Bool)

    /// A mistake in the program itself: a command within a command, or a transaction used after its end.
    case misuse(detail: String)
    /// Anything else that the engine said.
    case engine(code: Int32, detail: String)
}

extension StoreError {
    /// The one place where what SQLite says becomes an error of the store.
    init(_ failure: EngineFailure, path: String) {
        switch failure.code {
        case .busy, .locked: self = .busy
        case .inputOutput where failure.isOutOfSpace: self = .diskFull
        case .full: self = .diskFull
        case .readOnly, .permission: self = .readOnly(path: path)
        case .cannotOpen: self = .unreachable(path: path, detail: failure.message)
        case .corrupt: self = .damaged(detail: failure.message)
        case .notADatabase: self = .notAProgramme(path: path)
        case .constraintUnique, .constraintPrimaryKey: self = StoreError.duplicate(in: failure.message)
        case .constraintForeignKey: self = .missingReference(table: "")
        case .constraint: self = .constraint(detail: failure.message)
        default: self = .engine(code: failure.code.rawValue, detail: failure.message)
        }
    }

    // `UNIQUE constraint failed: room.name_key, room.place`
    private static func duplicate(in message: String) -> StoreError {
        let names = message.split(separator: ":").last?.split(separator: ",") ?? []
        let parts = names.map { $0.drop { $0 == " " }.split(separator: ".").map(String.init) }
        return .duplicate(table: parts.first?.first ?? "", columns: parts.compactMap { $0.last })
    }
}
