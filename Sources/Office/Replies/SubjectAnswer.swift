import Foundation
import Programme

/// What the subject of a mail without a calendar seems to answer: `Geaccepteerd: …`, as programs write it in the language
/// of their user.
enum SubjectAnswer {
    private static let prefixes: [(Reply.Meaning, [String])] = [
        (
            .accept,
            [
                "geaccepteerd", "aanvaard", "accepted", "akzeptiert", "zugesagt", "zusage", "accepté", "acceptée",
                "acceptation", "aceptado", "aceptada", "accettato", "aceite", "accepteret", "accepterat", "godkjent",
                "hyväksytty", "zaakceptowano", "zaakceptowane", "přijato", "kabul edildi", "принято",
            ]
        ),
        (
            .tentative,
            [
                "voorlopig geaccepteerd", "voorlopig", "misschien", "onder voorbehoud", "tentative",
                "tentatively accepted", "maybe", "mit vorbehalt", "vorläufig", "vielleicht", "provisoire", "peut-être",
                "provisional", "provvisorio", "provisório", "foreløbig", "preliminärt", "wstępnie",
            ]
        ),
        (
            .decline,
            [
                "geweigerd", "afgewezen", "afgeslagen", "declined", "abgelehnt", "abgesagt", "absage", "refusé",
                "refusée", "décliné", "rechazado", "rechazada", "rifiutato", "recusado", "recusada", "afvist", "avböjt",
                "avslått", "hylätty", "odrzucono", "odmítnuto", "reddedildi", "отклонено",
            ]
        ),
        (
            .counter,
            [
                "nieuwe tijd voorgesteld", "voorstel voor nieuwe tijd", "new time proposed", "neue zeit vorgeschlagen",
                "nouvel horaire proposé", "nueva hora propuesta",
            ]
        ),
    ]

    /// The meaning of a subject's first words, or `.unclear`.
    static func meaning(of subject: String) -> Reply.Meaning {
        var rest = subject.lowercased()
        // An answer may itself have been replied to or forwarded.
        while let cut = ["re:", "fw:", "fwd:", "antw:", "aw:", "doorst:"].first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(cut.count).trimmingCharacters(in: .whitespaces)
        }
        for (meaning, words) in prefixes where words.contains(where: { rest.hasPrefix($0 + ":") || rest == $0 }) {
            return meaning
        }
        return .unclear
    }
}
