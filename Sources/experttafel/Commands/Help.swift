import Terminal
import Wording

/// `help [COMMAND]`: the same as `COMMAND --help`.
struct Help: Command {
    static let command = Argument<String>("OPDRACHT", count: .any, kind: .text, help: .helpWhich)
    static let man = Flag("man", help: .helpMan)
    static let spec = CommandSpec("help", summary: .helpSummary, arguments: [command.name], options: [man.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let parser = CommandTree.parser
        if values[Self.man] {
            try context.screen.write(ManPage(parser: parser, language: context.language).text(about: .about))
            return .done
        }
        let help = HelpText(
            parser: parser, language: context.language, style: context.style, width: context.screen.width ?? 80)
        let words = values[Self.command]
        guard !words.isEmpty else {
            try context.screen.write(help.overview(about: .about))
            return .done
        }
        let request = try parser.parse(words + ["--help"])
        guard let node = request.node else { return .wrongArguments }
        try context.screen.write(help.page(path: request.path, node: node, spec: request.command?.spec ?? node.spec))
        return .done
    }
}

/// `completion bash|zsh|fish`.
struct CompletionCommand: Command {
    static let shell = Argument<Completion<Context>.Shell>("SHELL", kind: .choice(), help: .completionShell)
    static let spec = CommandSpec(
        "completion", dutch: "aanvullen", summary: .completionSummary, arguments: [shell.name],
        examples: [("completion bash > ~/.local/share/bash-completion/completions/experttafel", .completionSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let completion = Completion(parser: CommandTree.parser, language: context.language)
        try context.screen.write(completion.script(for: values.one(Self.shell)))
        return .done
    }
}
