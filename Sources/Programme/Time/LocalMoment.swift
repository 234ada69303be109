/// A date and a wall-clock time to the second, not yet tied to a zone.
package struct LocalMoment: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let date: LocalDate
    /// Seconds since local midnight, 0-86399.
    package let secondOfDay: Int

    package init(date: LocalDate, secondOfDay: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
    }

    package init(date: LocalDate, time: LocalTime) {
        let wholeDays = time.minutes / 1440
        self.init(date: date.adding(days: wholeDays), secondOfDay: (time.minutes - wholeDays * 1440) * 60)
    }

    /// The wall clock read as if it were UTC; an ordering and arithmetic key, not an instant.
    package var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(secondOfDay) }

    package init(wallSeconds: Int64) {
        let day = wallSeconds.flooredDivision(by: 86_400)
        self.init(date: LocalDate(dayNumber: Int(day)), secondOfDay: Int(wallSeconds - day * 86_400))
    }

    package var time: LocalTime { LocalTime(minutes: secondOfDay / 60) ?? .midnight }

    package static func < (a: Self, b: Self) -> Bool { a.wallSeconds < b.wallSeconds }
    package var description: String { "\(date) \(time)" }
}

extension LocalTime {
    package static let midnight = LocalTime(validMinutes: 0)
    package static let endOfDay = LocalTime(validMinutes: 1440)

    /// For constants in the code; a literal outside 0-1440 is clamped.
    package init(validMinutes: Int) { minutes = min(max(validMinutes, 0), 1440) }
}
