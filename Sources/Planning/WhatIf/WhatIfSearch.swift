import Dispatch
import Synchronization

/// What a change of the problem would make of a plan.
public struct WhatIfResult: Sendable, Hashable {
    /// What a plan gives, in short.
    public struct Figures: Sendable, Hashable {
        /// Points.
        public let score: Int
        /// Requests with a session.
        public let served: Int

        init(_ evaluation: Evaluation) { (score, served) = (evaluation.score, evaluation.served) }
    }

    /// The change.
    public let change: WhatIf
    /// The plan that it began from: as it was given, unless it had to be mended.
    public let now: Figures
    /// What the same search makes of that plan without the change; never less.
    public let searched: Figures
    /// What it makes of that plan with the change.
    public let changed: Figures
    /// Requests that gain a session by the change, and those that lose theirs: against what was searched without it.
    public let gaining, losing: [Int]
    /// How many rules the plan broke that it began from; what broke them was taken out first.
    public let broken: Int
    /// Whether the search was ended early.
    public let isInterrupted: Bool
}

extension Problem {
    /// Searches on from a plan, as things are and with a change, at the same time and in the same way, and compares: so
    /// the difference comes from the change, not from more search nor from the luck of two.
    /// - Parameters:
    ///   - known: the plan that stands; without one, half of the time goes to finding it.
    ///   - options: for both together; with steps, for each.
    ///   - cancellation: ends it early with what is known by then.
    ///   - progress: told how far the plan with the change is.
    /// - Throws: `ProblemError` where the problem is not sound.
    public func whatIf(
        _ change: WhatIf, from known: [PlannedSession] = [], options: SolveOptions,
        cancellation: Cancellation = Cancellation(), progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) throws -> WhatIfResult {
        var options = options
        var (base, broken) = (known, 0)
        if known.isEmpty {
            options.seconds = options.seconds.map { $0 / 2 }
            base = try Solver(self, options: options).solve(cancellation: cancellation).plan.sessions
        } else {
            broken = evaluate(known).violations.count
            if broken > 0 { base = mended(known) { true } }
        }
        options.start = base
        options.threads = max(1, options.threads / 2)
        let changed = changed(by: change)
        let sides = try Solver.both(self, changed, options, cancellation, progress)
        let best = better(sides, as: (self, changed))
        let (before, after) = (Set(best.0.flatMap(\.requests)), Set(best.1.flatMap(\.requests)))
        return WhatIfResult(
            change: change, now: .init(evaluate(base)), searched: .init(evaluate(best.0)),
            changed: .init(changed.evaluate(best.1)), gaining: after.subtracting(before).sorted(),
            losing: before.subtracting(after).sorted(), broken: broken, isInterrupted: cancellation.isCancelled)
    }

    /// A plan of the stricter problem is one of the looser too: so neither is said to be worse than what is known.
    private func better(
        _ sides: ([PlannedSession], [PlannedSession]), as problems: (Problem, Problem)
    ) -> ([PlannedSession], [PlannedSession]) {
        func better(_ own: [PlannedSession], _ other: [PlannedSession], in problem: Problem) -> [PlannedSession] {
            let crossed = problem.evaluate(other)
            return crossed.isValid && crossed.score > problem.evaluate(own).score ? other : own
        }
        return (better(sides.0, sides.1, in: problems.0), better(sides.1, sides.0, in: problems.1))
    }
}

extension Solver {
    /// Searches two problems side by side from the same plan; neither ends below that plan, mended to fit.
    fileprivate static func both(
        _ first: Problem, _ second: Problem, _ options: SolveOptions, _ cancellation: Cancellation,
        _ progress: @escaping @Sendable (SolveProgress) -> Void
    ) throws -> ([PlannedSession], [PlannedSession]) {
        let problems = [first, second]
        let solvers = try problems.map { try Solver($0, options: options) }
        let found = Mutex<[[PlannedSession]]>([[], []])
        DispatchQueue.concurrentPerform(iterations: 2) { side in
            let solution = solvers[side].solve(cancellation: cancellation) { if side == 1 { progress($0) } }
            let most: Duration? = options.steps == nil ? .seconds(1) : nil
            let best = solution.orKnown(options.start, of: problems[side], most: most)
            found.withLock { $0[side] = best.plan.sessions }
        }
        return found.withLock { ($0[0], $0[1]) }
    }
}
