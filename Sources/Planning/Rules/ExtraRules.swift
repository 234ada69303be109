/// C12 to C15: the rules that a programme switched on. Pinned sessions and requests are facts here too.
extension Evaluator {
    /// C12.
    mutating func checkMet(_ it: SessionCase) {
        guard facts.rules.hasNotAgain else { return }
        let fixed = it.session.requests.map(it.fixed.contains)
        for (seat, person) in it.members.enumerated() where !fixed[seat] {
            if facts.rules.hasMet(it.session.requests[seat], expert: it.session.expert) {
                fail(
                    .notAgain, .metExpert, sessions: [it.index], people: [person], requests: [it.session.requests[seat]]
                )
            }
        }
        for first in it.members.indices {
            for second in it.members.indices.dropFirst(first + 1) where !(fixed[first] && fixed[second]) {
                let pair = Problem.Pair(it.members[first], it.members[second]).ordered
                if facts.rules.haveMet(pair) {
                    fail(.notAgain, .metCompany, sessions: [it.index], people: [pair.first, pair.second])
                }
            }
        }
    }

    /// C13.
    mutating func checkMix(_ it: SessionCase) {
        guard facts.rules.hasMix, !it.isPinned, it.session.format == .table else { return }
        let sectors = facts.sectors
        if !facts.rules.areMixed(it.members, sector: { sectors[$0] }) {
            fail(.minimumMix, .tooLittleMix, sessions: [it.index], people: it.members)
        }
    }

    /// C14, and what its lower end costs.
    mutating func checkQuota() {
        let rules = facts.rules
        guard rules.hasQuota else { return }
        var count = [Int](repeating: 0, count: problem.places.count)
        var pinned = count
        var requests = [[Int]](repeating: [], count: count.count)
        var found = requests
        for (index, entries) in ofRequest.enumerated() where !entries.isEmpty {
            let place = problem.people[problem.requests[index].person].place
            count[place] += entries.count
            pinned[place] += entries.count(where: \.fixed)
            requests[place].append(index)
            found[place] += entries.filter { !$0.fixed }.map(\.session)
        }
        for place in count.indices {
            terms[.townQuota] -= rules.quotaWeight * max(0, rules.leastSeats[place] - count[place])
            if count[place] > max(rules.mostSeats[place], pinned[place]) {
                fail(
                    .townQuota, .townFull, sessions: Set(found[place]).sorted(),
                    people: requests[place].map { problem.requests[$0].person }, requests: requests[place])
            }
        }
    }

    /// C15.
    mutating func checkBudget() {
        let rules = facts.rules
        guard rules.hasBudget else { return }
        var (total, pinned) = (0, 0)
        var paid: [Int] = []
        for (index, session) in sessions.enumerated() {
            guard let room = session.room, rules.roomCosts[room] > 0 else { continue }
            total += rules.roomCosts[room]
            if pins[SessionKey(session)] != nil { pinned += rules.roomCosts[room] } else { paid.append(index) }
        }
        if total > max(rules.budget, pinned) { fail(.roomBudget, .overBudget, sessions: paid) }
    }
}
