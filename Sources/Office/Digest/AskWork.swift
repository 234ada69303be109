import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What a run of `followup ask` did.
package struct AskReport: Sendable {
    /// Mails drafted: of which follow-up, to whom.
    package internal(set) var asked: [(followUp: FollowUp, name: String)] = []
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
                    try asker.ask(followUp, &report)
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

struct FollowUpAsker {
    let transaction: Transaction
    let desk: NoticeDesk
    /// Addresses that mail came back from.
    let bad: Set<String>

    static let kinds: Set<FollowUpKind> = [.check, .result3, .result6, .result12]

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

    /// - Returns: false where it is nothing to ask of anyone by mail.
    @discardableResult
    func ask(_ followUp: FollowUp, _ report: inout AskReport) throws -> Bool {
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
        let message = try desk.draft(
            notice(followUp, request, person), to: person.email, name: person.name, person: person.id)
        try transaction.note(asking: followUp.id, in: message)
        report.asked.append((followUp, person.name))
        return true
    }

    private func notice(_ followUp: FollowUp, _ request: Request, _ person: Person) throws -> Notice {
        let session = try followUp.session.flatMap { try transaction.lastAnnounced($0)?.session }
        let date = session.map { desk.settings.zone.date($0.time.start).long(person.language) }
        var values: [String: TemplateValue] = [
            "programme": .text(desk.settings.programme), "organiser": .text(desk.settings.organiser),
            "first_name": .text(person.firstName), "has_session": .flag(date != nil), "date": .text(date ?? ""),
            "topic": .text(session?.topic ?? request.topic),
        ]
        if followUp.kind == .check {
            values["action"] = .text(followUp.text)
            values["by"] = .text((followUp.anchor ?? followUp.due).long(person.language))
            return Notice(.check, person.language, values)
        }
        values["months"] = .text(String(followUp.kind.rawValue.drop { $0 != "-" }.dropFirst()))
        values["question"] = .text(request.question.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        return Notice(.result, person.language, values)
    }
}
