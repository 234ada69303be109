/// What a seat costs each request, in sixteenths of a point: the multipliers of the relaxation.
///
/// A request for one session has a price that every seat pays. One for a series has a price with each expert, since
/// all its sessions are with the same one; there the price is what the request pays the expert per session.
struct Prices: Sendable {
    /// Parts of a point: prices are whole numbers of these, so that every bound is exact.
    static let unit = 16

    /// By request, for those that ask one session: never below zero.
    var single: [Int]
    /// By request, for series: the experts that could take it, and the price with each.
    var takers: [[Int]]
    var series: [[Int]]
    /// What a session costs a person with more than one part to play, by week and by day (`Presence`): never below zero.
    var presence: [Int]

    init(_ model: Model, wanted: [Int], presence: Int) {
        self.presence = Array(repeating: 0, count: presence)
        let requests = model.requests
        single = requests.firstValue.map { max(0, $0 * Prices.unit * 97 / 100) }
        takers = Array(repeating: [], count: requests.topic.count)
        series = Array(repeating: [], count: requests.topic.count)
        for request in requests.topic.indices where wanted[request] > 1 {
            takers[request] = model.experts.byTopic[requests.topic[request]].filter {
                model.mayMeet(request, $0, form: 1)
            }
            let value = requests.nextValue[request]
            series[request] = Array(repeating: value * Prices.unit, count: takers[request].count)
        }
    }

    /// By request, in whole points: what the search should count a seat as costing elsewhere.
    func guide(_ model: Model) -> [Int] {
        model.requests.topic.indices.map { request in
            guard let most = series[request].max() else { return single[request] / Prices.unit }
            return max(0, model.requests.firstValue[request] - most / Prices.unit)
        }
    }
}
