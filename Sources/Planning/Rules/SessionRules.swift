/// A session as its own rules look at it.
struct SessionCase {
    let session: PlannedSession
    let index: Int
    let isPinned: Bool
    /// Requests that are pinned to it.
    let fixed: Set<Int>
    /// The people of its requests, in their order.
    let members: [Int]
    let end: Int
}

/// C1 to C6: what a session must be by itself. Pinned sessions and requests are facts.
extension Evaluator {
    /// C1, C2, and of C4 and C5 what does not hang on who was added.
    mutating func checkFrame(_ it: SessionCase) {
        guard !it.isPinned else { return }
        let (session, rules) = (it.session, problem.formats[it.session.format])
        let expert = problem.experts[session.expert]
        if !facts.isStart(session.start, of: session.format) || session.start < problem.notBefore
            || it.end > problem.slots
        {
            fail(.start, .startNotAllowed, sessions: [it.index])
        }
        if !expert.formats.contains(session.format) || expert.topics[session.topic] == nil {
            fail(.expert, .expertDoesNotOffer, sessions: [it.index], people: [expert.person])
        }
        if !Problem.covers(problem.people[expert.person].free, session.start, it.end) {
            fail(.expert, .expertNotFree, sessions: [it.index], people: [expert.person])
        }
        if let room = session.room {
            if !Problem.covers(problem.rooms[room].open, session.start, it.end) {
                fail(.room, .roomNotOpen, sessions: [it.index])
            }
        } else if !rules.online {
            fail(.room, .needsRoom, sessions: [it.index])
        }
        if session.requests.count < rules.minParticipants { fail(.seats, .tooFew, sessions: [it.index]) }
    }

    /// C3.
    mutating func checkRequests(_ it: SessionCase) {
        let host = problem.experts[it.session.expert].person
        if Set(it.members).count != it.members.count || it.members.contains(host) {
            fail(.request, .twice, sessions: [it.index], people: it.members)
        }
        for request in it.session.requests where !it.fixed.contains(request) { checkRequest(request, it, host) }
    }

    private mutating func checkRequest(_ index: Int, _ it: SessionCase, _ host: Int) {
        let request = problem.requests[index]
        func failed(_ detail: Violation.Detail) -> Violation {
            Violation(.request, detail, sessions: [it.index], people: [request.person], requests: [index])
        }
        if request.topic != it.session.topic || !request.format.allows(it.session.format) {
            violations.append(failed(.otherTopicOrFormat))
        }
        let level = problem.experts[it.session.expert].topics[request.topic] ?? 0
        if level < request.minLevel || request.avoid.contains(it.session.expert) {
            violations.append(failed(.expertNotAccepted))
        }
        if !Problem.covers(problem.people[request.person].free, it.session.start, it.end) {
            violations.append(failed(.personNotFree))
        }
        if it.end > request.deadline { violations.append(failed(.afterDeadline)) }
        if facts.languages[request.person] & facts.languages[host] == 0 {
            violations.append(failed(.noCommonLanguage))
        }
    }

    /// C4 and C5, where someone was added to what stands.
    mutating func checkSeats(_ it: SessionCase) {
        guard it.session.requests.contains(where: { !it.fixed.contains($0) }) else { return }
        if it.members.count > problem.formats[it.session.format].maxParticipants {
            fail(.seats, .tooMany, sessions: [it.index])
        }
        if let room = it.session.room,
            it.members.count + 1 + problem.staff(of: it.session).count > problem.rooms[room].capacity
        {
            fail(.room, .roomTooSmall, sessions: [it.index])
        }
    }

    /// C6.
    mutating func checkCompany(_ it: SessionCase) {
        let host = facts.languages[problem.experts[it.session.expert].person]
        let fixed = it.session.requests.map(it.fixed.contains)
        for first in it.members.indices {
            for second in it.members.indices.dropFirst(first + 1) where !(fixed[first] && fixed[second]) {
                let pair = Problem.Pair(it.members[first], it.members[second]).ordered
                let people = [pair.first, pair.second]
                if facts.compete(pair) { fail(.company, .competitors, sessions: [it.index], people: people) }
                if facts.languages[pair.first] & facts.languages[pair.second] & host == 0 {
                    fail(.company, .noLanguageTogether, sessions: [it.index], people: people)
                }
            }
        }
    }
}
