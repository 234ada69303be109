import Programme

/// Collects the days of a stretch that fit a rule, going through months and years without asking the calendar for
/// each day.
struct DayWalk {
    let filter: DayFilter
    private var year: CivilYear
    private(set) var days: [Int] = []

    init(_ filter: DayFilter) {
        self.filter = filter
        year = CivilYear(1970, weekStart: filter.rule.weekStart)
    }

    /// The fitting days of a stretch, in order, in `days`.
    mutating func collect(_ stretch: ClosedRange<Int>) {
        days.removeAll(keepingCapacity: true)
        append(stretch)
        if filter.rule.skip != .omit { days = Array(Set(days)).sorted() }
    }

    /// The days of a stretch whose weekday fits, where nothing else is asked.
    mutating func collectByWeekday(_ stretch: ClosedRange<Int>) {
        days.removeAll(keepingCapacity: true)
        for day in stretch where filter.matches(weekday: CivilYear.weekday(day)) { days.append(day) }
    }

    /// The same over the months that the rule names, of a year.
    mutating func collect(year number: Int) {
        days.removeAll(keepingCapacity: true)
        enter(number)
        if filter.months == 0 {
            append(year.first...(year.first + year.length - 1))
        } else {
            var first = year.first
            for month in 1...12 {
                let length = LocalDate.daysInMonth(month, year: number)
                if filter.matches(month: month) { append(first...(first + length - 1)) }
                first += length
            }
        }
        if filter.rule.skip != .omit {
            appendSkippedOfYear()
            days = Array(Set(days)).sorted()
        }
    }

    private mutating func enter(_ number: Int) {
        if year.year != number { year = CivilYear(number, weekStart: filter.rule.weekStart) }
    }

    private mutating func append(_ stretch: ClosedRange<Int>) {
        var date = LocalDate(dayNumber: stretch.lowerBound)
        var day = stretch.lowerBound
        while day <= stretch.upperBound {
            enter(date.year)
            let length = LocalDate.daysInMonth(date.month, year: date.year)
            let last = min(stretch.upperBound, day + length - date.day)
            if filter.matches(month: date.month) {
                for number in day...last {
                    let dayOfMonth = date.day + number - day
                    if filter.matches(number, year, month: date.month, dayOfMonth: dayOfMonth, monthLength: length) {
                        days.append(number)
                    }
                }
                if filter.rule.skip != .omit, filter.hasMonthDays, last == day + length - date.day {
                    appendSkipped(monthLength: length, last: last)
                }
            }
            day = last + 1
            date = LocalDate(dayNumber: day)
        }
    }

    /// RFC 7529 section 4.1: a day that the month does not have becomes its last day, or the first of the next; one
    /// before its beginning becomes its first day, or the last of the month before.
    private mutating func appendSkipped(monthLength: Int, last: Int) {
        let wanted = filter.rule.monthDays.isEmpty ? filter.impliedMonthDays : filter.rule.monthDays
        let isForward = filter.rule.skip == .forward
        if wanted.contains(where: { $0 > monthLength }) { append(skipped: isForward ? last + 1 : last) }
        if wanted.contains(where: { $0 < -monthLength }) {
            append(skipped: isForward ? last - monthLength + 1 : last - monthLength)
        }
    }

    /// The same of a day 366 that the year does not have.
    private mutating func appendSkippedOfYear() {
        guard year.length < 366, !filter.hasMonthDays, filter.rule.weeks.isEmpty,
            filter.rule.days.allSatisfy({ $0.ordinal == 0 })
        else { return }
        let isForward = filter.rule.skip == .forward
        var found: [Int] = []
        if filter.rule.yearDays.contains(366) { found.append(year.first + year.length - (isForward ? 0 : 1)) }
        if filter.rule.yearDays.contains(-366) { found.append(year.first - (isForward ? 0 : 1)) }
        days += found.filter {
            filter.matches(month: LocalDate(dayNumber: $0).month) && filter.matches(weekday: CivilYear.weekday($0))
        }
    }

    private mutating func append(skipped day: Int) {
        let date = LocalDate(dayNumber: day)
        let length = LocalDate.daysInMonth(date.month, year: date.year)
        let own = CivilYear(date.year, weekStart: filter.rule.weekStart)
        if filter.matchesRest(day, own, dayOfMonth: date.day, monthLength: length) { days.append(day) }
    }

    /// Whether one day fits.
    mutating func matches(_ day: Int) -> Bool {
        if filter.isByWeekdayOnly { return filter.matches(weekday: CivilYear.weekday(day)) }
        let date = LocalDate(dayNumber: day)
        guard filter.matches(month: date.month) else { return false }
        enter(date.year)
        let length = LocalDate.daysInMonth(date.month, year: date.year)
        return filter.matches(day, year, month: date.month, dayOfMonth: date.day, monthLength: length)
    }
}
