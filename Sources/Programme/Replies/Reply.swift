/// Something that came in about an invite, and what became of it. Each has one outcome.
package struct Reply: Hashable, Sendable {
    package typealias ID = Identifier<Reply>

    package enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
        case applied
        /// Said before; nothing changed.
        case known
        /// An answer to a question that is no longer asked.
        case outdated
        /// A person must say what it means.
        case waiting
        /// It waited, and a person said what it means.
        case judged
        /// A program's mail, not a person's; nobody needs to do anything with it.
        case noted
    }

    /// What it says.
    package enum Meaning: String, Sendable, Hashable, CaseIterable, Codable {
        case accept
        case tentative
        case decline
        case counter
        case delegate
        case refresh
        /// Nothing that a program can tell.
        case unclear
    }

    /// Why it has its outcome.
    package enum Reason: String, Sendable, Hashable, CaseIterable, Codable {
        case answered
        case repeated
        case olderVersion
        case olderAnswer
        case sessionCancelled
        case sessionPast
        case noSeat
        case offerGone
        case unknownEvent
        case unknownInstance
        case unknownSender
        case otherSender
        case seatGivenAway
        case wantsOtherTime
        case wantsDelegate
        case noAnswer
        case noCalendar
        case automatic
        /// A mail of ours came back for good; its address is marked.
        case bounced
        /// A mail came back that is not known here.
        case bouncedUnknown
        /// A mail of ours is still under way.
        case delayed
        /// A mail of ours arrived.
        case delivered
        case unreadableCalendar
        case notAReply
        case currentInviteSent
    }

    package var id: ID
    /// What makes it the same reply when it is read again.
    package var key: String
    package var readAt: Instant
    /// Who wrote it; of a mail that came back, the address it did not reach.
    package var from: String
    package var subject: String
    package var session: Session.ID?
    package var person: Person.ID?
    package var meaning: Meaning
    package var outcome: Outcome
    package var reason: Reason
    package var sequence: Int?
    package var stamp: Instant?
    /// What the person typed.
    package var comment: String
    /// The time a counter asks for.
    package var proposed: Interval?
    /// To whom a seat is to pass.
    package var delegate: String
    /// What a person made of it, for those that waited.
    package var judgement: String

    package init(
        id: ID = .init(0), key: String, readAt: Instant, from: String, subject: String, session: Session.ID?,
        person: Person.ID?, meaning: Meaning, outcome: Outcome, reason: Reason, sequence: Int? = nil,
        stamp: Instant? = nil, comment: String = "", proposed: Interval? = nil, delegate: String = "",
        judgement: String = ""
    ) {
        self.id = id
        self.key = key
        self.readAt = readAt
        self.from = from
        self.subject = subject
        self.session = session
        self.person = person
        self.meaning = meaning
        self.outcome = outcome
        self.reason = reason
        self.sequence = sequence
        self.stamp = stamp
        self.comment = comment
        self.proposed = proposed
        self.delegate = delegate
        self.judgement = judgement
    }
}
