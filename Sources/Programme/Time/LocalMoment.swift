/// A date and a wall-clock time to the second, not yet tied to a zone.
public struct LocalMoment: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let date: LocalDate
    /// Seconds since local midnight, 0-86399.
    public let secondOfDay: Int

    public init(date: LocalDate, secondOfDay: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
    }

    public init(date: LocalDate, time: LocalTime) {
        let wholeDays = time.minutes / 1440
        self.init(date: date.adding(days: wholeDays), secondOfDay: (time.minutes - wholeDays * 1440) * 60)
    }

    /// The wall clock read as if it were UTC; an ordering and arithmetic key, not an instant.
    public var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(secondOfDay) }

    public init(wallSeconds: Int64) {
        let day = wallSeconds.flooredDivision(by: 86_400)
        self.init(date: LocalDate(dayNumber: Int(day)), secondOfDay: Int(wallSeconds - day * 86_400))
    }

    public var time: LocalTime { LocalTime(minutes: secondOfDay / 60) ?? .midnight }

    public static func < (a: Self, b: Self) -> Bool { a.wallSeconds < b.wallSeconds }
    public var description: String { "\(date) \(time)" }
}

extension LocalTime {
    public static let midnight = LocalTime(validMinutes: 0)
    public static let endOfDay = LocalTime(validMinutes: 1440)

    /// For constants in the code; a literal outside 0-1440 is clamped.
    public init(validMinutes: Int) { minutes = min(max(validMinutes, 0), 1440) }
}
