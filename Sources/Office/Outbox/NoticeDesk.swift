import Foundation
import Post
import Programme
import Store

/// Puts notices in the outbox, in place of those of the same kind and subject that have not left.
struct NoticeDesk {
    let transaction: Transaction
    let library: TemplateLibrary
    let settings: Settings
    let now: Instant

    /// - Parameter person: whom of the programme it goes to; nil for anyone else.
    @discardableResult
    func draft(
        _ notice: Notice, to address: EmailAddress, name: String, person: Person.ID? = nil,
        files: [Message.File] = []
    ) throws -> Message.ID {
        guard EmailAddress(settings.mailbox) != nil else { throw OfficeError.mailboxNotSet }
        let mail = try library.render(notice)
        let domain = settings.mailbox.split(separator: "@").last.map(String.init) ?? "experttafel.invalid"
        var message = Message(
            id: .init(0), release: nil, person: person, to: address, toName: name, template: mail.template,
            language: notice.language, subject: mail.subject, text: mail.text, html: mail.html, invites: [],
            madeAt: now, messageID: "\(notice.kind.rawValue)-\(UUID().uuidString.lowercased())@\(domain)",
            data: MailData(mail).text)
        message.files = files
        return try transaction.insert(message)
    }

    /// Takes a message out, where it has not left.
    /// - Returns: whether it had not.
    @discardableResult
    func withdraw(_ id: Message.ID) throws -> Bool {
        guard var message = try transaction.message(id), message.state.isWaiting else { return false }
        message.state = .discarded
        try transaction.update(message)
        return true
    }

    /// Takes out what waits of a kind, to whom it is meant.
    func withdrawWaiting(_ kind: Notice.Kind, to address: EmailAddress? = nil, name: String? = nil) throws {
        let waiting = try transaction.messages(states: [.draft, .held, .failed]).filter { message in
            message.kind == kind.rawValue && (address.map { message.to == $0 } ?? true)
                && (name.map { message.toName == $0 } ?? true)
        }
        for message in waiting { try withdraw(message.id) }
    }
}

extension Workspace {
    func noticeDesk(_ transaction: Transaction) throws -> NoticeDesk {
        NoticeDesk(
            transaction: transaction, library: templates, settings: try transaction.settings(), now: now)
    }
}
