import Foundation
import Synchronization

nonisolated(unsafe) var guide: [Int] = []
let start0 = ContinuousClock.now
let cpu = ProcessInfo.processInfo.environment["CPU"] != nil

/// How long and how a search runs.
public struct SolveOptions: Sendable, Hashable {
    /// Seconds of wall clock; nil for no limit of time.
    public var seconds: Double?
    /// Steps of the search; with one thread the same seed and steps give the same plan on any machine.
    public var steps: Int?
    /// Threads that search side by side.
    public var threads: Int
    /// The start of the random numbers.
    public var seed: UInt64

    /// Makes the value from its parts.
    public init(seconds: Double? = 10, steps: Int? = nil, threads: Int = 1, seed: UInt64 = 1) {
        self.seconds = seconds
        self.steps = steps
        self.threads = threads
        self.seed = seed
    }
}

/// Tells a running search to stop and hand over the best it has; may be called from any thread.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Makes the value from its parts.
    public init() {}
    /// Asks for the end; the search stops within a fraction of a second.
    public func cancel() { flag.store(true, ordering: .relaxed) }
    /// Whether the end was asked for.
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}

/// How far a search is.
public struct SolveProgress: Sendable, Hashable {
    /// Seconds of wall clock since the search began.
    public let seconds: Double
    /// What it is worth, in points.
    public let score: Int
    /// What no plan can surpass; nil where nothing is proven.
    public let bound: Int?
    /// Requests with a session.
    public let served: Int
}

/// Why a search ended.
public enum StopReason: String, Sendable, Hashable, Codable {
    case optimal
    case time
    case steps
    case interrupted
}

/// What a search found.
public struct Solution: Sendable, Hashable {
    /// The best plan found.
    public let plan: Plan
    /// Why the search ended.
    public let stopped: StopReason
    /// Seconds of wall clock since the search began.
    public let seconds: Double
    /// Each improvement, in order.
    public let trace: [SolveProgress]
}

/// Searches for the best plan of a problem.
public struct Solver: Sendable {
    private let problem: Problem
    private let options: SolveOptions

    /// - Throws: `ProblemError` where the problem is not sound.
    public init(_ problem: Problem, options: SolveOptions) throws {
        try problem.validate()
        self.problem = problem
        self.options = options
    }

    /// Runs until the time or the steps are used up, or it is cancelled; always returns a valid plan.
    public func solve(
        cancellation: Cancellation = Cancellation(), progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) -> Solution {
        let began = ContinuousClock.now
        let instance = Instance(problem)
        let shared = SharedBest(began: began, progress: progress)
        let threads = max(1, min(options.threads, 64))
        if threads == 1 {
            search(instance, 0, began, cancellation, shared)
        } else {
            DispatchQueue.concurrentPerform(iterations: threads) { search(instance, $0, began, cancellation, shared) }
        }
        // By steps the bound comes after the search, in as many rounds, so that it too is always the same.
        if let steps = options.steps, !cancellation.isCancelled {
            bound(instance, rounds: min(200, steps), shared) { cancellation.isCancelled || isLate(began) }
        }
        let (sessions, trace) = shared.result
        let score = problem.evaluate(sessions).score
        let reason: StopReason
        if shared.isOptimal {
            reason = .optimal
        } else if cancellation.isCancelled {
            reason = .interrupted
        } else {
            reason = options.steps != nil && !isLate(began) ? .steps : .time
        }
        return Solution(
            plan: Plan(problem: problem.name, sessions: sessions, score: score, bound: shared.bound), stopped: reason,
            seconds: seconds(since: began), trace: trace)
    }

    private func seconds(since began: ContinuousClock.Instant) -> Double {
        if cpu { return Double(clock()) / Double(CLOCKS_PER_SEC) }
        let elapsed = (ContinuousClock.now - began).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }

    private func isLate(_ began: ContinuousClock.Instant) -> Bool {
        options.seconds.map { seconds(since: began) >= $0 } ?? false
    }

    private func bound(_ instance: Instance, rounds: Int, _ shared: SharedBest, until stop: () -> Bool) {
        let bound = LagrangianBound(Model(problem))
        var n = 0
        while n < rounds, !stop(), bound.round(target: shared.score, until: stop) {
            n += 1
            if let best = bound.best { shared.offer(bound: best) }
            if n % 50 == 0 { FileHandle.standardError.write(Data("round \(n) \(seconds(since: start0)) bound \(bound.best!)\n".utf8)) }
        }
        guide = bound.bestPrices.guide(bound.relaxation.model)
    }

    private func search(
        _ instance: Instance, _ thread: Int, _ began: ContinuousClock.Instant, _ cancellation: Cancellation,
        _ shared: SharedBest
    ) {
        let seed = options.seed &+ UInt64(thread) &* 0x9E37_79B9
        var search = RuinAndRecreate(Model(problem), seed: seed)
        func stop() -> Bool { cancellation.isCancelled || isLate(began) || shared.isOptimal }
        search.construct(until: stop)
        shared.offer(search.best, search.bestScore, search.bestServed)
        // The last thread spends its first fifth on the bound: half of that where it is the only one.
        if let seconds = options.seconds, options.steps == nil, thread == max(1, min(options.threads, 64)) - 1 {
            let share = seconds * (Double(ProcessInfo.processInfo.environment["BSHARE"] ?? "0.12")!)
            bound(instance, rounds: 2_000, shared) { stop() || self.seconds(since: began) > share }
        }
        guard !problem.experts.isEmpty else { return }
        if ProcessInfo.processInfo.environment["GUIDE"] != nil { search.prices = guide }
        let env = ProcessInfo.processInfo.environment
        let hot = Double(env["HOT"] ?? "150")!, cold = Double(env["COLD"] ?? "6")!
        var step = 0
        var done = 0.0
        while true {
            if step & 15 == 0 {
                if stop() { break }
                done = options.steps.map { Double(step) / Double(max(1, $0)) } ?? options.seconds.map { seconds(since: began) / $0 } ?? 0.5
            }
            if let most = options.steps, step >= most { break }
            search.step(temperature: hot * pow(cold / hot, min(1, done)))
            if search.bestScore > shared.score { shared.offer([], search.bestScore, search.bestServed) }
            step += 1
        }
        shared.offer(search.best, search.bestScore + 1, search.bestServed)
        if env["HOT"] != nil || true { FileHandle.standardError.write(Data("steps \(step)\n".utf8)) }
    }
}

/// The best plan that any thread has found.
private final class SharedBest: Sendable {
    private struct State {
        var sessions: [PlannedSession] = []
        var score = Int.min
        var bound: Int?
        var served = 0
        var trace: [SolveProgress] = []
    }

    private let state = Mutex(State())
    private let began: ContinuousClock.Instant
    private let progress: @Sendable (SolveProgress) -> Void
    private let bestScore = Atomic<Int>(Int.min)
    private let optimal = Atomic<Bool>(false)

    init(began: ContinuousClock.Instant, progress: @escaping @Sendable (SolveProgress) -> Void) {
        self.began = began
        self.progress = progress
    }

    var score: Int { bestScore.load(ordering: .relaxed) }
    /// No valid plan scores more; nil while nothing is proven.
    var bound: Int? { state.withLock { $0.bound } }

    /// Whether the best plan reaches the bound.
    var isOptimal: Bool { optimal.load(ordering: .relaxed) }

    var result: ([PlannedSession], [SolveProgress]) { state.withLock { ($0.sessions, $0.trace) } }

    func offer(_ sessions: [PlannedSession], _ score: Int, _ served: Int) {
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

    /// Notes a change of the state in the trace and tells whoever watches.
    private func report(_ change: (inout State) -> Bool) {
        let elapsed = (ContinuousClock.now - began).components
        let now = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
        let news = state.withLock { state -> SolveProgress? in
            guard change(&state) else { return nil }
            bestScore.store(state.score, ordering: .relaxed)
            optimal.store(state.bound.map { $0 <= state.score } ?? false, ordering: .relaxed)
            let entry = SolveProgress(seconds: now, score: state.score, bound: state.bound, served: state.served)
            state.trace.append(entry)
            return entry
        }
        if let news { progress(news) }
    }
}
