/// What a plan is worth, term by term, as the contract adds it up.
extension Evaluator {
    mutating func score(_ session: PlannedSession, _ members: [Int]) {
        let weights = problem.weights
        let expert = problem.experts[session.expert]
        let room = session.room.map { problem.rooms[$0] }
        if let room {
            if problem.formats[session.format].online { terms[.inPerson] += weights.inPerson }
            let home = problem.people[expert.person].place
            terms[.expertTravel] -= weights.expertTravel * problem.travelSlots(home, room.place)
            scoreStaffTravel(session, to: room.place)
        }
        switch session.format {
        case .table:
            terms[.table] -= weights.table
            terms[.sector] += weights.sector * Set(members.map { facts.sectors[$0] }).count
        case .mentoring: terms[.mentoring] -= weights.mentoring
        }
        let week = problem.week(of: session.start)
        let level = expert.topics[session.topic] ?? 0
        for (index, person) in zip(session.requests, members) {
            let request = problem.requests[index]
            terms[.level] += weights.level * max(0, level - request.minLevel)
            if request.prefer.contains(session.expert) { terms[.preferred] += weights.preferred }
            if facts.rules.hasDays {
                terms[.preferredDays] += facts.rules.dayValue(person, day: problem.day(of: session.start))
            }
            terms[.week] -= weights.week * week
            if let room {
                terms[.travel] -= weights.travel * problem.travelSlots(problem.people[person].place, room.place)
            }
        }
    }

    mutating func scoreRequest(_ index: Int, sessions: Int) {
        let (request, weights) = (problem.requests[index], problem.weights)
        terms[.served] += request.priority * (weights.first + weights.next * (sessions - 1))
        terms[.waiting] += weights.waiting * min(request.waitingWeeks, 26)
        if facts.rules.hasNoShows { terms[.noShows] -= facts.rules.cost(ofServing: request.person) }
    }

    mutating func scoreLoad(sessions: Int) {
        terms[.load] -= problem.weights.load * sessions * (sessions + 1) / 2
    }

    mutating func scoreChanges() {
        guard !problem.previous.isEmpty else { return }
        var kept: Set<Problem.Participation> = []
        for session in sessions {
            for request in session.requests {
                kept.insert(.init(request: request, expert: session.expert, room: session.room, start: session.start))
            }
        }
        for seat in problem.previous where !kept.contains(seat) { terms[.change] -= problem.weights.change }
    }
}
