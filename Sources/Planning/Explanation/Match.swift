/// What one seat of a plan gives, and what would come in its place.
public struct Match: Sendable, Hashable {
    /// The session, by its number in the plan.
    public let session: Int
    /// Points for the request having this session: priority and waiting (or the next talk of a series).
    public let forRequest: Int
    /// Points of the seat itself: level, preference, week and travel.
    public let forSeat: Int
    /// The next best place for the request, with the difference in score; nil where there is none.
    public let nextBest: Placement?
}

extension StandingPlan {
    /// What a request's seat at a session gives, and the next best; nil where it has no seat there.
    public func match(of request: Int, at index: Int) -> Match? {
        guard sessions.indices.contains(index), sessions[index].requests.contains(request) else { return nil }
        let count = ofRequest[request].count
        let forRequest = worth(ofRequest: request, sessions: count) - worth(ofRequest: request, sessions: count - 1)
        return Match(
            session: index, forRequest: forRequest, forSeat: worth(ofSeat: request, at: sessions[index]),
            nextBest: nextBest(for: request, insteadOf: index))
    }

    /// The best other place, where the seat may be given up at all; its gain is against the plan as it stands.
    private func nextBest(for request: Int, insteadOf index: Int) -> Placement? {
        let session = sessions[index]
        guard session.requests.count == 1 && fixed[index] == nil || canLeave(request, index) else { return nil }
        var left = session
        left.requests.removeAll { $0 == request }
        let leaving: [(old: Int?, new: PlannedSession?)] = [(index, left)]
        let cost = gain(leaving)
        let without = StandingPlan(problem, sessions(after: leaving))
        var same = session
        same.room = nil
        let best = without.placements(for: request, most: 3, exchanging: false).first { placement in
            var plain = placement.session
            plain.room = nil
            return SessionKey(plain) != SessionKey(same)
        }
        return best.map { $0.adding(cost) }
    }
}

extension Placement {
    /// The same placement, its gain reckoned from another plan.
    func adding(_ difference: Int) -> Placement {
        Placement(
            request: request, way: way, session: session, joins: joins, company: company, displaced: displaced,
            moved: moved, gain: gain + difference, plan: plan)
    }
}
