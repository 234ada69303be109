/// A day on the calendar (proleptic Gregorian), without a zone.
package struct LocalDate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// A date, or nil where the calendar has none (30 February, month 13, a year outside 1-9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= LocalDate.daysInMonth(month, year: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The date at a number of days from 1970-01-01.
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    package init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days from 1970-01-01, by which dates are compared and counted (days_from_civil of the same source).
    package var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    package static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    package func adding(days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

    package var weekday: Weekday { Weekday(index: dayNumber + 3) }

    /// The Monday of the same week.
    package var monday: LocalDate { adding(days: -weekday.rawValue) }

    /// The ISO 8601 week of the year, 1-53.
    package var isoWeek: Int {
        let thursday = adding(days: 3 - weekday.rawValue)
        let firstDay = thursday.adding(days: 1 - thursday.dayOfYear)
        return (thursday.dayNumber - firstDay.dayNumber) / 7 + 1
    }

    private var dayOfYear: Int {
        (1..<month).reduce(day) { $0 + LocalDate.daysInMonth($1, year: year) }
    }

    package static func < (a: Self, b: Self) -> Bool { a.dayNumber < b.dayNumber }
}

extension LocalDate: CustomStringConvertible, Codable {
    /// `2027-03-01`.
    package var description: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            + "-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// Reads `2027-03-01`.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = asciiNumber(parts[0]), let month = asciiNumber(parts[1]), let day = asciiNumber(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads what a Dutch user writes: `1-3-2027`, `01/03/2027`, or `2027-03-01`.
    package init?(written text: String) {
        let trimmed = text.filter { !$0.isWhitespace }
        if let date = LocalDate(iso: trimmed) {
            self = date
            return
        }
        let parts = trimmed.split(whereSeparator: { "-/.".contains($0) })
        guard parts.count == 3, parts[2].count == 4, let day = asciiNumber(parts[0]), let month = asciiNumber(parts[1]),
            let year = asciiNumber(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = LocalDate(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Monday (0) to Sunday (6).
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday of any whole number of days counted from a Monday.
    package init(index: Int) {
        let remainder = index % 7
        self = Weekday.allCases[remainder < 0 ? remainder + 7 : remainder]
    }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
