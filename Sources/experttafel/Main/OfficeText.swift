import Office
import Terminal
import Wording

extension OfficeError {
    func text(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
            phrase.text(language, values.mapValues(Style.safe))
        }
        switch self {
        case .unknownSetting(let key, let like?): return say(.officeUnknownSettingLike, ["key": key, "like": like])
        case .unknownSetting(let key, nil): return say(.officeUnknownSetting, ["key": key])
        case .badSetting(let key, let found):
            let wanted = SettingDefinition.named(key)?.wanted.text(language) ?? ""
            return say(.officeBadSetting, ["key": key, "found": found, "wanted": wanted])
        case .noProposal: return say(.proposalNone)
        case .noSuchSession(let name): return say(.officeNoSession, ["name": name])
        case .noSuchChair(let name): return say(.noSuchChair, ["name": name])
        case .noSuchRequest(let name): return say(.officeNoRequest, ["name": name])
        case .notReleased(let label): return say(.officeNotReleased, ["session": label])
        case .anotherKind(let label, let kind):
            return (Phrase.officeOtherKinds[kind.rawValue] ?? .officeNoSession).text(language, ["name": label])
        case .several(let name, let labels):
            return say(.officeSeveral, ["name": name, "labels": labels.prefix(12).joined(separator: ", ")])
        case .noSuchRoom(let name): return say(.officeNoRoom, ["name": name])
        case .noSuchPerson(let name): return say(.officeNoPerson, ["name": name])
        case .noSuchMessage(let name): return say(.officeNoMessage, ["name": name])
        case .noSuchRelease: return say(.officeNoRelease)
        case .badHorizon(let from, let until):
            return say(.officeBadHorizon, ["from": from.short(language), "until": until.short(language)])
        case .nothingToPlan: return say(.officeNothingToPlan)
        case .rulesBroken(let breaches):
            return ([say(.officeRulesBroken)] + breaches.map { "  - " + Style.safe($0.text(language)) })
                .joined(separator: "\n")
        case .notSeated(let request, let session):
            return say(.officeNotSeated, ["request": request, "session": session])
        case .alreadySeated(let request, let session):
            return say(.officeAlreadySeated, ["request": request, "session": session])
        case .emptySession(let request, let session):
            return say(.officeEmptySession, ["request": request, "session": session])
        case .nothingToRelease: return say(.officeNothingToRelease)
        case .releaseNameTaken(let name): return say(.officeReleaseNameTaken, ["name": name])
        case .mailboxNotSet: return say(.officeMailboxNotSet)
        case .noSuchReply(let number): return say(.officeNoReply, ["number": number])
        case .replySettled(let number): return say(.officeReplySettled, ["number": number])
        case .judgementNeeds(let what): return say(.officeJudgementNeeds, ["what": what])
        case .sessionCancelled(let name): return say(.officeSessionCancelled, ["name": name])
        case .sessionBegun(let name): return say(.officeSessionBegun, ["name": name])
        case .sessionFull(let name): return say(.officeSessionFull, ["name": name])
        case .noRequestToSeat(let name, let topic):
            return say(.officeNoRequestToSeat, ["name": name, "topic": topic])
        case .noMailbox: return say(.mailboxNone)
        case .noCalendarServer: return say(.publishNoServer)
        case .openCalendarConnection(let host): return say(.publishOpenConnection, ["host": host])
        case .alreadyPublishing: return say(.publishBusy)
        case .noMailServer: return say(.sendNoServer)
        case .openConnection(let host): return say(.sendOpenConnection, ["host": host])
        case .alreadySending: return say(.sendBusy)
        case .aCase(let refusal): return Style.safe(refusal.text(language))
        case .unreadableTime(let found): return say(.officeUnreadableTime, ["found": found])
        }
    }
}
