/// Why a request has no session: how its possible sessions fell away, rule by rule.
///
/// A possible session is an expert on the topic, a format of theirs and one of its starts within the horizon. Every
/// count is of those that pass all rules so far; each rule is counted so that what falls away could really not be.
public struct Explanation: Sendable, Hashable {
    /// The rule at which the last possibilities fell away.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// No expert has the topic.
        case topic
        /// Nobody with the topic offers the format asked for.
        case format
        /// Only experts of a lower level, avoided, themselves, or without a common language.
        case expert
        /// Only experts whom the person met before.
        case metBefore
        /// The experts are never free.
        case expertFree
        /// The person is not free when they are.
        case personFree
        /// Too late.
        case deadline
        /// The person's own other sessions and limits.
        case personLoad
        /// The person's town has its quota of seats.
        case townFull
        /// The experts have as many sessions as they can take then.
        case expertLoad
        /// A table would not have enough people.
        case company
        /// A table would not be mixed enough.
        case mix
        /// Nobody could be the second expert.
        case second
        /// Nobody could chair.
        case chair
        /// No room is open and free.
        case room
        /// No room that is open and free can still be paid for.
        case budget
        /// It could be placed, but each way costs more than it brings, or pushes out others.
        case outweighed
    }

    /// The request, by its number in the problem.
    public let request: Int
    /// The rule that decided.
    public let reason: Reason
    /// How many possible sessions were left after each rule, in the order of the rules.
    public let left: [Step]

    /// How many possibilities one rule left.
    public struct Step: Sendable, Hashable {
        /// The rule that decided.
        public let reason: Reason
        /// Possibilities left.
        public let count: Int
    }
}

extension Problem {
    /// Explains each of some requests that has no session, or not all it asked for, in a plan.
    public func explain(_ requests: [Int], in sessions: [PlannedSession]) -> [Explanation] {
        let plan = StandingPlan(self, sessions)
        return requests.map { plan.explanation(of: $0) }
    }

    /// Whether no valid plan at all can hold a session of a request, beyond those pinned: even with nothing but the
    /// pinned sessions in the plan, none of its possible sessions passes every rule. True is proven; false is not.
    public func cannotBePlaced(_ request: Int) -> Bool {
        let pins = pinned.map {
            PlannedSession(
                format: $0.format, expert: $0.expert, room: $0.room, start: $0.start, topic: $0.topic,
                requests: $0.requests)
        }
        let bare = StandingPlan(self, pins)
        return bare.ofRequest[request].isEmpty
            && bare.explanation(of: request, companyOfAll: true).reason != .outweighed
    }
}

extension StandingPlan {
    private struct Possibility {
        let expert: Int
        let format: Format
        let start: Int
        let end: Int
    }

    private typealias Sieve = (reason: Explanation.Reason, passes: (Possibility) -> Bool)

    /// How the possible sessions of a request fell away in this plan.
    /// - Parameter companyOfAll: whether everyone on the topic counts as company, not only who has no session.
    func explanation(of request: Int, companyOfAll: Bool = false) -> Explanation {
        let wish = problem.requests[request]
        var left = problem.experts.indices.filter { problem.experts[$0].topics[wish.topic] != nil }.flatMap { expert in
            Format.allCases.flatMap { format -> [Possibility] in
                let length = problem.slots(of: format)
                return problem.formats[format].starts.compactMap { start in
                    guard start >= problem.notBefore, start + length <= problem.slots else { return nil }
                    return Possibility(expert: expert, format: format, start: start, end: start + length)
                }
            }
        }
        var steps = [Explanation.Step(reason: .topic, count: left.count)]
        for sieve in sieves(request, companyOfAll: companyOfAll) {
            if left.isEmpty { break }
            left = left.filter(sieve.passes)
            steps.append(.init(reason: sieve.reason, count: left.count))
        }
        let decided = left.isEmpty ? steps.last?.reason ?? .topic : .outweighed
        return Explanation(request: request, reason: decided, left: steps)
    }

    /// The rules in their order; those that are off leave no step.
    private func sieves(_ request: Int, companyOfAll: Bool) -> [Sieve] {
        let wish = problem.requests[request]
        let others = (onTopic[wish.topic] ?? []).filter { $0 != request && (companyOfAll || ofRequest[$0].isEmpty) }
        let free = problem.people[wish.person].free
        let all: [Sieve] = [
            (.format, { wish.format.allows($0.format) && problem.experts[$0.expert].formats.contains($0.format) }),
            (.expert, { suits(request, $0.expert, $0.format) }),
            (.metBefore, { accepts(request, $0.expert, $0.format) }),
            (
                .expertFree,
                { Problem.covers(problem.people[problem.experts[$0.expert].person].free, $0.start, $0.end) }
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
                            && hasRoomInAgenda(problem.experts[$0.expert].person, $0)
                }
            ),
            (.company, { seat(request, $0) || enough(request, others, $0) }),
            (.mix, { seat(request, $0) || canMix(request, others, $0) }),
            (.second, { seat(request, $0) || $0.format == .mentoring || hasSecond(request, $0) }),
            (.chair, { seat(request, $0) || $0.format == .mentoring || hasChair(request, $0) }),
            (.room, { seat(request, $0) || hasRoom($0, wish.topic) }),
            (.budget, { seat(request, $0) || hasRoom($0, wish.topic, paid: true) }),
        ]
        return all.filter { isOn($0.reason) }
    }

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

    /// Whether enough others could come to a new session then; two by two, so that less than enough is certain.
    private func enough(_ request: Int, _ others: [Int], _ it: Possibility) -> Bool {
        var missing = problem.formats[it.format].minParticipants - 1
        guard missing > 0 else { return true }
        for other in others
        where accepts(other, it.expert, it.format) && hasTime(other, it.start, it.end)
            && getAlong(request, other, with: it.expert)
        {
            missing -= 1
            if missing == 0 { return true }
        }
        return false
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

    /// Whether a table with those who could come could be mixed enough (C13).
    private func canMix(_ request: Int, _ others: [Int], _ it: Possibility) -> Bool {
        let coming = others.filter {
            accepts($0, it.expert, it.format) && hasTime($0, it.start, it.end) && getAlong(request, $0, with: it.expert)
        }
        return isMixed([request] + coming, it.format)
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
