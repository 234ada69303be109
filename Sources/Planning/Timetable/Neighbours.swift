/// The experts on a topic by how far they live from a place, worked out when they are first asked after.
final class Neighbours {
    private let model: Model
    private var known: [[Int]?]

    init(_ model: Model) {
        self.model = model
        known = Array(repeating: nil, count: model.topics.count * model.placeCount)
    }

    /// The nearest experts on a topic, the very nearest first: all of them where there are not very many.
    func experts(on topic: Int, near place: Int) -> [Int] {
        let key = topic * model.placeCount + place
        if let found = known[key] { return found }
        let ways = model.experts.byTopic[topic].map { expert in
            (slots: model.travel(place, model.people.place[model.experts.host[expert]]), expert: expert)
        }
        let nearest = ways.sorted { ($0.slots, $0.expert) < ($1.slots, $1.expert) }.prefix(Neighbours.most)
        let experts = nearest.map(\.expert)
        known[key] = experts
        return experts
    }

    /// Four in five seats of a good plan of a large problem are with one of the nearest thirty-three.
    private static let most = 48
}
