/// A time on the wall clock, in whole minutes since local midnight (0-1440; 1440 is the end of the day).
package struct LocalTime: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package let minutes: Int

    /// A time of day, or nil outside 0-1440 minutes.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `9:30`, `09:30` or `9.30`.
    package init?(written text: String) {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2, let hour = asciiNumber(parts[0]),
            let minute = asciiNumber(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = LocalTime(written: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a time of day: \(text)"))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// `09:30`.
    package var description: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }

    package static func < (a: Self, b: Self) -> Bool { a.minutes < b.minutes }
}
