import Foundation
import Office
import Programme
import Terminal
import Wording

/// `case add`: takes a groeivraag in, by options or field by field.
struct CaseAdd: Command {
    private static func option(_ field: Intake.Field, _ dutch: String?) -> Option<String> {
        Option(
            field.rawValue, dutch: dutch, placeholder: field.rawValue.uppercased(), kind: .text,
            help: Phrase.intakeFields[field.rawValue] ?? .wantedText)
    }

    static let fields: [(field: Intake.Field, option: Option<String>)] = [
        (.email, option(.email, nil)), (.name, option(.name, "naam")), (.company, option(.company, "bedrijf")),
        (.sector, option(.sector, nil)), (.place, option(.place, "plaats")), (.employees, option(.employees, "fte")),
        (.turnover, option(.turnover, "omzet")),
        (.question, option(.question, "vraag")), (.topic, option(.topic, "onderwerp")),
        (.format, option(.format, "vorm")),
    ]

    static let newTopic = Flag("new-topic", dutch: "nieuw-onderwerp", help: .intakeNewTopic)

    static let spec = CommandSpec(
        "add", dutch: "nieuw", summary: .caseAddSummary, discussion: .caseAddDiscussion,
        options: fields.map(\.option.name) + [newTopic.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        var intake = Intake()
        // Without anyone at the tables yet, any topic is as good as another.
        let topics = values[Self.newTopic] ? nil : try workspace.knownTopics()
        for (field, option) in Self.fields {
            guard let text = values[option] else { continue }
            guard intake.take(field, text) else {
                throw OfficeError.aCase(
                    .notUnderstood(field: "--\(field.rawValue)", found: text, wanted: field.wanted))
            }
            if let refusal = Self.refusal(field, text, topics) { throw OfficeError.aCase(refusal) }
        }
        // Once the needed ones are given, nothing more is asked.
        let isWhole = Self.fields.allSatisfy { $0.field.isOptional || $0.field == .name || values[$0.option] != nil }
        if !isWhole { try ask(&intake, values, topics, workspace, context) }
        let file = try workspace.addCase(intake)
        if context.json {
            try context.printJSON(["request": file.view.request.label])
            return .done
        }
        try context.print(
            .caseAdded,
            ["request": file.view.request.label, "name": file.view.name, "topic": file.view.request.topic])
        let text = CaseText(context: context)
        try text.next(file.view)
        try text.fits(file.fits)
        return .done
    }

    /// Of a topic that is not known, with what it may be a slip of.
    private static func refusal(_ field: Intake.Field, _ text: String, _ topics: [String]?) -> CaseRefusal? {
        let typed = text.lowercased().trimmingCharacters(in: .whitespaces)
        guard field == .topic, let topics, !topics.contains(typed) else { return nil }
        return .unknownTopic(text, like: Suggestion.nearest(to: typed, in: topics), known: topics)
    }

    private func ask(
        _ intake: inout Intake, _ values: Values, _ topics: [String]?, _ workspace: Workspace, _ context: Context
    ) throws {
        var isKnown = try values[Self.fields[0].option].flatMap { EmailAddress($0) }.map(workspace.isKnown) ?? false
        for (field, option) in Self.fields where values[option] == nil && !(field.isOfPerson && isKnown) {
            let title = Phrase.intakeFields[field.rawValue].map { context.say($0) } ?? field.rawValue
            let question = field.isOptional ? "\(title) \(context.say(.intakeOptional))" : title
            while true {
                let answer = try context.prompt.ask(question, insteadOf: "--\(field.rawValue)")
                if answer.isEmpty, field.isOptional { break }
                if let refusal = Self.refusal(field, answer, topics) {
                    context.screen.complain(Style.safe(refusal.text(context.language)))
                    continue
                }
                if intake.take(field, answer) {
                    if field == .email { isKnown = try EmailAddress(answer).map(workspace.isKnown) ?? false }
                    break
                }
                let refusal = CaseRefusal.notUnderstood(field: title, found: answer, wanted: field.wanted)
                context.screen.complain(Style.safe(refusal.text(context.language)))
            }
        }
    }
}
