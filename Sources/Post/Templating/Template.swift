import Foundation
import Wording

/// A mail as rendered: what its reader gets.
package struct RenderedMail: Hashable, Sendable {
    package let template: String
    package let subject: String
    package let text: String
    package let html: String
}

/// One template: a subject line and a body in plain words, from which both the text and the HTML are made.
///
/// The body knows `## heading`, `- item` and `**bold**`; placeholders are mustache's. A section stands on lines of its
/// own.
struct Template {
    let name: String
    let subject: String
    let body: [Substring]
    /// The number of its first line.
    private let bodyLine: Int

    /// - Throws: `TemplateError` where the source has no subject.
    init(name: String, source: String) throws {
        let lines = source.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let colon = first.firstIndex(of: ":"),
            ["onderwerp", "subject"].contains(first[..<colon].lowercased())
        else { throw TemplateError.noSubject(template: name) }
        self.name = name
        subject = first[first.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        body = Array(lines.dropFirst().drop { $0.allSatisfy(\.isWhitespace) })
        bodyLine = lines.count - body.count + 1
    }

    func render(_ values: [String: TemplateValue], known: Set<String>, language: Language) throws -> RenderedMail {
        try check(known)
        return try filled(values, language: language)
    }

    /// Renders after a look at every placeholder, each in its own section.
    func render(_ values: [String: TemplateValue], form: TemplateForm, language: Language) throws -> RenderedMail {
        let lines = [(1, Substring(subject))] + body.enumerated().map { (bodyLine + $0.offset, $0.element) }
        try form.check(lines, template: name)
        return try filled(values, language: language)
    }

    private func filled(_ values: [String: TemplateValue], language: Language) throws -> RenderedMail {
        let data = MustacheValues(values)
        let subject = try data.render(subject, html: false, template: name)
        let text = try data.render(TemplateMarkup.text(body), html: false, template: name)
        let html = try data.render(TemplateMarkup.html(body), html: true, template: name)
        return RenderedMail(
            template: name, subject: subject.split(whereSeparator: \.isNewline).joined(separator: " "),
            text: TemplateMarkup.tidied(text), html: MailPage.wrap(html, language: language))
    }

    /// Every placeholder must be one that this kind of mail is given.
    func check(_ known: Set<String>) throws {
        let tag = /\{\{[{&#^\/]?\s*([A-Za-z_]+)\s*\}?\}\}/
        for (index, line) in ([Substring(subject)] + body).enumerated() {
            for match in line.matches(of: tag) where !known.contains(String(match.1)) {
                throw TemplateError.unknownPlaceholder(
                    template: name, line: index == 0 ? 1 : bodyLine + index - 1, name: String(match.1))
            }
        }
    }
}
