import Foundation
import Programme

/// The file of a programme: made, opened, or refused with the reason.
enum ProgrammeFile {
    static func create(
        in folder: String, settings: Settings, migrations: [Migration] = Migration.all
    ) throws -> Connection {
        let path = folder + "/" + ProgrammeStore.fileName
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        try checkPlace(folder)
        try makeFolder(folder)
        // O_EXCL: of two that make the same programme, one is refused. 0600 from the start: there is no moment at
        // which others can read it.
        let file = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw cannotMake(path, errno) }
        close(file)
        do {
            let connection = try Connection(path: path)
            try connection.script(SQLiteDialect.pragmas)
            // The mark of the program comes before the change to WAL, so that it stands in the file itself.
            try Migrator(connection, migrations).makeNew { try Transaction(connection, command: 0).save(settings) }
            try SQLiteDialect.useWriteAheadLog(connection)
            return connection
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
            throw error
        }
    }

    static func open(in folder: String, migrations: [Migration] = Migration.all) throws -> Connection {
        let path = folder + "/" + ProgrammeStore.fileName
        guard let real = realPath(path) else { throw StoreError.missing(path: path) }
        try checkPlace(folder)
        try checkPlace(URL(fileURLWithPath: real).deletingLastPathComponent().path)
        try FileHeader(path: real).check(path: path)
        try keepPrivate(real)
        let connection = try Connection(path: real)
        do {
            try connection.script(SQLiteDialect.pragmas)
            try SQLiteDialect.useWriteAheadLog(connection)
            try Migrator(connection, migrations).bringUpToDate()
            // Reads the whole schema, so that a damaged one is told now and not halfway through a command.
            _ = try connection.first("SELECT COUNT(*) FROM \"current_command\"") { row -> Int in try row[0] }
        } catch StoreError.engine(_, let detail) {
            throw StoreError.damaged(detail: detail)
        }
        return connection
    }

    /// Refuses a folder, made already or not, where others would write underneath the database.
    static func checkPlace(_ folder: String) throws {
        var existing = URL(fileURLWithPath: folder).standardizedFileURL
        while realPath(existing.path) == nil, existing.path != "/" { existing.deleteLastPathComponent() }
        let real = realPath(existing.path) ?? "/"
        let places = [URL(fileURLWithPath: folder).standardizedFileURL.path, real]
        if let service = places.lazy.compactMap({ CloudFolder.service(above: $0) }).first {
            throw StoreError.cloudFolder(path: folder, service: service)
        }
        if let kind = FileSystem.networkKind(of: real) { throw StoreError.networkFolder(path: folder, kind: kind) }
    }

    private static func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw cannotMake(folder, errno)
        }
    }

    /// Takes away the rights of others on a file that holds personal data. The -wal and -shm that SQLite makes
    /// get the mode of the database.
    private static func keepPrivate(_ path: String) throws {
        for file in [path, path + "-wal", path + "-shm"] {
            var status = stat()
            guard stat(file, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid() else { continue }
            guard chmod(file, 0o600) == 0 else { throw StoreError.readOnly(path: file) }
        }
        guard access(path, R_OK | W_OK) == 0 else { throw StoreError.readOnly(path: path) }
    }

    private static func cannotMake(_ path: String, _ code: Int32) -> StoreError {
        switch code {
        case EEXIST: .exists(path: path)
        case EACCES, EPERM, EROFS: .readOnly(path: path)
        case ENOSPC, EDQUOT: .diskFull
        default: .unreachable(path: path, detail: String(cString: strerror(code)))
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
