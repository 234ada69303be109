import Foundation
import Office
import Post
import Programme
import Terminal
import Wording

/// `publish`: the calendars on the CalDAV server.
struct PublishCommand: Command {
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let check = Flag("check", dutch: "controleer", help: .publishCheck)
    static let overwrite = Flag("overwrite", dutch: "overschrijf", help: .publishOverwrite)
    static let withdraw = Flag("withdraw", dutch: "trek-in", help: .publishWithdraw)
    static let yes = Flag("yes", dutch: "ja", short: "y", help: .outboxYes)
    static let spec = CommandSpec(
        "publish", dutch: "publiceer", summary: .publishSummary, discussion: .publishDiscussion,
        options: [dryRun.name, check.name, overwrite.name, withdraw.name, yes.name],
        examples: [("publish --dry-run", .publishSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var options = PublishOptions()
        (options.dryRun, options.check) = (values[Self.dryRun], values[Self.check])
        (options.overwrite, options.withdraw) = (values[Self.overwrite], values[Self.withdraw])
        let workspace = try context.open()
        if options.withdraw, !options.dryRun, !values[Self.yes],
            try !context.prompt.confirm(context.say(.publishConfirmWithdraw), insteadOf: "--yes")
        {
            return .refused
        }
        let report = try workspace.publish(
            options, context.language, environment: ProcessInfo.processInfo.environment)
        if context.json {
            try context.printJSON(PublishJSON(report, context.language))
        } else {
            try show(report, options, context)
        }
        return report.status
    }

    private func show(_ report: PublishReport, _ options: PublishOptions, _ context: Context) throws {
        try context.show(report.tasks)
        for name in report.calendars {
            let lines = report.lines.filter { $0.calendar == name }
            func count(_ step: PublishReport.Step) -> String { "\(lines.count { $0.step == step })" }
            try context.print(
                .publishCalendar,
                [
                    "calendar": name, "added": count(.added), "changed": count(.changed), "removed": count(.removed),
                ])
            guard options.dryRun else { continue }
            for (step, labels) in Dictionary(grouping: lines, by: \.step).sorted(by: {
                $0.key.rawValue < $1.key.rawValue
            }) {
                let name = Phrase.publishSteps[step.rawValue]?.text(context.language) ?? ""
                try context.print(
                    .publishLine, ["step": name, "labels": labels.map(\.label).joined(separator: ", ")])
            }
        }
        context.complain(of: report)
        if report.stopped != nil, report.lines.isEmpty { return }
        try context.print(
            .publishDone,
            [
                "added": "\(report.count(.added))", "changed": "\(report.count(.changed))",
                "removed": "\(report.count(.removed))", "unchanged": "\(report.unchanged)",
            ])
        if options.dryRun { try context.print(.publishRehearsed) }
    }
}

extension PublishReport {
    /// The calendars that something happened in, in the order in which it did.
    fileprivate var calendars: [String] {
        var seen: Set<String> = []
        return lines.map(\.calendar).filter { seen.insert($0).inserted }
    }

    var status: ExitStatus {
        if stopped != nil { return lines.isEmpty ? .refused : .partly }
        return refused.isEmpty && !foreign.contains(where: \.hinders) ? .done : .partly
    }
}

extension Context {
    /// What did not go as it should.
    func complain(of report: PublishReport) {
        for found in report.foreign {
            guard let phrase = Phrase.publishForeign[found.kind.rawValue] else { continue }
            screen.complain(say(phrase, ["label": found.label, "calendar": found.calendar]))
        }
        if !report.foreign.isEmpty { screen.complain(say(.publishForeignNext)) }
        for found in report.refused {
            guard case .refused(let status, let method, _) = found.failure else { continue }
            screen.complain(
                say(
                    .publishRefused,
                    ["label": found.label, "calendar": found.calendar, "status": "\(status)", "method": method]))
        }
        if let stopped = report.stopped { screen.complain(stopped.text(language)) }
    }
}

extension CalDAVFailure {
    func text(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ words: String) -> String { phrase.text(language, ["words": Style.safe(words)]) }
        switch self {
        case .unreachable(let words): return say(.calDAVUnreachable, words)
        case .stopped(let words): return say(.calDAVStopped, words)
        case .broken(let words): return say(.calDAVBroken, words)
        case .elsewhere(let words): return say(.calDAVElsewhere, words)
        case .tooLarge: return Phrase.calDAVTooLarge.text(language)
        case .notUnderstood(let words): return say(.calDAVNotUnderstood, words)
        case .refused(let status, let method, let path):
            return Phrase.calDAVRefused.text(
                language, ["status": "\(status)", "method": method, "path": Style.safe(path)])
        }
    }
}

/// What publishing came to, for other programs.
private struct PublishJSON: Encodable {
    struct Line: Encodable {
        let calendar, label, what: String
    }

    let lines, foreign, refused: [Line]
    let unchanged: Int
    let tasksDone, tasksUnanswered: [String]
    let message: String?

    init(_ report: PublishReport, _ language: Language) {
        lines = report.lines.map { Line(calendar: $0.calendar, label: $0.label, what: $0.step.rawValue) }
        foreign = report.foreign.map { Line(calendar: $0.calendar, label: $0.label, what: $0.kind.rawValue) }
        refused = report.refused.map {
            Line(calendar: $0.calendar, label: $0.label, what: $0.failure.text(.english))
        }
        unchanged = report.unchanged
        tasksDone = report.tasks.done.map(\.label)
        tasksUnanswered = report.tasks.unanswered.map(\.label)
        message = report.stopped?.text(language)
    }
}
