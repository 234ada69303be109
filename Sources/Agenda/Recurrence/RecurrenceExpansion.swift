import Programme

/// Takes instances in order and keeps those within the window.
struct InstanceCollector {
    let start: Int64
    let window: ClosedRange<Int64>
    let last: Int64
    let count: Int64?
    private(set) var seen: Int64 = 0
    private(set) var isDone = false
    private(set) var found: [Int64] = []
    private var newest = Int64.min

    /// What an instance found costs, beside a day looked at.
    private static let cost = 4

    init(start: Int64, window: ClosedRange<Int64>, last: Int64, count: Int64?) {
        (self.start, self.window, self.count) = (start, window, count)
        self.last = min(last, window.upperBound)
    }

    mutating func take(_ moment: Int64, _ work: inout RecurrenceWork) {
        guard !isDone, moment >= start, moment > newest else { return }
        guard moment <= last, !work.isExhausted else {
            isDone = true
            return
        }
        newest = moment
        seen += 1
        if moment >= window.lowerBound {
            work.spend(Self.cost)
            found.append(moment)
        }
        if let count, seen >= count { isDone = true }
    }

    /// Counts instances before the window without looking at each; false where the last of COUNT is among them.
    mutating func skip(_ number: Int64) {
        seen += number
        if let count, seen >= count { isDone = true }
    }
}

extension RecurrenceRule {
    /// The instances of the rule within a window, in order, as seconds on the wall clock.
    ///
    /// Without COUNT the walk begins at the window, however long ago the event started; with COUNT what comes before
    /// is counted by the day. DTSTART itself is an instance only where it fits the rule; RFC 5545 leaves the other case
    /// undefined, and the caller decides.
    ///
    /// - Parameters:
    ///   - start: DTSTART on the wall clock.
    ///   - last: the last wall-clock second that UNTIL allows.
    ///   - work: what this may cost; where it runs out, the instances found so far are returned.
    func instances(
        from start: Int64, within window: ClosedRange<Int64>, last: Int64 = .max, work: inout RecurrenceWork
    ) -> [Int64] {
        var collector = InstanceCollector(start: start, window: window, last: last, count: count)
        if frequency.isSubDaily {
            var expansion = TimeExpansion(self, start: start)
            expansion.run(into: &collector, work: &work)
        } else {
            var expansion = PeriodExpansion(self, start: start)
            expansion.run(into: &collector, work: &work)
        }
        return collector.found
    }

    /// The last wall-clock second that UNTIL allows in a zone.
    func last(in zone: CalendarZone) -> Int64 {
        switch until {
        case nil: return .max
        case .date(let wall): return wall + 86_399
        case .local(let wall): return wall
        case .utc(let instant): return zone.table.lastWall(notAfter: instant)
        }
    }

    /// The places in a set of so many that BYSETPOS names, in order.
    func chosen(of total: Int) -> [Int] {
        Set(positions.map { $0 > 0 ? $0 - 1 : total + $0 }).filter { $0 >= 0 && $0 < total }.sorted()
    }
}

/// Daily and slower: periods of days, and the times on each day.
private struct PeriodExpansion {
    private let rule: RecurrenceRule
    private let startDate: LocalDate
    private let startDay: Int
    private let times: [Int]
    private var walk: DayWalk
    /// The year from which a yearly rule counts: of its week, where it is about weeks.
    private let startYear: Int

    init(_ rule: RecurrenceRule, start: Int64) {
        self.rule = rule
        startDay = Int(start.dayOfWall)
        startDate = LocalDate(dayNumber: startDay)
        times = Self.times(rule, Int(start - start.dayOfWall * 86_400))
        var walk = DayWalk(DayFilter(rule, start: startDate))
        // A DTSTART that fits a rule about weeks is in the year of its week, from which years are counted; where it does
        // not fit, only its own year is known.
        let isInWeek = !rule.weeks.isEmpty && walk.matches(startDay)
        self.walk = walk
        startYear = isInWeek ? Self.weekYear(startDay, startDate.year, rule.weekStart) : startDate.year
    }

    private static func times(_ rule: RecurrenceRule, _ start: Int) -> [Int] {
        let hours = rule.hours.isEmpty ? [start / 3600] : rule.hours
        let minutes = rule.minutes.isEmpty ? [start / 60 % 60] : rule.minutes
        let seconds = rule.seconds.isEmpty ? [start % 60] : rule.seconds
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    private static func weekYear(_ day: Int, _ year: Int, _ weekStart: Int) -> Int {
        let civil = CivilYear(year, weekStart: weekStart)
        return day >= civil.nextWeekOne ? year + 1 : day < civil.weekOne ? year - 1 : year
    }

    mutating func run(into collector: inout InstanceCollector, work: inout RecurrenceWork) {
        work.spend(times.count)
        var step = rule.count == nil ? firstStep(reaching: collector.window.lowerBound) : earliestStep
        let lastDay = min(collector.last, 253_402_300_799).dayOfWall
        while !collector.isDone, !work.isExhausted {
            guard let first = days(ofStep: step, &work), Int64(first) <= lastDay else { return }
            take(walk.days, into: &collector, &work)
            step += 1
        }
    }

    private func take(_ days: [Int], into collector: inout InstanceCollector, _ work: inout RecurrenceWork) {
        guard rule.positions.isEmpty else {
            // RFC 5545 3.3.10: BYSETPOS counts within one period, after all other parts.
            for place in rule.chosen(of: days.count * times.count) {
                collector.take(Int64(days[place / times.count]) * 86_400 + Int64(times[place % times.count]), &work)
            }
            return
        }
        for day in days {
            let midnight = Int64(day) * 86_400
            if midnight + 86_399 < collector.window.lowerBound, midnight > collector.start, rule.skip == .omit {
                collector.skip(Int64(times.count))
            } else {
                for time in times { collector.take(midnight + Int64(time), &work) }
            }
            if collector.isDone { return }
        }
    }

    /// Collects the fitting days of the n-th period in the walk; gives its first day, or nil past the end of time.
    private mutating func days(ofStep step: Int64, _ work: inout RecurrenceWork) -> Int? {
        let (distance, overflow) = step.multipliedReportingOverflow(by: rule.interval)
        guard !overflow, distance < 4_000_000 else { return nil }
        let periods = Int(distance)
        switch rule.frequency {
        case .yearly: return year(startYear + periods, &work)
        case .monthly:
            let index = startDate.year * 12 + startDate.month - 1 + periods
            let (year, month) = (index / 12, index % 12 + 1)
            guard let first = LocalDate(year: year, month: month, day: 1)?.dayNumber else { return nil }
            work.spend(walk.filter.matches(month: month) ? 31 : 1)
            walk.collect(first...(first + LocalDate.daysInMonth(month, year: year) - 1))
            return first
        case .weekly:
            let first = startDay - CivilYear.modulo(CivilYear.weekday(startDay) - rule.weekStart, 7) + periods * 7
            work.spend(2)
            walk.collectWeek(first...(first + 6))
            return first
        default:
            work.spend(1)
            walk.collectWeek((startDay + periods)...(startDay + periods))
            return startDay + periods
        }
    }

    private mutating func year(_ year: Int, _ work: inout RecurrenceWork) -> Int? {
        guard year <= 9999 else { return nil }
        let civil = CivilYear(year, weekStart: rule.weekStart)
        if rule.weeks.isEmpty {
            work.spend(walk.filter.months == 0 ? civil.length : 31 * walk.filter.months.nonzeroBitCount)
            walk.collect(year: year)
            return civil.first
        }
        // The weeks of a year begin and end in its neighbours.
        work.spend(civil.weeks * 7)
        walk.collect(civil.weekOne...(civil.nextWeekOne - 1))
        return civil.weekOne
    }

    /// The last week of the year before may reach into the year of DTSTART.
    private var earliestStep: Int64 { rule.weeks.isEmpty || rule.interval > 1 ? 0 : -1 }

    /// The period before the one that holds a moment, so that no walk from long ago is needed.
    private func firstStep(reaching wall: Int64) -> Int64 {
        let day = Int(max(wall, -62_135_596_800).dayOfWall)
        guard day > startDay else { return earliestStep }
        let date = LocalDate(dayNumber: day)
        let distance: Int
        switch rule.frequency {
        case .yearly: distance = date.year - startYear - 1
        case .monthly: distance = (date.year - startDate.year) * 12 + date.month - startDate.month
        case .weekly: distance = (day - startDay) / 7
        default: distance = day - startDay
        }
        return max(earliestStep, Int64(distance) / rule.interval - 1)
    }
}

extension DayWalk {
    /// Days of a week or of one day: most rules name nothing but weekdays.
    fileprivate mutating func collectWeek(_ stretch: ClosedRange<Int>) {
        guard filter.isByWeekdayOnly else { return collect(stretch) }
        collectByWeekday(stretch)
    }
}
