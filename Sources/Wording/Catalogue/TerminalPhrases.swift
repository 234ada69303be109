extension Phrase {
    package static let wantedText = Phrase(nl: "een tekst", en: "a text")
    package static let wantedPath = Phrase(nl: "een bestand of map", en: "a file or folder")
    package static let wantedInteger = Phrase(
        nl: "een geheel getal van {from} tot en met {to}", en: "a whole number from {from} to {to}")
    package static let wantedNumber = Phrase(
        nl: "een getal van {from} tot en met {to}", en: "a number from {from} to {to}")
    package static let wantedDate = Phrase(
        nl: "een datum, zoals 1-3-2027 of 2027-03-01", en: "a date, such as 2027-03-01 or 1-3-2027")

    package static let usageNoCommand = Phrase(nl: "Geef een opdracht.", en: "Give a command.")
    package static let usageUnknownCommand = Phrase(nl: "Onbekende opdracht: {word}.", en: "Unknown command: {word}.")
    package static let usageUnknownOption = Phrase(nl: "Onbekende optie: {word}.", en: "Unknown option: {word}.")
    package static let usageDidYouMean = Phrase(nl: "Bedoelde u {word}?", en: "Did you mean {word}?")
    package static let usageMissingValue = Phrase(
        nl: "Bij {option} hoort een waarde.", en: "{option} needs a value.")
    package static let usageUnexpectedValue = Phrase(
        nl: "Bij {option} hoort geen waarde.", en: "{option} takes no value.")
    package static let usageBadValue = Phrase(
        nl: "{name}: “{found}” kan niet; nodig is {wanted}.", en: "{name}: “{found}” will not do; it takes {wanted}.")
    package static let usageMissingArgument = Phrase(nl: "Er ontbreekt: {name}.", en: "Missing: {name}.")
    package static let usageUnexpectedArgument = Phrase(nl: "Te veel opgegeven: {word}.", en: "One too many: {word}.")
    package static let usageSeeHelp = Phrase(nl: "Uitleg: {command} --help", en: "Help: {command} --help")

    package static let helpUsage = Phrase(nl: "Gebruik", en: "Usage")
    package static let helpCommand = Phrase(nl: "OPDRACHT", en: "COMMAND")
    package static let helpOptionsWord = Phrase(nl: "[opties]", en: "[options]")
    package static let helpArguments = Phrase(nl: "Wat u opgeeft", en: "Arguments")
    package static let helpOptions = Phrase(nl: "Opties", en: "Options")
    package static let helpGlobal = Phrase(nl: "Bij elke opdracht", en: "With every command")
    package static let helpExamples = Phrase(nl: "Voorbeelden", en: "Examples")
    package static let helpCommands = Phrase(nl: "Opdrachten", en: "Commands")
    package static let helpMore = Phrase(
        nl: "Meer over een opdracht: {program} help OPDRACHT", en: "More on a command: {program} help COMMAND")
    package static let promptNeedsTerminal = Phrase(
        nl: "Hier is een antwoord nodig, maar er is niemand om het te vragen. Geef {option} op.",
        en: "This needs an answer, but there is nobody to ask. Give {option}.")
    package static let promptYesNo = Phrase(nl: "[j/n]", en: "[y/n]")
}
