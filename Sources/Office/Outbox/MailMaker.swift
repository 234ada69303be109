import Post
import Programme
import Store
import Wording

/// Makes the mail that goes out from a message of the outbox.
struct MailMaker {
    let settings: Settings

    /// - Parameter thread: the Message-IDs of the mails that this one continues, the oldest first.
    func mail(_ message: Message, at instant: Instant, thread: [String], isUnsent: Bool = false) -> OutgoingMail {
        let from = EmailAddress(settings.mailbox) ?? message.to
        var mail = OutgoingMail(
            from: .init(name: settings.organiser, address: from),
            to: .init(name: message.toName, address: message.to), subject: message.subject, text: message.text,
            html: message.html,
            calendars: message.invites.map { .init(method: $0.method, content: $0.content) }, date: instant,
            messageID: message.messageID, isUnsent: isUnsent)
        mail.files = message.files
        mail.thread = thread
        mail.isAutomatic = message.isSummary
        if message.isSummary {
            let domain = from.written.split(separator: "@").last.map(String.init) ?? "experttafel.invalid"
            mail.list = .init(
                name: settings.programme, id: "\(message.kind).\(domain)", unsubscribe: from,
                subject: Phrase.mailUnsubscribe.text(
                    message.language,
                    ["kind": Phrase.messageKinds[message.kind]?.text(message.language) ?? message.kind]))
        }
        return mail
    }

    /// The mails that a message continues: what this person last got about one of its sessions, and the letter that it
    /// goes with.
    static func thread(_ message: Message, in snapshot: Snapshot) throws -> [String] {
        guard let person = message.person else { return [] }
        let own = try snapshot.messages(to: person)
        let family = own.filter { $0.root == message.root }
        let sessions = Set((message.invites.isEmpty ? family : [message]).flatMap(\.invites).map(\.session))
        let previous = own.last {
            $0.id < message.root && $0.state.hasLeft && $0.invites.contains { sessions.contains($0.session) }
        }
        let letter = message.letter.flatMap { id in own.first { $0.id == id } }
        return [previous, letter].compactMap { $0?.messageID }
    }
}

extension Message {
    /// Whether it is one of a series that its reader did not ask for one by one: such a mail says so in its headers
    /// (RFC 3834, RFC 2919), so that no out-of-office answers it, and it can be ended.
    var isSummary: Bool {
        ["programme-summary", "week-summary", "digest"].contains(kind)
    }
}
