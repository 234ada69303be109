import Agenda
import Foundation
import Programme

extension Settings {
    /// How the programme has agendas read.
    package var busyRules: BusyRules {
        var rules = BusyRules()
        rules.tentativeIsBusy = agenda.tentative == .busy
        rules.allDayIsBusy = agenda.wholeDays == .busy
        (rules.minutesBefore, rules.minutesAfter) = (agenda.minutesBefore, agenda.minutesAfter)
        return rules
    }
}

/// Reads the stored agendas of a programme for a period.
struct AgendaReader {
    let calendars: [String: StoredCalendar]
    let window: Interval?
    let reader: BusyReader

    init(data: ProgrammeData, from: LocalDate, until: LocalDate) {
        self.init(data: data, window: Interval(data.zone.instant(from), data.zone.instant(until)))
    }

    init(data: ProgrammeData, window: Interval?) {
        calendars = data.calendars
        self.window = window
        reader = BusyReader(zone: data.zone, rules: data.settings.busyRules)
    }

    func read(_ name: String) -> CalendarReading? {
        guard let stored = calendars[name], let window else { return nil }
        return try? reader.read(Data(stored.content.utf8), within: window)
    }
}
