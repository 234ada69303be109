import Wording

/// A named option with a value, declared once: help, parsing and completion follow from it.
package struct Option<Value: Sendable>: Sendable {
    package let name: OptionName
    package let kind: ValueKind<Value>

    /// - Parameters:
    ///   - name: the English name without dashes, `seconds`.
    ///   - dutch: its Dutch alias.
    ///   - placeholder: what stands for the value in help: `N`, `FILE`.
    package init(
        _ name: String, dutch: String? = nil, short: Character? = nil, placeholder: String, kind: ValueKind<Value>,
        help: Phrase
    ) {
        self.name = OptionName(
            name: name, dutch: dutch, short: short, placeholder: placeholder, help: help, wanted: kind.wanted,
            choices: kind.choices, isPath: kind.isPath, accepts: { kind.parse($0) != nil })
        self.kind = kind
    }
}

/// An option that is there or not.
package struct Flag: Sendable {
    package let name: OptionName

    package init(_ name: String, dutch: String? = nil, short: Character? = nil, help: Phrase) {
        self.name = OptionName(
            name: name, dutch: dutch, short: short, placeholder: nil, help: help, wanted: Phrase(nl: "", en: ""),
            choices: [], isPath: false, accepts: { _ in true })
    }
}

/// What words stand for by their position.
package struct Argument<Value: Sendable>: Sendable {
    package let name: ArgumentName
    package let kind: ValueKind<Value>

    package init(_ name: String, count: ArgumentCount = .one, kind: ValueKind<Value>, help: Phrase) {
        self.name = ArgumentName(
            name: name, count: count, help: help, wanted: kind.wanted, choices: kind.choices, isPath: kind.isPath,
            accepts: { kind.parse($0) != nil })
        self.kind = kind
    }
}

/// How many words an argument takes.
package enum ArgumentCount: Sendable, Hashable {
    case one
    case optional
    /// One or more.
    case several
    /// Any number, none too.
    case any
}

/// An option without its type, as help and parsing see it.
package struct OptionName: Sendable {
    package let name: String
    package let dutch: String?
    package let short: Character?
    /// nil for a flag.
    package let placeholder: String?
    package let help: Phrase
    let wanted: Phrase
    let choices: [String]
    let isPath: Bool
    let accepts: @Sendable (String) -> Bool

    func shown(_ language: Language) -> String { "--" + ((language == .dutch ? dutch : nil) ?? name) }
}

/// An argument without its type.
package struct ArgumentName: Sendable {
    package let name: String
    package let count: ArgumentCount
    package let help: Phrase
    let wanted: Phrase
    let choices: [String]
    let isPath: Bool
    let accepts: @Sendable (String) -> Bool

    /// `PATH…`, `[NAME]`.
    func usage(_ language: Language) -> String {
        let name = PlaceholderWords.text(name, language)
        switch count {
        case .one: return name
        case .optional: return "[\(name)]"
        case .several: return "\(name)…"
        case .any: return "[\(name)…]"
        }
    }
}
