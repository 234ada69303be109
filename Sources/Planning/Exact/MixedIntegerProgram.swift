import CHighs

/// A mixed 0/1 programme to maximise, solved by HiGHS: the one owner of its handle.
struct MixedIntegerProgram: Sendable {
    private var costs: [Double] = []
    private var mosts: [Double] = []
    private var kinds: [HighsInt] = []
    private var starts: [HighsInt] = []
    private var indices: [HighsInt] = []
    private var values: [Double] = []
    private var lowers: [Double] = []
    private var uppers: [Double] = []

    /// What came of solving.
    struct Outcome: Sendable {
        /// The best solution found; nil where none was.
        let columns: [Double]?
        /// No solution is worth more; nil where nothing is proven.
        let bound: Double?
    }

    /// How many columns there are.
    var width: Int { costs.count }

    /// Adds a 0/1 column and returns its number.
    mutating func choice(_ value: Int = 0) -> Int {
        costs.append(Double(value))
        mosts.append(1)
        kinds.append(1)
        return costs.count - 1
    }

    /// Adds a column for an amount from 0.
    mutating func amount(_ value: Int, most: Int) -> Int {
        costs.append(Double(value))
        mosts.append(Double(most))
        kinds.append(0)
        return costs.count - 1
    }

    /// Adds a row: least ≤ the sum of the terms ≤ most.
    mutating func row(_ terms: [(column: Int, value: Int)], atLeast least: Int? = nil, atMost most: Int? = nil) {
        guard !terms.isEmpty else { return }
        starts.append(HighsInt(indices.count))
        for term in terms {
            indices.append(HighsInt(term.column))
            values.append(Double(term.value))
        }
        lowers.append(least.map(Double.init) ?? -.infinity)
        uppers.append(most.map(Double.init) ?? .infinity)
    }

    private final class Watch {
        let stop: @Sendable () -> Bool
        let bound: @Sendable (Double) -> Void

        init(stop: @escaping @Sendable () -> Bool, bound: @escaping @Sendable (Double) -> Void) {
            self.stop = stop
            self.bound = bound
        }
    }

    private static let callback: HighsCCallbackType = { kind, _, out, incoming, user in
        guard let user else { return }
        let watch = Unmanaged<Watch>.fromOpaque(user).takeUnretainedValue()
        if let out, kind == HighsInt(kHighsCallbackMipInterrupt) { watch.bound(out.pointee.mip_dual_bound) }
        if watch.stop() { incoming?.pointee.user_interrupt = 1 }
    }

    /// Solves until the time is up or it is told to stop.
    /// - Parameters:
    ///   - start: a solution to begin with; must have a value for each column.
    ///   - stop: asked often.
    ///   - bound: told how much no solution is worth more than.
    func solve(
        seconds: Double, from start: [Double], until stop: @escaping @Sendable () -> Bool,
        bound: @escaping @Sendable (Double) -> Void
    ) -> Outcome {
        guard !costs.isEmpty, seconds > 0, let highs = Highs_create() else { return Outcome(columns: nil, bound: nil) }
        defer { Highs_destroy(highs) }
        Highs_setBoolOptionValue(highs, "output_flag", 0)
        Highs_setDoubleOptionValue(highs, "time_limit", min(seconds, 1e6))
        Highs_setDoubleOptionValue(highs, "mip_rel_gap", 0)
        // Scores are whole points.
        Highs_setDoubleOptionValue(highs, "mip_abs_gap", 0.5)
        // A good plan is there already: the work is in the proof.
        Highs_setDoubleOptionValue(highs, "mip_heuristic_effort", 0)
        Highs_setIntOptionValue(highs, "threads", 1)
        Highs_setIntOptionValue(highs, "random_seed", 1)
        // On these programmes presolving and looking for symmetry take ten times as long as the rest, and gain little.
        Highs_setStringOptionValue(highs, "presolve", "off")
        Highs_setBoolOptionValue(highs, "mip_detect_symmetry", 0)
        Highs_setIntOptionValue(highs, "simplex_dual_edge_weight_strategy", 1)
        let infinity = Highs_getInfinity(highs)
        let zeros = [Double](repeating: 0, count: costs.count)
        let passed = Highs_passMip(
            highs, HighsInt(costs.count), HighsInt(uppers.count), HighsInt(indices.count), 2, -1, 0, costs, zeros,
            mosts, lowers.map { $0 == -.infinity ? -infinity : $0 }, uppers.map { $0 == .infinity ? infinity : $0 },
            starts, indices, values, kinds)
        guard passed == 0 else { return Outcome(columns: nil, bound: nil) }
        Highs_setSolution(highs, start, nil, nil, nil)
        let watch = Watch(stop: stop, bound: bound)
        Highs_setCallback(highs, MixedIntegerProgram.callback, Unmanaged.passUnretained(watch).toOpaque())
        Highs_startCallback(highs, HighsInt(kHighsCallbackMipInterrupt))
        Highs_startCallback(highs, HighsInt(kHighsCallbackSimplexInterrupt))
        Highs_startCallback(highs, HighsInt(kHighsCallbackIpmInterrupt))
        withExtendedLifetime(watch) { _ = Highs_run(highs) }
        var dual = 0.0
        let known = Highs_getDoubleInfoValue(highs, "mip_dual_bound", &dual) == 0 && dual < infinity / 2
        var status: HighsInt = 0
        Highs_getIntInfoValue(highs, "primal_solution_status", &status)
        var found = zeros
        if status == 2 { Highs_getSolution(highs, &found, nil, nil, nil) }
        return Outcome(columns: status == 2 ? found : nil, bound: known ? dual : nil)
    }
}
