extension Phrase {
    public static let about = Phrase(
        nl: "experttafel: van groeivragen en agenda's naar een programma van experttafels, en naar de uitnodigingen.",
        en: "experttafel: from growth questions and agendas to a programme of expert tables, and to the invites.")

    public static let globalProgramme = Phrase(
        nl: "map van het programma (anders EXPERTTAFEL_PROGRAMME, anders deze map)",
        en: "the programme's folder (else EXPERTTAFEL_PROGRAMME, else this folder)")
    public static let globalLanguage = Phrase(nl: "taal van het scherm", en: "language of the screen")
    public static let globalJSON = Phrase(nl: "uitkomst als JSON", en: "result as JSON")
    public static let globalNoColour = Phrase(nl: "geen kleur", en: "no colour")
    public static let globalQuiet = Phrase(nl: "alleen de uitkomst", en: "only the result")
    public static let globalNoInput = Phrase(nl: "niets vragen", en: "ask nothing")
    public static let globalNow = Phrase(nl: "doe alsof het dit moment is", en: "act as if it were this moment")
    public static let globalHelp = Phrase(nl: "deze uitleg", en: "this help")
    public static let globalVersion = Phrase(nl: "de versie", en: "the version")
    public static let wantedInstant = Phrase(
        nl: "een moment, zoals 2027-03-01T08:00:00Z", en: "an instant, such as 2027-03-01T08:00:00Z")

    public static let sectionStart = Phrase(nl: "Beginnen", en: "To begin")
    public static let sectionPlan = Phrase(nl: "Plannen", en: "Planning")
    public static let sectionRelease = Phrase(nl: "Vrijgeven en versturen", en: "Releasing and sending")
    public static let sectionCases = Phrase(nl: "Opvolgen", en: "Following up")
    public static let sectionKeeping = Phrase(nl: "Beheren", en: "Keeping")

    // new
    public static let newSummary = Phrase(
        nl: "maak een leeg programma in een map", en: "make an empty programme in a folder")
    public static let newFolder = Phrase(
        nl: "de map; wordt gemaakt als zij er niet is", en: "the folder; made where it does not exist")
    public static let newName = Phrase(nl: "naam van het programma", en: "the programme's name")
    public static let newMailbox = Phrase(
        nl: "postvak waar uitnodigingen vandaan komen", en: "the mailbox that invites come from")
    public static let newDone = Phrase(
        nl: "Programma “{name}” staat klaar in {path}.", en: "Programme “{name}” is ready in {path}.")
    public static let newNext = Phrase(
        nl: "Hierna: experttafel import MAP", en: "Next: experttafel import DIR")

    // settings
    public static let settingsSummary = Phrase(
        nl: "toon of wijzig de instellingen", en: "show or change the settings")
    public static let settingsKey = Phrase(nl: "naam van de instelling", en: "name of the setting")
    public static let settingsValue = Phrase(nl: "de nieuwe waarde", en: "the new value")
    public static let settingsReset = Phrase(nl: "zet terug op de standaardwaarde", en: "put back to the default")
    public static let settingsChanged = Phrase(nl: "{key} is nu {value}.", en: "{key} is now {value}.")
    public static let settingsName = Phrase(nl: "instelling", en: "setting")
    public static let settingsNow = Phrase(nl: "waarde", en: "value")
    public static let settingsMeaning = Phrase(nl: "betekenis", en: "meaning")

    // log and undo
    public static let logSummary = Phrase(nl: "wie deed wat, en wanneer", en: "who did what, and when")
    public static let logLimit = Phrase(nl: "hoeveel regels (20)", en: "how many lines (20)")
    public static let logCommand = Phrase(
        nl: "toon de rijen van één opdracht, voor en na", en: "show one command's rows, before and after")
    public static let logEmpty = Phrase(nl: "Er is nog niets gewijzigd.", en: "Nothing has been changed yet.")
    public static let logNumber = Phrase(nl: "nr", en: "no")
    public static let logWhen = Phrase(nl: "wanneer", en: "when")
    public static let logWho = Phrase(nl: "wie", en: "who")
    public static let logWhat = Phrase(nl: "opdracht", en: "command")
    public static let logRows = Phrase(nl: "rijen", en: "rows")
    public static let logUndone = Phrase(nl: "(ongedaan gemaakt)", en: "(undone)")
    public static let undoSummary = Phrase(
        nl: "maak de laatste opdracht ongedaan", en: "take back the last command")
    public static let undoDiscussion = Phrase(
        nl: "Nog eens `undo` gaat een opdracht verder terug. Wat de deur uit is, kan niet terug.",
        en: "Another `undo` goes back one command more. What has left the house cannot be taken back.")
    public static let undoEvenExported = Phrase(
        nl: "ook als berichten als bestand zijn weggeschreven (en niet verstuurd)",
        en: "even where messages were written to files (and not sent)")
    public static let undoDone = Phrase(
        nl: "Ongedaan gemaakt: {command} van {who}, {when}.", en: "Taken back: {command} by {who}, {when}.")
}

extension Phrase {
    public static let helpSummary = Phrase(nl: "uitleg over een opdracht", en: "help on a command")
    public static let helpWhich = Phrase(nl: "de opdracht", en: "the command")
    public static let helpMan = Phrase(nl: "de handleiding als man-pagina", en: "the manual as a man page")
    public static let completionSummary = Phrase(
        nl: "laat de shell opdrachten en opties aanvullen", en: "let the shell complete commands and options")
    public static let completionShell = Phrase(nl: "de shell", en: "the shell")
}
