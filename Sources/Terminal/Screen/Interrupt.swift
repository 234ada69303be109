import Foundation
import Glibc
import Synchronization

/// Turns Ctrl-C and a polite kill into a callback, so that a long job can stop and keep what it has. A second Ctrl-C
/// ends the program at once.
package final class Interrupt: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    package init(_ stop: @escaping @Sendable () -> Void) {
        let pressed = Mutex(0)
        let box = Counter(pressed)
        var made: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if box.next() > 1 { _exit(ExitStatus.interrupted.rawValue) }
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

    private final class Counter: Sendable {
        private let count: Mutex<Int>
        init(_ count: consuming Mutex<Int>) { self.count = count }
        func next() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }
    }

    /// A reader that goes away must be an error of the write, not the end of the program.
    package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
