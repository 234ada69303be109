import Office
import Terminal
import Wording

/// `why REQUEST|SESSION|PERSON`: why the proposal is as it is, and what would help.
struct Why: Command {
    static let what = Argument<String>("VRAAG", kind: .text, help: .whyWhat)
    static let spec = CommandSpec(
        "why", dutch: "waarom", summary: .whySummary, discussion: .whyDiscussion, arguments: [what.name],
        examples: [("why V12", .whySummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        try context.tell(try context.open().why(values.one(Self.what), context.language))
        return .done
    }
}

/// `fit REQUEST|SESSION`: the best places for a late question, the best people for an empty seat.
struct Fit: Command {
    static let what = Argument<String>("VRAAG", kind: .text, help: .fitWhat)
    static let spec = CommandSpec(
        "fit", dutch: "past", summary: .fitSummary, arguments: [what.name],
        examples: [("fit V12", .fitSummary), ("fit S7", .fitSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        try context.tell(try context.open().fit(values.one(Self.what), context.language))
        return .done
    }
}

extension Context {
    private struct Line: Encodable {
        let kind: String
        let values: [String: String]
    }

    /// Writes an answer about the plan.
    fileprivate func tell(_ lines: [StoryLine]) throws {
        if json { return try printJSON(lines.map { Line(kind: $0.kind, values: $0.values) }) }
        for line in lines {
            let text = Style.safe(line.text(language))
            try screen.print(line.level == 0 ? style.heading(text) : "  " + text)
        }
    }
}
