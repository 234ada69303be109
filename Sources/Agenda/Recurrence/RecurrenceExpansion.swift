import Programme

extension RecurrenceRule {
    /// The instances of the rule within a window, in order, as wall-clock moments.
    ///
    /// Without COUNT the walk begins at the window, however long ago the event started. DTSTART itself is an instance
    /// only where it fits the rule; RFC 5545 leaves the other case undefined, and the caller decides.
    ///
    /// - Parameters:
    ///   - untilLocal: turns a UTC UNTIL into the event's local time.
    ///   - work: what this may cost; where it runs out, the instances found so far are returned.
    func instances(
        from start: LocalMoment, within window: ClosedRange<LocalMoment>, untilLocal: (Instant) -> LocalMoment,
        work: inout RecurrenceWork
    ) -> [LocalMoment] {
        let last = min(window.upperBound, lastMoment(untilLocal))
        var collector = Collector(start: start, first: window.lowerBound, last: last, count: count)
        if frequency.isSubDaily {
            expandTimes(from: start, into: &collector, work: &work)
        } else {
            expandDays(from: start, into: &collector, work: &work)
        }
        return collector.found
    }

    private func lastMoment(_ untilLocal: (Instant) -> LocalMoment) -> LocalMoment {
        switch until {
        case nil: return LocalMoment(wallSeconds: Int64.max / 4)
        case .date(let date): return LocalMoment(date: date, secondOfDay: 86_399)
        case .local(let moment): return moment
        case .utc(let instant): return untilLocal(instant)
        }
    }

    /// Takes candidates in order and keeps those that count.
    private struct Collector {
        let start: LocalMoment
        let first: LocalMoment
        let last: LocalMoment
        let count: Int?
        var seen = 0
        var isDone = false
        var found: [LocalMoment] = []

        mutating func take(_ moment: LocalMoment) {
            guard !isDone, moment >= start else { return }
            guard moment <= last else {
                isDone = true
                return
            }
            seen += 1
            if moment >= first { found.append(moment) }
            if let count, seen >= count { isDone = true }
        }
    }

    // MARK: Yearly to daily: sets of days, each with the rule's times

    private func expandDays(from start: LocalMoment, into collector: inout Collector, work: inout RecurrenceWork) {
        let filter = DayFilter(self, start: start.date)
        let times = timesOfDay(start)
        var step = count == nil ? firstStep(from: start.date, reaching: collector.first.date) : 0
        while !collector.isDone, !work.isExhausted {
            let period = self.period(step, from: start.date)
            guard let period, LocalMoment(date: period.lowerBound, secondOfDay: 0) <= collector.last else { return }
            var candidates: [LocalMoment] = []
            for days in filter.worthLooking(in: period) {
                work.spend(days.count)
                for number in days {
                    let day = LocalDate(dayNumber: number)
                    guard filter.matches(day) else { continue }
                    candidates += times.map { LocalMoment(date: day, secondOfDay: $0) }
                }
            }
            work.spend(candidates.count)
            for moment in selected(candidates) { collector.take(moment) }
            step += 1
        }
    }

    private func timesOfDay(_ start: LocalMoment) -> [Int] {
        let hours = hours.isEmpty ? [start.secondOfDay / 3600] : hours
        let minutes = minutes.isEmpty ? [start.secondOfDay / 60 % 60] : minutes
        let seconds = seconds.isEmpty ? [start.secondOfDay % 60] : seconds
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    /// The first and last day of the n-th period; nil past the end of the calendar.
    private func period(_ step: Int, from start: LocalDate) -> ClosedRange<LocalDate>? {
        switch frequency {
        case .yearly:
            let year = start.year + step * interval
            guard let first = LocalDate(year: year, month: 1, day: 1),
                let last = LocalDate(year: year, month: 12, day: 31)
            else { return nil }
            return first...last
        case .monthly:
            let index = start.year * 12 + start.month - 1 + step * interval
            let (year, month) = (index / 12, index % 12 + 1)
            let days = LocalDate.daysInMonth(month, year: year)
            guard let first = LocalDate(year: year, month: month, day: 1),
                let last = LocalDate(year: year, month: month, day: days)
            else { return nil }
            return first...last
        case .weekly:
            let first = weekBegin(start).adding(days: step * interval * 7)
            return first.year > 9990 ? nil : first...first.adding(days: 6)
        default:
            let day = start.adding(days: step * interval)
            return day.year > 9990 ? nil : day...day
        }
    }

    private func weekBegin(_ date: LocalDate) -> LocalDate {
        date.adding(days: -((date.weekday.rawValue - weekStart.rawValue + 7) % 7))
    }

    /// The period before the one that holds a date, so that no walk from long ago is needed.
    private func firstStep(from start: LocalDate, reaching date: LocalDate) -> Int {
        let distance: Int
        switch frequency {
        case .yearly: distance = date.year - start.year
        case .monthly: distance = (date.year - start.year) * 12 + date.month - start.month
        case .weekly: distance = (date.dayNumber - weekBegin(start).dayNumber) / 7
        default: distance = date.dayNumber - start.dayNumber
        }
        return max(0, distance / interval - 1)
    }

    /// BYSETPOS counts within one period, after all other parts.
    private func selected(_ candidates: [LocalMoment]) -> [LocalMoment] {
        guard !positions.isEmpty else { return candidates }
        let indices = positions.map { $0 > 0 ? $0 - 1 : candidates.count + $0 }
        return Set(indices).filter(candidates.indices.contains).sorted().map { candidates[$0] }
    }

    // MARK: Hourly and faster: steps of absolute length on the wall clock

    private func expandTimes(from start: LocalMoment, into collector: inout Collector, work: inout RecurrenceWork) {
        let unit: Int64 = frequency == .hourly ? 3600 : frequency == .minutely ? 60 : 1
        let stride = unit * Int64(interval)
        let filter = DayFilter(self, start: start.date)
        var wall = start.wallSeconds
        /// The first step at or after a moment.
        func step(reaching target: Int64) -> Int64 {
            target <= start.wallSeconds
                ? start.wallSeconds
                : start.wallSeconds + (target - start.wallSeconds + stride - 1) / stride * stride
        }
        if count == nil { wall = step(reaching: collector.first.wallSeconds - unit) }
        while !collector.isDone, !work.isExhausted, wall <= collector.last.wallSeconds {
            work.spend(1)
            let moment = LocalMoment(wallSeconds: wall)
            let midnight = wall - Int64(moment.secondOfDay)
            if !filter.matches(moment.date) {
                wall = step(reaching: midnight + 86_400)
                continue
            }
            if !hours.isEmpty, !hours.contains(moment.secondOfDay / 3600) {
                wall = step(reaching: midnight + Int64(moment.secondOfDay / 3600 + 1) * 3600)
                continue
            }
            if frequency != .hourly, !minutes.isEmpty, !minutes.contains(moment.secondOfDay / 60 % 60) {
                wall = step(reaching: midnight + Int64(moment.secondOfDay / 60 + 1) * 60)
                continue
            }
            let candidates = timesWithin(moment)
            work.spend(candidates.count)
            for candidate in selected(candidates) { collector.take(candidate) }
            wall += stride
        }
    }

    private func timesWithin(_ moment: LocalMoment) -> [LocalMoment] {
        let second = moment.secondOfDay
        func at(_ minute: Int, _ rest: Int) -> LocalMoment {
            LocalMoment(date: moment.date, secondOfDay: second / 3600 * 3600 + minute * 60 + rest)
        }
        switch frequency {
        case .hourly:
            let minutes = minutes.isEmpty ? [second / 60 % 60] : minutes
            let seconds = seconds.isEmpty ? [second % 60] : seconds
            return minutes.flatMap { minute in seconds.map { at(minute, $0) } }
        case .minutely:
            return (seconds.isEmpty ? [second % 60] : seconds).map { at(second / 60 % 60, $0) }
        default:
            return seconds.isEmpty || seconds.contains(second % 60) ? [moment] : []
        }
    }
}

/// Whether a day fits the BY-parts of a rule, with what DTSTART fills in where the rule is silent.
struct DayFilter {
    private let rule: RecurrenceRule
    private let months: [Int]
    private let monthDays: [Int]
    private let days: [RecurrenceRule.Day]

    init(_ rule: RecurrenceRule, start: LocalDate) {
        self.rule = rule
        let silent = rule.weeks.isEmpty && rule.yearDays.isEmpty && rule.monthDays.isEmpty && rule.days.isEmpty
        switch rule.frequency {
        case .yearly where silent:
            months = rule.months.isEmpty ? [start.month] : rule.months
            (monthDays, days) = ([start.day], [])
        case .monthly where silent: (months, monthDays, days) = (rule.months, [start.day], [])
        case .weekly where silent:
            (months, monthDays, days) = (rule.months, [], [.init(ordinal: 0, weekday: start.weekday)])
        default: (months, monthDays, days) = (rule.months, rule.monthDays, rule.days)
        }
    }

    /// The day numbers of a period that could match at all: in a year, only those of the rule's months.
    func worthLooking(in period: ClosedRange<LocalDate>) -> [ClosedRange<Int>] {
        guard rule.frequency == .yearly, !months.isEmpty else {
            return [period.lowerBound.dayNumber...period.upperBound.dayNumber]
        }
        return months.compactMap { month in
            LocalDate(year: period.lowerBound.year, month: month, day: 1).map {
                $0.dayNumber...($0.dayNumber + LocalDate.daysInMonth(month, year: $0.year) - 1)
            }
        }
    }

    func matches(_ day: LocalDate) -> Bool {
        if !months.isEmpty, !months.contains(day.month) { return false }
        if !monthDays.isEmpty {
            let length = LocalDate.daysInMonth(day.month, year: day.year)
            if !monthDays.contains(day.day), !monthDays.contains(day.day - length - 1) { return false }
        }
        if !days.isEmpty, !days.contains(where: { matches(day, $0) }) { return false }
        if !rule.yearDays.isEmpty {
            let (number, length) = yearDay(day)
            if !rule.yearDays.contains(number), !rule.yearDays.contains(number - length - 1) { return false }
        }
        return rule.weeks.isEmpty || matchesWeek(day)
    }

    private func yearDay(_ day: LocalDate) -> (number: Int, length: Int) {
        let first = LocalDate(year: day.year, month: 1, day: 1)?.dayNumber ?? day.dayNumber
        return (day.dayNumber - first + 1, LocalDate.daysInMonth(2, year: day.year) + 337)
    }

    private func matches(_ day: LocalDate, _ wanted: RecurrenceRule.Day) -> Bool {
        guard day.weekday == wanted.weekday else { return false }
        let ordinal = wanted.ordinal
        let (position, length): (Int, Int)
        switch rule.frequency {
        case .monthly: (position, length) = (day.day, LocalDate.daysInMonth(day.month, year: day.year))
        case .yearly where !rule.months.isEmpty:
            (position, length) = (day.day, LocalDate.daysInMonth(day.month, year: day.year))
        case .yearly: (position, length) = yearDay(day)
        // RFC 5545 allows a number only in monthly and yearly rules; elsewhere the weekday alone counts.
        default: return true
        }
        if ordinal == 0 { return true }
        return ordinal > 0 ? (position - 1) / 7 + 1 == ordinal : (length - position) / 7 + 1 == -ordinal
    }

    /// Week 1 is the first with at least four days in the year, weeks beginning on WKST.
    private func matchesWeek(_ day: LocalDate) -> Bool {
        func firstWeek(_ year: Int) -> Int {
            guard let fourth = LocalDate(year: year, month: 1, day: 4) else { return 0 }
            return fourth.dayNumber - (fourth.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
        }
        var year = day.year
        if day.dayNumber >= firstWeek(year + 1) { year += 1 } else if day.dayNumber < firstWeek(year) { year -= 1 }
        let number = (day.dayNumber - firstWeek(year)) / 7 + 1
        let length = (firstWeek(year + 1) - firstWeek(year)) / 7
        return rule.weeks.contains(number) || rule.weeks.contains(number - length - 1)
    }
}
