extension Phrase {
    public static let wantedText = Phrase(nl: "een tekst", en: "a text")
    public static let wantedPath = Phrase(nl: "een bestand of map", en: "a file or folder")
    public static let wantedInteger = Phrase(
        nl: "een geheel getal van {from} tot en met {to}", en: "a whole number from {from} to {to}")
    public static let wantedNumber = Phrase(
        nl: "een getal van {from} tot en met {to}", en: "a number from {from} to {to}")
    public static let wantedDate = Phrase(
        nl: "een datum, zoals 1-3-2027 of 2027-03-01", en: "a date, such as 2027-03-01 or 1-3-2027")

    public static let usageNoCommand = Phrase(nl: "Geef een opdracht.", en: "Give a command.")
    public static let usageUnknownCommand = Phrase(nl: "Onbekende opdracht: {word}.", en: "Unknown command: {word}.")
    public static let usageUnknownOption = Phrase(nl: "Onbekende optie: {word}.", en: "Unknown option: {word}.")
    public static let usageDidYouMean = Phrase(nl: "Bedoelde u {word}?", en: "Did you mean {word}?")
    public static let usageMissingValue = Phrase(
        nl: "Bij {option} hoort een waarde.", en: "{option} needs a value.")
    public static let usageUnexpectedValue = Phrase(
        nl: "Bij {option} hoort geen waarde.", en: "{option} takes no value.")
    public static let usageBadValue = Phrase(
        nl: "{name}: “{found}” kan niet; nodig is {wanted}.", en: "{name}: “{found}” will not do; it takes {wanted}.")
    public static let usageMissingArgument = Phrase(nl: "Er ontbreekt: {name}.", en: "Missing: {name}.")
    public static let usageUnexpectedArgument = Phrase(nl: "Te veel opgegeven: {word}.", en: "One too many: {word}.")
    public static let usageSeeHelp = Phrase(nl: "Uitleg: {command} --help", en: "Help: {command} --help")

    public static let helpUsage = Phrase(nl: "Gebruik", en: "Usage")
    public static let helpCommand = Phrase(nl: "OPDRACHT", en: "COMMAND")
    public static let helpOptionsWord = Phrase(nl: "[opties]", en: "[options]")
    public static let helpArguments = Phrase(nl: "Wat u opgeeft", en: "Arguments")
    public static let helpOptions = Phrase(nl: "Opties", en: "Options")
    public static let helpGlobal = Phrase(nl: "Bij elke opdracht", en: "With every command")
    public static let helpExamples = Phrase(nl: "Voorbeelden", en: "Examples")
    public static let helpCommands = Phrase(nl: "Opdrachten", en: "Commands")
    public static let helpMore = Phrase(
        nl: "Meer over een opdracht: {program} help OPDRACHT", en: "More on a command: {program} help COMMAND")
    public static let promptNeedsTerminal = Phrase(
        nl: "Hier is een antwoord nodig, maar er is niemand om het te vragen. Geef {option} op.",
        en: "This needs an answer, but there is nobody to ask. Give {option}.")
    public static let promptYesNo = Phrase(nl: "[j/n]", en: "[y/n]")
}
