import Agenda
import Programme

/// When everybody and every room is free in a period: the weekly pattern, less their agenda and the holidays.
public struct Availability: Sendable {
    public let from: LocalDate
    /// The day after the last.
    public let until: LocalDate
    private let people: [Person.ID: IntervalSet]
    private let rooms: [Room.ID: IntervalSet]
    private let closed: Set<LocalDate>
    /// What could not be used in an agenda, by the name of the agenda.
    public let warnings: [String: [CalendarWarning]]

    public func free(person: Person.ID) -> IntervalSet { people[person] ?? IntervalSet() }
    public func open(room: Room.ID) -> IntervalSet { rooms[room] ?? IntervalSet() }

    /// Whether sessions may be planned on a day at all: Monday to Friday, no public holiday.
    public func isWorkday(_ date: LocalDate) -> Bool { date.weekday <= .friday && !closed.contains(date) }
}
