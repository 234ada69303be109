import Synchronization

/// How threads solve an outline together: without its whole numbers first, for a bound and for where good plans are; then
/// one looks there, while another splits the rest in pieces; and then each takes piece after piece.
extension SearchRun {
    /// Whether it is worth while to look at an outline without its whole numbers first. With many seats that is all that
    /// there is time for anyway.
    private var isDivided: Bool { suitsOutline && !isSmall && model.seatsToDecide < 150_000 }

    /// When a thread that searches joins in; nil where it does not: in a short time the search has more to gain.
    var joining: Double? {
        guard isDivided, let seconds = options.seconds, seconds >= 20 else { return nil }
        return min(30, seconds * 0.1)
    }

    /// Works along on an outline that is being solved.
    /// - Returns: whether there is one, or will be none.
    func join() -> Bool {
        guard !mustStop, !joint.isClosed else { return true }
        guard let work = joint.work else { return false }
        work.aheadOnce { lookAhead(work) }
        solve(work)
        return true
    }

    /// Solves an outline for the time that is left, in pieces where others may work along.
    func outline(_ relaxed: Relaxed) {
        guard let outline = Outline(relaxed.relaxation, without: ruledOut(relaxed)) else {
            // Nothing is left that could be better.
            shared.offer(bound: shared.score)
            return
        }
        let work = OutlineWork(
            outline, bound: shared.bound ?? Int.max / 4, until: end, isDivided: isDivided, stop: { mustStop })
        if isDivided { beside(work) { work.strengthen($0) } }
        joint.offer(work)
        if joining != nil {
            if threads == 1 { work.aheadOnce { lookAhead(work) } }
            beside(work) { work.split(into: 2 * threads, $0) }
        }
        solve(work)
    }

    /// Does something with an outline that may take long.
    /// - Returns: what came of it, or nil where it had to be left behind.
    @discardableResult private func beside<Result: Sendable>(
        _ work: OutlineWork, _ task: @escaping @Sendable (OutlineWork.Care) -> Result
    ) -> Result? {
        let seconds = max(0, work.end - deadline.elapsed) * 0.3
        let run = SideRun {
            task(
                .init(
                    score: { shared.score }, seconds: seconds, stop: { mustStop || work.isOver },
                    seen: { polish(work.outline.plan($0)) }, told: { tell(work) }))
        }
        let result = run.result(until: { mustStop || work.isOver })
        tell(work)
        return result
    }

    private func tell(_ work: OutlineWork) {
        // What was left out is worth no more than a score that was known then.
        if let points = work.points { shared.offer(bound: max(points, shared.score)) }
    }

    /// Solves pieces as long as there are any; what they find is where the search looks further.
    private func solve(_ work: OutlineWork) {
        while !mustStop, !work.isOver, deadline.elapsed < work.end {
            if let piece = work.take(score: shared.score) {
                solve(piece.number, piece.limits, of: work)
            } else if beside(work, { work.split(into: 1, $0) }) != true {
                break
            }
        }
    }

    /// Looks for a good plan where it is most likely.
    private func lookAhead(_ work: OutlineWork) {
        let until = deadline.elapsed + (work.end - deadline.elapsed) * 0.2
        let dialogue = ExactSolver.Dialogue(
            stop: { mustStop || work.isOver }, bound: { _ in }, found: { polish(work.outline.plan($0)) })
        let start = work.outline.columns(shared.sessions) ?? []
        if !start.isEmpty { work.meet(start) }
        var solver = solver(work, work.promising)
        solver.effort = 0
        _ = run(solver, from: start, until: until, dialogue)
    }

    private func solver(_ work: OutlineWork, _ limits: PieceLimits) -> ExactSolver {
        var solver = ExactSolver(program: work.program(limits))
        let isWide = solver.program.width > 40_000
        (solver.isPresolving, solver.effort) = (!isWide, 0.05)
        solver.floor = Double(shared.score - work.outline.constant)
        return solver
    }

    private func solve(_ piece: Int, _ limits: PieceLimits, of work: OutlineWork) {
        let outline = work.outline
        let solver = solver(work, limits)
        let program = solver.program
        let newer = newer { plan in outline.columns(plan).flatMap { program.allows($0) ? $0 : nil } }
        let outcome = run(
            solver, from: newer() ?? [], until: work.end,
            .init(
                stop: { mustStop || work.isDone(piece) },
                bound: { value in
                    work.tighten(piece, value)
                    tell(work)
                },
                found: { polish(outline.plan($0)) }, better: newer))
        if outcome?.isSolved == true { work.close(piece) }
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

/// Work that threads may do together.
final class JointWork: Sendable {
    private let state = Mutex<(work: OutlineWork?, isClosed: Bool)>((nil, false))

    /// What there is; nil while there is nothing.
    var work: OutlineWork? { state.withLock { $0.work } }
    /// Whether there will be nothing more.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    func offer(_ work: OutlineWork) { state.withLock { $0.work = work } }
    func close() { state.withLock { $0.isClosed = true } }
}
