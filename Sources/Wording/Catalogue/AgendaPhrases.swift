/// What is said of agendas that were read: what could not be used, and what makes a moment free or busy.
extension Phrase {
    package static let calendarAtLine = Phrase(
        nl: "regel {line}, {component}: {detail}", en: "line {line}, {component}: {detail}")
    package static let calendarCutShort = Phrase(
        nl: "het bestand houdt halverwege op: {component} van regel {line} heeft geen einde (END:{component})",
        en: "the file ends halfway: {component} of line {line} has no end (END:{component})")
    package static let calendarTooDeep = Phrase(
        nl: "regel {line}: onderdelen in onderdelen zonder einde (BEGIN)",
        en: "line {line}: components within components without end (BEGIN)")
    package static let calendarBadValue = Phrase(
        nl: "{property} is niet te lezen; dat onderdeel telt niet mee",
        en: "{property} cannot be read; that part does not count")
    package static let calendarLeftOut = Phrase(
        nl: "{property} ontbreekt of is niet te lezen; de afspraak telt niet mee",
        en: "{property} is missing or cannot be read; the appointment does not count")
    package static let calendarEndsBeforeStart = Phrase(
        nl: "{property} ligt voor DTSTART; de afspraak duurt niets",
        en: "{property} lies before DTSTART; the appointment takes no time")
    package static let calendarBadLine = Phrase(
        nl: "een regel zonder dubbele punt telt niet mee", en: "a line without a colon does not count")
    package static let calendarBadLineAfter = Phrase(
        nl: "een regel zonder dubbele punt, na {property}, telt niet mee",
        en: "a line without a colon, after {property}, does not count")
    package static let calendarUnended = Phrase(
        nl: "een onderdeel zonder END; het houdt op waar het volgende begint",
        en: "a component without END; it ends where the next begins")
    package static let calendarStrayEnd = Phrase(
        nl: "een END van iets dat niet begonnen is", en: "an END of what has not begun")
    package static let calendarOtherScale = Phrase(
        nl: "CALSCALE {scale} is onbekend; gelezen als GREGORIAN", en: "CALSCALE {scale} is unknown; read as GREGORIAN")
    package static let calendarMore = Phrase(
        nl: "nog {count} {count|melding|meldingen}", en: "{count} more {count|note|notes}")
}
