import Foundation
import Post
import Programme
import Store

extension Workspace {
    /// Sends the messages of a plan.
    ///
    /// - Parameters:
    ///   - environment: where a password may come from.
    ///   - progress: told after each message how far it is, and how many are left.
    /// - Throws: `OfficeError.noMailServer`, `.openConnection`, `.alreadySending`, `SecretSource.Failure`.
    package func send(
        _ plan: SendPlan, environment: [String: String], shouldStop: () -> Bool,
        progress: (SendOutcome, Int) -> Void
    ) throws -> SendOutcome {
        let settings = try store.read { try $0.settings() }
        guard !settings.smtp.host.isEmpty else { throw OfficeError.noMailServer }
        guard EmailAddress(settings.mailbox) != nil else { throw OfficeError.mailboxNotSet }
        guard settings.smtp.security != .none || MailServer.isLoopback(settings.smtp.host) else {
            throw OfficeError.openConnection(settings.smtp.host)
        }
        let password = try SecretSource(written: settings.smtp.password)?.read(environment) ?? ""
        return try Sender(self, settings: settings, password: password)
            .run(plan.messages, shouldStop: shouldStop, progress: progress)
    }

    /// Keeps messages back, or lets them go, a letter with its calendar messages; those that have left are given back as they are.
    /// - Returns: the messages that could not be changed.
    package func hold(_ numbers: [Int], _ held: Bool) throws -> [Message] {
        try change(held ? "outbox hold" : "outbox release", numbers.map(String.init).joined(separator: " ")) {
            transaction in
            try numbers.compactMap { number in
                guard let message = try transaction.message(.init(Int64(number))) else {
                    throw OfficeError.noSuchMessage("\(number)")
                }
                let (from, to): (Message.State, Message.State) = held ? (.draft, .held) : (.held, .draft)
                guard message.state == from else { return message.state == to ? nil : message }
                for var member in try transaction.family(of: message) where member.state == from {
                    member.state = to
                    try transaction.update(member)
                }
                return nil
            }
        }
    }

    /// Settles what nobody could know: a person found that an uncertain message arrived, or that it did not. A refused
    /// message can be tried again too.
    /// - Returns: false where the message is neither.
    package func settle(_ number: Int, arrived: Bool) throws -> Bool {
        try change("outbox settle", "\(number)") { transaction in
            guard var message = try transaction.message(.init(Int64(number))) else {
                throw OfficeError.noSuchMessage("\(number)")
            }
            guard message.state == .uncertain || (message.state == .failed && !arrived) else { return false }
            message.state = arrived ? .sent : .draft
            message.delivery.notBefore = nil
            if arrived { message.delivery.sentAt = now }
            try transaction.update(message)
            let faults = try transaction.addressFaults()
            if !arrived, faults.contains(where: { $0.address == message.to }) {
                try transaction.deleteFault(of: message.to)
            }
            return true
        }
    }

    /// Puts other words in a message that waits.
    /// - Returns: false where it has left.
    package func edit(_ number: Int, subject: String?, text: String) throws -> Bool {
        try change("outbox edit", "\(number)") { transaction in
            guard var message = try transaction.message(.init(Int64(number))) else {
                throw OfficeError.noSuchMessage("\(number)")
            }
            guard message.state.isWaiting else { return false }
            let line = (subject ?? message.subject).split(whereSeparator: \.isNewline).joined(separator: " ")
            guard line != message.subject || text != message.text else { return true }
            (message.subject, message.text) = (line, text)
            message.html = PlainText.page(
                text, subject: line, programme: try transaction.settings().programme, language: message.language)
            message.isEdited = true
            message.revise()
            try transaction.update(message)
            return true
        }
    }
}

extension Message {
    /// Another text is another mail, with a Message-ID of its own.
    mutating func revise() {
        let base = messageID.replacing(/\.r\d+@/, with: "@")
        revision += 1
        let parts = base.split(separator: "@", maxSplits: 1)
        if parts.count == 2 { messageID = "\(parts[0]).r\(revision)@\(parts[1])" }
        if state == .failed { state = .draft }
    }
}
