import Planning
import Post
import Programme
import Wording

/// Makes the mail in which the regiegroep reads what a release says.
struct SummaryMaker {
    let workspace: Workspace
    let data: ProgrammeData
    let letters: LetterMaker

    func message(_ release: Release, _ difference: ReleaseDifference, _ proposal: Proposal) throws -> Message {
        guard let mailbox = EmailAddress(data.settings.mailbox) else { throw OfficeError.mailboxNotSet }
        let language = Language.dutch
        let summary = ReleaseSummary(
            language: language, programme: data.settings.programme, organiser: data.settings.organiser,
            release: release.name, releasedAt: data.zone.date(release.at).long(language),
            counts: difference.text(language), changes: changes(difference, language), weeks: weeks(release, language),
            cancelled: difference.entries.filter { $0.change == .cancelled }.map {
                line($0.released.session, language)
            },
            unplaced: unplaced(proposal, language))
        let mail = try letters.library.render(summary)
        return Message(
            id: .init(0), release: release.id, person: nil, to: mailbox, toName: data.settings.organiser,
            template: mail.template, language: language, subject: mail.subject, text: mail.text, html: mail.html,
            invites: [], madeAt: letters.now, messageID: letters.messageID("release\(release.id)-overzicht"),
            data: MailData(mail).text)
    }

    /// What is otherwise than the last release said; where all is new, the weeks say it.
    private func changes(_ difference: ReleaseDifference, _ language: Language) -> [String] {
        guard difference.unchanged > 0 || difference.count(where: { $0 != .new }) > 0 else { return [] }
        return difference.entries.compactMap { entry in
            let session = entry.released.session
            switch entry.change {
            case .new: return "\(Phrase.releaseEntryNew.text(language)): \(line(session, language))"
            case .cancelled: return nil
            case .moved(let previous):
                let start = data.zone.local(previous.time.start)
                let before = ["before": "\(start.date.short(language)) \(start.time)"]
                return "\(line(session, language)); \(Phrase.releaseEntryMoved.text(language, before))"
            case .changed(let previous):
                func names(_ these: [Request.ID], without those: [Request.ID]) -> [String] {
                    these.filter { !those.contains($0) }.compactMap { data.requests[$0] }.map { data.name($0.person) }
                }
                let came = names(session.requests, without: previous.requests).map { "+ \($0)" }
                let left = names(previous.requests, without: session.requests).map { "− \($0)" }
                let staff = staffChanges(from: previous, to: session, language)
                return "\(line(session, language)); \((came + left + staff).joined(separator: ", "))"
            }
        }
    }

    private func staffChanges(from previous: Session, to session: Session, _ language: Language) -> [String] {
        [(Phrase.staffSecond, previous.second, session.second), (.staffChair, previous.chair, session.chair)]
            .filter { $0.1 != $0.2 }.map { phrase, _, now in
                "\(phrase.text(language)): \(now.map { data.name($0) } ?? "-")"
            }
    }

    private func weeks(_ release: Release, _ language: Language) -> [ReleaseSummary.Week] {
        let standing = release.sessions.filter { !$0.cancelled && $0.session.time.end > letters.now }.map(\.session)
        let byWeek = Dictionary(grouping: standing) { data.zone.date($0.time.start).monday }
        return byWeek.sorted { $0.key < $1.key }.map { monday, sessions in
            let title = Phrase.proposalWeek.text(
                language,
                [
                    "week": "\(monday.isoWeek)", "from": monday.short(language),
                    "until": monday.adding(days: 4).short(language),
                ])
            let ordered = sessions.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
            return .init(title: title, lines: ordered.map { line($0, language) })
        }
    }

    private func line(_ session: Session, _ language: Language) -> String {
        let start = data.zone.local(session.time.start)
        let place = data.room(of: session)?.name ?? Phrase.proposalOnline.text(language)
        let people = data.participants(of: session).map { data.name($0) }.joined(separator: ", ")
        let chair = session.chair.map { " · \(Phrase.staffChair.text(language)): \(data.name($0))" } ?? ""
        return "\(session.label) \(start.date.short(language)) \(start.time), "
            + "\(session.format.text(language)) \(session.topic): \(data.experts(of: session))\(chair) · \(place) · \(people)"
    }

    private func unplaced(_ proposal: Proposal, _ language: Language) -> [String] {
        var order: [String] = []
        var names: [String: [String]] = [:]
        for entry in workspace.view(of: proposal, data).unplaced {
            let reason = Phrase.unplacedReasons[entry.explanation.reason.rawValue]?.text(language) ?? ""
            if names[reason] == nil { order.append(reason) }
            names[reason, default: []].append("\(entry.request.label) \(entry.name) (\(entry.request.topic))")
        }
        return order.map { "\($0.capitalisedFirst): \((names[$0] ?? []).joined(separator: ", "))" }
    }
}

extension ReleaseDifference {
    /// What changed, in a sentence: `3 nieuw, 1 verplaatst, …`.
    package func text(_ language: Language) -> String {
        let new = count { $0 == .new }
        let cancelled = count { $0 == .cancelled }
        let moved = count {
            if case .moved = $0 { return true }
            return false
        }
        let counts = [
            (new, Phrase.releaseNew), (moved, .releaseMoved),
            (entries.count - new - cancelled - moved, .releaseChanged), (cancelled, .releaseCancelled),
            (unchanged, .releaseSame),
        ]
        // What there is none of need not be read.
        let told = counts.contains { $0.0 > 0 } ? counts.filter { $0.0 > 0 } : [counts[0]]
        return told.map { $1.text(language, ["count": "\($0)"]) }.joined(separator: ", ")
    }
}
