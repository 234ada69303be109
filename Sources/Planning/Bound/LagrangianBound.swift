import Foundation

/// A proven upper bound on every plan of a problem, by Lagrangian relaxation (Fisher 1981).
///
/// Each request's limit on its sessions gets a price. Requests then decide alone how much to buy, and each expert
/// decides alone which sessions to give, paid by the prices: the sum of both is never below the best plan, whatever
/// the prices. They are moved towards balance by deflected subgradient steps (Camerini, Fratta and Maffioli 1975) of
/// Polyak's length. All arithmetic is in whole sixteenths of a point, so the bound is exact.
final class LagrangianBound {
    let relaxation: Relaxation
    private let model: Model
    private let crew: PricingCrew
    private(set) var prices: Prices
    /// The prices of the best bound.
    private(set) var bestPrices: Prices
    /// In sixteenths of a point.
    private(set) var bestValue = Int.max
    private var direction: Direction
    private var pace = LagrangianBound.firstPace
    /// The share of Polyak's step to begin with: a whole one draws too far while the bound is still poor.
    private static let firstPace = 0.5
    private static let laterPace = 0.12
    /// How many choices of an expert are looked into for one in which nobody comes too often; 1 for none.
    var nodes = 1
    private var idle = 0

    /// The best bound, in points; nil before the first round.
    var best: Int? { bestValue == Int.max ? nil : LagrangianBound.points(bestValue) }

    private static func points(_ value: Int) -> Int { value >> 4 }

    /// What to change in each price, up or down.
    private struct Direction {
        var single: [Double]
        var series: [[Double]]
        var presence: [Double]

        init(_ prices: Prices) {
            single = Array(repeating: 0, count: prices.single.count)
            series = prices.series.map { Array(repeating: 0, count: $0.count) }
            presence = Array(repeating: 0, count: prices.presence.count)
        }

        var square: Double {
            single.reduce(0) { $0 + $1 * $1 } + series.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
                + presence.reduce(0) { $0 + $1 * $1 }
        }
    }

    init(_ model: Model, threads: Int = 1) {
        self.model = model
        relaxation = Relaxation(model)
        let relaxation = self.relaxation
        crew = PricingCrew(relaxation, threads: threads)
        prices = Prices(model, wanted: relaxation.wanted, presence: relaxation.presence.capacity.count)
        bestPrices = prices
        direction = Direction(prices)
    }

    /// One round: the bound at the present prices, and then better prices.
    /// - Parameters:
    ///   - target: the score of the best plan known, to which the bound is drawn.
    ///   - stop: asked between experts, on any of the threads.
    /// - Returns: false where nothing is left to gain, or the round was stopped.
    func round(target: Int, until stop: @Sendable () -> Bool) -> Bool {
        guard let (value, slack) = evaluate(until: stop) else { return false }
        if value < bestValue {
            // Only a real gain starts the count anew.
            if bestValue == Int.max || bestValue - value > bestValue / 200_000 { idle = 0 }
            (bestValue, bestPrices) = (value, prices)
        } else {
            idle += 1
        }
        if idle >= 5 {
            pace *= 0.7
            idle = 0
            prices = bestPrices
            direction = slack
        } else {
            deflect(slack)
        }
        let gap = Double(value - target * Prices.unit)
        let square = direction.square
        guard square > 0, gap > 0, pace > 0.002 else { return false }
        move(pace * gap / square)
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

    /// Moves the prices after each expert instead of after all of them (incremental subgradient steps, Nedić and
    /// Bertsekas 2001): on a large problem this is near balance after a few dozen passes.
    /// - Parameters:
    ///   - first, last: points that a price moves when a seat is bought, at the first pass and at the last.
    func sweep(passes: Int, first: Double, last: Double, random: inout RandomSource, until stop: () -> Bool) {
        var order = Array(model.experts.host.indices)
        let block = max(1, order.count / 16)
        for pass in 0..<passes {
            let ease = passes > 1 ? Double(pass) / Double(passes - 1) : 1
            let step = first * pow(last / first, ease) * Double(Prices.unit)
            order.shuffle(using: &random)
            var position = 0
            while position < order.count {
                if stop() { return }
                let upper = min(order.count, position + block)
                for expert in order[position..<upper] {
                    for seat in crew.price(expert, prices).seats {
                        if seat.taker < 0 {
                            prices.single[seat.request] += Int(step)
                        } else {
                            prices.series[seat.request][seat.taker] -= Int(step)
                        }
                    }
                }
                relax(step * Double(upper - position) / Double(order.count), &random)
                position = upper
            }
        }
        direction = Direction(prices)
    }

    /// The requests' share of a step: what they want themselves draws the prices the other way.
    private func relax(_ share: Double, _ random: inout RandomSource) {
        func whole(_ value: Double) -> Int { Int(value + random.unit()) }
        for request in prices.single.indices where relaxation.wanted[request] > 0 {
            if relaxation.wanted[request] == 1 {
                prices.single[request] = max(0, prices.single[request] - whole(share))
            } else {
                let best = demand(request)
                if best.taker >= 0 { prices.series[request][best.taker] += whole(share * Double(best.count)) }
            }
        }
    }

    /// Looks deeper from now on.
    func deepen(_ nodes: Int) {
        (self.nodes, pace, idle) = (nodes, LagrangianBound.laterPace, 0)
        prices = bestPrices
    }

    private func deflect(_ slack: Direction) {
        var along = 0.0
        for index in slack.single.indices { along += slack.single[index] * direction.single[index] }
        for request in slack.series.indices {
            for index in slack.series[request].indices {
                along += slack.series[request][index] * direction.series[request][index]
            }
        }
        for index in slack.presence.indices { along += slack.presence[index] * direction.presence[index] }
        let square = direction.square
        let share = along < 0 && square > 0 ? min(0.9, -1.5 * along / square) : 0.25
        for index in slack.single.indices {
            direction.single[index] = slack.single[index] + share * direction.single[index]
        }
        for index in slack.presence.indices {
            let value = slack.presence[index] + share * direction.presence[index]
            // What costs nothing cannot cost less.
            direction.presence[index] = prices.presence[index] == 0 ? max(0, value) : value
        }
        for request in slack.series.indices {
            for index in slack.series[request].indices {
                direction.series[request][index] =
                    slack.series[request][index] + share * direction.series[request][index]
            }
        }
    }

    private func move(_ step: Double) {
        for index in prices.single.indices where direction.single[index] != 0 {
            prices.single[index] = max(0, prices.single[index] + Int((step * direction.single[index]).rounded()))
        }
        for index in prices.presence.indices where direction.presence[index] != 0 {
            let change = Int((step * direction.presence[index]).rounded())
            prices.presence[index] = max(0, prices.presence[index] + change)
        }
        for request in prices.series.indices {
            for index in prices.series[request].indices where direction.series[request][index] != 0 {
                // A series' price is what it pays: it falls where more is offered than it wants.
                prices.series[request][index] -= Int((step * direction.series[request][index]).rounded())
            }
        }
    }

    /// The bound at the present prices, and how much more of each request is bought than it wants.
    private func evaluate(until stop: @Sendable () -> Bool) -> (value: Int, slack: Direction)? {
        var slack = Direction(prices)
        var used = [Int](repeating: 0, count: prices.presence.count)
        var total = relaxation.constant * Prices.unit
        for request in prices.single.indices where relaxation.wanted[request] > 0 {
            if relaxation.wanted[request] == 1 {
                total += prices.single[request]
                slack.single[request] = -1
            } else {
                let best = demand(request)
                if best.taker >= 0 { slack.series[request][best.taker] -= Double(best.count) }
                total += best.value
            }
        }
        guard let results = crew.price(prices, nodes: nodes, until: stop) else { return nil }
        for (expert, result) in results.enumerated() {
            total += result.value
            count(result, expert, &used)
            for seat in result.seats {
                if seat.taker < 0 {
                    slack.single[seat.request] += 1
                } else {
                    slack.series[seat.request][seat.taker] += 1
                }
            }
        }
        for index in used.indices where prices.presence[index] > 0 || used[index] > 0 {
            let capacity = relaxation.presence.capacity[index]
            guard capacity != Int.max else { continue }
            total += prices.presence[index] * capacity
            let over = used[index] - capacity
            if over > 0 || prices.presence[index] > 0 { slack.presence[index] = Double(over) }
        }
        return (total, slack)
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
