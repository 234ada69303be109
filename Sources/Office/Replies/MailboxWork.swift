import Foundation
import Post
import Programme
import Store

/// What reading a mailbox came to.
package struct MailboxReport: Sendable {
    package internal(set) var report = ReplyReport()
    /// UIDs of messages that are too large or no mail; they stay unseen.
    package internal(set) var unreadable: [Int] = []
    /// Why the run stopped before its end.
    package internal(set) var stopped: IMAPFailure?
}

extension Workspace {
    /// Reads the unseen messages of the mailbox in the settings, each once.
    ///
    /// What a message came to and that it was handled are one transaction; only then is it marked and moved. Stopped at
    /// any moment, the next run marks and moves what was handled before, and does not handle it again.
    /// - Throws: `OfficeError.noMailbox`, `.openConnection`, `SecretSource.Failure`.
    package func takeFromMailbox(environment: [String: String], dryRun: Bool) throws -> MailboxReport {
        let imap = try store.read { try $0.settings() }.imap
        guard !imap.host.isEmpty, !imap.user.isEmpty else { throw OfficeError.noMailbox }
        guard imap.security != .none || MailServer.isLoopback(imap.host) else {
            throw OfficeError.openConnection(imap.host)
        }
        let password = try SecretSource(written: imap.password)?.read(environment) ?? ""
        let server = MailServer(
            host: imap.host, port: imap.port, security: imap.security, user: imap.user, password: password,
            authority: imap.authority, timeoutSeconds: imap.timeoutSeconds, greeting: "")
        var reader = MailboxReader(workspace: self, settings: imap, server: server, dryRun: dryRun)
        return try reader.run()
    }
}

private struct MailboxReader {
    /// Messages, and bytes, that one transaction takes.
    static let batch = 100
    static let batchBytes = 64 * 1024 * 1024
    static let connections = 4

    let workspace: Workspace
    let settings: IMAPSettings
    let server: MailServer
    let dryRun: Bool
    private var result = MailboxReport()
    /// UIDs that this run is done with.
    private var done: Set<Int> = []

    init(workspace: Workspace, settings: IMAPSettings, server: MailServer, dryRun: Bool) {
        self.workspace = workspace
        self.settings = settings
        self.server = server
        self.dryRun = dryRun
    }

    private var folder: String { "\(settings.user)@\(settings.host):\(settings.port)/\(settings.folder)" }

    /// A broken connection is made again a few times; each goes on where the last one stopped.
    mutating func run() throws -> MailboxReport {
        for attempt in 1...Self.connections {
            do {
                try readAll()
                return result
            } catch let failure as IMAPFailure {
                if case .broken = failure, attempt < Self.connections { continue }
                result.stopped = failure
                return result
            }
        }
        return result
    }

    private mutating func readAll() throws {
        let connection = try IMAPConnection(server)
        let validity = try connection.select(settings.folder)
        let known = try workspace.store.read { try $0.fetchedMails(folder: folder, uidValidity: validity) }
        let handled = Dictionary(known.map { ($0.uid, $0.waits) }, uniquingKeysWith: { $1 })
        var waiting = try connection.unseen().filter { !done.contains($0) }[...]
        if !dryRun {
            for uid in waiting { if let waits = handled[uid] { try settle(uid, waits, connection) } }
        }
        waiting = waiting.filter { handled[$0] == nil }[...]
        while !waiting.isEmpty {
            let batch = try fetch(&waiting, connection)
            let waits = try take(batch, validity)
            for (uid, _) in batch { done.insert(uid) }
            guard !dryRun else { continue }
            for (uid, _) in batch { try settle(uid, waits.contains(uid), connection) }
        }
        connection.logOut()
    }

    private mutating func fetch(
        _ waiting: inout ArraySlice<Int>, _ connection: IMAPConnection
    ) throws -> [(uid: Int, mail: ReceivedMail)] {
        var (batch, bytes) = ([(uid: Int, mail: ReceivedMail)](), 0)
        while let uid = waiting.first, batch.count < Self.batch, bytes < Self.batchBytes {
            let data = try connection.fetch(uid)
            waiting.removeFirst()
            bytes += data?.count ?? 0
            if let data, let mail = try? ReceivedMail(eml: data) {
                batch.append((uid, mail))
            } else {
                done.insert(uid)
                result.unreadable.append(uid)
            }
        }
        return batch
    }

    /// - Returns: the UIDs of those that a person must look at.
    private mutating func take(_ batch: [(uid: Int, mail: ReceivedMail)], _ validity: Int) throws -> Set<Int> {
        guard !batch.isEmpty else { return [] }
        let (folder, now) = (folder, workspace.now)
        var waits: Set<Int> = []
        let mails = batch.map { IncomingMail(source: "\($0.uid)", mail: $0.mail) }
        let report = try workspace.take(mails, dryRun: dryRun) { transaction, report in
            waits = Set(report.lines.filter { $0.reply.outcome == .waiting }.compactMap { Int($0.source) })
            for (uid, mail) in batch {
                try transaction.save(
                    FetchedMail(
                        folder: folder, uidValidity: validity, uid: uid, messageID: mail.messageID,
                        waits: waits.contains(uid), at: now))
            }
        }
        result.report.lines += report.lines
        result.report.drafted += report.drafted
        return waits
    }

    /// What waits for a person stays, with a star.
    private func settle(_ uid: Int, _ waits: Bool, _ connection: IMAPConnection) throws {
        try connection.mark(uid, flagged: waits)
        if !waits, !settings.handledFolder.isEmpty { try connection.move(uid, to: settings.handledFolder) }
    }
}
