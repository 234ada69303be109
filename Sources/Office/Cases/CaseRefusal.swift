import Programme
import Wording

/// Why work on a case was refused.
package enum CaseRefusal: Hashable, Sendable {
    case unknownStage(String)
    case alreadyThere(request: String, stage: CaseStage)
    case needsResult
    case noSuchFollowUp(String)
    case notOpen(String)
    case notUnderstood(field: String, found: String, wanted: Phrase)
    case needs(kind: FollowUpKind, option: String)
    case notHeldYet(String)
    case notSeated(person: String, session: String)
    case noSuchInitiative(String, known: [String])
    case notRunning(String)
    case noSuchReferral(String)
    case noMailbox(initiative: String)
    case noSuchFigure(String, known: [String])
    case notACalendar(file: String)
    case badPeriod(from: LocalDate, until: LocalDate)

    package func text(_ language: Language) -> String {
        switch self {
        case .unknownStage(let name): Phrase.refusalStage.text(language, ["name": name])
        case .alreadyThere(let request, let stage):
            Phrase.refusalAlreadyThere.text(
                language, ["request": request, "stage": Phrase.stageNames[stage.rawValue]?.text(language) ?? ""])
        case .needsResult: Phrase.refusalNeedsResult.text(language)
        case .noSuchFollowUp(let name): Phrase.refusalNoFollowUp.text(language, ["name": name])
        case .notOpen(let name): Phrase.refusalNotOpen.text(language, ["name": name])
        case .notUnderstood(let field, let found, let wanted):
            Phrase.refusalNotUnderstood.text(
                language, ["field": field, "found": found, "wanted": wanted.text(language)])
        case .needs(let kind, let option):
            Phrase.refusalNeeds.text(
                language,
                ["kind": Phrase.followUpKinds[kind.rawValue]?.text(language) ?? kind.rawValue, "option": option])
        case .notHeldYet(let session): Phrase.refusalNotHeldYet.text(language, ["session": session])
        case .notSeated(let person, let session):
            Phrase.refusalNotSeated.text(language, ["person": person, "session": session])
        case .noSuchInitiative(let name, let known):
            Phrase.refusalNoInitiative.text(language, ["name": name, "known": known.joined(separator: ", ")])
        case .notRunning(let name): Phrase.refusalNotRunning.text(language, ["name": name])
        case .noSuchReferral(let name): Phrase.refusalNoReferral.text(language, ["name": name])
        case .noMailbox(let initiative): Phrase.refusalNoMailbox.text(language, ["name": initiative])
        case .noSuchFigure(let name, let known):
            Phrase.refusalNoFigure.text(language, ["name": name, "known": known.joined(separator: ", ")])
        case .notACalendar(let file): Phrase.refusalNotACalendar.text(language, ["file": file])
        case .badPeriod(let from, let until):
            Phrase.refusalBadPeriod.text(language, ["from": from.short(language), "until": until.short(language)])
        }
    }
}
