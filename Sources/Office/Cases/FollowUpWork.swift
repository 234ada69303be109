import Groeimakelaar
import Programme
import Store

/// A follow-up as its owner sees it: what, for whom, why now.
package struct FollowUpView: Sendable {
    package let followUp: FollowUp
    package let request: Request?
    package let person: Person?
    /// Working days past its due date; 0 where it is not overdue.
    package let overdue: Int
    package let escalation: Escalation
}

/// Which follow-ups to list.
package struct FollowUpSelection: Sendable {
    package var owner: String?
    package var overdueOnly = false
    package var thisWeekOnly = false
    package var includingDone = false
    package var limit: Int?

    package init() {}
}

extension Workspace {
    /// The follow-ups to be done, the first due first.
    package func followUps(_ selection: FollowUpSelection) throws -> [FollowUpView] {
        try store.read { snapshot in
            let today = try snapshot.settings().zone.date(now)
            var query = FollowUpQuery()
            query.owner = selection.owner
            query.limit = selection.limit
            if selection.includingDone { query.states = [] }
            if selection.overdueOnly { query.until = today.adding(days: -1) }
            if selection.thisWeekOnly { query.until = today.monday.adding(days: 6) }
            return try views(of: snapshot.followUps(query), snapshot)
        }
    }

    package func followUpCount(_ selection: FollowUpSelection) throws -> Int {
        try store.read { snapshot in
            let today = try snapshot.settings().zone.date(now)
            var query = FollowUpQuery()
            query.owner = selection.owner
            if selection.includingDone { query.states = [] }
            if selection.overdueOnly { query.until = today.adding(days: -1) }
            if selection.thisWeekOnly { query.until = today.monday.adding(days: 6) }
            return try snapshot.followUpCount(query)
        }
    }

    func views(of followUps: [FollowUp], _ snapshot: Snapshot) throws -> [FollowUpView] {
        let settings = try snapshot.settings()
        let today = settings.zone.date(now)
        // One by one while they are few; everything at once for a long list.
        let few = followUps.count <= 500
        let requests =
            few ? [:] : Dictionary(try snapshot.requests().map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let people =
            few ? [:] : Dictionary(try snapshot.people().map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        return try followUps.map { followUp in
            let request = try followUp.request.flatMap { few ? try snapshot.request($0) : requests[$0] }
            let id = followUp.person ?? request?.person
            let person = try id.flatMap { few ? try snapshot.person($0) : people[$0] }
            let isOpen = followUp.state == .open
            return FollowUpView(
                followUp: followUp, request: request, person: person,
                overdue: isOpen ? CaseKeeper.calendar.count(from: followUp.due, to: today) : 0,
                escalation: isOpen
                    ? Escalation(
                        due: followUp.due, today: today, calendar: CaseKeeper.calendar, rules: settings.escalation)
                    : .none)
        }
    }

    /// A follow-up was done, with what was answered. What follows from it arises: the check of an intended action, the
    /// next stage of a case.
    /// - Throws: `OfficeError.aCase` where it is not open, or where its kind needs an answer that is missing.
    @discardableResult
    package func finish(_ label: String, _ outcome: Outcome) throws -> FollowUp {
        try change("followup done", label.uppercased()) { transaction in
            let followUp = try transaction.openFollowUp(labelled: label)
            try demand(outcome, of: followUp.kind)
            return try finish(followUp, outcome, transaction)
        }
    }

    /// - Parameter at: when it was done; nil for now.
    func finish(
        _ followUp: FollowUp, _ outcome: Outcome, at: Instant? = nil, _ transaction: Transaction
    ) throws -> FollowUp {
        var done = followUp
        done.state = .done
        done.doneAt = at ?? now
        done.doneBy = who
        done.outcome = outcome.isEmpty ? nil : outcome
        try transaction.update(done)
        let keeper = try keeper(transaction)
        if done.kind == .evaluation, let date = outcome.actionDate {
            try keeper.add(
                keeper.followUpProtocol.check(
                    of: done, on: date, at: now, today: keeper.today, calendar: CaseKeeper.calendar))
        }
        if let person = done.person, done.kind.isResult, outcome.employees != nil || outcome.turnover != nil {
            try transaction.save(
                CompanyFigure(
                    person: person, date: keeper.today, employees: outcome.employees, turnover: outcome.turnover))
        }
        if done.kind == .receipt, let id = done.referral, let referral = try transaction.referral(id),
            referral.state == .sent
        {
            try referralClerk(transaction).advance(referral, to: .received, ReferralNews())
        }
        if let request = done.request {
            try transaction.touch(request, at: now)
            let stage = try transaction.caseRecord(request)?.stage
            if let stage, let next = keeper.stages.next(after: done.kind, in: stage) {
                try keeper.move(request, to: next)
            }
        }
        return done
    }

    /// What an answer of a kind cannot do without.
    private func demand(_ outcome: Outcome, of kind: FollowUpKind) throws {
        if outcome.action != nil, outcome.actionDate == nil {
            throw OfficeError.aCase(.needs(kind: kind, option: "--date"))
        }
        if kind == .referralAnswer || kind == .referralResult {
            let option = kind == .referralResult ? "referral result" : "referral accept, referral decline"
            throw OfficeError.aCase(.needs(kind: kind, option: option))
        }
        if kind == .check, outcome.realised == nil { throw OfficeError.aCase(.needs(kind: kind, option: "--result")) }
        if kind == .check, [.dropped, .changed].contains(outcome.realised), outcome.words.isEmpty {
            throw OfficeError.aCase(.needs(kind: kind, option: "--words"))
        }
    }

    /// Puts a follow-up off to a later working day, with the reason.
    package func snooze(_ label: String, until date: LocalDate, reason: String) throws -> LocalDate {
        try change("followup snooze", "\(label.uppercased()) \(date)") { transaction in
            var followUp = try transaction.openFollowUp(labelled: label)
            followUp.due = CaseKeeper.calendar.onOrAfter(date)
            followUp.reason = reason
            try transaction.update(followUp)
            return followUp.due
        }
    }

    /// Does without a follow-up, with the reason.
    package func skip(_ label: String, reason: String) throws {
        try change("followup skip", label.uppercased()) { transaction in
            var followUp = try transaction.openFollowUp(labelled: label)
            followUp.state = .skipped
            followUp.reason = reason
            followUp.doneAt = now
            followUp.doneBy = who
            try transaction.update(followUp)
            if let request = followUp.request { try transaction.touch(request, at: now) }
        }
    }

    package func assign(_ label: String, to owner: String) throws {
        try change("followup assign", label.uppercased()) { transaction in
            var followUp = try transaction.openFollowUp(labelled: label)
            followUp.owner = owner
            try transaction.update(followUp)
        }
    }

    /// Adds something that a person thought of to a case.
    package func addFollowUp(_ request: String, _ text: String, due: LocalDate, owner: String?) throws {
        try change("followup add", request.uppercased()) { transaction in
            let request = try transaction.request(labelled: request)
            let keeper = try keeper(transaction)
            try keeper.add(
                FollowUp(
                    kind: .own, request: request.id, person: request.person,
                    owner: owner ?? keeper.settings.groeimakelaar, due: CaseKeeper.calendar.onOrAfter(due),
                    text: text, madeAt: now))
            try transaction.touch(request.id, at: now)
        }
    }
}

extension Snapshot {
    /// The open follow-up of a name such as `F12`.
    func openFollowUp(labelled label: String) throws -> FollowUp {
        let text = label.uppercased()
        guard text.hasPrefix("F"), let number = Int64(text.dropFirst()), let followUp = try followUp(.init(number))
        else { throw OfficeError.aCase(.noSuchFollowUp(label)) }
        guard followUp.state == .open else { throw OfficeError.aCase(.notOpen(label.uppercased())) }
        return followUp
    }
}
