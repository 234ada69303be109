extension Phrase {
    package static let gapNoExperts = Phrase(nl: "er zijn nog geen uitblinkers", en: "there are no experts yet")
    package static let gapNoRequests = Phrase(nl: "er zijn nog geen groeivragen", en: "there are no requests yet")
    package static let gapNoRooms = Phrase(
        nl: "er zijn geen locaties: een experttafel heeft een zaal nodig",
        en: "there are no rooms: an expert table needs one")
    package static let gapMailbox = Phrase(
        nl: "het postvak van het programma is nog het voorbeeld; stel het in met `settings mailbox ADRES`",
        en: "the programme's mailbox is still the example; set it with `settings mailbox ADDRESS`")
    package static let gapExpertNeverFree = Phrase(
        nl: "{name} (uitblinker) is het komende half jaar op geen werkdag vrij",
        en: "{name} (expert) is free on no working day in the next half year")
    package static let gapExpertNoAvailability = Phrase(
        nl:
            "{name} (uitblinker) gaf geen beschikbaarheid en geen agenda op: geldt nu als vrij op werkdagen van 8 tot 18 uur",
        en: "{name} (expert) gave no availability and no agenda: taken as free on working days from 8 to 18")
    package static let gapExpertNoTopics = Phrase(
        nl: "{name} (uitblinker) heeft geen onderwerpen", en: "{name} (expert) has no topics")
    package static let gapNoPlace = Phrase(
        nl: "van {name} is de plaats onbekend", en: "the town of {name} is not known")
    package static let gapTopicNobodyOffers = Phrase(
        nl: "niemand biedt “{topic}” aan ({count} {count|groeivraag|groeivragen})",
        en: "nobody offers “{topic}” ({count} {count|request|requests})")
    package static let gapLevelTooHigh = Phrase(
        nl:
            "{count} {count|groeivraag|groeivragen} op “{topic}” {count|vraagt|vragen} een hoger niveau dan iemand heeft ({level})",
        en: "{count} {count|request|requests} on “{topic}” {count|asks|ask} a higher level than anyone has ({level})")
    package static let gapNoTableOnTopic = Phrase(
        nl: "niemand doet een experttafel over “{topic}” ({count} {count|groeivraag vraagt|groeivragen vragen} er een)",
        en: "nobody does a table on “{topic}” ({count} {count|request asks|requests ask} for one)")
    package static let gapNoMentoringOnTopic = Phrase(
        nl: "niemand doet gesprekken over “{topic}” ({count} {count|groeivraag vraagt|groeivragen vragen} erom)",
        en: "nobody does one-to-one talks on “{topic}” ({count} {count|request asks|requests ask} for one)")
    package static let gapDeadlinePassed = Phrase(
        nl: "bij {count} {count|groeivraag|groeivragen} is de uiterste datum voorbij",
        en: "{count} {count|request is|requests are} past the deadline")
    package static let gapRoomTooSmall = Phrase(
        nl: "{name} houdt {capacity} mensen; een experttafel telt er minstens {needed}",
        en: "{name} holds {capacity} people; an expert table has at least {needed}")
    package static let gapCalendarNotRead = Phrase(
        nl: "de agenda van {name} ({calendar}) is nog niet gelezen",
        en: "the agenda of {name} ({calendar}) has not been read yet")
    package static let gapTravelUnknown = Phrase(
        nl: "de reistijd tussen {from} en {to} is onbekend; er wordt {minutes} minuten gerekend",
        en: "the travel time between {from} and {to} is not known; {minutes} minutes are counted")

    // status
    package static let statusSummary = Phrase(
        nl: "waar het programma staat en wat er ontbreekt", en: "where the programme stands and what is missing")
    package static let statusCounts = Phrase(
        nl:
            "{experts} uitblinkers, {people} mensen in totaal, {rooms} locaties, {requests} groeivragen, {calendars} agenda's",
        en: "{experts} experts, {people} people in all, {rooms} rooms, {requests} requests, {calendars} agendas")
    package static let statusGaps = Phrase(nl: "Let op ({count})", en: "To look at ({count})")
    package static let statusNoGaps = Phrase(nl: "Er ontbreekt niets om te plannen.", en: "Nothing is missing to plan.")
    package static let statusBlocked = Phrase(
        nl: "Zo kan er nog niet gepland worden.", en: "Planning is not possible yet.")
    package static let statusStages = Phrase(nl: "Groeivragen: {stages}", en: "Requests: {stages}")
    package static let statusProposal = Phrase(
        nl: "Voorstel: {count} sessies van {from} t/m {until}", en: "Proposal: {count} sessions from {from} to {until}")
    package static let statusNoProposal = Phrase(nl: "Voorstel: nog geen", en: "Proposal: none yet")
    package static let statusRelease = Phrase(
        nl: "Vrijgave: {name}, {when}", en: "Release: {name}, {when}")
    package static let statusNoRelease = Phrase(nl: "Vrijgave: nog geen", en: "Release: none yet")
    package static let statusOutbox = Phrase(
        nl: "Uitgaand: {draft} klaar, {exported} weggeschreven, {sent} verstuurd",
        en: "Outbox: {draft} ready, {exported} written to files, {sent} sent")
    package static let stageNames: [String: Phrase] = [
        "new": Phrase(nl: "nieuw", en: "new"), "qualified": Phrase(nl: "beoordeeld", en: "qualified"),
        "waiting": Phrase(nl: "wacht", en: "waiting"), "matched": Phrase(nl: "gekoppeld", en: "matched"),
        "met": Phrase(nl: "gesproken", en: "met"), "in-follow-up": Phrase(nl: "in opvolging", en: "in follow-up"),
        "closed": Phrase(nl: "afgerond", en: "closed"), "referred": Phrase(nl: "verwezen", en: "referred"),
    ]

    // import
    package static let importSummary = Phrase(
        nl: "lees spreadsheets en agenda's in", en: "read spreadsheets and agendas")
    package static let importDiscussion = Phrase(
        nl:
            "Leest .csv, .xlsx en .ods (uitblinkers, ondernemers, regiegroep, groeivragen, locaties, relaties, reistijden) en de agenda's in `kalenders/`. Alles of niets: is er een fout, dan verandert er niets. Nog eens inlezen verdubbelt niets.",
        en:
            "Reads .csv, .xlsx and .ods (experts, entrepreneurs, chairs, requests, rooms, relations, travel times) and the agendas in `kalenders/`. All or nothing: with an error nothing changes. Reading again doubles nothing."
    )
    package static let importPaths = Phrase(nl: "bestanden of mappen", en: "files or folders")
    package static let importDryRun = Phrase(
        nl: "zeg wat er zou gebeuren en wijzig niets", en: "say what would happen and change nothing")
    package static let importFile = Phrase(
        nl: "{file}: {kind}, {rows} rijen ({detected})", en: "{file}: {kind}, {rows} rows ({detected})")
    package static let importFileOne = Phrase(
        nl: "{file}: {kind}, 1 rij ({detected})", en: "{file}: {kind}, 1 row ({detected})")
    package static let importUnknownColumns = Phrase(
        nl: "  onbekende kolommen, bewaard bij elke rij: {columns}",
        en: "  unknown columns, kept with each row: {columns}")
    package static let importCounts = Phrase(
        nl: "{kind}: {new} nieuw, {changed} gewijzigd, {same} gelijk",
        en: "{kind}: {new} new, {changed} changed, {same} same")
    package static let importErrors = Phrase(
        nl: "Er is niets ingelezen: {count} {count|fout|fouten}.",
        en: "Nothing was imported: {count} {count|error|errors}.")
    package static let importWarnings = Phrase(nl: "Let op:", en: "Note:")
    package static let importRehearsed = Phrase(
        nl: "Dit was een proef; er is niets gewijzigd.", en: "This was a dry run; nothing was changed.")
    package static let importKinds: [String: Phrase] = [
        "experts": Phrase(nl: "uitblinkers", en: "experts"),
        "entrepreneurs": Phrase(nl: "ondernemers", en: "entrepreneurs"),
        "chairs": Phrase(nl: "regiegroep", en: "chairs"),
        "rooms": Phrase(nl: "locaties", en: "rooms"), "requests": Phrase(nl: "groeivragen", en: "requests"),
        "relations": Phrase(nl: "relaties", en: "relations"),
        "travelTimes": Phrase(nl: "reistijden", en: "travel times"),
        "calendars": Phrase(nl: "agenda's", en: "agendas"),
    ]
    package static let detectedCSV = Phrase(
        nl: "csv, {encoding}, gescheiden door {separator}", en: "csv, {encoding}, separated by {separator}")
    package static let detectedBook = Phrase(nl: "{format}, blad {sheet}", en: "{format}, sheet {sheet}")
    package static let detectedOthers = Phrase(nl: "; niet gelezen: {others}", en: "; not read: {others}")
    package static let separatorTab = Phrase(nl: "tabs", en: "tabs")

    // availability
    package static let availabilitySummary = Phrase(
        nl: "wanneer iedereen vrij is, of wanneer agenda's bezet zijn",
        en: "when everyone is free, or when agendas are busy")
    package static let availabilityFiles = Phrase(nl: "agenda's (.ics)", en: "agendas (.ics)")
    package static let availabilityAll = Phrase(
        nl: "van iedereen en elke locatie in het programma", en: "of everyone and every room of the programme")
    package static let availabilityFrom = Phrase(nl: "eerste dag", en: "first day")
    package static let availabilityUntil = Phrase(nl: "dag na de laatste", en: "the day after the last")
    package static let availabilityNeeds = Phrase(
        nl: "Geef agenda's op, of --all voor het hele programma.", en: "Name agendas, or --all for the whole programme."
    )
    package static let availabilityUnreadable = Phrase(
        nl: "{file} kan niet worden gelezen: {detail}.", en: "{file} cannot be read: {detail}.")
    package static let availabilityHours = Phrase(nl: "{name}: {hours} uur vrij", en: "{name}: {hours} hours free")
}
