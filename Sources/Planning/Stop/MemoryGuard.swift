import Foundation
import Synchronization

/// Watches how much memory the process takes beside what it may take, so that a search ends before the system ends it.
///
/// A proof takes most of it, and a search hardly any: where memory is scarce the proof is left first.
final class MemoryGuard: Sendable {
    /// How much is taken of something that has an end, in bytes.
    struct Share: Sendable, Hashable {
        var used, most: Int

        /// Whether a proof is still fit for it.
        var isTight: Bool { used > most - most / 4 }
        /// Whether it is nearly gone.
        var isOut: Bool { used > most - most / 16 }
    }

    private let tight = Atomic<Bool>(false)
    private let out = Atomic<Bool>(false)
    private let isOver = Atomic<Bool>(false)
    private let read: @Sendable () -> [Share]

    /// - Parameter read: what is taken of each thing that has an end; asked some twenty times a second.
    init(_ read: @escaping @Sendable () -> [Share]) { self.read = read }

    /// - Parameter limit: what the process may hold in memory, in bytes; besides, no more than the system lets it.
    convenience init(limit: Int?) {
        self.init {
            let memory = ProcessMemory()
            return memory.systemShares + (limit.map { [Share(used: memory.resident, most: $0)] } ?? [])
        }
    }

    /// Whether there is too little for a proof. It stays so: what a proof has given back is soon taken again.
    var isTight: Bool { tight.load(ordering: .relaxed) }
    /// Whether the search has to end.
    var isOut: Bool { out.load(ordering: .relaxed) }

    /// Looks once.
    func look() {
        let shares = read()
        if shares.contains(where: \.isTight) { tight.store(true, ordering: .relaxed) }
        if shares.contains(where: \.isOut) { out.store(true, ordering: .relaxed) }
    }

    /// Looks all the while that something is done.
    func watching<Result>(_ work: () -> Result) -> Result {
        look()
        let thread = Thread { [self] in
            while !isOver.load(ordering: .relaxed), !isOut {
                Thread.sleep(forTimeInterval: 0.05)
                look()
            }
        }
        thread.start()
        defer { isOver.store(true, ordering: .relaxed) }
        return work()
    }
}
