/// How much more is bought at some prices than there is, price by price: a subgradient of the bound.
struct Excess {
    var single: [Double]
    var series: [[Double]]
    var presence: [Double]

    init(_ prices: Prices) {
        single = Array(repeating: 0, count: prices.single.count)
        series = prices.series.map { Array(repeating: 0, count: $0.count) }
        presence = Array(repeating: 0, count: prices.presence.count)
    }

    /// Whether supply meets demand everywhere: then no prices give a lower bound.
    var isNothing: Bool {
        single.allSatisfy { $0 == 0 } && presence.allSatisfy { $0 == 0 }
            && series.allSatisfy { $0.allSatisfy { $0 == 0 } }
    }
}
