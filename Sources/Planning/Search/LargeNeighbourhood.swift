import Foundation

/// Ruin and recreate with simulated annealing (Schrimpf et al. 2000): take a part of the plan apart, put it together
/// again, and keep the result when it is better, or sometimes when it is a little worse.
struct LargeNeighbourhood {
    let builder: Builder
    private(set) var roster: Roster
    private(set) var best: [PlannedSession]
    private(set) var bestScore: Int
    private(set) var bestServed: Int
    private var random: RandomSource

    init(_ instance: Instance, seed: UInt64) {
        builder = Builder(instance: instance)
        roster = Roster(instance)
        random = RandomSource(seed: seed)
        best = roster.sessions()
        bestScore = roster.score
        bestServed = roster.served
    }

    private var instance: Instance { builder.instance }

    /// The plan as the search has it now.
    var current: [PlannedSession] { roster.sessions() }

    /// A first plan: tables and talks by falling value, until nothing more pays.
    mutating func construct(until stop: () -> Bool) {
        var experts = Array(instance.problem.experts.indices)
        experts.shuffle(using: &random)
        while !experts.isEmpty, !stop() {
            experts = experts.filter { addTable(of: $0, among: allStarts(of: $0), noise: 0) }
            keepBest()
        }
        let requests = instance.problem.requests.indices.sorted { instance.firstValue[$0] > instance.firstValue[$1] }
        for request in requests where !stop() { serve(request, noise: 0) }
        keepBest()
    }

    /// One step at a temperature in points: ruins, recreates, accepts or takes back.
    mutating func step(temperature: Double) {
        let before = roster.score
        roster.log.removeAll(keepingCapacity: true)
        roster.isLogging = true
        var touched: Set<Int> = []
        ruin(&touched)
        recreate(touched)
        roster.isLogging = false
        let loss = Double(before - roster.score)
        if loss > 0, random.unit() >= exp(-loss / max(temperature, 1e-9)) {
            roster.rollBack()
        } else if roster.score > bestScore {
            keepBest()
        }
    }

    private mutating func keepBest() {
        guard roster.score > bestScore else { return }
        bestScore = roster.score
        best = roster.sessions()
        bestServed = roster.served
    }

    // MARK: Ruin

    private mutating func ruin(_ touched: inout Set<Int>) {
        let open = roster.slots.indices.filter { roster.slots[$0].isOpen && !roster.slots[$0].isPinned }
        switch random.below(10) {
        case 0..<4: ruinExpert(&touched)
        case 4..<6: ruinSome(open, &touched)
        case 6..<8: ruinForUnserved(&touched)
        case 8: ruinWeek(open, &touched)
        default: freeSeats(open, &touched)
        }
    }

    private mutating func clear(_ index: Int, _ touched: inout Set<Int>) {
        guard roster.slots[index].isOpen, !roster.slots[index].isPinned else { return }
        touched.insert(roster.slots[index].expert)
        for request in roster.slots[index].members { roster.unseat(request, from: index) }
        roster.close(index)
    }

    private mutating func ruinExpert(_ touched: inout Set<Int>) {
        for _ in 0...random.below(2) {
            let expert = random.below(instance.host.count)
            touched.insert(expert)
            for index in roster.ofExpert[expert] where random.below(4) > 0 { clear(index, &touched) }
        }
    }

    private mutating func ruinSome(_ open: [Int], _ touched: inout Set<Int>) {
        guard !open.isEmpty else { return }
        for _ in 0...random.below(3) { clear(open[random.below(open.count)], &touched) }
    }

    private mutating func ruinWeek(_ open: [Int], _ touched: inout Set<Int>) {
        guard let any = open.isEmpty ? nil : open[random.below(open.count)] else { return }
        let week = roster.slots[any].week
        for index in open where roster.slots[index].week == week && random.below(3) == 0 && touched.count < 4 {
            clear(index, &touched)
        }
    }

    /// Makes room for someone without a seat: opens up an expert who could take them, and the sessions in their way.
    private mutating func ruinForUnserved(_ touched: inout Set<Int>) {
        let unserved = roster.ofRequest.indices.filter { roster.ofRequest[$0].isEmpty }
        guard !unserved.isEmpty else { return ruinExpert(&touched) }
        let request = unserved[random.below(unserved.count)]
        let takers = instance.takers[request].flatMap { $0 }
        guard !takers.isEmpty else { return ruinExpert(&touched) }
        let expert = takers[random.below(takers.count)]
        touched.insert(expert)
        let sessions = roster.ofExpert[expert]
        if !sessions.isEmpty { clear(sessions[random.below(sessions.count)], &touched) }
        for index in roster.ofPerson[instance.requestPerson[request]] where random.below(2) == 0 {
            clear(index, &touched)
        }
    }

    private mutating func freeSeats(_ open: [Int], _ touched: inout Set<Int>) {
        for _ in 0..<(2 + random.below(6)) where !open.isEmpty {
            let index = open[random.below(open.count)]
            let slot = roster.slots[index]
            guard slot.isOpen, slot.format == 0, slot.members.count > instance.formats[0].least else { continue }
            roster.unseat(slot.members[random.below(slot.members.count)], from: index)
            touched.insert(slot.expert)
        }
    }

    // MARK: Recreate

    private mutating func recreate(_ touched: Set<Int>) {
        let noise = random.below(3) == 0 ? 300 : 40
        var experts = touched.sorted()
        experts.shuffle(using: &random)
        let talksFirst = random.below(3) == 0
        if talksFirst { serveUnserved(of: touched, noise: noise) }
        for expert in experts {
            while addTable(of: expert, among: someStarts(of: expert), noise: noise) {}
        }
        serveUnserved(of: touched, noise: noise)
        for expert in experts { extendSeries(of: expert, noise: noise) }
    }

    private mutating func serveUnserved(of experts: Set<Int>, noise: Int) {
        var waiting: [(rank: Int, request: Int)] = []
        var seen: Set<Int> = []
        for expert in experts {
            for group in instance.groups[expert].joined() {
                for request in group.requests where roster.ofRequest[request].isEmpty && seen.insert(request).inserted {
                    waiting.append((instance.firstValue[request] + random.below(noise * 4 + 1), request))
                }
            }
        }
        waiting.sort { ($0.rank, $1.request) > ($1.rank, $0.request) }
        for (_, request) in waiting { serve(request, noise: noise) }
    }

    private mutating func extendSeries(of expert: Int, noise: Int) {
        for group in instance.groups[expert][1] {
            for request in group.requests where !roster.ofRequest[request].isEmpty { serve(request, noise: noise) }
        }
    }

    /// Gives a request the best seat or talk there is, and the rest of its series.
    private mutating func serve(_ request: Int, noise: Int) {
        while roster.ofRequest[request].count < instance.wanted[request] {
            let seat = bestSeat(for: request, noise: noise)
            let talk = builder.bestTalk(roster, for: request, noise: noise, random: &random)
            if let talk, talk.value > seat?.value ?? 0 {
                let index = roster.open(talk.slot)
                roster.seat(request, at: index)
            } else if let seat, seat.value > 0 {
                roster.seat(request, at: seat.session)
            } else {
                return
            }
        }
    }

    private mutating func bestSeat(for request: Int, noise: Int) -> (session: Int, value: Int)? {
        var best: (session: Int, value: Int)?
        var bestRank = Int.min
        for expert in instance.takers[request][0] {
            for index in roster.ofExpert[expert] {
                let slot = roster.slots[index]
                guard slot.format == 0, slot.topic == instance.requestTopic[request], roster.canSeat(request, at: index)
                else { continue }
                let value = roster.seatValue(request, at: slot)
                let rank = value + (noise > 0 ? random.below(noise) : 0)
                if rank > bestRank { (best, bestRank) = ((index, value), rank) }
            }
        }
        return best
    }

    private mutating func addTable(of expert: Int, among starts: [Int], noise: Int) -> Bool {
        let table = builder.bestTable(roster, expert: expert, starts: starts, noise: noise, random: &random)
        guard let table else { return false }
        let index = roster.open(table.slot)
        for request in table.members { roster.seat(request, at: index) }
        return true
    }

    private func allStarts(of expert: Int) -> [Int] {
        instance.offers[expert].first { $0.format == 0 }?.starts ?? []
    }

    private mutating func someStarts(of expert: Int) -> [Int] {
        let all = allStarts(of: expert)
        let share = 1 + random.below(3)
        guard share > 1, all.count > 12 else { return all }
        return all.filter { _ in random.below(share + 1) == 0 }
    }
}
