/// For a request, the experts on its topic by how far they live from who asks; worked out when first asked after, once
/// for all on that topic from that place.
final class Neighbours {
    private let model: Model
    private var lists: [[Int]] = []
    private var numbers: [Int: Int32] = [:]
    /// By request the number of its list, or -1.
    private var ofRequest: [Int32]

    init(_ model: Model) {
        self.model = model
        ofRequest = Array(repeating: -1, count: model.requests.topic.count)
    }

    /// The nearest experts for a request, the very nearest first: all of them where there are not very many.
    func experts(for request: Int) -> [Int] {
        if ofRequest[request] < 0 { ofRequest[request] = number(request) }
        return lists[Int(ofRequest[request])]
    }

    private func number(_ request: Int) -> Int32 {
        let topic = model.requests.topic[request]
        let place = model.people.place[model.requests.person[request]]
        let key = topic * model.placeCount + place
        if let number = numbers[key] { return number }
        let ways = model.experts.byTopic[topic].map { expert in
            (slots: model.travel(place, model.people.place[model.experts.host[expert]]), expert: expert)
        }
        let nearest = ways.sorted { ($0.slots, $0.expert) < ($1.slots, $1.expert) }.prefix(Neighbours.most)
        let number = Int32(lists.count)
        lists.append(nearest.map(\.expert))
        numbers[key] = number
        return number
    }

    /// Four in five seats of a good plan of a large problem are with one of the nearest thirty-three.
    private static let most = 48
}
