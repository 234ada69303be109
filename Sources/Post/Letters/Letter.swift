import Programme
import Wording

/// A mail to one person about their sessions, as facts; `render` puts it into words.
public struct Letter: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        case expert
        case participant
    }

    public struct Company: Hashable, Sendable {
        public var name: String
        public var company: String
        public var sector: String
        public var question: String

        public init(name: String, company: String, sector: String, question: String) {
            self.name = name
            self.company = company
            self.sector = sector
            self.question = question
        }
    }

    public enum News: Hashable, Sendable {
        case new
        /// Another time or place; what it was.
        case moved(Interval, place: String)
        /// The same appointment, other people.
        case changed
        case cancelled
    }

    public struct Item: Hashable, Sendable {
        public var news: News
        public var role: Role
        public var format: SessionFormat
        public var topic: String
        public var time: Interval
        /// Name, address and town of the room; nil when online.
        public var place: String?
        public var expert: Company
        public var participants: [Company]
        /// The reader's own question, of a participant.
        public var question: String
        /// Why this match, in sentences to the reader.
        public var reasons: [String]
        public var answerBy: LocalDate

        public init(
            news: News, role: Role, format: SessionFormat, topic: String, time: Interval, place: String?,
            expert: Company, participants: [Company], question: String, reasons: [String], answerBy: LocalDate
        ) {
            self.news = news
            self.role = role
            self.format = format
            self.topic = topic
            self.time = time
            self.place = place
            self.expert = expert
            self.participants = participants
            self.question = question
            self.reasons = reasons
            self.answerBy = answerBy
        }
    }

    public var firstName: String
    public var name: String
    public var language: Language
    public var zone: Zone
    public var programme: String
    public var organiser: String
    /// In order of time.
    public var items: [Item]

    public init(
        firstName: String, name: String, language: Language, zone: Zone, programme: String, organiser: String,
        items: [Item]
    ) {
        self.firstName = firstName
        self.name = name
        self.language = language
        self.zone = zone
        self.programme = programme
        self.organiser = organiser
        self.items = items
    }

    /// The template that suits: an invitation, a cancellation, or a mix.
    public var template: String {
        if items.allSatisfy({ $0.news == .cancelled }) { return "cancellation" }
        guard items.allSatisfy({ $0.news == .new }) else { return "change" }
        return items.contains { $0.role == .expert } ? "invitation-expert" : "invitation-participant"
    }
}

extension TemplateLibrary {
    /// Puts a letter into words.
    /// - Throws: `TemplateError`, where a template of the programme's own is not sound.
    public func render(_ letter: Letter) throws -> RenderedMail {
        let template = try template(letter.template, letter.language)
        return try template.render(letter.values, known: LetterPlaceholders.all, language: letter.language)
    }
}
