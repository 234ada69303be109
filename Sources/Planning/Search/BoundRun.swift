import Foundation

/// How a run finds its bound.
extension SearchRun {
    /// Tightens the bound for its share of the time, or of the steps, and hands on the prices.
    func relax() -> LagrangianBound {
        let bound = LagrangianBound(model)
        let share = options.seconds.map { $0 * (threads > 1 ? 0.4 : 0.2) } ?? .infinity
        if hasSense, options.steps != nil || hasTime(for: bound, within: share - deadline.elapsed, threads: 1) {
            relax(bound, until: share)
        }
        return bound
    }

    /// Whether the bound holds: it counts on ways and loads that cost something, or nothing.
    private var hasSense: Bool {
        let weights = model.weights
        return weights.travel >= 0 && weights.expertTravel >= 0 && weights.load >= 0
    }

    /// Whether a bound that says anything can be had in so many seconds. Where it cannot, the search has all the time.
    func hasTime(for bound: LagrangianBound, within seconds: Double, threads crew: Int) -> Bool {
        guard hasSense else { return false }
        let began = deadline.elapsed
        let part = bound.sample(32)
        let whole = (deadline.elapsed - began) * Double(max(1, model.experts.host.count)) / Double(max(1, part))
        // With all experts at once a round takes a tenth of that where there are many.
        return whole < 3 * seconds * Double(crew)
    }

    /// Moves the prices from what the plan so far suggests towards balance.
    /// - Returns: after how many rounds.
    @discardableResult func relax(_ bound: LagrangianBound, until share: Double) -> Int {
        let plan = shared.sessions
        bound.adopt(plan)
        let most = options.steps.map { max(100, min(300, $0)) } ?? rounds
        let done = tighten(bound, rounds: most, until: share) { SearchRun.lengths($0, crowding(plan)) }
        shared.offer(prices: bound.bestPrices.guide(model), proposals: bound.proposals.tables)
        // On a large problem people seldom come too often to one expert, and an outline says more in that time.
        guard options.steps == nil, let seconds = options.seconds, isSmall else { return done }
        bound.resume(nodes: 40)
        let last = min(seconds, deadline.elapsed + seconds * 0.06)
        tighten(bound, rounds: 400, until: last) { _ in (0.02, 0.000_2) }
        return done
    }

    /// Takes what is left of a bound's time.
    func finish(_ bound: LagrangianBound, until end: Double) {
        bound.resume(nodes: 1)
        tighten(bound, rounds: rounds, until: end) { _ in (0.005, 0.000_5) }
    }

    /// Rounds after which there is hardly anything left to gain.
    var rounds: Int {
        let seconds = options.seconds ?? 60
        // Of a large problem the search makes more of the time.
        return isTogether ? Int(max(160, min(600, seconds * 2))) : Int(max(250, min(1_000, seconds * 20)))
    }

    /// How many requests for a seat a plan leaves without: where that is many, their prices have far to go.
    private func crowding(_ plan: [PlannedSession]) -> Double {
        let served = Set(plan.flatMap(\.requests)).count
        return 1 - Double(served) / Double(max(1, model.requests.topic.count))
    }

    /// Rounds of the bound with ever shorter steps.
    /// - Parameter lengths: the first and the last, by how many rounds there will be.
    /// - Returns: how many there were.
    @discardableResult private func tighten(
        _ bound: LagrangianBound, rounds most: Int, until end: Double,
        _ lengths: (Double) -> (first: Double, last: Double)
    ) -> Int {
        let began = deadline.elapsed
        let isOver: @Sendable () -> Bool = {
            options.steps == nil ? mustStop || deadline.elapsed > end : isEnded
        }
        var (round, shown) = (0, 0.0)
        // The first round gives a bound; it is let to end.
        while round < most, bound.best == nil || !isOver() {
            // By the rounds, or by the time where there is not enough for all of them.
            let part = Double(round) / Double(most)
            let progress =
                options.steps != nil ? part : max(part, (deadline.elapsed - began) / max(1e-9, end - began))
            let length = lengths(progress > 0 ? min(Double(most), Double(round) / progress) : Double(most))
            let isFirst = bound.best == nil
            bound.notesProposals = progress > 0.6
            guard
                bound.round(
                    length: scale * length.first * pow(length.last / length.first, min(1, progress)),
                    until: { isFirst ? mustStop : isOver() })
            else { break }
            round += 1
            if let best = bound.best { shared.offer(bound: best) }
            if bound.nodes == 1, progress - shown > 0.2 {
                shown = progress
                shared.offer(prices: bound.bestPrices.guide(model))
            }
        }
        if let best = bound.best { shared.offer(bound: best) }
        return round
    }

    /// How far prices move at first and at last, as a part of what a seat is worth: far where many requests are left
    /// without a seat, and the less in the end the more rounds there are to settle.
    private static func lengths(_ rounds: Double, _ far: Double) -> (first: Double, last: Double) {
        let first = max(0.015, min(0.3, 2.5 * far))
        return (first, min(first / 3, max(0.000_25, 0.08 / rounds)))
    }
}
