/// A proven upper bound on every plan of a problem, by Lagrangian relaxation (Fisher 1981).
///
/// Each request's limit on its sessions gets a price. Requests then decide alone how much to buy, and each expert
/// decides alone which sessions to give, paid by the prices: the sum of both is never below the best plan, whatever
/// the prices. They are moved towards balance (`PriceSteps`). All arithmetic is in whole sixteenths of a point, so the
/// bound is exact.
final class LagrangianBound {
    let relaxation: Relaxation
    private let model: Model
    private let crew: PricingCrew
    private(set) var prices: Prices
    /// The prices of the best bound.
    private(set) var bestPrices: Prices
    /// In sixteenths of a point.
    private(set) var bestValue = Int.max
    private var steps: PriceSteps
    /// The tables that experts would give at the prices of late, for a search to try; noted on request.
    private(set) var proposals = Proposals()
    var notesProposals = false
    /// How many choices of an expert are looked into for one in which nobody comes too often; 1 for none.
    private(set) var nodes = 1

    /// The best bound, in points; nil before the first round.
    var best: Int? { bestValue == Int.max ? nil : LagrangianBound.points(bestValue) }

    /// The best bound with what shows it; nil before the first round.
    var relaxed: Relaxed? {
        bestValue == Int.max
            ? nil : Relaxed(relaxation: relaxation, prices: bestPrices, value: bestValue, nodes: nodes)
    }

    private static func points(_ value: Int) -> Int { value >> 4 }

    init(_ model: Model, threads: Int = 1) {
        self.model = model
        relaxation = Relaxation(model)
        let relaxation = self.relaxation
        crew = PricingCrew(relaxation, threads: threads)
        prices = Prices(model, wanted: relaxation.wanted, presence: relaxation.presence.capacity.count)
        bestPrices = prices
        steps = PriceSteps(prices)
    }

    /// Begins at the prices that a plan suggests.
    func adopt(_ sessions: [PlannedSession]) { prices.adopt(sessions, relaxation) }

    /// One round: the bound at the present prices, and then better prices.
    /// - Parameters:
    ///   - length: how far a price moves that is off, in points.
    ///   - stop: asked between experts, on any of the threads.
    /// - Returns: false where nothing is left to gain, or the round was stopped.
    func round(length: Double, until stop: @Sendable () -> Bool) -> Bool {
        guard let (value, excess) = evaluate(until: stop) else { return false }
        if value < bestValue { (bestValue, bestPrices) = (value, prices) }
        guard !excess.isNothing else { return false }
        steps.move(&prices, by: excess, length: length * Double(Prices.unit))
        return true
    }

    /// Prices some experts, spread over all of them, to see how long that takes.
    /// - Returns: how many.
    func sample(_ most: Int) -> Int {
        let experts = model.experts.host.count
        let gap = max(1, experts / max(1, most))
        var count = 0
        for expert in stride(from: 0, to: experts, by: gap) {
            _ = crew.price(expert, prices)
            count += 1
        }
        return count
    }

    /// Goes on from the prices of the best bound.
    /// - Parameter nodes: see `nodes`.
    func resume(nodes: Int) {
        self.nodes = nodes
        prices = bestPrices
        steps = PriceSteps(prices)
    }

    /// The bound at the present prices, and how much more of each request is bought than it wants.
    private func evaluate(until stop: @Sendable () -> Bool) -> (value: Int, excess: Excess)? {
        var excess = Excess(prices)
        var used = [Int](repeating: 0, count: prices.presence.count)
        var total = relaxation.constant * Prices.unit
        for request in prices.single.indices where relaxation.wanted[request] > 0 {
            if relaxation.wanted[request] == 1 {
                total += prices.single[request]
                excess.single[request] = -1
            } else {
                let best = demand(request)
                if best.taker >= 0 { excess.series[request][best.taker] -= Double(best.count) }
                total += best.value
            }
        }
        guard let results = crew.price(prices, nodes: nodes, until: stop) else { return nil }
        for (expert, result) in results.enumerated() {
            total += result.value
            if notesProposals {
                for session in result.sessions where session.members.count > 1 {
                    proposals.add(expert, session.start, session.members)
                }
            }
            count(result, expert, &used)
            for seat in result.seats {
                if seat.taker < 0 {
                    excess.single[seat.request] += 1
                } else {
                    excess.series[seat.request][seat.taker] += 1
                }
            }
        }
        for index in used.indices where prices.presence[index] > 0 || used[index] > 0 {
            let capacity = relaxation.presence.capacity[index]
            guard capacity != Int.max else { continue }
            total += prices.presence[index] * capacity
            let over = used[index] - capacity
            if over > 0 || prices.presence[index] > 0 { excess.presence[index] = Double(over) }
        }
        return (total, excess)
    }

    /// Counts the days and weeks of people with several parts to play.
    private func count(_ result: ExpertPricing.Result, _ expert: Int, _ used: inout [Int]) {
        let presence = relaxation.presence
        for session in result.sessions {
            let day = model.problem.day(of: session.start)
            let host = presence.base[model.experts.host[expert]]
            for base in session.members.map(\.diary) + [host] where base >= 0 {
                used[base + day / 7] += 1
                used[base + presence.weeks + day] += 1
            }
        }
    }

    /// What a series does alone: with which expert, how often.
    private func demand(_ request: Int) -> (value: Int, taker: Int, count: Int) {
        let requests = model.requests
        var best = (value: 0, taker: -1, count: 0)
        for (taker, price) in prices.series[request].enumerated() {
            var value = 0
            for count in 1...relaxation.wanted[request] {
                let gain =
                    count == 1 && !relaxation.has[request] ? requests.firstValue[request] : requests.nextValue[request]
                value += gain * Prices.unit - price
                if value > best.value { best = (value, taker, count) }
            }
        }
        return best
    }
}
