import Agenda
import Programme

/// When everybody and every room is free in a period: the weekly pattern, less their agenda and the holidays.
package struct Availability: Sendable {
    package let from: LocalDate
    /// The day after the last.
    package let until: LocalDate
    private let people: [Person.ID: IntervalSet]
    private let rooms: [Room.ID: IntervalSet]
    private let closed: Set<LocalDate>
    /// What could not be used in an agenda, by the name of the agenda.
    package let warnings: [String: [CalendarWarning]]

    package init(of data: ProgrammeData, from: LocalDate, until: LocalDate) {
        self.from = from
        self.until = until
        var closed = HolidayCalendar.publicHolidays.days
        if data.settings.schoolHolidays == .avoid { closed.formUnion(HolidayCalendar.schoolHolidays.days) }
        self.closed = closed
        let agendas = AgendaReader(data: data, from: from, until: until)
        var warnings: [String: [CalendarWarning]] = [:]
        // A school holiday keeps sessions away; it does not make anybody busy.
        let holidays = HolidayCalendar.publicHolidays.days
        func free(_ pattern: WeekPattern, _ calendar: String?) -> IntervalSet {
            let reading = calendar.flatMap { agendas.read($0) }
            if let reading, let calendar, !reading.warnings.isEmpty { warnings[calendar] = reading.warnings }
            return FreeTime.intervals(
                pattern: pattern, hours: reading?.hours, busy: reading?.busy ?? IntervalSet(), closed: holidays,
                from: from, until: until, zone: data.zone)
        }
        people = data.people.mapValues { free($0.available, $0.calendar) }
        rooms = data.rooms.mapValues { free($0.open, $0.calendar) }
        self.warnings = warnings
    }

    package func free(person: Person.ID) -> IntervalSet { people[person] ?? IntervalSet() }
    package func open(room: Room.ID) -> IntervalSet { rooms[room] ?? IntervalSet() }

    /// Whether sessions may be planned on a day at all: Monday to Friday, no public holiday.
    package func isWorkday(_ date: LocalDate) -> Bool { date.weekday <= .friday && !closed.contains(date) }
}
