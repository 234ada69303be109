import Office
import Programme
import Terminal
import Wording

/// `followup ask`: the mails that ask what came of it.
struct FollowUpAsk: Command {
    static let numbers = Argument<String>("NR", count: .any, kind: .text, help: .followUpAskNumbers)
    static let spec = CommandSpec(
        "ask", dutch: "vraag", summary: .followUpAskSummary, discussion: .followUpAskDiscussion,
        arguments: [numbers.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let report = try context.open().ask(values[Self.numbers])
        if context.json {
            try context.printJSON(report.asked.map { ["id": $0.followUp.label, "kind": $0.followUp.kind.rawValue] })
            return .done
        }
        for (followUp, name) in report.bounced {
            context.screen.note(context.say(.followUpAskBounced, ["name": name, "label": followUp.label]))
        }
        try context.print(.followUpAsked, ["count": "\(report.mails)"])
        return .done
    }
}
