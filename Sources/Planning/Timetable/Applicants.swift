/// The requests that want a session on one topic and may meet one expert, those that bring most first.
struct Applicants {
    private(set) var requests: [Int] = []
    /// Points that each brings, apart from time, place and company.
    private(set) var values: [Int] = []
    /// The same less its price.
    private(set) var ranks: [Int] = []
    /// When each one's diary has room.
    private(set) var openings: [UnsafePointer<UInt64>] = []
    private var order: [(rank: Int, request: Int, value: Int)] = []

    /// - Parameters:
    ///   - prices: what a request is worth elsewhere, by request; empty for nothing.
    ///   - most: how many to keep.
    mutating func gather(
        _ timetable: Timetable, expert: Int, topic: Int, form: Int, prices: [Int], most: Int
    ) {
        let model = timetable.model
        order.removeAll(keepingCapacity: true)
        let home = model.people.place[model.experts.host[expert]]
        let count = timetable.wantingCount(topic)
        // Where very many wait, those who live far away are not needed.
        let radius = count > 96 ? model.near[home] : Int.max
        for index in 0..<count {
            let request = timetable.wantingRequest(topic, index)
            if radius < Int.max, model.travel(home, model.people.place[model.requests.person[request]]) > radius {
                continue
            }
            guard model.mayMeet(request, expert, form: form) else { continue }
            let has = timetable.ofRequest[request]
            // C10: a series stays with its expert.
            if let first = has.first, timetable[first].expert != expert { continue }
            var value = has.isEmpty ? model.requests.firstValue[request] : model.requests.nextValue[request]
            value += model.matchValue(request, expert, topic: topic)
            if model.hasPrevious {
                for seat in model.requests.previous[request] where seat.expert == expert {
                    value += model.weights.change
                }
            }
            var rank = value
            if !prices.isEmpty { rank -= prices[request] }
            let way = model.weights.travel * model.travel(model.people.place[model.requests.person[request]], home)
            order.append((rank - way, request, value))
        }
        order.sort { ($0.rank, $1.request) > ($1.rank, $0.request) }
        requests.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        ranks.removeAll(keepingCapacity: true)
        openings.removeAll(keepingCapacity: true)
        for entry in order.prefix(most) {
            requests.append(entry.request)
            values.append(entry.value)
            openings.append(timetable.openings(model.requests.person[entry.request], form: form))
            ranks.append(prices.isEmpty ? entry.value : entry.value - prices[entry.request])
        }
    }
}
