/// One sentence of the catalogue, in every language.
///
/// A placeholder is `{name}`. `{count|mail|mails}` chooses by the number given for `count`: the first form for 1,
/// the second for every other number. Doubled braces `{{` and `}}` stand for a brace itself.
package struct Phrase: Sendable, Hashable {
    package let nl: String
    package let en: String

    package init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    /// The phrase in a language, its placeholders filled in. A placeholder without a value stays visible as
    /// `{name}`, so that a forgotten one is seen rather than silently empty.
    package func text(_ language: Language, _ values: [String: String] = [:]) -> String {
        let template = language == .dutch ? nl : en
        return Placeholders.fill(template, with: values)
    }

    /// The names of the placeholders in each language; the two sets are equal in a sound phrase.
    package var placeholderNames: (nl: Set<String>, en: Set<String>) {
        (Placeholders.names(in: nl), Placeholders.names(in: en))
    }
}
