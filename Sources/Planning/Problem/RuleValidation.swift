/// Whether the rules that are on speak of what is there, with numbers that can be.
extension Problem {
    func validateRules() throws(ProblemError) {
        try validateStaff()
        guard let rules else { return }
        if let days = rules.preferredDays { try validate(days) }
        if let noShows = rules.noShows { try validate(noShows) }
        if let notAgain = rules.notAgain { try validate(notAgain) }
        if let quota = rules.townQuota { try validate(quota) }
        if let budget = rules.roomBudget { try validate(budget) }
        if let mix = rules.minimumMix { try validate(mix) }
    }

    static var ruleWeights: ClosedRange<Int> { 0...limits.weight }

    private func validate(_ rule: PreferredDays) throws(ProblemError) {
        let path = "rules.preferredDays"
        try require(rule.weight, within: Self.ruleWeights, "\(path).weight")
        var seen: [Int: Int] = [:]
        for (index, entry) in rule.people.enumerated() {
            try require(entry.person, in: .people, { "\(path).people[\(index)].person" })
            try requireFirst(entry.person, index, &seen) { "\(path).people[\(index)].person" }
            for (position, day) in entry.days.enumerated() {
                let place = "\(path).people[\(index)].days[\(position)]"
                try require(day, within: 0...6, place)
                if position > 0, day <= entry.days[position - 1] {
                    throw ProblemError(path: place, fault: .notRising(after: entry.days[position - 1]))
                }
            }
        }
    }

    private func validate(_ rule: NoShows) throws(ProblemError) {
        let path = "rules.noShows"
        try require(rule.weight, within: Self.ruleWeights, "\(path).weight")
        var seen: [Int: Int] = [:]
        for (index, entry) in rule.people.enumerated() {
            try require(entry.person, in: .people, { "\(path).people[\(index)].person" })
            try requireFirst(entry.person, index, &seen) { "\(path).people[\(index)].person" }
            try require(entry.count, within: 0...100, "\(path).people[\(index)].count")
        }
    }

    private func validate(_ rule: NotAgain) throws(ProblemError) {
        let path = "rules.notAgain"
        for (index, pair) in rule.experts.enumerated() {
            try require(pair.first, in: .requests, { "\(path).experts[\(index)][0]" })
            try require(pair.second, in: .experts, { "\(path).experts[\(index)][1]" })
        }
        for (index, pair) in rule.people.enumerated() {
            try require(pair.first, in: .people, { "\(path).people[\(index)][0]" })
            try require(pair.second, in: .people, { "\(path).people[\(index)][1]" })
            if pair.first == pair.second {
                throw ProblemError(path: "\(path).people[\(index)]", fault: .samePerson)
            }
        }
    }

    private func validate(_ rule: TownQuota) throws(ProblemError) {
        let path = "rules.townQuota"
        try require(rule.weight, within: Self.ruleWeights, "\(path).weight")
        var seen: [Int: Int] = [:]
        for (index, town) in rule.towns.enumerated() {
            try require(town.place, in: .places, { "\(path).towns[\(index)].place" })
            try requireFirst(town.place, index, &seen) { "\(path).towns[\(index)].place" }
            let least = town.least ?? 0
            try require(least, within: 0...Self.limits.items, "\(path).towns[\(index)].least")
            if let most = town.most {
                try require(most, within: least...Self.limits.items, "\(path).towns[\(index)].most")
            }
        }
    }

    private func validate(_ rule: RoomBudget) throws(ProblemError) {
        let path = "rules.roomBudget"
        // A million sessions of a million each stay far below 2^53.
        try require(rule.most, within: 0...1_000_000_000_000, "\(path).most")
        try requireCount(rule.costs.count, exactly: rooms.count, "\(path).costs")
        for (index, cost) in rule.costs.enumerated() {
            try require(cost, within: 0...1_000_000, "\(path).costs[\(index)]")
        }
    }

    private func validate(_ rule: MinimumMix) throws(ProblemError) {
        let path = "rules.minimumMix"
        try require(rule.sectors, within: 1...formats.table.maxParticipants, "\(path).sectors")
        try require(rule.sizes, within: 1...formats.table.maxParticipants, "\(path).sizes")
        if rule.sizes > 1 || !rule.sizeOf.isEmpty {
            try requireCount(rule.sizeOf.count, exactly: people.count, "\(path).sizeOf")
        }
    }

    /// Whether something is named for the first time.
    func requireFirst<Value: Hashable>(
        _ value: Value, _ index: Int, _ seen: inout [Value: Int], _ path: () -> String
    ) throws(ProblemError) {
        if let first = seen.updateValue(index, forKey: value) {
            throw ProblemError(path: path(), fault: .duplicate(first: first))
        }
    }
}
