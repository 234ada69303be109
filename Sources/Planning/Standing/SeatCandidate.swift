/// Somebody who could take an empty seat at a session.
public struct SeatCandidate: Sendable, Hashable {
    /// The request, by its number in the problem.
    public let request: Int
    /// The session that it gives up for this one, by its number in the plan; nil where it has none yet.
    public let leaves: Int?
    /// The difference in score.
    public let gain: Int
    /// The plan as it would be: it was checked against every rule.
    public let plan: [PlannedSession]
}

extension StandingPlan {
    /// Who could take a seat at a session, the best first: people without a session, and those who would come from
    /// another one. Empty where the session is full, closed, or nobody fits.
    public func candidates(forSeatAt index: Int, most: Int = 10) -> [SeatCandidate] {
        guard sessions.indices.contains(index), sessions[index].requests.count < seats(of: sessions[index]) else {
            return []
        }
        let brokenBefore = problem.evaluate(sessions).violations.count
        var drafts: [(request: Int, leaves: Int?, changes: [(old: Int?, new: PlannedSession?)], gain: Int)] = []
        for request in onTopic[sessions[index].topic] ?? [] {
            for leaves in [nil] + ofRequest[request].map(Optional.some) where leaves != index {
                guard canJoin(request, index, leaving: leaves) else { continue }
                var joined = sessions[index]
                joined.requests.append(request)
                var changes: [(old: Int?, new: PlannedSession?)] = [(index, joined)]
                if let leaves {
                    guard sessions[leaves].requests == [request] || canLeave(request, leaves),
                        fixed[leaves] == nil || canLeave(request, leaves)
                    else { continue }
                    var left = sessions[leaves]
                    left.requests.removeAll { $0 == request }
                    changes.append((leaves, left))
                }
                drafts.append((request, leaves, changes, gain(changes)))
            }
        }
        var found: [SeatCandidate] = []
        for draft in drafts.sorted(by: { ($1.gain, $0.request) < ($0.gain, $1.request) }) {
            guard found.count < most else { break }
            let plan = sessions(after: draft.changes)
            guard problem.evaluate(plan).violations.count <= brokenBefore else { continue }
            found.append(
                SeatCandidate(request: draft.request, leaves: draft.leaves, gain: draft.gain, plan: plan))
        }
        return found
    }
}

extension StandingPlan {
    /// Participants that a session of the plan can hold.
    public func mostSeats(of index: Int) -> Int { seats(of: sessions[index]) }

    /// The difference in score when a session of the plan is dropped.
    public func worthWithout(_ index: Int) -> Int { gain([(index, nil)]) }
}
