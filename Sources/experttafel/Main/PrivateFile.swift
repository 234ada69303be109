import Foundation
import Glibc

/// Writes a file whole or not at all, readable by its owner only from its first byte on.
enum PrivateFile {
    /// - Throws: `FileFailure`.
    static func write(_ data: Data, to named: String) throws {
        let target = FileTarget(named)
        if target.isStream { return try target.stream(data) }
        let path = target.path
        let draft = "\(path).\(getpid()).new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        let written = FileTarget.write(data, descriptor) && fsync(descriptor) == 0
        let problem = errno
        close(descriptor)
        guard written, rename(draft, path) == 0 else {
            if !written { errno = problem }
            defer { unlink(draft) }
            throw failure(path)
        }
    }

    private static func failure(_ path: String) -> FileFailure {
        errno == ENOSPC ? .full : .unwritable(path: path)
    }
}
