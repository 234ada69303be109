import Agenda
import Foundation
import Programme

/// How agenda files are read: as a programme has set it where there is one, else as RFC 5545 says, in Dutch time.
package struct AgendaFrame: Sendable {
    package let zone: Zone
    let rules: BusyRules
    private let data: ProgrammeData?
    private let travel: AgendaTravel?

    /// Without a programme.
    package static let standard = AgendaFrame()

    private init() { (zone, rules, data, travel) = (.amsterdam, BusyRules(), nil, nil) }

    /// As a programme reads its own agendas.
    package init(_ data: ProgrammeData) {
        (zone, rules, self.data) = (data.zone, data.settings.busyRules, data)
        travel = data.settings.agenda.travel ? AgendaTravel(data: data) : nil
    }

    /// Whose agenda a file is, by the name of the file that the programme knows.
    private func owner(_ file: String) -> (person: Person?, room: Room?) {
        guard let data else { return (nil, nil) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let people = data.people.values.filter { $0.calendar == name || $0.calendar == file }
        let rooms = data.rooms.values.filter { $0.calendar == name || $0.calendar == file }
        // A file of several people is read as nobody's.
        return people.count + rooms.count == 1 ? (people.first, rooms.first) : (nil, nil)
    }

    func read(_ bytes: Data, of file: String, within window: Interval) throws -> CalendarReading {
        let person = owner(file).person
        let addresses = person.map { [$0.email] + $0.aliases } ?? []
        let minutes: ((String) -> Int?)? = travel.flatMap { travel in
            person?.calendar.map { name in { travel.minutes(to: $0, for: name) } }
        }
        return try BusyReader(zone: zone, rules: rules).read(bytes, within: window, owner: addresses, travel: minutes)
    }

    /// When the owner of a file can be planned; nil without a programme.
    func free(_ reading: CalendarReading, of file: String, from: LocalDate, until: LocalDate) -> IntervalSet? {
        guard data != nil else { return nil }
        return FreeTime.intervals(
            pattern: pattern(of: file), hours: reading.hours, busy: reading.busy,
            closed: HolidayCalendar.publicHolidays.days, from: from, until: until, zone: zone)
    }

    /// The hours that the owner of a file gave, and the holidays: what beside the agenda makes a moment free or busy.
    /// Nothing without a programme.
    func surroundings(_ reading: CalendarReading?, of file: String, at moment: Instant) -> [MomentExplanation.Line] {
        guard data != nil else { return [] }
        return MomentExplanation.surroundings(file, pattern(of: file), reading?.hours, moment, zone)
    }

    private func pattern(of file: String) -> WeekPattern {
        let owner = owner(file)
        return owner.person?.available ?? owner.room?.open ?? .workingHours
    }
}
