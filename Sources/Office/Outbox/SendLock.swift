import Foundation
import Programme

/// Held by the one process that sends the mail of a programme; the system lets go of it however that process ends.
final class SendLock {
    private let descriptor: Int32

    /// - Throws: `OfficeError.alreadySending` where another process holds it.
    init(folder: String) throws {
        descriptor = open(folder + "/.versturen", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OfficeError.alreadySending }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw OfficeError.alreadySending
        }
    }

    deinit { close(descriptor) }
}
