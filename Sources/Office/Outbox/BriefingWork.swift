import Post
import Programme
import Store

/// Which mails around sessions are to be made.
package struct BriefingChoice: Sendable {
    package var kinds: [Briefing.Kind] = []
    /// Any day of the week that the summaries are about; nil for next week.
    package var week: LocalDate?
    package var session: Session.ID?
    /// Part of a name or an address.
    package var person: String?
    /// Whether what someone got already is made once more.
    package var again = false

    package init() {}
}

/// What came of making them.
package struct BriefingOutcome: Sendable {
    package internal(set) var drafted: [Message] = []
    /// Drafts of before that say something else now.
    package internal(set) var replaced: [Message] = []
    /// What waits already and is as it should be, and what was sent, or withdrawn by hand, before.
    package internal(set) var unchanged = 0
    package internal(set) var sentBefore = 0
}

extension Workspace {
    /// Puts the mails around sessions in the outbox: each once, and what has not left follows what changes.
    ///
    /// Without a kind: the preparations and thanks that are due, and from Thursday on the summaries of next week.
    package func prepare(_ choice: BriefingChoice, dryRun: Bool) throws -> BriefingOutcome {
        let arguments = choice.kinds.map(\.rawValue).joined(separator: " ")
        return try change("outbox prepare", arguments, rehearsal: dryRun) { transaction in
            let desk = try BriefingDesk(self, transaction)
            let today = desk.letters.data.zone.date(now)
            let week = choice.week?.monday ?? today.monday.adding(days: 7)
            let kinds =
                choice.kinds.isEmpty
                ? Briefing.Kind.allCases.filter { $0 != .weekSummary || today.weekday >= .thursday } : choice.kinds
            let all = Briefing.Kind.allCases.map(\.rawValue)
            var known: [Briefing: [Message]] = [:]
            for message in try transaction.messages(kinds: all, states: Message.State.allCases) {
                if let briefing = message.briefing { known[briefing, default: []].append(message) }
            }
            var outcome = BriefingOutcome()
            for briefing in kinds.flatMap({ desk.due($0, week: week, session: choice.session) }) {
                guard let message = try desk.message(briefing), choice.person.map({ message.isTo($0) }) ?? true else {
                    continue
                }
                let own = known[briefing] ?? []
                // An expert who gets a week's summary needs no preparation beside it, unless it is asked for.
                if choice.session == nil, own.isEmpty, let summary = desk.summary(covering: briefing),
                    known[summary]?.contains(where: { $0.state != .discarded }) ?? false
                {
                    continue
                }
                if let draft = own.last(where: \.state.isWaiting) {
                    try replace(draft, message, &outcome, transaction)
                } else if own.isEmpty || choice.again {
                    var drafted = message
                    drafted.id = try transaction.insert(message)
                    known[briefing, default: []].append(drafted)
                    outcome.drafted.append(drafted)
                } else {
                    outcome.sentBefore += 1
                }
            }
            return outcome
        }
    }

    private func replace(
        _ draft: Message, _ message: Message, _ outcome: inout BriefingOutcome, _ transaction: Transaction
    ) throws {
        guard draft.tellsOtherwise(than: message) else {
            outcome.unchanged += 1
            return
        }
        outcome.replaced.append(try follow(draft, message, transaction))
    }

    /// The last step of each command: drafts around sessions that tell what is no longer so are made again, and those
    /// with nothing left to say are withdrawn.
    func followBriefings(_ transaction: Transaction) throws {
        let kinds = Briefing.Kind.allCases.map(\.rawValue)
        let waiting = try transaction.messages(kinds: kinds, states: [.draft, .held, .failed])
        guard !waiting.isEmpty else { return }
        let desk = try BriefingDesk(self, transaction)
        for draft in waiting {
            guard let briefing = draft.briefing else { continue }
            guard let message = try desk.message(briefing) else {
                var withdrawn = draft
                // Not withdrawn by hand: should there be something to say again, it is made again.
                (withdrawn.state, withdrawn.data) = (.discarded, nil)
                try transaction.update(withdrawn)
                continue
            }
            if draft.tellsOtherwise(than: message) { _ = try follow(draft, message, transaction) }
        }
    }

    private func follow(_ draft: Message, _ message: Message, _ transaction: Transaction) throws -> Message {
        var revised = draft.replaced(by: message)
        // Words written by hand told of what is no longer so: a person looks before the new ones leave.
        if draft.isEdited { revised.state = .held }
        try transaction.update(revised)
        return revised
    }
}

extension Message {
    /// What it is about, where it is a mail around sessions.
    var briefing: Briefing? {
        guard Briefing.Kind(rawValue: kind) != nil,
            case .briefing(let briefing)? = MailData(data)?.origin
        else { return nil }
        return briefing
    }

    /// Whether another version tells other facts, or goes to another address; other words alone do not count, since a
    /// person may have written them.
    fileprivate func tellsOtherwise(than other: Message) -> Bool {
        MailData(data)?.values != MailData(other.data)?.values || to != other.to || language != other.language
    }
}
