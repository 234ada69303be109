import Groeimakelaar
import Office
import Programme
import Terminal
import Wording

extension Context {
    func name(of stage: CaseStage) -> String {
        Phrase.stageNames[stage.rawValue]?.text(language) ?? stage.rawValue
    }

    /// The stage of a name in either language.
    /// - Throws: `OfficeError.aCase(.unknownStage)`.
    func stage(_ word: String, among stages: StageTable) throws -> CaseStage {
        let word = word.lowercased()
        let named = Phrase.stageNames.first { $0.value.text(.dutch) == word || $0.value.text(.english) == word }?.key
        let stage = CaseStage(rawValue: named ?? word)
        guard stages[stage] != nil else { throw OfficeError.aCase(.unknownStage(word)) }
        return stage
    }

    /// What is to be done, in words.
    func what(_ followUp: FollowUp) -> String {
        let kind = Phrase.followUpKind(followUp.kind.rawValue)?.text(language) ?? followUp.kind.rawValue
        return followUp.text.isEmpty ? kind : "\(kind): \(followUp.text)"
    }
}

/// Shows cases on the screen.
struct CaseText {
    let context: Context

    func show(_ file: CaseFile) throws {
        let view = file.view
        let result = view.result.flatMap { Phrase.caseResults[$0.rawValue] }.map { ", " + context.say($0) } ?? ""
        let title =
            "\(view.request.label)  \(view.name) (\(view.request.topic)): \(context.name(of: view.stage))\(result)"
        try context.screen.print(context.style.heading(Style.safe(title)))
        try context.screen.print(Style.safe(view.request.question))
        for (title, value) in view.request.extra.sorted(by: { $0.key < $1.key }) {
            try context.screen.print(Style.safe("\(title): \(value)"))
        }
        try next(view)
        try standing(file.standing)
        for step in file.steps {
            let note = step.note.isEmpty ? "" : " (\(step.note))"
            try context.print(
                .caseHistory,
                ["when": context.moment(step.at), "stage": context.name(of: step.stage) + note, "by": step.by])
        }
        if [.new, .qualified].contains(view.stage) { try fits(file.fits) }
        try followUps(file.followUps)
        try referrals(file.referrals)
        try notes(.caseNotes, file.notes)
        try notes(.caseConfidential, file.confidential)
    }

    func next(_ view: CaseView) throws {
        guard let next = view.next else { return }
        try context.print(
            .caseNextLine,
            [
                "what": context.what(next), "label": next.label, "owner": next.owner,
                "due": next.due.short(context.language),
            ])
    }

    private func standing(_ standing: AttendanceRules.Standing) throws {
        switch standing {
        case .welcome: return
        case .warned(let count): try warn(.caseWarned, ["count": "\(count)"])
        case .paused(let count, let until):
            try warn(.casePaused, ["count": "\(count)", "until": until.short(context.language)])
        }
    }

    private func warn(_ phrase: Phrase, _ values: [String: String]) throws {
        try context.screen.print(context.style.warning(context.say(phrase, values)))
    }

    func fits(_ fits: [QualifyingCheck.Fit]) throws {
        let shown = fits.filter { !$0.reasons.isEmpty }
        guard !shown.isEmpty else { return }
        try context.screen.print(context.style.heading(context.say(.caseFits)))
        for fit in shown {
            let mark = fit.isPossible ? "+" : "-"
            let reasons = fit.reasons.map { $0.text(context.language) }.joined(separator: "; ")
            try context.screen.print(Style.safe("  \(mark) \(fit.initiative.name): \(reasons)"))
        }
    }

    private func followUps(_ followUps: [FollowUp]) throws {
        let shown = followUps.filter { $0.state != .lapsed && $0.stage == nil }
        guard !shown.isEmpty else { return }
        try context.screen.print(context.style.heading(context.say(.caseFollowUps)))
        for followUp in shown {
            let state = Phrase.followUpStates[followUp.state.rawValue].map { context.say($0) } ?? ""
            let outcome = followUp.outcome.map { ": " + context.text(of: $0) } ?? ""
            try context.screen.print(
                Style.safe(
                    "  \(followUp.label)  \(followUp.due.short(context.language))  \(context.what(followUp)) "
                        + "(\(state))\(outcome)"))
        }
    }

    private func referrals(_ referrals: [Referral]) throws {
        guard !referrals.isEmpty else { return }
        try context.screen.print(context.style.heading(context.say(.caseReferrals)))
        for referral in referrals {
            let outcome = context.outcome(of: referral)
            let words = [context.name(of: referral.consent), context.name(of: referral.state)].joined(separator: ", ")
            try context.screen.print(
                Style.safe(
                    "  \(referral.label)  \(referral.initiative) (\(words))" + (outcome.isEmpty ? "" : ": \(outcome)")))
        }
    }

    private func notes(_ title: Phrase, _ notes: [CaseNote]) throws {
        guard !notes.isEmpty else { return }
        try context.screen.print(context.style.heading(context.say(title)))
        for note in notes {
            try context.screen.print(
                "  "
                    + context.say(
                        .caseNote, ["when": context.moment(note.at), "by": note.by, "text": note.text]))
        }
    }
}

extension Context {
    /// An answer in words.
    func text(of outcome: Outcome) -> String {
        var parts: [String] = []
        if let rating = outcome.rating { parts.append("\(rating)/10") }
        if let action = outcome.action {
            parts.append(outcome.actionDate.map { "\(action) (\($0.short(language)))" } ?? action)
        }
        if let realised = outcome.realised { parts.append(Phrase.realised[realised.rawValue].map { say($0) } ?? "") }
        if let employees = outcome.employees { parts.append("\(employees) fte") }
        if let turnover = outcome.turnover { parts.append("€ \(Int(turnover))") }
        if let investment = outcome.investment { parts.append("€ \(Int(investment))") }
        if !outcome.words.isEmpty { parts.append("“\(outcome.words)”") }
        return parts.joined(separator: ", ")
    }
}

extension QualifyingCheck.Reason {
    func text(_ language: Language) -> String {
        switch self {
        case .topic(let topic): Phrase.fitTopic.text(language, ["topic": topic])
        case .word(let word): Phrase.fitWord.text(language, ["word": word])
        case .size(let size): Phrase.fitSize.text(language, ["size": "\(size)"])
        case .format: Phrase.fitFormat.text(language)
        case .sizeUnknown: Phrase.fitSizeUnknown.text(language)
        case .tooSmall(let least): Phrase.fitTooSmall.text(language, ["least": "\(least)"])
        case .tooLarge(let most): Phrase.fitTooLarge.text(language, ["most": "\(most)"])
        case .notRunning: Phrase.fitNotRunning.text(language)
        case .nobodyOffers(let topic): Phrase.fitNobody.text(language, ["topic": topic])
        }
    }
}
