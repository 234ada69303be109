import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What a release did, or would do.
package struct ReleaseOutcome: Sendable {
    package let name: String
    package let difference: ReleaseDifference
    /// New drafts in the outbox, and drafts of before that were withdrawn or replaced.
    package let drafted: Int
    package let withdrawn: Int
    /// People who must be written to, by what happened.
    package let people: [Person.ID: [String]]
}

extension Workspace {
    /// Makes the proposal real, and writes to whom it concerns.
    ///
    /// In one transaction: the snapshot, the difference with the last one, the drafts in the outbox, and the cases that
    /// are matched now. Nothing is sent. A person gets one mail for all their news, and none where they know it all.
    ///
    /// - Throws: `OfficeError.nothingToRelease`, `.releaseNameTaken`, `.noProposal`, `.mailboxNotSet`.
    package func release(named name: String?, dryRun: Bool) throws -> ReleaseOutcome {
        try change("release", name ?? "", rehearsal: dryRun) { transaction in
            let data = try transaction.programmeData()
            guard let proposal = data.proposal else { throw OfficeError.noProposal }
            guard EmailAddress(data.settings.mailbox) != nil else { throw OfficeError.mailboxNotSet }
            let name = name ?? "vrijgave-\(data.releases.count + 1)"
            guard !data.releases.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw OfficeError.releaseNameTaken(name)
            }
            let previous = data.latestRelease?.sessions ?? []
            let horizon = Interval(data.zone.instant(proposal.from), data.zone.instant(proposal.until))
            guard let horizon else { throw OfficeError.noProposal }
            let sessions = ReleaseDraft.sessions(
                after: previous, proposal: proposal.sessions.map(\.session), horizon: horizon)
            let difference = ReleaseDraft.difference(from: previous, to: sessions)
            if difference.entries.isEmpty {
                // Nothing new, but an undo may have left people with what is no longer so.
                guard let last = data.latestRelease else { throw OfficeError.nothingToRelease }
                let outcome = try announce(last, difference, nil, transaction)
                guard outcome.drafted + outcome.withdrawn > 0 else { throw OfficeError.nothingToRelease }
                return outcome
            }
            var release = Release(id: .init(0), name: name, at: now, sessions: sessions)
            release.id = try transaction.insert(release)
            try moveCases(release, transaction)
            return try announce(release, difference, proposal, transaction)
        }
    }

    func moveCases(_ release: Release, _ transaction: Transaction) throws {
        // A seat that was lost is none, though the session stands as it was released.
        let ledger = try AttendanceLedger(transaction)
        let standing = release.sessions.filter { !$0.cancelled }.map(\.session)
        func seats(_ sessions: [Session]) -> Set<Request.ID> {
            Set(sessions.flatMap { session in session.requests.filter { ledger.counts(session, $0) } })
        }
        let (seated, ahead) = (seats(standing), seats(standing.filter { $0.time.end > now }))
        let stages = try transaction.caseStages()
        for step in CaseFlow.steps(released: seated, ahead: ahead, stages: stages, at: now) {
            try transaction.insert(step)
        }
    }

    /// Brings the outbox in line with a release: drafts for those who do not know it yet.
    /// - Parameter proposal: the plan that the release made real, for the regiegroep's summary; none without one.
    func announce(
        _ release: Release, _ difference: ReleaseDifference, _ proposal: Proposal?, _ transaction: Transaction
    ) throws -> ReleaseOutcome {
        let data = try transaction.programmeData()
        let letters = LetterMaker(data: data, library: TemplateLibrary(folder: folder + "/sjablonen"), now: now)
        let messages = try transaction.messages().filter { $0.person != nil }
        let desk = AnnouncementDesk(
            data: data, release: release, messages: messages, book: try transaction.seatBook(), now: now)
        var (drafted, withdrawn) = (0, 0)
        var people: [Person.ID: [String]] = [:]
        for decision in desk.decisions {
            for draft in decision.replaces {
                var discarded = draft
                discarded.state = .discarded
                try transaction.update(discarded)
                if draft.letter == nil { withdrawn += 1 }
            }
            guard let person = data.people[decision.person] else { continue }
            for (occasion, announcements) in decision.letters {
                for announcement in announcements { try transaction.restore(announcement.released.session) }
                var letter: Message.ID?
                for var message in try letters.mails(
                    to: person, announcements, release: release.id, occasion: occasion)
                {
                    // Who held a mail meant to look at what this person gets before it leaves.
                    if decision.replaces.contains(where: { $0.state == .held }) { message.state = .held }
                    message.letter = letter
                    let id = try transaction.insert(message)
                    letter = letter ?? id
                }
                people[person.id, default: []] += announcements.map(\.released.session.label)
                drafted += 1
            }
        }
        guard let proposal else {
            return ReleaseOutcome(
                name: release.name, difference: difference, drafted: drafted, withdrawn: withdrawn, people: people)
        }
        let summary = try SummaryMaker(workspace: self, data: data, letters: letters)
            .message(release, difference, proposal)
        for var old in try transaction.messages()
        where old.template.hasPrefix("programme-summary") && old.state.isWaiting {
            old.state = .discarded
            try transaction.update(old)
        }
        _ = try transaction.insert(summary)
        return ReleaseOutcome(
            name: release.name, difference: difference, drafted: drafted + 1, withdrawn: withdrawn, people: people)
    }
}
