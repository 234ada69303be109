import Foundation
import Office
import Programme
import Terminal
import Wording

/// `import --refresh`: the published agendas, what changed in them, and the sessions that now clash.
struct AgendaRefresh {
    func run(dryRun: Bool, _ context: Context) throws -> ExitStatus {
        let result = try context.open().refreshAgendas(
            dryRun: dryRun, environment: ProcessInfo.processInfo.environment)
        if context.json {
            try context.printJSON(RefreshJSON(result, context.language))
        } else {
            try show(result, context)
            if dryRun { try context.print(.importRehearsed) }
        }
        let failures = result.items.count { $0.outcome.isFailure }
        return failures == 0 ? .done : failures == result.items.count ? .refused : .partly
    }

    private func show(_ result: RefreshResult, _ context: Context) throws {
        if result.items.isEmpty { try context.print(.refreshNone) }
        for item in result.items {
            let values = ["who": item.owners.joined(separator: ", "), "server": item.server]
            switch item.outcome {
            case .unchanged: try context.print(.refreshUnchanged, values)
            case .new: try context.print(.refreshNew, values)
            case .changed(let busier, let freer):
                try context.print(.refreshChanged, values)
                try show(busier, .refreshBusier, result.zone, context)
                try show(freer, .refreshFreer, result.zone, context)
            case .notFetched(let error):
                let detail = ["detail": error.text(context.language)]
                context.screen.complain(context.say(.refreshFailed, values.merging(detail) { $1 }))
            case .unreadable(let error):
                let detail = ["detail": error.text(context.language)]
                context.screen.complain(context.say(.refreshFailed, values.merging(detail) { $1 }))
            }
            for warning in item.warnings {
                context.screen.note("  " + Style.safe(warning.text(context.language)))
            }
        }
        for clash in result.clashes {
            let when = result.zone.longText(clash.time, context.language)
            try context.screen.print(
                context.style.warning(
                    context.say(.refreshClash, ["session": clash.session, "time": when, "who": clash.who])))
        }
    }

    private static let shownChanges = 8

    private func show(_ intervals: [Interval], _ phrase: Phrase, _ zone: Zone, _ context: Context) throws {
        for interval in intervals.prefix(Self.shownChanges) {
            try context.print(phrase, ["time": zone.span(interval, context.language)])
        }
        let more = intervals.count - Self.shownChanges
        if more > 0 { try context.print(.refreshMore, ["count": "\(more)"]) }
    }
}

extension Zone {
    /// An interval of any length: one day with its hours, or from one moment to another.
    func span(_ interval: Interval, _ language: Language) -> String {
        let (start, end) = (local(interval.start), local(interval.end))
        if start.date == end.date { return "\(start.date.short(language)) \(start.time)-\(end.time)" }
        return "\(start.date.short(language)) \(start.time) - \(end.date.short(language)) \(end.time)"
    }
}

/// The outcome of a refresh for other programs.
private struct RefreshJSON: Encodable {
    struct Agenda: Encodable {
        let owners: [String]
        let server, outcome: String
        let busier, freer: [[Instant]]
        let message: String?
        let warnings: [String]
    }

    struct Clash: Encodable {
        let session, who: String
        let start, end: Instant
    }

    let agendas: [Agenda]
    let clashes: [Clash]

    init(_ result: RefreshResult, _ language: Language) {
        agendas = result.items.map { item in
            var (outcome, message): (String, String?) = ("unchanged", nil)
            var (busier, freer): ([Interval], [Interval]) = ([], [])
            switch item.outcome {
            case .unchanged: break
            case .new: outcome = "new"
            case .changed(let more, let less): (outcome, busier, freer) = ("changed", more, less)
            case .notFetched(let error): (outcome, message) = ("failed", error.text(language))
            case .unreadable(let error): (outcome, message) = ("failed", error.text(language))
            }
            return Agenda(
                owners: item.owners, server: item.server, outcome: outcome, busier: busier.map { [$0.start, $0.end] },
                freer: freer.map { [$0.start, $0.end] }, message: message,
                warnings: item.warnings.map { $0.text(language) })
        }
        clashes = result.clashes.map { Clash(session: $0.session, who: $0.who, start: $0.time.start, end: $0.time.end) }
    }
}
