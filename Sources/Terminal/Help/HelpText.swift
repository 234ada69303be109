import Wording

/// Makes the help of the program and of each command out of the declarations.
package struct HelpText<Context>: Sendable {
    let parser: Parser<Context>
    let language: Language
    let style: Style
    let width: Int

    package init(parser: Parser<Context>, language: Language, style: Style, width: Int) {
        self.parser = parser
        self.language = language
        self.style = style
        self.width = max(40, min(width, 110))
    }

    /// The overview: what the program is for, and its commands in the order in which one needs them.
    package func overview(about: Phrase) -> String {
        var lines = [about.text(language), ""]
        lines.append(
            "\(style.heading(Phrase.helpUsage.text(language))): \(parser.program) "
                + "\(Phrase.helpCommand.text(language)) \(Phrase.helpOptionsWord.text(language))")
        for section in parser.sections {
            lines += ["", style.heading(section.title.text(language))]
            lines += columns(section.nodes.map { ($0.spec.shown(language), $0.spec.summary.text(language)) })
        }
        lines += ["", style.heading(Phrase.helpGlobal.text(language))]
        lines += columns(parser.globals.map(entry))
        lines += ["", Phrase.helpMore.text(language, ["program": parser.program])]
        return lines.map { $0 + "\n" }.joined()
    }

    /// The help of one command or group.
    package func page(path: [String], node: CommandNode<Context>, spec: CommandSpec) -> String {
        var lines = Wrapping.wrap(spec.summary.text(language), width: width)
        let words = ([parser.program] + parser.shown(path, language)).joined(separator: " ")
        let usage = spec.arguments.map { $0.usage(language) } + [Phrase.helpOptionsWord.text(language)]
        lines += ["", "\(style.heading(Phrase.helpUsage.text(language))): \(words) \(usage.joined(separator: " "))"]
        if let discussion = spec.discussion {
            lines += [""] + Wrapping.wrap(discussion.text(language), width: width)
        }
        if case .group(_, _, let children) = node {
            lines += ["", style.heading(Phrase.helpCommands.text(language))]
            lines += columns(children.map { ($0.spec.shown(language), $0.spec.summary.text(language)) })
        }
        if !spec.arguments.isEmpty {
            lines += ["", style.heading(Phrase.helpArguments.text(language))]
            lines += columns(
                spec.arguments.map { (PlaceholderWords.text($0.name, language), described($0.help, $0.choices)) })
        }
        if !spec.options.isEmpty {
            lines += ["", style.heading(Phrase.helpOptions.text(language))]
            lines += columns(spec.options.map(entry))
        }
        lines += ["", style.heading(Phrase.helpGlobal.text(language))] + columns(parser.globals.map(entry))
        if !spec.examples.isEmpty {
            lines += ["", style.heading(Phrase.helpExamples.text(language))]
            for example in spec.examples {
                lines.append("  \(parser.program) \(example.line)")
                lines += Wrapping.wrap(example.does.text(language), width: width - 6).map { "      " + $0 }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func entry(_ option: OptionName) -> (String, String) {
        let short = option.short.map { "-\($0), " } ?? ""
        let value = option.placeholder.map { " " + PlaceholderWords.text($0, language) } ?? ""
        return (short + option.shown(language) + value, described(option.help, option.choices))
    }

    private func described(_ help: Phrase, _ choices: [String]) -> String {
        let text = help.text(language)
        return choices.isEmpty ? text : "\(text) (\(choices.joined(separator: ", ")))"
    }

    /// Two columns, the second wrapped under itself.
    private func columns(_ rows: [(String, String)]) -> [String] {
        let first = min(28, (rows.map { TextWidth.of($0.0) }.max() ?? 0) + 2)
        return rows.flatMap { name, text -> [String] in
            let wrapped = Wrapping.wrap(text, width: max(20, width - first - 4))
            let padded = TextWidth.pad(name, to: first)
            let fits = TextWidth.of(name) < first
            let head = fits ? "  \(padded)\(wrapped.first ?? "")" : "  \(name)"
            let tail = fits ? Array(wrapped.dropFirst()) : wrapped
            return [head] + tail.map { String(repeating: " ", count: first + 2) + $0 }
        }
    }
}
