import Post
import Programme
import Store

extension ReplyClerk {
    /// Notes what a mail server reports of mails of ours; an address that mail came back from for good is marked.
    ///
    /// Anyone can write such a report, so only addresses that we wrote to count.
    /// - Returns: false where it is about no mail of ours, for a person to judge.
    mutating func take(
        _ bounce: Bounce, _ key: String, _ incoming: IncomingMail, _ data: ProgrammeData
    ) throws -> Bool {
        let left = try transaction.messages().filter(\.state.hasLeft)
        let named = left.last { !bounce.returned.isEmpty && $0.messageID == bounce.returned }
        let keys = Set(bounce.recipients.map(\.key))
        // The report may name the address that ours was forwarded to.
        let concerned = named.map { [$0] } ?? keys.sorted().compactMap { key in left.last { $0.to.key == key } }
        for (index, message) in concerned.enumerated() {
            var reply = Reply(
                key: index == 0 ? key : "\(key) \(index)", readAt: work.now, from: message.to.written,
                subject: String(incoming.mail.subject.prefix(200)), session: message.invites.first?.session,
                person: message.person, meaning: .unclear, outcome: .noted, reason: Self.reason(bounce.fate),
                stamp: incoming.mail.date, comment: bounce.words)
            reply.id = try transaction.insert(reply)
            if bounce.fate == .failed {
                try transaction.save(
                    AddressFault(address: message.to, words: bounce.words, at: work.now, message: message.id))
            }
            note(reply, incoming, data, [])
        }
        return !concerned.isEmpty
    }

    private static func reason(_ fate: Bounce.Fate) -> Reply.Reason {
        switch fate {
        case .failed: .bounced
        case .delayed: .delayed
        case .passedOn: .delivered
        }
    }
}
