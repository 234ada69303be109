/// Steps towards balance: each price moves by the mean of its excess beside the usual size of it (Adam, Kingma and Ba
/// 2015). A price that swings to and fro moves little, one that is off by far moves on, whatever the others do; with
/// one common length of step for all of them, a bound takes ten times as many rounds.
///
/// A series asks one expert of many, and an expert takes few of many series: seat by seat their prices would hardly be
/// heard of. So they move together too: all that one series pays, and all that one expert is paid.
struct PriceSteps {
    private var mean, square: Excess
    /// What the powers of what is kept have come to.
    private var meanLeft = 1.0
    private var squareLeft = 1.0
    private static let meanKept = 0.8
    private static let squareKept = 0.98

    /// Of what a series offers all its experts, and of what all series ask of an expert.
    private var requests, experts: [Moments]

    init(_ prices: Prices) {
        mean = Excess(prices)
        square = mean
        requests = Array(repeating: Moments(), count: prices.series.count)
        experts = Array(repeating: Moments(), count: (prices.takers.joined().max() ?? -1) + 1)
    }

    /// - Parameter length: how far a price moves that is always off in the same direction, in sixteenths of a point.
    mutating func move(_ prices: inout Prices, by excess: Excess, length: Double) {
        meanLeft *= PriceSteps.meanKept
        squareLeft *= PriceSteps.squareKept
        let rates = Rates(length: length / (1 - meanLeft), scale: 1 / (1 - squareLeft))
        for index in prices.single.indices {
            let step = rates.step(excess.single[index], &mean.single[index], &square.single[index])
            prices.single[index] = max(0, prices.single[index] + step)
        }
        for index in prices.presence.indices {
            let step = rates.step(excess.presence[index], &mean.presence[index], &square.presence[index])
            // What costs nothing cannot cost less.
            prices.presence[index] = max(0, prices.presence[index] + step)
        }
        moveSeries(&prices, by: excess, rates)
    }

    private mutating func moveSeries(_ prices: inout Prices, by excess: Excess, _ rates: Rates) {
        var asked = [Double](repeating: 0, count: experts.count)
        for request in prices.series.indices {
            for (index, expert) in prices.takers[request].enumerated() {
                asked[expert] += excess.series[request][index]
            }
        }
        let ofExpert = experts.indices.map { rates.step(asked[$0], &experts[$0]) }
        for request in prices.series.indices where !prices.series[request].isEmpty {
            let ofRequest = rates.step(excess.series[request].reduce(0, +), &requests[request])
            for (index, expert) in prices.takers[request].enumerated() {
                let own = rates.step(
                    excess.series[request][index], &mean.series[request][index], &square.series[request][index])
                // A series' price is what it pays: it falls where more is offered than it wants.
                prices.series[request][index] -= ofRequest + ofExpert[expert] + own * 3 / 10
            }
        }
    }

    private struct Moments {
        var mean = 0.0
        var square = 0.0
    }

    /// What is the same for all prices in a round.
    private struct Rates {
        let length, scale: Double

        func step(_ excess: Double, _ own: inout Moments) -> Int { step(excess, &own.mean, &own.square) }

        func step(_ excess: Double, _ mean: inout Double, _ square: inout Double) -> Int {
            mean = PriceSteps.meanKept * mean + (1 - PriceSteps.meanKept) * excess
            square = PriceSteps.squareKept * square + (1 - PriceSteps.squareKept) * excess * excess
            guard mean != 0 else { return 0 }
            return Int((length * mean / ((square * scale).squareRoot() + 0.1)).rounded())
        }
    }
}
