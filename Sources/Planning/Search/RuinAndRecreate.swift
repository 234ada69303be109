import Foundation

/// Ruin and recreate with simulated annealing (Schrimpf et al. 2000): take a part of the plan apart, put it together
/// again, and keep the result when it is better, or sometimes when it is a little worse.
final class RuinAndRecreate {
    let timetable: Timetable
    private let model: Model
    private var ruin: Ruin
    private var recreate: Recreate
    private(set) var bestScore: Int
    private(set) var bestServed: Int
    private var saved: Timetable.Memory
    private var random: RandomSource
    /// What each request is worth elsewhere, from the bound; empty while unknown.
    var prices: [Int] = []

    init(_ model: Model, seed: UInt64, from start: [PlannedSession] = []) {
        self.model = model
        timetable = Timetable(model)
        timetable.adopt(start)
        ruin = Ruin(timetable)
        recreate = Recreate(timetable)
        random = RandomSource(seed: seed)
        saved = timetable.memory()
        bestScore = timetable.score
        bestServed = timetable.served
    }

    /// The best plan met so far.
    var best: [PlannedSession] {
        timetable.score == bestScore ? timetable.planned() : timetable.planned(saved)
    }

    /// A first plan: the sessions worth most, one by one, until nothing more pays.
    func construct(until stop: () -> Bool) {
        var heap = Heap()
        for expert in model.experts.host.indices {
            if expert & 15 == 0, stop() { break }
            if let candidate = recreate.best(expert, manner(noise: 0), &random) { heap.push(candidate) }
        }
        var count = 0
        while let candidate = heap.pop() {
            count += 1
            if count & 15 == 0, stop() { break }
            // A candidate that has lost its people or its room is worked out again, and takes its place in the row.
            if timetable.canAdd(candidate) { timetable.add(candidate) }
            if let next = recreate.best(candidate.expert, manner(noise: 0), &random) { heap.push(next) }
        }
        let waiting = (0..<timetable.unserved.count).map { timetable.unserved[$0] }
            .sorted { (model.requests.firstValue[$0], $1) > (model.requests.firstValue[$1], $0) }
        for (number, request) in waiting.enumerated() {
            if number & 15 == 0, stop() { break }
            recreate.serve(request, manner(noise: 0), &random)
        }
        keepBest()
    }

    private func manner(noise: Int) -> Recreate.Manner { Recreate.Manner(noise: noise, prices: prices) }

    /// One step at a temperature in points: ruins, recreates, accepts or takes back.
    func step(temperature: Double) {
        let before = timetable.score
        timetable.beginTrial()
        ruin(&random)
        if model.rules.hasMix { ruin.dropUnmixed() }
        var manner = Recreate.Manner()
        manner.noise = [0, 30, 60, 250][random.below(4)]
        manner.skip = random.below(2) == 0 ? 0 : 2 + random.below(4)
        manner.seatsFirst = random.below(3) == 0 || ruin.prefersSeats
        if !prices.isEmpty, random.below(2) == 0 { manner.prices = prices }
        recreate(ruin.experts, ruin.requests, manner, &random)
        timetable.keepTrial()
        let loss = Double(before - timetable.score)
        if loss > 0, random.unit() >= exp(-loss / max(temperature, 1e-9)) {
            timetable.takeBack()
            return
        }
        if loss > 0, before == bestScore, before > saved.score {
            // The best plan is written down only when it is about to be left: most are soon bettered.
            timetable.takeBack()
            saved = timetable.memory()
            return
        }
        keepBest()
    }

    private func keepBest() {
        guard timetable.score > bestScore else { return }
        bestScore = timetable.score
        bestServed = timetable.served
    }

    /// Goes on from another plan; from none, a new one is put together.
    func restart(from plan: [PlannedSession]) {
        clear()
        if plan.isEmpty {
            let manner = Recreate.Manner(noise: 400, prices: prices)
            let experts = Pool(limit: model.experts.host.count)
            let requests = Pool(limit: model.requests.topic.count)
            for expert in model.experts.host.indices { experts.insert(expert) }
            recreate(experts, requests, manner, &random)
        } else {
            timetable.adopt(plan)
        }
        keepBest()
    }

    /// Joins a plan that several searches have worked on: of this one's own part nothing changes, and the others' parts
    /// replace what stands here of them.
    func join(_ others: [Timetable]) {
        note()
        for index in (0..<timetable.loose.count).map({ timetable.loose[$0] })
        where !timetable.mayChange(timetable[index].expert) {
            timetable.empty(index)
        }
        for request in model.requests.topic.indices { leavePinned(request, all: false) }
        timetable.side = -1
        for other in others { timetable.takeOver(other, side: other.side) }
        // Whoever lost a room or a seat where the parts met gets another one.
        for request in (0..<timetable.unserved.count).map({ timetable.unserved[$0] }) {
            recreate.serve(request, Recreate.Manner(), &random)
        }
        keepBest()
    }

    /// Takes over another's plan as it stands.
    func restart(from other: Timetable) {
        clear()
        timetable.takeOver(other, side: -1)
        keepBest()
    }

    private func clear() {
        timetable.side = -1
        note()
        while timetable.loose.count > 0 { timetable.empty(timetable.loose[timetable.loose.count - 1]) }
        for request in model.requests.topic.indices { leavePinned(request, all: true) }
    }

    /// Writes down the best plan before it is left.
    private func note() {
        if bestScore > saved.score, timetable.score == bestScore { saved = timetable.memory() }
    }

    /// Gives up the seats at pinned sessions that were not pinned themselves.
    private func leavePinned(_ request: Int, all: Bool) {
        for index in Array(timetable.ofRequest[request]) {
            let session = timetable[index]
            let position = timetable.members(of: index).firstIndex(of: request) ?? 0
            if position >= session.fixed, all || !timetable.mayChange(session.expert) {
                timetable.unseat(request, from: index)
            }
        }
    }
}

/// Candidates by falling rank.
private struct Heap {
    private var items: [Candidate] = []

    mutating func push(_ candidate: Candidate) {
        items.append(candidate)
        var child = items.count - 1
        while child > 0, items[child].rank > items[(child - 1) / 2].rank {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> Candidate? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        guard !items.isEmpty else { return first }
        items[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < items.count else { break }
            if child + 1 < items.count, items[child + 1].rank > items[child].rank { child += 1 }
            if items[child].rank <= items[parent].rank { break }
            items.swapAt(child, parent)
            parent = child
        }
        return first
    }
}
