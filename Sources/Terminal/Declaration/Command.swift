import Wording

/// A command as its user knows it: a name, what it is for, what it takes.
package struct CommandSpec: Sendable {
    package let name: String
    /// Its Dutch name, where that differs.
    package let dutch: String?
    package let summary: Phrase
    package let discussion: Phrase?
    package let arguments: [ArgumentName]
    package let options: [OptionName]
    /// Lines a user could type, without the program's name, and what each does.
    package let examples: [(line: String, does: Phrase)]

    package init(
        _ name: String, dutch: String? = nil, summary: Phrase, discussion: Phrase? = nil,
        arguments: [ArgumentName] = [], options: [OptionName] = [],
        examples: [(line: String, does: Phrase)] = []
    ) {
        self.name = name
        self.dutch = dutch
        self.summary = summary
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.examples = examples
    }

    package func isNamed(_ word: String) -> Bool { word.lowercased() == name || word.lowercased() == dutch }
    func shown(_ language: Language) -> String { (language == .dutch ? dutch : nil) ?? name }
}

/// A command whole: its declaration and what it does. `Context` is what the program hands to every command.
package protocol Command<Context>: Sendable {
    associatedtype Context
    static var spec: CommandSpec { get }
    init()
    func run(_ values: Values, _ context: Context) throws -> ExitStatus
}

/// A place in the tree of commands.
package indirect enum CommandNode<Context>: Sendable {
    case command(any Command<Context>.Type)
    /// A group such as `proposal`, with the command that its name alone means.
    case group(CommandSpec, whenAlone: (any Command<Context>.Type)?, [CommandNode<Context>])

    package var spec: CommandSpec {
        switch self {
        case .command(let type): return type.spec
        case .group(let spec, _, _): return spec
        }
    }
}

/// A heading of the help, and the commands under it.
package struct CommandSection<Context>: Sendable {
    package let title: Phrase
    package let nodes: [CommandNode<Context>]

    package init(_ title: Phrase, _ nodes: [CommandNode<Context>]) {
        self.title = title
        self.nodes = nodes
    }
}

/// How a command ended; see the README for what each means to a script.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Something was refused, and it was said why.
    case refused = 1
    case wrongArguments = 2
    /// Done in part; what was not is listed.
    case partly = 3
    /// Broken data or storage.
    case broken = 4
    case interrupted = 130
}
