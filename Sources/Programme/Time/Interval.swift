/// A stretch of absolute time, half-open: `start` belongs to it, `end` does not. Never empty.
package struct Interval: Hashable, Sendable, Codable {
    package let start: Instant
    package let end: Instant

    /// An interval, or nil where `end` does not come after `start`.
    package init?(_ start: Instant, _ end: Instant) {
        guard start < end else { return nil }
        (self.start, self.end) = (start, end)
    }

    package var seconds: Int64 { end - start }
    package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
    package func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
}

/// A set of instants as sorted, disjoint, non-touching intervals.
package struct IntervalSet: Hashable, Sendable {
    package private(set) var intervals: [Interval]

    package init() { intervals = [] }

    /// Merges what overlaps or touches; the order given does not matter.
    package init(_ unordered: some Sequence<Interval>) {
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

    package init(_ interval: Interval?) { intervals = interval.map { [$0] } ?? [] }

    package var isEmpty: Bool { intervals.isEmpty }

    package func union(_ other: IntervalSet) -> IntervalSet { IntervalSet(intervals + other.intervals) }

    package func subtracting(_ other: IntervalSet) -> IntervalSet {
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

    package func intersection(_ other: IntervalSet) -> IntervalSet { subtracting(subtracting(other)) }

    /// The part within an interval.
    package func clipped(to window: Interval) -> IntervalSet {
        IntervalSet(
            intervals.compactMap { Interval(max($0.start, window.start), min($0.end, window.end)) })
    }

    /// Whether the whole interval lies in the set.
    package func covers(_ interval: Interval) -> Bool {
        intervals.contains { $0.start <= interval.start && interval.end <= $0.end }
    }

    package func contains(_ instant: Instant) -> Bool { intervals.contains { $0.contains(instant) } }
}
