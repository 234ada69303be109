import Foundation
import Programme
import Terminal
import Wording

@main
struct Experttafel {
    static let version = "0.1.0"

    static func main() {
        Interrupt.ignoreClosedPipes()
        let environment = ProcessInfo.processInfo.environment
        let words = Array(CommandLine.arguments.dropFirst())
        exit(run(words, environment: environment).rawValue)
    }

    /// Runs one command line and says what went wrong, where something did.
    static func run(_ words: [String], environment: [String: String]) -> ExitStatus {
        let parser = CommandTree.parser
        let language = language(in: words, environment: environment)
        var screen = Screen(noColour: words.contains("--no-color"), quiet: false, environment: environment)
        do {
            let request = try parser.parse(words)
            let values = request.values
            screen = Screen(
                noColour: values[Globals.noColour], quiet: values[Globals.quiet], environment: environment)
            if values[Globals.version] {
                try screen.print("experttafel \(version)")
                return .done
            }
            let help = HelpText(parser: parser, language: language, style: screen.style, width: screen.width ?? 80)
            guard let node = request.node else {
                try screen.write(help.overview(about: .about))
                return words.isEmpty || values[Globals.help] ? .done : .wrongArguments
            }
            guard let command = request.command, !values[Globals.help] else {
                try screen.write(help.page(path: request.path, node: node, spec: request.command?.spec ?? node.spec))
                return values[Globals.help] ? .done : .wrongArguments
            }
            let context = context(values, screen: screen, language: language, environment: environment)
            return try run(command, values, context)
        } catch let error as UsageError {
            let style = screen.errorStyle
            screen.complain(style.error(error.text(language)))
            screen.complain(Phrase.usageSeeHelp.text(language, ["command": helpFor(words, parser)]))
            return .wrongArguments
        } catch {
            return Failure.report(error, screen: screen, language: language)
        }
    }

    private static func run(
        _ command: any Command<Context>.Type, _ values: Values, _ context: Context
    ) throws -> ExitStatus {
        try command.init().run(values, context)
    }

    private static func context(
        _ values: Values, screen: Screen, language: Language, environment: [String: String]
    ) -> Context {
        let here = FileManager.default.currentDirectoryPath
        let folder = values[Globals.programme] ?? environment["EXPERTTAFEL_PROGRAMME"].flatMap { $0.isEmpty ? nil : $0 }
        return Context(
            screen: screen, language: language, json: values[Globals.json], noInput: values[Globals.noInput],
            now: values[Globals.now] ?? Instant(seconds: Int64(Date().timeIntervalSince1970)),
            folder: folder ?? here, who: environment["EXPERTTAFEL_WHO"] ?? NSUserName())
    }

    /// `--lang`, else the locale, else Dutch; looked up before parsing, so that a wrong command line is answered in it.
    static func language(in words: [String], environment: [String: String]) -> Language {
        for (index, word) in words.enumerated() {
            for name in ["--lang", "--taal"] {
                if word == name, index + 1 < words.count, let found = Language(tag: words[index + 1]) { return found }
                if word.hasPrefix(name + "="), let found = Language(tag: String(word.dropFirst(name.count + 1))) {
                    return found
                }
            }
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale.flatMap { Language(tag: $0) } ?? .dutch
    }

    private static func helpFor(_ words: [String], _ parser: Parser<Context>) -> String {
        let nodes = parser.sections.flatMap(\.nodes)
        for (index, word) in words.enumerated() {
            guard let node = nodes.first(where: { $0.spec.isNamed(word) }) else { continue }
            let command = "\(parser.program) \(node.spec.name)"
            guard case .group(_, _, let children) = node, index + 1 < words.count,
                let child = children.first(where: { $0.spec.isNamed(words[index + 1]) })
            else { return command }
            return "\(command) \(child.spec.name)"
        }
        return parser.program
    }
}
