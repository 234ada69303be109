import Programme

/// What follows from not coming, as data.
package struct AttendanceRules: Sendable {
    /// Hours before the start within which a cancellation is late.
    package let lateHours: Int
    /// No-shows after which planning warns, and after which one is not invited for some months.
    package let warningAfter: Int
    package let pauseAfter: Int
    package let pauseMonths: Int

    package init(_ settings: AttendanceSettings) {
        (lateHours, warningAfter) = (settings.lateHours, settings.warnAfter)
        (pauseAfter, pauseMonths) = (settings.pauseAfter, settings.pauseMonths)
    }

    /// The rules of a programme that never touched them.
    package static let standard = AttendanceRules(AttendanceSettings())

    package enum Standing: Hashable, Sendable {
        case welcome
        case warned(noShows: Int)
        /// Not invited up to a day.
        case paused(noShows: Int, until: LocalDate)

        /// How often they did not show up, as far as it counts.
        package var noShows: Int {
            switch self {
            case .welcome: 0
            case .warned(let count), .paused(let count, _): count
            }
        }
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
