import Foundation
import Office
import Post
import Programme
import Synchronization
import Terminal
import Wording

/// The options by which messages of the outbox are chosen.
enum OutboxOptions {
    static let only = Option<[String]>(
        "only", dutch: "alleen", placeholder: "SOORT",
        kind: ValueKind(wanted: .wantedMailKind, choices: Phrase.messageKinds.keys.sorted()) { MailKindText.kinds($0) },
        help: .outboxOnly)
    static let person = Option<String>(
        "person", dutch: "persoon", placeholder: "NAAM", kind: .text, help: .outboxPerson)
    static let session = Option<Session.ID>(
        "session", dutch: "sessie", placeholder: "S7",
        kind: ValueKind(wanted: .wantedSession) { text in
            let digits = text.lowercased().hasPrefix("s") ? String(text.dropFirst()) : text
            return Int64(digits).map { Session.ID($0) }
        }, help: .outboxSession)
    static let release = Option<String>(
        "release", dutch: "vrijgave", placeholder: "NAAM", kind: .text, help: .outboxRelease)
    static let limit = Option<Int>(
        "limit", dutch: "hoogstens", placeholder: "N", kind: .integer(1...1_000_000), help: .outboxLimit)

    static let all = [only.name, person.name, session.name, release.name, limit.name]

    static func choice(_ values: Values) -> OutboxChoice {
        var choice = OutboxChoice()
        choice.kinds = Set(values.all(only).joined())
        choice.person = values[person]
        choice.session = values[session]
        choice.release = values[release]
        choice.limit = values[limit]
        return choice
    }
}

/// A kind of mail as people name it: by its template, or in words.
enum MailKindText {
    /// The templates that a name means: `invitation` means both, `herinnering` and `reminder` the same one.
    static func kinds(_ text: String) -> [String]? {
        let wanted = text.lowercased()
        guard !wanted.isEmpty else { return nil }
        let found = Phrase.messageKinds.filter { template, name in
            template == wanted || template.hasPrefix(wanted + "-")
                || Language.allCases.contains { name.text($0).lowercased().hasPrefix(wanted) }
        }
        return found.isEmpty ? nil : found.keys.sorted()
    }
}

/// `outbox send`: hands what is ready to the mail server.
struct OutboxSend: Command {
    static let numbers = Argument<Int>("NR", count: .any, kind: .integer(1...Int.max), help: .outboxNumbers)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let yes = Flag("yes", dutch: "ja", short: "y", help: .outboxYes)
    static let evenNow = Flag("even-now", dutch: "toch-nu", help: .outboxEvenNow)
    static let spec = CommandSpec(
        "send", dutch: "verstuur", summary: .outboxSendSummary, discussion: .outboxSendDiscussion,
        arguments: [numbers.name], options: OutboxOptions.all + [dryRun.name, yes.name, evenNow.name],
        examples: [("outbox send --only invitation --limit 5", .outboxSendSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var choice = OutboxOptions.choice(values)
        choice.numbers = Set(values[Self.numbers])
        let workspace = try context.open()
        let plan = try workspace.sendPlan(choice, evenNow: values[Self.evenNow])
        try show(plan, context)
        if values[Self.dryRun] {
            for message in plan.messages {
                try context.screen.print(
                    "  \(message.id)  \(Style.safe("\(message.toName) <\(message.to)>: \(message.subject)"))")
            }
            try context.print(.sendRehearsed)
            return .done
        }
        if !plan.messages.isEmpty, !values[Self.yes],
            try !context.prompt.confirm(
                context.say(
                    .sendConfirm,
                    [
                        "count": "\(plan.messages.count)",
                        "people": "\(Set(plan.messages.map(\.to.key)).count)",
                    ]), insteadOf: "--yes")
        {
            return .refused
        }
        return try send(plan, workspace, context)
    }

    private func show(_ plan: SendPlan, _ context: Context) throws {
        let kinds = plan.kinds.map { kind, count in
            let name = Phrase.messageKinds[kind]?.text(context.language) ?? kind
            return context.say(.sendKind, ["count": "\(count)", "kind": name])
        }
        if plan.messages.isEmpty {
            context.screen.note(context.say(.sendNothing))
        } else {
            context.screen.note(
                context.say(
                    .sendPlan, ["count": "\(plan.messages.count)", "kinds": kinds.joined(separator: ", ")]))
        }
        for reason in SendPlan.Reason.allCases {
            let count = plan.waiting.count { $0.reason == reason }
            guard count > 0, let phrase = Phrase.sendReasons[reason.rawValue] else { continue }
            context.screen.note(
                context.say(.sendHeldBack, ["count": "\(count)", "reason": phrase.text(context.language)]))
        }
        if let opens = plan.opens { context.screen.note(context.say(.sendOpens, ["when": context.moment(opens)])) }
    }

    private func send(_ plan: SendPlan, _ workspace: Workspace, _ context: Context) throws -> ExitStatus {
        let stop = StopFlag()
        let interrupt = Interrupt { stop.set() }
        defer { interrupt.end() }
        let progress = Progress(on: context.screen)
        let outcome = try workspace.send(
            plan, environment: ProcessInfo.processInfo.environment, shouldStop: { stop.isSet }
        ) { outcome, left in
            progress.show(context.say(.sendProgress, ["sent": "\(outcome.sent)", "left": "\(left)"]))
        }
        progress.clear()
        try report(outcome, context)
        if outcome.interrupted { return .interrupted }
        return outcome.refused.isEmpty && outcome.uncertain.isEmpty && outcome.waiting.isEmpty ? .done : .partly
    }

    private func report(_ outcome: SendOutcome, _ context: Context) throws {
        if context.json { return try context.printJSON(SendJSON(outcome)) }
        try context.print(.sendDone, ["count": "\(outcome.sent)"])
        for message in outcome.refused {
            context.screen.complain(
                context.say(
                    .sendRefused,
                    ["id": "\(message.id)", "to": message.to.written, "words": message.delivery.words]))
        }
        for message in outcome.uncertain {
            context.screen.complain(
                context.say(
                    .sendUncertain,
                    ["id": "\(message.id)", "to": message.to.written, "message": message.messageID]))
        }
        if !outcome.waiting.isEmpty {
            context.screen.complain(context.say(.sendWaiting, ["count": "\(outcome.waiting.count)"]))
        }
        if let words = outcome.stopped { context.screen.complain(context.say(.sendStopped, ["words": words])) }
    }
}

/// Set by Ctrl-C, read between two mails.
private final class StopFlag: Sendable {
    private let value = Mutex(false)
    var isSet: Bool { value.withLock { $0 } }
    func set() { value.withLock { $0 = true } }
}

private struct SendJSON: Encodable {
    let sent: Int
    let refused, uncertain, waiting: [Int64]
    let stopped: String?

    init(_ outcome: SendOutcome) {
        sent = outcome.sent
        refused = outcome.refused.map(\.id.number)
        uncertain = outcome.uncertain.map(\.id.number)
        waiting = outcome.waiting.map(\.id.number)
        stopped = outcome.stopped
    }
}

extension SecretSource.Failure {
    func text(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ values: [String: String]) -> String {
            phrase.text(language, values.mapValues(Style.safe))
        }
        switch self {
        case .unreadable(let path): return say(.secretUnreadable, ["path": path])
        case .notPrivate(let path): return say(.secretNotPrivate, ["path": path])
        case .commandFailed(let command, let status):
            return say(.secretCommand, ["command": command, "status": "\(status)"])
        case .notSet(let name): return say(.secretNotSet, ["name": name])
        }
    }
}
