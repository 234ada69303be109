extension Prices {
    /// Prices at which the sessions of a plan just pay for themselves: near the balance where the plan is good.
    ///
    /// Everybody pays what their seat brings, less a share of what the session costs and of one more for the expert.
    mutating func adopt(_ sessions: [PlannedSession], _ relaxation: Relaxation) {
        let model = relaxation.model
        guard !sessions.isEmpty else { return }
        // Whoever has no seat would take one at any price.
        for request in single.indices { single[request] = 0 }
        var given = [Int](repeating: 0, count: model.experts.host.count)
        for session in sessions { given[session.expert] += 1 }
        let further = given.map { model.weights.load * max(1, $0) }
        for session in sessions {
            let number = session.format == .table ? 0 : 1
            guard let topic = model.topics.firstIndex(of: session.topic), !session.requests.isEmpty else { continue }
            let place = session.room.map { model.rooms.place[$0] } ?? -1
            let frame = model.frameValue(form: number, expert: session.expert, place: place) - further[session.expert]
            let week = model.weights.week * (model.problem.day(of: session.start) / 7)
            var sectors = Set<Int>()
            for request in session.requests { sectors.insert(model.people.sector[model.requests.person[request]]) }
            let bonus = number == 0 ? model.weights.sector * sectors.count : 0
            let share = (frame + bonus) / session.requests.count
            for request in session.requests where relaxation.wanted[request] == 1 {
                let home = model.people.place[model.requests.person[request]]
                let way = place >= 0 ? model.weights.travel * model.travel(home, place) : 0
                let value =
                    relaxation.value(request) + model.matchValue(request, session.expert, topic: topic) - way - week
                // Experts will find companies that are better still.
                let more = relaxation.value(request) / 64
                single[request] = max(0, (value + share + more) * Prices.unit)
            }
        }
        // A series pays each expert what a session costs them.
        let weeks = model.problem.days.count / 14
        for request in series.indices {
            for (index, expert) in takers[request].enumerated() {
                let match = model.matchValue(request, expert, topic: model.requests.topic[request])
                let cost = model.talk.cost + further[expert] + model.weights.week * weeks - match
                series[request][index] = cost * Prices.unit
            }
        }
    }
}
