import Programme
import Wording

/// A mail to one person about their sessions, as facts; `render` puts it into words.
package struct Letter: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case expert
        /// Somebody of the regiegroep who chairs the table.
        case chair
        case participant
    }

    package struct Company: Hashable, Sendable {
        package var name: String
        package var company: String
        package var sector: String
        package var question: String
        /// What they answered to the invitation; nil for no answer yet.
        package var answer: Answer?

        package init(name: String, company: String, sector: String, question: String, answer: Answer? = nil) {
            self.name = name
            self.company = company
            self.sector = sector
            self.question = question
            self.answer = answer
        }
    }

    package enum News: Hashable, Sendable {
        case new
        /// Another time or place; what it was.
        case moved(Interval, place: String)
        /// The same appointment, other people.
        case changed
        case cancelled
    }

    package struct Item: Hashable, Sendable {
        package var news: News
        package var role: Role
        package var format: SessionFormat
        package var topic: String
        package var time: Interval
        /// Name, address and town of the room; nil when online.
        package var place: String?
        package var expert: Company
        package var participants: [Company]
        /// The reader's own question, of a participant.
        package var question: String
        /// Why this match, in sentences to the reader.
        package var reasons: [String]
        package var answerBy: LocalDate
        /// The second expert, where there is one; and the chair, where the reader runs the session with them.
        package var second: Company?
        package var chair: Company?

        package init(
            news: News, role: Role, format: SessionFormat, topic: String, time: Interval, place: String?,
            expert: Company, participants: [Company], question: String, reasons: [String], answerBy: LocalDate,
            second: Company? = nil, chair: Company? = nil
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
            self.second = second
            self.chair = chair
        }
    }

    /// What the mail is for, beside the news in it.
    package enum Occasion: Hashable, Sendable, Codable {
        case news
        /// The calendar message of one session, sent after the letter that speaks of several.
        case afterLetter
        /// A freed seat, kept until a day and time.
        case offer(until: Instant)
        case offerWithdrawn
        case reminder(seatKeptUntil: LocalDate)
        /// Another time was asked for, and cannot be.
        case counterDeclined(proposed: Interval)
        /// What an expert does in the week from this Monday.
        case week(LocalDate)
        /// What to know and think of before a session.
        case preparation
        /// After a session was held; whether its evaluation is still to be asked.
        case thanks(asks: Bool)

        /// Whether it speaks of appointments that stand, and asks no answer to an invitation.
        package var isBriefing: Bool {
            switch self {
            case .week, .preparation, .thanks: true
            case .news, .afterLetter, .offer, .offerWithdrawn, .reminder, .counterDeclined: false
            }
        }
    }

    package var firstName: String
    package var name: String
    package var language: Language
    package var zone: Zone
    package var programme: String
    package var organiser: String
    /// In order of time.
    package var items: [Item]
    package var occasion: Occasion

    package init(
        firstName: String, name: String, language: Language, zone: Zone, programme: String, organiser: String,
        items: [Item], occasion: Occasion = .news
    ) {
        self.firstName = firstName
        self.name = name
        self.language = language
        self.zone = zone
        self.programme = programme
        self.organiser = organiser
        self.items = items
        self.occasion = occasion
    }

    /// The template that suits: an invitation, a cancellation, or a mix.
    package var template: String {
        switch occasion {
        case .news: break
        case .afterLetter: return "calendar-message"
        case .offer: return "offer"
        case .offerWithdrawn: return "offer-withdrawn"
        case .reminder: return "reminder"
        case .counterDeclined: return "counter-declined"
        case .week: return "week-summary"
        case .preparation: return "preparation"
        case .thanks: return "thanks"
        }
        if items.allSatisfy({ $0.news == .cancelled }) { return "cancellation" }
        guard items.allSatisfy({ $0.news == .new }) else { return "change" }
        return items.contains { $0.role != .participant } ? "invitation-expert" : "invitation-participant"
    }
}

extension TemplateLibrary {
    /// Puts a letter into words.
    /// - Throws: `TemplateError`, where a template of the programme's own is not sound.
    package func render(_ letter: Letter) throws -> RenderedMail {
        try render(letter.template, letter.values, letter.language)
    }
}
