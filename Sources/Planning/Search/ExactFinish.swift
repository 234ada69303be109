import Synchronization

/// How a run ends where an exact solver can do something in the time there is: an outline of the problem for a sharp
/// bound, and the whole problem for the proof.
extension SearchRun {
    /// How many seats may be left to decide on for an exact solver to make anything of the whole problem.
    private var exactLimit: Int {
        let seconds = (deadline.seconds ?? 3600) - deadline.elapsed
        return seconds >= 900 ? 400_000 : seconds >= 25 ? 150_000 : SearchRun.atOnce
    }

    private static let atOnce = 20_000

    /// Whether an exact solver can do something with the whole problem.
    var suitsExact: Bool { ExactModel.suits(model) && model.seatsToDecide < exactLimit }

    /// Whether it can do something with an outline: in time, by the seats that a second is enough for, and in memory. A
    /// thread on its own has its search to do first.
    var suitsOutline: Bool {
        let pace = threads == 1 ? 10_000.0 : 25_000
        return Outline.suits(model, limit: Int(min(pace * (options.seconds ?? 3600), 2_000_000)))
    }

    /// Hands the problem to an exact solver, with the best plan so far to begin with: in outline first where there is
    /// one, and as it is otherwise.
    func settle(_ bound: LagrangianBound) {
        defer { joint.close() }
        guard let relaxed = bound.relaxed else { return }
        if suitsOutline {
            outline(relaxed)
        } else if suitsExact {
            finish(without: ruledOut(relaxed))
        }
    }

    /// Whether the whole problem is solved in seconds.
    var isSmall: Bool { suitsExact && model.seatsToDecide < SearchRun.atOnce }

    func ruledOut(_ relaxed: Relaxed) -> RuledOut {
        let until = deadline.elapsed + min(3, (options.seconds ?? 60) * 0.05)
        return Fixing(relaxed, score: shared.score, until: { mustLeaveProof || deadline.elapsed > until }).out
    }

    /// Solves the whole problem for the time that is left, without what is known to be in no better plan.
    private func finish(without out: RuledOut) {
        guard !mustLeaveProof else { return }
        guard let exact = ExactModel(model, without: out) else {
            // Nothing is left that could be better.
            shared.offer(bound: shared.score)
            return
        }
        // What was left out is worth no more than what was known then, and is known now.
        let known = shared.score
        finish(exact, stop: { mustLeaveProof }) { shared.offer(bound: max($0, known)) }
    }

    /// Solves the whole problem, or a part of it: again where a solution has no time for somebody's way.
    /// - Parameter told: told of what no plan is worth more than, in points.
    func finish(_ exact: ExactModel, stop: @escaping @Sendable () -> Bool, told: @escaping @Sendable (Int) -> Void) {
        var exact = exact
        while let plan = solve(exact, stop: stop, told: told), exact.separate(plan, offer(plan)) {}
    }

    /// - Returns: the plan of a best solution, not offered yet; nil where nothing is worth more than what is known, or time is up.
    private func solve(
        _ exact: ExactModel, stop: @escaping @Sendable () -> Bool, told: @escaping @Sendable (Int) -> Void
    ) -> [PlannedSession]? {
        var solver = ExactSolver(program: exact.program)
        solver.floor = Double(shared.score - exact.constant)
        let newer = newer { exact.columns($0) }
        let outcome = run(
            solver, from: newer() ?? [], until: end,
            .init(
                stop: stop, bound: { if let points = exact.points($0) { told(points) } },
                found: { offer(exact.plan($0)) }, better: newer))
        guard let outcome, let columns = outcome.columns else { return nil }
        let plan = exact.plan(columns)
        guard outcome.isSolved else {
            offer(plan)
            return nil
        }
        return plan
    }

    /// A thread on its own keeps time to search in.
    var end: Double {
        guard let seconds = deadline.seconds else { return .infinity }
        return threads == 1 ? deadline.elapsed + (seconds - deadline.elapsed) * 0.6 : seconds
    }

    func run(
        _ solver: ExactSolver, from start: [Double], until end: Double, _ dialogue: ExactSolver.Dialogue
    ) -> ExactSolver.Outcome? {
        let run = SideRun { solver.solve(seconds: max(0, end - deadline.elapsed), from: start, dialogue) }
        let outcome = run.result(until: { dialogue.stop() || deadline.elapsed > end + 1 })
        if let bound = outcome?.bound { dialogue.bound(bound) }
        return outcome
    }

    /// Each time it is asked: the best plan there is, where that has changed, as a solver's columns.
    func newer(_ columns: @escaping @Sendable ([PlannedSession]) -> [Double]?)
        -> @Sendable () -> [Double]?
    {
        let last = Shown()
        return {
            let score = shared.score
            guard last.score.exchange(score, ordering: .relaxed) < score else { return nil }
            return columns(shared.sessions)
        }
    }

    private final class Shown: Sendable { let score = Atomic<Int>(Int.min) }

    /// Offers a plan, checked in full first: a solver's rows are the rules in other words.
    /// - Returns: the rules that it breaks after all.
    @discardableResult private func offer(_ plan: [PlannedSession]) -> [Violation] {
        let evaluation = model.problem.evaluate(plan)
        if evaluation.isValid { shared.offer(plan, evaluation.score, evaluation.served) }
        return evaluation.violations
    }
}
