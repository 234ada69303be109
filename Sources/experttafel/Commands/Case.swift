import Office
import Programme
import Terminal
import Wording

/// `case list`: the groeivragen and where they stand.
struct CaseList: Command {
    static let stage = Option<String>("stage", dutch: "fase", placeholder: "FASE", kind: .text, help: .caseStage)
    static let spec = CommandSpec("list", dutch: "lijst", summary: .caseListSummary, options: [stage.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let wanted = values[Self.stage]?.lowercased()
        let cases = try context.open().cases().filter { view in
            guard let wanted else { return true }
            return view.stage.rawValue == wanted || context.name(of: view.stage) == wanted
        }
        var table = TextTable([
            .init(context.say(.caseRequest)), .init(context.say(.casePerson), flexible: true),
            .init(context.say(.caseTopic), flexible: true), .init(context.say(.caseStageTitle)),
            .init(context.say(.caseWaited), right: true),
        ])
        for view in cases {
            table.add([
                view.request.label, view.name, view.request.topic, context.name(of: view.stage), "\(view.weeks)",
            ])
        }
        try context.print(table)
        return .done
    }
}

/// `case show REQUEST`.
struct CaseShow: Command {
    static let request = Argument<String>("VRAAG", kind: .text, help: .whyRequest)
    static let spec = CommandSpec("show", dutch: "toon", summary: .caseShowSummary, arguments: [request.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.request)
        guard let view = try context.open().cases().first(where: { $0.request.label == name.uppercased() }) else {
            throw OfficeError.noSuchRequest(name)
        }
        let title = "\(view.request.label)  \(view.name) (\(view.request.topic)): \(context.name(of: view.stage))"
        try context.screen.print(context.style.heading(Style.safe(title)))
        try context.screen.print(Style.safe(view.request.question))
        for (title, value) in view.request.extra.sorted(by: { $0.key < $1.key }) {
            try context.screen.print(Style.safe("\(title): \(value)"))
        }
        for step in view.steps {
            try context.print(
                .caseHistory,
                ["when": context.moment(step.at), "stage": context.name(of: step.stage), "by": step.by])
        }
        return .done
    }
}

extension Context {
    fileprivate func name(of stage: CaseStage) -> String {
        Phrase.stageNames[stage.rawValue]?.text(language) ?? stage.rawValue
    }
}
