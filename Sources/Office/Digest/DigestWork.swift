import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What a run of `digest` put in the outbox.
package struct DigestReport: Sendable {
    package struct Line: Sendable {
        package let owner: String
        package let to: EmailAddress
        package let message: Message.ID
        /// How much is late, for today, and for the rest of the week.
        package let overdue, today, week: Int
    }

    package internal(set) var lines: [Line] = []
}

extension Workspace {
    /// Puts the weekly mail of each owner in the outbox, and that of the regiegroep; those that have not left are
    /// replaced. Who has nothing to read gets no mail.
    ///
    /// An owner who is known by a name, rather than an address, gets it at the programme's mailbox.
    /// - Parameter owner: only this one; nil for all.
    package func digest(owner: String?, _ language: Language, dryRun: Bool) throws -> DigestReport {
        try change("digest", owner ?? "", rehearsal: dryRun) { transaction in
            let settings = try transaction.settings()
            guard let mailbox = EmailAddress(settings.mailbox) else { throw OfficeError.mailboxNotSet }
            let desk = try noticeDesk(transaction)
            let maker = DigestMaker(
                workspace: self, snapshot: transaction, settings: settings, language: language, now: now)
            let sessions = try maker.sessionLines(sessions(in: transaction))
            var report = DigestReport()
            let owners = try transaction.owners().filter { owner == nil || $0 == owner }
            if owner == nil { try desk.withdrawWaiting(.digest) }
            for name in owners {
                let address = EmailAddress(name) ?? mailbox
                if owner != nil { try desk.withdrawWaiting(.digest, to: address, name: name) }
                let digest = try maker.digest(of: name, sessions)
                guard !digest.sections.isEmpty else { continue }
                let id = try desk.draft(maker.notice(digest, to: name), to: address, name: name)
                report.lines.append(
                    .init(
                        owner: name, to: address, message: id, overdue: digest.overdue, today: digest.today,
                        week: digest.week))
            }
            guard owner == nil || owner == settings.organiser else { return report }
            let steering = try maker.steeringDigest(sessions)
            if owner != nil { try desk.withdrawWaiting(.digest, to: mailbox, name: settings.organiser) }
            guard !steering.sections.isEmpty else { return report }
            let id = try desk.draft(
                maker.notice(steering, to: settings.organiser), to: mailbox, name: settings.organiser)
            report.lines.append(
                .init(
                    owner: settings.organiser, to: mailbox, message: id, overdue: steering.overdue, today: 0, week: 0))
            return report
        }
    }

    private func sessions(in snapshot: Snapshot) throws -> [Session] {
        let end = now.adding(minutes: DigestDays.daysAhead * 24 * 60)
        return try snapshot.announcedSessions(startingAfter: now).filter { !$0.cancelled }.map(\.session).filter {
            $0.time.start < end
        }.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
    }
}
