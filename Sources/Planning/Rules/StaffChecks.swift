extension Problem {
    /// The people at a session beside its expert and participants: its second expert and its chair.
    func staff(of session: PlannedSession) -> [Int] {
        guard session.second != nil || session.chair != nil else { return [] }
        return (session.second.map { [experts[$0].person] } ?? []) + (session.chair.map { [$0] } ?? [])
    }
}

/// C16 and C17. Pinned sessions have whom they were pinned with; only who is added must go together with them.
extension Evaluator {
    mutating func checkStaff(_ it: SessionCase) {
        if facts.rules.hasStaff, !it.isPinned, it.session.format == .table {
            let staff = facts.rules.staff
            if it.session.second == nil, staff.needsSecond(it.session.topic) {
                fail(.secondExpert, .secondMissing, sessions: [it.index])
            }
            if it.session.chair == nil, staff.needsChair(it.session.topic) {
                fail(.chair, .chairMissing, sessions: [it.index])
            }
        }
        if let second = it.session.second { checkSecond(second, it) }
        if let chair = it.session.chair { checkChair(chair, it) }
    }

    private mutating func checkSecond(_ second: Int, _ it: SessionCase) {
        let (expert, host) = (problem.experts[second], problem.experts[it.session.expert].person)
        if !it.isPinned {
            let level = expert.topics[it.session.topic] ?? -1
            if !expert.formats.contains(it.session.format) || level < facts.rules.staff.secondLevel
                || expert.person == host || facts.languages[expert.person] & facts.languages[host] == 0
            {
                fail(.secondExpert, .secondUnsuited, sessions: [it.index], people: [expert.person])
            }
            if !Problem.covers(problem.people[expert.person].free, it.session.start, it.end) {
                fail(.secondExpert, .secondNotFree, sessions: [it.index], people: [expert.person])
            }
        }
        for (request, person) in added(it) {
            if problem.requests[request].avoid.contains(second) || person == expert.person
                || facts.languages[person] & facts.languages[expert.person] == 0
                || facts.rules.hasMet(request, expert: second)
            {
                fail(
                    .secondExpert, .secondNotAccepted, sessions: [it.index], people: [person, expert.person],
                    requests: [request])
            }
        }
    }

    private mutating func checkChair(_ chair: Int, _ it: SessionCase) {
        let host = problem.experts[it.session.expert].person
        if !it.isPinned {
            if facts.rules.staff.chairs?.contains(chair) == false || chair == host
                || it.session.second.map({ problem.experts[$0].person }) == chair
                || facts.languages[chair] & facts.languages[host] == 0
            {
                fail(.chair, .chairUnsuited, sessions: [it.index], people: [chair])
            }
            if !Problem.covers(problem.people[chair].free, it.session.start, it.end) {
                fail(.chair, .chairNotFree, sessions: [it.index], people: [chair])
            }
        }
        for (request, person) in added(it)
        where person == chair || facts.languages[person] & facts.languages[chair] == 0 {
            fail(.chair, .chairNotAccepted, sessions: [it.index], people: [person, chair], requests: [request])
        }
    }

    /// The requests that are not pinned to a session, with their people.
    private func added(_ it: SessionCase) -> [(request: Int, person: Int)] {
        zip(it.session.requests, it.members).filter { !it.fixed.contains($0.0) }.map { ($0, $1) }
    }

    mutating func scoreStaffTravel(_ session: PlannedSession, to place: Int) {
        if let second = session.second {
            let home = problem.people[problem.experts[second].person].place
            terms[.expertTravel] -= problem.weights.expertTravel * problem.travelSlots(home, place)
        }
        if let chair = session.chair, facts.rules.staff.chairTravel > 0 {
            let home = problem.people[chair].place
            terms[.chair] -= facts.rules.staff.chairTravel * problem.travelSlots(home, place)
        }
    }

    mutating func scoreAnnouncedStaff() {
        guard let rules = problem.rules, rules.secondExpert != nil || rules.chair != nil else { return }
        func held(_ who: (PlannedSession) -> Int?) -> Set<Problem.AnnouncedStaff> {
            Set(sessions.compactMap { it in who(it).map { .init(expert: it.expert, start: it.start, who: $0) } })
        }
        let lost =
            Set(rules.secondExpert?.announced ?? []).subtracting(held(\.second)).count
            + Set(rules.chair?.announced ?? []).subtracting(held(\.chair)).count
        if lost > 0 { terms[.change] -= problem.weights.change * lost }
    }

    mutating func scoreChairs() {
        let load = facts.rules.staff.chairLoad
        guard load > 0 else { return }
        let counts = Dictionary(sessions.compactMap(\.chair).map { ($0, 1) }, uniquingKeysWith: +)
        for count in counts.values { terms[.chair] -= load * count * (count + 1) / 2 }
    }
}
