import CHighs
import Synchronization

/// Solves a programme without its whole numbers, again and again under other limits: the owner of a HiGHS handle that
/// goes on from where it was. Threads that ask at the same time are answered one after another.
final class LinearSolver: @unchecked Sendable {
    enum Answer: Sendable {
        case best(value: Double, columns: [Double])
        /// Nothing keeps to the limits.
        case none
        /// There was no time.
        case unknown
    }

    private let highs: UnsafeMutableRawPointer
    private let program: MixedIntegerProgram
    private let turn = Mutex<Void>(())
    private let watch: SolverWatch
    private var extra: [MixedIntegerProgram.Row] = []

    /// The rows that were added and are still there.
    var rows: [MixedIntegerProgram.Row] { turn.withLock { _ in extra } }

    /// - Parameter stop: asked often whether to stop.
    /// - Returns: nil where the solver cannot be had.
    init?(_ program: MixedIntegerProgram, stop: @escaping @Sendable () -> Bool) {
        guard program.width > 0, let highs = Highs_create() else { return nil }
        (self.highs, self.program) = (highs, program)
        watch = SolverWatch(.init(stop: stop, bound: { _ in }), width: program.width)
        Highs_setBoolOptionValue(highs, "output_flag", 0)
        Highs_setIntOptionValue(highs, "threads", 1)
        guard program.pass(to: highs, isWhole: false) else { return nil }
        watch.attach(to: highs)
    }

    deinit { Highs_destroy(highs) }

    /// - Parameters:
    ///   - limits: within those of the programme.
    ///   - seconds: how long it may take.
    func solve(_ limits: PieceLimits, seconds: Double) -> Answer {
        turn.withLock { _ in answer(limits, seconds) }
    }

    /// Adds rows to the programme, and takes out those of them that have no part in the solution.
    func solve(with rows: [MixedIntegerProgram.Row], seconds: Double) -> Answer {
        turn.withLock { _ in
            for row in rows {
                Highs_addRow(
                    highs, -Highs_getInfinity(highs), row.most, HighsInt(row.columns.count), row.columns, row.values)
            }
            extra += rows
            let answer = answer([:], seconds)
            if case .best = answer { dropIdle() }
            return answer
        }
    }

    private func dropIdle() {
        let own = program.uppers.count
        var values = [Double](repeating: 0, count: own + extra.count)
        var columns = [Double](repeating: 0, count: program.width)
        Highs_getSolution(highs, &columns, nil, &values, nil)
        let isIdle = extra.indices.map { values[own + $0] < extra[$0].most - 1e-6 }
        var mask = [HighsInt](repeating: 0, count: own) + isIdle.map { $0 ? 1 : 0 }
        guard isIdle.contains(true), Highs_deleteRowsByMask(highs, &mask) != kHighsStatusError else { return }
        extra = zip(extra, isIdle).compactMap { $1 ? nil : $0 }
    }

    private func answer(_ limits: PieceLimits, _ seconds: Double) -> Answer {
        for (column, range) in limits {
            Highs_changeColBounds(highs, HighsInt(column), Double(range.lowerBound), Double(range.upperBound))
        }
        defer {
            for column in limits.keys {
                Highs_changeColBounds(highs, HighsInt(column), program.leasts[column], program.mosts[column])
            }
        }
        Highs_setDoubleOptionValue(highs, "time_limit", Highs_getRunTime(highs) + min(seconds, 1e6))
        guard Highs_run(highs) != kHighsStatusError else { return .unknown }
        switch Highs_getModelStatus(highs) {
        case kHighsModelStatusOptimal:
            var columns = [Double](repeating: 0, count: program.width)
            Highs_getSolution(highs, &columns, nil, nil, nil)
            return .best(value: Highs_getObjectiveValue(highs), columns: columns)
        case kHighsModelStatusInfeasible: return .none
        default: return .unknown
        }
    }
}
