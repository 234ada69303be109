/// Ways of taking apart that bring a company together at one table.
extension Ruin {
    /// For somebody, a table with an expert at one start, and with them others who could come then, wherever they sit
    /// now. So several talks or half-empty tables become one.
    mutating func gather(_ random: inout RandomSource) {
        let form = model.table
        guard !form.starts.isEmpty, model.requests.topic.count > 0 else { return }
        let isLonely = timetable.unserved.count > 0 && random.below(2) == 0
        let request = isLonely ? anyUnserved(&random) : anyRequest(&random)
        let topic = model.requests.topic[request]
        let takers = model.experts.byTopic[topic]
        guard !takers.isEmpty, model.requests.forms[request] & 1 == 1 else { return closeSome(&random) }
        let expert = takers[random.below(takers.count)]
        let starts = model.experts.tableStarts[expert]
        guard !starts.isEmpty, model.mayMeet(request, expert, form: 0) else { return closeSome(&random) }
        let start = starts[random.below(starts.count)]
        experts.insert(expert)
        makeTime(for: expert, from: form.starts[start], on: form.days[start], &random)
        invite(topic, expert, start, &random)
    }

    /// Frees those on a topic who could come, from a random one on, until a table may be full.
    private func invite(_ topic: Int, _ expert: Int, _ start: Int, _ random: inout RandomSource) {
        let form = model.table
        let end = form.starts[start] + form.length
        let home = model.people.place[model.experts.host[expert]]
        let peers = model.requests.byTopic[topic]
        let offset = random.below(peers.count)
        var seats = form.least + random.below(max(1, form.most - form.least + 1))
        for step in peers.indices where seats > 0 {
            let other = peers[(offset + step) % peers.count]
            let person = model.requests.person[other]
            guard form.isFree(person, start), end <= model.requests.deadline[other],
                model.mayMeet(other, expert, form: 0)
            else { continue }
            if peers.count > 60, !model.isNear(person, to: home) { continue }
            if let index = timetable.ofRequest[other].first {
                let session = timetable[index]
                // A table that would close for it seldom does.
                let isLast = session.form == 0 && session.members <= form.least
                if !session.isPinned, isLast, random.below(3) > 0 { continue }
                guard leave(other, index) else { continue }
            }
            requests.insert(other)
            seats -= 1
        }
    }

    /// The company of a proposed table.
    mutating func propose(_ random: inout RandomSource) {
        let table = proposals[random.below(proposals.count)]
        experts.insert(table.expert)
        makeTime(for: table.expert, from: table.start, on: model.problem.day(of: table.start), &random)
        for request in table.requests {
            if let index = timetable.ofRequest[request].first, !leave(request, index) { continue }
            requests.insert(request)
        }
    }

    /// Closes what stands in the way of a table in an expert's diary: first of the same week, up to three.
    private func makeTime(for expert: Int, from start: Int, on day: Int, _ random: inout RandomSource) {
        let host = model.experts.host[expert]
        for _ in 0..<3 where timetable.ofExpert.count(expert) > 0 {
            if timetable.hasTime(host, start: start, end: start + model.table.length, day: day),
                timetable.ofExpert.count(expert) < model.experts.mostSessions[expert]
            {
                return
            }
            let own = timetable.ofExpert[expert]
            close(own.first { timetable[$0].week == day / 7 } ?? own[random.below(own.count)])
        }
    }
}
