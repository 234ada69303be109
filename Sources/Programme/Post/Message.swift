import Wording

/// A mail in the outbox: drafted by a release or a rule, read by a person before it goes.
package struct Message: Hashable, Sendable {
    package typealias ID = Identifier<Message>

    package var id: ID
    package var release: Release.ID?
    package var person: Person.ID?
    package var to: EmailAddress
    package var toName: String
    /// The template it was made from, with its language: `invitation-expert.nl`.
    package var template: String
    package var language: Language
    package var subject: String
    package var text: String
    package var html: String
    /// One iCalendar object per session concerned, in order of time.
    package var invites: [Invite]
    package var state: State
    package var madeAt: Instant
    /// The RFC 5322 Message-ID without angle brackets: the same for as long as the text is the same, so that a mail
    /// sent again after a doubt is known as the same mail.
    package var messageID: String
    /// What the template was filled with, as JSON, so that the mail can be made again; nil where it cannot.
    package var data: String?
    /// How often its text was changed after it was first made.
    package var revision = 0
    /// Whether a person changed the text by hand; making it again would lose that.
    package var isEdited = false
    /// The covering letter that this calendar mail goes with: what is done to the letter is done to it.
    package var letter: ID?
    /// The letter that it goes with; itself, where it goes with none.
    package var root: ID { letter ?? id }
    /// What goes with it, beside its calendars.
    package var files: [File] = []
    /// What became of the attempts to send it.
    package var delivery = Delivery()

    /// How far the sending of a message has come.
    package struct Delivery: Hashable, Sendable {
        package var attempts = 0
        /// Not tried again before this moment.
        package var notBefore: Instant?
        /// When a server accepted it.
        package var sentAt: Instant?
        /// What the server said last.
        package var words = ""

        package init() {}
    }

    /// A file that goes with a mail.
    package struct File: Hashable, Sendable {
        /// As its reader sees it, with its ending: `casussen.xlsx`.
        package var name: String
        /// `text/html`
        package var mediaType: String
        package var content: [UInt8]

        package init(name: String, mediaType: String, content: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.content = content
        }
    }

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
        /// Waiting, and not sent until a person lets it go.
        case held
        /// Handed to a server, which has not yet said that it took it. Stays only where the program was stopped.
        case sending
        /// The connection broke at the one moment at which nobody can know whether the server took it.
        case uncertain
        /// Refused by the server for good; nobody got it.
        case failed
        /// Written to files that someone may have sent; counts as having left the house.
        case exported
        /// Known to have been sent.
        case sent
        /// Taken out before it left.
        case discarded

        /// Whether its reader has it, or may have it.
        package var hasLeft: Bool {
            switch self {
            case .sending, .uncertain, .exported, .sent: true
            case .draft, .held, .failed, .discarded: false
            }
        }

        /// Whether it stands in the outbox and nobody has it: a later change replaces it.
        package var isWaiting: Bool { self == .draft || self == .held || self == .failed }
    }

    package init(
        id: ID, release: Release.ID?, person: Person.ID?, to: EmailAddress, toName: String, template: String,
        language: Language, subject: String, text: String, html: String, invites: [Invite], state: State = .draft,
        madeAt: Instant, messageID: String, data: String? = nil
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
        self.data = data
    }
}
