/// How agendas are read: what the regiegroep chose where a calendar leaves a choice.
package struct AgendaSettings: Hashable, Sendable, Codable {
    package enum Choice: String, Sendable, Hashable, CaseIterable, Codable {
        case busy
        case free
    }

    /// Tentative appointments.
    package var tentative = Choice.busy
    /// One whole day that does not say whether it is busy, such as a birthday.
    package var wholeDays = Choice.busy
    /// Minutes kept free before and after each appointment.
    package var minutesBefore = 0
    package var minutesAfter = 0
    /// Keep the travel to an appointment's place free too, where the programme knows the place.
    package var travel = false
    /// Fetch published agendas also from addresses that are not public, and without encryption.
    package var anyAddress = false

    package init() {}
}
