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
    var suitsExact: Bool { ExactModel.suits(model, limit: exactLimit) }

    /// Whether it can do something with an outline: in time, by the seats that a second is enough for, and in memory. A
    /// thread on its own has its search to do first.
    var suitsOutline: Bool {
        let pace = threads == 1 ? 3_000.0 : 10_000
        return Outline.suits(model, limit: Int(min(pace * (options.seconds ?? 3600), 2_000_000)))
    }

    /// Hands the problem to an exact solver, with the best plan so far to begin with: a small one as it is, others in
    /// outline first.
    func settle(_ bound: LagrangianBound) {
        guard suitsExact || suitsOutline, let relaxed = bound.relaxed else { return }
        if isSmall {
            finish(without: ruledOut(relaxed))
            return
        }
        race.offer(relaxed)
        if suitsOutline { outline(relaxed, seed: 1) }
        if suitsExact { finish(without: ruledOut(relaxed)) }
    }

    /// Solves an outline beside the one that is being solved, in another order: how long it takes is a matter of luck,
    /// and the first to be done is enough.
    func join() {
        guard let relaxed = race.relaxed, !mustStop, !race.isOver else { return }
        outline(relaxed, seed: 2)
    }

    /// When a thread that searches joins in; nil where it does not. With many seats one outline at a time is all that
    /// there is time for, and the search has more to gain.
    var joining: Double? {
        guard suitsOutline, !isSmall, model.seatsToDecide < 150_000, let seconds = options.seconds else { return nil }
        return min(30, seconds * 0.15)
    }

    /// Whether the whole problem is solved in seconds.
    var isSmall: Bool { suitsExact && model.seatsToDecide < SearchRun.atOnce }

    private func ruledOut(_ relaxed: Relaxed) -> RuledOut {
        let until = deadline.elapsed + min(3, (options.seconds ?? 60) * 0.05)
        return Fixing(relaxed, score: shared.score, until: { mustStop || deadline.elapsed > until }).out
    }

    /// Solves the whole problem for the time that is left, without what is known to be in no better plan.
    private func finish(without out: RuledOut) {
        guard !mustStop else { return }
        guard let exact = ExactModel(model, without: out) else {
            // Nothing is left that could be better.
            shared.offer(bound: shared.score)
            return
        }
        // What was left out is worth no more than what was known then, and is known now.
        let known = shared.score
        let told: @Sendable (Double) -> Void = { value in
            if let points = exact.points(value) { shared.offer(bound: max(points, known)) }
        }
        let newer = newer { exact.columns($0) }
        let start = newer() ?? []
        let outcome = run(
            ExactSolver(program: exact.program), from: start,
            .init(stop: { mustStop }, bound: told, found: { offer(exact.plan($0)) }, better: newer))
        if let columns = outcome?.columns { offer(exact.plan(columns)) }
    }

    /// Solves an outline for the time that is left; what it finds is where the search looks further.
    private func outline(_ relaxed: Relaxed, seed: Int) {
        guard let outline = Outline(relaxed.relaxation, without: ruledOut(relaxed)) else {
            // Nothing is left that could be better.
            shared.offer(bound: shared.score)
            return
        }
        let known = shared.score
        let told: @Sendable (Double) -> Void = { value in
            if let points = outline.points(value) { shared.offer(bound: max(points, known)) }
        }
        let newer = newer { outline.columns($0) }
        let start = newer() ?? []
        var solver = ExactSolver(program: outline.program)
        let isWide = outline.program.width > 40_000
        (solver.isPresolving, solver.effort, solver.seed) = (!isWide, isWide ? 0.05 : 0.15, seed)
        let outcome = run(
            solver, from: start,
            .init(
                stop: { mustStop || race.isOver }, bound: told, found: { polish(outline.plan($0)) }, better: newer))
        if outcome?.isSolved == true { race.end() }
        if let columns = outcome?.columns { polish(outline.plan(columns)) }
    }

    private func run(_ solver: ExactSolver, from start: [Double], _ dialogue: ExactSolver.Dialogue)
        -> ExactSolver.Outcome?
    {
        let rest = deadline.seconds.map { max(0, $0 - deadline.elapsed) } ?? .infinity
        // A thread on its own keeps time to search in.
        let seconds = threads == 1 ? rest * 0.6 : rest
        let end = deadline.elapsed + seconds + 1
        let run = SideRun { solver.solve(seconds: seconds, from: start, dialogue) }
        let outcome = run.result(until: { dialogue.stop() || deadline.elapsed > end })
        if let bound = outcome?.bound { dialogue.bound(bound) }
        return outcome
    }

    /// Each time it is asked: the best plan there is, where that has changed, as a solver's columns.
    private func newer(_ columns: @escaping @Sendable ([PlannedSession]) -> [Double]?)
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
    private func offer(_ plan: [PlannedSession]) {
        let evaluation = model.problem.evaluate(plan)
        if evaluation.isValid { shared.offer(plan, evaluation.score, evaluation.served) }
    }

    /// Offers what a cool search makes of a plan that lacks a little here and there.
    private func polish(_ plan: [PlannedSession]) {
        let search = RuinAndRecreate(model, seed: options.seed, from: plan)
        search.prices = shared.prices
        let steps = model.requests.topic.count * 60
        let cooling = Cooling(effort: 60, turn: 0, scale: scale)
        for step in 0..<steps {
            if step & 31 == 0, mustStop { break }
            search.step(temperature: cooling.temperature(Double(step) / Double(steps)))
        }
        shared.offer(search.best, search.bestScore, search.bestServed)
    }
}

/// Outlines of one problem being solved side by side.
final class OutlineRace: Sendable {
    private let state = Mutex<Relaxed?>(nil)
    private let hasEnded = Atomic<Bool>(false)

    /// What they begin with; nil while there is nothing.
    var relaxed: Relaxed? { state.withLock { $0 } }
    /// Whether one of them is solved.
    var isOver: Bool { hasEnded.load(ordering: .relaxed) }

    func offer(_ relaxed: Relaxed) { state.withLock { $0 = relaxed } }
    func end() { hasEnded.store(true, ordering: .relaxed) }
}
