/// A stage on the way from growth question to result. Which stages there are and how they follow each other is data
/// of the Groeimakelaar; these are the ones every programme starts with.
public struct CaseStage: RawRepresentable, Hashable, Sendable, Codable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let new = CaseStage(rawValue: "new")
    public static let qualified = CaseStage(rawValue: "qualified")
    public static let waiting = CaseStage(rawValue: "waiting")
    public static let matched = CaseStage(rawValue: "matched")
    public static let met = CaseStage(rawValue: "met")
    public static let inFollowUp = CaseStage(rawValue: "in-follow-up")
    public static let closed = CaseStage(rawValue: "closed")
    public static let referred = CaseStage(rawValue: "referred")
}

/// One step of a case: a groeivraag entered a stage, when, and by whose hand. The newest step is where it stands.
public struct CaseStep: Hashable, Sendable {
    public var request: Request.ID
    public var stage: CaseStage
    public var at: Instant
    /// The person or the command that moved it.
    public var by: String
    public var note: String

    public init(request: Request.ID, stage: CaseStage, at: Instant, by: String, note: String = "") {
        self.request = request
        self.stage = stage
        self.at = at
        self.by = by
        self.note = note
    }
}
