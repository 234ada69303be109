import Office
import Programme
import Terminal
import Wording

/// `followup list`: what is to be done, the first due first.
struct FollowUpList: Command {
    static let mine = Flag("mine", dutch: "mijn", help: .followUpMine)
    static let overdue = Flag("overdue", dutch: "te-laat", help: .followUpOverdue)
    static let week = Flag("week", help: .followUpWeek)
    static let all = Flag("all", dutch: "alles", help: .followUpAll)
    static let limit = Option<Int>(
        "limit", dutch: "aantal", short: "n", placeholder: "N", kind: .integer(0...10_000_000), help: .followUpLimit)
    static let spec = CommandSpec(
        "list", dutch: "lijst", summary: .followUpListSummary,
        options: [mine.name, overdue.name, week.name, all.name, limit.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var selection = FollowUpSelection()
        if values[Self.mine] { selection.owner = context.who }
        selection.overdueOnly = values[Self.overdue]
        selection.thisWeekOnly = values[Self.week]
        selection.includingDone = values[Self.all]
        let limit = values[Self.limit] ?? (context.json ? 0 : 50)
        selection.limit = limit == 0 ? nil : limit
        let workspace = try context.open()
        let views = try workspace.followUps(selection)
        if context.json {
            try context.printJSON(views.map(FollowUpJSON.init))
            return .done
        }
        guard !views.isEmpty else {
            try context.print(.followUpNone)
            return .done
        }
        try context.print(table(views, context))
        let count = limit > 0 && views.count == limit ? try workspace.followUpCount(selection) : views.count
        if count > views.count {
            try context.print(.followUpMore, ["count": "\(count - views.count)"])
        }
        return .done
    }

    private func table(_ views: [FollowUpView], _ context: Context) -> TextTable {
        var table = TextTable([
            .init(context.say(.logNumber)), .init(context.say(.caseDue)),
            .init(context.say(.followUpWhat), flexible: true), .init(context.say(.followUpFor), flexible: true),
            .init(context.say(.caseOwner), flexible: true), .init(""),
        ])
        for view in views {
            let late = view.overdue > 0 ? context.say(.followUpLate, ["days": "\(view.overdue)"]) : ""
            let mark = String(repeating: "!", count: view.escalation.rawValue)
            let state =
                view.followUp.state == .open
                ? [mark, late].filter { !$0.isEmpty }.joined(separator: " ")
                : Phrase.followUpStates[view.followUp.state.rawValue].map { context.say($0) } ?? ""
            table.add([
                view.followUp.label, view.followUp.due.short(context.language), context.what(view.followUp),
                [view.request?.label, view.person?.name].compactMap { $0 }.joined(separator: " "),
                view.followUp.owner, state,
            ])
        }
        return table
    }
}

private struct FollowUpJSON: Encodable {
    let id, kind, owner, state, uid: String
    let due: LocalDate
    let request, session, person: String?
    let overdue: Int

    init(_ view: FollowUpView) {
        (id, kind, owner) = (view.followUp.label, view.followUp.kind.rawValue, view.followUp.owner)
        (state, uid, due) = (view.followUp.state.rawValue, view.followUp.uid, view.followUp.due)
        (request, person) = (view.request?.label, view.person?.name)
        session = view.followUp.session.map { "S\($0)" }
        overdue = view.overdue
    }
}

/// `followup done F12`.
struct FollowUpDone: Command {
    static let number = Argument<String>("NR", kind: .text, help: .followUpNumber)
    static let rating = Option<Int>(
        "rating", dutch: "cijfer", placeholder: "1-10", kind: .integer(1...10), help: .followUpRating)
    static let action = Option<String>(
        "action", dutch: "voornemen", placeholder: "TEKST", kind: .text, help: .followUpAction)
    static let date = Option<LocalDate>("date", dutch: "datum", placeholder: "D", kind: .date, help: .followUpDate)
    static let result = Option<Outcome.Realised>(
        "result", dutch: "uitkomst", placeholder: "UITKOMST", kind: .choice(), help: .followUpResult)
    static let employees = Option<Double>(
        "employees", dutch: "fte", placeholder: "N", kind: .number(0...1_000_000), help: .followUpEmployees)
    static let turnover = Option<Double>(
        "turnover", dutch: "omzet", placeholder: "EURO", kind: .number(0...1_000_000_000_000), help: .followUpTurnover)
    static let investment = Option<Double>(
        "investment", dutch: "investering", placeholder: "EURO", kind: .number(0...1_000_000_000_000),
        help: .followUpInvestment)
    static let willing = Option<YesNo>(
        "willing", dutch: "bereid", placeholder: "yes|no", kind: .choice(), help: .followUpWilling)
    static let words = Option<String>(
        "words", dutch: "woorden", placeholder: "TEKST", kind: .text, help: .followUpWords)

    enum YesNo: String, CaseIterable, Sendable { case yes, no, ja, nee }

    static let spec = CommandSpec(
        "done", dutch: "gedaan", summary: .followUpDoneSummary, discussion: .followUpDoneDiscussion,
        arguments: [number.name],
        options: [
            rating.name, action.name, date.name, result.name, employees.name, turnover.name, investment.name,
            willing.name, words.name,
        ],
        examples: [
            ("followup done F12 --rating 8 --action \"offerte vragen\" --date 1-5-2027", .followUpDoneSummary)
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let outcome = Outcome(
            rating: values[Self.rating], action: values[Self.action], actionDate: values[Self.date],
            realised: values[Self.result], employees: values[Self.employees], turnover: values[Self.turnover],
            investment: values[Self.investment], willing: values[Self.willing].map { $0 == .yes || $0 == .ja },
            words: values[Self.words] ?? "")
        let workspace = try context.open()
        let done = try workspace.finish(values.one(Self.number), outcome)
        try context.print(.followUpDone, ["label": done.label])
        if let request = done.request {
            try CaseText(context: context).next(workspace.caseFile("V\(request)", confidential: false).view)
        }
        return .done
    }
}

/// `followup snooze F12`.
struct FollowUpSnooze: Command {
    static let until = Option<LocalDate>("until", dutch: "tot", placeholder: "D", kind: .date, help: .followUpUntil)
    static let spec = CommandSpec(
        "snooze", dutch: "uitstellen", summary: .followUpSnoozeSummary, arguments: [FollowUpDone.number.name],
        options: [until.name, CasePardon.reason.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        guard let until = values[Self.until], let reason = values[CasePardon.reason] else {
            throw OfficeError.aCase(.needs(kind: .own, option: "--until, --reason"))
        }
        let label = try values.one(FollowUpDone.number)
        let due = try context.open().snooze(label, until: until, reason: reason)
        try context.print(.followUpSnoozed, ["label": label.uppercased(), "due": due.short(context.language)])
        return .done
    }
}

/// `followup skip F12`.
struct FollowUpSkip: Command {
    static let spec = CommandSpec(
        "skip", dutch: "overslaan", summary: .followUpSkipSummary, arguments: [FollowUpDone.number.name],
        options: [CasePardon.reason.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        guard let reason = values[CasePardon.reason] else {
            throw OfficeError.aCase(.needs(kind: .own, option: "--reason"))
        }
        let label = try values.one(FollowUpDone.number)
        try context.open().skip(label, reason: reason)
        try context.print(.followUpSkipped, ["label": label.uppercased()])
        return .done
    }
}

/// `followup assign F12 WHO`.
struct FollowUpAssign: Command {
    static let owner = Argument<String>("WIE", kind: .text, help: .followUpOwner)
    static let spec = CommandSpec(
        "assign", dutch: "toewijzen", summary: .followUpAssignSummary,
        arguments: [FollowUpDone.number.name, owner.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let (label, owner) = (try values.one(FollowUpDone.number), try values.one(Self.owner))
        try context.open().assign(label, to: owner)
        try context.print(.followUpAssigned, ["label": label.uppercased(), "owner": owner])
        return .done
    }
}

/// `followup add V12 TEXT`.
struct FollowUpAdd: Command {
    static let text = Argument<String>("TEKST", kind: .text, help: .followUpText)
    static let due = Option<LocalDate>("due", dutch: "uiterlijk", placeholder: "D", kind: .date, help: .followUpDue)
    static let owner = Option<String>("owner", dutch: "wie", placeholder: "WIE", kind: .text, help: .followUpOwner)
    static let spec = CommandSpec(
        "add", dutch: "nieuw", summary: .followUpAddSummary, arguments: [CaseShow.request.name, text.name],
        options: [due.name, owner.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        guard let due = values[Self.due] else { throw OfficeError.aCase(.needs(kind: .own, option: "--due")) }
        let request = try values.one(CaseShow.request)
        try context.open().addFollowUp(request, values.one(Self.text), due: due, owner: values[Self.owner])
        try context.print(.followUpAdded, ["request": request.uppercased()])
        return .done
    }
}
