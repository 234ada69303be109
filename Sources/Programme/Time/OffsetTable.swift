import Foundation

/// The offsets of one zone in order of time: the one place where local time becomes an instant, for the world's zones
/// and for those that a calendar defines itself.
///
/// RFC 5545 section 3.3.5 decides the two unclear hours: a local time that occurs twice means the first; one that
/// does not occur is read with the offset before the gap.
package final class OffsetTable: Sendable {
    /// The instants (seconds since 1970 UTC) at which an offset begins; the first holds from the beginning of time.
    private let starts: [Int64]
    /// Seconds east of UTC.
    private let offsets: [Int64]
    /// Who knows the offsets outside the years of the table.
    private let beyond: (zone: TimeZone, covered: Range<Int64>)?

    /// - Parameters:
    ///   - initial: the offset before the first change.
    ///   - changes: when an offset begins, in order of time.
    package init(initial: Int64, changes: [(at: Int64, offset: Int64)]) {
        starts = [Int64.min] + changes.map(\.at)
        offsets = [initial] + changes.map(\.offset)
        beyond = nil
    }

    /// The offsets of a zone that Foundation knows, looked up once for the years that calendars are about.
    init(_ zone: TimeZone) {
        func offset(_ at: Int64) -> Int64 {
            Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(at))))
        }
        let covered = OffsetTable.coveredYears
        var changes: [(at: Int64, offset: Int64)] = []
        var known = offset(covered.lowerBound)
        let initial = known
        // No zone changes twice within a fortnight and back.
        let step: Int64 = 14 * 86_400
        for from in stride(from: covered.lowerBound, to: covered.upperBound, by: Int(step)) {
            let next = offset(from + step)
            guard next != known else { continue }
            var (low, high) = (from, from + step)
            while high - low > 1 {
                let middle = low + (high - low) / 2
                if offset(middle) == known { low = middle } else { high = middle }
            }
            changes.append((high, next))
            known = next
        }
        starts = [Int64.min] + changes.map(\.at)
        offsets = [initial] + changes.map(\.offset)
        beyond = (zone, covered)
    }

    /// 1970 up to 2080.
    private static let coveredYears: Range<Int64> = 0..<3_471_292_800

    /// Seconds east of UTC at an instant.
    package func offset(at instant: Int64) -> Int64 {
        if let beyond, !beyond.covered.contains(instant) {
            return Int64(beyond.zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant))))
        }
        return offsets[index(at: instant)]
    }

    private func index(at instant: Int64) -> Int {
        var (low, high) = (1, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The instant of a wall-clock time, both in seconds since 1970.
    package func instant(ofWall wall: Int64) -> Int64 {
        // The offsets in force a day before and after bracket any single change near this moment.
        if beyond.map({ $0.covered.contains(wall - 86_400) && $0.covered.contains(wall + 86_400) }) ?? true {
            let index = index(at: wall - 86_400)
            if index + 1 == starts.count || starts[index + 1] > wall + 86_400 { return wall - offsets[index] }
        }
        let (before, after) = (offset(at: wall - 86_400), offset(at: wall + 86_400))
        let early = wall - before
        if before == after || offset(at: early) == before { return early }
        let late = wall - after
        return offset(at: late) == after ? late : early
    }

    package func wall(at instant: Int64) -> Int64 { instant + offset(at: instant) }

    /// The latest wall-clock time whose instant is not after a given one: what an end in UTC means for a local rule.
    package func lastWall(notAfter instant: Int64) -> Int64 {
        let wall = wall(at: instant)
        guard self.instant(ofWall: wall) < instant else { return wall }
        // The second pass of an hour that occurs twice: all of its first pass lies before.
        var (low, high) = (wall, wall + 2 * (instant - self.instant(ofWall: wall)))
        while low < high {
            let middle = low + (high - low + 1) / 2
            if self.instant(ofWall: middle) <= instant { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The instants between two others at which the offset changes.
    package func changes(from first: Int64, to last: Int64) -> [Int64] {
        starts.filter { $0 >= first && $0 <= last }
    }
}
