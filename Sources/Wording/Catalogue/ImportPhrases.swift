extension Phrase {
    package static let importRow = Phrase(nl: ", rij {row}", en: ", row {row}")
    package static let importLine = Phrase(nl: " (regel {line})", en: " (line {line})")
    package static let importColumn = Phrase(nl: ", kolom {letter} ({column})", en: ", column {letter} ({column})")
    package static let importUnknownSheet = Phrase(
        nl:
            "onbekend blad. Noem het bestand uitblinkers, ondernemers, regiegroep, groeivragen, locaties, relaties of reistijden.",
        en: "unknown sheet. Name the file experts, entrepreneurs, chairs, requests, rooms, relations or travel times.")
    package static let importMissingColumn = Phrase(
        nl: "de kolom “{wanted}” ontbreekt. Gevonden: {titles}.",
        en: "the column “{wanted}” is missing. Found: {titles}.")
    package static let importPerhaps = Phrase(
        nl: " Is “{like}” die kolom? Verbeter dan de naam.", en: " Is “{like}” that column? Then mend its name.")
    package static let importNearlyColumn = Phrase(
        nl:
            "deze kolom is onbekend en telt niet mee. Bedoelt u “{wanted}”? Verbeter dan de naam; nu lijkt “{wanted}” bij iedereen leeg.",
        en:
            "this column is unknown and does not count. Is it “{wanted}”? Then mend its name; now “{wanted}” looks empty for everyone."
    )
    package static let importEmptyFolder = Phrase(
        nl: "in deze map staan geen bladen (.csv, .xlsx, .ods) en geen agenda's (.ics).",
        en: "there are no sheets (.csv, .xlsx, .ods) and no agendas (.ics) in this folder.")
    package static let importDoubleColumn = Phrase(
        nl: "de kolom “{wanted}” staat er twee keer in.", en: "the column “{wanted}” is there twice.")
    package static let importNoRows = Phrase(
        nl: "er staan geen rijen onder de kolomnamen.", en: "there are no rows below the column names.")
    package static let importMissingValue = Phrase(
        nl: "deze cel mag niet leeg zijn.", en: "this cell may not be empty.")
    package static let importBadValue = Phrase(
        nl: "“{found}” kan niet; nodig is {wanted}.", en: "“{found}” will not do; it takes {wanted}.")
    package static let importCellError = Phrase(
        nl: "het rekenblad kon deze cel niet berekenen (“{found}”). Verbeter de formule of typ de uitkomst in.",
        en: "the spreadsheet could not compute this cell (“{found}”). Mend the formula, or type the result.")
    package static let importDuplicateElsewhere = Phrase(
        nl: "“{found}” staat ook in {file} op rij {row}. Voeg de rijen samen.",
        en: "“{found}” is in {file} on row {row} too. Merge the rows.")
    package static let importAddressTaken = Phrase(
        nl: "“{found}” is al een adres van {name}. Haal het bij een van beiden weg.",
        en: "“{found}” is an address of {name} already. Take it away from one of the two.")
    package static let importBothWanted = Phrase(
        nl: "dezelfde uitblinker staat bij voorkeur én bij niet met (“{found}”); niet met telt.",
        en: "the same expert is both preferred and to be avoided (“{found}”); to be avoided counts.")
    package static let importDeadlinePassed = Phrase(
        nl: "“{found}” ligt vóór de dag waarop de vraag is ontvangen. Klopt het jaar?",
        en: "“{found}” lies before the day the request was received. Is the year right?")
    package static let importNearlyTopic = Phrase(
        nl: "niemand biedt “{found}” aan. Bedoelt u “{topic}”?",
        en: "nobody offers “{found}”. Is it “{topic}”?")
    package static let importCalendarOfNobody = Phrase(
        nl:
            "deze agenda is van niemand: in geen enkele rij staat “{found}” bij agenda. Wie erbij hoort, lijkt nu vrij.",
        en: "this agenda is nobody's: no row has “{found}” under agenda. Whoever it belongs to looks free now.")
    package static let importDuplicate = Phrase(
        nl: "“{found}” staat ook op rij {row}. Voeg de rijen samen.",
        en: "“{found}” is on row {row} too. Merge the rows.")
    package static let importUnknownPerson = Phrase(
        nl:
            "niemand heeft het adres “{found}”. Zet deze persoon bij de uitblinkers of ondernemers, of verbeter het adres.",
        en: "nobody has the address “{found}”. Add this person to the experts or entrepreneurs, or mend the address.")
    package static let importNotAnExpert = Phrase(
        nl: "“{found}” is geen uitblinker.", en: "“{found}” is not an expert.")
    package static let importSamePerson = Phrase(
        nl: "beide adressen zijn van dezelfde persoon.", en: "both addresses are the same person's.")
    package static let importMissingCalendar = Phrase(
        nl:
            "de agenda “{found}” staat niet in de map kalenders. Voeg het bestand toe of maak de cel leeg; zonder agenda lijkt iedereen vrij.",
        en:
            "the agenda “{found}” is not in the folder kalenders. Add the file or empty the cell; without an agenda everyone looks free."
    )
    package static let importUnreadableCalendar = Phrase(
        nl: "de agenda “{found}” kan niet worden gelezen ({detail}). Exporteer haar opnieuw.",
        en: "the agenda “{found}” cannot be read ({detail}). Export it again.")
    package static let importCalendarWarning = Phrase(
        nl: "in de agenda “{found}”: {detail}.", en: "in the agenda “{found}”: {detail}.")
    package static let importCalendarAddress = Phrase(
        nl:
            "de agenda op “{found}” wordt opgehaald met import --refresh; tot dan telt alleen de beschikbaarheid per week.",
        en: "the agenda at “{found}” is fetched by import --refresh; until then only the weekly availability counts.")
    package static let importSeriesNeedsMentoring = Phrase(
        nl: "meer dan één gesprek kan alleen bij vorm mentoring; er wordt één gesprek gepland.",
        en: "more than one talk goes with the format mentoring only; one talk will be planned.")
    package static let importDiffers = Phrase(
        nl: "“{found}” is anders dan in een ander blad; dit blad telt.",
        en: "“{found}” differs from another sheet; this one counts.")
    package static let importTooMany = Phrase(nl: "en nog {more} meldingen.", en: "and {more} more.")
    package static let importFileMissing = Phrase(nl: "dit bestand is er niet.", en: "this file is not there.")
    package static let importFileEmpty = Phrase(nl: "dit bestand is leeg.", en: "this file is empty.")
    package static let importFileTooLarge = Phrase(
        nl: "dit bestand is te groot (hoogstens {limit} MB). Is het wel het goede bestand?",
        en: "this file is too large (at most {limit} MB). Is it the right file?")
    package static let importTooManyRows = Phrase(
        nl: "dit blad heeft meer dan {limit} rijen.", en: "this sheet has more than {limit} rows.")
    package static let importFileUnopened = Phrase(
        nl: "dit bestand mag niet worden gelezen. Sluit het in andere programma's of pas de rechten aan.",
        en: "this file may not be read. Close it in other programs, or change its permissions.")
    package static let importTooManyColumns = Phrase(
        nl: "dit blad heeft meer dan {limit} kolommen.", en: "this sheet has more than {limit} columns.")
    package static let importTooManyCells = Phrase(
        nl: "dit blad heeft meer dan {limit} cellen.", en: "this sheet has more than {limit} cells.")
    package static let importOpenQuote = Phrase(
        nl:
            "op regel {line} begint een cel met een aanhalingsteken dat nergens wordt gesloten. Sluit het of haal het weg.",
        en: "on line {line} a cell begins with a quotation mark that is never closed. Close it or take it away.")
    package static let importMixedEncoding = Phrase(
        nl:
            "op regel {line} staat een teken dat beschadigd is; de rest is UTF-8. Verbeter het en bewaar als CSV UTF-8.",
        en: "on line {line} there is a damaged character; the rest is UTF-8. Mend it and save as CSV UTF-8.")
    package static let importNotASheet = Phrase(
        nl: "dit is geen .csv, .xlsx of .ods.", en: "this is no .csv, .xlsx or .ods.")
    package static let importEncrypted = Phrase(
        nl: "dit is een oude .xls of een bestand met een wachtwoord. Bewaar het als .xlsx zonder wachtwoord.",
        en: "this is an old .xls or a file with a password. Save it as .xlsx without a password.")
    package static let importDamaged = Phrase(
        nl: "dit bestand is beschadigd ({detail}). Bewaar het opnieuw.",
        en: "this file is damaged ({detail}). Save it again.")

    package static let calendarEmpty = Phrase(
        nl: "regel 1: het bestand is leeg, BEGIN:VCALENDAR ontbreekt",
        en: "line 1: the file is empty, BEGIN:VCALENDAR is missing")
    package static let calendarTooLarge = Phrase(
        nl: "regel 1, BEGIN:VCALENDAR: het bestand is groter dan {limit} MB, en is niet gelezen",
        en: "line 1, BEGIN:VCALENDAR: the file is larger than {limit} MB, and was not read")
    package static let calendarNotOne = Phrase(
        nl: "regel {line}: het is geen agenda, BEGIN:VCALENDAR ontbreekt",
        en: "line {line}: it is no calendar, BEGIN:VCALENDAR is missing")
    package static let calendarUnknownZone = Phrase(
        nl: "de tijdzone “{name}” ({property}) is onbekend; gelezen als {zone}",
        en: "the time zone “{name}” ({property}) is unknown; read as {zone}")
    package static let calendarBadRule = Phrase(
        nl: "de herhaling (RRULE) “{rule}” is niet te lezen; alleen de eerste keer telt",
        en: "the recurrence (RRULE) “{rule}” cannot be read; only the first time counts")
    package static let calendarTooMuchWork = Phrase(
        nl: "een herhaling (RRULE) vraagt te veel rekenwerk; niet elke keer telt mee",
        en: "a recurrence (RRULE) asks for too much work; not every time counts")

    package static let wantedEmail = Phrase(
        nl: "een e-mailadres, zoals naam@bedrijf.nl", en: "an e-mail address, such as name@company.nl")
    package static let wantedEmails = Phrase(
        nl: "e-mailadressen met komma's ertussen", en: "e-mail addresses with commas")
    package static let wantedDateCell = Phrase(nl: "een datum, zoals 16-4-2027", en: "a date, such as 16-4-2027")
    package static let wantedMoment = Phrase(
        nl: "een datum, eventueel met tijd, zoals 18-11-2026 15:59",
        en: "a date, with a time if you like, such as 18-11-2026 15:59")
    package static let wantedCount = Phrase(
        nl: "een geheel getal van {from} tot en met {to}", en: "a whole number from {from} to {to}")
    package static let wantedAmount = Phrase(
        nl: "een getal, zoals 7,2 of 4.353.000", en: "a number, such as 7,2 or 4.353.000")
    package static let wantedQuestion = Phrase(
        nl: "een vraag van hoogstens 4000 tekens", en: "a question of at most 4000 characters")
    package static let wantedTopic = Phrase(
        nl: "een onderwerp van hoogstens 80 tekens", en: "a topic of at most 80 characters")
    package static let wantedTopics = Phrase(
        nl: "onderwerpen met een niveau van 1 tot 3, zoals export:2, financiering:3",
        en: "topics with a level of 1 to 3, such as export:2, financing:3")
    package static let wantedFormats = Phrase(nl: "tafel, mentoring of beide", en: "table, mentoring or both")
    package static let wantedFormat = Phrase(nl: "tafel, mentoring of beide", en: "table, mentoring or either")
    package static let wantedPriority = Phrase(nl: "laag, normaal of hoog", en: "low, normal or high")
    package static let wantedWeekdays = Phrase(
        nl: "weekdagen, zoals di, donderdag", en: "weekdays, such as Tue, Thursday")
    package static let wantedDagdelen = Phrase(
        nl: "dagdelen, zoals ma ochtend, di avond", en: "parts of days, such as mon morning, tue evening")
    package static let wantedLanguages = Phrase(nl: "talen, zoals nl, en", en: "languages, such as nl, en")
    package static let wantedLine = Phrase(
        nl: "een tekst van hoogstens {limit} tekens", en: "a text of at most {limit} characters")
}
