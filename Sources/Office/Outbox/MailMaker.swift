import Post
import Programme
import Store

/// Makes the mail that goes out from a message of the outbox.
struct MailMaker {
    let settings: Settings

    /// - Parameter earlier: the Message-ID of the mail that this one continues.
    func mail(_ message: Message, at instant: Instant, earlier: String?, isUnsent: Bool = false) -> OutgoingMail {
        let from = EmailAddress(settings.mailbox) ?? message.to
        var mail = OutgoingMail(
            from: .init(name: settings.organiser, address: from),
            to: .init(name: message.toName, address: message.to), subject: message.subject, text: message.text,
            html: message.html,
            calendars: message.invites.map { .init(method: $0.method, content: $0.content) }, date: instant,
            messageID: message.messageID, isUnsent: isUnsent)
        mail.earlier = earlier
        // RFC 3834: what no person asked for by hand says so, and no out-of-office answers it.
        mail.isAutomatic = message.invites.isEmpty
        return mail
    }

    /// The last mail that this person got about one of the same sessions.
    static func earlier(_ message: Message, in snapshot: Snapshot) throws -> String? {
        guard let person = message.person, !message.invites.isEmpty else { return nil }
        let sessions = Set(message.invites.map(\.session))
        return try snapshot.messages(to: person).last {
            $0.id < message.id && $0.state.hasLeft && $0.invites.contains { sessions.contains($0.session) }
        }?.messageID
    }
}
