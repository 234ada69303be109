/// How a session gets another second expert or chair (C16, C17).
extension Mending {
    enum Role { case second, chair }

    /// What somebody is at a session beside its expert and participants.
    func role(of person: Int, at index: Int) -> Role? {
        if let second = sessions[index].second, problem.experts[second].person == person { return .second }
        return sessions[index].chair == person ? .chair : nil
    }

    /// Gives a session another second expert or chair: one with whom as many as can go together, then the one who has
    /// least and is nearest. Where nobody can, the session is given up.
    mutating func restaff(_ index: Int, _ role: Role) {
        let session = sessions[index]
        guard pins[SessionKey(session)] == nil else { return }
        let plan = standing ?? StandingPlan(problem, sessions)
        standing = plan
        guard needs(role, session, plan) else {
            if role == .second { sessions[index].second = nil } else { sessions[index].chair = nil }
            touched.insert(index)
            return
        }
        let able = role == .second ? seconds(for: session, index, plan) : chairs(for: session, index, plan)
        guard !able.isEmpty else { return drop(index) }
        // Whoever was given out in this round already is known to be free only in another week.
        let week = problem.week(of: session.start)
        let free = able.filter { !(engaged[$0.person] ?? []).contains(week) && !isFull($0, plan) }
        guard let best = free.min(by: { ($0.objections, $0.cost, $0.number) < ($1.objections, $1.cost, $1.number) })
        else { return }
        if role == .second { sessions[index].second = best.number } else { sessions[index].chair = best.number }
        engaged[best.person, default: []].append(week)
        touched.insert(index)
    }

    private func needs(_ role: Role, _ session: PlannedSession, _ plan: StandingPlan) -> Bool {
        let staff = plan.facts.rules.staff
        return session.format == .table
            && (role == .second ? staff.needsSecond(session.topic) : staff.needsChair(session.topic))
    }

    private struct Able {
        /// The number of the expert, or of the person who chairs.
        let number, person, objections, cost: Int
        /// What they can still give; nil for any number.
        let room: Int?
    }

    private func isFull(_ able: Able, _ plan: StandingPlan) -> Bool {
        able.room.map { (engaged[able.person] ?? []).count >= $0 } ?? false
    }

    private func seconds(for session: PlannedSession, _ index: Int, _ plan: StandingPlan) -> [Able] {
        problem.experts.indices.compactMap { number in
            let expert = problem.experts[number]
            guard number != session.second, expert.person != session.chair,
                plan.suits(second: number, session.expert, session.topic, session.format),
                comes(expert.person, session, index, plan)
            else { return nil }
            let has = plan.ofExpert[number].count
            return Able(
                number: number, person: expert.person,
                objections: session.requests.count { !plan.goes($0, withSecond: number) },
                cost: problem.weights.load * has + problem.weights.expertTravel * way(expert.person, session)
                    - plan.facts.rules.staff.kept(second: number, session.expert, session.start),
                room: expert.maxSessions - has)
        }
    }

    private func chairs(for session: PlannedSession, _ index: Int, _ plan: StandingPlan) -> [Able] {
        let staff = plan.facts.rules.staff
        return (staff.chairs ?? []).sorted().compactMap { person in
            guard person != session.chair, session.second.map({ problem.experts[$0].person }) != person,
                plan.suits(chair: person, session.expert), comes(person, session, index, plan)
            else { return nil }
            return Able(
                number: person, person: person,
                objections: session.requests.count { !plan.goes($0, withChair: person) },
                cost: staff.chairLoad * (plan.chairTables[person] ?? 0) + staff.chairTravel * way(person, session)
                    - staff.kept(chair: person, session.expert, session.start),
                room: nil)
        }
    }

    private func comes(_ person: Int, _ session: PlannedSession, _ index: Int, _ plan: StandingPlan) -> Bool {
        let end = plan.end(session)
        let place = session.room.map { problem.rooms[$0].place } ?? problem.people[person].place
        return Problem.covers(problem.people[person].free, session.start, end)
            && plan.canAttend(person, at: place, session.start, end, without: index)
    }

    private func way(_ person: Int, _ session: PlannedSession) -> Int {
        session.room.map { problem.travelSlots(problem.people[person].place, problem.rooms[$0].place) } ?? 0
    }
}
