/// Ways of taking apart for the sake of one request: another seat, a whole series, a seat at all, a preferred expert.
extension Ruin {
    /// One to three people of one topic look for another seat or talk.
    mutating func relocate(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        let first = anyRequest(&random)
        let peers = model.requests.byTopic[model.requests.topic[first]]
        let home = model.people.place[model.requests.person[first]]
        leaveAll(first)
        for _ in 0..<random.below(3) {
            let other = peers[random.below(peers.count)]
            if peers.count > 60, !model.isNear(model.requests.person[other], to: home) { continue }
            leaveAll(other)
        }
        let takers = model.experts.byTopic[model.requests.topic[first]]
        guard !takers.isEmpty else { return }
        for _ in 0..<2 {
            let expert = takers[random.below(takers.count)]
            if takers.count > 24, !model.isNear(model.experts.host[expert], to: home) { continue }
            experts.insert(expert)
        }
    }

    /// A series that is not whole looks for an expert with room for all of it, in whose diary some make way.
    mutating func makeSeries(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        let first = anyRequest(&random)
        let topic = model.requests.topic[first]
        let count = timetable.wantingCount(topic)
        guard count > 0 else { return relocate(&random) }
        var request = timetable.wantingRequest(topic, random.below(count))
        for _ in 0..<4 where model.requests.wanted[request] < 2 {
            request = timetable.wantingRequest(topic, random.below(count))
        }
        leaveAll(request)
        prefersSeats = true
        let takers = model.experts.byTopic[topic]
        guard !takers.isEmpty else { return }
        let home = model.people.place[model.requests.person[request]]
        var expert = takers[random.below(takers.count)]
        for _ in 0..<12 {
            let isNear = takers.count <= 24 || model.isNear(model.experts.host[expert], to: home)
            if isNear, model.mayMeet(request, expert, form: 1) { break }
            expert = takers[random.below(takers.count)]
        }
        experts.insert(expert)
        for _ in 0...random.below(3) {
            guard let index = anySession(of: expert, &random) else { return }
            if timetable[index].form == 1 { close(index) }
        }
    }

    /// Makes room for somebody without a seat: with an expert who could take them, and in their own diary.
    func makeWay(_ random: inout RandomSource) {
        guard timetable.unserved.count > 0 else { return closeSome(&random) }
        let request = anyUnserved(&random)
        let takers = model.experts.byTopic[model.requests.topic[request]]
        guard !takers.isEmpty else { return closeSome(&random) }
        requests.insert(request)
        for _ in 0..<2 {
            let expert = takers[random.below(takers.count)]
            guard model.mayMeet(request, expert) else { continue }
            experts.insert(expert)
            guard timetable.ofExpert.count(expert) > 0 else { break }
            for _ in 0...random.below(2) {
                if let index = anySession(of: expert, &random) { close(index) }
            }
            break
        }
        let own = timetable.ofPerson[model.requests.person[request]]
        if own.count > 0, random.below(3) == 0 { close(own[random.below(own.count)]) }
    }

    /// Somebody goes to an expert they would rather meet, in whose diary some make way.
    mutating func please(_ random: inout RandomSource) {
        guard model.requests.topic.count > 0 else { return }
        var request = anyRequest(&random)
        for _ in 0..<20 where model.requests.prefer[request].isEmpty { request = anyRequest(&random) }
        let preferred = model.requests.prefer[request]
        guard !preferred.isEmpty else { return relocate(&random) }
        let expert = preferred[random.below(preferred.count)]
        guard model.mayMeet(request, expert) else { return relocate(&random) }
        if let index = timetable.ofRequest[request].first, timetable[index].expert == expert { return retime(&random) }
        leaveAll(request)
        experts.insert(expert)
        prefersSeats = true
        guard let index = anySession(of: expert, &random) else { return }
        let hasTopic = timetable[index].form == 0 && timetable[index].topic == model.requests.topic[request]
        if hasTopic, random.below(2) == 0 { thin(index, &random) } else { close(index) }
    }
}
