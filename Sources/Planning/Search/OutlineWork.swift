import Synchronization

/// An outline being solved in pieces by some threads.
final class OutlineWork: Sendable {
    let outline: Outline
    /// When it ends, in seconds since the search began.
    let end: Double
    private let tree: Mutex<PieceTree>
    private let cuts = Mutex<[MixedIntegerProgram.Row]>([])
    /// Whether somebody looks for a good plan first, has done so, or has not begun.
    private let ahead = Mutex<Ahead>(.open)
    /// By solution, the last one last: tables, by column, that it had a part of.
    private let met = Mutex<[Set<Int>]>([])
    /// Solves it without its whole numbers.
    private let linear: LinearSolver?

    /// - Parameters:
    ///   - bound: what no plan is worth more than, in points.
    ///   - isDivided: whether there may be more pieces than one.
    ///   - stop: asked often whether to stop.
    init(
        _ outline: Outline, bound: Int, until end: Double, isDivided: Bool, stop: @escaping @Sendable () -> Bool
    ) {
        (self.outline, self.end) = (outline, end)
        tree = Mutex(PieceTree(bound: Double(bound - outline.constant)))
        linear = isDivided ? LinearSolver(outline.program, stop: stop) : nil
    }

    var isOver: Bool { tree.withLock { $0.isDone } }

    /// What no plan is worth more than, in points, but for those worth no more than one that is known.
    var points: Int? { outline.points(tree.withLock(\.bound)) }

    /// The programme of a piece.
    func program(_ limits: PieceLimits) -> MixedIntegerProgram {
        var program = outline.program
        program.keep(limits)
        for row in cuts.withLock({ $0 }) { program.add(row) }
        return program
    }

    /// The limits within which there are only tables that a solution without whole numbers had a part of: a good plan is
    /// soon found there.
    var promising: PieceLimits {
        let met = met.withLock { $0.suffix(OutlineWork.memory).reduce(into: Set()) { $0.formUnion($1) } }
        return PieceLimits(
            uniqueKeysWithValues: outline.tables.lazy.map(\.open).filter { !met.contains($0) }.map { ($0, 0...0) })
    }

    func meet(_ columns: [Double]) {
        let some = outline.tables.lazy.map(\.open).filter { columns[$0] > 1e-6 }
        met.withLock { $0.append(Set(some)) }
    }

    /// Of so many solutions: with more of them a good plan is surer to be found, and takes longer.
    private static let memory = 10

    private enum Ahead { case open, running, done }

    /// Looks ahead, if nobody did.
    func aheadOnce(_ look: () -> Void) {
        let isFirst = ahead.withLock { state in
            defer { if state == .open { state = .running } }
            return state == .open
        }
        guard isFirst else { return }
        look()
        ahead.withLock { $0 = .done }
    }

    private var isLookingAhead: Bool { ahead.withLock { $0 == .running } }

    /// A piece to work on; nil where there is none now.
    /// - Parameter score: a score that is known, in points: what is worth no more does not count.
    func take(score: Int) -> (number: Int, limits: PieceLimits)? {
        tree.withLock { tree in
            tree.prune(Double(score - outline.constant))
            guard let piece = tree.next() else { return nil }
            tree.take(piece)
            return (piece, tree.pieces[piece].limits)
        }
    }

    func isDone(_ piece: Int) -> Bool { tree.withLock { $0.isDone(piece) } }

    func tighten(_ piece: Int, _ bound: Double) { tree.withLock { $0.tighten(piece, bound) } }

    func close(_ piece: Int) { tree.withLock { $0.close(piece) } }

    // MARK: Without its whole numbers

    /// How long something may take, and who is told of it.
    struct Care {
        /// What is known to be had, in points: what is worth no more does not count.
        let score: () -> Int
        /// For one solution.
        let seconds: Double
        /// Whether to leave it at that.
        let stop: () -> Bool
        /// Told of a solution that is not whole.
        let seen: ([Double]) -> Void
        /// Told that the bound has changed.
        let told: () -> Void
    }

    /// Solves the whole, again and again with rows that the solution breaks, as long as that makes a difference.
    func strengthen(_ care: Care) {
        guard let linear, case .best(var value, var columns) = linear.solve([:], seconds: care.seconds) else { return }
        tighten(0, value)
        care.told()
        meet(columns)
        let rows = SubsetRows(outline)
        var idle = 0
        while idle < 4, !care.stop() {
            let broken = rows.broken(by: columns, most: 80)
            guard !broken.isEmpty,
                case .best(let next, let solution) = linear.solve(with: broken, seconds: care.seconds)
            else { break }
            idle = value - next < (next - floor(care)) * 0.01 ? idle + 1 : 0
            (value, columns) = (next, solution)
            tighten(0, value)
            care.told()
            meet(columns)
        }
        care.seen(columns)
        let kept = linear.rows
        cuts.withLock { $0 = kept }
        tree.withLock { $0.prepare(0, outline.fork(columns, within: [:])) }
    }

    private func floor(_ care: Care) -> Double { Double(care.score() - outline.constant) }

    /// Splits pieces until some wait for a solver.
    /// - Returns: whether there are any.
    func split(into count: Int, _ care: Care) -> Bool {
        guard let linear else { return false }
        // Better plans make smaller pieces: as long as there may be one soon, it is no use to begin with large ones.
        func isEnough() -> Bool {
            let waiting = tree.withLock { $0.waiting }
            return waiting >= (isLookingAhead ? 8 * count : count)
        }
        while !care.stop(), !isEnough() {
            // What waits is split first, and then what a solver has been at for some time.
            guard let piece = tree.withLock({ $0.next() ?? $0.busiest() }), split(piece, linear, care) else { break }
        }
        return tree.withLock { $0.waiting } > 0
    }

    /// - Returns: whether it could be.
    private func split(_ piece: Int, _ linear: LinearSolver, _ care: Care) -> Bool {
        let own = tree.withLock { $0.pieces[piece] }
        guard !own.halves.isEmpty else { return false }
        var parts: [(limits: PieceLimits, bound: Double, halves: [PieceLimits])] = []
        let floor = floor(care)
        for half in own.halves {
            switch linear.solve(half, seconds: care.seconds) {
            case .best(let value, let columns):
                care.seen(columns)
                if value > floor + 0.5 { parts.append((half, value, outline.fork(columns, within: half))) }
            case .none: break
            case .unknown: return false
            }
        }
        tree.withLock { tree in
            tree.split(piece, in: parts)
            guard parts.isEmpty else { return }
            tree.tighten(piece, floor)
            tree.close(piece)
        }
        return true
    }
}
