import Foundation
import Synchronization

/// Work of a library that looks seldom whether it should stop: it runs beside, and is not waited for beyond the end.
///
/// Left behind, it still ends by itself as soon as it looks.
final class SideRun<Result: Sendable>: Sendable {
    private let found = Mutex<Result?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Result) {
        let thread = Thread { [self] in
            let result = work()
            found.withLock { $0 = result }
            isDone.signal()
        }
        // A solver's recursions need more than a thread has by default.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// What came of it, or nil where it had to be left behind.
    func result(until stop: () -> Bool) -> Result? {
        var patience = 10
        while isDone.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            // A solver that does look is given a moment to hand over what it has.
            if stop() { patience -= 1 }
            if patience == 0 { return nil }
        }
        return found.withLock { $0 }
    }
}
