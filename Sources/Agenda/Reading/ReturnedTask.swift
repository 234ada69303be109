import Foundation
import Programme

/// What a task client says of a task (VTODO, RFC 5545 section 3.6.2) that it was given.
package struct ReturnedTask: Hashable, Sendable {
    package let uid: String
    package let isCompleted: Bool
    /// When it was completed; nil where that is not said in UTC, as RFC 5545 section 3.8.2.1 asks.
    package let completed: Instant?

    /// Larger files are no task lists.
    package static let sizeLimit = 16 * 1024 * 1024

    /// The tasks of a calendar file; those without a UID are passed over.
    /// - Throws: `CalendarError`.
    package static func read(_ data: Data) throws -> [ReturnedTask] {
        guard data.count <= sizeLimit else { throw CalendarError.tooLarge(bytes: data.count, limit: sizeLimit) }
        guard !data.isEmpty else { throw CalendarError.empty }
        return try MessageCalendar.all(in: data).flatMap(\.components).filter { $0.name == "VTODO" }
            .compactMap(ReturnedTask.init)
    }

    private init?(_ component: MessageCalendar.Component) {
        func value(_ name: String) -> String? {
            component.first(name)?.value.trimmingCharacters(in: .whitespaces)
        }
        guard let uid = value("UID"), !uid.isEmpty else { return nil }
        self.uid = uid
        // A status says more than what a client may have left behind of an earlier one.
        let status = value("STATUS")?.uppercased()
        isCompleted = status.map { $0 == "COMPLETED" } ?? (value("COMPLETED") != nil)
        let moment = value("COMPLETED").flatMap { StampReader.moment(Array($0.utf8)[...]) }
        completed = moment.flatMap { $0.isUTC ? Instant(seconds: $0.wall) : nil }
    }
}
