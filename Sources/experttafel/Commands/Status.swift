import Office
import Programme
import Terminal
import Wording

/// `status`: where the programme stands, and what is missing.
struct Status: Command {
    static let spec = CommandSpec("status", summary: .statusSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let report = try context.open().status()
        if context.json {
            try context.printJSON(StatusJSON(report, context.language))
            return .done
        }
        try context.screen.print(context.style.heading(Style.safe(report.programme)))
        try context.print(
            .statusCounts,
            [
                "experts": "\(report.experts)", "people": "\(report.people)", "rooms": "\(report.rooms)",
                "requests": "\(report.requests)", "calendars": "\(report.calendars)",
            ])
        try showProgress(report, context)
        for concern in report.concerns {
            let what = concern.concerns.map { $0.text(context.language) }.joined(separator: ", ")
            let values = [
                "session": concern.session.label, "when": context.moment(concern.session.time.start), "what": what,
            ]
            try context.screen.print(context.style.warning(context.say(.statusConcern, values)))
        }
        if report.waitingReplies > 0 {
            try context.print(.statusReplies, ["count": "\(report.waitingReplies)"])
        }
        for (fault, name) in report.faults {
            let values = ["name": name, "address": fault.address.written, "words": fault.words]
            try context.screen.print(context.style.warning(context.say(.statusFault, values)))
        }
        guard !report.gaps.isEmpty else {
            try context.screen.print(context.style.good(context.say(.statusNoGaps)))
            return .done
        }
        try context.screen.print()
        try context.screen.print(
            context.style.warning(context.say(.statusGaps, ["count": "\(report.gaps.count)"])))
        try showGaps(report.gaps, context)
        if report.gaps.contains(where: \.blocks) { try context.print(.statusBlocked) }
        return .done
    }

    /// In their order; of one kind at most ten.
    private func showGaps(_ gaps: [StatusReport.Gap], _ context: Context) throws {
        var counts: [Phrase: Int] = [:]
        for gap in gaps {
            let count = (counts[gap.phrase] ?? 0) + 1
            counts[gap.phrase] = count
            if count <= 10 { try context.screen.print("  - " + Style.safe(gap.text(context.language))) }
        }
        let more = counts.values.reduce(0) { $0 + max(0, $1 - 10) }
        if more > 0 { try context.print(.statusMoreGaps, ["count": "\(more)"]) }
    }

    private func showProgress(_ report: StatusReport, _ context: Context) throws {
        let stages = report.stages.filter { $0.count > 0 }.map { stage, count in
            "\(count) \(Phrase.stageNames[stage.rawValue]?.text(context.language) ?? stage.rawValue)"
        }
        if !stages.isEmpty { try context.print(.statusStages, ["stages": stages.joined(separator: ", ")]) }
        try context.print(
            .statusFollowUps, ["open": "\(report.openFollowUps)", "overdue": "\(report.overdueFollowUps)"])
        if !report.withoutAction.isEmpty {
            try context.screen.print(
                context.style.warning(
                    context.say(.statusWithoutAction, ["cases": report.withoutAction.joined(separator: ", ")])))
        }
        if let proposal = report.proposal {
            let values = [
                "count": "\(proposal.sessions.count)", "from": proposal.from.short(context.language),
                "until": proposal.until.adding(days: -1).short(context.language),
            ]
            try context.print(.statusProposal, values)
        } else {
            try context.print(.statusNoProposal)
        }
        if let release = report.release {
            try context.print(.statusRelease, ["name": release.name, "when": context.moment(release.at)])
        } else {
            try context.print(.statusNoRelease)
        }
        let states = report.messages
        try context.print(
            .statusOutbox,
            [
                "draft": "\(states[.draft] ?? 0)", "exported": "\(states[.exported] ?? 0)",
                "sent": "\(states[.sent] ?? 0)",
            ])
        let (failed, uncertain, held) = (states[.failed] ?? 0, states[.uncertain] ?? 0, states[.held] ?? 0)
        if failed + uncertain + held > 0 {
            let counts = ["failed": "\(failed)", "uncertain": "\(uncertain)", "held": "\(held)"]
            try context.screen.print(context.style.warning(context.say(.statusMail, counts)))
        }
    }
}

private struct StatusJSON: Encodable {
    struct Gap: Encodable {
        let blocks: Bool
        let message: String
    }

    let programme: String
    let experts, people, rooms, requests, calendars: Int
    let proposedSessions: Int?
    let release: String?
    let outbox: [String: Int]
    let stages: [String: Int]
    let gaps: [Gap]
    let waitingReplies: Int
    let concerns: [String: [String]]
    let withoutAction: [String]
    let openFollowUps, overdueFollowUps: Int
    let badAddresses: [String: String]

    init(_ report: StatusReport, _ language: Language) {
        programme = report.programme
        (experts, people, rooms) = (report.experts, report.people, report.rooms)
        (requests, calendars) = (report.requests, report.calendars)
        proposedSessions = report.proposal?.sessions.count
        release = report.release?.name
        outbox = Dictionary(uniqueKeysWithValues: report.messages.map { ($0.key.rawValue, $0.value) })
        stages = Dictionary(uniqueKeysWithValues: report.stages.map { ($0.stage.rawValue, $0.count) })
        waitingReplies = report.waitingReplies
        concerns = Dictionary(
            uniqueKeysWithValues: report.concerns.map { ($0.session.label, $0.concerns.map(\.code)) })
        withoutAction = report.withoutAction
        (openFollowUps, overdueFollowUps) = (report.openFollowUps, report.overdueFollowUps)
        badAddresses = Dictionary(
            report.faults.map { ($0.fault.address.written, $0.fault.words) }, uniquingKeysWith: { first, _ in first })
        gaps = report.gaps.map { Gap(blocks: $0.blocks, message: $0.text(language)) }
    }
}
