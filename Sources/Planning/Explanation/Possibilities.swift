/// A session that a request could have: an expert, a format and a start.
struct Possibility {
    let expert: Int
    let format: Format
    let start: Int
    let end: Int
    /// It is pinned: a fact, whatever C1 and C2 say.
    let isFact: Bool
}

/// The rules by which the possible sessions of a request fall away, in their order. Each lets through whatever it is not
/// certain of, but for the last: what passes them all is a seat or a session that the plan could really have.
extension StandingPlan {
    typealias Sieve = (reason: Explanation.Reason, passes: (Possibility) -> Bool)

    /// An expert on the topic, a format of theirs and one of its starts; and the pinned sessions on the topic.
    func possibilities(for request: Int) -> [Possibility] {
        let topic = problem.requests[request].topic
        let pinned = sessions.indices.filter { fixed[$0] != nil && !closed.contains($0) && sessions[$0].topic == topic }
        return problem.experts.indices.filter { problem.experts[$0].topics[topic] != nil }.flatMap { expert in
            Format.allCases.flatMap { format -> [Possibility] in
                let facts = Set(
                    pinned.map { sessions[$0] }.filter { $0.expert == expert && $0.format == format }.map(\.start))
                let length = problem.slots(of: format)
                let offered = problem.experts[expert].formats.contains(format) ? problem.formats[format].starts : []
                let starts = offered.filter { $0 >= problem.notBefore && $0 + length <= problem.slots }
                return Set(starts).union(facts).sorted().map {
                    Possibility(
                        expert: expert, format: format, start: $0, end: $0 + length, isFact: facts.contains($0))
                }
            }
        }
    }

    /// Those that are off leave no step.
    /// - Parameter companyOfAll: whether everyone on the topic counts as company, not only who has no session.
    func sieves(_ request: Int, companyOfAll: Bool) -> [Sieve] {
        let wish = problem.requests[request]
        let others = (onTopic[wish.topic] ?? []).filter { $0 != request && (companyOfAll || ofRequest[$0].isEmpty) }
        let free = problem.people[wish.person].free
        let all: [Sieve] = [
            (.format, { wish.format.allows($0.format) }),
            (.expert, { suits(request, $0.expert, $0.format) }),
            (.metBefore, { accepts(request, $0.expert, $0.format) }),
            (
                .expertFree,
                { $0.isFact || Problem.covers(problem.people[host($0)].free, $0.start, $0.end) }
            ),
            (.personFree, { Problem.covers(free, $0.start, $0.end) }),
            (.deadline, { $0.end <= wish.deadline }),
            (.personLoad, { wantsMore(request, $0.expert, $0.start) && hasRoomInAgenda(wish.person, $0) }),
            (.townFull, { _ in hasTownSeat(request) }),
            (
                .expertLoad,
                {
                    seat(request, $0)
                        || ofExpert[$0.expert].count < problem.experts[$0.expert].maxSessions
                            && hasRoomInAgenda(host($0), $0)
                }
            ),
            (.company, { seat(request, $0) || gathers(request, coming(request, others, $0), $0) }),
            (.mix, { seat(request, $0) || isMixed([request] + coming(request, others, $0), $0.format) }),
            (.second, { seat(request, $0) || $0.format == .mentoring || hasSecond(request, $0) }),
            (.chair, { seat(request, $0) || $0.format == .mentoring || hasChair(request, $0) }),
            (.room, { seat(request, $0) || hasRoom($0, wish.topic) }),
            (.budget, { seat(request, $0) || hasRoom($0, wish.topic, paid: true) }),
            (.travel, { seat(request, $0) || canBe(request, others, $0) }),
        ]
        return all.filter { isOn($0.reason) }
    }

    private func host(_ it: Possibility) -> Int { problem.experts[it.expert].person }

    /// Whether somebody has nothing else then, and less than they take that day and week.
    private func hasRoomInAgenda(_ person: Int, _ it: Possibility) -> Bool {
        isWithinLimits(person, it.start) && ofPerson[person].allSatisfy { $0.end <= it.start || it.end <= $0.start }
    }

    /// Whether a session of this expert that stands at this moment has a seat for the request.
    private func seat(_ request: Int, _ it: Possibility) -> Bool {
        ofExpert[it.expert].contains {
            sessions[$0].expert == it.expert && sessions[$0].start == it.start && sessions[$0].format == it.format
                && canJoin(request, $0)
        }
    }

    /// Others who accept the expert, are free then, and get along with who asks.
    private func coming(_ request: Int, _ others: [Int], _ it: Possibility) -> [Int] {
        guard problem.formats[it.format].minParticipants > 1 else { return [] }
        return others.filter {
            accepts($0, it.expert, it.format) && hasTime($0, it.start, it.end)
                && getAlong(request, $0, with: it.expert) && wantsMore($0, it.expert, it.start)
                && hasRoomInAgenda(problem.requests[$0].person, it)
        }
    }

    /// Whether enough of them get along to come together.
    private func gathers(_ request: Int, _ others: [Int], _ it: Possibility) -> Bool {
        let least = problem.formats[it.format].minParticipants
        guard least > 1 else { return true }
        var gathering = Gathering(plan: self, expert: it.expert, least: least, most: least)
        return gathering.find([request], others) != .impossible
    }

    /// Whether somebody could be the second expert of a new table (C16), or chair it (C17), as far as their time goes.
    private func hasSecond(_ request: Int, _ it: Possibility) -> Bool {
        let topic = problem.requests[request].topic
        return !facts.rules.staff.needsSecond(topic)
            || problem.experts.indices.contains {
                suits(second: $0, it.expert, topic, .table) && goes(request, withSecond: $0)
                    && isFree(problem.experts[$0].person, it)
            }
    }

    private func hasChair(_ request: Int, _ it: Possibility) -> Bool {
        !facts.rules.staff.needsChair(problem.requests[request].topic)
            || (facts.rules.staff.chairs ?? []).contains {
                suits(chair: $0, it.expert) && goes(request, withChair: $0) && isFree($0, it)
            }
    }

    private func isFree(_ person: Int, _ it: Possibility) -> Bool {
        Problem.covers(problem.people[person].free, it.start, it.end) && hasRoomInAgenda(person, it)
    }

    /// - Parameter paid: whether it must be paid for too.
    private func hasRoom(_ it: Possibility, _ topic: String, paid: Bool = false) -> Bool {
        let rules = problem.formats[it.format]
        return rules.online
            || problem.rooms.indices.contains {
                problem.rooms[$0].capacity > rules.minParticipants + (it.format == .table ? staffCount(topic) : 0)
                    && (paid ? isFree(room: $0, it.start, it.end) : isVacant(room: $0, it.start, it.end))
            }
    }

    /// Whether a new session can be then: in one room, or online, where all of them come in time.
    private func canBe(_ request: Int, _ others: [Int], _ it: Possibility) -> Bool {
        let (rules, topic) = (problem.formats[it.format], problem.requests[request].topic)
        let rooms = problem.rooms.indices.filter {
            problem.rooms[$0].capacity > rules.minParticipants && isFree(room: $0, it.start, it.end)
        }
        let coming = coming(request, others, it)
        return ((rules.online ? [nil] : []) + rooms.map(Optional.some)).contains { room in
            func comes(_ person: Int) -> Bool {
                let place = room.map { problem.rooms[$0].place } ?? problem.people[person].place
                return canAttend(person, at: place, it.start, it.end)
            }
            guard comes(host(it)), comes(problem.requests[request].person) else { return false }
            let bare = PlannedSession(
                format: it.format, expert: it.expert, room: room, start: it.start, topic: topic, requests: [])
            let near = coming.filter { comes(problem.requests[$0].person) }
            return staffings(bare, for: request).contains { session in
                let most = seats(of: session)
                guard most >= rules.minParticipants else { return false }
                var gathering = Gathering(
                    plan: self, expert: it.expert, least: rules.minParticipants, most: most, format: it.format)
                return gathering.find([request], near.filter { goesWithStaff($0, of: session) }) != .impossible
            }
        }
    }

    /// Whether the rule of a reason is on; those of the contract always are.
    private func isOn(_ reason: Explanation.Reason) -> Bool {
        switch reason {
        case .metBefore: facts.rules.hasNotAgain
        case .townFull: facts.rules.hasQuota
        case .mix: facts.rules.hasMix
        case .budget: facts.rules.hasBudget
        case .second: facts.rules.staff.needsSecond
        case .chair: facts.rules.staff.needsChair
        default: true
        }
    }
}
