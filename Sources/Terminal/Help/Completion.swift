import Wording

/// Completion scripts for the shells people use, made out of the declarations.
package struct Completion<Context>: Sendable {
    package enum Shell: String, CaseIterable, Sendable {
        case bash
        case zsh
        case fish
    }

    let parser: Parser<Context>
    let language: Language

    package init(parser: Parser<Context>, language: Language) {
        self.parser = parser
        self.language = language
    }

    package func script(for shell: Shell) -> String {
        switch shell {
        case .bash: return bash
        // zsh reads bash completions through its own bridge.
        case .zsh: return "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + bash
        case .fish: return fish
        }
    }

    private var bash: String {
        var cases: [String] = []
        for node in parser.nodes {
            var words = node.spec.options.map { "--\($0.name)" }
            if case .group(_, let alone, let children) = node {
                words = children.map(\.spec.name) + (alone?.spec.options ?? []).map { "--\($0.name)" }
                words += children.flatMap { $0.spec.options }.map { "--\($0.name)" }
            }
            words += node.spec.arguments.flatMap(\.choices)
            let names = [node.spec.name, node.spec.dutch].compactMap { $0 }.joined(separator: "|")
            cases.append("        \(names)) words=\"\(unique(words).joined(separator: " "))\" ;;")
        }
        let name = "_\(parser.program)"
        let commands = parser.nodes.flatMap { [$0.spec.name, $0.spec.dutch].compactMap { $0 } }
        return """
            \(name)() {
                local current="${COMP_WORDS[COMP_CWORD]}" words="" command="" i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "${COMP_WORDS[i]}" in -*) ;; *) command="${COMP_WORDS[i]}"; break ;; esac
                done
                case "$command" in
                    "") words="\(unique(commands).joined(separator: " "))" ;;
            \(cases.joined(separator: "\n"))
                esac
                words="$words \(parser.globals.map { "--\($0.name)" }.joined(separator: " "))"
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                [ -n "$command" ] && COMPREPLY+=($(compgen -f -- "$current"))
                return 0
            }
            complete -o filenames -F \(name) \(parser.program)

            """
    }

    private var fish: String {
        var lines: [String] = []
        func quoted(_ phrase: Phrase) -> String { "'" + phrase.text(language).replacing("'", with: "\\'") + "'" }
        for node in parser.nodes {
            let name = node.spec.name
            lines.append(
                "complete -c \(parser.program) -n __fish_use_subcommand -a \(name) -d \(quoted(node.spec.summary))")
            for option in node.spec.options {
                lines.append(
                    "complete -c \(parser.program) -n '__fish_seen_subcommand_from \(name)' -l \(option.name)"
                        + "\(option.placeholder == nil ? "" : " -r") -d \(quoted(option.help))")
            }
            if case .group(_, _, let children) = node {
                let words = children.map(\.spec.name).joined(separator: " ")
                lines.append("complete -c \(parser.program) -n '__fish_seen_subcommand_from \(name)' -a '\(words)'")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
