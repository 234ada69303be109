import Wording

/// A named option with a value, declared once: help, parsing and completion follow from it.
public struct Option<Value: Sendable>: Sendable {
    public let name: OptionName
    public let kind: ValueKind<Value>

    /// - Parameters:
    ///   - name: the English name without dashes, `seconds`.
    ///   - dutch: its Dutch alias.
    ///   - placeholder: what stands for the value in help: `N`, `FILE`.
    public init(
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
public struct Flag: Sendable {
    public let name: OptionName

    public init(_ name: String, dutch: String? = nil, short: Character? = nil, help: Phrase) {
        self.name = OptionName(
            name: name, dutch: dutch, short: short, placeholder: nil, help: help, wanted: Phrase(nl: "", en: ""),
            choices: [], isPath: false, accepts: { _ in true })
    }
}

/// What words stand for by their position.
public struct Argument<Value: Sendable>: Sendable {
    public let name: ArgumentName
    public let kind: ValueKind<Value>

    public init(_ name: String, count: ArgumentCount = .one, kind: ValueKind<Value>, help: Phrase) {
        self.name = ArgumentName(
            name: name, count: count, help: help, wanted: kind.wanted, choices: kind.choices, isPath: kind.isPath,
            accepts: { kind.parse($0) != nil })
        self.kind = kind
    }
}

/// How many words an argument takes.
public enum ArgumentCount: Sendable, Hashable {
    case one
    case optional
    /// One or more.
    case several
    /// Any number, none too.
    case any
}

/// An option without its type, as help and parsing see it.
public struct OptionName: Sendable {
    public let name: String
    public let dutch: String?
    public let short: Character?
    /// nil for a flag.
    public let placeholder: String?
    public let help: Phrase
    let wanted: Phrase
    let choices: [String]
    let isPath: Bool
    let accepts: @Sendable (String) -> Bool

    func shown(_ language: Language) -> String { "--" + ((language == .dutch ? dutch : nil) ?? name) }
}

/// An argument without its type.
public struct ArgumentName: Sendable {
    public let name: String
    public let count: ArgumentCount
    public let help: Phrase
    let wanted: Phrase
    let choices: [String]
    let isPath: Bool
    let accepts: @Sendable (String) -> Bool

    /// `PATH…`, `[NAME]`.
    var usage: String {
        switch count {
        case .one: return name
        case .optional: return "[\(name)]"
        case .several: return "\(name)…"
        case .any: return "[\(name)…]"
        }
    }
}
