/// Whether someone came to a session at which they had a seat, the expert's included.
package struct Attendance: Hashable, Sendable {
    package var session: Session.ID
    package var person: Person.ID
    /// The question that had the seat; nil for the expert.
    package var request: Request.ID?
    package var state: State
    /// The day of the session.
    package var date: LocalDate
    package var at: Instant
    package var by: String
    /// Who came instead, and the like.
    package var note: String

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case attended
        /// Cancelled in time, and within 48 hours of the start.
        case cancelled
        case late
        case noShow = "no-show"
        /// A colleague came instead.
        case replaced

        /// Whether the question was spoken of.
        package var wasHeard: Bool { self == .attended || self == .replaced }
    }

    package init(
        session: Session.ID, person: Person.ID, request: Request.ID?, state: State, date: LocalDate, at: Instant,
        by: String, note: String = ""
    ) {
        self.session = session
        self.person = person
        self.request = request
        self.state = state
        self.date = date
        self.at = at
        self.by = by
        self.note = note
    }
}
