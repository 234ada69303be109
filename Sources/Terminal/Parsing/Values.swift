/// What the user gave, read by the typed keys of the declaration. Every value was checked when it was parsed.
package struct Values: Sendable {
    var options: [String: [String]] = [:]
    var arguments: [String: [String]] = [:]

    package subscript<Value>(_ option: Option<Value>) -> Value? {
        options[option.name.name]?.last.flatMap(option.kind.parse)
    }

    /// Every value of an option that may be repeated.
    package func all<Value>(_ option: Option<Value>) -> [Value] {
        (options[option.name.name] ?? []).compactMap(option.kind.parse)
    }

    package subscript(_ flag: Flag) -> Bool { options[flag.name.name] != nil }

    package subscript<Value>(_ argument: Argument<Value>) -> [Value] {
        (arguments[argument.name.name] ?? []).compactMap(argument.kind.parse)
    }

    /// The value of an argument that was declared as exactly one, or optional.
    package func first<Value>(_ argument: Argument<Value>) -> Value? { self[argument].first }

    /// The value of an argument declared as exactly one.
    /// - Throws: `UsageError.missingArgument`, should the declaration not have asked for it.
    package func one<Value>(_ argument: Argument<Value>) throws -> Value {
        guard let value = first(argument) else { throw UsageError.missingArgument(argument.name.name) }
        return value
    }
}

/// A command line that does not fit the declaration.
package enum UsageError: Error, Hashable, Sendable {
    case noCommand
    case unknownCommand(String, like: String?)
    case unknownOption(String, like: String?)
    case missingValue(option: String)
    case unexpectedValue(option: String)
    case badValue(of: String, found: String, wanted: PhraseText, like: String?)
    case missingArgument(String)
    case unexpectedArgument(String)
}

/// A phrase by its texts, so that errors can be compared.
package struct PhraseText: Hashable, Sendable {
    package let nl: String
    package let en: String
}
