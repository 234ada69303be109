/// One thing that could be otherwise in a problem as a whole.
public enum WhatIf: Hashable, Sendable {
    /// A room is closed on a day of the horizon, by its number; on every day where it is nil.
    case roomCloses(Int, day: Int?)
    /// A person is away on a day; on every day where it is nil.
    case personAway(Int, day: Int?)
    /// An expert gives so many sessions more, or fewer where it is below zero.
    case moreSessions(expert: Int, Int)
    /// A room holds so many people more, or fewer.
    case moreSeats(room: Int, Int)
    /// Competitors may share a table.
    case withoutCompetitors
    /// A rule of the programme is off.
    case withoutRule(Problem.RuleName)
}

extension Problem {
    /// The same problem with one thing otherwise. Pinned sessions stay: they are facts.
    public func changed(by change: WhatIf) -> Problem {
        var problem = self
        switch change {
        case .roomCloses(let room, let day):
            guard problem.rooms.indices.contains(room) else { break }
            problem.rooms[room].open = Self.difference(rooms[room].open, span(of: day))
        case .personAway(let person, let day):
            guard problem.people.indices.contains(person) else { break }
            problem.people[person].free = Self.difference(people[person].free, span(of: day))
        case .moreSessions(let expert, let count):
            guard problem.experts.indices.contains(expert) else { break }
            let most = problem.experts[expert].maxSessions + count
            problem.experts[expert].maxSessions = max(0, min(Self.limits.number, most))
        case .moreSeats(let room, let count):
            guard problem.rooms.indices.contains(room) else { break }
            problem.rooms[room].capacity = max(0, min(Self.limits.number, rooms[room].capacity + count))
        case .withoutCompetitors: problem.conflicts = []
        case .withoutRule(let name): problem.rules = problem.rules?.without(name)
        }
        return problem
    }

    /// The slots of a day, or of the whole horizon.
    private func span(of day: Int?) -> [Interval] {
        guard let day else { return [Interval(0, slots)] }
        guard days.indices.contains(day) else { return [] }
        return [Interval(days[day], day + 1 < days.count ? days[day + 1] : slots)]
    }
}

/// What a change of the problem would make of the plan: both were searched for in the same way.
public struct WhatIfResult: Sendable, Hashable {
    /// The change.
    public let change: WhatIf
    /// Points as things are, and with the change.
    public let score, changedScore: Int
    /// Requests with a session as things are, and with the change.
    public let served, changedServed: Int
    /// Requests that gain a session by the change, and those that lose theirs.
    public let gaining, losing: [Int]
}

extension Problem {
    /// Plans twice, as things are and with the change, with the same options, and compares.
    /// - Throws: `ProblemError` where the problem is not sound.
    public func whatIf(
        _ change: WhatIf, options: SolveOptions, cancellation: Cancellation = Cancellation()
    ) throws -> WhatIfResult {
        let changed = changed(by: change)
        let now = try Solver(self, options: options).solve(cancellation: cancellation).plan.sessions
        // From the same plan, so that what differs is the change and not the luck of two searches.
        var warm = options
        warm.start = now
        let then = try Solver(changed, options: warm).solve(cancellation: cancellation).plan.sessions
        // A plan of the stricter problem is one of the looser too: so neither is said to be worse than what is known.
        let sides = (evaluate(now), changed.evaluate(then))
        let crossed = (evaluate(then), changed.evaluate(now))
        let best = crossed.0.isValid && crossed.0.score > sides.0.score ? (then, crossed.0) : (now, sides.0)
        let other = crossed.1.isValid && crossed.1.score > sides.1.score ? (now, crossed.1) : (then, sides.1)
        let (before, after) = (Set(best.0.flatMap(\.requests)), Set(other.0.flatMap(\.requests)))
        return WhatIfResult(
            change: change, score: best.1.score, changedScore: other.1.score, served: before.count,
            changedServed: after.count, gaining: after.subtracting(before).sorted(),
            losing: before.subtracting(after).sorted())
    }
}
