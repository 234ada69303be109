import Wording

/// One line of an answer about the plan: its kind, and the values that its sentence needs.
package struct StoryLine: Sendable, Hashable {
    /// A stable, language-neutral name: `placed`, `help`, `impossible`.
    package let kind: String
    package let values: [String: String]
    /// 0 for a heading line, 1 for what belongs to it.
    package let level: Int

    init(_ kind: String, _ values: [String: String] = [:], level: Int = 1) {
        self.kind = kind
        self.values = values
        self.level = level
    }

    package func text(_ language: Language) -> String {
        (Phrase.storyLines[kind] ?? Phrase.storyOther).text(language, values)
    }
}
