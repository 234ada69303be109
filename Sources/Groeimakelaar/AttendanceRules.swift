import Programme

/// What follows from not coming, as data.
package struct AttendanceRules: Sendable {
    /// Hours before the start within which a cancellation is late.
    package let lateHours: Int
    /// No-shows after which planning warns, and after which one is not invited for some months.
    package let warningAfter: Int
    package let pauseAfter: Int
    package let pauseMonths: Int

    package static let standard = AttendanceRules(lateHours: 48, warningAfter: 2, pauseAfter: 3, pauseMonths: 6)

    package enum Standing: Hashable, Sendable {
        case welcome
        case warned(noShows: Int)
        /// Not invited up to a day.
        case paused(noShows: Int, until: LocalDate)
    }

    /// Whether a cancellation comes in time.
    package func cancellation(at moment: Instant, start: Instant) -> Attendance.State {
        moment.adding(minutes: lateHours * 60) <= start ? .cancelled : .late
    }

    /// How someone stands on a day.
    /// - Parameter pardoned: no-shows noted up to then are not counted.
    package func standing(_ history: [Attendance], pardoned: Instant?, on today: LocalDate) -> Standing {
        let missed = history.filter { record in
            record.state == .noShow && (pardoned.map { record.at > $0 } ?? true)
        }.map(\.date).sorted()
        guard let last = missed.last, missed.count >= warningAfter else { return .welcome }
        let until = last.adding(months: pauseMonths)
        if missed.count >= pauseAfter, today < until { return .paused(noShows: missed.count, until: until) }
        return .warned(noShows: missed.count)
    }
}
