/// Scores are whole numbers that never overflow: before a search begins, no plan of the problem, however bad, can be
/// worth more than `mostScore` in size. That is 2^53, up to which a double is exact: solvers and readers of JSON that
/// count in doubles lose nothing either.
extension Problem {
    static let mostScore = 1 << 53

    /// - Throws: `ProblemError` where weights and counts together could make a score beyond `mostScore`.
    func validateScore() throws(ProblemError) {
        guard let size = largestScore, size <= Self.mostScore else {
            throw ProblemError(path: "weights", fault: .scoreTooLarge(most: Self.mostScore))
        }
    }

    /// More than the size of any score, with every term at its largest and none against another; nil beyond 64 bits.
    private var largestScore: Int? {
        var sum = CheckedSum()
        let size = { (weight: Int) in weight.magnitude }
        let furthest = travelMinutes.lazy.map { $0.max() ?? 0 }.max() ?? 0
        let slots = UInt((furthest + slotMinutes - 1) / slotMinutes)
        let weeks = UInt(days.count / 7 + 1)
        let highest = UInt(experts.lazy.compactMap { $0.topics.values.max() }.max() ?? 0)
        var seats = UInt(pinned.reduce(0) { $0 + $1.requests.count })
        for request in requests {
            let (priority, sessions) = (UInt(request.priority), UInt(request.sessions))
            sum.add(priority, size(weights.first))
            sum.add(priority, sessions - 1, size(weights.next))
            sum.add(UInt(min(request.waitingWeeks, 26)), size(weights.waiting))
            seats += sessions
        }
        sum.add(seats, highest, size(weights.level))
        sum.add(seats, size(weights.preferred))
        sum.add(seats, weeks, size(weights.week))
        sum.add(seats, slots, size(weights.travel))
        // No session without a participant, beside the pinned ones.
        let sessions = seats + UInt(pinned.count)
        sum.add(sessions, size(weights.table))
        sum.add(sessions, size(weights.mentoring))
        sum.add(sessions, size(weights.inPerson))
        sum.add(sessions, slots, size(weights.expertTravel))
        sum.add(seats, size(weights.sector))
        // By expert, so that many sessions of many experts do not count as many of one.
        var pins = [UInt](repeating: 0, count: experts.count)
        for pin in pinned {
            pins[pin.expert] += 1
            if let second = pin.second { pins[second] += 1 }
        }
        for (expert, pinned) in zip(experts, pins) {
            let most = min(sessions, UInt(expert.maxSessions) + pinned)
            sum.add(most, most + 1, size(weights.load))
        }
        sum.add(UInt(previous.count + announcedStaff), size(weights.change))
        addRules(to: &sum, seats: seats)
        if hasStaff {
            // A second expert and a chair a session, at the most.
            sum.add(sessions, slots, size(weights.expertTravel))
            sum.add(sessions, slots, size(rules?.chair?.travel ?? 0))
            sum.add(sessions, sessions + 1, size(rules?.chair?.load ?? 0))
        }
        return sum.value
    }

    /// What the programme's own rules can make of a score.
    private func addRules(to sum: inout CheckedSum, seats: UInt) {
        sum.add(seats, UInt(rules?.preferredDays?.weight ?? 0))
        if let noShows = rules?.noShows {
            let counts = Dictionary(noShows.people.map { ($0.person, UInt($0.count)) }) { first, _ in first }
            for request in requests { sum.add(counts[request.person] ?? 0, UInt(noShows.weight)) }
        }
        if let quota = rules?.townQuota {
            for town in quota.towns { sum.add(UInt(town.least ?? 0), UInt(quota.weight)) }
        }
    }
}

/// A sum of products that notices when it leaves 64 bits.
private struct CheckedSum {
    private var total: UInt? = 0

    var value: Int? { total.flatMap { Int(exactly: $0) } }

    mutating func add(_ first: UInt, _ second: UInt, _ third: UInt = 1) {
        guard let sum = total else { return }
        let (product, wide) = first.multipliedReportingOverflow(by: second)
        let (result, wider) = product.multipliedReportingOverflow(by: third)
        let (next, widest) = sum.addingReportingOverflow(result)
        total = wide || wider || widest ? nil : next
    }
}
