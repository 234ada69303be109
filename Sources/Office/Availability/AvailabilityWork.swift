import Agenda
import Foundation
import Programme

extension Workspace {
    /// When everyone (by e-mail) and every room (by name) is free, from a local day up to another.
    package func availability(from: LocalDate, until: LocalDate) throws -> [String: IntervalSet] {
        let data = try data()
        let availability = Availability(of: data, from: from, until: until)
        var result: [String: IntervalSet] = [:]
        for person in data.people.values { result[person.email.key] = availability.free(person: person.id) }
        for room in data.rooms.values { result[room.name] = availability.open(room: room.id) }
        return result
    }
}

/// Reads agendas without a programme.
package enum AgendaFiles {
    /// The busy time of some calendar files together, and what could not be used in them.
    package static func busy(
        _ files: [(name: String, data: Data)], from: LocalDate, until: LocalDate, zone: Zone
    ) throws -> (
        busy: IntervalSet, warnings: [(file: String, warning: CalendarWarning)], unreadable: [String: CalendarError]
    ) {
        guard let window = Interval(zone.instant(from), zone.instant(until)) else {
            throw OfficeError.badHorizon(from: from, until: until)
        }
        var busy = IntervalSet()
        var warnings: [(file: String, warning: CalendarWarning)] = []
        var unreadable: [String: CalendarError] = [:]
        for file in files {
            do {
                let reading = try BusyReader(zone: zone).read(file.data, within: window)
                busy = busy.union(reading.busy)
                warnings += reading.warnings.map { (file.name, $0) }
            } catch let error as CalendarError {
                unreadable[file.name] = error
            }
        }
        return (busy, warnings, unreadable)
    }
}
