/// C13 to C15 and their points, for one addition to a timetable. Asked only where the rule is on.
extension Timetable {
    func town(of request: Int) -> Int { model.people.place[model.requests.person[request]] }

    /// What one more seat for a request's town is worth: what the town is short of.
    func quotaValue(_ request: Int) -> Int {
        let town = town(of: request)
        return townSeats[town] < model.rules.leastSeats[town] ? model.rules.quotaWeight : 0
    }

    /// What the towns lack now, in points.
    var quotaCost: Int {
        model.rules.leastSeats.indices.reduce(0) {
            $0 + model.rules.quotaWeight * max(0, model.rules.leastSeats[$1] - townSeats[$1])
        }
    }

    /// C14: whether a request's town may have a seat more, beside others that are being seated.
    func hasTownSeat(_ request: Int, beside others: Int = 0) -> Bool {
        let town = town(of: request)
        return townSeats[town] &+ others < model.rules.mostSeats[town]
    }

    /// C14 for all members of a session that is yet to be opened.
    func haveTownSeats(_ requests: [Int]) -> Bool {
        for (index, request) in requests.enumerated() {
            let town = town(of: request)
            let others = requests[..<index].count { self.town(of: $0) == town }
            if !hasTownSeat(request, beside: others) { return false }
        }
        return true
    }

    /// C15: whether a room can still be paid for.
    func canPay(_ room: Int) -> Bool {
        let cost = model.rules.roomCosts[room]
        return cost == 0 || roomCost &+ cost <= model.rules.budget
    }

    /// C13: whether the participants of a session are mixed enough.
    func isMixed(_ index: Int) -> Bool {
        let session = self[index]
        guard session.form == 0, !session.isPinned else { return true }
        return areMixed(Array(members(of: index)))
    }

    func areMixed(_ requests: [Int]) -> Bool {
        model.rules.areMixed(requests.map { model.requests.person[$0] }, sector: { model.people.sector[$0] })
    }

    /// Whether a session has too few people to stand: fewer than its format asks, or not mixed enough.
    func isTooSmall(_ index: Int) -> Bool {
        self[index].members < model.form(self[index].form).least || model.rules.hasMix && !isMixed(index)
    }
}

extension Ruin {
    /// Tables that lost the mix they need (C13) are closed too; their people look for a place again.
    func dropUnmixed() {
        for number in 0..<experts.count {
            for index in Array(timetable.ofExpert[experts[number]]) where !timetable.isMixed(index) {
                for request in timetable.members(of: index) { requests.insert(request) }
                timetable.empty(index)
            }
        }
    }
}
