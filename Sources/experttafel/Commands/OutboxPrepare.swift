import Office
import Programme
import Terminal
import Wording

/// `outbox prepare [KIND…]`: the mails around sessions.
struct OutboxPrepare: Command {
    static let kinds = Argument<Briefing.Kind>("SOORT", count: .any, kind: .choice(), help: .prepareKind)
    static let week = Option<LocalDate>(
        "week", placeholder: "8-3-2027", kind: ValueKind(wanted: .wantedWeek) { WeekText.day(in: $0) },
        help: .prepareWeek)
    static let again = Flag("again", dutch: "opnieuw", help: .prepareAgain)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "prepare", dutch: "zetklaar", summary: .prepareSummary, discussion: .prepareDiscussion,
        arguments: [kinds.name],
        options: [week.name, OutboxOptions.session.name, OutboxOptions.person.name, again.name, dryRun.name],
        examples: [
            ("outbox prepare week-summary --week 2027-W10", .prepareSummary),
            ("outbox prepare thanks --session S7", .prepareSummary),
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var choice = BriefingChoice()
        choice.kinds = values[Self.kinds]
        choice.week = values[Self.week]
        choice.session = values[OutboxOptions.session]
        choice.person = values[OutboxOptions.person]
        choice.again = values[Self.again]
        let outcome = try context.open().prepare(choice, dryRun: values[Self.dryRun])
        if context.json {
            try context.printJSON(PrepareJSON(outcome))
            return .done
        }
        for message in outcome.drafted + outcome.replaced {
            let number = values[Self.dryRun] && !outcome.replaced.contains(message) ? "-" : "\(message.id)"
            try context.screen.print("  \(number)  \(Style.safe("\(message.toName): \(message.subject)"))")
        }
        try context.print(.prepareDone, ["count": "\(outcome.drafted.count)"])
        for (count, phrase) in [
            (outcome.replaced.count, Phrase.prepareReplaced), (outcome.unchanged, .prepareUnchanged),
            (outcome.sentBefore, .prepareSentBefore),
        ] where count > 0 {
            try context.print(phrase, ["count": "\(count)"])
        }
        if values[Self.dryRun] { try context.print(.importRehearsed) }
        return .done
    }
}

/// A week as people write it: `2027-W10`, or any day in it.
enum WeekText {
    static func day(in text: String) -> LocalDate? {
        if let match = text.uppercased().wholeMatch(of: /(\d{4})-?W(\d{1,2})/), let year = Int(match.1),
            let week = Int(match.2), let fourth = LocalDate(iso: "\(match.1)-01-04"), (1...53).contains(week)
        {
            // The fourth of January is always in week 1 (ISO 8601).
            let monday = fourth.monday.adding(days: 7 * (week - 1))
            return monday.isoWeek == week && year > 0 ? monday : nil
        }
        return LocalDate(written: text)
    }
}

private struct PrepareJSON: Encodable {
    let drafted, replaced: [Int64]
    let unchanged, sentBefore: Int

    init(_ outcome: BriefingOutcome) {
        drafted = outcome.drafted.map(\.id.number)
        replaced = outcome.replaced.map(\.id.number)
        (unchanged, sentBefore) = (outcome.unchanged, outcome.sentBefore)
    }
}
