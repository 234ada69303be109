import Wording

/// Reads a command line by its declarations.
package struct Parser<Context>: Sendable {
    package let program: String
    package let sections: [CommandSection<Context>]
    package let globals: [OptionName]

    package init(program: String, sections: [CommandSection<Context>], globals: [OptionName]) {
        self.program = program
        self.sections = sections
        self.globals = globals
    }

    /// What a command line asks for.
    package struct Request: Sendable {
        /// The words that lead to the command: `["proposal", "show"]`; empty where none was given.
        package let path: [String]
        package let node: CommandNode<Context>?
        package let command: (any Command<Context>.Type)?
        package let values: Values
    }

    var nodes: [CommandNode<Context>] { sections.flatMap(\.nodes) }

    /// - Throws: `UsageError`.
    package func parse(_ words: [String]) throws -> Request {
        var scan = Scan(words: words)
        var values = Values()
        // Global options may stand before the command.
        try takeOptions(globals, into: &values, &scan, stopAtUnknown: false)
        guard let word = scan.peek else { return Request(path: [], node: nil, command: nil, values: values) }
        guard var node = nodes.first(where: { $0.spec.isNamed(word) }) else {
            throw UsageError.unknownCommand(word, like: Suggestion.nearest(to: word, in: names(of: nodes)))
        }
        scan.advance()
        var path = [node.spec.name]
        var command = Self.alone(node)
        if case .group(_, _, let children) = node {
            if let word = scan.peek, let child = children.first(where: { $0.spec.isNamed(word) }) {
                scan.advance()
                path.append(child.spec.name)
                command = Self.alone(child)
                node = child
            } else if let word = scan.peek, !word.hasPrefix("-"),
                command == nil || command?.spec.arguments.isEmpty == true
            {
                throw UsageError.unknownCommand(word, like: Suggestion.nearest(to: word, in: names(of: children)))
            }
        }
        let spec = command?.spec ?? node.spec
        let rest = try takeRest(spec, into: &values, &scan)
        try assign(rest, to: spec.arguments, &values, lenient: values.options["help"] != nil || command == nil)
        return Request(path: path, node: node, command: command, values: values)
    }

    /// The words of a path as they are in a language.
    func shown(_ path: [String], _ language: Language) -> [String] {
        var level = nodes
        return path.map { word in
            guard let node = level.first(where: { $0.spec.isNamed(word) }) else { return word }
            if case .group(_, _, let children) = node { level = children }
            return node.spec.shown(language)
        }
    }

    private static func alone(_ node: CommandNode<Context>) -> (any Command<Context>.Type)? {
        switch node {
        case .command(let type): return type
        case .group(_, let type, _): return type
        }
    }

    private func names(of nodes: [CommandNode<Context>]) -> [String] {
        nodes.flatMap { [$0.spec.name, $0.spec.dutch].compactMap { $0 } }
    }

    private struct Scan {
        let words: [String]
        var position = 0
        var peek: String? { position < words.count ? words[position] : nil }
        mutating func advance() { position += 1 }
    }

    /// Options and arguments in any order; after `--` everything is an argument.
    private func takeRest(_ spec: CommandSpec, into values: inout Values, _ scan: inout Scan) throws -> [String] {
        var rest: [String] = []
        while let word = scan.peek {
            if word == "--" {
                scan.advance()
                rest += scan.words[scan.position...]
                break
            }
            if Self.isOption(word) {
                try takeOption(spec.options + globals, into: &values, &scan)
            } else {
                rest.append(word)
                scan.advance()
            }
        }
        return rest
    }

    /// `-5` is a number, `-` is standard input; both are arguments.
    private static func isOption(_ word: String) -> Bool {
        word.hasPrefix("-") && word.count > 1 && Double(word) == nil
    }

    private func takeOptions(
        _ known: [OptionName], into values: inout Values, _ scan: inout Scan, stopAtUnknown: Bool
    ) throws {
        while let word = scan.peek, Self.isOption(word), word != "--" {
            try takeOption(known, into: &values, &scan)
        }
    }

    private func takeOption(_ known: [OptionName], into values: inout Values, _ scan: inout Scan) throws {
        guard let word = scan.peek else { return }
        scan.advance()
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0].lowercased()
        let found = known.first { option in
            name == "--\(option.name)" || option.dutch.map { name == "--\($0)" } == true
                || option.short.map { parts[0] == "-\($0)" } == true
        }
        guard let option = found else {
            throw UsageError.unknownOption(parts[0], like: suggestion(for: name, among: known))
        }
        guard option.placeholder != nil else {
            if parts.count > 1 { throw UsageError.unexpectedValue(option: "--\(option.name)") }
            values.options[option.name, default: []].append("")
            return
        }
        let value: String
        if parts.count > 1 {
            value = parts[1]
        } else if let next = scan.peek, !(Self.isOption(next) && known.contains { next.hasPrefix("--\($0.name)") }) {
            value = next
            scan.advance()
        } else {
            throw UsageError.missingValue(option: "--\(option.name)")
        }
        try check(value, name: "--\(option.name)", option.wanted, option.choices, option.accepts)
        values.options[option.name, default: []].append(value)
    }

    /// By meaning first; then by one wrong letter, the command's own options first; then by more of them.
    private func suggestion(for name: String, among known: [OptionName]) -> String? {
        let common = Set(globals.map(\.name))
        let own = known.filter { !common.contains($0.name) }
        func names(_ options: [OptionName]) -> [String] { options.flatMap { [$0.name, $0.dutch].compactMap { $0 } } }
        let word = String(name.drop { $0 == "-" })
        let meant =
            OptionSynonyms.meant(by: word, among: names(own)) ?? OptionSynonyms.meant(by: word, among: names(known))
        if let meant { return "--\(meant)" }
        func nearest(_ options: [OptionName], most: Int) -> String? {
            Suggestion.nearest(to: name, in: names(options).map { "--\($0)" }, most: most)
        }
        return nearest(own, most: 1) ?? nearest(known, most: 1) ?? nearest(own.isEmpty ? known : own, most: 3)
    }

    private func assign(
        _ words: [String], to arguments: [ArgumentName], _ values: inout Values, lenient: Bool
    ) throws {
        var rest = words[...]
        for (index, argument) in arguments.enumerated() {
            let needed = arguments[(index + 1)...].count { $0.count == .one || $0.count == .several }
            let available = max(0, rest.count - needed)
            let taken: Int
            switch argument.count {
            case .one, .optional: taken = min(1, available)
            case .several, .any: taken = available
            }
            if taken == 0, !lenient, argument.count == .one || argument.count == .several {
                throw UsageError.missingArgument(argument.name)
            }
            for word in rest.prefix(taken) {
                try check(word, name: argument.name, argument.wanted, argument.choices, argument.accepts)
                values.arguments[argument.name, default: []].append(word)
            }
            rest = rest.dropFirst(taken)
        }
        if let extra = rest.first, !lenient { throw UsageError.unexpectedArgument(extra) }
    }

    private func check(
        _ value: String, name: String, _ wanted: Phrase, _ choices: [String], _ accepts: (String) -> Bool
    ) throws {
        guard !accepts(value) else { return }
        throw UsageError.badValue(
            of: name, found: value, wanted: PhraseText(nl: wanted.nl, en: wanted.en),
            like: Suggestion.nearest(to: value, in: choices))
    }
}
