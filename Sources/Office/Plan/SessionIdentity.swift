import Programme

/// Finds out which sessions of a new plan are sessions that already exist, so that a moved session keeps its
/// identity (and its guests get a change, not a cancellation and a new invite).
enum SessionIdentity {
    /// A session as the planner made it: everything but an identity.
    struct Draft: Hashable {
        var format: SessionFormat
        var expert: Expert.ID
        var room: Room.ID?
        var time: Interval
        var topic: String
        var requests: [Request.ID]
        var second: Expert.ID?
        var chair: Person.ID?
    }

    /// For each draft the known session it continues, or nil for a new one. No known session is used twice.
    ///
    /// The likest pairs are matched first: those at the same time and place, then at the same time, then those that
    /// share most participants. A one-to-one talk continues another only for the same participant.
    static func match(_ drafts: [Draft], with known: [Session]) -> [Session?] {
        var pairs: [(likeness: Int, draft: Int, session: Int)] = []
        for (index, draft) in drafts.enumerated() {
            for (position, session) in known.enumerated() {
                let likeness = likeness(of: draft, and: session)
                if likeness > 0 { pairs.append((likeness, index, position)) }
            }
        }
        pairs.sort { ($0.likeness, $1.draft, $1.session) > ($1.likeness, $0.draft, $0.session) }
        var matches = [Session?](repeating: nil, count: drafts.count)
        var used: Set<Int> = []
        for pair in pairs where matches[pair.draft] == nil && !used.contains(pair.session) {
            matches[pair.draft] = known[pair.session]
            used.insert(pair.session)
        }
        return matches
    }

    private static func likeness(of draft: Draft, and session: Session) -> Int {
        guard draft.expert == session.expert, draft.format == session.format, draft.topic == session.topic else {
            return 0
        }
        let shared = draft.requests.count { session.requests.contains($0) }
        if draft.format == .mentoring, shared == 0 { return 0 }
        let sameTime = draft.time == session.time
        let samePlace = draft.room == session.room
        return shared * 10 + (sameTime ? 1000 : 0) + (sameTime && samePlace ? 1000 : 0)
    }
}
