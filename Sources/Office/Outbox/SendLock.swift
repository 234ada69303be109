import Foundation
import Programme

/// Held by the one process that sends the mail of a programme, or publishes its calendars; the system lets go of it however that process ends.
final class SendLock {
    private let descriptor: Int32

    /// - Throws: `busy` where another process holds it.
    init(folder: String, name: String = ".versturen", busy: OfficeError = .alreadySending) throws {
        descriptor = open("\(folder)/\(name)", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw busy }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw busy
        }
    }

    deinit { close(descriptor) }
}
