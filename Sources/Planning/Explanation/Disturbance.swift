/// Somebody whose announced seat a plan does not hold unchanged, and why.
public struct Disturbance: Sendable, Hashable {
    /// What stands in the way of the seat as it was announced.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The expert is no longer free then, or does not offer it any more.
        case expert
        /// The room is closed then.
        case room
        /// The person is no longer free then, or the request does not accept it any more.
        case person
        /// It is too near, or no start of its format any more.
        case start
        /// No rule about the seat itself: the plan chose otherwise.
        case better
    }

    /// The seat as it was announced.
    public let seat: Problem.Participation
    /// The session of the request in the plan instead; nil where it has none.
    public let instead: PlannedSession?
    /// Why.
    public let cause: Cause
}

extension Problem {
    /// Who is disturbed by a plan, and why, in the order of the announced seats.
    public func disturbances(by sessions: [PlannedSession]) -> [Disturbance] {
        guard !previous.isEmpty else { return [] }
        let plan = StandingPlan(self, sessions)
        return previous.compactMap { seat in
            let own = plan.sessions(of: seat.request).map { sessions[$0] }
            let isKept = own.contains { $0.expert == seat.expert && $0.room == seat.room && $0.start == seat.start }
            if isKept { return nil }
            // A further talk of a series is no substitute for this one where it was announced too.
            let announced = plan.previous[seat.request] ?? []
            let instead = own.first { session in
                !announced.contains {
                    $0.expert == session.expert && $0.room == session.room && $0.start == session.start
                }
            }
            return Disturbance(seat: seat, instead: instead, cause: plan.cause(of: seat))
        }
    }
}

extension StandingPlan {
    /// The first thing that forbids an announced seat in either format; nothing where one of them could still be.
    fileprivate func cause(of seat: Problem.Participation) -> Disturbance.Cause {
        let formats = Format.allCases.filter { problem.requests[seat.request].format.allows($0) }
        let causes = formats.map { cause(of: seat, in: $0) }
        return causes.contains(.better) ? .better : causes.max { order($0) < order($1) } ?? .person
    }

    /// How far a format came: the cause of the one that came furthest is told.
    private func order(_ cause: Disturbance.Cause) -> Int {
        [.start, .expert, .room, .person, .better].firstIndex(of: cause) ?? 0
    }

    private func cause(of seat: Problem.Participation, in format: Format) -> Disturbance.Cause {
        let end = seat.start + problem.slots(of: format)
        let (expert, topic) = (problem.experts[seat.expert], problem.requests[seat.request].topic)
        guard facts.isStart(seat.start, of: format), seat.start >= problem.notBefore, end <= problem.slots else {
            return .start
        }
        guard expert.formats.contains(format), expert.topics[topic] != nil, expert.maxSessions > 0,
            Problem.covers(problem.people[expert.person].free, seat.start, end)
        else { return .expert }
        if let room = seat.room, !Problem.covers(problem.rooms[room].open, seat.start, end) { return .room }
        guard accepts(seat.request, seat.expert, format), hasTime(seat.request, seat.start, end) else { return .person }
        return .better
    }
}
