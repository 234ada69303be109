import Groeimakelaar
import Office
import Programme
import Terminal
import Wording

/// `case list`: the groeivragen, where they stand, and what comes next.
struct CaseList: Command {
    static let stage = Option<String>("stage", dutch: "fase", placeholder: "FASE", kind: .text, help: .caseStage)
    static let spec = CommandSpec(
        "list", dutch: "lijst", summary: .caseListSummary,
        options: [stage.name, FollowUpList.all.name, FollowUpList.limit.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let table = StageTable(try workspace.settings().stages)
        let open = values[FollowUpList.all] ? [] : Set(table.entries.map(\.stage).filter { $0 != .closed })
        let stages = try values[Self.stage].map { [try context.stage($0, among: table)] } ?? open
        let limit = values[FollowUpList.limit] ?? (context.json ? 0 : 50)
        let cases = try workspace.cases(in: stages, limit: limit == 0 ? nil : limit)
        if context.json {
            try context.printJSON(cases.map(CaseJSON.init))
            return .done
        }
        var lines = TextTable([
            .init(context.say(.caseRequest)), .init(context.say(.casePerson), flexible: true),
            .init(context.say(.caseTopic), flexible: true), .init(context.say(.caseStageTitle)),
            .init(context.say(.caseWaited), right: true), .init(context.say(.caseNext), flexible: true),
            .init(context.say(.caseDue)), .init(context.say(.caseOwner), flexible: true),
        ])
        for view in cases {
            lines.add([
                view.request.label, view.name, view.request.topic, context.name(of: view.stage), "\(view.weeks)",
                view.next.map(context.what) ?? "", view.next?.due.short(context.language) ?? "",
                view.next?.owner ?? "",
            ])
        }
        try context.print(lines)
        let count = cases.count == limit ? try workspace.caseCount(in: stages) : cases.count
        if count > cases.count { try context.print(.followUpMore, ["count": "\(count - cases.count)"]) }
        return .done
    }
}

private struct CaseJSON: Encodable {
    let request, person, topic, stage: String
    let result: String?
    let weeks: Int
    let next, nextKind, owner: String?
    let due: LocalDate?

    init(_ view: CaseView) {
        (request, person, topic) = (view.request.label, view.name, view.request.topic)
        (stage, result, weeks) = (view.stage.rawValue, view.result?.rawValue, view.weeks)
        (next, nextKind) = (view.next?.label, view.next?.kind.rawValue)
        (owner, due) = (view.next?.owner, view.next?.due)
    }
}

/// `case show REQUEST`.
struct CaseShow: Command {
    static let request = Argument<String>("VRAAG", kind: .text, help: .whyRequest)
    static let confidential = Flag("confidential", dutch: "vertrouwelijk", help: .caseShowConfidential)
    static let spec = CommandSpec(
        "show", dutch: "toon", summary: .caseShowSummary, arguments: [request.name], options: [confidential.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let file = try context.open().caseFile(
            values.one(Self.request), confidential: values[Self.confidential])
        try CaseText(context: context).show(file)
        return .done
    }
}

/// `case move REQUEST STAGE`.
struct CaseMove: Command {
    static let stage = Argument<String>("FASE", kind: .text, help: .caseMoveStage)
    static let result = Option<CaseResult>(
        "result", dutch: "uitkomst", placeholder: "UITKOMST", kind: .choice(), help: .caseMoveResult)
    static let note = Option<String>("note", dutch: "notitie", placeholder: "TEKST", kind: .text, help: .caseMoveNote)
    static let spec = CommandSpec(
        "move", dutch: "zet", summary: .caseMoveSummary, arguments: [CaseShow.request.name, stage.name],
        options: [result.name, note.name], examples: [("case move V12 closed --result reached", .caseMoveSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let request = try values.one(CaseShow.request)
        let workspace = try context.open()
        let stage = try context.stage(values.one(Self.stage), among: StageTable(workspace.settings().stages))
        let effects = try workspace.moveCase(
            request, to: stage, result: values[Self.result], note: values[Self.note] ?? "")
        try context.print(.caseMoved, ["request": request.uppercased(), "stage": context.name(of: stage)])
        for effect in effects { try context.show(effect, workspace.settings().zone) }
        try CaseText(context: context).next(workspace.caseFile(request, confidential: false).view)
        return .done
    }
}

/// `case note REQUEST TEXT`.
struct CaseNoteCommand: Command {
    static let text = Argument<String>("TEKST", kind: .text, help: .caseNoteText)
    static let confidential = Flag("confidential", dutch: "vertrouwelijk", help: .caseNoteConfidential)
    static let spec = CommandSpec(
        "note", dutch: "notitie", summary: .caseNoteSummary, arguments: [CaseShow.request.name, text.name],
        options: [confidential.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let request = try values.one(CaseShow.request)
        try context.open().note(request, values.one(Self.text), confidential: values[Self.confidential])
        try context.print(.caseNoted, ["request": request.uppercased()])
        return .done
    }
}

/// `case figures REQUEST`.
struct CaseFigures: Command {
    static let date = Option<LocalDate>("date", dutch: "datum", placeholder: "D", kind: .date, help: .caseFiguresDate)
    static let spec = CommandSpec(
        "figures", dutch: "cijfers", summary: .caseFiguresSummary, arguments: [CaseShow.request.name],
        options: [date.name, FollowUpDone.employees.name, FollowUpDone.turnover.name],
        examples: [("case figures V12 --date 31-12-2026 --employees 24,5 --turnover 3100000", .caseFiguresSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let request = try values.one(CaseShow.request)
        let (employees, turnover) = (values[FollowUpDone.employees], values[FollowUpDone.turnover])
        guard let date = values[Self.date], employees != nil || turnover != nil else {
            throw OfficeError.aCase(.needs(kind: .result3, option: "--date, --employees, --turnover"))
        }
        try context.open().keepFigures(request, on: date, employees: employees, turnover: turnover)
        try context.print(.caseNoted, ["request": request.uppercased()])
        return .done
    }
}

/// `case pardon REQUEST`.
struct CasePardon: Command {
    static let reason = Option<String>("reason", dutch: "reden", placeholder: "TEKST", kind: .text, help: .reasonWhy)
    static let spec = CommandSpec(
        "pardon", dutch: "vergeef", summary: .casePardonSummary, arguments: [CaseShow.request.name],
        options: [reason.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let request = try values.one(CaseShow.request)
        try context.open().pardon(request, reason: values[Self.reason] ?? "")
        try context.print(.casePardoned, ["request": request.uppercased()])
        return .done
    }
}
