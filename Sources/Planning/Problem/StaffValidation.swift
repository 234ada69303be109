/// Whether the rules on second experts and chairs speak of who is there, with numbers that can be.
extension Problem {
    /// Whether any session could have a second expert or a chair.
    var hasStaff: Bool {
        rules?.secondExpert != nil || rules?.chair != nil || pinned.contains { $0.second != nil || $0.chair != nil }
    }

    func validateStaff() throws(ProblemError) {
        if hasStaff {
            // The bound leaves second experts out: that only raises it where what they cost is a cost.
            try require(weights.load, within: Self.ruleWeights, "weights.load")
            try require(weights.expertTravel, within: Self.ruleWeights, "weights.expertTravel")
            if announcedStaff > 0 { try require(weights.change, within: Self.ruleWeights, "weights.change") }
        }
        if let rule = rules?.secondExpert {
            try validate(rule.topics, "rules.secondExpert.topics")
            try require(rule.minLevel, within: 0...100, "rules.secondExpert.minLevel")
            try validate(rule.announced, .experts, "rules.secondExpert.announced")
        }
        if let rule = rules?.chair {
            let path = "rules.chair"
            var seen: [Int: Int] = [:]
            for (index, person) in rule.people.enumerated() {
                try require(person, in: .people, { "\(path).people[\(index)]" })
                try requireFirst(person, index, &seen) { "\(path).people[\(index)]" }
            }
            try validate(rule.topics, "\(path).topics")
            try require(rule.load, within: Self.ruleWeights, "\(path).load")
            try require(rule.travel, within: Self.ruleWeights, "\(path).travel")
            try validate(rule.announced, .people, "\(path).announced")
        }
    }

    /// Second experts and chairs that were announced.
    var announcedStaff: Int {
        (rules?.secondExpert?.announced.count ?? 0) + (rules?.chair?.announced.count ?? 0)
    }

    private func validate(_ announced: [AnnouncedStaff], _ list: ProblemError.List, _ path: String) throws(ProblemError)
    {
        var seen: [AnnouncedStaff: Int] = [:]
        for (index, seat) in announced.enumerated() {
            try require(seat.expert, in: .experts, { "\(path)[\(index)].expert" })
            try require(seat.who, in: list, { "\(path)[\(index)].who" })
            try requireFirst(seat, index, &seen) { "\(path)[\(index)]" }
        }
    }

    /// A topic that nobody asks or offers is no fault: it may be asked tomorrow.
    private func validate(_ topics: [String]?, _ path: String) throws(ProblemError) {
        var seen: [String: Int] = [:]
        for (index, topic) in (topics ?? []).enumerated() {
            if topic.isEmpty { throw ProblemError(path: "\(path)[\(index)]", fault: .empty) }
            try requireFirst(topic, index, &seen) { "\(path)[\(index)]" }
        }
    }
}
