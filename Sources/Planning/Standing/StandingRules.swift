/// Whether something could be added to the plan without breaking a rule.
extension StandingPlan {
    func end(_ session: PlannedSession) -> Int { session.start + problem.slots(of: session.format) }

    /// C7 and C8: whether a person can be somewhere, one session left out of account.
    func canAttend(_ person: Int, at place: Int, _ start: Int, _ end: Int, without: Int? = nil) -> Bool {
        isWithinLimits(person, start, without: without) && canReach(person, at: place, start, end, without: without)
    }

    func isWithinLimits(_ person: Int, _ start: Int, without: Int? = nil) -> Bool {
        let limits = problem.people[person]
        guard limits.maxPerDay > 0, limits.maxPerWeek > 0 else { return false }
        guard !ofPerson[person].isEmpty else { return true }
        let (day, week) = (problem.day(of: start), problem.week(of: start))
        let stays = ofPerson[person].lazy.filter { $0.session != without }
        return stays.count { problem.day(of: $0.start) == day } < limits.maxPerDay
            && stays.count { problem.week(of: $0.start) == week } < limits.maxPerWeek
    }

    func canReach(_ person: Int, at place: Int, _ start: Int, _ end: Int, without: Int? = nil) -> Bool {
        ofPerson[person].allSatisfy { stay in
            if stay.session == without { return true }
            return stay.start < start || stay.start == start && stay.end <= start
                ? start - stay.end >= problem.travelSlots(stay.place, place)
                : stay.start - end >= problem.travelSlots(place, stay.place)
        }
    }

    /// C9, the opening of C4, and C15.
    func isFree(room: Int, _ start: Int, _ end: Int, without: Int? = nil) -> Bool {
        isVacant(room: room, start, end, without: without) && canPay(room, without: without)
    }

    /// C9 and the opening of C4.
    func isVacant(room: Int, _ start: Int, _ end: Int, without: Int? = nil) -> Bool {
        Problem.covers(problem.rooms[room].open, start, end)
            && ofRoom[room].allSatisfy { $0.session == without || $0.end <= start || end <= $0.start }
    }

    /// C3 but for time, and C12: whether a request accepts an expert in a format.
    func accepts(_ index: Int, _ expert: Int, _ format: Format) -> Bool {
        suits(index, expert, format) && !facts.rules.hasMet(index, expert: expert)
    }

    /// C3 but for time.
    func suits(_ index: Int, _ expert: Int, _ format: Format) -> Bool {
        let (request, host) = (problem.requests[index], problem.experts[expert].person)
        guard let level = problem.experts[expert].topics[request.topic] else { return false }
        return level >= request.minLevel && request.format.allows(format) && !request.avoid.contains(expert)
            && request.person != host && facts.languages[request.person] & facts.languages[host] != 0
    }

    /// C3's time: the person is free and the deadline holds.
    func hasTime(_ index: Int, _ start: Int, _ end: Int) -> Bool {
        let request = problem.requests[index]
        return end <= request.deadline && Problem.covers(problem.people[request.person].free, start, end)
    }

    /// C10: whether a request may have a further session with an expert at a moment.
    func wantsMore(_ index: Int, _ expert: Int, _ start: Int, without: Int? = nil) -> Bool {
        let request = problem.requests[index]
        let own = ofRequest[index].filter { $0 != without }
        let day = problem.day(of: start)
        return own.count < request.sessions
            && own.allSatisfy {
                sessions[$0].expert == expert
                    && abs(problem.day(of: sessions[$0].start) - day) >= request.minGapDays
            }
    }

    /// C6 and that nobody sits twice.
    func getAlong(_ first: Int, _ second: Int, with expert: Int) -> Bool {
        let pair = Problem.Pair(problem.requests[first].person, problem.requests[second].person)
        let host = facts.languages[problem.experts[expert].person]
        return pair.first != pair.second && !facts.compete(pair) && !facts.rules.haveMet(pair)
            && facts.languages[pair.first] & facts.languages[pair.second] & host != 0
    }

    /// Whether a request can join a session beside those of its participants that stay.
    /// - Parameter leaving: a session of the request itself that it would give up.
    func canJoin(_ request: Int, _ index: Int, without gone: Int? = nil, leaving: Int? = nil) -> Bool {
        let session = sessions[index]
        let end = end(session)
        let person = problem.requests[request].person
        let staying = session.requests.filter { $0 != gone }
        guard !closed.contains(index), !staying.contains(request), problem.requests[request].topic == session.topic,
            accepts(request, session.expert, session.format), staying.count < seats(of: session),
            hasTime(request, session.start, end), wantsMore(request, session.expert, session.start, without: leaving),
            hasTownSeat(request, leaving: [leaving.map { _ in request }, gone].compactMap { $0 })
        else { return false }
        guard goesWithStaff(request, of: session) else { return false }
        let place = session.room.map { problem.rooms[$0].place } ?? problem.people[person].place
        return canAttend(person, at: place, session.start, end, without: leaving)
            && staying.allSatisfy { getAlong(request, $0, with: session.expert) }
    }

    /// C4 and C5: participants that a session can hold.
    func seats(of session: PlannedSession) -> Int {
        let most = problem.formats[session.format].maxParticipants
        let others = 1 + problem.staff(of: session).count
        return session.room.map { min(most, problem.rooms[$0].capacity - others) } ?? most
    }

    /// Whether a session could lose this participant: it is not pinned, and enough stay.
    func canLeave(_ request: Int, _ index: Int) -> Bool {
        guard fixed[index]?.contains(request) != true, !closed.contains(index) else { return false }
        return fixed[index] != nil
            || sessions[index].requests.count > problem.formats[sessions[index].format].minParticipants
                && isMixed(sessions[index].requests.filter { $0 != request }, sessions[index].format)
    }

    /// C1, C2, C7 and C8 of the expert: whether a new session could begin at one of its format's starts.
    func canHost(_ expert: Int, _ format: Format, _ start: Int, at place: Int) -> Bool {
        let host = problem.experts[expert].person
        let end = start + problem.slots(of: format)
        return start >= problem.notBefore && end <= problem.slots
            && ofExpert[expert].count < problem.experts[expert].maxSessions
            && Problem.covers(problem.people[host].free, start, end) && canAttend(host, at: place, start, end)
    }
}
