/// Fills the diaries of a few experts again: always the addition that is worth most next.
struct Recreate {
    private let timetable: Timetable
    private let model: Model
    private var tables: TableFinder
    private var talks: TalkFinder
    private var waiting: [(rank: Int, request: Int)] = []
    private var takers: [Int] = []

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
        tables = TableFinder(timetable)
        talks = TalkFinder(timetable)
    }

    /// How the next filling goes: drawn anew for each step, so that no one order rules.
    struct Manner {
        var noise = 0
        var skip = 0
        var prices: [Int] = []
        var seatsFirst = false
    }

    /// Fills the experts' diaries, then finds places elsewhere for the requests that are still without.
    mutating func callAsFunction(_ experts: Pool, _ requests: Pool, _ manner: Manner, _ random: inout RandomSource) {
        if manner.seatsFirst { seat(requests, among: experts, manner, &random) }
        fill(experts, manner, &random)
        seat(requests, among: experts, manner, &random)
    }

    private mutating func fill(_ experts: Pool, _ manner: Manner, _ random: inout RandomSource) {
        var candidates: [Candidate] = []
        for index in 0..<experts.count {
            if let candidate = best(experts[index], manner, &random) { candidates.append(candidate) }
        }
        while let lead = candidates.indices.max(by: { candidates[$0].rank < candidates[$1].rank }) {
            let candidate = candidates[lead]
            // Another expert may have taken the room or the people meanwhile.
            if timetable.canAdd(candidate) { timetable.add(candidate) }
            if let next = best(candidate.expert, manner, &random) {
                candidates[lead] = next
            } else {
                candidates.swapAt(lead, candidates.count - 1)
                candidates.removeLast()
            }
        }
    }

    /// The best session that an expert could add.
    mutating func best(_ expert: Int, _ manner: Manner, _ random: inout RandomSource) -> Candidate? {
        let table = tables.best(
            expert: expert, prices: manner.prices, noise: manner.noise, skip: manner.skip, random: &random)
        let talk = talks.best(
            expert: expert, prices: manner.prices, noise: manner.noise, random: &random, above: table?.rank ?? 0)
        return talk ?? table
    }

    /// Gives the requests that still want one the best seat or talk there is.
    private mutating func seat(
        _ requests: Pool, among experts: Pool, _ manner: Manner, _ random: inout RandomSource
    ) {
        waiting.removeAll(keepingCapacity: true)
        for index in 0..<requests.count {
            let request = requests[index]
            guard timetable.ofRequest.count(request) < model.requests.wanted[request] else { continue }
            let value =
                timetable.ofRequest.count(request) == 0
                ? model.requests.firstValue[request] : model.requests.nextValue[request]
            waiting.append((value + random.below(manner.noise * 2 + 1), request))
        }
        waiting.sort { ($0.rank, $1.request) > ($1.rank, $0.request) }
        for entry in waiting { serve(entry.request, manner, &random) }
    }

    mutating func serve(_ request: Int, _ manner: Manner, _ random: inout RandomSource) {
        while timetable.ofRequest.count(request) < model.requests.wanted[request] {
            findTakers(request, &random)
            if model.requests.wanted[request] > 1, timetable.ofRequest.count(request) == 0, takers.count > 1 {
                guard begin(request, manner, &random) else { return }
                continue
            }
            var seat = (index: -1, value: 0)
            for expert in takers { look(request, expert, manner, &random, &seat) }
            var talk: Candidate?
            if model.requests.forms[request] & 2 != 0 {
                for expert in takers {
                    talk =
                        talks.best(
                            request: request, expert: expert, noise: manner.noise, random: &random,
                            above: max(seat.value, talk?.rank ?? 0)) ?? talk
                }
            }
            if let talk {
                timetable.add(talk)
            } else if seat.index >= 0 {
                timetable.seat(request, at: seat.index)
            } else {
                return
            }
        }
    }

    /// Begins a series with the expert who has most room for all of it: each is tried to the end.
    private mutating func begin(
        _ request: Int, _ manner: Manner, _ random: inout RandomSource
    ) -> Bool {
        var best = (value: 0, talks: [Candidate]())
        for expert in takers {
            var found: [Candidate] = []
            var added: [Int] = []
            var value = 0
            while found.count < model.requests.wanted[request],
                let talk = talks.best(request: request, expert: expert, noise: manner.noise, random: &random)
            {
                value += talk.rank
                found.append(talk)
                added.append(timetable.add(talk))
            }
            for index in added.reversed() { timetable.empty(index) }
            if value > best.value { best = (value, found) }
        }
        for talk in best.talks { timetable.add(talk) }
        return !best.talks.isEmpty
    }

    private func look(
        _ request: Int, _ expert: Int, _ manner: Manner, _ random: inout RandomSource,
        _ best: inout (index: Int, value: Int)
    ) {
        guard timetable.hasOpenTable(expert), model.mayMeet(request, expert, form: 0) else { return }
        // Most tables are full.
        for index in timetable.ofExpert[expert]
        where timetable[index].form == 0 && timetable[index].members < model.table.most
            && timetable[index].topic == model.requests.topic[request] && timetable[index].expert == expert
        {
            let rank = timetable.seatValue(request, at: index) + random.below(manner.noise)
            if rank > best.value, timetable.canSeat(request, at: index) { best = (index, rank) }
        }
    }

    /// The experts to ask: all of the topic, or on a map of many regions some of the near ones.
    private mutating func findTakers(_ request: Int, _ random: inout RandomSource) {
        takers.removeAll(keepingCapacity: true)
        if let first = timetable.ofRequest[request].first {
            takers.append(timetable[first].expert)
            return
        }
        let all = model.experts.byTopic[model.requests.topic[request]]
        guard all.count > 24 else {
            takers.append(contentsOf: all)
            return
        }
        let near = timetable.neighbours.experts(for: request)
        for expert in model.requests.prefer[request] { take(expert) }
        for expert in near.prefix(Recreate.nearest) { take(expert) }
        let offset = random.below(near.count)
        for step in 0..<Recreate.near { take(near[(offset + step) % near.count]) }
        for _ in 0..<Recreate.anywhere { take(all[random.below(all.count)]) }
    }

    private mutating func take(_ expert: Int) {
        if !takers.contains(expert) { takers.append(expert) }
    }

    /// Experts asked for one request where there are many: the nearest, some who are near, some anywhere.
    private static let (nearest, near, anywhere) = (6, 6, 4)
}
