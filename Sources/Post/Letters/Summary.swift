import Programme
import Wording

/// A release in one mail to the regiegroep: the whole programme from week to week, and who still waits.
package struct ReleaseSummary: Hashable, Sendable {
    package struct Week: Hashable, Sendable {
        package var title: String
        package var lines: [String]

        package init(title: String, lines: [String]) {
            self.title = title
            self.lines = lines
        }
    }

    package var language: Language
    package var programme: String
    package var organiser: String
    package var release: String
    package var releasedAt: String
    /// What changed, in a sentence.
    package var counts: String
    /// Sessions that a reader knew otherwise, and new ones beside them; empty where all is new.
    package var changes: [String]
    package var weeks: [Week]
    package var cancelled: [String]
    package var unplaced: [String]

    package init(
        language: Language, programme: String, organiser: String, release: String, releasedAt: String, counts: String,
        changes: [String] = [], weeks: [Week], cancelled: [String], unplaced: [String]
    ) {
        self.language = language
        self.programme = programme
        self.organiser = organiser
        self.release = release
        self.releasedAt = releasedAt
        self.counts = counts
        self.changes = changes
        self.weeks = weeks
        self.cancelled = cancelled
        self.unplaced = unplaced
    }

    var values: [String: TemplateValue] {
        func lines(_ lines: [String]) -> TemplateValue { .list(lines.map { ["line": .text($0)] }) }
        return [
            "headline": .text(counts), "programme": .text(programme), "organiser": .text(organiser),
            "release": .text(release), "released_at": .text(releasedAt), "counts": .text(counts),
            "weeks": .list(weeks.map { ["title": .text($0.title), "sessions": lines($0.lines)] }),
            "has_changes": .flag(!changes.isEmpty), "changes": lines(changes),
            "has_cancelled": .flag(!cancelled.isEmpty), "cancelled_sessions": lines(cancelled),
            "has_unplaced": .flag(!unplaced.isEmpty), "unplaced": lines(unplaced),
        ]
    }
}

extension TemplateLibrary {
    /// Puts a release into words for the regiegroep.
    /// - Throws: `TemplateError`, where a template of the programme's own is not sound.
    package func render(_ summary: ReleaseSummary) throws -> RenderedMail {
        try render("programme-summary", summary.values, summary.language)
    }
}
