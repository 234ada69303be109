import Agenda
import Foundation
import Programme

/// How each of some calendar files was read: used or refused, and what in it could not be used.
package struct AgendaReport: Sendable {
    package struct File: Sendable {
        package let name: String
        package let outcome: Result<Numbers, CalendarError>
        package let warnings: [CalendarWarning]
    }

    package struct Numbers: Sendable, Hashable {
        package let lines: Int
        /// Events, free/busy and availability components.
        package let components: Int
        /// Stretches of time in the period asked for, busy or not.
        package let periods: Int
    }

    package let files: [File]

    package var used: [File] { files.filter { (try? $0.outcome.get()) != nil } }

    /// - Parameter read: gives the bytes of a file when its turn comes, so that one at a time is in memory.
    package init(
        _ names: [String], from: LocalDate, until: LocalDate, as frame: AgendaFrame, read: (String) throws -> Data
    ) throws {
        guard let window = Interval(frame.zone.instant(from), frame.zone.instant(until)) else {
            throw OfficeError.badHorizon(from: from, until: until)
        }
        files = try names.map { name in
            let data = try read(name)
            do {
                let reading = try frame.read(data, of: name, within: window)
                let first = window.start.seconds, last = window.end.seconds
                let within = reading.periods.count { $0.start < last && $0.end > first }
                let numbers = Numbers(lines: reading.lines, components: reading.components, periods: within)
                return File(name: name, outcome: .success(numbers), warnings: reading.warnings)
            } catch let error as CalendarError {
                return File(name: name, outcome: .failure(error), warnings: [])
            }
        }
    }
}
