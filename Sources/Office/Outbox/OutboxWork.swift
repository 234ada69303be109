import Foundation
import Post
import Programme
import Store

extension Workspace {
    /// The messages in some states, oldest first; each is listed with the session it speaks of first.
    package func messages(_ states: Set<Message.State>, _ choice: OutboxChoice = OutboxChoice()) throws -> [Message] {
        try store.read { choice.pick(try $0.messages(states: states), releases: try $0.releases()) }
    }

    /// - Throws: `OfficeError.noSuchMessage`.
    package func message(_ number: Int) throws -> Message {
        guard let message = try store.read({ try $0.messages() }).first(where: { $0.id.number == Int64(number) }) else {
            throw OfficeError.noSuchMessage("\(number)")
        }
        return message
    }

    /// A message with the letter or the calendar messages that it goes with.
    package func family(of message: Message) throws -> [Message] { try store.read { try $0.family(of: message) } }

    /// The messages that wait, as files to be opened and sent. Afterwards they count as having left.
    ///
    /// - Parameter write: puts the files where they belong; the messages are only marked where it succeeds.
    /// - Returns: how many there were.
    package func exportMessages(write: ([ExportFile]) throws -> Void) throws -> Int {
        try export { drafts, settings, transaction in
            try write(
                drafts.compactMap { message in
                    Self.file(message, settings, thread: try MailMaker.thread(message, in: transaction))
                })
        }
    }

    /// The messages that wait, at the end of an mbox file. Afterwards they count as having left.
    ///
    /// - Parameters:
    ///   - present: the file as it is; nil where there is none. What stands in it is not written twice.
    ///   - write: puts the file in its place, whole or not at all.
    /// - Returns: how many there were.
    /// - Throws: `ReadingError` where what is there is no mbox.
    package func exportMbox(after present: Data?, write: (Data) throws -> Void) throws -> Int {
        try export { drafts, settings, transaction in
            guard let from = EmailAddress(settings.mailbox) else { throw OfficeError.mailboxNotSet }
            var file = try MboxFile(present ?? Data())
            for message in drafts {
                let thread = try MailMaker.thread(message, in: transaction)
                let mail = MailMaker(settings: settings).mail(message, at: message.madeAt, thread: thread)
                file.append(mail, from: from)
            }
            try write(file.bytes)
        }
    }

    private func export(_ write: ([Message], Settings, Transaction) throws -> Void) throws -> Int {
        try change("outbox export") { transaction in
            let all = try transaction.messages()
            // A calendar message whose letter was refused or held waits for it.
            let stuck = Set(all.filter { !$0.state.hasLeft && $0.state != .draft }.map(\.id))
            let drafts = all.filter { $0.state == .draft && !($0.letter.map(stuck.contains) ?? false) }
            guard !drafts.isEmpty else { return 0 }
            try write(drafts, transaction.settings(), transaction)
            for var message in drafts {
                message.state = .exported
                try transaction.update(message)
            }
            return drafts.count
        }
    }

    private static func file(_ message: Message, _ settings: Settings, thread: [String]) -> ExportFile? {
        guard EmailAddress(settings.mailbox) != nil else { return nil }
        let mail = MailMaker(settings: settings).mail(message, at: message.madeAt, thread: thread, isUnsent: true)
        let number = String(message.id.number)
        let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
        return ExportFile(path: "\(padded)-\(message.template.prefix { $0 != "." }).eml", content: mail.eml())
    }

    /// Takes a message out before it leaves; a letter goes with its calendar messages.
    /// - Returns: false where it has left already.
    package func discardMessage(_ number: Int) throws -> Bool {
        let message = try message(number)
        guard message.state.isWaiting else { return message.state == .discarded }
        try change("outbox discard", "\(number)") { transaction in
            for var member in try transaction.family(of: message) where member.state.isWaiting {
                member.state = .discarded
                try transaction.update(member)
            }
        }
        return true
    }

    /// Records that messages written to files were sent.
    package func recordSent() throws -> Int {
        try change("outbox sent") { transaction in
            let exported = try transaction.messages().filter { $0.state == .exported }
            for var message in exported {
                message.state = .sent
                try transaction.update(message)
            }
            return exported.count
        }
    }
}

extension Snapshot {
    /// A message with the letter or the calendar messages that it goes with, in their order.
    func family(of message: Message) throws -> [Message] {
        guard let person = message.person else { return [message] }
        return try messages(to: person).filter { $0.root == message.root }
    }
}
