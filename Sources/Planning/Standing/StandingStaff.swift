/// C16 and C17 in a plan that stands.
extension StandingPlan {
    /// People at a new table on a topic beside its expert and participants.
    func staffCount(_ topic: String) -> Int {
        (facts.rules.staff.needsSecond(topic) ? 1 : 0) + (facts.rules.staff.needsChair(topic) ? 1 : 0)
    }

    /// Whether an expert could be the second one of another's session at all, and within their sessions.
    func suits(second: Int, _ expert: Int, _ topic: String, _ format: Format) -> Bool {
        let (other, host) = (problem.experts[second], problem.experts[expert].person)
        return second != expert && other.person != host && other.formats.contains(format)
            && other.topics[topic] ?? -1 >= facts.rules.staff.secondLevel
            && ofExpert[second].count < other.maxSessions && speak(other.person, host)
    }

    /// Whether a person could chair an expert's table at all.
    func suits(chair: Int, _ expert: Int) -> Bool {
        let host = problem.experts[expert].person
        return chair != host && facts.rules.staff.chairs?.contains(chair) != false && speak(chair, host)
    }

    func goes(_ request: Int, withSecond second: Int) -> Bool {
        let (wish, host) = (problem.requests[request], problem.experts[second].person)
        return wish.person != host && speak(wish.person, host) && !wish.avoid.contains(second)
            && !facts.rules.hasMet(request, expert: second)
    }

    func goes(_ request: Int, withChair chair: Int) -> Bool {
        let person = problem.requests[request].person
        return person != chair && speak(person, chair)
    }

    /// Whether a request goes together with the second expert and the chair that a session has.
    func goesWithStaff(_ request: Int, of session: PlannedSession) -> Bool {
        session.second.map { goes(request, withSecond: $0) } != false
            && session.chair.map { goes(request, withChair: $0) } != false
    }

    private func speak(_ first: Int, _ second: Int) -> Bool { facts.languages[first] & facts.languages[second] != 0 }

    /// A new table for a request with each second expert and chair that it could have, those who cost least first; none
    /// where nobody can be what it needs.
    func staffings(_ session: PlannedSession, for request: Int) -> [PlannedSession] {
        guard facts.rules.hasStaff, session.format == .table else { return [session] }
        let (staff, weights, end) = (facts.rules.staff, problem.weights, end(session))
        func way(_ person: Int) -> Int {
            let home = problem.people[person].place
            return session.room.map { problem.travelSlots(home, problem.rooms[$0].place) } ?? 0
        }
        func comes(_ person: Int) -> Bool {
            let place = session.room.map { problem.rooms[$0].place } ?? problem.people[person].place
            return Problem.covers(problem.people[person].free, session.start, end)
                && canAttend(person, at: place, session.start, end)
        }
        var seconds: [(second: Int?, cost: Int)] = [(nil, 0)]
        if staff.needsSecond(session.topic) {
            seconds = problem.experts.indices.filter {
                suits(second: $0, session.expert, session.topic, session.format) && goes(request, withSecond: $0)
                    && comes(problem.experts[$0].person)
            }.map {
                let load =
                    weights.load * (ofExpert[$0].count + 1) - staff.kept(second: $0, session.expert, session.start)
                return ($0, load + weights.expertTravel * way(problem.experts[$0].person))
            }
        }
        var chairs: [(chair: Int?, cost: Int)] = [(nil, 0)]
        if staff.needsChair(session.topic) {
            chairs = (staff.chairs ?? []).sorted().filter {
                suits(chair: $0, session.expert) && goes(request, withChair: $0) && comes($0)
            }.map {
                let load = staff.chairLoad * ((chairTables[$0] ?? 0) + 1)
                return ($0, load + staff.chairTravel * way($0) - staff.kept(chair: $0, session.expert, session.start))
            }
        }
        let pairs = seconds.flatMap { second in
            chairs.filter { $0.chair == nil || $0.chair != second.second.map { problem.experts[$0].person } }
                .map { (second: second.second, chair: $0.chair, cost: second.cost + $0.cost) }
        }
        return pairs.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map {
            _, pair in
            var session = session
            (session.second, session.chair) = (pair.second, pair.chair)
            return session
        }
    }

    /// Points for whom a session keeps of those it was announced with.
    func keptStaff(_ session: PlannedSession) -> Int {
        let staff = facts.rules.staff
        return (session.second.map { staff.kept(second: $0, session.expert, session.start) } ?? 0)
            + (session.chair.map { staff.kept(chair: $0, session.expert, session.start) } ?? 0)
    }

    /// Points that the ways of a session's second expert and chair cost.
    func staffTravel(_ session: PlannedSession, to place: Int) -> Int {
        let second = session.second.map { problem.people[problem.experts[$0].person].place }
        let chair = session.chair.map { problem.people[$0].place }
        return (second.map { problem.weights.expertTravel * problem.travelSlots($0, place) } ?? 0)
            + (chair.map { facts.rules.staff.chairTravel * problem.travelSlots($0, place) } ?? 0)
    }

    /// What a change gives for the chairs' load.
    func chairGain(_ changes: [(old: Int?, new: PlannedSession?)]) -> Int {
        var tables: [Int: Int] = [:]
        for change in changes {
            if let chair = change.old.flatMap({ sessions[$0].chair }) { tables[chair, default: 0] -= 1 }
            if let new = change.new, !new.requests.isEmpty, let chair = new.chair { tables[chair, default: 0] += 1 }
        }
        return tables.reduce(0) { gain, entry in
            let before = chairTables[entry.key] ?? 0
            let after = before + entry.value
            return gain - facts.rules.staff.chairLoad * (after * (after + 1) - before * (before + 1)) / 2
        }
    }
}
