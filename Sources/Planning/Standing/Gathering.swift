/// Looks for people who can sit together at a new session: every two get along (C6, C12), no town has more seats than it
/// may (C14), and they are mixed enough (C13). A search over all companies, which gives up when it takes too long.
struct Gathering {
    enum Outcome: Equatable {
        case found([Int])
        case impossible
        /// Neither found nor ruled out.
        case givenUp
    }

    let plan: StandingPlan
    let expert: Int
    /// Participants.
    let least, most: Int
    /// The format, where towns and mix count too; nil where they do not.
    var format: Format?
    /// Companies that may still be looked at.
    var patience = 5_000

    /// A company with all who sit already and some of the others.
    mutating func find(_ members: [Int], _ others: [Int]) -> Outcome {
        if format != nil, !plan.haveTownSeats(members) { return .impossible }
        if members.count >= least, format.map({ plan.isMixed(members, $0) }) ?? true { return .found(members) }
        guard members.count < most else { return .impossible }
        for (index, other) in others.enumerated() {
            guard members.count + others.count - index >= least else { break }
            patience -= 1
            if patience < 0 { return .givenUp }
            let rest = others[(index + 1)...].filter { plan.getAlong(other, $0, with: expert) }
            switch find(members + [other], rest) {
            case .found(let company): return .found(company)
            case .givenUp: return .givenUp
            case .impossible: continue
            }
        }
        return .impossible
    }
}
