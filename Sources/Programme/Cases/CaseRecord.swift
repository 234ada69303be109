/// Where a case stands now: what its newest step said, kept beside the request so that it is found without its history.
package struct CaseRecord: Hashable, Sendable {
    package var request: Request.ID
    package var stage: CaseStage
    /// When it entered that stage.
    package var since: Instant
    /// What it came to; nil while it is not closed.
    package var result: CaseResult?
    /// When something last happened to it: a step, a follow-up, a note.
    package var movedAt: Instant

    package init(request: Request.ID, stage: CaseStage, since: Instant, result: CaseResult?, movedAt: Instant) {
        self.request = request
        self.stage = stage
        self.since = since
        self.result = result
        self.movedAt = movedAt
    }

    package var isOpen: Bool { stage != .closed }
}

/// What a closed case came to.
package enum CaseResult: String, Sendable, Hashable, CaseIterable, Codable {
    case reached
    case partly
    case not
    case withdrawn
}

/// Something a person wrote about a case.
package struct CaseNote: Hashable, Sendable {
    package var request: Request.ID
    package var at: Instant
    package var by: String
    package var text: String

    package init(request: Request.ID, at: Instant, by: String, text: String) {
        self.request = request
        self.at = at
        self.by = by
        self.text = text
    }
}

/// The size and turnover of a person's company on a day, as they stated it.
package struct CompanyFigure: Hashable, Sendable {
    package var person: Person.ID
    package var date: LocalDate
    /// People employed, in full-time equivalents, and yearly turnover in euros.
    package var employees: Double?
    package var turnover: Double?

    package init(person: Person.ID, date: LocalDate, employees: Double?, turnover: Double?) {
        self.person = person
        self.date = date
        self.employees = employees
        self.turnover = turnover
    }
}
