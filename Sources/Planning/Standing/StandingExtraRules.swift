/// C13 to C15 in a plan that stands.
extension StandingPlan {
    func town(of request: Int) -> Int { problem.people[problem.requests[request].person].place }

    /// C14: whether a request's town may have a seat more.
    /// - Parameter leaving: requests that give up a seat for it.
    func hasTownSeat(_ request: Int, leaving: [Int] = []) -> Bool {
        guard facts.rules.hasQuota else { return true }
        let town = town(of: request)
        let most = facts.rules.mostSeats[town]
        return townSeats[town] - leaving.count { self.town(of: $0) == town } < most
    }

    /// What a change of the requests' sessions gives for the towns that are short of seats.
    func quotaGain(_ change: [Int: Int]) -> Int {
        var towns: [Int: Int] = [:]
        for (request, more) in change { towns[town(of: request), default: 0] += more }
        return towns.reduce(0) { gain, entry in
            let (town, more) = entry
            let least = facts.rules.leastSeats[town]
            guard least > 0, more != 0 else { return gain }
            let before = townSeats[town]
            return gain + facts.rules.quotaWeight * (max(0, least - before) - max(0, least - before - more))
        }
    }

    /// C15: whether a room can still be paid for, one session left out of account.
    func canPay(_ room: Int, without: Int? = nil) -> Bool {
        let rules = facts.rules
        guard rules.hasBudget, rules.roomCosts[room] > 0 else { return true }
        let given = without.flatMap { sessions[$0].room }.map { rules.roomCosts[$0] } ?? 0
        return roomCost - given + rules.roomCosts[room] <= rules.budget
    }

    /// C13.
    func isMixed(_ requests: [Int], _ format: Format) -> Bool {
        guard facts.rules.hasMix, format == .table else { return true }
        return facts.rules.areMixed(requests.map { problem.requests[$0].person }, sector: { facts.sectors[$0] })
    }

    /// C14 for people without a session who would come to a new table.
    func haveTownSeats(_ requests: [Int]) -> Bool {
        guard facts.rules.hasQuota else { return true }
        let towns = Dictionary(grouping: requests, by: town)
        return towns.allSatisfy { town, requests in
            let most = facts.rules.mostSeats[town]
            return townSeats[town] + requests.count <= most
        }
    }

    /// Whether somebody brings a sector or a size that a table still lacks (C13).
    func adds(_ request: Int, to members: [Int]) -> Bool {
        func person(_ request: Int) -> Int { problem.requests[request].person }
        let (new, rules) = (person(request), facts.rules)
        let lacksSectors = Set(members.map { facts.sectors[person($0)] }).count < rules.leastSectors
        let lacksSizes = Set(members.map { rules.size(of: person($0)) }).count < rules.leastSizes
        return lacksSectors && !members.contains { facts.sectors[person($0)] == facts.sectors[new] }
            || lacksSizes && !members.contains { rules.size(of: person($0)) == rules.size(of: new) }
    }
}
