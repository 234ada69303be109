import Programme
import Wording

/// Why work on a case was refused.
package enum CaseRefusal: Hashable, Sendable {
    case unknownStage(String)
    case alreadyThere(request: String, stage: CaseStage)
    case needsResult
    case noSuchFollowUp(String)
    case notOpen(String)
    case unknownTopic(String, like: String?, known: [String])
    case notUnderstood(field: String, found: String, wanted: Phrase)
    case needs(kind: FollowUpKind, option: String)
    case notHeldYet(String)
    case notSeated(person: String, session: String)
    case noSuchInitiative(String, known: [String])
    /// It has not begun (`from`), or ended (`until`).
    case notRunning(String, key: String, from: LocalDate?, until: LocalDate?)
    case initiativeExists(String)
    case partyOffersNothing(String)
    case amountsTurned(String)
    case noSuchParty(String, initiative: String)
    case noSuchPartner(String)
    case caseClosed(String)
    case hasSeat(String)
    case alreadyReferred(String, to: String, as: String)
    case referralStands(String, Referral.State)
    case consentStands(String, Referral.Consent)
    case noConsent(String)
    case noPartners
    case noOpenCases(String)
    case askedAlready(String, message: String)
    case notAsked(String)
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
        case .unknownTopic(let topic, let like, let known):
            Phrase.refusalUnknownTopic.text(
                language,
                [
                    "topic": topic, "known": known.joined(separator: ", "),
                    "like": like.map { Phrase.refusalUnknownTopicLike.text(language, ["like": $0]) } ?? "",
                ])
        case .notUnderstood(let field, let found, let wanted):
            Phrase.refusalNotUnderstood.text(
                language, ["field": field, "found": found, "wanted": wanted.text(language)])
        case .needs(let kind, let option):
            Phrase.refusalNeeds.text(
                language,
                ["kind": Phrase.followUpKind(kind.rawValue)?.text(language) ?? kind.rawValue, "option": option])
        case .notHeldYet(let session): Phrase.refusalNotHeldYet.text(language, ["session": session])
        case .notSeated(let person, let session):
            Phrase.refusalNotSeated.text(language, ["person": person, "session": session])
        case .noSuchInitiative(let name, let known):
            Phrase.refusalNoInitiative.text(language, ["name": name, "known": known.joined(separator: ", ")])
        case .notRunning(let name, let key, let from?, _):
            Phrase.refusalNotBegun.text(language, ["name": name, "key": key, "from": from.short(language)])
        case .notRunning(let name, let key, nil, let until):
            Phrase.refusalEnded.text(
                language, ["name": name, "key": key, "until": until?.short(language) ?? "?"])
        case .initiativeExists(let key): Phrase.refusalInitiativeExists.text(language, ["key": key])
        case .partyOffersNothing(let name): Phrase.refusalPartyOffers.text(language, ["name": name])
        case .amountsTurned(let name): Phrase.refusalAmountsTurned.text(language, ["name": name])
        case .noSuchParty(let name, let initiative):
            Phrase.refusalNoParty.text(language, ["name": name, "key": initiative])
        case .noSuchPartner(let email): Phrase.refusalNoPartner.text(language, ["email": email])
        case .caseClosed(let request): Phrase.refusalCaseClosed.text(language, ["request": request])
        case .hasSeat(let request): Phrase.refusalHasSeat.text(language, ["request": request])
        case .alreadyReferred(let request, let name, let label):
            Phrase.refusalAlreadyReferred.text(language, ["request": request, "name": name, "label": label])
        case .referralStands(let label, let state):
            Phrase.refusalReferralStands.text(
                language, ["label": label, "state": Phrase.referralStates[state.rawValue]?.text(language) ?? ""])
        case .consentStands(let label, let consent):
            Phrase.refusalConsentStands.text(
                language, ["label": label, "consent": Phrase.consents[consent.rawValue]?.text(language) ?? ""])
        case .noConsent(let request): Phrase.refusalNoConsent.text(language, ["request": request])
        case .noPartners: Phrase.refusalNoPartners.text(language)
        case .noOpenCases(let name): Phrase.refusalNoOpenCases.text(language, ["name": name])
        case .askedAlready(let label, let message):
            Phrase.refusalAskedAlready.text(language, ["label": label, "number": message])
        case .notAsked(let label): Phrase.refusalNotAsked.text(language, ["label": label])
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
