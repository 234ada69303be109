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
