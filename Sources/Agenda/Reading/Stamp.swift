import Programme

/// A DATE or DATE-TIME value as it stands in a calendar.
enum Stamp: Hashable {
    case date(LocalDate)
    /// Local in a zone.
    case local(LocalMoment, CalendarZone)
    case utc(Instant)

    var isDate: Bool {
        if case .date = self { return true }
        return false
    }

    /// The wall clock by which rules are expanded.
    func wall(in zone: CalendarZone) -> LocalMoment {
        switch self {
        case .date(let date): return LocalMoment(date: date, secondOfDay: 0)
        case .local(let moment, _): return moment
        case .utc(let instant): return zone.local(instant)
        }
    }

    func instant(allDayIn zone: CalendarZone) -> Instant {
        switch self {
        case .date(let date): return zone.instant(of: LocalMoment(date: date, secondOfDay: 0))
        case .local(let moment, let own): return own.instant(of: moment)
        case .utc(let instant): return instant
        }
    }
}

/// Reads the value types of RFC 5545 section 3.3 that have to do with time.
enum StampReader {
    /// `19970714`, `19970714T133000`, `19970714T133000Z`.
    static func moment(_ text: Substring) -> (moment: LocalMoment, utc: Bool, isDate: Bool)? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 8, let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
            let day = number(bytes[6..<8]), let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        if bytes.count == 8 { return (LocalMoment(date: date, secondOfDay: 0), false, true) }
        guard bytes.count == 15 || bytes.count == 16, bytes[8] == UInt8(ascii: "T"),
            let hour = number(bytes[9..<11]), let minute = number(bytes[11..<13]), let second = number(bytes[13..<15]),
            hour < 24, minute < 60, second <= 60, bytes.count == 15 || bytes[15] == UInt8(ascii: "Z")
        else { return nil }
        // A leap second counts as the last second of its minute.
        let moment = LocalMoment(date: date, secondOfDay: hour * 3600 + minute * 60 + min(second, 59))
        return (moment, bytes.count == 16, false)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var result = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            result = result * 10 + Int(digit - 48)
        }
        return result
    }

    /// `P1DT2H`, `-PT15M`, `P2W`: whole days apart from seconds, since a day may have 23 or 25 hours.
    static func duration(_ text: Substring) -> CalendarDuration? {
        var rest = text
        var sign: Int64 = 1
        if rest.first == "-" || rest.first == "+" {
            sign = rest.first == "-" ? -1 : 1
            rest = rest.dropFirst()
        }
        guard rest.first == "P" else { return nil }
        rest = rest.dropFirst()
        var (days, seconds): (Int64, Int64) = (0, 0)
        var inTime = false
        var any = false
        while let first = rest.first {
            if first == "T" {
                inTime = true
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { $0.isNumber }
            guard digits.count <= 9, let value = Int64(digits), let unit = rest.dropFirst(digits.count).first else {
                return nil
            }
            switch (unit, inTime) {
            case ("W", false): days += value * 7
            case ("D", false): days += value
            case ("H", true): seconds += value * 3600
            case ("M", true): seconds += value * 60
            case ("S", true): seconds += value
            default: return nil
            }
            any = true
            rest = rest.dropFirst(digits.count + 1)
        }
        return any ? CalendarDuration(days: Int(sign * days), seconds: sign * seconds) : nil
    }

    /// `+0100`, `-043000`: seconds east of UTC.
    static func offset(_ text: String) -> Int? {
        let digits = Array(text.utf8.dropFirst())
        guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
            let hours = number(digits[0..<2]), let minutes = number(digits[2..<4]),
            let seconds = digits.count == 6 ? number(digits[4..<6]) : 0
        else { return nil }
        let value = hours * 3600 + minutes * 60 + seconds
        return sign == "-" ? -value : value
    }
}

/// A length of time: nominal days and exact seconds (RFC 5545 section 3.3.6).
struct CalendarDuration: Hashable {
    var days: Int
    var seconds: Int64
}
