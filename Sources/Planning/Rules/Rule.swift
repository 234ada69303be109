/// The rules that a plan must keep, numbered as in the contract.
public enum Rule: String, Sendable, Hashable, CaseIterable, Codable {
    /// A session starts at one of its format's starts, not before the first free slot, and ends within the horizon.
    case start = "C1"
    /// The expert offers the format and the topic, and is free.
    case expert = "C2"
    /// Each request fits the session, and its person is free.
    case request = "C3"
    /// The room is open and holds everyone; only an online format goes without.
    case room = "C4"
    /// There are enough participants, and not too many.
    case seats = "C5"
    /// No competitors at one table, and every two share a language.
    case company = "C6"
    /// Everyone can get from one session to the next.
    case travel = "C7"
    /// Nobody has more sessions than they can take.
    case load = "C8"
    /// A room holds one session at a time.
    case roomOnce = "C9"
    /// A request has no more sessions than it asked for, with one expert, far enough apart.
    case series = "C10"
    /// Pinned sessions stand.
    case pinned = "C11"
    /// Nobody meets an expert or table company again whom they met before.
    case notAgain = "C12"
    /// A new table has as many sectors and sizes as it must.
    case minimumMix = "C13"
    /// A town has no more seats than its quota.
    case townQuota = "C14"
    /// Rooms cost no more together than there is for them.
    case roomBudget = "C15"
    /// A new table on the topics for it has a second expert who suits it.
    case secondExpert = "C16"
    /// A new table on the topics for it has a chair who suits it.
    case chair = "C17"
}

/// A rule that a plan breaks, and who and what is concerned. Indices are those of the problem, `sessions` those of the
/// list that was checked.
public struct Violation: Hashable, Sendable {
    /// What about the rule is broken.
    public enum Detail: String, Sendable, Hashable {
        case startNotAllowed, expertDoesNotOffer, expertNotFree, needsRoom, roomNotOpen, tooFew, tooMany, roomTooSmall
        case twice, otherTopicOrFormat, expertNotAccepted, personNotFree, afterDeadline, noCommonLanguage
        case competitors, noLanguageTogether, cannotGetThere, tooManyInDay, tooManyInWeek, tooManyForExpert
        case roomTaken, tooManySessions, seriesChangesExpert, seriesTooClose, pinnedMissing, pinnedLostParticipant
        case pinnedGainedParticipant, metExpert, metCompany, tooLittleMix, townFull, overBudget
        case pinnedOtherStaff
        case secondMissing, secondUnsuited, secondNotFree, secondNotAccepted
        case chairMissing, chairUnsuited, chairNotFree, chairNotAccepted
    }

    /// The rule.
    public let rule: Rule
    /// What about it is broken.
    public let detail: Detail
    /// Sessions asked for; more than one only for mentoring.
    public let sessions: [Int]
    /// The people concerned.
    public let people: [Int]
    /// Who takes part.
    public let requests: [Int]

    /// Makes the value from its parts.
    public init(_ rule: Rule, _ detail: Detail, sessions: [Int] = [], people: [Int] = [], requests: [Int] = []) {
        self.rule = rule
        self.detail = detail
        self.sessions = sessions
        self.people = people
        self.requests = requests
    }
}
