import Wording

/// A mail in the outbox: drafted by a release or a rule, read by a person before it goes.
package struct Message: Hashable, Sendable {
    package typealias ID = Identifier<Message>

    package var id: ID
    package var release: Release.ID?
    package var person: Person.ID?
    package var to: EmailAddress
    package var toName: String
    /// The template it was made from: `invitation-expert`, `change-participant`, …
    package var template: String
    package var language: Language
    package var subject: String
    package var text: String
    package var html: String
    /// One iCalendar object per session concerned, in order of time.
    package var invites: [Invite]
    package var state: State
    package var madeAt: Instant
    /// The RFC 5322 Message-ID without angle brackets, fixed when the draft is made.
    package var messageID: String

    /// A calendar part: the session it is about and the bytes that go out.
    package struct Invite: Hashable, Sendable {
        package var session: Session.ID
        package var method: Method
        package var sequence: Int
        /// The iCalendar object, CRLF line ends.
        package var content: String
        /// Its DTSTAMP.
        package var stamp: Instant

        package init(
            session: Session.ID, method: Method, sequence: Int, content: String, stamp: Instant = .init(seconds: 0)
        ) {
            self.session = session
            self.method = method
            self.sequence = sequence
            self.content = content
            self.stamp = stamp
        }
    }

    /// RFC 5546 methods that an organiser sends here.
    package enum Method: String, Sendable, Hashable, CaseIterable, Codable {
        case request = "REQUEST"
        case cancel = "CANCEL"
        /// The answer to a COUNTER that is not followed; the invite stands as it was.
        case declineCounter = "DECLINECOUNTER"
    }

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// Waiting in the outbox; may still change or disappear.
        case draft
        /// Written to files that someone may have sent; counts as having left the house.
        case exported
        /// Known to have been sent.
        case sent
        /// Taken out before it left.
        case discarded

        /// Whether its reader has it, or may have it.
        package var hasLeft: Bool { self == .exported || self == .sent }
    }

    package init(
        id: ID, release: Release.ID?, person: Person.ID?, to: EmailAddress, toName: String, template: String,
        language: Language, subject: String, text: String, html: String, invites: [Invite], state: State = .draft,
        madeAt: Instant, messageID: String
    ) {
        self.id = id
        self.release = release
        self.person = person
        self.to = to
        self.toName = toName
        self.template = template
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
        self.invites = invites
        self.state = state
        self.madeAt = madeAt
        self.messageID = messageID
    }
}
