import Office
import Programme
import Terminal
import Wording

/// `outbox rerender NR…|--all`.
struct OutboxRerender: Command {
    static let numbers = Argument<Int>("NR", count: .any, kind: .integer(1...Int.max), help: .outboxNumbers)
    static let all = Flag("all", dutch: "alles", help: .rerenderAll)
    static let alsoEdited = Flag("also-edited", dutch: "ook-bewerkt", help: .rerenderEdited)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "rerender", dutch: "hermaak", summary: .rerenderSummary, discussion: .rerenderDiscussion,
        arguments: [numbers.name], options: [all.name, alsoEdited.name, dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let numbers = values[Self.numbers]
        guard numbers.isEmpty == values[Self.all] else {
            context.screen.complain(context.say(.rerenderWhich))
            return .wrongArguments
        }
        let results = try context.open().rerender(
            numbers, alsoEdited: values[Self.alsoEdited], dryRun: values[Self.dryRun])
        if context.json {
            try context.printJSON(results.map(RerenderJSON.init))
        } else {
            for result in results { try show(result, context) }
            let changed = results.count { $0.outcome == .changed }
            let same = results.count { $0.outcome == .same }
            try context.print(.rerenderDone, ["changed": "\(changed)", "same": "\(same)"])
            if values[Self.dryRun] { try context.print(.importRehearsed) }
        }
        let left = results.count { ![.changed, .same].contains($0.outcome) }
        return left == 0 || numbers.isEmpty ? .done : left == results.count ? .refused : .partly
    }

    private func show(_ result: Rerendered, _ context: Context) throws {
        let message = result.message
        switch result.outcome {
        case .same: return
        case .edited, .unknown:
            let phrase: Phrase = result.outcome == .edited ? .rerenderKept : .rerenderUnknown
            context.screen.complain(context.say(phrase, ["id": "\(message.id)"]))
        case .notWaiting:
            let state = Phrase.messageStates[message.state.rawValue]?.text(context.language) ?? ""
            context.screen.complain(context.say(.outboxCannot, ["id": "\(message.id)", "state": state]))
        case .changed:
            let head = "\(message.id)  \(message.toName) <\(message.to)>"
            try context.screen.print(context.style.heading(Style.safe(head)))
            if result.difference.isEmpty { try context.print(.rerenderPage) }
            try context.show(difference: result.difference)
        }
    }
}

private struct RerenderJSON: Encodable {
    let id: Int64
    let outcome: String
    let difference: [String]

    init(_ result: Rerendered) {
        (id, outcome, difference) = (result.message.id.number, result.outcome.rawValue, result.difference)
    }
}
