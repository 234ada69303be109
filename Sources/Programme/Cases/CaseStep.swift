/// A stage on the way from growth question to result. Which stages there are and how they follow each other is data
/// of the Groeimakelaar; these are the ones every programme starts with.
package struct CaseStage: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let new = CaseStage(rawValue: "new")
    package static let qualified = CaseStage(rawValue: "qualified")
    package static let waiting = CaseStage(rawValue: "waiting")
    package static let matched = CaseStage(rawValue: "matched")
    package static let met = CaseStage(rawValue: "met")
    package static let inFollowUp = CaseStage(rawValue: "in-follow-up")
    package static let closed = CaseStage(rawValue: "closed")
    package static let referred = CaseStage(rawValue: "referred")
}

/// One step of a case: a groeivraag entered a stage, when, and by whose hand. The newest step is where it stands.
package struct CaseStep: Hashable, Sendable {
    package var request: Request.ID
    package var stage: CaseStage
    package var at: Instant
    /// The person or the command that moved it.
    package var by: String
    package var note: String
    /// What a closed case came to; not kept with the step, but with where the case stands.
    package var result: CaseResult?

    package init(
        request: Request.ID, stage: CaseStage, at: Instant, by: String, note: String = "", result: CaseResult? = nil
    ) {
        self.request = request
        self.stage = stage
        self.at = at
        self.by = by
        self.note = note
        self.result = result
    }
}
