/// How an outline's solutions part in two.
extension Outline {
    /// Limits that part all solutions in two, and leave out one that is not whole: a number of tables that it has in
    /// part is less, or more. How many there are on a topic comes before how many of these an expert gives, and that
    /// before the weeks.
    /// - Returns: none where all these numbers are whole.
    func fork(_ columns: [Double], within limits: PieceLimits) -> [PieceLimits] {
        func fraction(_ column: Int) -> Double {
            let part = columns[column] - columns[column].rounded(.down)
            return min(part, 1 - part)
        }
        let broken = tallies.filter { fraction($0.column) > 1e-4 }
        guard let first = broken.map(\.kind.rank).min(),
            let tally = broken.filter({ $0.kind.rank == first }).max(by: { fraction($0.column) < fraction($1.column) })
        else { return [] }
        let range = limits[tally.column] ?? 0...Int(program.mosts[tally.column])
        let below = Int(columns[tally.column].rounded(.down))
        guard range.lowerBound <= below, below < range.upperBound else { return [] }
        var (less, more) = (limits, limits)
        less[tally.column] = range.lowerBound...below
        more[tally.column] = (below + 1)...range.upperBound
        return [less, more]
    }
}
