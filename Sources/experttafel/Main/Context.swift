import Foundation
import Office
import Programme
import Terminal
import Wording

/// What the program hands to every command: where it writes, in which language, what the clock says, and the programme.
struct Context: Sendable {
    let screen: Screen
    let language: Language
    let json: Bool
    let noInput: Bool
    let dryRunOnly = false
    /// The moment at which the command runs: `--now`, else the system's clock.
    let now: Instant
    /// The programme's folder: `--programme`, else EXPERTTAFEL_PROGRAMME, else where the user stands.
    let folder: String
    let who: String

    var style: Style { screen.style }
    var prompt: Prompt { Prompt(screen: screen, language: language, noInput: noInput) }

    func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
        phrase.text(language, values.mapValues(Style.safe))
    }

    /// Writes a line of the result.
    func print(_ phrase: Phrase, _ values: [String: String] = [:]) throws { try screen.print(say(phrase, values)) }

    func open() throws -> Workspace { try Workspace(folder: folder, now: now, who: who) }

    /// Writes a value as JSON: stable, sorted, language-neutral.
    func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        try screen.print(String(decoding: encoder.encode(value), as: UTF8.self))
    }

    /// Writes the lines of a table.
    func print(_ table: TextTable) throws {
        for line in table.lines(style: style, width: screen.width) { try screen.print(line) }
    }
}
