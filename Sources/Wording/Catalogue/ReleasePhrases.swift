extension Phrase {
    public static let releaseSummary = Phrase(
        nl: "maak het voorstel echt en zet de mails klaar", en: "make the proposal real and draft the mails")
    public static let releaseDiscussion = Phrase(
        nl:
            "Legt het voorstel vast onder een naam, vergelijkt het met de vorige vrijgave en zet voor ieder die het aangaat één mail in het uitgaande postvak. Er wordt niets verstuurd.",
        en:
            "Keeps the proposal under a name, compares it with the last release, and drafts one mail in the outbox for each person concerned. Nothing is sent."
    )
    public static let releaseName = Phrase(nl: "naam van de vrijgave", en: "name of the release")
    public static let releaseCounts = Phrase(
        nl: "{new} nieuw, {moved} verplaatst, {changed} gewijzigd, {cancelled} vervallen, {same} ongewijzigd",
        en: "{new} new, {moved} moved, {changed} changed, {cancelled} cancelled, {same} unchanged")
    public static let releaseDone = Phrase(nl: "Vrijgave {name}: {counts}.", en: "Release {name}: {counts}.")
    public static let releaseEntryNew = Phrase(nl: "nieuw", en: "new")
    public static let releaseEntryMoved = Phrase(nl: "verplaatst (was {before})", en: "moved (was {before})")
    public static let releaseEntryChanged = Phrase(nl: "gewijzigd: {seats}", en: "changed: {seats}")
    public static let releaseEntryCancelled = Phrase(nl: "vervallen", en: "cancelled")
    public static let releaseDrafted = Phrase(
        nl: "{count} {count|bericht staat|berichten staan} klaar in het uitgaande postvak; er is niets verstuurd.",
        en: "{count} {count|message is|messages are} ready in the outbox; nothing was sent.")
    public static let releaseWithdrawn = Phrase(
        nl:
            "{count} {count|bericht|berichten} van eerder, nog niet de deur uit, {count|is|zijn} ingetrokken of vervangen.",
        en: "{count} earlier {count|message|messages} that had not left {count|was|were} withdrawn or replaced.")
    public static let releaseNext = Phrase(
        nl: "Lees ze met: experttafel outbox list", en: "Read them with: experttafel outbox list")

    // outbox
    public static let outboxSummary = Phrase(nl: "het uitgaande postvak", en: "the outbox")
    public static let outboxListSummary = Phrase(nl: "toon de berichten", en: "list the messages")
    public static let outboxShowSummary = Phrase(
        nl: "lees een bericht zoals de ontvanger", en: "read a message as its reader will")
    public static let outboxExportSummary = Phrase(
        nl: "schrijf de berichten als .eml, klaar om te versturen", en: "write the messages as .eml, ready to send")
    public static let outboxExportDiscussion = Phrase(
        nl:
            "Elk bericht wordt een bestand dat Thunderbird, Apple Mail en Outlook openen. Weggeschreven berichten gelden als de deur uit: een volgende vrijgave stuurt dan wijzigingen en annuleringen.",
        en:
            "Each message becomes a file that Thunderbird, Apple Mail and Outlook open. Messages written out count as having left: a next release then sends changes and cancellations."
    )
    public static let outboxDiscardSummary = Phrase(
        nl: "haal een bericht uit het postvak", en: "take a message out of the outbox")
    public static let outboxSentSummary = Phrase(
        nl: "leg vast dat weggeschreven berichten verstuurd zijn", en: "record that messages written out were sent")
    public static let outboxNumber = Phrase(nl: "nummer van het bericht", en: "number of the message")
    public static let outboxFolder = Phrase(nl: "map voor de bestanden", en: "folder for the files")
    public static let outboxAll = Phrase(
        nl: "ook wat al weggeschreven, verstuurd of ingetrokken is", en: "also what was written out, sent or withdrawn")
    public static let outboxHTML = Phrase(
        nl: "schrijf de HTML-versie naar een bestand", en: "write the HTML version to a file")
    public static let outboxEmpty = Phrase(nl: "Er staat niets klaar.", en: "Nothing is ready.")
    public static let outboxTo = Phrase(nl: "aan", en: "to")
    public static let outboxSubject = Phrase(nl: "onderwerp", en: "subject")
    public static let outboxKind = Phrase(nl: "soort", en: "kind")
    public static let outboxState = Phrase(nl: "stand", en: "state")
    public static let outboxFrom = Phrase(nl: "Van", en: "From")
    public static let outboxToLine = Phrase(nl: "Aan", en: "To")
    public static let outboxSubjectLine = Phrase(nl: "Onderwerp", en: "Subject")
    public static let outboxCalendarLine = Phrase(
        nl: "Agenda: {method} {session}, versie {sequence}", en: "Calendar: {method} {session}, sequence {sequence}")
    public static let outboxExported = Phrase(
        nl: "{count} {count|bericht|berichten} weggeschreven in {folder}.",
        en: "{count} {count|message|messages} written to {folder}.")
    public static let outboxDiscarded = Phrase(nl: "Bericht {id} is ingetrokken.", en: "Message {id} is withdrawn.")
    public static let outboxSent = Phrase(
        nl: "{count} {count|bericht geldt|berichten gelden} nu als verstuurd.",
        en: "{count} {count|message is|messages are} now recorded as sent.")
    public static let outboxAlreadyLeft = Phrase(
        nl: "Bericht {id} is de deur al uit en kan niet worden ingetrokken.",
        en: "Message {id} has left and cannot be withdrawn.")
    public static let messageStates: [String: Phrase] = [
        "draft": Phrase(nl: "klaar", en: "ready"), "exported": Phrase(nl: "weggeschreven", en: "written out"),
        "sent": Phrase(nl: "verstuurd", en: "sent"), "discarded": Phrase(nl: "ingetrokken", en: "withdrawn"),
    ]
    public static let messageKinds: [String: Phrase] = [
        "invitation-participant": Phrase(nl: "uitnodiging", en: "invitation"),
        "invitation-expert": Phrase(nl: "uitnodiging uitblinker", en: "invitation, expert"),
        "change": Phrase(nl: "wijziging", en: "change"), "cancellation": Phrase(nl: "annulering", en: "cancellation"),
        "programme-summary": Phrase(nl: "overzicht", en: "summary"),
    ]

    // export, board
    public static let exportSummary = Phrase(
        nl: "agenda's en spreadsheets wegschrijven", en: "write calendars and spreadsheets")
    public static let exportCalendarsSummary = Phrase(
        nl: "een agenda per persoon, per locatie en van het programma",
        en: "a calendar per person, per room and of the programme")
    public static let exportSheetsSummary = Phrase(
        nl: "het programma en de wachtlijst als spreadsheet", en: "the programme and the waiting list as a spreadsheet")
    public static let exportFolder = Phrase(nl: "map voor de bestanden", en: "folder for the files")
    public static let exportFile = Phrase(nl: "bestand (.xlsx)", en: "file (.xlsx)")
    public static let exportDone = Phrase(
        nl: "{count} {count|agenda|agenda's} in {folder}.", en: "{count} {count|calendar|calendars} in {folder}.")
    public static let exportSheetsDone = Phrase(nl: "Weggeschreven: {path}.", en: "Written: {path}.")
    public static let boardSummary = Phrase(nl: "het voorstel als pagina (HTML)", en: "the proposal as a page (HTML)")
    public static let boardOut = Phrase(nl: "bestand voor de pagina (bord.html)", en: "file for the page (bord.html)")
    public static let boardAnonymous = Phrase(nl: "zonder namen van deelnemers", en: "without participants' names")
    public static let boardDone = Phrase(nl: "Het bord staat in {path}.", en: "The board is in {path}.")

    // cases
    public static let caseSummary = Phrase(
        nl: "de groeivragen en waar ze staan", en: "the requests and where they stand")
    public static let caseListSummary = Phrase(nl: "toon de groeivragen", en: "list the requests")
    public static let caseShowSummary = Phrase(nl: "toon één groeivraag", en: "show one request")
    public static let caseStage = Phrase(nl: "alleen in deze fase", en: "only in this stage")
    public static let caseRequest = Phrase(nl: "vraag", en: "request")
    public static let casePerson = Phrase(nl: "van", en: "from")
    public static let caseTopic = Phrase(nl: "onderwerp", en: "topic")
    public static let caseStageTitle = Phrase(nl: "fase", en: "stage")
    public static let caseWaited = Phrase(nl: "weken", en: "weeks")
    public static let caseHistory = Phrase(nl: "{when}  {stage} ({by})", en: "{when}  {stage} ({by})")
}

extension Phrase {
    public static let boardLoad = Phrase(nl: "{count} van {most}", en: "{count} of {most}")
    public static let feedProgramme = Phrase(nl: "{programme}", en: "{programme}")
    public static let feedPerson = Phrase(nl: "{programme}: {name}", en: "{programme}: {name}")
    public static let sheetSessions = Phrase(nl: "sessies", en: "sessions")
    public static let sheetSeats = Phrase(nl: "deelnemers", en: "participants")
    public static let sheetWaiting = Phrase(nl: "niet geplaatst", en: "not placed")
    public static let sheetHeads: [String: Phrase] = [
        "session": Phrase(nl: "sessie", en: "session"), "date": Phrase(nl: "datum", en: "date"),
        "start": Phrase(nl: "begin", en: "start"), "end": Phrase(nl: "einde", en: "end"),
        "format": Phrase(nl: "vorm", en: "format"), "topic": Phrase(nl: "onderwerp", en: "topic"),
        "expert": Phrase(nl: "uitblinker", en: "expert"), "room": Phrase(nl: "locatie", en: "room"),
        "seats": Phrase(nl: "deelnemers", en: "participants"), "request": Phrase(nl: "groeivraag", en: "request"),
        "name": Phrase(nl: "naam", en: "name"), "company": Phrase(nl: "bedrijf", en: "company"),
        "email": Phrase(nl: "e-mail", en: "e-mail"), "question": Phrase(nl: "vraag", en: "question"),
        "reason": Phrase(nl: "reden", en: "reason"),
    ]
}
