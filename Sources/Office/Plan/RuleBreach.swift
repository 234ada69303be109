import Planning
import Programme
import Wording

/// A rule that a change by hand would break, with the names of who is concerned.
public struct RuleBreach: Hashable, Sendable {
    public let rule: Rule
    public let detail: Violation.Detail
    public let people: [String]
    public let requests: [String]
    public let sessions: [String]

    /// The rule and the people, in a sentence.
    public func text(_ language: Language) -> String {
        let phrase = Phrase.ruleBreaches[detail.rawValue] ?? Phrase.ruleBreachOther
        return phrase.text(
            language,
            [
                "rule": rule.rawValue, "people": people.joined(separator: language == .dutch ? " en " : " and "),
                "requests": requests.joined(separator: ", "), "sessions": sessions.joined(separator: ", "),
            ])
    }
}
