import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What one reader is told, most urgent first.
struct Digest {
    struct Section {
        let title: Phrase
        let lines: [String]
        /// How many there are in all.
        let count: Int
        /// The command that lists the rest.
        let more: String
    }

    var sections: [Section] = []
    var overdue = 0
    var today = 0
    var week = 0
    var escalated = 0
    /// Whether it is the regiegroep's.
    var isSteering = false
}

struct DigestMaker {
    let workspace: Workspace
    let snapshot: Snapshot
    let settings: Settings
    let language: Language
    let now: Instant
    let days: DigestDays

    init(workspace: Workspace, snapshot: Snapshot, settings: Settings, language: Language, now: Instant) {
        self.workspace = workspace
        self.snapshot = snapshot
        self.settings = settings
        self.language = language
        self.now = now
        days = DigestDays(today: settings.zone.date(now), calendar: CaseKeeper.calendar)
    }

    private func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String { phrase.text(language, values) }

    /// The digest of who owns what is to be done.
    func digest(of owner: String, _ sessions: [String]) throws -> Digest {
        var digest = Digest()
        func part(_ title: Phrase, from: LocalDate?, until: LocalDate, _ more: String) throws -> Int {
            var query = FollowUpQuery()
            (query.owner, query.from, query.until) = (owner, from, until)
            let count = try snapshot.followUpCount(query)
            guard count > 0 else { return 0 }
            query.limit = DigestDays.mostLines
            let views = try workspace.views(of: snapshot.followUps(query), snapshot)
            digest.sections.append(
                .init(title: title, lines: views.map { line($0, owner: nil) }, count: count, more: more))
            return count
        }
        digest.overdue = try part(.digestOverdue, from: nil, until: days.yesterday, "followup list --overdue")
        digest.today = try part(.digestToday, from: days.today, until: days.today, "followup list --week")
        if days.tomorrow <= days.endOfWeek {
            digest.week = try part(.digestWeek, from: days.tomorrow, until: days.endOfWeek, "followup list --week")
        }
        try addReplies(to: &digest)
        addSessions(sessions, to: &digest)
        try addStill(owner, to: &digest)
        return digest
    }

    /// The regiegroep's: what has been late for too long, whoever's it is, and what nobody judged yet.
    func steeringDigest(_ sessions: [String]) throws -> Digest {
        var digest = Digest()
        digest.isSteering = true
        var query = FollowUpQuery()
        query.until = days.yesterday
        digest.overdue = try snapshot.followUpCount(query)
        query.until = days.overdue(by: settings.escalation.steeringDays)
        digest.escalated = try snapshot.followUpCount(query)
        if digest.escalated > 0 {
            query.limit = DigestDays.mostLines
            let views = try workspace.views(of: snapshot.followUps(query), snapshot)
            digest.sections.append(
                .init(
                    title: .digestEscalated, lines: views.map { line($0, owner: $0.followUp.owner) },
                    count: digest.escalated, more: "followup list --overdue"))
        }
        try addReplies(to: &digest)
        addSessions(sessions, to: &digest)
        return digest
    }

    private func addReplies(to digest: inout Digest) throws {
        let replies = try snapshot.replies(outcomes: [.waiting])
        guard !replies.isEmpty else { return }
        let lines = try replies.prefix(DigestDays.mostLines).map { reply in
            let name = try reply.person.flatMap { try snapshot.person($0)?.name } ?? reply.from
            let session = reply.session.map { "S\($0)" } ?? ""
            // What they typed may be for nobody else's eyes; it stands in `replies list`.
            return [name, session, reply.subject].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        digest.sections.append(
            .init(title: .digestReplies, lines: lines, count: replies.count, more: "replies list"))
    }

    private func addSessions(_ lines: [String], to digest: inout Digest) {
        guard !lines.isEmpty else { return }
        digest.sections.append(
            .init(
                title: .digestSessions, lines: Array(lines.prefix(DigestDays.mostLines)), count: lines.count,
                more: "session list"))
    }

    private func addStill(_ owner: String, to digest: inout Digest) throws {
        let since = now.adding(minutes: -DigestDays.daysStill * 24 * 60)
        let count = try snapshot.casesUnmovedCount(since: since, owner: owner)
        guard count > 0 else { return }
        let records = try snapshot.casesUnmoved(since: since, owner: owner, limit: DigestDays.mostLines)
        let lines = try records.compactMap { record -> String? in
            guard let request = try snapshot.request(record.request) else { return nil }
            let name = try snapshot.person(request.person)?.name ?? ""
            let moved = settings.zone.date(record.movedAt)
            let stage = Phrase.stageNames[record.stage.rawValue]?.text(language) ?? record.stage.rawValue
            return say(
                .digestStillLine,
                [
                    "request": request.label, "name": name, "topic": request.topic, "stage": stage,
                    "date": moved.short(language),
                ])
        }
        digest.sections.append(.init(title: .digestStill, lines: lines, count: count, more: "case list"))
    }

    /// What is to be done, for whom, and how late it is.
    private func line(_ view: FollowUpView, owner: String?) -> String {
        let followUp = view.followUp
        let kind = Phrase.followUpKind(followUp.kind.rawValue)?.text(language) ?? followUp.kind.rawValue
        let what = followUp.text.isEmpty ? kind : "\(kind): \(followUp.text)"
        let whom = [view.request?.label, view.person?.name].compactMap { $0 }.joined(separator: " ")
        var parts = [followUp.label + " " + what]
        if !whom.isEmpty { parts.append(whom + (view.request.map { " (\($0.topic))" } ?? "")) }
        if view.overdue > 0 {
            let phrase: Phrase = view.escalation == .none ? .followUpLate : .digestLong
            parts.append(say(phrase, ["days": "\(view.overdue)"]))
        } else if followUp.due > days.today {
            parts.append(followUp.due.short(language))
        }
        if let owner { parts.append(owner) }
        return parts.joined(separator: " · ")
    }

    /// The sessions that come, each in a line.
    func sessionLines(_ sessions: [Session]) throws -> [String] {
        try sessions.map { session in
            let start = settings.zone.local(session.time.start)
            let room = try session.room.flatMap { try snapshot.room($0)?.name } ?? say(.letterOnlineShort)
            let what = (session.format == .table ? Phrase.letterTable : .letterTalk).text(
                language, ["topic": session.topic])
            return "\(session.label) \(start.date.short(language)) \(start.time) · \(what) · "
                + "\(try snapshot.person(session.expert)?.name ?? "?") · "
                + say(.digestSeats, ["count": "\(session.requests.count)"]) + " · \(room)"
        }
    }

    /// The subject, and the sentence that says how much there is.
    private func headline(_ digest: Digest) -> (headline: String, summary: String) {
        let number = ["number": "\(days.today.isoWeek)"]
        guard digest.isSteering else {
            let late: [(Phrase, Int)] = [(.digestPartOverdue, digest.overdue), (.digestPartToday, digest.today)]
            let all = late + [(.digestPartWeek, digest.week)]
            func joined(_ parts: [(Phrase, Int)]) -> String {
                parts.filter { $0.1 > 0 }.map { say($0.0, ["count": "\($0.1)"]) }.joined(separator: ", ")
            }
            let summary = joined(all).isEmpty ? say(.digestPartNone) : joined(all)
            let what = joined(late).isEmpty ? summary : joined(late)
            return (say(.digestHeadline, number.merging(["what": what]) { $1 }), Self.sentence(summary))
        }
        let rest = digest.overdue - digest.escalated
        let values = number.merging([
            "escalated": "\(digest.escalated)", "rest": "\(rest)", "days": "\(settings.escalation.steeringDays)",
        ]) { $1 }
        let summary: Phrase =
            switch (digest.escalated, rest) {
            case (0, 0): .digestSteeringSummaryNone
            case (0, _): .digestSteeringSummaryShort
            case (_, 0): .digestSteeringSummaryAll
            default: .digestSteeringSummary
            }
        let headline: Phrase = digest.escalated == 0 ? .digestSteeringHeadlineNone : .digestSteeringHeadline
        return (say(headline, values), say(summary, values))
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    func notice(_ digest: Digest, to name: String) -> Notice {
        let (headline, summary) = headline(digest)
        let sections = digest.sections.map { section -> [String: TemplateValue] in
            let rest = section.count - section.lines.count
            return [
                "title": .text(say(section.title, ["days": "\(settings.escalation.steeringDays)"])),
                "lines": .lines(section.lines), "has_more": .flag(rest > 0),
                "more": .text(say(.digestMore, ["count": "\(rest)", "command": section.more])),
            ]
        }
        // An address is no name to be called by.
        let first = EmailAddress(name) == nil ? name : String(name.prefix { $0 != "@" })
        return Notice(
            .digest, language,
            [
                "programme": .text(settings.programme), "organiser": .text(settings.organiser),
                "first_name": .text(first), "headline": .text(headline), "summary": .text(summary),
                "sections": .list(sections),
            ])
    }
}
