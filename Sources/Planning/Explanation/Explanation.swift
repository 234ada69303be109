/// Why a request has no session: how its possible sessions fell away, rule by rule.
///
/// A possible session is an expert on the topic, a format of theirs and one of its starts within the horizon, or a pinned
/// session on the topic. Every count is of those that pass all rules so far; each rule is counted so that what falls away
/// could really not be, and what is left in the end could.
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
        /// Not everyone could be there in time, in any of the rooms that are left.
        case travel
        /// It could be placed beside what stands: no rule forbids it, and the plan chose otherwise.
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
    /// How the possible sessions of a request fell away in this plan.
    /// - Parameter companyOfAll: whether everyone on the topic counts as company, not only who has no session.
    func explanation(of request: Int, companyOfAll: Bool = false) -> Explanation {
        var left = possibilities(for: request)
        var steps = [Explanation.Step(reason: .topic, count: left.count)]
        for sieve in sieves(request, companyOfAll: companyOfAll) {
            if left.isEmpty { break }
            left = left.filter(sieve.passes)
            steps.append(.init(reason: sieve.reason, count: left.count))
        }
        let decided = left.isEmpty ? steps.last?.reason ?? .topic : .outweighed
        return Explanation(request: request, reason: decided, left: steps)
    }
}
