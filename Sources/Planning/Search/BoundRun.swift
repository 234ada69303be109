import Foundation

/// How a run finds its bound.
extension SearchRun {
    /// Tightens the bound for its share of the time, or of the steps, and hands on the prices.
    func relax() -> LagrangianBound {
        let bound = LagrangianBound(model)
        let share = options.seconds.map { $0 * (threads > 1 ? 0.4 : 0.2) } ?? .infinity
        if options.steps != nil || hasTime(for: bound, within: share - deadline.elapsed, threads: 1) {
            relax(bound, until: share)
        }
        return bound
    }

    /// Whether a bound that says anything can be had in so many seconds. Where it cannot, the search has all the time.
    func hasTime(for bound: LagrangianBound, within seconds: Double, threads crew: Int) -> Bool {
        let began = deadline.elapsed
        let part = bound.sample(32)
        let whole = (deadline.elapsed - began) * Double(max(1, model.experts.host.count)) / Double(max(1, part))
        // With all experts at once a round takes a tenth of that where there are many.
        return whole < 2 * seconds * Double(crew)
    }

    /// Moves the prices from what the plan so far suggests towards balance.
    func relax(_ bound: LagrangianBound, until share: Double) {
        let isOver: @Sendable () -> Bool = {
            options.steps == nil ? mustStop || deadline.elapsed > share : cancellation.isCancelled || deadline.isOver
        }
        let plan = shared.sessions
        bound.adopt(plan)
        let most = options.steps.map { max(100, min(300, $0)) } ?? SearchRun.rounds
        tighten(bound, rounds: most, until: share, far: crowding(plan), isOver)
        shared.offer(prices: bound.bestPrices.guide(model))
        // On a large problem people seldom come too often to one expert.
        guard options.steps == nil, let seconds = options.seconds, suitsExact else { return }
        bound.deepen(40)
        tighten(bound, rounds: 400, until: min(seconds, deadline.elapsed + seconds * 0.06), far: 0, isOver)
    }

    /// Rounds after which there is hardly anything left to gain.
    static let rounds = 250

    /// How many requests for a seat a plan leaves without: where that is many, their prices have far to go.
    private func crowding(_ plan: [PlannedSession]) -> Double {
        let served = Set(plan.flatMap(\.requests)).count
        return 1 - Double(served) / Double(max(1, model.requests.topic.count))
    }

    /// Rounds of the bound with ever shorter steps.
    private func tighten(
        _ bound: LagrangianBound, rounds most: Int, until end: Double, far: Double,
        _ isOver: @escaping @Sendable () -> Bool
    ) {
        let began = deadline.elapsed
        let isDeep = bound.nodes > 1
        var (round, shown) = (0, 0.0)
        // The first round gives a bound; it is let to end.
        while round < most, bound.best == nil || !isOver() && deadline.elapsed < end {
            // By the rounds, or by the time where there is not enough for all of them.
            let gone = deadline.elapsed - began
            let progress =
                options.steps != nil
                ? Double(round) / Double(most)
                : max(Double(round) / Double(most), gone / max(1e-9, end - began))
            let expected = round == 0 || progress == 0 ? Double(most) : min(Double(most), Double(round) / progress)
            let length = isDeep ? (first: 0.02, last: 0.000_2) : SearchRun.lengths(expected, far)
            let isFirst = bound.best == nil
            guard
                bound.round(
                    length: scale * length.first * pow(length.last / length.first, progress),
                    until: { isFirst ? mustStop : isOver() })
            else { break }
            round += 1
            if let best = bound.best { shared.offer(bound: best) }
            if !isDeep, progress - shown > 0.2 {
                shown = progress
                shared.offer(prices: bound.bestPrices.guide(model))
            }
        }
        if let best = bound.best { shared.offer(bound: best) }
    }

    /// How far prices move at first and at last, as a part of what a seat is worth: far where many requests are left
    /// without a seat, and the less in the end the more rounds there are to settle.
    private static func lengths(_ rounds: Double, _ far: Double) -> (first: Double, last: Double) {
        let first = max(0.015, min(0.3, 2.5 * far))
        return (first, min(first / 3, max(0.000_25, 0.08 / rounds)))
    }
}
