import Synchronization

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
    /// What the process may hold in memory, in bytes; nil for what the system lets it. Nearly there, the search ends.
    public var memory: Int?
    /// A plan to begin from: as much of it as the problem's rules allow is taken over.
    public var start: [PlannedSession]

    /// Makes the value from its parts.
    public init(
        seconds: Double? = 10, steps: Int? = nil, threads: Int = 1, seed: UInt64 = 1, memory: Int? = nil,
        start: [PlannedSession] = []
    ) {
        self.seconds = seconds
        self.steps = steps
        self.threads = threads
        self.seed = seed
        self.memory = memory
        self.start = start
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
    /// The memory that it may have was nearly used up.
    case memory
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
