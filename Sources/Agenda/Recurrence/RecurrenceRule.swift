import Programme

/// A recurrence rule (RFC 5545 section 3.3.10, with SKIP of RFC 7529).
struct RecurrenceRule: Hashable {
    enum Frequency: Int {
        case secondly, minutely, hourly, daily, weekly, monthly, yearly

        var isSubDaily: Bool { rawValue < Frequency.daily.rawValue }
    }

    enum Until: Hashable {
        /// The whole day counts.
        case date(wall: Int64)
        case local(wall: Int64)
        case utc(instant: Int64)
    }

    /// What becomes of a day that a month does not have (RFC 7529 section 4.1).
    enum Skip {
        case omit, backward, forward
    }

    struct Day: Hashable {
        /// The how-manieth, from the end where negative; 0 for every one.
        let ordinal: Int
        /// Monday is 0.
        let weekday: Int
    }

    let frequency: Frequency
    var interval: Int64 = 1
    var count: Int64?
    var until: Until?
    /// Monday is 0.
    var weekStart = 0
    var skip = Skip.omit
    var months: [Int] = []
    var weeks: [Int] = []
    var yearDays: [Int] = []
    var monthDays: [Int] = []
    var days: [Day] = []
    var hours: [Int] = []
    var minutes: [Int] = []
    var seconds: [Int] = []
    var positions: [Int] = []

    init(_ frequency: Frequency) { self.frequency = frequency }

    mutating func ignoreTimesOfDay() { (hours, minutes, seconds) = ([], [], []) }

    /// Reads `FREQ=WEEKLY;BYDAY=MO,WE`; nil for anything that RFC 5545 does not allow.
    init?(_ text: String) { self.init(Array(text.utf8)[...]) }

    init?(_ bytes: ArraySlice<UInt8>) {
        var parser = RuleParser()
        for part in bytes.split(separator: UInt8(ascii: ";")) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
                parser.take(part[..<equals], part[(equals + 1)...])
            else { return nil }
        }
        guard let rule = parser.rule else { return nil }
        self = rule
    }
}

/// Puts a rule together from its parts, which come in any order, each at most once.
private struct RuleParser {
    private var parts = RecurrenceRule(.daily)
    private var frequency: RecurrenceRule.Frequency?
    private var scaleIsKnown = true
    private var seen: Set<ArraySlice<UInt8>> = []

    /// The rule, where FREQ was there and everything in it is known.
    var rule: RecurrenceRule? {
        guard let frequency, scaleIsKnown else { return nil }
        var rule = RecurrenceRule(frequency)
        (rule.interval, rule.count, rule.until, rule.weekStart) = (
            parts.interval, parts.count, parts.until, parts.weekStart
        )
        (rule.months, rule.weeks, rule.yearDays, rule.monthDays) = (
            parts.months, parts.weeks, parts.yearDays, parts.monthDays
        )
        (rule.days, rule.hours, rule.minutes, rule.seconds) = (parts.days, parts.hours, parts.minutes, parts.seconds)
        (rule.positions, rule.skip) = (parts.positions, parts.skip)
        return rule
    }

    mutating func take(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
        let name = ArraySlice(name.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }.filter { $0 > 32 })
        guard seen.insert(name).inserted else { return false }
        switch String(decoding: name, as: UTF8.self) {
        case "FREQ": return take(frequency: value)
        case "INTERVAL": return positive(value).map { parts.interval = $0 } != nil
        case "COUNT":
            // Some programs write -1 for "not counted".
            if value.says("-1") { return true }
            return positive(value).map { parts.count = $0 } != nil
        case "UNTIL": return take(until: value)
        case "WKST": return Self.weekday(value).map { parts.weekStart = $0 } != nil
        case "BYMONTH": return list(value, 1...12).map { parts.months = $0 } != nil
        case "BYWEEKNO": return list(value, -53...53).map { parts.weeks = $0 } != nil
        case "BYYEARDAY": return list(value, -366...366).map { parts.yearDays = $0 } != nil
        case "BYMONTHDAY": return list(value, -31...31).map { parts.monthDays = $0 } != nil
        case "BYDAY": return take(days: value)
        case "BYHOUR": return list(value, 0...23).map { parts.hours = $0 } != nil
        case "BYMINUTE": return list(value, 0...59).map { parts.minutes = $0 } != nil
        // A leap second counts as the last second of its minute.
        case "BYSECOND":
            return list(value, 0...60).map { parts.seconds = Array(Set($0.map { min($0, 59) })).sorted() } != nil
        case "BYSETPOS": return list(value, -366...366).map { parts.positions = $0 } != nil
        case "RSCALE":
            scaleIsKnown = value.says("GREGORIAN") || value.says("GREGORY")
            return true
        case "SKIP": return take(skip: value)
        // An x-part may say anything; a part nobody knows does not make the rest of the rule unknown.
        case let other: return other.hasPrefix("X-")
        }
    }

    private mutating func take(frequency value: ArraySlice<UInt8>) -> Bool {
        if value.says("WEEKLY") { frequency = .weekly }
        if value.says("DAILY") { frequency = .daily }
        if value.says("MONTHLY") { frequency = .monthly }
        if value.says("YEARLY") { frequency = .yearly }
        if value.says("HOURLY") { frequency = .hourly }
        if value.says("MINUTELY") { frequency = .minutely }
        if value.says("SECONDLY") { frequency = .secondly }
        return frequency != nil
    }

    private mutating func take(until value: ArraySlice<UInt8>) -> Bool {
        guard let found = StampReader.moment(value) else { return false }
        parts.until =
            found.isDate
            ? .date(wall: found.wall) : found.isUTC ? .utc(instant: found.wall) : .local(wall: found.wall)
        return true
    }

    private mutating func take(skip value: ArraySlice<UInt8>) -> Bool {
        if value.says("OMIT") { return true }
        if value.says("BACKWARD") { parts.skip = .backward }
        if value.says("FORWARD") { parts.skip = .forward }
        return parts.skip != .omit
    }

    private mutating func take(days value: ArraySlice<UInt8>) -> Bool {
        for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let trimmed = part.filter { $0 > 32 }
            guard trimmed.count >= 2, let weekday = Self.weekday(trimmed.suffix(2)) else { return false }
            let number = trimmed.dropLast(2)
            if number.isEmpty {
                parts.days.append(.init(ordinal: 0, weekday: weekday))
            } else {
                guard let ordinal = Self.number(number[...]), ordinal != 0, abs(ordinal) <= 53 else { return false }
                parts.days.append(.init(ordinal: ordinal, weekday: weekday))
            }
        }
        return !parts.days.isEmpty
    }

    /// Sorted, each once; nil where one is no number within the range, or is 0 where there is no zeroth.
    private func list(_ value: ArraySlice<UInt8>, _ range: ClosedRange<Int>) -> [Int]? {
        var found: Set<Int> = []
        for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let number = Self.number(part), range.contains(number), number != 0 || range.lowerBound == 0 else {
                return nil
            }
            found.insert(number)
        }
        return found.isEmpty ? nil : found.sorted()
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var reader = DigitReader(bytes)
        let isNegative = reader.skip(UInt8(ascii: "-"))
        if !isNegative { reader.skip(UInt8(ascii: "+")) }
        guard let value = reader.digits(atMost: 9), reader.isAtEnd else { return nil }
        return Int(isNegative ? -value : value)
    }

    /// A whole number above 0. One so large that time ends before it has become the largest that is handled.
    private func positive(_ value: ArraySlice<UInt8>) -> Int64? {
        let digits = value.filter { $0 > 32 }
        guard !digits.isEmpty, digits.count <= 40, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let significant = digits.drop { $0 == 48 }
        guard !significant.isEmpty else { return nil }
        if significant.count > 11 { return 400_000_000_000 }
        return significant.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    }

    private static func weekday(_ value: ArraySlice<UInt8>) -> Int? {
        if value.says("MO") { return 0 }
        if value.says("TU") { return 1 }
        if value.says("WE") { return 2 }
        if value.says("TH") { return 3 }
        if value.says("FR") { return 4 }
        if value.says("SA") { return 5 }
        return value.says("SU") ? 6 : nil
    }
}
