import Foundation
import Wording

/// A mail as rendered: what its reader gets.
package struct RenderedMail: Hashable, Sendable {
    package let template: String
    package let subject: String
    package let text: String
    package let html: String
    /// What it was filled with, so that it can be made again.
    package let values: [String: TemplateValue]
}

/// One template: a subject line, perhaps a line for the list of mails, and a body in plain words from which both the
/// text and the HTML are made.
///
/// The body knows `## heading`, `- item`, `- **label:** fact` and `**bold**`; placeholders are mustache's. A section
/// stands on lines of its own.
struct Template {
    let name: String
    let subject: String
    /// What a list of mails shows beside the subject; empty for the body's first words.
    let preview: String
    let body: [Substring]
    /// The number of its first line.
    private let bodyLine: Int

    /// - Throws: `TemplateError` where the source has no subject.
    init(name: String, source: String) throws {
        let lines = source.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let subject = Self.words(of: first, after: ["onderwerp", "subject"]) else {
            throw TemplateError.noSubject(template: name)
        }
        self.name = name
        self.subject = subject
        let second = lines.dropFirst().first.flatMap { Self.words(of: $0, after: ["voorproef", "preview"]) }
        preview = second ?? ""
        body = Array(lines.dropFirst(second == nil ? 1 : 2).drop { $0.allSatisfy(\.isWhitespace) })
        bodyLine = lines.count - body.count + 1
    }

    private static func words(of line: Substring, after names: [String]) -> String? {
        guard let colon = line.firstIndex(of: ":"), names.contains(line[..<colon].lowercased()) else { return nil }
        return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }

    /// Renders after a look at every placeholder, each in its own section.
    /// - Throws: `TemplateError`.
    func render(_ values: [String: TemplateValue], form: TemplateForm, language: Language) throws -> RenderedMail {
        let head = [(1, Substring(subject)), (2, Substring(preview))].filter { !$0.1.isEmpty }
        try form.check(head + body.enumerated().map { (bodyLine + $0.offset, $0.element) }, template: name)
        let data = MustacheValues(values)
        func line(_ source: String, _ number: Int) throws -> String {
            let filled = try data.render(source) { detail in
                TemplateError.syntax(template: name, line: number, detail: detail)
            }
            return FilledValue.restored(filled).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        let source = TemplateMarkup.source(self.body)
        let filled = try data.render(source.text) { detail in
            // The library names the byte: `Unclosed section "x" at 12`.
            let byte = detail.split(separator: " ").last.flatMap { Int($0) } ?? 0
            let index = source.starts.lastIndex { $0 <= byte } ?? 0
            return TemplateError.syntax(template: name, line: bodyLine + index, detail: detail)
        }
        let body = MailBody(FilledValue.withoutLineMarks(filled))
        let subject = try line(self.subject, 1)
        let preview = try line(self.preview, 2)
        var programme = ""
        if case .text(let name)? = values["programme"] { programme = name }
        let page = MailPage(
            language: language, subject: subject, preview: preview.isEmpty ? body.firstWords : preview,
            programme: programme)
        return RenderedMail(
            template: name, subject: subject, text: body.text, html: page.wrap(body.rows), values: values)
    }
}
