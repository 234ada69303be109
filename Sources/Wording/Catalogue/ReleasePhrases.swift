extension Phrase {
    package static let releaseSummary = Phrase(
        nl: "maak het voorstel echt en zet de mails klaar", en: "make the proposal real and draft the mails")
    package static let releaseDiscussion = Phrase(
        nl:
            "Legt het voorstel vast onder een naam, vergelijkt het met de vorige vrijgave en zet voor ieder die het aangaat één mail in het uitgaande postvak. Er wordt niets verstuurd.",
        en:
            "Keeps the proposal under a name, compares it with the last release, and drafts one mail in the outbox for each person concerned. Nothing is sent."
    )
    package static let releaseName = Phrase(nl: "naam van de vrijgave", en: "name of the release")
    package static let releaseNew = Phrase(nl: "{count} nieuw", en: "{count} new")
    package static let releaseMoved = Phrase(nl: "{count} verplaatst", en: "{count} moved")
    package static let releaseChanged = Phrase(nl: "{count} gewijzigd", en: "{count} changed")
    package static let releaseCancelled = Phrase(nl: "{count} vervallen", en: "{count} cancelled")
    package static let releaseSame = Phrase(nl: "{count} ongewijzigd", en: "{count} unchanged")
    package static let releaseDone = Phrase(nl: "Vrijgave {name}: {counts}.", en: "Release {name}: {counts}.")
    package static let releaseEntryNew = Phrase(nl: "nieuw", en: "new")
    package static let releaseEntryMoved = Phrase(nl: "verplaatst (was {before})", en: "moved (was {before})")
    package static let releaseEntryChanged = Phrase(nl: "gewijzigd: {seats}", en: "changed: {seats}")
    package static let releaseEntryCancelled = Phrase(nl: "vervallen", en: "cancelled")
    package static let releaseDrafted = Phrase(
        nl: "{count} {count|bericht staat|berichten staan} klaar in het uitgaande postvak; er is niets verstuurd.",
        en: "{count} {count|message is|messages are} ready in the outbox; nothing was sent.")
    package static let releaseWithdrawn = Phrase(
        nl:
            "{count} {count|bericht|berichten} van eerder, nog niet de deur uit, {count|is|zijn} ingetrokken of vervangen.",
        en: "{count} earlier {count|message|messages} that had not left {count|was|were} withdrawn or replaced.")
    package static let releaseNext = Phrase(
        nl: "Lees ze met: experttafel outbox list", en: "Read them with: experttafel outbox list")

    // outbox
    package static let outboxSummary = Phrase(nl: "het uitgaande postvak", en: "the outbox")
    package static let outboxListSummary = Phrase(nl: "toon de berichten", en: "list the messages")
    package static let outboxShowSummary = Phrase(
        nl: "lees een bericht zoals de ontvanger", en: "read a message as its reader will")
    package static let outboxExportSummary = Phrase(
        nl: "schrijf de berichten als .eml of in een mbox, klaar om te versturen",
        en: "write the messages as .eml or into an mbox, ready to send")
    package static let outboxExportDiscussion = Phrase(
        nl:
            "Elk bericht wordt een bestand dat Thunderbird, Apple Mail en Outlook openen, of komt achteraan in de mbox. Weggeschreven berichten gelden als de deur uit: een volgende vrijgave stuurt dan wijzigingen en annuleringen.",
        en:
            "Each message becomes a file that Thunderbird, Apple Mail and Outlook open, or goes at the end of the mbox. Messages written out count as having left: a next release then sends changes and cancellations."
    )
    package static let outboxDiscardSummary = Phrase(
        nl: "haal een bericht uit het postvak", en: "take a message out of the outbox")
    package static let outboxSentSummary = Phrase(
        nl: "leg vast dat weggeschreven berichten verstuurd zijn", en: "record that messages written out were sent")
    package static let outboxNumber = Phrase(nl: "nummer van het bericht", en: "number of the message")
    package static let outboxFolder = Phrase(
        nl: "map voor de bestanden, of een mbox", en: "folder for the files, or an mbox")
    package static let outboxNoMbox = Phrase(
        nl: "{file} is geen mbox ({why}); er is niets weggeschreven.",
        en: "{file} is no mbox ({why}); nothing was written.")
    package static let outboxAll = Phrase(
        nl: "ook wat al weggeschreven, verstuurd of ingetrokken is", en: "also what was written out, sent or withdrawn")
    package static let outboxHTML = Phrase(
        nl: "schrijf de HTML-versie naar een bestand", en: "write the HTML version to a file")
    package static let outboxEmpty = Phrase(nl: "Er staat niets klaar.", en: "Nothing is ready.")
    package static let outboxTo = Phrase(nl: "aan", en: "to")
    package static let outboxSubject = Phrase(nl: "onderwerp", en: "subject")
    package static let outboxKind = Phrase(nl: "soort", en: "kind")
    package static let outboxState = Phrase(nl: "stand", en: "state")
    package static let outboxFrom = Phrase(nl: "Van", en: "From")
    package static let outboxToLine = Phrase(nl: "Aan", en: "To")
    package static let outboxSubjectLine = Phrase(nl: "Onderwerp", en: "Subject")
    package static let outboxCalendarLine = Phrase(
        nl: "Agenda: {method} {session}, versie {sequence}", en: "Calendar: {method} {session}, sequence {sequence}")
    package static let outboxExported = Phrase(
        nl: "{count} {count|bericht|berichten} weggeschreven in {folder}.",
        en: "{count} {count|message|messages} written to {folder}.")
    package static let outboxDiscarded = Phrase(nl: "Bericht {id} is ingetrokken.", en: "Message {id} is withdrawn.")
    package static let outboxSent = Phrase(
        nl: "{count} {count|bericht geldt|berichten gelden} nu als verstuurd.",
        en: "{count} {count|message is|messages are} now recorded as sent.")
    package static let outboxAlreadyLeft = Phrase(
        nl: "Bericht {id} is de deur al uit en kan niet worden ingetrokken.",
        en: "Message {id} has left and cannot be withdrawn.")
    package static let messageStates: [String: Phrase] = [
        "draft": Phrase(nl: "klaar", en: "ready"), "exported": Phrase(nl: "weggeschreven", en: "written out"),
        "held": Phrase(nl: "vastgehouden", en: "held"), "sending": Phrase(nl: "onderweg", en: "sending"),
        "uncertain": Phrase(nl: "onzeker", en: "uncertain"), "failed": Phrase(nl: "geweigerd", en: "refused"),
        "sent": Phrase(nl: "verstuurd", en: "sent"), "discarded": Phrase(nl: "ingetrokken", en: "withdrawn"),
    ]
    package static let messageKinds: [String: Phrase] = [
        "invitation-participant": Phrase(nl: "uitnodiging", en: "invitation"),
        "invitation-expert": Phrase(nl: "uitnodiging uitblinker", en: "invitation, expert"),
        "change": Phrase(nl: "wijziging", en: "change"), "cancellation": Phrase(nl: "annulering", en: "cancellation"),
        "calendar-message": Phrase(nl: "agenda-bericht", en: "calendar message"),
        "offer": Phrase(nl: "aanbod", en: "offer"),
        "offer-withdrawn": Phrase(nl: "aanbod vervallen", en: "offer ended"),
        "reminder": Phrase(nl: "herinnering", en: "reminder"),
        "counter-declined": Phrase(nl: "andere tijd afgewezen", en: "other time declined"),
        "programme-summary": Phrase(nl: "overzicht", en: "summary"),
        "week-summary": Phrase(nl: "weekoverzicht uitblinker", en: "week summary, expert"),
        "preparation": Phrase(nl: "voorbereiding", en: "preparation"),
        "thanks": Phrase(nl: "dank en evaluatie", en: "thanks and evaluation"),
    ].merging(Phrase.noticeKinds) { $1 }

    // export, board
    package static let exportSummary = Phrase(
        nl: "agenda's en spreadsheets wegschrijven", en: "write calendars and spreadsheets")
    package static let exportCalendarsSummary = Phrase(
        nl: "een agenda per persoon, locatie en experttafel, en van het programma",
        en: "a calendar per person, room and expert table, and of the programme")
    package static let exportSheetsSummary = Phrase(
        nl: "het programma en de wachtlijst als spreadsheet", en: "the programme and the waiting list as a spreadsheet")
    package static let exportFolder = Phrase(
        nl: "map voor de bestanden", en: "folder for the files")
    package static let exportFile = Phrase(nl: "bestand (.xlsx)", en: "file (.xlsx)")
    package static let exportDone = Phrase(
        nl: "{count} {count|agenda|agenda's} in {folder}.", en: "{count} {count|calendar|calendars} in {folder}.")
    package static let exportSheetsDone = Phrase(nl: "Weggeschreven: {path}.", en: "Written: {path}.")
    package static let boardSummary = Phrase(nl: "het voorstel als pagina (HTML)", en: "the proposal as a page (HTML)")
    package static let boardOut = Phrase(nl: "bestand voor de pagina (bord.html)", en: "file for the page (bord.html)")
    package static let boardAnonymous = Phrase(nl: "zonder namen van deelnemers", en: "without participants' names")
    package static let boardDone = Phrase(nl: "Het bord staat in {path}.", en: "The board is in {path}.")

    // cases
    package static let caseSummary = Phrase(
        nl: "de groeivragen en waar ze staan", en: "the requests and where they stand")
    package static let caseListSummary = Phrase(nl: "toon de groeivragen", en: "list the requests")
    package static let caseShowSummary = Phrase(nl: "toon één groeivraag", en: "show one request")
    package static let caseStage = Phrase(nl: "alleen in deze fase", en: "only in this stage")
    package static let caseRequest = Phrase(nl: "vraag", en: "request")
    package static let casePerson = Phrase(nl: "van", en: "from")
    package static let caseTopic = Phrase(nl: "onderwerp", en: "topic")
    package static let caseStageTitle = Phrase(nl: "fase", en: "stage")
    package static let caseWaited = Phrase(nl: "weken", en: "weeks")
    package static let caseHistory = Phrase(nl: "{when}  {stage} ({by})", en: "{when}  {stage} ({by})")
}

extension Phrase {
    package static let boardLoad = Phrase(nl: "{count} van {most}", en: "{count} of {most}")
    package static let feedProgramme = Phrase(nl: "{programme}", en: "{programme}")
    package static let feedPerson = Phrase(nl: "{programme}: {name}", en: "{programme}: {name}")
    package static let sheetSessions = Phrase(nl: "sessies", en: "sessions")
    package static let sheetSeats = Phrase(nl: "deelnemers", en: "participants")
    package static let sheetWaiting = Phrase(nl: "niet geplaatst", en: "not placed")
    package static let sheetHeads: [String: Phrase] = [
        "session": Phrase(nl: "sessie", en: "session"), "date": Phrase(nl: "datum", en: "date"),
        "start": Phrase(nl: "begin", en: "start"), "end": Phrase(nl: "einde", en: "end"),
        "format": Phrase(nl: "vorm", en: "format"), "topic": Phrase(nl: "onderwerp", en: "topic"),
        "expert": Phrase(nl: "uitblinker", en: "expert"),
        "second": Phrase(nl: "tweede uitblinker", en: "second expert"), "chair": Phrase(nl: "voorzitter", en: "chair"),
        "room": Phrase(nl: "locatie", en: "room"),
        "seats": Phrase(nl: "deelnemers", en: "participants"), "request": Phrase(nl: "groeivraag", en: "request"),
        "name": Phrase(nl: "naam", en: "name"), "company": Phrase(nl: "bedrijf", en: "company"),
        "email": Phrase(nl: "e-mail", en: "e-mail"), "question": Phrase(nl: "vraag", en: "question"),
        "reason": Phrase(nl: "reden", en: "reason"),
    ]
}
