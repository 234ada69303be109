import Planning
import Programme

/// The period of a plan, and its slots: whole pieces of absolute time counted from a Monday midnight.
package struct Horizon: Hashable, Sendable {
    /// First local day, and the day after the last.
    package let from: LocalDate
    package let until: LocalDate
    package let zone: Zone
    package let slotMinutes: Int

    init(from: LocalDate, until: LocalDate, zone: Zone, slotMinutes: Int) {
        self.from = from
        self.until = until
        self.zone = zone
        self.slotMinutes = slotMinutes
    }

    /// The Monday on or before `from`: slot 0 begins at its local midnight.
    var monday: LocalDate { from.monday }
    var start: Instant { zone.instant(monday) }
    var end: Instant { zone.instant(until) }

    /// From the first local midnight to the last.
    package var interval: Interval? { Interval(zone.instant(from), end) }

    var slots: Int { Int((end - start) / seconds) }
    var days: [LocalDate] { (monday.dayNumber..<until.dayNumber).map { LocalDate(dayNumber: $0) } }

    private var seconds: Int64 { Int64(slotMinutes) * 60 }

    /// The slot that begins at or after an instant.
    func slot(notBefore instant: Instant) -> Int {
        let (quotient, remainder) = (instant - start).quotientAndRemainder(dividingBy: seconds)
        return Int(remainder > 0 ? quotient + 1 : quotient)
    }

    /// The slot that an instant lies in or at whose beginning it lies.
    func slot(notAfter instant: Instant) -> Int {
        let (quotient, remainder) = (instant - start).quotientAndRemainder(dividingBy: seconds)
        return Int(remainder < 0 ? quotient - 1 : quotient)
    }

    func instant(ofSlot slot: Int) -> Instant { start + Int64(slot) * seconds }

    /// The whole slots within free time, as sorted disjoint `[start, end)` pairs within the horizon.
    func slots(within free: IntervalSet) -> [Problem.Interval] {
        free.intervals.compactMap { interval in
            let first = max(0, slot(notBefore: interval.start))
            let last = min(slots, slot(notAfter: interval.end))
            return first < last ? Problem.Interval(first, last) : nil
        }
    }
}
