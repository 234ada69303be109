/// One thing that could be otherwise, and would help a request.
public enum SingleChange: Sendable, Hashable {
    /// The person would be free on a weekday (0 is Monday) at a part of the day (0 the morning, 1 the afternoon, 2 the
    /// evening) in every week of the horizon.
    case freeTime(weekday: Int, part: Int)
    /// An expert would give one more session.
    case expertSession(Int)
    /// A session of the plan, by its number, would have one seat more.
    case seat(Int)
    /// The person would take one more session a week, or a day.
    case personLimit
    /// The deadline would be two weeks later.
    case laterDeadline
    /// Both formats would do.
    case eitherFormat
    /// An expert one level lower would do.
    case lowerLevel
    /// A rule of the programme would be off.
    case withoutRule(Problem.RuleName)
}

/// A single change that was tried: with it the plan can be extended by a session for the request, nobody loses theirs,
/// and the score rises by more than it could without. The plan with it was checked against every rule of the changed
/// problem.
public struct Help: Sendable, Hashable {
    /// What would be otherwise.
    public let change: SingleChange
    /// The session that it makes possible.
    public let placement: Placement
}

extension StandingPlan {
    /// The single changes that help a request most, the best first; each was tried.
    public func helps(for request: Int, most: Int = 5) -> [Help] {
        var helps: [Help] = []
        // What the plan could do without any change is no help of a change.
        let known = max(0, placements(for: request, most: 1, exchanging: false).first?.gain ?? 0)
        for change in possibleChanges(for: request) {
            guard let changed = applying(change, to: request) else { continue }
            let found = changed.placements(for: request, most: 1, exchanging: false, only: change).first
            if let found, found.gain > known { helps.append(Help(change: change, placement: found)) }
        }
        // Equal gains keep the order of the possible changes: the person's own first.
        return Array(
            helps.enumerated().sorted {
                ($1.element.placement.gain, $0.offset) < ($0.element.placement.gain, $1.offset)
            }.map(\.element).prefix(most))
    }

    private func placements(for request: Int, most: Int, exchanging: Bool, only change: SingleChange) -> [Placement] {
        guard case .seat(let index) = change else {
            return placements(for: request, most: most, exchanging: exchanging)
        }
        guard canJoin(request, index) else { return [] }
        var session = sessions[index]
        session.requests.append(request)
        let changes: [(old: Int?, new: PlannedSession?)] = [(index, session)]
        let draft = Draft(
            request: request, way: .seat, session: session, joins: index, changes: changes, gain: gain(changes))
        return checked([draft], most: most)
    }

    private func possibleChanges(for request: Int) -> [SingleChange] {
        let wish = problem.requests[request]
        let experts = problem.experts.indices.filter { expert in
            ofExpert[expert].count >= problem.experts[expert].maxSessions
                && problem.experts[expert].formats.contains { accepts(request, expert, $0) }
        }
        let full = sessions.indices.filter {
            sessions[$0].topic == wish.topic && !closed.contains($0)
                && sessions[$0].requests.count >= seats(of: sessions[$0]) && sessions[$0].format == .table
                && accepts(request, sessions[$0].expert, .table)
        }
        return (0..<5).flatMap { day in (0..<3).map { .freeTime(weekday: day, part: $0) } }
            + [.personLimit, .laterDeadline] + (wish.format == .either ? [] : [.eitherFormat])
            + (wish.minLevel > 1 ? [.lowerLevel] : []) + experts.map { .expertSession($0) } + full.map { .seat($0) }
            + hardRules.map { .withoutRule($0) }
    }

    /// The rules of the programme that are on and can keep somebody out.
    private var hardRules: [Problem.RuleName] {
        [.notAgain, .minimumMix, .townQuota, .roomBudget, .secondExpert, .chair].filter {
            problem.rules?.has($0) == true
        }
    }

    /// The same plan in a problem with one change; nil where it changes nothing.
    private func applying(_ change: SingleChange, to request: Int) -> StandingPlan? {
        var plan = self
        let person = problem.requests[request].person
        switch change {
        case .freeTime(let weekday, let part):
            let more = problem.partsOfDay(weekday: weekday, part: part)
            let free = Problem.union(problem.people[person].free, more)
            if free == problem.people[person].free { return nil }
            plan.problem.people[person].free = free
        case .expertSession(let expert): plan.problem.experts[expert].maxSessions += 1
        case .seat(let index):
            let session = sessions[index]
            let seats = session.requests.count + 1
            let most = problem.formats[session.format].maxParticipants
            plan.problem.formats[session.format].maxParticipants = max(most, seats)
            if let room = session.room {
                plan.problem.rooms[room].capacity = max(problem.rooms[room].capacity, seats + 1)
            }
        case .personLimit:
            plan.problem.people[person].maxPerWeek += 1
            plan.problem.people[person].maxPerDay += 1
        case .laterDeadline:
            guard problem.requests[request].deadline < problem.slots else { return nil }
            plan.problem.requests[request].deadline += 14 * 24 * 60 / problem.slotMinutes
        case .eitherFormat: plan.problem.requests[request].format = .either
        case .lowerLevel: plan.problem.requests[request].minLevel -= 1
        case .withoutRule(let name):
            var changed = problem
            changed.rules = problem.rules?.without(name)
            return StandingPlan(changed, sessions)
        }
        return plan
    }
}

extension Problem.Formats {
    /// The rules of a format.
    public internal(set) subscript(format: Format) -> Problem.FormatRules {
        get { format == .table ? table : mentoring }
        set { if format == .table { table = newValue } else { mentoring = newValue } }
    }
}

extension Problem {
    /// A part of a weekday in every week: 8-13, 13-18 and 18-22 hours of local time.
    func partsOfDay(weekday: Int, part: Int) -> [Interval] {
        let hours = [(8, 13), (13, 18), (18, 22)][part]
        return days.indices.filter { $0 % 7 == weekday }.compactMap { day in
            let start = days[day] + hours.0 * 60 / slotMinutes
            let end = min(slots, days[day] + hours.1 * 60 / slotMinutes)
            return start < end ? Interval(start, end) : nil
        }
    }

    /// The times in either of two lists, sorted and disjoint.
    static func union(_ first: [Interval], _ second: [Interval]) -> [Interval] {
        var result: [Interval] = []
        for interval in (first + second).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, interval.start <= last.end {
                result[result.count - 1].end = max(last.end, interval.end)
            } else {
                result.append(interval)
            }
        }
        return result
    }

    /// The times of one list that another does not cover, sorted and disjoint.
    static func difference(_ first: [Interval], _ second: [Interval]) -> [Interval] {
        first.flatMap { interval -> [Interval] in
            var (rest, start) = ([Interval](), interval.start)
            for hole in second where hole.start < interval.end && start < hole.end {
                if start < hole.start { rest.append(Interval(start, hole.start)) }
                start = max(start, hole.end)
            }
            if start < interval.end { rest.append(Interval(start, interval.end)) }
            return rest
        }
    }
}
