import Office
import Programme
import Terminal
import Wording

/// `release`: makes the proposal real.
struct ReleaseCommand: Command {
    static let name = Option<String>("name", dutch: "naam", placeholder: "NAAM", kind: .text, help: .releaseName)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)

    static let spec = CommandSpec(
        "release", dutch: "vrijgeven", summary: .releaseSummary, discussion: .releaseDiscussion,
        options: [name.name, dryRun.name], examples: [("release --name voorjaar-1", .releaseSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let outcome = try workspace.release(named: values[Self.name], dryRun: values[Self.dryRun])
        if context.json {
            try context.printJSON(ReleaseJSON(outcome))
            return .done
        }
        let zone = try workspace.settings().zone
        let counts = outcome.difference.text(context.language)
        try context.screen.print(
            context.style.heading(context.say(.releaseDone, ["name": outcome.name, "counts": counts])))
        for entry in outcome.difference.entries { try context.screen.print("  " + line(entry, zone, context)) }
        try context.print(.releaseDrafted, ["count": "\(outcome.drafted)"])
        if outcome.withdrawn > 0 { try context.print(.releaseWithdrawn, ["count": "\(outcome.withdrawn)"]) }
        if values[Self.dryRun] { try context.print(.importRehearsed) }
        context.screen.note(context.style.dim(context.say(.releaseNext)))
        return .done
    }

    private func line(_ entry: ReleaseDifference.Entry, _ zone: Zone, _ context: Context) -> String {
        let session = entry.released.session
        let what: String
        switch entry.change {
        case .new: what = context.say(.releaseEntryNew)
        case .cancelled: what = context.say(.releaseEntryCancelled)
        case .moved(let previous):
            what = context.say(.releaseEntryMoved, ["before": context.moment(previous.time.start, zone: zone)])
        case .changed(let previous):
            let came = session.requests.filter { !previous.requests.contains($0) }.map { "+V\($0)" }
            let left = previous.requests.filter { !session.requests.contains($0) }.map { "-V\($0)" }
            let staff = [
                (session.second != previous.second, Phrase.staffSecond), (session.chair != previous.chair, .staffChair),
            ].filter(\.0).map { context.say($0.1) }
            what = context.say(.releaseEntryChanged, ["seats": (came + left + staff).joined(separator: " ")])
        }
        let format = session.format.text(context.language)
        return Style.safe(
            "\(session.label)  \(context.moment(session.time.start, zone: zone))  \(format) \(session.topic): \(what)")
    }
}

private struct ReleaseJSON: Encodable {
    struct Entry: Encodable {
        let session, change: String
        let sequence: Int
    }

    let name: String
    let entries: [Entry]
    let unchanged, drafted, withdrawn: Int

    init(_ outcome: ReleaseOutcome) {
        name = outcome.name
        entries = outcome.difference.entries.map { entry in
            let change: String
            switch entry.change {
            case .new: change = "new"
            case .moved: change = "moved"
            case .changed: change = "changed"
            case .cancelled: change = "cancelled"
            }
            return Entry(session: entry.released.session.label, change: change, sequence: entry.released.sequence)
        }
        (unchanged, drafted, withdrawn) = (outcome.difference.unchanged, outcome.drafted, outcome.withdrawn)
    }
}
