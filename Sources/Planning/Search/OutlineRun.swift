import Foundation
import Synchronization

/// How threads solve an outline: without its whole numbers first, for a bound and for where good plans are; then one
/// looks there, while another splits the rest in pieces, until these are small enough for a solver.
extension SearchRun {
    /// When a thread that searches joins in; nil where it does not: in a short time, or on many requests, the search has
    /// more to gain.
    var joining: Double? {
        guard suitsOutline, model.seatsToDecide < 150_000, let seconds = options.seconds, seconds >= 20
        else { return nil }
        return min(30, seconds * 0.1)
    }

    /// Works along on an outline that is being solved.
    /// - Returns: whether there is nothing more to do, now or later.
    func join() -> Bool {
        guard !mustLeaveProof, !joint.isClosed else { return true }
        guard let work = joint.work else { return false }
        lookAhead(work)
        solve(work, splits: false)
        return work.isOver
    }

    /// Solves an outline for the time that is left, in pieces where others may work along.
    func outline(_ relaxed: Relaxed) {
        let out = ruledOut(relaxed)
        guard let outline = Outline(relaxed.relaxation, without: out) else {
            // Nothing is left that could be better.
            shared.offer(bound: shared.score)
            return
        }
        let work = OutlineWork(
            outline, without: out, bound: shared.bound ?? Int.max / 4, until: end, stop: { mustLeaveProof })
        let prices = relaxed.prices.single.map { Double($0) / Double(Prices.unit) }
        let known = known(to: outline)
        beside(work) { work.begin(prices: prices, known, $0) }
        joint.offer(work)
        if threads == 1, joining != nil { lookAhead(work) }
        solve(work, splits: true)
    }

    /// Tables of the best plan, and those that experts would give at the prices of the bound.
    private func known(to outline: Outline) -> [Seating] {
        let planned = shared.sessions.filter { $0.format == .table }.map { ($0.expert, $0.start, $0.requests) }
        let proposed = shared.proposals.map { ($0.expert, $0.start, $0.requests) }
        return (planned + proposed).compactMap { expert, start, requests in
            guard let first = requests.first else { return nil }
            return outline.seating(expert: expert, topic: model.requests.topic[first], slot: start, requests)
        }
    }

    /// Does something with an outline that may take long.
    /// - Returns: what came of it, or nil where it had to be left behind.
    @discardableResult private func beside<Result: Sendable>(
        _ work: OutlineWork, _ task: @escaping @Sendable (OutlineWork.Care) -> Result
    ) -> Result? {
        let seconds = max(0, work.end - deadline.elapsed)
        let run = SideRun {
            task(
                .init(
                    score: { shared.score }, seconds: seconds, stop: { mustLeaveProof || deadline.elapsed > work.end },
                    seen: { polish(work.outline.plan($0)) }, told: { tell(work) }))
        }
        let result = run.result(until: { mustLeaveProof || deadline.elapsed > work.end })
        tell(work)
        return result
    }

    private func tell(_ work: OutlineWork) {
        // What was left out is worth no more than a score that was known then.
        if let points = work.points { shared.offer(bound: max(points, shared.score)) }
    }

    /// Does what there is to do, as long as there is something.
    /// - Parameter splits: whether to split pieces as well.
    private func solve(_ work: OutlineWork, splits: Bool) {
        while !mustLeaveProof, !work.isOver, deadline.elapsed < work.end {
            switch work.take(score: shared.score, splits: splits) {
            case .solve(let task): solve(task, of: work)
            case .leave: return work.giveUp()
            case .split(let piece):
                guard beside(work, { work.split(piece, $0) }) != nil else { return }
            case nil:
                guard splits, !work.isOver else { return }
                // Another thread is at the last pieces.
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
        tell(work)
    }

    /// Looks for a good plan where it is most likely.
    private func lookAhead(_ work: OutlineWork) {
        guard let choice = work.takeAhead() else { return }
        let until = deadline.elapsed + (work.end - deadline.elapsed) * 0.2
        _ = run(
            solver(choice.program, work), from: [], until: until,
            .init(
                stop: { mustLeaveProof || work.isOver }, bound: { _ in },
                found: { polish(work.outline.plan(choice.columns($0))) }))
    }

    private func solver(_ program: MixedIntegerProgram, _ work: OutlineWork) -> ExactSolver {
        var solver = ExactSolver(program: program)
        solver.isPresolving = program.width <= OutlineWork.wide
        solver.floor = Double(shared.score - work.outline.constant)
        return solver
    }

    private func solve(_ task: OutlineWork.Task, of work: OutlineWork) {
        guard let task = renewed(task, of: work) else { return }
        let outcome = run(
            solver(task.program, work), from: [], until: work.end,
            .init(
                stop: { mustLeaveProof || work.isDone(task.piece) },
                bound: { value in
                    work.tighten(task.piece, value)
                    tell(work)
                },
                found: { polish(work.outline.plan(task.columns($0))) }))
        guard let outcome, outcome.isSolved else { return }
        if let bound = outcome.bound { finish(task, bound, outcome.columns.map(task.columns), of: work) }
        tell(work)
    }

    private func renewed(_ task: OutlineWork.Task, of work: OutlineWork) -> OutlineWork.Task? {
        // Nothing came of it, or nothing is left of it.
        beside(work) { work.renewed(task, $0) } ?? nil
    }

    /// Closes a piece whose outline is solved, when what the outline leaves out is settled as well.
    /// - Parameter best: the outline's best solution, if that is worth more than what was known.
    private func finish(_ task: OutlineWork.Task, _ bound: Double, _ best: [Double]?, of work: OutlineWork) {
        let outline = work.outline
        func isOver() -> Bool { outline.points(bound).map { $0 <= shared.score } ?? false }
        guard !isOver(), ExactModel.suits(model), task.choice != nil || suitsExact else {
            return work.close(task.piece)
        }
        let stop: @Sendable () -> Bool = { mustLeaveProof || work.isDone(task.piece) }
        // With those very tables there is a good plan at least.
        if let best, let exact = exact(task, of: work, without: outline.tables(notIn: best)) {
            finish(exact, stop: stop) { _ in }
        }
        guard !isOver() else { return work.close(task.piece) }
        guard let task = renewed(task, of: work) else { return }
        let (known, constant) = (shared.score, outline.constant)
        if let exact = exact(task, of: work) {
            finish(exact, stop: stop) { points in
                work.tighten(task.piece, Double(max(points, known) - constant))
                tell(work)
            }
            if mustLeaveProof { return }
        } else {
            work.tighten(task.piece, Double(known - constant))
        }
        work.close(task.piece)
    }

    /// The whole problem of a piece; nil where nothing is left to choose.
    private func exact(
        _ task: OutlineWork.Task, of work: OutlineWork, without more: RuledOut = RuledOut()
    ) -> ExactModel? {
        var tallies: [TableKind: ClosedRange<Int>] = [:]
        for tally in work.outline.tallies { tallies[tally.kind] = task.limits[tally.column] }
        let out = work.out.union(task.choice?.ruledOut ?? RuledOut()).union(more)
        return ExactModel(model, without: out, tallies: tallies)
    }

    /// Offers what a cool search makes of a plan that lacks a little here and there.
    private func polish(_ plan: [PlannedSession]) {
        let search = RuinAndRecreate(model, seed: options.seed, from: plan)
        search.prices = shared.prices
        let steps = model.requests.topic.count * 60
        let cooling = Cooling(effort: 60, turn: 0, scale: scale)
        for step in 0..<steps {
            if step & 31 == 0, mustLeaveProof { break }
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
