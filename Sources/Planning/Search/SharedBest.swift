import Synchronization

/// The best plan and the best bound that any thread has found, and the prices that came with the bound.
final class SharedBest: Sendable {
    private struct State {
        var sessions: [PlannedSession] = []
        var score = Int.min
        var bound: Int?
        var prices: [Int] = []
        var proposals: [Proposals.Table] = []
        var served = 0
        var trace: [SolveProgress] = []
    }

    private let state = Mutex(State())
    private let deadline: Deadline
    private let progress: @Sendable (SolveProgress) -> Void
    private let bestScore = Atomic<Int>(Int.min)
    private let optimal = Atomic<Bool>(false)
    private let priceVersion = Atomic<Int>(0)

    init(deadline: Deadline, progress: @escaping @Sendable (SolveProgress) -> Void) {
        self.deadline = deadline
        self.progress = progress
    }

    var score: Int { bestScore.load(ordering: .relaxed) }
    /// No valid plan scores more; nil while nothing is proven.
    var bound: Int? { state.withLock { $0.bound } }
    /// Whether the best plan reaches the bound.
    var isOptimal: Bool { optimal.load(ordering: .relaxed) }
    var sessions: [PlannedSession] { state.withLock { $0.sessions } }
    var trace: [SolveProgress] { state.withLock { $0.trace } }
    /// Rises with each new set of prices.
    var version: Int { priceVersion.load(ordering: .relaxed) }
    var prices: [Int] { state.withLock { $0.prices } }
    /// Tables that the bound would have.
    var proposals: [Proposals.Table] { state.withLock { $0.proposals } }

    func offer(_ plan: @autoclosure () -> [PlannedSession], _ score: Int, _ served: Int) {
        guard score > self.score else { return }
        let sessions = plan()
        report { state in
            guard score > state.score else { return false }
            (state.score, state.sessions, state.served) = (score, sessions, served)
            return true
        }
    }

    func offer(bound: Int) {
        report { state in
            guard bound < state.bound ?? Int.max else { return false }
            state.bound = bound
            return true
        }
    }

    func offer(prices: [Int], proposals: [Proposals.Table] = []) {
        state.withLock { ($0.prices, $0.proposals) = (prices, proposals) }
        priceVersion.add(1, ordering: .relaxed)
    }

    /// Notes a change of the state in the trace and tells whoever watches.
    private func report(_ change: (inout State) -> Bool) {
        let now = deadline.elapsed
        let news = state.withLock { state -> SolveProgress? in
            guard change(&state) else { return nil }
            bestScore.store(state.score, ordering: .relaxed)
            optimal.store(state.bound.map { $0 <= state.score } ?? false, ordering: .relaxed)
            guard state.score > Int.min else { return nil }
            let entry = SolveProgress(seconds: now, score: state.score, bound: state.bound, served: state.served)
            state.trace.append(entry)
            return entry
        }
        if let news { progress(news) }
    }
}
