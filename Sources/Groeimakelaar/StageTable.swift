import Programme

/// What each stage asks of the programme: the stages and their order are this table, and nothing else knows them.
package struct StageTable: Sendable {
    package struct Entry: Sendable {
        package let stage: CaseStage
        /// What is to be done while a case stands here and nothing else is open; nil where nothing is.
        package let action: FollowUpKind?
        /// Working days in which to do it.
        package let days: Int
        /// What the doing of it leads to; nil where that depends, or nothing changes by it.
        package let next: CaseStage?
    }

    package let entries: [Entry]

    /// What each stage that the program knows asks, and what the doing of it leads to.
    private static let known: [CaseStage: (action: FollowUpKind?, next: CaseStage?)] = [
        .new: (.qualify, .qualified), .qualified: (.decide, .waiting), .waiting: (.place, nil),
        .matched: (.attendance, nil), .met: (.close, nil), .inFollowUp: (.close, nil), .referred: (.close, nil),
        .closed: (nil, nil),
    ]

    /// The stages in the programme's order. In a stage of its own, somebody decides where the case goes next.
    package init(_ settings: StageSettings) {
        entries = settings.order.map { name in
            let stage = CaseStage(rawValue: name)
            let (action, next) = Self.known[stage] ?? (.decide, nil)
            return Entry(stage: stage, action: action, days: settings.days[name] ?? 10, next: next)
        }
    }

    /// The stages of a programme that never touched them.
    package static let standard = StageTable(StageSettings())

    package subscript(stage: CaseStage) -> Entry? { entries.first { $0.stage == stage } }

    package func next(after kind: FollowUpKind, in stage: CaseStage) -> CaseStage? {
        self[stage].flatMap { $0.action == kind ? $0.next : nil }
    }
}

/// Counts in working days: Monday to Friday, save the days that are closed.
package struct WorkingDays: Sendable {
    private let closed: Set<LocalDate>

    /// - Parameter closed: public holidays.
    package init(closed: Set<LocalDate>) { self.closed = closed }

    package func isWorking(_ date: LocalDate) -> Bool { date.weekday <= .friday && !closed.contains(date) }

    /// The date itself, or the first working day after it.
    package func onOrAfter(_ date: LocalDate) -> LocalDate {
        var date = date
        while !isWorking(date) { date = date.adding(days: 1) }
        return date
    }

    /// The working day that comes `days` working days after a date; the date itself is not counted.
    package func adding(_ days: Int, to date: LocalDate) -> LocalDate {
        var (date, left) = (date, days)
        while left > 0 {
            date = onOrAfter(date.adding(days: 1))
            left -= 1
        }
        return onOrAfter(date)
    }

    /// Whole working days from a date up to another, which is counted; 0 where it is not later.
    package func count(from: LocalDate, to: LocalDate) -> Int {
        guard from < to else { return 0 }
        // Weeks at once, so that what is years overdue costs no more than what is days.
        let days = to.dayNumber - from.dayNumber
        let whole = days / 7
        let rest = (0..<(days % 7)).count { from.adding(days: whole * 7 + $0 + 1).weekday <= .friday }
        return whole * 5 + rest - closed.count { from < $0 && $0 <= to && $0.weekday <= .friday }
    }
}

extension LocalDate {
    /// The same day some months later; the last of the month where that has no such day.
    package func adding(months: Int) -> LocalDate {
        let index = year * 12 + month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(self.day, LocalDate.daysInMonth(month, year: year))
        return LocalDate(year: year, month: month, day: day) ?? self
    }
}
