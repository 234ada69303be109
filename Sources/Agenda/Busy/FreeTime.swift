import Programme

/// When someone can be planned: their weekly pattern, less what keeps them busy and the days that are closed.
package enum FreeTime {
    /// - Parameters:
    ///   - from: the first local day.
    ///   - until: the day after the last.
    ///   - closed: public holidays, whole local days.
    package static func intervals(
        pattern: WeekPattern, busy: IntervalSet, closed: Set<LocalDate>, from: LocalDate, until: LocalDate, zone: Zone
    ) -> IntervalSet {
        let days = closed.compactMap { Interval(zone.instant($0), zone.instant($0.adding(days: 1))) }
        return pattern.intervals(from: from, until: until, in: zone).subtracting(busy).subtracting(IntervalSet(days))
    }
}
