import Foundation
import Office
import Post
import Programme
import Terminal
import Wording

/// `replies PATH…`: reads answers to invites.
struct Replies: Command {
    static let paths = Argument<String>("PAD", count: .any, kind: .path, help: .repliesPaths)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let imap = Flag("imap", help: .repliesIMAP)
    static let spec = CommandSpec(
        "replies", dutch: "antwoorden", summary: .repliesSummary, discussion: .repliesDiscussion,
        arguments: [paths.name], options: [dryRun.name, imap.name],
        examples: [("replies postvak-in/", .repliesSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let paths = values[Self.paths]
        guard values[Self.imap] != !paths.isEmpty else {
            context.screen.complain(context.say(.repliesFrom))
            return .wrongArguments
        }
        if values[Self.imap] { return try readMailbox(workspace, values, context) }
        let read = try MailFiles(paths)
        guard !read.mails.isEmpty || !read.unreadable.isEmpty else {
            context.screen.complain(context.say(.repliesNothingRead, ["paths": paths.joined(separator: ", ")]))
            return .refused
        }
        let report = try workspace.take(read.mails, dryRun: values[Self.dryRun])
        for (file, error) in read.unreadable {
            context.screen.complain(
                context.say(.repliesUnreadable, ["file": file, "why": error.text(context.language)]))
        }
        return try tell(
            report, status: read.unreadable.isEmpty ? .done : .partly, workspace, dryRun: values[Self.dryRun], context)
    }

    private func readMailbox(_ workspace: Workspace, _ values: Values, _ context: Context) throws -> ExitStatus {
        let read = try workspace.takeFromMailbox(
            environment: ProcessInfo.processInfo.environment, dryRun: values[Self.dryRun])
        for uid in read.unreadable { context.screen.complain(context.say(.mailboxUnreadable, ["uid": "\(uid)"])) }
        if let stopped = read.stopped { context.screen.complain(stopped.text(context.language)) }
        let isWhole = read.unreadable.isEmpty && read.stopped == nil
        let status = try tell(
            read.report, status: isWhole ? .done : .partly, workspace, dryRun: values[Self.dryRun], context)
        return read.stopped != nil && read.report.lines.isEmpty ? .refused : status
    }

    private func tell(
        _ report: ReplyReport, status: ExitStatus, _ workspace: Workspace, dryRun: Bool, _ context: Context
    ) throws -> ExitStatus {
        if context.json {
            try context.printJSON(report.lines.map { ReplyJSON($0.reply, source: $0.source) })
            return status
        }
        let zone = try workspace.settings().zone
        for line in report.lines { try show(line, zone, context) }
        try summarise(report, context)
        if dryRun { try context.print(.importRehearsed) }
        return status
    }

    private func show(_ line: ReplyReport.Line, _ zone: Zone, _ context: Context) throws {
        try context.show(line.reply, name: line.name)
        for effect in line.effects { try context.show(effect, zone) }
    }

    private func summarise(_ report: ReplyReport, _ context: Context) throws {
        let counts = Dictionary(grouping: report.lines, by: \.reply.outcome).mapValues(\.count)
        func count(_ outcome: Reply.Outcome) -> String { "\(counts[outcome] ?? 0)" }
        try context.print(
            .repliesRead,
            [
                "count": "\(report.lines.count)", "applied": count(.applied), "known": count(.known),
                "outdated": count(.outdated), "noted": count(.noted), "waiting": count(.waiting),
            ])
        if counts[.waiting] ?? 0 > 0 { context.screen.note(context.style.dim(context.say(.repliesNext))) }
        if report.drafted > 0 || report.lines.contains(where: { $0.reply.reason == .currentInviteSent }) {
            context.screen.note(context.style.dim(context.say(.repliesDrafted)))
        }
    }
}

extension IMAPFailure {
    func text(_ language: Language) -> String {
        switch self {
        case .unreachable(let words): Phrase.mailboxUnreachable.text(language, ["words": Style.safe(words)])
        case .stopped(let words): Phrase.mailboxStopped.text(language, ["words": Style.safe(words)])
        case .broken(let words): Phrase.mailboxBroken.text(language, ["words": Style.safe(words)])
        case .refused(let words): Phrase.mailboxRefused.text(language, ["words": Style.safe(words)])
        }
    }
}

/// `replies list`: what waits for a person.
struct RepliesList: Command {
    static let all = Flag("all", dutch: "alles", help: .repliesListAll)
    static let spec = CommandSpec("list", dutch: "lijst", summary: .repliesListSummary, options: [all.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let replies = try workspace.replies(all: values[Self.all])
        if context.json {
            try context.printJSON(replies.map { ReplyJSON($0, source: nil) })
            return .done
        }
        guard !replies.isEmpty else {
            try context.print(.repliesNone)
            return .done
        }
        let data = try workspace.data()
        for reply in replies {
            try context.show(reply, name: reply.person.map { data.name($0) } ?? "", numbered: true)
            if let proposed = reply.proposed, reply.outcome == .waiting, let session = reply.session {
                let effect = try workspace.counter(proposed, to: session)
                try context.show(effect, data.zone)
            }
        }
        if replies.contains(where: { $0.outcome == .waiting }) {
            context.screen.note(context.style.dim(context.say(.repliesNext)))
        }
        return .done
    }
}

/// `replies judge N --as …`.
struct RepliesJudge: Command {
    static let number = Argument<Int>("NR", kind: .integer(1...Int.max), help: .repliesNumber)
    static let meaning = Option<Judgement>("as", dutch: "als", placeholder: "…", kind: .choice(), help: .repliesAs)
    static let session = Option<String>(
        "session", dutch: "sessie", placeholder: "SESSIE", kind: .text, help: .repliesSession)
    static let who = Option<String>("who", dutch: "wie", placeholder: "WIE", kind: .text, help: .repliesWho)
    static let spec = CommandSpec(
        "judge", dutch: "beoordeel", summary: .repliesJudgeSummary, discussion: .repliesJudgeDiscussion,
        arguments: [number.name], options: [meaning.name, session.name, who.name],
        examples: [("replies judge 3 --as accept", .repliesJudgeSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let number = try values.one(Self.number)
        guard let judgement = values[Self.meaning] else {
            context.screen.complain(context.say(.officeJudgementNeeds, ["what": "--as"]))
            return .wrongArguments
        }
        let workspace = try context.open()
        let effects = try workspace.judge(
            number, as: judgement, session: values[Self.session], who: values[Self.who])
        try context.print(.repliesJudged, ["number": "\(number)", "meaning": judgement.rawValue])
        let zone = try workspace.settings().zone
        for effect in effects { try context.show(effect, zone) }
        return .done
    }
}

private struct ReplyJSON: Encodable {
    let id: Int64
    let source: String?
    let from, subject, meaning, outcome, reason, comment: String
    let session: String?
    let person: Int64?
    let sequence: Int?
    let proposed: [String]?
    let judgement: String?

    init(_ reply: Reply, source: String?) {
        id = reply.id.number
        self.source = source
        (from, subject, comment) = (reply.from, reply.subject, reply.comment)
        (meaning, outcome, reason) = (reply.meaning.rawValue, reply.outcome.rawValue, reply.reason.rawValue)
        session = reply.session.map { "S\($0)" }
        person = reply.person?.number
        sequence = reply.sequence
        proposed = reply.proposed.map { [$0.start.description, $0.end.description] }
        judgement = reply.judgement.isEmpty ? nil : reply.judgement
    }
}
