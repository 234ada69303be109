import Programme

/// Whether a day fits the BY-parts of a rule, with what DTSTART fills in where the rule is silent.
///
/// RFC 5545 says of each part whether it adds instances or limits them, by FREQ. For days both come to the same: a day
/// is in the set when it fits every part that is there. Parts that the RFC forbids with a FREQ limit too.
struct DayFilter {
    let rule: RecurrenceRule
    let months: UInt16
    private let monthDays: (fromStart: UInt32, fromEnd: UInt32)
    private let weekdays: UInt8
    private let ordinals: [RecurrenceRule.Day]
    private let yearDays: [Int]
    private let weeks: (fromStart: UInt64, fromEnd: UInt64)
    /// Nothing but weekdays decides: no date has to be looked up.
    let isByWeekdayOnly: Bool
    let hasMonthDays: Bool
    /// The day of the month that DTSTART fills in.
    let impliedMonthDays: [Int]

    init(_ rule: RecurrenceRule, start: LocalDate) {
        self.rule = rule
        var (months, monthDays, days) = (rule.months, rule.monthDays, rule.days)
        if rule.weeks.isEmpty, rule.yearDays.isEmpty, monthDays.isEmpty, days.isEmpty {
            switch rule.frequency {
            case .yearly:
                if months.isEmpty { months = [start.month] }
                monthDays = [start.day]
            case .monthly: monthDays = [start.day]
            case .weekly: days = [.init(ordinal: 0, weekday: start.weekday.rawValue)]
            default: break
            }
        }
        self.months = months.reduce(0) { $0 | 1 << UInt16($1) }
        self.monthDays = monthDays.reduce(into: (0, 0)) {
            if $1 > 0 { $0.0 |= 1 << UInt32($1) } else { $0.1 |= 1 << UInt32(-$1) }
        }
        hasMonthDays = !monthDays.isEmpty
        impliedMonthDays = rule.monthDays.isEmpty ? monthDays : []
        // A number before a weekday means something in a month or a year only; elsewhere the weekday alone counts.
        let isNumbered = rule.frequency == .monthly || rule.frequency == .yearly
        weekdays = days.reduce(0) { $1.ordinal == 0 || !isNumbered ? $0 | 1 << UInt8($1.weekday) : $0 }
        ordinals = isNumbered ? days.filter { $0.ordinal != 0 } : []
        yearDays = rule.yearDays
        weeks = rule.weeks.reduce(into: (0, 0)) {
            if $1 > 0 { $0.0 |= 1 << UInt64($1) } else { $0.1 |= 1 << UInt64(-$1) }
        }
        isByWeekdayOnly =
            months.isEmpty && monthDays.isEmpty && rule.yearDays.isEmpty && rule.weeks.isEmpty && ordinals.isEmpty
    }

    func matches(weekday: Int) -> Bool { weekdays == 0 || weekdays >> UInt8(weekday) & 1 == 1 }

    func matches(month: Int) -> Bool { months == 0 || months >> UInt16(month) & 1 == 1 }

    /// - Parameter day: the day number; month, day of the month and the month's length belong to it.
    func matches(_ day: Int, _ year: CivilYear, month: Int, dayOfMonth: Int, monthLength: Int) -> Bool {
        guard matches(month: month) else { return false }
        if hasMonthDays, monthDays.fromStart >> UInt32(dayOfMonth) & 1 == 0,
            monthDays.fromEnd >> UInt32(monthLength - dayOfMonth + 1) & 1 == 0
        {
            return false
        }
        return matchesRest(day, year, dayOfMonth: dayOfMonth, monthLength: monthLength)
    }

    /// All parts but BYMONTH and BYMONTHDAY.
    func matchesRest(_ day: Int, _ year: CivilYear, dayOfMonth: Int, monthLength: Int) -> Bool {
        if weekdays != 0 || !ordinals.isEmpty {
            let weekday = CivilYear.weekday(day)
            if weekdays >> UInt8(weekday) & 1 == 0,
                !ordinals.contains(where: { fits($0, weekday, day, year, dayOfMonth, monthLength) })
            {
                return false
            }
        }
        if !yearDays.isEmpty {
            let number = day - year.first + 1
            if !yearDays.contains(where: { $0 == number || $0 == number - year.length - 1 }) { return false }
        }
        return weeks == (0, 0) || matchesWeek(day, year)
    }

    private func fits(
        _ wanted: RecurrenceRule.Day, _ weekday: Int, _ day: Int, _ year: CivilYear, _ dayOfMonth: Int,
        _ monthLength: Int
    ) -> Bool {
        guard weekday == wanted.weekday else { return false }
        // RFC 5545 3.3.10: within the month where FREQ is MONTHLY or BYMONTH is there, else within the year.
        let byMonth = rule.frequency == .monthly || !rule.months.isEmpty
        let (position, length) = byMonth ? (dayOfMonth, monthLength) : (day - year.first + 1, year.length)
        return wanted.ordinal > 0
            ? (position - 1) / 7 + 1 == wanted.ordinal : (length - position) / 7 + 1 == -wanted.ordinal
    }

    private func matchesWeek(_ day: Int, _ year: CivilYear) -> Bool {
        var (number, count) = (0, 0)
        if day >= year.nextWeekOne {
            (number, count) = (1, CivilYear(year.year + 1, weekStart: rule.weekStart).weeks)
        } else if day < year.weekOne {
            count = CivilYear(year.year - 1, weekStart: rule.weekStart).weeks
            number = count
        } else {
            (number, count) = ((day - year.weekOne) / 7 + 1, year.weeks)
        }
        return weeks.fromStart >> UInt64(number) & 1 == 1 || weeks.fromEnd >> UInt64(count - number + 1) & 1 == 1
    }
}
