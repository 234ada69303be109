import CHighs

/// An outline without its whole numbers, with tables as mixes of some of their seatings: the owner of a HiGHS handle, to
/// which seatings and cuts are added, and which goes on from where it was.
final class SeatingMaster {
    let outline: Outline
    let links: OutlineLinks
    private let highs: UnsafeMutableRawPointer
    private let watch: SolverWatch
    private(set) var seatings: [Seating] = []
    private(set) var cuts = SeatingCuts()
    private var known: Set<Seating> = []
    private var knownCuts: Set<SeatingCut> = []
    private let byTopic: [Int: [Int]]
    /// By column of the outline: its number here, or -1.
    private var numberOf: [Int]
    /// By number among the outline's rows that are no table's, and by cut: its row here, or -1.
    private var rowOf: [Int]
    private var rowOfCut: [Int] = []
    private var height = 0
    /// Rows that are about no table and are left out until a solution breaks them: most never matter.
    private var held: [Int] = []
    /// How many columns there are that make up for what limits ask and no seating gives.
    private var standbys = 0
    private var limits: PieceLimits = [:]
    private var isWider = false

    /// By seating: how much there is of it.
    private(set) var shares: [Double] = []
    private var rest: [Double] = []
    private(set) var prices = SeatingPrices(rows: [], cuts: [])

    /// - Parameter stop: asked often whether to stop.
    /// - Returns: nil where the solver cannot be had.
    init?(_ outline: Outline, stop: @escaping @Sendable () -> Bool) {
        guard let highs = Highs_create() else { return nil }
        (self.highs, self.outline) = (highs, outline)
        links = OutlineLinks(outline)
        rowOf = Array(repeating: -1, count: links.rows.count)
        numberOf = Array(repeating: -1, count: outline.program.width)
        byTopic = Dictionary(grouping: outline.tables.indices) { outline.tables[$0].topic }
        watch = SolverWatch(.init(stop: stop, bound: { _ in }), width: outline.program.width)
        Highs_setBoolOptionValue(highs, "output_flag", 0)
        Highs_setIntOptionValue(highs, "threads", 1)
        Highs_setStringOptionValue(highs, "presolve", "off")
        guard pass() else { return nil }
        watch.attach(to: highs)
        add(links.loose.map { .table($0) })
    }

    deinit { Highs_destroy(highs) }

    private func pass() -> Bool {
        let program = outline.program
        let infinity = Highs_getInfinity(highs)
        for (number, column) in links.free.enumerated() { numberOf[column] = number }
        var (starts, indices, values): ([HighsInt], [HighsInt], [Double]) = ([], [], [])
        var kept: [Int] = []
        for (number, row) in links.rows.enumerated() {
            let terms = program.terms(row)
            if program.lowers[row] == -.infinity, program.uppers[row] >= 0,
                terms.allSatisfy({ numberOf[Int(program.indices[$0])] >= 0 })
            {
                held.append(number)
                continue
            }
            rowOf[number] = kept.count
            kept.append(row)
            starts.append(HighsInt(indices.count))
            for term in terms where numberOf[Int(program.indices[term])] >= 0 {
                indices.append(HighsInt(numberOf[Int(program.indices[term])]))
                values.append(program.values[term])
            }
        }
        height = kept.count
        let isPassed = Highs_passLp(
            highs, HighsInt(links.free.count), HighsInt(kept.count), HighsInt(indices.count), 2, -1, 0,
            links.free.map { program.costs[$0] }, links.free.map { program.leasts[$0] },
            links.free.map { program.mosts[$0] },
            kept.map { max(program.lowers[$0], -infinity) }, kept.map { min(program.uppers[$0], infinity) }, starts,
            indices, values)
        guard isPassed != kHighsStatusError else { return false }
        // Numbers of tables may have to be what no seating yet allows.
        for tally in outline.tallies {
            guard let row = links.terms(tally.column).first.map({ rowOf[$0.row] }) else { continue }
            for sign in [1.0, -1.0] {
                Highs_addCol(highs, -SeatingMaster.dear, 0, infinity, 1, [HighsInt(row)], [sign])
                standbys += 1
            }
        }
        return true
    }

    /// More than a table brings.
    private static let dear = 50_000.0

    private var before: Int { links.free.count + standbys }

    /// Adds those that are not there yet.
    /// - Returns: how many.
    @discardableResult func add(_ list: [Seating]) -> Int {
        let fresh = list.filter { known.insert($0).inserted }
        guard !fresh.isEmpty else { return 0 }
        var (starts, indices, values, worths): ([HighsInt], [HighsInt], [Double], [Double]) = ([], [], [], [])
        for seating in fresh {
            starts.append(HighsInt(indices.count))
            let column = links.column(seating, outline)
            worths.append(column.value)
            indices += column.terms.map { HighsInt(rowOf[$0.row]) }
            values += column.terms.map(\.value)
            for (number, cut) in cuts.all.enumerated() where cut.counts(seating, outline) {
                indices.append(HighsInt(rowOfCut[number]))
                values.append(1)
            }
        }
        Highs_addCols(
            highs, HighsInt(fresh.count), worths, [Double](repeating: 0, count: fresh.count),
            [Double](repeating: Highs_getInfinity(highs), count: fresh.count), HighsInt(indices.count), starts, indices,
            values)
        seatings += fresh
        isWider = true
        return fresh.count
    }

    /// Adds those that are not there yet.
    /// - Returns: how many.
    @discardableResult func add(_ list: [SeatingCut]) -> Int {
        let fresh = list.filter { knownCuts.insert($0).inserted }
        for cut in fresh {
            let indices = seatings.indices.filter { cut.counts(seatings[$0], outline) }.map { HighsInt(before + $0) }
            rowOfCut.append(addRow(indices, [Double](repeating: 1, count: indices.count), most: 1))
            cuts.add(cut, outline, byTopic: byTopic)
        }
        return fresh.count
    }

    /// - Returns: its number.
    private func addRow(_ indices: [HighsInt], _ values: [Double], most: Double) -> Int {
        Highs_addRow(highs, -Highs_getInfinity(highs), most, HighsInt(indices.count), indices, values)
        isWider = false
        height += 1
        return height - 1
    }

    /// Keeps columns that are no table's within limits, and others as they are in the outline.
    func keep(_ next: PieceLimits) {
        let program = outline.program
        for column in limits.keys where next[column] == nil {
            change(column, program.leasts[column], program.mosts[column])
        }
        for (column, range) in next where limits[column] != range {
            change(column, Double(range.lowerBound), Double(range.upperBound))
        }
        if limits != next { isWider = false }
        limits = next
    }

    private func change(_ column: Int, _ least: Double, _ most: Double) {
        guard numberOf[column] >= 0 else { return }
        Highs_changeColBounds(highs, HighsInt(numberOf[column]), least, most)
    }

    /// - Returns: whether there is a solution.
    func solve(seconds: Double) -> Bool {
        repeat {
            // After columns were added the solution still keeps to all rows, after rows its prices still hold.
            Highs_setIntOptionValue(highs, "simplex_strategy", isWider ? 4 : 1)
            Highs_setDoubleOptionValue(highs, "time_limit", Highs_getRunTime(highs) + min(seconds, 1e6))
            guard Highs_run(highs) != kHighsStatusError, Highs_getModelStatus(highs) == kHighsModelStatusOptimal else {
                return false
            }
            read()
        } while addBroken()
        return true
    }

    private func read() {
        var columns = [Double](repeating: 0, count: before + seatings.count)
        var duals = [Double](repeating: 0, count: height)
        Highs_getSolution(highs, &columns, nil, nil, &duals)
        shares = Array(columns.dropFirst(before))
        rest = Array(columns.prefix(links.free.count))
        prices = SeatingPrices(
            rows: rowOf.map { $0 < 0 ? 0 : duals[$0] }, cuts: rowOfCut.map { max(0, duals[$0]) })
    }

    /// Adds rows that were left out and that the solution breaks.
    /// - Returns: whether there were any.
    private func addBroken() -> Bool {
        let program = outline.program
        var broken: [Int] = []
        for number in held {
            let row = links.rows[number]
            let sum = program.terms(row).reduce(0.0) { sum, term in
                sum + program.values[term] * rest[numberOf[Int(program.indices[term])]]
            }
            if sum > program.uppers[row] + 1e-6 { broken.append(number) }
        }
        for number in broken {
            let row = links.rows[number]
            let terms = program.terms(row)
            rowOf[number] = addRow(
                terms.map { HighsInt(numberOf[Int(program.indices[$0])]) }, terms.map { program.values[$0] },
                most: program.uppers[row])
        }
        held.removeAll { rowOf[$0] >= 0 }
        return !broken.isEmpty
    }

    /// The last solution as columns of the outline.
    var columns: [Double] {
        outline.columns(links.free, rest, seatings, shares)
    }

    // MARK: Where it was

    /// A corner of what is allowed, to go on from.
    struct Corner: Sendable {
        fileprivate var columns: [Int8]
        fileprivate var rows: [Int8]
    }

    var corner: Corner {
        var columns = [HighsInt](repeating: 0, count: before + seatings.count)
        var rows = [HighsInt](repeating: 0, count: height)
        Highs_getBasis(highs, &columns, &rows)
        return Corner(columns: columns.map { Int8($0) }, rows: rows.map { Int8($0) })
    }

    /// Goes on from there: what was added since has no part in it.
    func resume(_ corner: Corner) {
        let columns = corner.columns.map { HighsInt($0) }
        let rows = corner.rows.map { HighsInt($0) }
        let later = before + seatings.count - columns.count
        let laterRows = height - rows.count
        guard later >= 0, laterRows >= 0 else { return }
        Highs_setBasis(
            highs, columns + [HighsInt](repeating: kHighsBasisStatusLower, count: later),
            rows + [HighsInt](repeating: kHighsBasisStatusBasic, count: laterRows))
    }
}
