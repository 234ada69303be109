import Foundation
import Post
import Programme
import Store

/// How a run of sending ended.
package struct SendOutcome: Sendable {
    package var sent = 0
    package var refused: [Message] = []
    package var uncertain: [Message] = []
    /// Asked to wait by the server, or not reached; they are drafts still.
    package var waiting: [Message] = []
    /// Why the run stopped before its end.
    package var stopped: String?
    /// Whether the user stopped it.
    package var interrupted = false
}

/// Sends mails one after the other: never twice, never lost.
///
/// A message becomes `sending` in the database after its last byte has gone and before the line that ends it
/// (RFC 5321 section 4.1.1.4), so before the server may take it; it becomes `sent` after the server's answer. Killed
/// before the first moment it is a draft that nobody has; killed between the two it is found as `sending` by the next
/// run and listed as uncertain, since nobody can know; killed after, it is sent.
final class Sender {
    private let workspace: Workspace
    private let settings: Settings
    private let mark: CommandMark
    private var connection: SMTPConnection
    private let server: MailServer
    /// The run's line in the log, once it has one.
    private var command: Int64?
    private let lock: SendLock
    private let began = Date()

    init(_ workspace: Workspace, settings: Settings, password: String) throws {
        self.workspace = workspace
        self.settings = settings
        mark = CommandMark(name: "outbox send", who: workspace.who, at: workspace.now)
        let smtp = settings.smtp
        let domain = settings.mailbox.split(separator: "@").last.map(String.init) ?? "localhost"
        server = MailServer(
            host: smtp.host, port: smtp.port, security: smtp.security, user: smtp.user, password: password,
            authority: smtp.authority, timeoutSeconds: smtp.timeoutSeconds, greeting: domain)
        connection = SMTPConnection(server)
        lock = try SendLock(folder: workspace.folder)
    }

    /// The clock: the command's, going on.
    private var now: Instant { workspace.now + Int64(Date().timeIntervalSince(began)) }

    private func step<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try workspace.store.transaction(mark, continuing: command) { transaction in
            let result = try body(transaction)
            command = transaction.command
            return result
        }
    }

    /// What an earlier run left between the two moments is not known.
    func settleLeftovers() throws -> [Message] {
        guard try !workspace.store.read({ try $0.messages(states: [.sending]) }).isEmpty else { return [] }
        return try step { transaction in
            let left = try transaction.messages(states: [.sending])
            for var message in left {
                message.state = .uncertain
                try transaction.update(message)
            }
            return left
        }
    }

    func run(
        _ messages: [Message], shouldStop: () -> Bool, progress: (SendOutcome, Int) -> Void
    ) throws -> SendOutcome {
        var outcome = SendOutcome()
        outcome.uncertain = try settleLeftovers()
        var queue = SendQueue(messages.map(\.id), perMinute: settings.smtp.perMinute)
        var unreachable = 0
        while let id = queue.next(shouldStop) {
            // A calendar message follows its letter.
            if let letter = try letterThatWaits(before: id) {
                if letter.state == .draft, queue.retry(id, settings.smtp) { continue }
                outcome.waiting.append(try workspace.store.read { try $0.message(id) } ?? letter)
                continue
            }
            let (result, message) = try handOver(id)
            unreachable = result.isUnreachable ? unreachable + 1 : 0
            switch result {
            case nil: break
            case .accepted?: outcome.sent += 1
            case .refused?: outcome.refused.append(message)
            case .uncertain?: outcome.uncertain.append(message)
            case .later?, .unreachable?:
                // A new connection: the old one may be what is wrong.
                connection = SMTPConnection(server)
                if unreachable < 3, queue.retry(id, settings.smtp) { break }
                outcome.waiting.append(message)
            case .stopped(let words)?: outcome.stopped = words
            case .withdrawn?: outcome.stopped = ""
            }
            if unreachable >= 3 { outcome.stopped = message.delivery.words }
            progress(outcome, queue.count)
            if outcome.stopped != nil { break }
        }
        outcome.interrupted = shouldStop()
        let known = Set(outcome.waiting.map(\.id))
        let rest = Set(queue.rest).subtracting(known)
        outcome.waiting += try workspace.store.read { try $0.messages(states: [.draft]) }.filter {
            rest.contains($0.id)
        }
        return outcome
    }

    private func letterThatWaits(before id: Message.ID) throws -> Message? {
        try workspace.store.read { snapshot in
            guard let letter = try snapshot.message(id)?.letter, let found = try snapshot.message(letter),
                !found.state.hasLeft
            else { return nil }
            return found
        }
    }

    /// Hands one message over; nil where it is no draft any more.
    private func handOver(_ id: Message.ID) throws -> (HandOver?, Message) {
        let (found, thread) = try workspace.store.read { snapshot in
            (try snapshot.message(id), try snapshot.message(id).map { try MailMaker.thread($0, in: snapshot) } ?? [])
        }
        guard var message = found, let from = EmailAddress(settings.mailbox) else {
            throw OfficeError.noSuchMessage("\(id)")
        }
        guard message.state == .draft else { return (nil, message) }
        let mail = MailMaker(settings: settings).mail(message, at: now, thread: thread)
        var failure: (any Error)?
        let result = connection.send(mail.eml(), from: from, to: message.to) {
            do {
                try self.step { try self.claim(&message, $0) }
            } catch {
                failure = error
                throw error
            }
        }
        if let failure, !(failure is Withdrawn) { throw failure }
        if case .withdrawn = result { return (failure is Withdrawn ? nil : result, message) }
        message.record(result, at: now, retrySeconds: settings.smtp.retrySeconds)
        try step { transaction in
            try transaction.update(message)
            if case .refused(let words, addressIsBad: true) = result {
                try transaction.save(AddressFault(address: message.to, words: words, at: now, message: id))
            }
        }
        return (result, message)
    }

    /// Someone else changed the message meanwhile.
    private struct Withdrawn: Error {}

    private func claim(_ message: inout Message, _ transaction: Transaction) throws {
        let current = try transaction.message(message.id)
        guard current?.state == .draft, current?.revision == message.revision else { throw Withdrawn() }
        message.state = .sending
        message.delivery.attempts += 1
        try transaction.update(message)
    }
}

extension HandOver? {
    fileprivate var isUnreachable: Bool {
        if case .unreachable? = self { return true }
        return false
    }
}

extension Message {
    /// Notes what an attempt came to.
    fileprivate mutating func record(_ result: HandOver, at now: Instant, retrySeconds: Int) {
        if state == .draft { delivery.attempts += 1 }
        switch result {
        case .accepted(let words):
            (state, delivery.words, delivery.sentAt, delivery.notBefore) = (.sent, words, now, nil)
        case .refused(let words, _): (state, delivery.words) = (.failed, words)
        case .uncertain(let words): (state, delivery.words) = (.uncertain, words)
        case .later(let words):
            let delay = Int64(retrySeconds) << Int64(min(10, max(0, delivery.attempts - 1)))
            (state, delivery.words, delivery.notBefore) = (.draft, words, now + delay)
        case .stopped(let words), .unreachable(let words): (state, delivery.words) = (.draft, words)
        case .withdrawn: state = .draft
        }
    }
}
