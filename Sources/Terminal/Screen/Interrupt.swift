import Foundation
import Glibc
import Synchronization

/// Turns Ctrl-C and a polite kill into a callback, so that a long job can stop and keep what it has. A second Ctrl-C
/// ends the program at once; one within the same second is the same wish, told twice (`timeout` tells the program and
/// its group).
package final class Interrupt: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    package init(_ stop: @escaping @Sendable () -> Void) {
        let presses = Presses()
        var made: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if presses.isInsistent() { _exit(ExitStatus.interrupted.rawValue) }
                stop()
            }
            source.resume()
            made.append(source)
        }
        sources = Mutex(made)
    }

    /// From here on Ctrl-C ends the program as it always does.
    package func end() {
        sources.withLock { list in
            for source in list { source.cancel() }
            list = []
        }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
    }

    private final class Presses: Sendable {
        private let first = Mutex<ContinuousClock.Instant?>(nil)

        /// Whether this press comes after an earlier one that was not heeded.
        func isInsistent() -> Bool {
            let now = ContinuousClock.now
            return first.withLock { first in
                guard let before = first else {
                    first = now
                    return false
                }
                return before.duration(to: now) > .seconds(1)
            }
        }
    }

    /// A reader that goes away must be an error of the write, not the end of the program.
    package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
