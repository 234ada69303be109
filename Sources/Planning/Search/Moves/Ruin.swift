/// What a step takes apart: the sessions it closes and the seats it frees, and whose diaries are to be filled again.
struct Ruin {
    let timetable: Timetable
    private let model: Model
    /// Experts whose sessions may be made anew, each once.
    let experts: Pool
    /// Requests that lost a session or are looked after.
    let requests: Pool

    /// Whether the requests should find a place before the experts fill their diaries.
    private(set) var prefersSeats = false
    /// Tables to try; empty while none are known.
    var proposals: [Proposals.Table] = []

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
        experts = Pool(limit: model.experts.host.count)
        requests = Pool(limit: model.requests.topic.count)
    }

    /// One way of taking apart, drawn at random.
    mutating func callAsFunction(_ random: inout RandomSource) {
        experts.removeAll()
        requests.removeAll()
        prefersSeats = false
        var draw = random.below(Ruin.weights.reduce(0, +))
        var kind = 0
        while draw >= Ruin.weights[kind] {
            draw -= Ruin.weights[kind]
            kind += 1
        }
        switch kind {
        case 0: clearExperts(&random)
        case 1: closeSome(&random)
        case 2: makeWay(&random)
        case 3: freeSeats(&random)
        case 4: mixTopic(&random)
        case 5: clearWeek(&random)
        case 6: if proposals.isEmpty || random.below(2) == 0 { gather(&random) } else { propose(&random) }
        case 7: relocate(&random)
        case 8: makeSeries(&random)
        case 9: retime(&random)
        default: please(&random)
        }
    }

    /// How often each way is drawn, in the order below.
    private static let weights = [4, 4, 3, 2, 2, 1, 12, 8, 5, 4, 6]

    /// One to three people of one topic look for another seat or talk.
    private mutating func relocate(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        let first = anyRequest(&random)
        let peers = model.requests.byTopic[model.requests.topic[first]]
        let home = model.people.place[model.requests.person[first]]
        leave(first, &random)
        for _ in 0..<random.below(3) {
            let other = peers[random.below(peers.count)]
            if peers.count > 60, !model.isNear(model.requests.person[other], to: home) {
                continue
            }
            leave(other, &random)
        }
        let takers = model.experts.byTopic[model.requests.topic[first]]
        guard !takers.isEmpty else { return }
        for _ in 0..<2 {
            let expert = takers[random.below(takers.count)]
            if takers.count > 24, !model.isNear(model.experts.host[expert], to: home) {
                continue
            }
            experts.insert(expert)
        }
    }

    /// A series that is not whole looks for an expert with room for all of it, in whose diary some make way.
    private mutating func makeSeries(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        let first = anyRequest(&random)
        let topic = model.requests.topic[first]
        let count = timetable.wantingCount(topic)
        guard count > 0 else { return relocate(&random) }
        var request = timetable.wantingRequest(topic, random.below(count))
        for _ in 0..<4 where model.requests.wanted[request] < 2 {
            request = timetable.wantingRequest(topic, random.below(count))
        }
        leave(request, &random)
        prefersSeats = true
        let takers = model.experts.byTopic[topic]
        guard !takers.isEmpty else { return }
        let home = model.people.place[model.requests.person[request]]
        var expert = takers[random.below(takers.count)]
        for _ in 0..<12 {
            let isNear =
                takers.count <= 24
                || model.isNear(model.experts.host[expert], to: home)
            if isNear, model.mayMeet(request, expert, form: 1) { break }
            expert = takers[random.below(takers.count)]
        }
        experts.insert(expert)
        for _ in 0...random.below(3) {
            let own = timetable.ofExpert[expert]
            guard !own.isEmpty else { return }
            let index = own[random.below(own.count)]
            if timetable[index].form == 1 { close(index) }
        }
    }

    private func leave(_ request: Int, _ random: inout RandomSource) {
        requests.insert(request)
        while let index = timetable.ofRequest[request].last {
            let session = timetable[index]
            if session.isPinned { return }
            if session.form == 0, session.members > model.table.least {
                free(request, from: index)
            } else {
                close(index)
            }
        }
    }

    /// One session is made anew, its expert's others stay.
    private func retime(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        close(anyLoose(&random))
    }

    @discardableResult
    private func close(_ index: Int) -> Bool {
        let session = timetable[index]
        guard session.isOpen, !session.isPinned else { return false }
        experts.insert(session.expert)
        if session.second >= 0 { experts.insert(session.second) }
        for request in timetable.members(of: index) { requests.insert(request) }
        timetable.empty(index)
        return true
    }

    private func anyExpert(_ random: inout RandomSource) -> Int { random.below(model.experts.host.count) }
    private func anyRequest(_ random: inout RandomSource) -> Int { random.below(model.requests.topic.count) }
    private func anyUnserved(_ random: inout RandomSource) -> Int {
        timetable.unserved[random.below(timetable.unserved.count)]
    }
    private func anyLoose(_ random: inout RandomSource) -> Int {
        timetable.loose[random.below(timetable.loose.count)]
    }

    private func free(_ request: Int, from index: Int) {
        requests.insert(request)
        experts.insert(timetable[index].expert)
        timetable.unseat(request, from: index)
    }

    /// Another expert on one of the same topics, preferably near.
    private func related(_ expert: Int, _ random: inout RandomSource) -> Int {
        let topics = model.experts.topics[expert]
        guard !topics.isEmpty else { return random.below(model.experts.host.count) }
        let peers = model.experts.byTopic[topics[random.below(topics.count)]]
        let home = model.people.place[model.experts.host[expert]]
        var (best, nearest) = (expert, Int.max)
        // The nearer of two, so that on a map of many regions the two have something to exchange.
        for _ in 0..<(peers.count > 40 ? 2 : 1) {
            let other = peers[random.below(peers.count)]
            let way = model.travel(home, model.people.place[model.experts.host[other]])
            if other != expert, way < nearest { (best, nearest) = (other, way) }
        }
        return best
    }

    private func clear(_ expert: Int, keep: Int, _ random: inout RandomSource) {
        experts.insert(expert)
        var position = timetable.ofExpert.count(expert) - 1
        while position >= 0 {
            if keep == 0 || random.below(4) >= keep { close(timetable.ofExpert[expert][position]) }
            position -= 1
        }
    }

    /// One to three experts who could take each other's people.
    private func clearExperts(_ random: inout RandomSource) {
        guard !model.experts.host.isEmpty else { return }
        var expert = anyExpert(&random)
        for _ in 0...random.below(3) {
            clear(expert, keep: random.below(4), &random)
            expert = related(expert, &random)
        }
    }

    private func closeSome(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return clearExperts(&random) }
        var index = anyLoose(&random)
        for _ in 0...random.below(3) {
            let expert = timetable[index].expert
            close(index)
            let other = related(expert, &random)
            let count = timetable.ofExpert.count(other)
            experts.insert(other)
            guard count > 0 else { continue }
            index = timetable.ofExpert[other][random.below(count)]
        }
    }

    /// Makes room for somebody without a seat: with an expert who could take them, and in their own diary.
    private func makeWay(_ random: inout RandomSource) {
        guard timetable.unserved.count > 0 else { return closeSome(&random) }
        let request = anyUnserved(&random)
        let takers = model.experts.byTopic[model.requests.topic[request]]
        guard !takers.isEmpty else { return closeSome(&random) }
        requests.insert(request)
        for _ in 0..<2 {
            let expert = takers[random.below(takers.count)]
            guard model.mayMeet(request, expert, form: 0) || model.mayMeet(request, expert, form: 1) else { continue }
            experts.insert(expert)
            let count = timetable.ofExpert.count(expert)
            if count > 0 {
                for _ in 0...random.below(2) where timetable.ofExpert.count(expert) > 0 {
                    close(timetable.ofExpert[expert][random.below(timetable.ofExpert.count(expert))])
                }
            }
            break
        }
        let own = timetable.ofPerson[model.requests.person[request]]
        if own.count > 0, random.below(3) == 0 { close(own[random.below(own.count)]) }
    }

    /// Somebody goes to an expert they would rather meet, in whose diary some make way.
    private mutating func please(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        var request = anyRequest(&random)
        for _ in 0..<20 where model.requests.prefer[request].isEmpty { request = anyRequest(&random) }
        let preferred = model.requests.prefer[request]
        guard !preferred.isEmpty else { return relocate(&random) }
        let expert = preferred[random.below(preferred.count)]
        guard model.mayMeet(request, expert, form: 0) || model.mayMeet(request, expert, form: 1) else {
            return relocate(&random)
        }
        if let index = timetable.ofRequest[request].first, timetable[index].expert == expert { return retime(&random) }
        leave(request, &random)
        experts.insert(expert)
        prefersSeats = true
        let own = timetable.ofExpert[expert]
        guard !own.isEmpty else { return }
        let index = own[random.below(own.count)]
        let hasTopic = timetable[index].form == 0 && timetable[index].topic == model.requests.topic[request]
        if hasTopic, random.below(2) == 0 { thin(index, &random) } else { close(index) }
    }

    /// Brings a company together: for somebody, a table with an expert at one start, and with them others who could
    /// come then, wherever they sit now. So several talks or half-empty tables become one.
    private mutating func gather(_ random: inout RandomSource) {
        let form = model.table
        guard !form.starts.isEmpty, model.requests.topic.count > 0 else { return }
        let lonely = timetable.unserved.count > 0 && random.below(2) == 0
        let request =
            lonely
            ? anyUnserved(&random) : random.below(model.requests.topic.count)
        let topic = model.requests.topic[request]
        let takers = model.experts.byTopic[topic]
        guard !takers.isEmpty, model.requests.forms[request] & 1 == 1 else { return closeSome(&random) }
        let expert = takers[random.below(takers.count)]
        let starts = model.experts.tableStarts[expert]
        guard !starts.isEmpty, model.mayMeet(request, expert, form: 0) else { return closeSome(&random) }
        let start = starts[random.below(starts.count)]
        let host = model.experts.host[expert]
        experts.insert(expert)
        let begin = form.starts[start]
        let end = begin + form.length
        // The expert's diary must have room then.
        for _ in 0..<3 where timetable.ofExpert.count(expert) > 0 {
            if timetable.hasTime(host, start: begin, end: end, day: form.days[start]),
                timetable.ofExpert.count(expert) < model.experts.mostSessions[expert]
            {
                break
            }
            let own = timetable.ofExpert[expert]
            close(own.first { timetable[$0].week == form.weeks[start] } ?? own[random.below(own.count)])
        }
        let peers = model.requests.byTopic[topic]
        let offset = random.below(peers.count)
        var seats = form.least + random.below(max(1, form.most - form.least + 1))
        let home = model.people.place[host]
        for step in peers.indices where seats > 0 {
            let other = peers[(offset + step) % peers.count]
            guard form.isFree(model.requests.person[other], start), end <= model.requests.deadline[other],
                model.mayMeet(other, expert, form: 0)
            else { continue }
            if peers.count > 60, !model.isNear(model.requests.person[other], to: home) {
                continue
            }
            if let index = timetable.ofRequest[other].first {
                let session = timetable[index]
                if session.isPinned { continue }
                if session.form == 0 {
                    if session.members <= form.least {
                        if random.below(3) > 0 { continue } else { close(index) }
                    } else {
                        free(other, from: index)
                    }
                } else {
                    close(index)
                }
            }
            requests.insert(other)
            seats -= 1
        }
    }

    /// Brings the company of a proposed table together.
    private mutating func propose(_ random: inout RandomSource) {
        let form = model.table
        let table = proposals[random.below(proposals.count)]
        let expert = table.expert
        let host = model.experts.host[expert]
        let end = table.start + form.length
        experts.insert(expert)
        let day = model.problem.day(of: table.start)
        for _ in 0..<3 where timetable.ofExpert.count(expert) > 0 {
            if timetable.hasTime(host, start: table.start, end: end, day: day),
                timetable.ofExpert.count(expert) < model.experts.mostSessions[expert]
            {
                break
            }
            let own = timetable.ofExpert[expert]
            close(own.first { timetable[$0].week == day / 7 } ?? own[random.below(own.count)])
        }
        for request in table.requests {
            if let index = timetable.ofRequest[request].first {
                let session = timetable[index]
                if session.isPinned { continue }
                if session.form == 0, session.members > form.least {
                    free(request, from: index)
                } else {
                    close(index)
                }
            }
            requests.insert(request)
        }
    }

    /// Frees some seats at a few related tables.
    private func freeSeats(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        var index = anyLoose(&random)
        for _ in 0...random.below(4) {
            thin(index, &random)
            let other = related(timetable[index].expert, &random)
            let count = timetable.ofExpert.count(other)
            guard count > 0 else { continue }
            index = timetable.ofExpert[other][random.below(count)]
        }
    }

    private func thin(_ index: Int, _ random: inout RandomSource) {
        let session = timetable[index]
        guard session.form == 0, session.members > session.fixed else { return }
        let free = min(session.members - session.fixed, session.isPinned ? .max : session.members - model.table.least)
        if free <= 0 {
            close(index)
            return
        }
        for _ in 0...random.below(free) {
            let count = timetable[index].members
            let request = timetable.member(session.fixed + random.below(count - session.fixed), of: index)
            self.free(request, from: index)
        }
    }

    /// Some sessions on one topic, wherever they are.
    private func mixTopic(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        let first = anyLoose(&random)
        let topic = timetable[first].topic
        let peers = model.experts.byTopic[topic]
        close(first)
        for _ in 0..<3 {
            let expert = peers[random.below(peers.count)]
            let count = timetable.ofExpert.count(expert)
            guard count > 0 else { continue }
            let index = timetable.ofExpert[expert][random.below(count)]
            guard timetable[index].topic == topic else { continue }
            if random.below(2) == 0 { close(index) } else { thin(index, &random) }
        }
    }

    private func clearWeek(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        let week = timetable[anyLoose(&random)].week
        for _ in 0..<40 where experts.count < 4 && timetable.loose.count > 0 {
            let index = anyLoose(&random)
            if timetable[index].week == week { close(index) }
        }
    }
}
