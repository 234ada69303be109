import Foundation
import Synchronization

/// Where threads that work on copies of one plan hand each other what they changed, round by round.
///
/// A round's changes are written by one thread each, and read by all once everybody is there. Rounds take turns in two
/// sets, so that nobody writes where another still reads.
final class Exchange: @unchecked Sendable {
    private let parties: Int
    private let arrived = Atomic<Int>(0)
    private let opened = Atomic<Int>(0)
    /// By set and thread; each thread writes its own element alone.
    private let changes: UnsafeMutablePointer<[Change]>
    private let last: UnsafeMutablePointer<Bool>

    init(parties: Int) {
        self.parties = parties
        changes = .allocate(capacity: 2 * parties)
        changes.initialize(repeating: [], count: 2 * parties)
        last = .allocate(capacity: 2)
        last.initialize(repeating: false, count: 2)
    }

    deinit {
        changes.deinitialize(count: 2 * parties)
        changes.deallocate()
        last.deallocate()
    }

    /// Hands in what one thread did in a round and waits for the others.
    /// - Parameter isLast: whether the work ends with this round; what the first thread says counts.
    /// - Returns: everybody's changes, and whether it was the last round.
    func swap(_ own: [Change], of number: Int, round: Int, isLast: Bool) -> (changes: [[Change]], isLast: Bool) {
        let set = round & 1
        changes[set * parties + number] = own
        if number == 0 { last[set] = isLast }
        wait(round)
        return ((0..<parties).map { changes[set * parties + $0] }, last[set])
    }

    private func wait(_ round: Int) {
        guard parties > 1 else { return }
        if arrived.add(1, ordering: .acquiringAndReleasing).newValue == parties {
            arrived.store(0, ordering: .relaxed)
            opened.store(round + 1, ordering: .releasing)
            return
        }
        var patience = 0
        while opened.load(ordering: .acquiring) <= round {
            patience += 1
            // On a busy machine the one who is waited for needs the core.
            if patience > 4_000 { sched_yield() }
        }
    }
}
