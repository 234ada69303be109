/// Finds the one-to-one talk that is worth most: of an expert with anyone, or with one request.
struct TalkFinder {
    private let timetable: Timetable
    private let model: Model
    private var applicants = Applicants()
    private let applicantLimit = 48

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
    }

    /// The best talk of an expert above a rank; nil where none is.
    mutating func best(
        expert: Int, prices: [Int], noise: Int, random: inout RandomSource, above floor: Int = 0
    ) -> Candidate? {
        guard hasRoom(expert) else { return nil }
        var best = Candidate()
        best.rank = floor
        for topic in model.experts.topics[expert] where timetable.wantingCount(topic) > 0 {
            applicants.gather(timetable, expert: expert, topic: topic, form: 1, prices: prices, most: applicantLimit)
            for index in applicants.requests.indices {
                look(
                    expert, applicants.requests[index], value: applicants.values[index], rank: applicants.ranks[index],
                    noise, &random, &best)
            }
        }
        return best.members.isEmpty ? nil : best
    }

    /// The best talk of a request with one expert above a rank.
    mutating func best(
        request: Int, expert: Int, noise: Int, random: inout RandomSource, above floor: Int = 0
    ) -> Candidate? {
        guard model.mayMeet(request, expert, form: 1), hasRoom(expert) else { return nil }
        let requests = model.requests
        let has = timetable.ofRequest[request]
        if let first = has.first, timetable[first].expert != expert { return nil }
        var value = has.isEmpty ? requests.firstValue[request] : requests.nextValue[request]
        value += model.matchValue(request, expert, topic: requests.topic[request])
        for seat in requests.previous[request] where seat.expert == expert { value += model.weights.change }
        var best = Candidate()
        best.rank = floor
        look(expert, request, value: value, rank: value, noise, &random, &best)
        return best.members.isEmpty ? nil : best
    }

    private func hasRoom(_ expert: Int) -> Bool {
        timetable.ofExpert.count(expert) < model.experts.mostSessions[expert]
            && model.experts.starts(expert, form: 1).count > 0
    }

    private func look(
        _ expert: Int, _ request: Int, value: Int, rank: Int, _ noise: Int, _ random: inout RandomSource,
        _ best: inout Candidate
    ) {
        let form = model.talk
        let weights = model.weights
        let person = model.requests.person[request]
        let load = weights.load * (timetable.ofExpert.count(expert) + 1)
        let pair = model.people.place[model.experts.host[expert]] &* model.placeCount &+ model.people.place[person]
        var most = rank - form.cost - load + model.meetingGain[pair] + max(0, noise - 1)
        if model.rules.hasDays { most += model.rules.dayWeight }
        if model.rules.hasQuota { most += model.rules.quotaWeight }
        guard most - weights.week * (form.weeks.first ?? 0) > best.rank || weights.week < 0 else { return }
        let (one, other) = (
            timetable.openings(model.experts.host[expert], form: 1), timetable.openings(person, form: 1)
        )
        for word in 0..<form.words {
            var bits = one[word] & other[word]
            while bits != 0 {
                let start = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                let late = weights.week * form.weeks[start]
                // Later starts are worth less still.
                if most - late <= best.rank, weights.week >= 0 { return }
                let begin = form.starts[start]
                if begin + form.length > model.requests.deadline[request] { return }
                guard timetable.wantsMore(request, with: expert, day: form.days[start]) else { continue }
                var worth = value - late - load
                if model.rules.hasDays { worth += model.dayValue(request, day: form.days[start]) }
                if model.rules.hasQuota { worth += timetable.quotaValue(request) }
                meet(expert, request, start, worth, value - rank, noise, &random, &best)
            }
        }
    }

    /// Weighs online against the rooms that are near enough to pay.
    private func meet(
        _ expert: Int, _ request: Int, _ start: Int, _ value: Int, _ price: Int, _ noise: Int,
        _ random: inout RandomSource, _ best: inout Candidate
    ) {
        let form = model.talk
        let (host, person) = (model.experts.host[expert], model.requests.person[request])
        let (begin, day) = (form.starts[start], form.days[start])
        let end = begin + form.length
        func offer(_ room: Int, _ place: Int) {
            var worth = value + model.frameValue(form: 1, expert: expert, place: place)
            if place >= 0 { worth -= model.weights.travel * model.travel(model.people.place[person], place) }
            if model.hasPrevious {
                for seat in model.requests.previous[request] where seat.expert == expert {
                    worth -= model.weights.change
                }
                worth += model.previousValue(request, expert: expert, room: room, start: begin)
            }
            let rank = worth - price + random.below(noise)
            guard rank > best.rank, worth > 0,
                timetable.canAttend(host, place: place, start: begin, end: end, day: day),
                timetable.canAttend(person, place: place, start: begin, end: end, day: day)
            else { return }
            best = Candidate(
                form: 1, expert: expert, room: room, start: start, topic: model.requests.topic[request],
                members: [request], value: worth, rank: rank)
        }
        if form.online { offer(-1, -1) }
        let home = model.people.place[host]
        let pair = home &* model.placeCount &+ model.people.place[person]
        let noiseless = value - price + max(0, noise - 1)
        for place in model.meetingPlaces[pair] {
            // Not worth a look at its rooms unless it could lead.
            let ways =
                model.frameValue(form: 1, expert: expert, place: place)
                - model.weights.travel * model.travel(model.people.place[person], place)
            if !model.hasPrevious, noiseless + ways <= best.rank { continue }
            for room in model.rooms.atPlace[place]
            where model.rooms.capacity[room] > 1 && form.isOpen(room, start)
                && timetable.isRoomFree(room, start: begin, end: end)
            {
                offer(room, place)
                if !model.hasPrevious { break }
            }
        }
    }
}
