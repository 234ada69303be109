/// How an outline's solutions part in two.
extension Outline {
    /// Limits that part all solutions in two, and leave out one that is not whole: a number of tables that it has in
    /// part is less, or more. How many there are on a topic comes before how many of these an expert gives.
    /// - Returns: none where all these numbers are whole.
    func fork(_ columns: [Double], within limits: PieceLimits) -> [PieceLimits] {
        func fraction(_ tally: (expert: Int, topic: Int, column: Int)) -> Double {
            let part = columns[tally.column] - columns[tally.column].rounded(.down)
            return min(part, 1 - part)
        }
        let overall = tallies.filter { $0.expert < 0 && fraction($0) > 1e-4 }
        let own = tallies.filter { $0.expert >= 0 && fraction($0) > 1e-4 }
        guard let tally = (overall.isEmpty ? own : overall).max(by: { fraction($0) < fraction($1) }) else { return [] }
        let range = limits[tally.column] ?? 0...Int(program.mosts[tally.column])
        let below = Int(columns[tally.column].rounded(.down))
        guard range.lowerBound <= below, below < range.upperBound else { return [] }
        var (less, more) = (limits, limits)
        less[tally.column] = range.lowerBound...below
        more[tally.column] = (below + 1)...range.upperBound
        return [less, more]
    }
}
