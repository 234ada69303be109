extension Phrase {
    package static let about = Phrase(
        nl: "experttafel: van groeivragen en agenda's naar een programma van experttafels, en naar de uitnodigingen.",
        en: "experttafel: from growth questions and agendas to a programme of expert tables, and to the invites.")

    package static let globalProgramme = Phrase(
        nl: "map van het programma (anders EXPERTTAFEL_PROGRAMME, anders deze map)",
        en: "the programme's folder (else EXPERTTAFEL_PROGRAMME, else this folder)")
    package static let globalLanguage = Phrase(nl: "taal van het scherm", en: "language of the screen")
    package static let globalJSON = Phrase(nl: "uitkomst als JSON", en: "result as JSON")
    package static let globalNoColour = Phrase(nl: "geen kleur", en: "no colour")
    package static let globalQuiet = Phrase(nl: "alleen de uitkomst", en: "only the result")
    package static let globalNoInput = Phrase(nl: "niets vragen", en: "ask nothing")
    package static let globalNow = Phrase(nl: "doe alsof het dit moment is", en: "act as if it were this moment")
    package static let globalHelp = Phrase(nl: "deze uitleg", en: "this help")
    package static let globalVersion = Phrase(nl: "de versie", en: "the version")
    package static let wantedInstant = Phrase(
        nl: "een moment, zoals 2027-03-01T08:00:00Z", en: "an instant, such as 2027-03-01T08:00:00Z")

    package static let sectionStart = Phrase(nl: "Beginnen", en: "To begin")
    package static let sectionPlan = Phrase(nl: "Plannen", en: "Planning")
    package static let sectionRelease = Phrase(nl: "Vrijgeven en versturen", en: "Releasing and sending")
    package static let sectionCases = Phrase(nl: "Opvolgen", en: "Following up")
    package static let sectionKeeping = Phrase(nl: "Beheren", en: "Keeping")

    // new
    package static let newSummary = Phrase(
        nl: "maak een leeg programma in een map", en: "make an empty programme in a folder")
    package static let newFolder = Phrase(
        nl: "de map; wordt gemaakt als zij er niet is", en: "the folder; made where it does not exist")
    package static let newName = Phrase(nl: "naam van het programma", en: "the programme's name")
    package static let newMailbox = Phrase(
        nl: "postvak waar uitnodigingen vandaan komen", en: "the mailbox that invites come from")
    package static let newDone = Phrase(
        nl: "Programma “{name}” staat klaar in {path}.", en: "Programme “{name}” is ready in {path}.")
    package static let newNext = Phrase(
        nl: "Hierna: experttafel import MAP", en: "Next: experttafel import DIR")

    // settings
    package static let settingsSummary = Phrase(
        nl: "toon of wijzig de instellingen", en: "show or change the settings")
    package static let settingsKey = Phrase(nl: "naam van de instelling", en: "name of the setting")
    package static let settingsValue = Phrase(nl: "de nieuwe waarde", en: "the new value")
    package static let settingsReset = Phrase(nl: "zet terug op de standaardwaarde", en: "put back to the default")
    package static let settingsChanged = Phrase(nl: "{key} is nu {value}.", en: "{key} is now {value}.")
    package static let settingsName = Phrase(nl: "instelling", en: "setting")
    package static let settingsNow = Phrase(nl: "waarde", en: "value")
    package static let settingsMeaning = Phrase(nl: "betekenis", en: "meaning")

    // log and undo
    package static let logSummary = Phrase(nl: "wie deed wat, en wanneer", en: "who did what, and when")
    package static let logLimit = Phrase(nl: "hoeveel regels (20)", en: "how many lines (20)")
    package static let logCommand = Phrase(
        nl: "toon de rijen van één opdracht, voor en na", en: "show one command's rows, before and after")
    package static let logEmpty = Phrase(nl: "Er is nog niets gewijzigd.", en: "Nothing has been changed yet.")
    package static let logNumber = Phrase(nl: "nr", en: "no")
    package static let logWhen = Phrase(nl: "wanneer", en: "when")
    package static let logWho = Phrase(nl: "wie", en: "who")
    package static let logWhat = Phrase(nl: "opdracht", en: "command")
    package static let logRows = Phrase(nl: "rijen", en: "rows")
    package static let logUndone = Phrase(nl: "(ongedaan gemaakt)", en: "(undone)")
    package static let undoSummary = Phrase(
        nl: "maak de laatste opdracht ongedaan", en: "take back the last command")
    package static let undoDiscussion = Phrase(
        nl: "Nog eens `undo` gaat een opdracht verder terug. Wat de deur uit is, kan niet terug.",
        en: "Another `undo` goes back one command more. What has left the house cannot be taken back.")
    package static let undoEvenExported = Phrase(
        nl: "ook als berichten als bestand zijn weggeschreven (en niet verstuurd)",
        en: "even where messages were written to files (and not sent)")
    package static let undoDone = Phrase(
        nl: "Ongedaan gemaakt: {command} van {who}, {when}.", en: "Taken back: {command} by {who}, {when}.")
}

extension Phrase {
    package static let helpSummary = Phrase(nl: "uitleg over een opdracht", en: "help on a command")
    package static let helpWhich = Phrase(nl: "de opdracht", en: "the command")
    package static let helpMan = Phrase(nl: "de handleiding als man-pagina", en: "the manual as a man page")
    package static let completionSummary = Phrase(
        nl: "laat de shell opdrachten en opties aanvullen", en: "let the shell complete commands and options")
    package static let completionShell = Phrase(nl: "de shell", en: "the shell")
}
