import Wording

/// A mail in the outbox: drafted by a release or a rule, read by a person before it goes.
public struct Message: Hashable, Sendable {
    public typealias ID = Identifier<Message>

    public var id: ID
    public var release: Release.ID?
    public var person: Person.ID?
    public var to: EmailAddress
    public var toName: String
    /// The template it was made from: `invitation-expert`, `change-participant`, …
    public var template: String
    public var language: Language
    public var subject: String
    public var text: String
    public var html: String
    /// One iCalendar object per session concerned, in order of time.
    public var invites: [Invite]
    public var state: State
    public var madeAt: Instant
    /// The RFC 5322 Message-ID without angle brackets, fixed when the draft is made.
    public var messageID: String

    /// A calendar part: the session it is about and the bytes that go out.
    public struct Invite: Hashable, Sendable {
        public var session: Session.ID
        public var method: Method
        public var sequence: Int
        /// The iCalendar object, CRLF line ends.
        public var content: String

        public init(session: Session.ID, method: Method, sequence: Int, content: String) {
            self.session = session
            self.method = method
            self.sequence = sequence
            self.content = content
        }
    }

    /// RFC 5546 methods that an organiser sends here.
    public enum Method: String, Sendable, Hashable, CaseIterable, Codable {
        case request = "REQUEST"
        case cancel = "CANCEL"
    }

    public enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// Waiting in the outbox; may still change or disappear.
        case draft
        /// Written to files that someone may have sent; counts as having left the house.
        case exported
        /// Known to have been sent.
        case sent
        /// Taken out before it left.
        case discarded
    }

    public init(
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
