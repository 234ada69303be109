import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What a run of `followup ask` did.
package struct AskReport: Sendable {
    /// What is asked, of whom; the results of two questions of somebody in one mail.
    package internal(set) var asked: [(followUp: FollowUp, name: String)] = []
    /// Mails drafted.
    package internal(set) var mails = 0
    /// Not asked by mail, since mail to them came back.
    package internal(set) var bounced: [(followUp: FollowUp, name: String)] = []
}

extension Workspace {
    /// Drafts the mails that ask what came of an intended action or of a session, each once.
    ///
    /// - Parameter labels: the follow-ups to ask; empty for everything whose day has come.
    /// - Throws: `OfficeError.aCase(.askedAlready)` or `.notAsked` where one is named that cannot be asked.
    package func ask(_ labels: [String]) throws -> AskReport {
        try change("followup ask", labels.joined(separator: " ").uppercased()) { transaction in
            let asker = FollowUpAsker(
                transaction: transaction, desk: try noticeDesk(transaction),
                bad: Set(try transaction.addressFaults().map(\.address.key)))
            var report = AskReport()
            if labels.isEmpty {
                for followUp in try asker.due(on: transaction.settings().zone.date(now)) {
                    guard try asker.mail(asking: followUp) == nil else { continue }
                    try asker.ask(followUp, &report, withOthers: true)
                }
            } else {
                for label in labels {
                    let followUp = try transaction.openFollowUp(labelled: label)
                    if let mail = try asker.mail(asking: followUp) {
                        throw OfficeError.aCase(.askedAlready(followUp.label, message: "\(mail)"))
                    }
                    guard try asker.ask(followUp, &report) else {
                        throw OfficeError.aCase(.notAsked(followUp.label))
                    }
                }
            }
            return report
        }
    }
}

extension Workspace {
    /// The last step of each command: a mail that asks what was answered meanwhile, or asks of who withdrew, does not
    /// leave. What it asked besides is asked in another.
    func followQuestions(_ transaction: Transaction) throws {
        guard try transaction.changedRows()["follow_up"] != nil else { return }
        let kinds = [Notice.Kind.check, .result].map(\.rawValue)
        for var draft in try transaction.messages(kinds: kinds, states: [.draft, .held, .failed])
        where try transaction.isOutdated(draft.id) {
            draft.state = .discarded
            try transaction.update(draft)
        }
    }
}

struct FollowUpAsker {
    let transaction: Transaction
    let desk: NoticeDesk
    /// Addresses that mail came back from.
    let bad: Set<String>

    static let kinds: Set<FollowUpKind> = Set([.check] + FollowUpKind.resultMonths.map { .result($0) })

    func due(on today: LocalDate) throws -> [FollowUp] {
        var query = FollowUpQuery()
        (query.kinds, query.until) = (Self.kinds, today)
        return try transaction.followUps(query)
    }

    /// The mail in which it was asked; nil where it was not, or where that mail was taken out before it left.
    func mail(asking followUp: FollowUp) throws -> Message.ID? {
        guard let id = try transaction.mail(asking: followUp.id) else { return nil }
        return try transaction.message(id)?.state == .discarded ? nil : id
    }

    /// Days within which the results of more than one question of somebody are asked in one mail, and the figures of
    /// their company are asked once.
    private static let together = 31

    /// - Parameter withOthers: whether the results of their other questions are asked in the same mail.
    /// - Returns: false where it is nothing to ask of anyone by mail.
    @discardableResult
    func ask(_ followUp: FollowUp, _ report: inout AskReport, withOthers: Bool = false) throws -> Bool {
        guard Self.kinds.contains(followUp.kind), let id = followUp.request,
            let request = try transaction.request(id),
            let person = try transaction.person(followUp.person ?? request.person),
            followUp.kind != .check || !followUp.text.isEmpty,
            // Nothing is asked of who withdrew, whatever stayed open.
            try transaction.caseRecord(id)?.result != .withdrawn
        else { return false }
        guard !bad.contains(person.email.key) else {
            report.bounced.append((followUp, person.name))
            return true
        }
        let others = withOthers && followUp.kind.isResult ? try results(beside: followUp, of: person) : []
        let requests = try [request] + others.compactMap { try $0.request.flatMap { try transaction.request($0) } }
        let message = try desk.draft(
            notice(followUp, requests, person, asksFigures: !knowsFigures(person, followUp)), to: person.email,
            name: person.name, person: person.id)
        for asked in [followUp] + others {
            try transaction.note(asking: asked.id, in: message)
            report.asked.append((asked, person.name))
        }
        report.mails += 1
        return true
    }

    /// The results of somebody's other questions that are to be asked within a month, and were not yet.
    private func results(beside followUp: FollowUp, of person: Person) throws -> [FollowUp] {
        var query = FollowUpQuery()
        // All of one person are few; of all people many are open.
        (query.person, query.states) = (person.id, [])
        let end = followUp.due.adding(days: Self.together)
        return try transaction.followUps(query).filter { other in
            guard other.kind.isResult, other.state == .open, other.due <= end, other.id != followUp.id,
                let id = other.request,
                try transaction.caseRecord(id)?.result != .withdrawn
            else { return false }
            return try mail(asking: other) == nil
        }
    }

    /// Whether somebody was asked about their company, or told of it, this month: for another question of theirs.
    private func knowsFigures(_ person: Person, _ followUp: FollowUp) throws -> Bool {
        let today = desk.settings.zone.date(desk.now)
        let since = today.adding(days: -Self.together)
        if try transaction.companyFigures(of: person.id).contains(where: { $0.date > since && $0.employees != nil }) {
            return true
        }
        var query = FollowUpQuery()
        (query.person, query.states) = (person.id, [])
        return try transaction.followUps(query).contains { other in
            guard other.kind.isResult, other.id != followUp.id, let id = try mail(asking: other),
                let message = try transaction.message(id)
            else { return false }
            return desk.settings.zone.date(message.madeAt) > since
        }
    }

    /// - Parameter requests: the question that it is about, and others that are asked of at once.
    private func notice(
        _ followUp: FollowUp, _ requests: [Request], _ person: Person, asksFigures: Bool
    ) throws -> Notice {
        let session = try followUp.session.flatMap { try transaction.lastAnnounced($0)?.session }
        let date = session.map { desk.settings.zone.date($0.time.start).long(person.language) }
        var values: [String: TemplateValue] = [
            "programme": .text(desk.settings.programme), "organiser": .text(desk.settings.organiser),
            "first_name": .text(person.firstName), "has_session": .flag(date != nil), "date": .text(date ?? ""),
            "topic": .text(session?.topic ?? requests[0].topic),
        ]
        if followUp.kind == .check {
            values["action"] = .text(followUp.text)
            values["by"] = .text((followUp.anchor ?? followUp.due).long(person.language))
            return Notice(.check, person.language, values)
        }
        values["months"] = .text(followUp.kind.months.map(String.init) ?? "")
        values["questions"] = .lines(
            requests.map { $0.question.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
        values["asks_figures"] = .flag(asksFigures)
        let unfinished = try requests.compactMap { try self.unfinished($0.id) }
        values["has_unfinished"] = .flag(!unfinished.isEmpty)
        values["unfinished"] = .lines(unfinished)
        return Notice(.result, person.language, values)
    }

    /// The intended action of a case of which they said that it was done in part. All else they said is final, and what they
    /// did not say is not asked again.
    private func unfinished(_ request: Request.ID) throws -> String? {
        var query = FollowUpQuery()
        (query.request, query.states) = (request, [.done])
        let told = try transaction.followUps(query).filter { $0.outcome?.realised != nil }
        guard let last = told.last, last.outcome?.realised == .partly else { return nil }
        let action = told.last { $0.kind == .check }?.text ?? ""
        return action.isEmpty ? nil : action
    }
}
