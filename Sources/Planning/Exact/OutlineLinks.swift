/// What the tables of an outline have to do with each other and with all else, when what each table is by itself is left
/// to its seatings: the columns that are no table's, the rows that are no table's, and a table's terms in these.
struct OutlineLinks: Sendable {
    /// Columns of the outline that are no table's.
    let free: [Int]
    /// Rows of the outline that are no table's.
    let rows: [Int]
    /// Tables of which these rows alone would allow more than one.
    let loose: [Int]
    /// By column of the outline: where its terms begin.
    private let starts: [Int]
    private let all: [Term]

    struct Term: Sendable {
        /// Its number among `rows`.
        var row: Int
        var value: Double
    }

    init(_ outline: Outline) {
        let program = outline.program
        var isFree = [Bool](repeating: true, count: program.width)
        var isShared = [Bool](repeating: true, count: program.height)
        for table in outline.tables {
            for column in table.columns { isFree[column] = false }
            for row in table.rows { isShared[row] = false }
        }
        free = isFree.indices.filter { isFree[$0] }
        rows = isShared.indices.filter { isShared[$0] }
        loose = OutlineLinks.loose(outline, rows)
        var ends = [Int](repeating: 0, count: program.width + 1)
        for row in rows {
            for term in program.terms(row) { ends[Int(program.indices[term]) + 1] += 1 }
        }
        for column in 0..<program.width { ends[column + 1] += ends[column] }
        starts = ends
        var all = [Term](repeating: Term(row: 0, value: 0), count: ends[program.width])
        for (number, row) in rows.enumerated() {
            for term in program.terms(row) {
                let column = Int(program.indices[term])
                all[ends[column]] = Term(row: number, value: program.values[term])
                ends[column] += 1
            }
        }
        self.all = all
    }

    private static func loose(_ outline: Outline, _ rows: [Int]) -> [Int] {
        let program = outline.program
        var isBound = [Bool](repeating: false, count: program.width)
        for row in rows where program.uppers[row] == 1 {
            let terms = program.terms(row)
            guard terms.allSatisfy({ program.values[$0] == 1 }) else { continue }
            for term in terms { isBound[Int(program.indices[term])] = true }
        }
        return outline.tables.indices.filter { !isBound[outline.tables[$0].open] }
    }

    func terms(_ column: Int) -> ArraySlice<Term> { all[starts[column]..<starts[column + 1]] }

    /// A seating's points, and its terms in the rows.
    func column(_ seating: Seating, _ outline: Outline) -> (value: Double, terms: [Term]) {
        var (value, sums) = (0.0, [Int: Double]())
        for (column, count) in outline.terms(seating) {
            value += outline.program.costs[column] * Double(count)
            for term in terms(column) { sums[term.row, default: 0] += term.value * Double(count) }
        }
        let terms = sums.filter { $0.value != 0 }.map { Term(row: $0.key, value: $0.value) }
        return (value, terms.sorted { $0.row < $1.row })
    }
}
