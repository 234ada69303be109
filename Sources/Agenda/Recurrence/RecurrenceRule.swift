import Programme

/// A recurrence rule (RFC 5545 section 3.3.10).
struct RecurrenceRule: Hashable {
    enum Frequency: String {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"

        var isSubDaily: Bool { self == .secondly || self == .minutely || self == .hourly }
    }

    enum Until: Hashable {
        case date(LocalDate)
        case local(LocalMoment)
        case utc(Instant)
    }

    struct Day: Hashable {
        /// The how-manieth, from the end where negative; 0 for every one.
        let ordinal: Int
        let weekday: Weekday
    }

    let frequency: Frequency
    var interval = 1
    var count: Int?
    var until: Until?
    var weekStart = Weekday.monday
    var months: [Int] = []
    var weeks: [Int] = []
    var yearDays: [Int] = []
    var monthDays: [Int] = []
    var days: [Day] = []
    var hours: [Int] = []
    var minutes: [Int] = []
    var seconds: [Int] = []
    var positions: [Int] = []

    /// Reads `FREQ=WEEKLY;BYDAY=MO,WE`; nil for anything that RFC 5545 does not allow.
    init?(_ text: String) {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, parts.updateValue(pair[1].uppercased(), forKey: pair[0].uppercased()) == nil else {
                return nil
            }
        }
        guard let name = parts["FREQ"], let frequency = Frequency(rawValue: name) else { return nil }
        self.frequency = frequency
        if let text = parts["INTERVAL"] {
            guard let value = Int(text), (1...1_000_000).contains(value) else { return nil }
            interval = value
        }
        if let text = parts["COUNT"] {
            guard let value = Int(text), value > 0 else { return nil }
            count = value
        }
        if let text = parts["UNTIL"] {
            guard let found = StampReader.moment(text[...]) else { return nil }
            until =
                found.isDate
                ? .date(found.moment.date)
                : found.utc ? .utc(Instant(seconds: found.moment.wallSeconds)) : .local(found.moment)
        }
        if let text = parts["WKST"] {
            guard let day = RecurrenceRule.weekday(text[...]) else { return nil }
            weekStart = day
        }
        guard readLists(parts) else { return nil }
    }

    private mutating func readLists(_ parts: [String: String]) -> Bool {
        func list(_ name: String, _ range: ClosedRange<Int>, zero: Bool = false) -> [Int]? {
            guard let text = parts[name] else { return [] }
            let values = text.split(separator: ",").map { Int($0) }
            guard !values.isEmpty, values.allSatisfy({ $0.map { range.contains($0) && (zero || $0 != 0) } ?? false })
            else { return nil }
            return Array(Set(values.compactMap { $0 })).sorted()
        }
        guard let months = list("BYMONTH", 1...12), let weeks = list("BYWEEKNO", -53...53),
            let yearDays = list("BYYEARDAY", -366...366), let monthDays = list("BYMONTHDAY", -31...31),
            let hours = list("BYHOUR", 0...23, zero: true), let minutes = list("BYMINUTE", 0...59, zero: true),
            let seconds = list("BYSECOND", 0...60, zero: true), let positions = list("BYSETPOS", -366...366)
        else { return false }
        (self.months, self.weeks, self.yearDays, self.monthDays) = (months, weeks, yearDays, monthDays)
        (self.hours, self.minutes, self.positions) = (hours, minutes, positions)
        self.seconds = Array(Set(seconds.map { min($0, 59) })).sorted()
        guard let text = parts["BYDAY"] else { return true }
        let found = text.split(separator: ",").map { RecurrenceRule.day($0) }
        guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return false }
        days = found.compactMap { $0 }
        return true
    }

    private static func day(_ text: Substring) -> Day? {
        guard let weekday = weekday(text.suffix(2)) else { return nil }
        let number = text.dropLast(2)
        if number.isEmpty { return Day(ordinal: 0, weekday: weekday) }
        guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { return nil }
        return Day(ordinal: ordinal, weekday: weekday)
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(text)).map { Weekday(index: $0) }
    }
}

/// How much work an expansion may still do; a hostile rule runs out of it instead of running on.
struct RecurrenceWork {
    private(set) var left: Int
    var isExhausted: Bool { left <= 0 }

    init(limit: Int) { left = limit }

    mutating func spend(_ amount: Int) { left -= amount }
}
