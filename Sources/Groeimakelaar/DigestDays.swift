import Programme

/// How a digest divides the days: what is late, what is for today, what is for the rest of the week; and what counts as
/// ahead and as standing still.
package struct DigestDays: Sendable {
    package let today: LocalDate
    private let calendar: WorkingDays

    /// Days ahead within which sessions are told.
    package static let daysAhead = 14
    /// Days without anything happening after which a case is told.
    package static let daysStill = 30
    /// Lines of a section; what is more is counted.
    package static let mostLines = 8

    package init(today: LocalDate, calendar: WorkingDays) {
        self.today = today
        self.calendar = calendar
    }

    package var yesterday: LocalDate { today.adding(days: -1) }
    package var tomorrow: LocalDate { today.adding(days: 1) }
    /// The Sunday of this week.
    package var endOfWeek: LocalDate { today.monday.adding(days: 6) }

    /// The last due date that is so many working days ago: what was due then or before is at least as late.
    package func overdue(by days: Int) -> LocalDate {
        var date = today
        while calendar.count(from: date, to: today) < days { date = date.adding(days: -1) }
        return date
    }
}
