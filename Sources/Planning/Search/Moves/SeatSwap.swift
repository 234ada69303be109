/// Two people at tables on one topic change places, or one moves to a free seat: the best such change for one of them.
///
/// Where everybody is served, what is left to gain is mostly who sits where; taking tables apart finds it slowly.
struct SeatSwap {
    private let timetable: Timetable
    private let model: Model
    private var company: [Int] = []

    /// A seat at another table, and who leaves theirs for it; -1 for nobody.
    private struct Trade {
        /// What it brings, with noise, and what without.
        var rank: Int
        var gain = 0
        var index = -1
        var other = -1
    }

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
    }

    /// Makes the best change for a person drawn at random; false where there is none.
    /// - Parameter floor: points that it must bring at least, or may cost where below zero.
    mutating func callAsFunction(noise: Int, floor: Int, _ random: inout RandomSource) -> Bool {
        guard model.requests.topic.count > 0 else { return false }
        let request = random.below(model.requests.topic.count)
        guard let index = timetable.ofRequest[request].first, isLoose(request, at: index) else { return false }
        let topic = model.requests.topic[request]
        var best = Trade(rank: floor - 1)
        let own = gain(request, at: index, without: -1)
        let leaves = timetable[index].members > model.table.least
        timetable.unseat(request, from: index)
        let near = timetable.neighbours.experts(for: request)
        let offset = random.below(near.count)
        for step in near.indices {
            let expert = near[(offset + step) % near.count]
            for target in timetable.ofExpert[expert]
            where timetable[target].form == 0 && timetable[target].topic == topic
                && timetable[target].expert == expert && target != index
            {
                look(request, index, target, own, leaves, noise, &random, &best)
            }
        }
        guard best.index >= 0, best.gain >= floor else { return false }
        if best.other >= 0 {
            timetable.unseat(best.other, from: best.index)
            timetable.seat(best.other, at: index)
        }
        timetable.seat(request, at: best.index)
        return !model.rules.hasMix || !timetable.isTooSmall(index) && !timetable.isTooSmall(best.index)
    }

    /// Weighs a free seat at a table, and the seat of each who sits there.
    private mutating func look(
        _ request: Int, _ index: Int, _ target: Int, _ own: Int, _ leaves: Bool, _ noise: Int,
        _ random: inout RandomSource, _ best: inout Trade
    ) {
        guard comes(request, to: target) else { return }
        if leaves {
            let late = model.weights.week * (timetable[target].week - timetable[index].week)
            let gain = gain(request, at: target, without: -1) - own - late
            let rank = gain + random.below(noise)
            if rank > best.rank, timetable.canSeat(request, at: target) {
                best = Trade(rank: rank, gain: gain, index: target)
            }
        }
        // Taking somebody out and back in changes the order there.
        company.removeAll(keepingCapacity: true)
        company.append(contentsOf: timetable.members(of: target).dropFirst(timetable[target].fixed))
        for other in company {
            guard comes(other, to: index) else { continue }
            let gain =
                gain(request, at: target, without: other) + gain(other, at: index, without: -1)
                - gain(other, at: target, without: other) - own
            let rank = gain + random.below(noise)
            guard rank > best.rank else { continue }
            timetable.unseat(other, from: target)
            if timetable.canSeat(request, at: target), timetable.canSeat(other, at: index) {
                best = Trade(rank: rank, gain: gain, index: target, other: other)
            }
            timetable.seat(other, at: target)
        }
    }

    private func isLoose(_ request: Int, at index: Int) -> Bool {
        let session = timetable[index]
        guard session.form == 0, !session.isClosed else { return false }
        return session.fixed == 0 || !timetable.members(of: index).prefix(session.fixed).contains(request)
    }

    /// Whether somebody could come to a table at all, their diary and the company apart.
    private func comes(_ request: Int, to index: Int) -> Bool {
        let session = timetable[index]
        guard session.end <= model.requests.deadline[request] else { return false }
        let start = model.table.index(of: session.start)
        return start >= 0 && model.table.isFree(model.requests.person[request], start)
            && model.mayMeet(request, session.expert, form: 0)
    }

    /// What a seat is worth to a request that has one in any case, beside the members but one.
    private func gain(_ request: Int, at index: Int, without other: Int) -> Int {
        let session = timetable[index]
        let person = model.requests.person[request]
        var value = model.matchValue(request, session.expert, topic: session.topic)
        if session.place >= 0 {
            value &-= model.weights.travel &* model.travel(model.people.place[person], session.place)
        }
        var isNew = true
        for member in timetable.members(of: index)
        where member != other && member != request
            && model.people.sector[model.requests.person[member]] == model.people.sector[person]
        {
            isNew = false
            break
        }
        if isNew { value &+= model.weights.sector }
        if model.rules.hasDays { value &+= model.rules.dayValue(person, day: session.day) }
        return value
            &+ model.previousValue(request, expert: session.expert, room: session.room, start: session.start)
    }
}
