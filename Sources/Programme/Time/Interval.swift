/// A stretch of absolute time, half-open: `start` belongs to it, `end` does not. Never empty.
public struct Interval: Hashable, Sendable, Codable {
    public let start: Instant
    public let end: Instant

    /// An interval, or nil where `end` does not come after `start`.
    public init?(_ start: Instant, _ end: Instant) {
        guard start < end else { return nil }
        (self.start, self.end) = (start, end)
    }

    public var seconds: Int64 { end - start }
    public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
    public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
}

/// A set of instants as sorted, disjoint, non-touching intervals.
public struct IntervalSet: Hashable, Sendable {
    public private(set) var intervals: [Interval]

    public init() { intervals = [] }

    /// Merges what overlaps or touches; the order given does not matter.
    public init(_ unordered: some Sequence<Interval>) {
        var merged: [Interval] = []
        for interval in unordered.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = merged.last, interval.start <= last.end {
                if interval.end > last.end, let joined = Interval(last.start, interval.end) {
                    merged[merged.count - 1] = joined
                }
            } else {
                merged.append(interval)
            }
        }
        intervals = merged
    }

    public init(_ interval: Interval?) { intervals = interval.map { [$0] } ?? [] }

    public var isEmpty: Bool { intervals.isEmpty }

    public func union(_ other: IntervalSet) -> IntervalSet { IntervalSet(intervals + other.intervals) }

    public func subtracting(_ other: IntervalSet) -> IntervalSet {
        var result: [Interval] = []
        var position = 0
        for interval in intervals {
            var start = interval.start
            while position < other.intervals.count, other.intervals[position].end <= start { position += 1 }
            var next = position
            while next < other.intervals.count, other.intervals[next].start < interval.end {
                let hole = other.intervals[next]
                if let piece = Interval(start, min(hole.start, interval.end)) { result.append(piece) }
                start = max(start, hole.end)
                next += 1
            }
            if let piece = Interval(start, interval.end) { result.append(piece) }
        }
        return IntervalSet(result)
    }

    public func intersection(_ other: IntervalSet) -> IntervalSet { subtracting(subtracting(other)) }

    /// The part within an interval.
    public func clipped(to window: Interval) -> IntervalSet {
        IntervalSet(
            intervals.compactMap { Interval(max($0.start, window.start), min($0.end, window.end)) })
    }

    /// Whether the whole interval lies in the set.
    public func covers(_ interval: Interval) -> Bool {
        intervals.contains { $0.start <= interval.start && interval.end <= $0.end }
    }

    public func contains(_ instant: Instant) -> Bool { intervals.contains { $0.contains(instant) } }
}
