import Planning
import Programme
import Wording

/// A rule that a change by hand would break, with the names of who is concerned.
package struct RuleBreach: Hashable, Sendable {
    package let rule: Rule
    package let detail: Violation.Detail
    package let people: [String]
    package let requests: [String]
    package let sessions: [String]

    /// The rule and the people, in a sentence.
    package func text(_ language: Language) -> String {
        let phrase = Phrase.ruleBreaches[detail.rawValue] ?? Phrase.ruleBreachOther
        return phrase.text(
            language,
            [
                "rule": rule.rawValue, "people": people.joined(separator: language == .dutch ? " en " : " and "),
                "requests": requests.joined(separator: ", "), "sessions": sessions.joined(separator: ", "),
            ])
    }
}
