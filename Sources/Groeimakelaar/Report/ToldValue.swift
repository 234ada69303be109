/// What may be told of a figure's value.
package enum ToldValue: Hashable, Sendable {
    /// There is nothing to compute it from.
    case none
    /// It is of so few that nothing is told.
    case hidden
    case exactly(Double)
    case below(Double)
    case above(Double)
    /// From the first, up to the second.
    case between(Double, Double)

    /// The value, where it may be told.
    package var exact: Double? { if case .exactly(let value) = self { value } else { nil } }

    /// The ends of what is told in its stead; nil where an end is open.
    package var bounds: (low: Double?, high: Double?)? {
        switch self {
        case .none, .hidden, .exactly: nil
        case .below(let high): (nil, high)
        case .above(let low): (low, nil)
        case .between(let low, let high): (low, high)
        }
    }
}

extension Figure {
    /// Whether it is of so few that nothing of it may be shown.
    package var isHidden: Bool { counted.toldCount.count > 1 && counted.toldCount.lowerBound == 1 }

    /// The value as it may be shown: a percentage of which the part or the rest is small is a bound, and one of a count
    /// that may not be told is in steps.
    package var told: ToldValue {
        if isHidden { return .hidden }
        guard let value else { return .none }
        let count = counted.toldCount
        switch unit {
        case .percent:
            guard let part = counted.toldPart else { return .exactly(value) }
            return Self.percent(value, part, of: count)
        // An exact mean of whole marks tells of how many it is.
        case .mark: return .exactly(count.count == 1 ? value : (value * 10).rounded() / 10)
        case .count where value == Double(self.count) && count.count > 1:
            return .above(Double(count.lowerBound - 1))
        case .count, .days, .euro, .fte: return .exactly(value)
        }
    }

    private static func percent(
        _ value: Double, _ part: ClosedRange<Int>, of count: ClosedRange<Int>
    ) -> ToldValue {
        guard count.count == 1 else { return step(value, of: count) }
        if part.count == 1 { return .exactly(value) }
        guard part.lowerBound == 1 else {
            return .above(100 * Double(part.lowerBound - 1) / Double(count.upperBound))
        }
        let high = 100 * Double(part.upperBound + 1) / Double(count.lowerBound)
        return high < 100 ? .below(high) : .hidden
    }

    /// A share of a number that is not told, in steps of ten. Of ten or more each has a share in every step, so that the
    /// step says nothing of the number; and the first and the last step are so wide that a part or a rest of 0 to 4 is
    /// in it with larger ones.
    private static func step(_ value: Double, of count: ClosedRange<Int>) -> ToldValue {
        let high = ((100 - 100 * Double(smallest) / Double(count.lowerBound)) / 10).rounded(.down) * 10
        guard high >= 50 else { return .hidden }
        if value >= high { return .above(high - 1) }
        if value < 100 - high { return .below(100 - high) }
        let low = (value / 10).rounded(.down) * 10
        return .between(low, low + 10)
    }

    /// How many it is out of, and how many are missing, as may be shown; nil where nothing is.
    package var toldCount: ClosedRange<Int> { counted.toldCount }

    package var toldMissing: ClosedRange<Int>? {
        // Where the group of the unknown is hidden, it may not stand here instead.
        let isSecret = groups.contains { $0.name == "?" && $0.count == nil }
        return isHidden || isSecret ? nil : counted.toldMissing
    }
}
