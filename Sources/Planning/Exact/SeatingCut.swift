/// A row that every plan keeps to, and a mix of seatings may not: of the seatings that it counts there is one at most.
enum SeatingCut: Hashable, Sendable {
    /// Those of one table.
    case table(Int)
    /// Those with two or more of three requests on a topic, each for one session: a subset-row inequality (Jepsen,
    /// Petersen, Spoorendonk and Pisinger 2008).
    case triple(topic: Int, requests: [Int])

    func counts(_ seating: Seating, _ outline: Outline) -> Bool {
        switch self {
        case .table(let number): return seating.table == number
        case .triple(let topic, let requests):
            let table = outline.tables[seating.table]
            guard table.topic == topic else { return false }
            return seating.seats.count { requests.contains(table.seats[$0].request) } > 1
        }
    }
}

/// A mix of seatings: how much there is of each.
struct SeatingMix {
    private var byTopic: [Int: [Part]] = [:]

    private struct Part {
        var share: Double
        var requests: [Int]
    }

    private struct Broken {
        var sum: Double
        var topic: Int
        var requests: [Int]
    }

    init(_ outline: Outline, _ seatings: [Seating], _ shares: [Double]) {
        for (seating, share) in zip(seatings, shares) where share > 1e-6 && share < 1 - 1e-6 {
            let table = outline.tables[seating.table]
            byTopic[table.topic, default: []].append(
                Part(share: share, requests: seating.seats.map { table.seats[$0].request }))
        }
    }

    /// The rows for three requests that it breaks most.
    func broken(most: Int) -> [SeatingCut] {
        var found: [Broken] = []
        for (topic, parts) in byTopic.sorted(by: { $0.key < $1.key }) { look(topic, parts, &found) }
        found.sort { ($0.sum, $1.requests[0]) > ($1.sum, $0.requests[0]) }
        var cuts: [SeatingCut] = []
        var uses: [Int: Int] = [:]
        // Many that are about the same people say the same.
        for one in found where one.requests.allSatisfy({ uses[$0, default: 0] < 2 + most / 8 }) {
            guard cuts.count < most else { break }
            cuts.append(.triple(topic: one.topic, requests: one.requests))
            for request in one.requests { uses[request, default: 0] += 1 }
        }
        return cuts
    }

    private func look(_ topic: Int, _ parts: [Part], _ found: inout [Broken]) {
        let all = Set(parts.flatMap(\.requests)).sorted()
        let count = all.count
        guard count > 2, count < 400 else { return }
        let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        let own = parts.map { part in (part.share, part.requests.compactMap { place[$0] }.sorted()) }
        var pairs = [Double](repeating: 0, count: count * count)
        var triples: [Int: Double] = [:]
        for (share, list) in own {
            for (index, a) in list.enumerated() {
                for other in (index + 1)..<max(index + 1, list.count) {
                    pairs[a * count + list[other]] += share
                    for third in (other + 1)..<max(other + 1, list.count) {
                        triples[(a * count + list[other]) * count + list[third], default: 0] += share
                    }
                }
            }
        }
        for a in 0..<(count - 2) {
            for b in (a + 1)..<(count - 1) {
                for c in (b + 1)..<count {
                    let sum = pairs[a * count + b] + pairs[a * count + c] + pairs[b * count + c]
                    guard sum > 1.02 else { continue }
                    // A seating with all three was counted three times.
                    let once = sum - 2 * (triples[(a * count + b) * count + c] ?? 0)
                    guard once > 1.02 else { continue }
                    found.append(Broken(sum: once, topic: topic, requests: [all[a], all[b], all[c]]))
                }
            }
        }
    }
}
