import Post
import Programme
import Store

/// What became of one message that was made again.
package struct Rerendered: Sendable {
    package enum Outcome: String, Sendable {
        case changed
        case same
        /// Changed by hand: left as it is.
        case edited
        /// Kept without what it was made from.
        case unknown
        /// Neither ready nor held.
        case notWaiting
    }

    package let message: Message
    package let outcome: Outcome
    /// What its reader will see otherwise, line by line; empty where only the page or the calendar part differs.
    package let difference: [String]
}

extension Workspace {
    /// Makes messages that are ready or held again, with the templates and the data of now.
    ///
    /// Where the programme still knows what a mail tells of, its data is gathered anew; else it is made from the data
    /// that was kept with it. A message that comes out otherwise gets a new revision and Message-ID.
    /// - Parameters:
    ///   - numbers: empty for every message.
    ///   - alsoEdited: whether words that a person wrote by hand are lost.
    /// - Throws: `OfficeError.noSuchMessage`, `TemplateError`: then nothing is changed.
    package func rerender(_ numbers: [Int], alsoEdited: Bool, dryRun: Bool) throws -> [Rerendered] {
        let arguments = numbers.map(String.init).joined(separator: " ")
        return try change("outbox rerender", arguments, rehearsal: dryRun) { transaction in
            let all = try transaction.messages(states: [.draft, .held])
            let chosen = try numbers.isEmpty ? all : messages(numbers, transaction)
            let desk = try BriefingDesk(self, transaction)
            let remaker = MailRemaker(letters: desk.letters, desk: desk)
            return try chosen.map { message in
                func left(_ outcome: Rerendered.Outcome) -> Rerendered {
                    Rerendered(message: message, outcome: outcome, difference: [])
                }
                guard message.state == .draft || message.state == .held else { return left(.notWaiting) }
                guard alsoEdited || !message.isEdited else { return left(.edited) }
                guard let made = try remaker.remade(message) else { return left(.unknown) }
                guard !made.readsLike(message) else { return left(.same) }
                let difference = LineDifference.between(message.shown, made.shown)
                let revised = message.replaced(by: made)
                try transaction.update(revised)
                return Rerendered(message: revised, outcome: .changed, difference: difference)
            }
        }
    }

    private func messages(_ numbers: [Int], _ transaction: Transaction) throws -> [Message] {
        try numbers.map { number in
            guard let message = try transaction.message(.init(Int64(number))) else {
                throw OfficeError.noSuchMessage("\(number)")
            }
            return message
        }
    }
}

/// Makes a message again from what was kept with it.
struct MailRemaker {
    let letters: LetterMaker
    /// Who makes the mails around sessions.
    var desk: BriefingDesk?

    /// nil where it was kept without what it was made from.
    func remade(_ message: Message) throws -> Message? {
        guard let kept = MailData(message.data) else { return nil }
        if let origin = kept.origin, let made = try remade(message, origin) { return made }
        let mail = try letters.library.render(message.kind, kept.values, message.language)
        var made = message
        (made.subject, made.text, made.html) = (mail.subject, mail.text, mail.html)
        return made
    }

    private func remade(_ message: Message, _ origin: MailOrigin) throws -> Message? {
        switch origin {
        case .letter(let occasion, let announcements, let invites):
            guard let person = message.person.flatMap({ letters.data.people[$0] }), let release = message.release else {
                return nil
            }
            return try letters.message(to: person, announcements, release: release, occasion, invites: invites)
        case .briefing(let briefing): return try desk?.message(briefing)
        }
    }
}

extension Message {
    /// The subject and the words, as one text.
    fileprivate var shown: String { "\(subject)\n\n\(text)" }

    /// Whether a reader, and their calendar, see the same.
    func readsLike(_ other: Message) -> Bool {
        func parts(_ message: Message) -> [String] { message.invites.map(\.withoutStamp) }
        return subject == other.subject && text == other.text && html == other.html && to == other.to
            && toName == other.toName && parts(self) == parts(other)
    }

    /// The same message of the outbox with other words.
    func replaced(by made: Message) -> Message {
        var message = self
        (message.to, message.toName, message.language) = (made.to, made.toName, made.language)
        (message.template, message.subject, message.text) = (made.template, made.subject, made.text)
        (message.html, message.invites, message.data) = (made.html, made.invites, made.data)
        message.isEdited = false
        message.revise()
        return message
    }
}

extension Message.Invite {
    /// The calendar part but for when it was made.
    fileprivate var withoutStamp: String {
        content.split(separator: "\r\n").filter { !$0.hasPrefix("DTSTAMP") }.joined(separator: "\n")
    }
}
