import CHighs

/// A 0/1 programme to maximise, solved by HiGHS: the one owner of its handle.
struct MixedIntegerProgram {
    private var costs: [Double] = []
    private var isInteger: [Bool] = []
    private var starts: [HighsInt] = []
    private var indices: [HighsInt] = []
    private var values: [Double] = []
    private var uppers: [Double] = []

    /// How many columns there are.
    var width: Int { costs.count }

    /// Adds a column between 0 and 1 and returns its number.
    mutating func column(_ cost: Int, integer: Bool = true) -> Int {
        costs.append(Double(cost))
        isInteger.append(integer)
        return costs.count - 1
    }

    /// Adds a row: the sum of the terms is at most `upper`.
    mutating func row(_ terms: [(column: Int, value: Int)], atMost upper: Int) {
        starts.append(HighsInt(indices.count))
        indices += terms.map { HighsInt($0.column) }
        values += terms.map { Double($0.value) }
        uppers.append(Double(upper))
    }

    /// The columns that are 1 in the best solution found in the time; nil where none was found.
    /// - Parameter start: a solution to begin with.
    func solve(seconds: Double, from start: [Double]) -> [Bool]? {
        guard !costs.isEmpty, let highs = Highs_create() else { return nil }
        defer { Highs_destroy(highs) }
        Highs_setBoolOptionValue(highs, "output_flag", 0)
        Highs_setDoubleOptionValue(highs, "time_limit", seconds)
        Highs_setIntOptionValue(highs, "threads", 1)
        let infinity = Highs_getInfinity(highs)
        let zeros = [Double](repeating: 0, count: costs.count)
        let ones = [Double](repeating: 1, count: costs.count)
        let lowers = [Double](repeating: -infinity, count: uppers.count)
        let kinds = isInteger.map { $0 ? HighsInt(1) : HighsInt(0) }
        // Row-wise matrix (2), maximise (-1).
        let passed = Highs_passMip(
            highs, HighsInt(costs.count), HighsInt(uppers.count), HighsInt(indices.count), 2, -1, 0, costs, zeros, ones,
            lowers, uppers, starts, indices, values, kinds)
        guard passed == 0 else { return nil }
        Highs_setSolution(highs, start, nil, nil, nil)
        Highs_run(highs)
        var status: HighsInt = 0
        Highs_getIntInfoValue(highs, "primal_solution_status", &status)
        guard status == 2 else { return nil }
        var found = zeros
        Highs_getSolution(highs, &found, nil, nil, nil)
        return found.map { $0 > 0.5 }
    }
}
