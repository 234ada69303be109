import CHighs

/// An outline as a choice among listed seatings, as a mixed 0/1 programme.
struct SeatingChoice: Sendable {
    private let outline: Outline
    /// Columns of the outline that are no table's, the first of the programme's.
    private let free: [Int]
    /// The others.
    private let seatings: [Seating]
    let program: MixedIntegerProgram

    init(
        _ outline: Outline, _ links: OutlineLinks, free: [Int], _ seatings: [Seating], _ cuts: [SeatingCut],
        within limits: PieceLimits
    ) {
        (self.outline, self.free, self.seatings) = (outline, free, seatings)
        let whole = outline.program
        var program = MixedIntegerProgram()
        var rows = links.rows.map { MixedIntegerProgram.Row(most: whole.uppers[$0]) }
        func enter(_ column: Int, _ terms: some Sequence<OutlineLinks.Term>) {
            for term in terms {
                rows[term.row].columns.append(HighsInt(column))
                rows[term.row].values.append(term.value)
            }
        }
        for column in free { enter(program.column(like: column, of: whole), links.terms(column)) }
        var counting = cuts.map { _ in MixedIntegerProgram.Row(most: 1) }
        for seating in seatings {
            let column = links.column(seating, outline)
            let number = program.choice(Int(column.value.rounded()))
            enter(number, column.terms)
            for (cut, entry) in cuts.enumerated() where entry.counts(seating, outline) {
                counting[cut].columns.append(HighsInt(number))
                counting[cut].values.append(1)
            }
        }
        for (row, number) in zip(rows, links.rows) where !row.columns.isEmpty || whole.lowers[number] > 0 {
            program.add(row, atLeast: whole.lowers[number])
        }
        for row in counting where row.columns.count > 1 { program.add(row) }
        let numbers = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($1, $0) })
        for (column, range) in limits {
            if let number = numbers[column] { program.keep([number: range]) }
        }
        self.program = program
    }

    /// What it leaves out.
    var ruledOut: RuledOut {
        let some = Set(seatings.map(\.table))
        var out = outline.ruledOut(outline.tables.indices.lazy.filter { !some.contains($0) })
        let left = Set(free)
        for entry in outline.talks {
            for seat in entry.seats where !left.contains(seat.column) {
                for start in entry.starts { out.talks.insert([entry.expert, start, seat.request]) }
            }
        }
        return out
    }

    /// A solution as columns of the outline.
    func columns(_ solution: [Double]) -> [Double] {
        outline.columns(free, solution, seatings, solution.dropFirst(free.count))
    }
}
