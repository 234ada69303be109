import Wording

extension UsageError {
    /// What is wrong with the command line and what would be right.
    package func text(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ values: [String: String] = [:], like: String? = nil) -> String {
            let hint = like.map { " " + Phrase.usageDidYouMean.text(language, ["word": $0]) } ?? ""
            return phrase.text(language, values.mapValues(Style.safe)) + hint
        }
        // Options are named as they are typed.
        func shown(_ name: String) -> String {
            name.hasPrefix("-") ? name : PlaceholderWords.text(name, language)
        }
        switch self {
        case .noCommand: return say(.usageNoCommand)
        case .unknownCommand(let word, let like): return say(.usageUnknownCommand, ["word": word], like: like)
        case .unknownOption(let word, let like): return say(.usageUnknownOption, ["word": word], like: like)
        case .missingValue(let option): return say(.usageMissingValue, ["option": option])
        case .unexpectedValue(let option): return say(.usageUnexpectedValue, ["option": option])
        case .badValue(let name, let found, let wanted, let like):
            let wish = language == .dutch ? wanted.nl : wanted.en
            return say(.usageBadValue, ["name": shown(name), "found": found, "wanted": wish], like: like)
        case .missingArgument(let name): return say(.usageMissingArgument, ["name": shown(name)])
        case .unexpectedArgument(let word): return say(.usageUnexpectedArgument, ["word": word])
        }
    }
}
