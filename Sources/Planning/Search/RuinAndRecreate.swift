import Foundation

/// Ruin and recreate with simulated annealing (Schrimpf et al. 2000): take a part of the plan apart, put it together
/// again, and keep the result when it is better, or sometimes when it is a little worse. In between, people change
/// seats and whole tables move, which is quicker where only that is left to gain.
final class RuinAndRecreate {
    let timetable: Timetable
    private let model: Model
    private var ruin: Ruin
    private var recreate: Recreate
    private var swap: SeatSwap
    private var shift: TableShift
    private(set) var bestScore: Int
    private(set) var bestServed: Int
    private var saved: Timetable.Memory
    private var random: RandomSource
    /// Of a hundred steps, those in which people change seats: quick to gain, but soon there is little left.
    var swaps = 20
    /// What each request is worth elsewhere, from the bound; empty while unknown.
    var prices: [Int] = []
    /// Tables to try, from the bound.
    var proposals: [Proposals.Table] {
        get { ruin.proposals }
        set { ruin.proposals = newValue }
    }
    /// Whether others work on the same plan, and what this one has done to it in this round.
    private var isShared = false
    private(set) var done = ChangeLog()

    init(_ model: Model, seed: UInt64, from start: [PlannedSession] = []) {
        self.model = model
        timetable = Timetable(model)
        timetable.adopt(start)
        ruin = Ruin(timetable)
        recreate = Recreate(timetable)
        swap = SeatSwap(timetable)
        shift = TableShift(timetable)
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
        timetable.beginTrial(keepingLog: isShared)
        let noise = [0, 30, 60, 250][random.below(4)]
        // What a step may cost is drawn before it is made, so that one which would cost more need not be (Metropolis).
        let floor = Int(max(-1e9, (temperature * log(max(1e-300, random.unit()))).rounded(.up)))
        let isMade =
            switch random.below(100) {
            case 0..<swaps: swap(noise: noise, floor: floor, &random)
            case swaps..<swaps + 8: shift(noise: noise, &random)
            default: rebuild(noise)
            }
        timetable.keepTrial()
        guard isMade else { return timetable.takeBack() }
        guard timetable.score - before >= floor else { return timetable.takeBack() }
        if isShared {
            done.note(timetable)
            return
        }
        if timetable.score < before, before == bestScore, before > saved.score {
            // The best plan is written down only when it is about to be left: most are soon bettered.
            timetable.takeBack()
            saved = timetable.memory()
            return
        }
        keepBest()
    }

    /// Takes a part of the plan apart and puts it together again.
    private func rebuild(_ noise: Int) -> Bool {
        ruin(&random)
        if model.rules.hasMix { ruin.dropUnmixed() }
        var manner = Recreate.Manner(noise: noise)
        manner.skip = random.below(2) == 0 ? 0 : 2 + random.below(4)
        manner.seatsFirst = random.below(3) == 0 || ruin.prefersSeats
        if !prices.isEmpty, random.below(2) == 0 { manner.prices = prices }
        recreate(ruin.experts, ruin.requests, manner, &random)
        return true
    }

    // MARK: With others on one plan

    /// Begins a round on a plan that others have a copy of too: what is done in it is written down for them.
    func beginRound() {
        isShared = true
        timetable.log.removeAll(keepingCapacity: true)
        done.removeAll()
    }

    /// Ends a round: from where it began, everybody's changes are made again, in the same order for each.
    /// - Parameter own: the number of this one's among them.
    func endRound(_ all: [[Change]], own: Int) {
        if own > 0 {
            timetable.takeBack(all: true)
            for changes in all { timetable.repeatChanges(changes) }
        } else {
            // What the first one did stands already.
            for changes in all.dropFirst() { timetable.repeatChanges(changes) }
        }
    }

    /// Offers the plan as it stands between two rounds.
    func show(to shared: SharedBest) { shared.offer(timetable.planned(), timetable.score, timetable.served) }

    /// Goes on alone, with the plan as it stands.
    func endSharing() {
        isShared = false
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

    /// Takes over another's plan as it stands.
    func restart(from other: Timetable) {
        clear()
        timetable.takeOver(other)
        keepBest()
    }

    private func clear() {
        note()
        while timetable.loose.count > 0 { timetable.empty(timetable.loose[timetable.loose.count - 1]) }
        for request in model.requests.topic.indices { leavePinned(request) }
    }

    /// Writes down the best plan before it is left.
    private func note() {
        if bestScore > saved.score, timetable.score == bestScore { saved = timetable.memory() }
    }

    /// Gives up the seats at pinned sessions that were not pinned themselves.
    private func leavePinned(_ request: Int) {
        for index in Array(timetable.ofRequest[request]) {
            let session = timetable[index]
            let position = timetable.members(of: index).firstIndex(of: request) ?? 0
            if position >= session.fixed { timetable.unseat(request, from: index) }
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
