import Foundation
import Post
import Programme

/// What a message of the outbox was made from, as kept with it: the values of its template, and where these came from.
struct MailData: Hashable, Codable {
    var values: [String: TemplateValue]
    /// nil where the values cannot be gathered anew.
    var origin: MailOrigin?

    init(_ mail: RenderedMail, _ origin: MailOrigin? = nil) {
        values = mail.values
        self.origin = origin
    }

    init?(_ text: String?) {
        guard let text, let data = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
        self = data
    }

    var text: String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// What a mail tells of, in terms of the programme.
enum MailOrigin: Hashable, Codable {
    /// What one person was to be told of their sessions; the calendar parts go with it, or follow it.
    case letter(Letter.Occasion, [Announcement], invites: Bool)
    /// What someone is told around sessions that stand.
    case briefing(Briefing)
}
