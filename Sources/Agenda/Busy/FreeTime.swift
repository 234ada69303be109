import Programme

/// When someone can be planned: their weekly pattern, less what keeps them busy and the days that are closed.
package enum FreeTime {
    /// - Parameters:
    ///   - hours: the working hours that their agenda states; they count where no pattern was given.
    ///   - from: the first local day.
    ///   - until: the day after the last.
    ///   - closed: public holidays, whole local days.
    package static func intervals(
        pattern: WeekPattern, hours: WorkingHours? = nil, busy: IntervalSet, closed: Set<LocalDate>, from: LocalDate,
        until: LocalDate, zone: Zone
    ) -> IntervalSet {
        let days = closed.compactMap { Interval(zone.instant($0), zone.instant($0.adding(days: 1))) }
        let open = open(pattern, hours, from: from, until: until, zone: zone)
        return open.subtracting(busy).subtracting(IntervalSet(days))
    }

    /// The hours in which they can be planned at all: those they gave, else those of their agenda, else working hours.
    package static func open(
        _ pattern: WeekPattern, _ hours: WorkingHours?, from: LocalDate, until: LocalDate, zone: Zone
    ) -> IntervalSet {
        if pattern == .workingHours, let hours { return hours.intervals(from: from, until: until) }
        return pattern.intervals(from: from, until: until, in: zone)
    }
}
