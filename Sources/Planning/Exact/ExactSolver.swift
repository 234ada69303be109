import CHighs

/// Solves a mixed 0/1 programme with HiGHS: the one owner of its handle.
///
/// A good solution is there to begin with, found by a search that knows the problem: most of what HiGHS would do to find
/// one is switched off, and its time goes into the proof.
struct ExactSolver: Sendable {
    /// What came of solving.
    struct Outcome: Sendable {
        /// The best solution found; nil where none was.
        let columns: [Double]?
        /// No solution is worth more; nil where nothing is proven.
        let bound: Double?
        /// Whether that solution is the best there is.
        let isSolved: Bool

        static let nothing = Outcome(columns: nil, bound: nil, isSolved: false)
    }

    /// What a solver at work is told, and tells.
    struct Dialogue: Sendable {
        /// Asked often whether to stop.
        let stop: @Sendable () -> Bool
        /// Told how much no solution is worth more than.
        let bound: @Sendable (Double) -> Void
        /// Told of each better solution.
        var found: @Sendable ([Double]) -> Void = { _ in }
        /// Asked now and then for a solution better than what it has; nil where there is none.
        var better: @Sendable () -> [Double]? = { nil }
    }

    let program: MixedIntegerProgram
    /// Whether to look first for what need not be decided: where there are many columns that takes longer than it saves.
    var isPresolving = false
    /// The part of the time that may go into finding solutions.
    var effort = 0.0
    /// What is known to be had elsewhere: only what is worth more is looked for. In whole points.
    var floor: Double?

    init(program: MixedIntegerProgram) { self.program = program }

    /// Solves until the time is up or it is told to stop.
    /// - Parameter start: a solution to begin with; empty for none.
    func solve(seconds: Double, from start: [Double], _ dialogue: Dialogue) -> Outcome {
        guard program.width > 0, seconds > 0, let highs = Highs_create() else { return .nothing }
        defer { Highs_destroy(highs) }
        setOptions(highs, seconds)
        guard program.pass(to: highs) else { return .nothing }
        if start.count == program.width { Highs_setSolution(highs, start, nil, nil, nil) }
        let watch = SolverWatch(dialogue, width: program.width)
        watch.attach(to: highs)
        withExtendedLifetime(watch) { _ = Highs_run(highs) }
        return outcome(highs)
    }

    private func setOptions(_ highs: UnsafeMutableRawPointer, _ seconds: Double) {
        Highs_setBoolOptionValue(highs, "output_flag", 0)
        Highs_setDoubleOptionValue(highs, "time_limit", min(seconds, 1e6))
        Highs_setIntOptionValue(highs, "threads", 1)
        Highs_setDoubleOptionValue(highs, "mip_rel_gap", 0)
        // Scores are whole points.
        Highs_setDoubleOptionValue(highs, "mip_abs_gap", 0.5)
        // It minimises what is lost.
        if let floor { Highs_setDoubleOptionValue(highs, "objective_bound", -(floor + 0.5)) }
        Highs_setDoubleOptionValue(highs, "mip_heuristic_effort", effort)
        for name in ["rens", "root_reduced_cost", "zi_round", "shifting", "feasibility_jump"] {
            Highs_setBoolOptionValue(highs, "mip_heuristic_run_\(name)", 0)
        }
        Highs_setStringOptionValue(highs, "presolve", isPresolving ? "on" : "off")
        // Looking for symmetry takes ten times as long as the rest, and gains little.
        Highs_setBoolOptionValue(highs, "mip_detect_symmetry", 0)
        // Nor is it worth its time here to try out a branch before it is taken, to look for more cuts on the way, or to
        // begin again when some columns are out.
        Highs_setIntOptionValue(highs, "mip_pscost_minreliable", 0)
        Highs_setBoolOptionValue(highs, "mip_allow_restart", 0)
        Highs_setBoolOptionValue(highs, "mip_allow_cut_separation_at_nodes", 0)
        Highs_setIntOptionValue(highs, "simplex_dual_edge_weight_strategy", 1)
    }

    private func outcome(_ highs: UnsafeMutableRawPointer) -> Outcome {
        var dual = 0.0
        let isKnown = Highs_getDoubleInfoValue(highs, "mip_dual_bound", &dual) == 0
        var status: HighsInt = 0
        Highs_getIntInfoValue(highs, "primal_solution_status", &status)
        var found = [Double](repeating: 0, count: program.width)
        if status == 2 { Highs_getSolution(highs, &found, nil, nil, nil) }
        let state = Highs_getModelStatus(highs)
        let isEmpty = [
            kHighsModelStatusInfeasible, kHighsModelStatusUnboundedOrInfeasible, kHighsModelStatusObjectiveBound,
        ].contains(state)
        if let floor, isEmpty {
            return Outcome(columns: nil, bound: floor, isSolved: true)
        }
        let bound = isKnown && abs(dual) < Highs_getInfinity(highs) / 2 ? max(dual, floor ?? dual) : nil
        return Outcome(columns: status == 2 ? found : nil, bound: bound, isSolved: state == kHighsModelStatusOptimal)
    }
}
