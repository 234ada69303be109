extension Phrase {
    package static let templateSummary = Phrase(nl: "de woorden van de mails", en: "the words of the mails")
    package static let templateListSummary = Phrase(
        nl: "alle sjablonen, en welke van uzelf zijn", en: "all templates, and which are your own")
    package static let templateShowSummary = Phrase(nl: "toon een sjabloon", en: "show a template")
    package static let templateEditSummary = Phrase(
        nl: "maak of wijzig uw eigen versie", en: "make or change your own version")
    package static let templateEditDiscussion = Phrase(
        nl:
            "Uw versie komt in de map sjablonen en wordt eerst gecontroleerd; met een fout erin wordt niets bewaard. Verandert een nieuwe versie van het programma de standaard, dan houdt u uw eigen woorden en toont “template check” het verschil.",
        en:
            "Your version goes into the folder sjablonen and is checked first; with a fault in it nothing is kept. Where a new version of the program changes the default, you keep your own words, and “template check” shows the difference."
    )
    package static let templateCheckSummary = Phrase(
        nl: "vul elk sjabloon met voorbeelden en meld fouten met hun regel",
        en: "fill each template with samples and report faults with their line")
    package static let templateResetSummary = Phrase(
        nl: "terug naar de standaard; uw versie blijft als .txt.oud",
        en: "back to the default; your version stays as .txt.oud")
    package static let templateNameHelp = Phrase(
        nl: "sjabloon, met of zonder taal: reminder, reminder.en",
        en: "template, with or without language: reminder, reminder.nl")
    package static let templateSample = Phrase(
        nl: "ingevuld met voorbeelden, zoals de lezer het ziet", en: "filled with samples, as its reader sees it")
    package static let templateHTML = Phrase(
        nl: "schrijf het voorbeeld als pagina naar een bestand", en: "write the sample as a page to a file")
    package static let templateName = Phrase(nl: "sjabloon", en: "template")
    package static let templateOrigin = Phrase(nl: "herkomst", en: "origin")
    package static let templateOrigins: [String: Phrase] = [
        "standard": Phrase(nl: "standaard", en: "default"), "own": Phrase(nl: "eigen", en: "own"),
        "ownOfOldDefault": Phrase(nl: "eigen; de standaard is veranderd", en: "own; the default has changed"),
    ]
    package static let templateDefaultChanged = Phrase(
        nl: "De standaard van {template} is veranderd sinds u uw versie met “template edit” bewaarde:",
        en: "The default of {template} has changed since you kept your version with “template edit”:")
    package static let templateKept = Phrase(nl: "Sjabloon {template} is bewaard.", en: "Template {template} is kept.")
    package static let templateChecked = Phrase(
        nl: "{count} {count|sjabloon|sjablonen} gecontroleerd; {faults} {faults|fout|fouten}.",
        en: "{count} {count|template|templates} checked; {faults} {faults|fault|faults}.")
    package static let templateNotOwn = Phrase(
        nl: "Sjabloon {template} was al de standaard.", en: "Template {template} was the default already.")
    package static let templateWasReset = Phrase(
        nl: "Sjabloon {template} is weer de standaard.", en: "Template {template} is the default again.")
    package static let templateMissingPlaceholder = Phrase(
        nl: "Sjabloon {template}, regel {line}: tot hier ontbreekt de invulplek “{name}”, die deze mail nodig heeft.",
        en: "Template {template}, line {line}: up to here the placeholder “{name}” is missing, which this mail needs.")
    package static let templateUnbalanced = Phrase(
        nl: "Sjabloon {template}, regel {line}: “{name}” wordt niet goed geopend of gesloten.",
        en: "Template {template}, line {line}: “{name}” is not opened or closed well.")
    package static let outboxStateLine = Phrase(nl: "Stand", en: "State")
}
