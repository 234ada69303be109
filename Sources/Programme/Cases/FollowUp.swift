/// Something to be done for a case, a session or a referral, by an owner, before a day.
package struct FollowUp: Hashable, Sendable {
    package typealias ID = Identifier<FollowUp>

    package var id: ID
    package var kind: FollowUpKind
    package var request: Request.ID?
    package var session: Session.ID?
    /// Who is asked; nil where nobody is.
    package var person: Person.ID?
    package var referral: Referral.ID?
    package var owner: String
    package var due: LocalDate
    /// The day from which `due` was counted: of the session, or of the promise.
    package var anchor: LocalDate?
    /// The stage whose standing action this is; nil for everything else.
    package var stage: CaseStage?
    package var state: State
    /// What is to be done, where a person wrote it; empty where the kind says it.
    package var text: String
    /// Why it was snoozed or skipped.
    package var reason: String
    package var madeAt: Instant
    package var doneAt: Instant?
    package var doneBy: String
    /// The iCalendar UID of its VTODO.
    package var uid: String
    /// What makes it one of a kind, so that nothing is asked twice: `evaluation:S7:V12`; nil where it may come again.
    package var once: String?
    /// What was answered; nil until it is done with an answer.
    package var outcome: Outcome?

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case open
        case done
        case skipped
        /// Overtaken by what happened: the case moved on, was closed, or withdrew.
        case lapsed
    }

    package init(
        id: ID = .init(0), kind: FollowUpKind, request: Request.ID? = nil, session: Session.ID? = nil,
        person: Person.ID? = nil, referral: Referral.ID? = nil, owner: String, due: LocalDate,
        anchor: LocalDate? = nil, stage: CaseStage? = nil, state: State = .open, text: String = "",
        reason: String = "", madeAt: Instant, doneAt: Instant? = nil, doneBy: String = "", uid: String = "",
        once: String? = nil, outcome: Outcome? = nil
    ) {
        self.id = id
        self.kind = kind
        self.request = request
        self.session = session
        self.person = person
        self.referral = referral
        self.owner = owner
        self.due = due
        self.anchor = anchor
        self.stage = stage
        self.state = state
        self.text = text
        self.reason = reason
        self.madeAt = madeAt
        self.doneAt = doneAt
        self.doneBy = doneBy
        self.uid = uid
        self.once = once
        self.outcome = outcome
    }

    /// The name by which users point at it: `F12`.
    package var label: String { "F\(id)" }
}

/// What is asked or done. Which kinds arise when is data of the Groeimakelaar.
package struct FollowUpKind: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    // asked of people, by the protocol
    package static let evaluation = FollowUpKind(rawValue: "evaluation")
    package static let check = FollowUpKind(rawValue: "check")
    package static let result3 = result(3)
    package static let result6 = result(6)
    package static let result12 = result(12)
    package static let expert = FollowUpKind(rawValue: "expert")
    // asked of an initiative, about a referral
    package static let receipt = FollowUpKind(rawValue: "receipt")
    package static let referralAnswer = FollowUpKind(rawValue: "referral-answer")
    package static let referralResult = FollowUpKind(rawValue: "referral-result")
    // standing actions of a stage
    package static let qualify = FollowUpKind(rawValue: "qualify")
    package static let decide = FollowUpKind(rawValue: "decide")
    package static let place = FollowUpKind(rawValue: "place")
    package static let attendance = FollowUpKind(rawValue: "attendance")
    package static let close = FollowUpKind(rawValue: "close")
    /// What a person thought of.
    package static let own = FollowUpKind(rawValue: "own")

    /// What came of a session, asked so many months after it.
    package static func result(_ months: Int) -> FollowUpKind { FollowUpKind(rawValue: "\(resultPrefix)\(months)") }

    /// The months after which results can be asked.
    package static let resultMonths = 1...120
    private static let resultPrefix = "result-"

    /// The months after a session at which it asks what came of that; nil where it asks something else.
    package var months: Int? {
        guard rawValue.hasPrefix(Self.resultPrefix), let months = Int(rawValue.dropFirst(Self.resultPrefix.count)),
            Self.resultMonths.contains(months), self == .result(months)
        else { return nil }
        return months
    }

    /// Whether it asks what came of a session after some months.
    package var isResult: Bool { months != nil }
    /// Whether it cannot be done without saying what came of it.
    package var needsAnswer: Bool { [.check, .referralAnswer, .referralResult].contains(self) }
}

/// What was answered to a follow-up; each field only where it was asked.
package struct Outcome: Hashable, Sendable {
    /// What became of the intended action.
    package enum Realised: String, Sendable, Hashable, CaseIterable, Codable {
        case done
        case partly
        case dropped
        case changed
    }

    /// How the session was judged, 1-10.
    package var rating: Int?
    /// What they intend to do, and when it should be done.
    package var action: String?
    package var actionDate: LocalDate?
    package var realised: Realised?
    /// The case's result in figures: people employed (FTE), yearly turnover and sum invested in euros.
    package var employees: Double?
    package var turnover: Double?
    package var investment: Double?
    /// Whether the expert would do it again.
    package var willing: Bool?
    /// In their own words.
    package var words: String

    package init(
        rating: Int? = nil, action: String? = nil, actionDate: LocalDate? = nil, realised: Realised? = nil,
        employees: Double? = nil, turnover: Double? = nil, investment: Double? = nil, willing: Bool? = nil,
        words: String = ""
    ) {
        self.rating = rating
        self.action = action
        self.actionDate = actionDate
        self.realised = realised
        self.employees = employees
        self.turnover = turnover
        self.investment = investment
        self.willing = willing
        self.words = words
    }

    package var isEmpty: Bool { self == Outcome() }
}
