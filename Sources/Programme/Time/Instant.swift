/// A moment in absolute time, in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
    package static func + (a: Self, duration: Int64) -> Self { Self(seconds: a.seconds + duration) }
    package static func - (a: Self, b: Self) -> Int64 { a.seconds - b.seconds }

    package func adding(minutes: Int) -> Self { self + Int64(minutes) * 60 }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Instant(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an instant: \(text)"))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2027-03-01T08:00:00Z`.
    package var description: String {
        let day = seconds.flooredDivision(by: 86_400)
        let rest = Int(seconds - day * 86_400)
        let date = LocalDate(dayNumber: Int(day))
        return "\(date)T\(twoDigits(rest / 3600)):\(twoDigits(rest / 60 % 60)):\(twoDigits(rest % 60))Z"
    }

    /// Reads RFC 3339: `2027-03-01T08:00:00Z`, `2027-03-01T09:00:00+01:00`, or `2027-03-01T08:00Z`.
    package init?(iso text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let date = LocalDate(iso: String(parts[0])) else { return nil }
        guard let zoneStart = parts[1].firstIndex(where: { "Zz+-".contains($0) }) else { return nil }
        guard let clock = Instant.clockSeconds(parts[1][..<zoneStart]),
            let offset = Instant.offsetSeconds(parts[1][zoneStart...])
        else { return nil }
        self.init(seconds: Int64(date.dayNumber) * 86_400 + Int64(clock - offset))
    }

    private static func clockSeconds(_ text: Substring) -> Int? {
        let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { asciiNumber($0) }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1], hour < 24, minute < 60
        else { return nil }
        guard numbers.count == 3 else { return hour * 3600 + minute * 60 }
        guard let second = numbers[2], second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func offsetSeconds(_ text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let value = asciiNumber(digits[...]), value / 100 < 24, value % 100 < 60 else {
            return nil
        }
        let offset = value / 100 * 3600 + value % 100 * 60
        return text.first == "-" ? -offset : offset
    }
}

func asciiNumber(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension Int64 {
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
