import Planning
import Programme

/// Why a piece of office work was refused; each case carries what the message needs.
package enum OfficeError: Error, Hashable, Sendable {
    case unknownSetting(key: String, like: String?)
    case badSetting(key: String, found: String)
    case noProposal
    case noSuchSession(String)
    case noSuchChair(String)
    case noSuchRequest(String)
    /// A session that is in the proposal and was not released yet.
    case notReleased(String)
    /// The label of something else than was asked for.
    case anotherKind(label: String, kind: Labelled)
    /// More than one is called so.
    case several(name: String, labels: [String])
    case noSuchRoom(String)
    case noSuchPerson(String)
    case noSuchMessage(String)
    case noSuchRelease
    /// The horizon is empty, too long, or lies wholly in the past.
    case badHorizon(from: LocalDate, until: LocalDate)
    /// Nothing to plan: no experts, or no requests.
    case nothingToPlan
    /// A change by hand that breaks rules; each with who is concerned.
    case rulesBroken([RuleBreach])
    case notSeated(request: String, session: String)
    case alreadySeated(request: String, session: String)
    case emptySession(request: String, session: String)
    case nothingToRelease
    case releaseNameTaken(String)
    case mailboxNotSet
    /// No server is set to send mail by.
    case noMailServer
    /// No mailbox is set to read answers from.
    case noMailbox
    /// No server is set to publish calendars on.
    case noCalendarServer
    /// Names and a password would cross the network unencrypted.
    case openCalendarConnection(String)
    /// Another process is publishing the calendars of this programme.
    case alreadyPublishing
    /// Mail would cross the network unencrypted.
    case openConnection(String)
    /// Another process is sending the mail of this programme.
    case alreadySending
    case unreadableTime(String)
    case noSuchReply(String)
    /// The reply does not wait for a judgement.
    case replySettled(String)
    /// What must be said too before the reply can be judged so.
    case judgementNeeds(String)
    case sessionCancelled(String)
    case sessionBegun(String)
    case sessionFull(String)
    /// Someone who is to take a seat has no groeivraag on its topic.
    case noRequestToSeat(name: String, topic: String)
    case aCase(CaseRefusal)

    /// What has labels, by the letter that these begin with.
    package enum Labelled: String, Hashable, Sendable, CaseIterable {
        case session = "S"
        case request = "V"
        case followUp = "F"
        case referral = "D"
    }
}
