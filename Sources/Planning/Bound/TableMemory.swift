import Foundation
import Synchronization

/// What was found for each kind of table at each start, remembered for one round of prices.
///
/// Several threads ask at once: the first to ask for an entry finds it, the others wait the few microseconds.
final class TableMemory: @unchecked Sendable {
    private struct State: ~Copyable {
        /// Twice the round while somebody is at it, one more when it is there.
        let value = Atomic<Int>(0)
    }

    private let states: UnsafeMutablePointer<State>
    private let count: Int
    private(set) var round = 0

    init(count: Int) {
        self.count = max(1, count)
        states = .allocate(capacity: self.count)
        for index in 0..<self.count { (states + index).initialize(to: State()) }
    }

    deinit {
        states.deinitialize(count: count)
        states.deallocate()
    }

    /// Forgets all; no other thread may be asking meanwhile.
    func renew() { round += 1 }

    /// Whether an entry is there.
    @inline(__always) func has(_ entry: Int) -> Bool {
        (states + entry).pointee.value.load(ordering: .acquiring) > 2 &* round
    }

    /// Has an entry found where it is not yet there.
    /// - Parameter find: is told whether it was never found before, in no round.
    func need(_ entry: Int, find: (Bool) -> Void) {
        let state = states + entry
        var seen = state.pointee.value.load(ordering: .acquiring)
        if seen < 2 * round {
            let (isMine, now) = state.pointee.value.compareExchange(
                expected: seen, desired: 2 * round, ordering: .acquiringAndReleasing)
            if isMine {
                find(seen == 0)
                state.pointee.value.store(2 * round + 1, ordering: .releasing)
                return
            }
            seen = now
        }
        var patience = 0
        while seen <= 2 * round {
            patience += 1
            // On a busy machine the one who is waited for needs the core.
            if patience > 1_000 { sched_yield() }
            seen = state.pointee.value.load(ordering: .acquiring)
        }
    }
}
