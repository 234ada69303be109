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

/// The time that some calendar files together leave, and what could not be used in them.
package struct AgendaFiles: Sendable {
    /// When any of their owners is busy by their agenda.
    package private(set) var busy = IntervalSet()
    /// When all of them can be planned: within the hours of each, and not on a public holiday. Nil without a programme,
    /// which alone says when that is.
    package private(set) var free: IntervalSet?
    package private(set) var warnings: [(file: String, warning: CalendarWarning)] = []
    package private(set) var unreadable: [String: CalendarError] = [:]

    package init(
        _ files: [(name: String, data: Data)], from: LocalDate, until: LocalDate, as frame: AgendaFrame
    ) throws {
        guard let window = Interval(frame.zone.instant(from), frame.zone.instant(until)) else {
            throw OfficeError.badHorizon(from: from, until: until)
        }
        for file in files {
            do {
                let reading = try frame.read(file.data, of: file.name, within: window)
                busy = busy.union(reading.busy)
                if let own = frame.free(reading, of: file.name, from: from, until: until) {
                    free = free.map { $0.intersection(own) } ?? own
                }
                warnings += reading.warnings.map { (file.name, $0) }
            } catch let error as CalendarError {
                unreadable[file.name] = error
            }
        }
    }
}
