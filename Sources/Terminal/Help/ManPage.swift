import Wording

/// The manual page of the program (roff, section 1), made out of the declarations.
package struct ManPage<Context>: Sendable {
    let parser: Parser<Context>
    let language: Language

    package init(parser: Parser<Context>, language: Language) {
        self.parser = parser
        self.language = language
    }

    package func text(about: Phrase) -> String {
        let name = parser.program
        var lines = [".TH \(name.uppercased()) 1", ".SH NAME", "\(name) \\- \(escaped(about.text(language)))"]
        for section in parser.sections {
            lines.append(".SH \(escaped(section.title.text(language)).uppercased())")
            for node in section.nodes { lines += entry(node, path: []) }
        }
        lines.append(".SH \(escaped(Phrase.helpGlobal.text(language)).uppercased())")
        lines += parser.globals.flatMap(option)
        return lines.map { $0 + "\n" }.joined()
    }

    private func entry(_ node: CommandNode<Context>, path: [String]) -> [String] {
        let spec = node.spec
        let words = (path + [spec.name]).joined(separator: " ")
        let arguments = spec.arguments.map { $0.usage(language) }.joined(separator: " ")
        var lines = [".TP", ".B \(escaped("\(words) \(arguments)"))", escaped(spec.summary.text(language))]
        if let discussion = spec.discussion { lines += [".IP", escaped(discussion.text(language))] }
        if !spec.options.isEmpty { lines += [".RS"] + spec.options.flatMap(option) + [".RE"] }
        if case .group(_, _, let children) = node {
            lines += children.flatMap { entry($0, path: path + [spec.name]) }
        }
        return lines
    }

    private func option(_ option: OptionName) -> [String] {
        let value = option.placeholder.map { " " + PlaceholderWords.text($0, language) } ?? ""
        return [".TP", ".B \(escaped(option.shown(language) + value))", escaped(option.help.text(language))]
    }

    // A line that begins with a dot or quote is a roff request; dashes must stay dashes.
    private func escaped(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: "\n.br\n")
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }
}
