import Foundation
import Glibc
import Wording

/// Asks the user to confirm; refuses where nobody can answer, naming the option that answers instead.
package struct Prompt: Sendable {
    /// A question that nobody could answer.
    package struct NobodyToAsk: Error, Hashable, Sendable {
        /// The option that answers it: `--yes`.
        package let option: String

        package init(option: String) { self.option = option }
    }

    let screen: Screen
    let language: Language
    let mayAsk: Bool

    package init(screen: Screen, language: Language, noInput: Bool) {
        self.screen = screen
        self.language = language
        mayAsk = !noInput && isatty(STDIN_FILENO) == 1
    }

    /// What the user answers, without blanks around it; empty where they only pressed return.
    package func ask(_ question: String, insteadOf option: String) throws -> String {
        guard mayAsk else { throw NobodyToAsk(option: option) }
        screen.live("\(question): ")
        guard let answer = readLine() else { throw NobodyToAsk(option: option) }
        return answer.trimmingCharacters(in: .whitespaces)
    }

    /// Whether the user says yes; anything but a clear yes is a no.
    package func confirm(_ question: String, insteadOf option: String) throws -> Bool {
        guard mayAsk else { throw NobodyToAsk(option: option) }
        screen.live("\(question) \(Phrase.promptYesNo.text(language)) ")
        let answer = (readLine() ?? "").lowercased()
        return ["j", "ja", "y", "yes"].contains(answer)
    }
}
