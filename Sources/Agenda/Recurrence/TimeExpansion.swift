import Programme

/// Hourly and faster: steps of equal length on the wall clock, taken a day at a time.
struct TimeExpansion {
    private let rule: RecurrenceRule
    /// The beginning of the hour, minute or second of DTSTART, from which steps are counted.
    private let base: Int64
    private let start: Int64
    private let unit: Int64
    private let stride: Int64
    private var walk: DayWalk
    /// The times of any day, where every day has the same.
    private var everyDay: [Int]?

    init(_ rule: RecurrenceRule, start: Int64) {
        self.rule = rule
        self.start = start
        unit = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
        let midnight = start.dayOfWall * 86_400
        base = midnight + (start - midnight) / unit * unit
        stride = min(unit.multipliedReportingOverflow(by: rule.interval).partialValue, 400_000_000_000 * 3600)
        walk = DayWalk(DayFilter(rule, start: LocalDate(dayNumber: Int(start.dayOfWall))))
    }

    mutating func run(into collector: inout InstanceCollector, work: inout RecurrenceWork) {
        if let count = rule.count, isPlain { return runPlain(count, into: &collector, &work) }
        let window = collector.window
        var day = rule.count == nil ? max(start, window.lowerBound).dayOfWall : start.dayOfWall
        let lastDay = min(collector.last, 253_402_300_799).dayOfWall
        while !collector.isDone, !work.isExhausted {
            let first = firstStep(from: day * 86_400)
            // Where the steps are longer than a day, days without one are passed over.
            day = first.dayOfWall
            guard day <= lastDay else { return }
            work.spend(1)
            if walk.matches(Int(day)) { take(day, first, into: &collector, &work) }
            day += 1
        }
    }

    /// Nothing but a step: the last instance can be told from COUNT.
    private var isPlain: Bool {
        walk.filter.isByWeekdayOnly && rule.days.isEmpty && rule.hours.isEmpty && rule.minutes.isEmpty
            && rule.seconds.isEmpty && rule.positions.isEmpty
    }

    private func runPlain(_ count: Int64, into collector: inout InstanceCollector, _ work: inout RecurrenceWork) {
        let (distance, overflow) = stride.multipliedReportingOverflow(by: count - 1)
        let end = overflow || distance > 400_000_000_000 ? Int64.max : start + distance
        let from = collector.window.lowerBound
        var moment = from <= start ? start : start + (from - start + stride - 1) / stride * stride
        while moment <= min(end, collector.last), !collector.isDone, !work.isExhausted {
            work.spend(1)
            collector.take(moment, &work)
            moment += stride
        }
    }

    /// The first step at or after a moment.
    private func firstStep(from moment: Int64) -> Int64 {
        moment <= base ? base : base + (moment - base + stride - 1) / stride * stride
    }

    private mutating func take(
        _ day: Int64, _ first: Int64, into collector: inout InstanceCollector, _ work: inout RecurrenceWork
    ) {
        let midnight = day * 86_400
        let times = times(day, first, &work)
        if midnight + 86_399 < collector.window.lowerBound, midnight > start {
            return collector.skip(Int64(times.count))
        }
        for time in times {
            collector.take(midnight + Int64(time), &work)
            if collector.isDone { return }
        }
    }

    /// The seconds of a day that fit.
    private mutating func times(_ day: Int64, _ first: Int64, _ work: inout RecurrenceWork) -> [Int] {
        if let everyDay, midnightIsReached(day) { return everyDay }
        let midnight = day * 86_400
        var found: [Int] = []
        var moment = first
        while moment < midnight + 86_400, !work.isExhausted {
            work.spend(1)
            let second = Int(moment - midnight)
            if let later = nextFitting(second) {
                moment = firstStep(from: midnight + Int64(later))
                continue
            }
            let set = within(second)
            work.spend(set.count)
            if rule.positions.isEmpty { found += set } else { found += rule.chosen(of: set.count).map { set[$0] } }
            moment += stride
        }
        if 86_400 % stride == 0, midnightIsReached(day), !work.isExhausted { everyDay = found }
        return found
    }

    /// Whether a whole day lies after the first step: on the first day steps before DTSTART are missing.
    private func midnightIsReached(_ day: Int64) -> Bool { day * 86_400 >= base }

    /// Where the hour, minute or second does not fit, the second of the day from which to look on.
    private func nextFitting(_ second: Int) -> Int? {
        if !rule.hours.isEmpty, !rule.hours.contains(second / 3600) { return (second / 3600 + 1) * 3600 }
        if rule.frequency == .hourly { return nil }
        if !rule.minutes.isEmpty, !rule.minutes.contains(second / 60 % 60) { return (second / 60 + 1) * 60 }
        if rule.frequency == .minutely { return nil }
        return rule.seconds.isEmpty || rule.seconds.contains(second % 60) ? nil : second + 1
    }

    /// The instances of the hour, minute or second that begins at a second of the day.
    private func within(_ second: Int) -> [Int] {
        let wallSecond = Int(start - start.dayOfWall * 86_400)
        switch rule.frequency {
        case .hourly:
            let minutes = rule.minutes.isEmpty ? [wallSecond / 60 % 60] : rule.minutes
            let seconds = rule.seconds.isEmpty ? [wallSecond % 60] : rule.seconds
            return minutes.flatMap { minute in seconds.map { second + minute * 60 + $0 } }
        case .minutely: return (rule.seconds.isEmpty ? [wallSecond % 60] : rule.seconds).map { second + $0 }
        default: return [second]
        }
    }
}
