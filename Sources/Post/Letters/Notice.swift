import Wording

/// A mail that is no letter about sessions: a casus to an initiative, a digest, a question about a result. It is facts
/// by the names that its template knows; `render` puts them into words.
package struct Notice: Sendable {
    /// Which mails there are.
    package enum Kind: String, Sendable, CaseIterable {
        case casus
        case referralSheet = "referral-sheet"
        case digest
        case progress
        case check
        case result
    }

    package var kind: Kind
    package var language: Language
    package var values: [String: TemplateValue]

    package init(_ kind: Kind, _ language: Language, _ values: [String: TemplateValue]) {
        self.kind = kind
        self.language = language
        self.values = values
    }
}

extension TemplateValue {
    /// Lines of a list, each under the name `line`.
    package static func lines(_ lines: [String]) -> TemplateValue { .list(lines.map { ["line": .text($0)] }) }

    /// What is known, each with what it is: `label` and `value`.
    package static func facts(_ facts: [(label: String, value: String)]) -> TemplateValue {
        .list(facts.map { ["label": .text($0.label), "value": .text($0.value)] })
    }
}

extension TemplateLibrary {
    /// Puts a notice into words.
    /// - Throws: `TemplateError`, where a template of the programme's own is not sound.
    package func render(_ notice: Notice) throws -> RenderedMail {
        let name = notice.kind.rawValue
        return try template(name, notice.language).render(
            notice.values, form: TemplateSamples.form(name), language: notice.language)
    }
}
