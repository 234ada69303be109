/// A request that sessions beginning in a stretch of slots do without.
struct Ban: Sendable {
    var request, from, until: Int
}

/// One expert's best choice of sessions in which nobody comes more often than they ask, and no two sit together who may
/// not: by branch and bound over the choices in which they may.
///
/// Wherever a choice breaks one of these rules, every plan that keeps it misses one of the seats at fault; so the best
/// of the choices without each is no lower. What is not looked into counts with its own bound.
struct Branching {
    private let relaxation: Relaxation
    private let model: Model

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
    }

    /// - Parameter nodes: how many choices to look into at most.
    func price(_ expert: Int, _ prices: Prices, _ pricing: inout ExpertPricing, nodes: Int) -> ExpertPricing.Result {
        let first = pricing.price(expert, prices)
        return look(expert, first, nodes: nodes, enough: Int.min) { bans in pricing.price(expert, prices, without: bans)
        }
            ?? ExpertPricing.Result()
    }

    /// Whether a choice with a session in it could bring so much.
    func mayReach(
        _ least: Int, _ expert: Int, _ prices: Prices, _ pricing: inout ExpertPricing, forced: ExpertPricing.Forced,
        nodes: Int
    ) -> Bool {
        guard let first = pricing.price(expert, prices, forced: forced) else { return false }
        let result = look(expert, first, nodes: nodes, enough: least) {
            pricing.price(expert, prices, without: $0, forced: forced)
        }
        return result.map { $0.value >= least } ?? false
    }

    private func look(
        _ expert: Int, _ first: ExpertPricing.Result, nodes: Int, enough: Int, _ price: ([Ban]) -> ExpertPricing.Result?
    ) -> ExpertPricing.Result? {
        var open: [(result: ExpertPricing.Result, bans: [Ban])] = [(first, [])]
        var looked = 1
        while !open.isEmpty {
            var lead = 0
            for index in open.indices where open[index].result.value > open[lead].result.value { lead = index }
            guard looked < nodes, open[lead].result.value >= enough, let split = fault(open[lead].result, expert) else {
                return open[lead].result
            }
            let bans = open[lead].bans
            open.swapAt(lead, open.count - 1)
            open.removeLast()
            for ban in split {
                if let result = price(bans + ban) { open.append((result, bans + ban)) }
                looked += 1
            }
        }
        return nil
    }

    /// The bans of which every valid choice keeps one, where a choice breaks a rule.
    private func fault(_ result: ExpertPricing.Result, _ expert: Int) -> [[Ban]]? {
        let sessions = result.sessions.sorted { $0.start < $1.start }
        var seen: [Int: [Int]] = [:]
        for session in sessions {
            for member in session.members { seen[member.request, default: []].append(session.start) }
        }
        for session in sessions {
            for member in session.members {
                if let starts = seen[member.request], starts.count > 1, let bans = tooOften(member.request, starts) {
                    return bans
                }
            }
        }
        return sessions.lazy.compactMap { apart($0.start, $0.members, expert) }.first
    }

    private func tooOften(_ request: Int, _ starts: [Int]) -> [[Ban]]? {
        if relaxation.wanted[request] == 1 {
            return once(request, starts[1], from: 0, until: Int.max)
        }
        let gap = model.requests.gap[request]
        for (first, second) in zip(starts, starts.dropFirst()) {
            let (a, b) = (day(first), day(second))
            if b - a < gap {
                let (one, other) = (ban(request, day: a), ban(request, day: b))
                return a == b ? once(request, second, from: one.from, until: one.until) : [[one], [other]]
            }
        }
        guard starts.count > relaxation.wanted[request] else { return nil }
        // Of more starts than it wants, one at least is missed.
        return starts.map { [Ban(request: request, from: $0, until: $0 + 1)] }
    }

    /// Of a stretch in which a request comes at most once: either before a start or from it on.
    private func once(_ request: Int, _ start: Int, from: Int, until: Int) -> [[Ban]] {
        [[Ban(request: request, from: start, until: until)], [Ban(request: request, from: from, until: start)]]
    }

    private func day(_ start: Int) -> Int { model.problem.day(of: start) }

    private func ban(_ request: Int, day: Int) -> Ban {
        let days = model.problem.days
        return Ban(
            request: request, from: days[day], until: day + 1 < days.count ? days[day + 1] : Int.max)
    }

    private func apart(_ start: Int, _ members: [Applicant], _ expert: Int) -> [[Ban]]? {
        for (number, a) in members.enumerated() {
            for b in members[(number + 1)...]
            where !model.getAlong(a.person, b.person, host: model.experts.host[expert]) {
                return [a, b].map { [Ban(request: $0.request, from: start, until: start + 1)] }
            }
        }
        return nil
    }
}
