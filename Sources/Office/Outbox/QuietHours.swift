import Agenda
import Programme

/// When people may be written to: on working days, between the quiet hours.
struct QuietHours {
    let settings: QuietSettings
    let zone: Zone
    let holidays: Set<LocalDate>

    init(_ settings: Settings) {
        self.settings = settings.quiet
        zone = settings.zone
        holidays = HolidayCalendar.publicHolidays.days
    }

    /// The first moment from an instant on at which mail may go; the instant itself where it may go now.
    func nextOpen(from instant: Instant) -> Instant {
        var moment = zone.local(instant)
        // A fortnight holds a working day, whatever the holidays.
        for _ in 0..<30 {
            let open = opening(of: moment.date)
            if let open, let found = open.first(where: { $0.until > moment.time }) {
                let starts = zone.instant(moment.date, found.from)
                return max(starts, instant)
            }
            moment = LocalMoment(date: moment.date.adding(days: 1), time: .midnight)
        }
        return instant
    }

    /// The spells of a day at which mail may go; nil where it is no day for it.
    private func opening(of date: LocalDate) -> [(from: LocalTime, until: LocalTime)]? {
        if settings.workingDaysOnly, date.weekday > .friday || holidays.contains(date) { return nil }
        let dayEnd = LocalTime(minutes: 1440) ?? settings.from
        if settings.from == settings.until { return [(.midnight, dayEnd)] }
        // Quiet overnight is the usual; quiet within one day leaves two spells.
        return settings.until < settings.from
            ? [(settings.until, settings.from)] : [(.midnight, settings.from), (settings.until, dayEnd)]
    }
}
