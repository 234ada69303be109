import CHighs

/// A mixed 0/1 programme to maximise.
struct MixedIntegerProgram: Sendable {
    /// A row: the sum of its terms is no more than that.
    struct Row: Sendable {
        var columns: [HighsInt] = []
        var values: [Double] = []
        var most: Double
    }

    private(set) var costs: [Double] = []
    private(set) var leasts: [Double] = []
    private(set) var mosts: [Double] = []
    private(set) var kinds: [HighsInt] = []
    private(set) var starts: [HighsInt] = []
    private(set) var indices: [HighsInt] = []
    private(set) var values: [Double] = []
    private(set) var lowers: [Double] = []
    private(set) var uppers: [Double] = []

    /// How many columns there are.
    var width: Int { costs.count }
    /// How many rows there are.
    var height: Int { uppers.count }

    /// Adds a 0/1 column and returns its number.
    mutating func choice(_ value: Int = 0) -> Int {
        let column = amount(value, most: 1)
        kinds[column] = 1
        return column
    }

    /// Adds a column for a whole number from 0 and returns its number.
    mutating func number(most: Int) -> Int {
        let column = amount(0, most: most)
        kinds[column] = 1
        return column
    }

    /// Adds a column for an amount from 0 and returns its number.
    mutating func amount(_ value: Int, most: Int) -> Int {
        costs.append(Double(value))
        leasts.append(0)
        mosts.append(Double(most))
        kinds.append(0)
        return costs.count - 1
    }

    /// Adds a column like one of another programme and returns its number.
    mutating func column(like other: Int, of program: MixedIntegerProgram) -> Int {
        costs.append(program.costs[other])
        leasts.append(program.leasts[other])
        mosts.append(program.mosts[other])
        kinds.append(program.kinds[other])
        return costs.count - 1
    }

    /// Makes a column worth more.
    mutating func add(_ value: Int, to column: Int) { costs[column] += Double(value) }

    /// Keeps columns within limits.
    mutating func keep(_ limits: PieceLimits) {
        for (column, range) in limits {
            leasts[column] = max(leasts[column], Double(range.lowerBound))
            mosts[column] = min(mosts[column], Double(range.upperBound))
        }
    }

    /// Adds a row: least ≤ the sum of the terms ≤ most.
    mutating func row(_ terms: [(column: Int, value: Int)], atLeast least: Int? = nil, atMost most: Int? = nil) {
        guard !terms.isEmpty else { return }
        let row = Row(
            columns: terms.map { HighsInt($0.column) }, values: terms.map { Double($0.value) },
            most: most.map(Double.init) ?? .infinity)
        add(row, atLeast: least.map(Double.init) ?? -.infinity)
    }

    /// Adds a row.
    mutating func add(_ row: Row, atLeast least: Double = -.infinity) {
        starts.append(HighsInt(indices.count))
        indices += row.columns
        values += row.values
        lowers.append(least)
        uppers.append(row.most)
    }

    /// The terms of a row, as numbers among `indices` and `values`.
    func terms(_ row: Int) -> Range<Int> {
        Int(starts[row])..<(row + 1 < starts.count ? Int(starts[row + 1]) : indices.count)
    }

    /// Hands it to a solver.
    /// - Returns: whether it took it.
    func pass(to highs: UnsafeMutableRawPointer) -> Bool {
        let infinity = Highs_getInfinity(highs)
        return Highs_passMip(
            highs, HighsInt(width), HighsInt(uppers.count), HighsInt(indices.count), 2, -1, 0, costs, leasts, mosts,
            lowers.map { $0 == -.infinity ? -infinity : $0 }, uppers.map { $0 == .infinity ? infinity : $0 }, starts,
            indices, values, kinds) == 0
    }

    /// What columns are worth together.
    func value(_ columns: [Double]) -> Double { zip(columns, costs).map { $0 * $1 }.reduce(0, +) }

    /// Whether columns keep to all rows, with whole numbers where they are asked for.
    func allows(_ columns: [Double]) -> Bool {
        guard columns.count == width else { return false }
        for (column, value) in columns.enumerated() {
            guard value >= leasts[column], value <= mosts[column], kinds[column] == 0 || value == value.rounded()
            else { return false }
        }
        return uppers.indices.allSatisfy { row in
            let sum = terms(row).map { values[$0] * columns[Int(indices[$0])] }.reduce(0, +)
            return sum >= lowers[row] && sum <= uppers[row]
        }
    }
}
