import Programme

/// What is asked, of whom and when, after a session was held.
package struct FollowUpProtocol: Sendable {
    package enum Subject: Sendable {
        case participant
        case expert
    }

    package struct Step: Sendable {
        package let kind: FollowUpKind
        package let subject: Subject
        package let delay: FollowUpDelay
        /// Whether a case is asked once, however many sessions it had; else once for each session.
        package let isOncePerCase: Bool
    }

    package let steps: [Step]
    private let questions: [String: String]

    /// The check of the intended action is no step: that arises from the date that the participant names.
    package init(_ settings: ProtocolSettings) {
        let order: [(kind: FollowUpKind, subject: Subject, isOncePerCase: Bool)] =
            [(.evaluation, .participant, false), (.expert, .expert, false)]
            + settings.moments.map { (.result($0), .participant, true) }
        steps = order.compactMap { kind, subject, isOncePerCase in
            guard let delay = settings.after[kind.rawValue], delay != .never else { return nil }
            return Step(kind: kind, subject: subject, delay: delay, isOncePerCase: isOncePerCase)
        }
        questions = settings.question
    }

    /// The protocol of a programme that never touched it.
    package static let standard = FollowUpProtocol(ProtocolSettings())

    /// A participant's seat at a session that was held, or the expert's.
    package struct Seat: Sendable {
        package let session: Session.ID
        package let date: LocalDate
        package let person: Person.ID
        /// nil for the expert.
        package let request: Request.ID?

        package init(session: Session.ID, date: LocalDate, person: Person.ID, request: Request.ID?) {
            self.session = session
            self.date = date
            self.person = person
            self.request = request
        }
    }

    /// What arises from one seat, as drafts without a number.
    package func followUps(
        for seat: Seat, owner: String, at now: Instant, calendar: WorkingDays
    ) -> [FollowUp] {
        steps.filter { ($0.subject == .expert) == (seat.request == nil) }.map { step in
            let subject = seat.request.map { "V\($0)" } ?? "P\(seat.person)"
            let once =
                step.isOncePerCase
                ? "\(step.kind.rawValue):\(subject)" : "\(step.kind.rawValue):S\(seat.session):\(subject)"
            return FollowUp(
                kind: step.kind, request: seat.request, session: seat.session, person: seat.person, owner: owner,
                due: step.delay.due(from: seat.date, calendar), anchor: seat.date,
                text: questions[step.kind.rawValue] ?? "", madeAt: now, once: once)
        }
    }

    /// When a follow-up is due, were its session held on another day; nil for what is not counted from a session.
    package func due(_ kind: FollowUpKind, from date: LocalDate, calendar: WorkingDays) -> LocalDate? {
        steps.first { $0.kind == kind }?.delay.due(from: date, calendar)
    }

    /// The check of an intended action, on the day that the participant named, or the first working day after it.
    package func check(
        of evaluation: FollowUp, on date: LocalDate, at now: Instant, today: LocalDate, calendar: WorkingDays
    ) -> FollowUp {
        FollowUp(
            kind: .check, request: evaluation.request, session: evaluation.session, person: evaluation.person,
            owner: evaluation.owner, due: calendar.onOrAfter(max(date, today)), anchor: date,
            text: text(of: evaluation.outcome?.action ?? ""), madeAt: now,
            once: evaluation.once.map { "check:\($0.drop { $0 != ":" }.dropFirst())" })
    }
}

extension FollowUpProtocol {
    /// What they meant to do, with the programme's own question about it.
    private func text(of action: String) -> String {
        [questions[FollowUpKind.check.rawValue] ?? "", action].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension FollowUpDelay {
    func due(from date: LocalDate, _ calendar: WorkingDays) -> LocalDate {
        switch self {
        case .workingDays(let days): calendar.adding(days, to: date)
        case .months(let months): calendar.onOrAfter(date.adding(months: months))
        case .never: date
        }
    }
}

/// When something overdue is told to whom.
package enum Escalation: Int, Sendable, Comparable {
    case none
    /// The owner is reminded.
    case owner
    /// It stands in the digest of the regiegroep.
    case steering

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// - Parameter rules: working days overdue at which each begins.
    package init(
        due: LocalDate, today: LocalDate, calendar: WorkingDays, rules: EscalationSettings = EscalationSettings()
    ) {
        let days = calendar.count(from: due, to: today)
        self = days >= rules.steeringDays ? .steering : days >= rules.ownerDays ? .owner : .none
    }
}
