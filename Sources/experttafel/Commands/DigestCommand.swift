import Office
import Programme
import Terminal
import Wording

/// `digest`: the weekly mail of everyone with something to do.
struct DigestCommand: Command {
    static let owner = Option<String>("owner", dutch: "wie", placeholder: "WIE", kind: .text, help: .digestOwner)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .digestDryRun)
    static let spec = CommandSpec(
        "digest", dutch: "weekoverzicht", summary: .digestSummary, discussion: .digestDiscussion,
        options: [owner.name, CaseRefer.language.name, dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let isTrial = values[Self.dryRun]
        let report = try context.open().digest(
            owner: values[Self.owner], values[CaseRefer.language] ?? .dutch, dryRun: isTrial)
        if context.json {
            try context.printJSON(report.lines.map { DigestJSON($0, isTrial: isTrial) })
            return .done
        }
        for line in report.lines {
            try context.print(
                isTrial ? .digestWould : .digestDone,
                [
                    "owner": line.owner, "overdue": "\(line.overdue)", "today": "\(line.today)", "week": "\(line.week)",
                    "number": "\(line.message)", "to": line.to.written,
                ])
        }
        if report.lines.isEmpty { try context.print(.digestNone) }
        return .done
    }
}

private struct DigestJSON: Encodable {
    let owner, to: String
    let message: Int64?
    let overdue, today, week: Int

    init(_ line: DigestReport.Line, isTrial: Bool) {
        (owner, to, message) = (line.owner, line.to.written, isTrial ? nil : line.message.number)
        (overdue, today, week) = (line.overdue, line.today, line.week)
    }
}
