import Dispatch

/// Searches for the best plan of a problem, and proves how good it is.
///
/// One thread relaxes the problem (`LagrangianBound`): that gives a bound, and a price for each request by which the
/// search knows who is easily served elsewhere. All threads anneal (`RuinAndRecreate`). Where bound and plan come near
/// each other, an exact solver settles the rest (`ExactFinish`).
public struct Solver: Sendable {
    private let problem: Problem
    private let options: SolveOptions

    /// - Throws: `ProblemError` where the problem is not sound.
    public init(_ problem: Problem, options: SolveOptions) throws {
        try problem.validate()
        self.problem = problem
        self.options = options
    }

    /// Runs until the time, the steps or the memory is used up, or it is cancelled; always returns a valid plan.
    public func solve(
        cancellation: Cancellation = Cancellation(), progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) -> Solution {
        solve(cancellation: cancellation, memory: MemoryGuard(limit: options.memory), progress: progress)
    }

    func solve(
        cancellation: Cancellation, memory: MemoryGuard,
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) -> Solution {
        let deadline = Deadline(seconds: options.seconds)
        let model = Model(problem)
        let shared = SharedBest(deadline: deadline, progress: progress)
        let threads = max(1, min(options.threads, 64))
        let run = SearchRun(
            model: model, options: options, threads: threads, deadline: deadline, cancellation: cancellation,
            memory: memory, shared: shared)
        memory.watching { search(run) }
        let sessions = shared.sessions
        let evaluation = problem.evaluate(sessions)
        let bound = shared.bound.map { max($0, evaluation.score) }
        let reason: StopReason
        if let bound, bound <= evaluation.score {
            reason = .optimal
        } else if cancellation.isCancelled {
            reason = .interrupted
        } else if memory.isOut {
            reason = .memory
        } else {
            reason = options.steps != nil && !deadline.isOver ? .steps : .time
        }
        return Solution(
            plan: Plan(problem: problem.name, sessions: sessions, score: evaluation.score, bound: bound),
            stopped: reason, seconds: deadline.elapsed, trace: shared.trace)
    }

    private func search(_ run: SearchRun) {
        if run.isTogether {
            run.together()
        } else if run.threads == 1 {
            run.thread(0)
        } else {
            DispatchQueue.concurrentPerform(iterations: run.threads) { run.thread($0) }
        }
    }
}
