import Synchronization

/// An outline being solved in pieces by some threads.
final class OutlineWork: Sendable {
    let outline: Outline
    /// What was left out of it, since no better plan has it.
    let out: RuledOut
    /// When it ends, in seconds since the search began.
    let end: Double
    private let tree: Mutex<PieceTree>
    /// Solves it without its whole numbers; nil where that cannot be had.
    private let relaxation: SeatingRelaxation?
    /// The whole with the seatings that were of use at first, until a thread looks there.
    private let ahead = Mutex<SeatingChoice?>(nil)

    private let isGivenUp = Atomic<Bool>(false)

    /// - Parameters:
    ///   - out: what was left out of it.
    ///   - bound: what no plan is worth more than, in points.
    ///   - end: in seconds since the search began.
    ///   - stop: asked often whether to stop.
    init(
        _ outline: Outline, without out: RuledOut, bound: Int, until end: Double, stop: @escaping @Sendable () -> Bool
    ) {
        (self.outline, self.out, self.end) = (outline, out, end)
        tree = Mutex(PieceTree(bound: Double(bound - outline.constant)))
        relaxation = SeatingRelaxation(outline, stop: stop)
    }

    /// Whether nothing more comes of it.
    var isOver: Bool { isGivenUp.load(ordering: .relaxed) || tree.withLock { $0.isDone } }

    /// What no plan is worth more than, in points, but for those worth no more than one that is known.
    var points: Int? { outline.points(tree.withLock(\.bound)) }

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

    /// Solves the whole with mixes of seatings, and sees how it could be split.
    /// - Parameters:
    ///   - prices: by request, in points.
    ///   - seatings: that are known.
    func begin(prices: [Double], _ seatings: [Seating], _ care: Care) {
        guard let relaxation else { return }
        relaxation.alone {
            relaxation.begin(prices: prices, seatings)
            let answer = solve([:], from: nil, rounds: 40, relaxation, care) { bound in
                self.tighten(0, bound)
                care.told()
            }
            switch answer {
            case .none: self.close(0, at: self.floor(care))
            case .unknown: break
            case .best(let part, let columns):
                self.ahead.withLock { $0 = relaxation.promising }
                self.tree.withLock { tree in
                    tree.tighten(0, part.bound)
                    tree.prepare(0, part.work)
                }
                care.told()
                care.seen(columns)
            }
        }
    }

    private enum Answer {
        case best(PieceTree.Part, columns: [Double])
        case none
        case unknown
    }

    private func floor(_ care: Care) -> Double { Double(care.score() - outline.constant) }

    private func solve(
        _ limits: PieceLimits, from corner: SeatingMaster.Corner?, rounds: Int, _ relaxation: SeatingRelaxation,
        _ care: Care, told: @escaping (Double) -> Void = { _ in }
    ) -> Answer {
        let answer = relaxation.solve(
            within: limits, from: corner, rounds: rounds,
            .init(floor: { self.floor(care) }, seconds: care.seconds, stop: care.stop, told: told))
        switch answer {
        case .none: return .none
        case .unknown: return .unknown
        case .best(let bound, let columns, let corner):
            let halves = outline.fork(columns, within: limits)
            var work = halves.isEmpty ? PieceTree.Work.solve : .split(halves, from: corner)
            let most = halves.isEmpty ? OutlineWork.manyColumns : OutlineWork.fewColumns
            let floor = floor(care)
            if let choice = relaxation.choice(above: floor, most: most) {
                work = .choose(choice, from: corner, floor: floor)
            }
            return .best(PieceTree.Part(limits: limits, bound: bound, work: work), columns: columns)
        }
    }

    /// A solver is soon through with so many, and may be through with so many.
    private static let fewColumns = 2_000
    private static let manyColumns = wide

    /// Splits a piece that was taken.
    /// - Returns: whether it could be.
    func split(_ piece: Int, _ care: Care) -> Bool {
        guard case .split(let halves, let corner) = tree.withLock({ $0[piece].work }) else { return false }
        let above = tree.withLock { $0[piece].bound }
        guard let relaxation else { return false }
        return relaxation.alone {
            var parts: [PieceTree.Part] = []
            for half in halves {
                switch solve(half, from: corner, rounds: 1, relaxation, care) {
                case .best(var part, let columns):
                    care.seen(columns)
                    part.tighten(above)
                    parts.append(part)
                case .none: break
                case .unknown:
                    // Without an answer it is left to a solver, if there is time.
                    tree.withLock { tree in
                        tree.prepare(piece, .solve)
                        tree.release(piece)
                    }
                    return false
                }
            }
            let floor = self.floor(care)
            self.tree.withLock { tree in
                if parts.isEmpty { tree.tighten(piece, floor) }
                tree.split(piece, in: parts)
            }
            return true
        }
    }

    // MARK: Pieces

    /// What a piece that was taken is to a solver.
    struct Task {
        let piece: Int
        let program: MixedIntegerProgram
        /// What its solutions are as columns of the outline.
        let columns: @Sendable ([Double]) -> [Double]
        let limits: PieceLimits
        /// What it was listed as; nil where it could not be.
        let choice: SeatingChoice?
    }

    /// Something to do for a thread.
    enum Turn {
        case split(Int)
        case solve(Task)
        /// The best piece is beyond a solver: the bound stays what it is.
        case leave
    }

    /// More columns than a solver makes anything of in a minute, and than fit in a few hundred megabytes.
    static let wide = 40_000

    private func isFit(_ work: PieceTree.Work) -> Bool {
        switch work {
        case .split: true
        case .choose(let choice, _, _): choice.program.width <= OutlineWork.wide
        case .solve: outline.program.width <= OutlineWork.wide
        }
    }

    /// Takes what could be worth most; nil where there is nothing now.
    /// - Parameters:
    ///   - score: a score that is known, in points: what is worth no more does not count.
    ///   - splits: whether that may be a piece to split.
    func take(score: Int, splits: Bool) -> Turn? {
        tree.withLock { tree in
            tree.prune(Double(score - outline.constant))
            // Who does not split leaves alone what no solver makes anything of: another piece may still be worth more.
            guard let piece = tree.take({ splits || !$0.isSplit && isFit($0) }) else { return nil }
            let limits = tree[piece].limits
            guard isFit(tree[piece].work) else { return .leave }
            switch tree[piece].work {
            case .split: return .split(piece)
            case .choose(let choice, _, _): return .solve(OutlineWork.task(piece, choice, limits))
            case .solve:
                var program = outline.program
                program.keep(limits)
                return .solve(Task(piece: piece, program: program, columns: { $0 }, limits: limits, choice: nil))
            }
        }
    }

    private static func task(_ piece: Int, _ choice: SeatingChoice, _ limits: PieceLimits) -> Task {
        Task(piece: piece, program: choice.program, columns: choice.columns, limits: limits, choice: choice)
    }

    /// A task that was taken with less to choose from, if a better plan was found since.
    /// - Returns: nil where nothing of it is left.
    func renewed(_ task: Task, _ care: Care) -> Task? {
        let part = tree.withLock { $0[task.piece] }
        guard let relaxation, case .choose(_, let corner, let before) = part.work, before < floor(care) else {
            return task
        }
        return relaxation.alone {
            switch solve(part.limits, from: corner, rounds: 1, relaxation, care) {
            case .none:
                self.close(task.piece, at: self.floor(care))
                return nil
            case .unknown: return task
            case .best(var next, _):
                next.tighten(part.bound)
                guard case .choose(let choice, _, _) = next.work else { return task }
                self.tree.withLock { tree in
                    tree.tighten(task.piece, next.bound)
                    tree.prepare(task.piece, next.work)
                }
                return OutlineWork.task(task.piece, choice, part.limits)
            }
        }
    }

    /// Leaves it as it is, for all threads.
    func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

    func isDone(_ piece: Int) -> Bool { tree.withLock { $0.isDone(piece) } }

    func tighten(_ piece: Int, _ bound: Double) { tree.withLock { $0.tighten(piece, bound) } }

    func close(_ piece: Int) { tree.withLock { $0.close(piece) } }

    private func close(_ piece: Int, at bound: Double) {
        tree.withLock { tree in
            tree.tighten(piece, bound)
            tree.close(piece)
        }
    }

    /// The outline with the seatings that were of use at first, for one thread.
    func takeAhead() -> SeatingChoice? {
        ahead.withLock { ahead in
            defer { ahead = nil }
            return ahead
        }
    }
}
