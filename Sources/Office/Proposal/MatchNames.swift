import Programme
import Wording

extension SessionFormat {
    /// `experttafel`, `one-to-one`.
    package func text(_ language: Language) -> String {
        (self == .table ? Phrase.formatTable : Phrase.formatMentoring).text(language)
    }
}
