extension Phrase {
    package static let failProblem = Phrase(
        nl: "Dit bestand kan niet worden gebruikt: {path}{place}: {fault}.",
        en: "This file cannot be used: {path}{place}: {fault}.")
    package static let problemWhole = Phrase(nl: "het bestand", en: "the file")
    package static let problemPosition = Phrase(
        nl: " (regel {line}, teken {column})", en: " (line {line}, column {column})")
    package static let problemFaultOther = Phrase(nl: "klopt niet", en: "is not right")
    package static let problemTopicUnknown = Phrase(
        nl: "Let op: {path}: geen uitblinker biedt het onderwerp “{topic}” aan.",
        en: "Note: {path}: no expert offers the topic “{topic}”.")
    package static let problemTopicLikely = Phrase(
        nl: "Let op: {path}: geen uitblinker biedt het onderwerp “{topic}” aan; is “{known}” bedoeld?",
        en: "Note: {path}: no expert offers the topic “{topic}”; is “{known}” meant?")

    /// What can be wrong at one place of a problem or plan file, by the name that the planning gives it.
    package static let problemFaults: [String: Phrase] = [
        "endsEarly": Phrase(
            nl: "de tekst houdt hier op, midden in de JSON", en: "the text ends here, in the middle of the JSON"),
        "unexpected": Phrase(nl: "{found} hoort hier niet in JSON", en: "{found} does not belong here in JSON"),
        "tooDeep": Phrase(
            nl: "de lijsten zitten te diep in elkaar", en: "the lists are nested too deeply"),
        "badText": Phrase(
            nl: "deze tekst is geen geldige UTF-8, of bevat een teken of \\-code die niet mag",
            en: "this text is not valid UTF-8, or has a character or \\ code that may not be there"),
        "badNumber": Phrase(nl: "dit is geen getal", en: "this is not a number"),
        "numberTooLarge": Phrase(
            nl: "dit getal is groter dan 64 bits", en: "this number is larger than 64 bits"),
        "notWhole": Phrase(nl: "hier hoort een geheel getal", en: "a whole number belongs here"),
        "missing": Phrase(nl: "ontbreekt", en: "is missing"),
        "wrongType": Phrase(
            nl: "hier hoort {wanted}, maar er staat {found}", en: "{wanted} belongs here, but there is {found}"),
        "unknownWord": Phrase(
            nl: "“{found}” is onbekend; mogelijk is: {known}", en: "“{found}” is unknown; possible are: {known}"),
        "tooMany": Phrase(nl: "heeft meer dan {most} regels", en: "has more than {most} items"),
        "wrongCount": Phrase(
            nl: "heeft {found} {found|regel|regels}; het moeten er {wanted} zijn, één per plaats",
            en: "has {found} {found|item|items}; it needs {wanted}, one a place"),
        "notAPair": Phrase(
            nl: "hier horen precies twee getallen: [begin, einde]", en: "exactly two numbers belong here: [start, end]"),
        "outOfRange": Phrase(
            nl: "{found} kan niet; van {least} tot en met {most} mag wel",
            en: "{found} cannot be; it must be from {least} to {most}"),
        "notWholeSlots": Phrase(
            nl: "{minutes} minuten is geen geheel aantal blokken van {slotMinutes} minuten",
            en: "{minutes} minutes are no whole number of slots of {slotMinutes} minutes"),
        "notRising": Phrase(
            nl: "moet groter zijn dan het getal ervoor, {after}", en: "must be above the number before it, {after}"),
        "emptyInterval": Phrase(
            nl: "[{start}, {end}] eindigt niet na het begin", en: "[{start}, {end}] does not end after its start"),
        "overlaps": Phrase(
            nl: "begint voordat het vorige tijdvak eindigt, op {end}: tijdvakken staan op volgorde en overlappen niet",
            en: "begins before the interval before it ends, at {end}: intervals stand in order and do not overlap"),
        "noSuch": Phrase(
            nl: "nummer {found} bestaat niet: er zijn {count} {list}, geteld vanaf 0",
            en: "number {found} does not exist: there are {count} {list}, counted from 0"),
        "empty": Phrase(nl: "is leeg", en: "is empty"),
        "duplicate": Phrase(nl: "staat er al, als nummer {first}", en: "is there already, as number {first}"),
        "samePerson": Phrase(nl: "noemt tweemaal dezelfde persoon", en: "names the same person twice"),
        "tooManyLanguages": Phrase(
            nl: "samen spreken deze mensen meer dan {most} talen",
            en: "together these people speak more than {most} languages"),
        "scoreTooLarge": Phrase(
            nl:
                "met deze aantallen kan een score groter worden dan {most}, en dan rekent niemand meer precies: neem kleinere gewichten",
            en:
                "with these numbers a score could exceed {most}, where nobody counts exactly any more: use smaller weights"
        ),
    ]

    /// Kinds of JSON and lists of a problem, as the faults name them.
    package static let problemWords: [String: Phrase] = [
        "object": Phrase(nl: "een object {…}", en: "an object {…}"),
        "array": Phrase(nl: "een lijst […]", en: "a list […]"),
        "text": Phrase(nl: "een tekst", en: "a text"),
        "integer": Phrase(nl: "een getal", en: "a number"),
        "boolean": Phrase(nl: "true of false", en: "true or false"),
        "null": Phrase(nl: "null", en: "null"),
        "people": Phrase(nl: "personen", en: "people"),
        "experts": Phrase(nl: "uitblinkers", en: "experts"),
        "rooms": Phrase(nl: "locaties", en: "rooms"),
        "requests": Phrase(nl: "groeivragen", en: "requests"),
        "places": Phrase(nl: "plaatsen", en: "places"),
    ]
}
