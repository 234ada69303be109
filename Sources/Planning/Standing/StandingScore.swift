/// What a change of the plan gives or costs, without adding up the whole.
extension StandingPlan {
    /// Points of one session by itself: its frame, its seats and its sectors.
    func worth(of session: PlannedSession) -> Int {
        guard !session.requests.isEmpty else { return 0 }
        let weights = problem.weights
        var points = session.format == .table ? -weights.table : -weights.mentoring
        if let room = session.room.map({ problem.rooms[$0] }) {
            let home = problem.people[problem.experts[session.expert].person].place
            points -=
                weights.expertTravel * problem.travelSlots(home, room.place) + staffTravel(session, to: room.place)
            if problem.formats[session.format].online { points += weights.inPerson }
        }
        if session.format == .table {
            let sectors = Set(session.requests.map { facts.sectors[problem.requests[$0].person] })
            points += weights.sector * sectors.count
        }
        if facts.rules.hasStaff { points += keptStaff(session) }
        return session.requests.reduce(points) { $0 + worth(ofSeat: $1, at: session) }
    }

    /// Points of one seat: level, preference, week and travel.
    func worth(ofSeat index: Int, at session: PlannedSession) -> Int {
        let (request, weights) = (problem.requests[index], problem.weights)
        let level = problem.experts[session.expert].topics[session.topic] ?? 0
        var points = weights.level * max(0, level - request.minLevel) - weights.week * problem.week(of: session.start)
        if request.prefer.contains(session.expert) { points += weights.preferred }
        if facts.rules.hasDays {
            points += facts.rules.dayValue(request.person, day: problem.day(of: session.start))
        }
        if let room = session.room {
            let home = problem.people[request.person].place
            points -= weights.travel * problem.travelSlots(home, problem.rooms[room].place)
        }
        return points
    }

    /// Points of a request for having so many sessions.
    func worth(ofRequest index: Int, sessions count: Int) -> Int {
        guard count > 0 else { return 0 }
        let (request, weights) = (problem.requests[index], problem.weights)
        return request.priority * (weights.first + weights.next * (count - 1))
            + weights.waiting * min(request.waitingWeeks, 26) - facts.rules.cost(ofServing: request.person)
    }

    /// The difference in score when sessions are replaced by others; a new one replaces nil.
    func gain(_ changes: [(old: Int?, new: PlannedSession?)]) -> Int {
        let weights = problem.weights
        var gain = 0
        var requests: [Int: Int] = [:]
        var experts: [Int: Int] = [:]
        for change in changes {
            if let old = change.old.map({ sessions[$0] }) {
                gain -= worth(of: old)
                experts[old.expert, default: 0] -= 1
                if let second = old.second { experts[second, default: 0] -= 1 }
                for request in old.requests { requests[request, default: 0] -= 1 }
            }
            if let new = change.new, !new.requests.isEmpty {
                gain += worth(of: new)
                experts[new.expert, default: 0] += 1
                if let second = new.second { experts[second, default: 0] += 1 }
                for request in new.requests { requests[request, default: 0] += 1 }
            }
        }
        for (request, more) in requests {
            let before = ofRequest[request].count
            gain += worth(ofRequest: request, sessions: before + more) - worth(ofRequest: request, sessions: before)
        }
        for (expert, more) in experts {
            let (before, after) = (ofExpert[expert].count, ofExpert[expert].count + more)
            gain -= weights.load * (after * (after + 1) - before * (before + 1)) / 2
        }
        if facts.rules.hasQuota { gain += quotaGain(requests) }
        if facts.rules.staff.chairLoad > 0 { gain += chairGain(changes) }
        for request in requests.keys {
            for seat in previous[request] ?? [] {
                func holds(_ session: PlannedSession) -> Bool {
                    session.expert == seat.expert && session.room == seat.room && session.start == seat.start
                        && session.requests.contains(request)
                }
                let replaced = Set(changes.compactMap(\.old))
                let before = ofRequest[request].contains { holds(sessions[$0]) }
                let after =
                    ofRequest[request].contains { !replaced.contains($0) && holds(sessions[$0]) }
                    || changes.contains { $0.new.map(holds) ?? false }
                gain += weights.change * ((after ? 1 : 0) - (before ? 1 : 0))
            }
        }
        return gain
    }

    /// The plan after such a change; sessions left empty are gone.
    func sessions(after changes: [(old: Int?, new: PlannedSession?)]) -> [PlannedSession] {
        var result = sessions.map(Optional.some)
        for change in changes {
            let new = change.new.flatMap { $0.requests.isEmpty ? nil : $0 }
            if let old = change.old { result[old] = new } else { result.append(new) }
        }
        return result.compactMap { $0 }
    }
}
