/// What is said of publishing on a CalDAV server.
extension Phrase {
    package static let publishSummary = Phrase(
        nl: "zet het programma, de locaties en de opvolging op de CalDAV-server",
        en: "put the programme, the rooms and the follow-ups on the CalDAV server")
    package static let publishDiscussion = Phrase(
        nl: """
            Eén agenda met het programma, één per locatie en één takenlijst per eigenaar van opvolging, als laatst \
            vrijgegeven. Alleen wat verschilt van wat er stond gaat over de lijn. Wat in een takenlijst is afgevinkt, is \
            hier gedaan. Wat een ander op de server heeft gewijzigd wordt gemeld en blijft staan, tenzij --overwrite. Er \
            staan geen genodigden in: uitnodigen doet alleen het postvak.
            """,
        en: """
            One calendar with the programme, one for each room and one task list for each owner of follow-ups, as last \
            released. Only what differs from what stood there goes over the line. What was ticked off in a task list is \
            done here. What another changed on the server is told and stays, unless --overwrite. There are no attendees \
            in it: inviting is done by the outbox only.
            """)
    package static let publishCheck = Phrase(
        nl: "kijk alles op de server na, ook wat hier niet veranderde",
        en: "look at everything on the server, also at what did not change here")
    package static let publishOverwrite = Phrase(
        nl: "zet terug wat een ander op de server wijzigde of weghaalde",
        en: "put back what another changed or took away on the server")
    package static let publishWithdraw = Phrase(
        nl: "haal alles van ons van de server", en: "take everything of ours off the server")
    package static let publishConfirmWithdraw = Phrase(
        nl: "Alles van ons van de server halen?", en: "Take everything of ours off the server?")
    package static let publishNoServer = Phrase(
        nl:
            "Er is geen CalDAV-server ingesteld. Zet caldav.url, caldav.user en caldav.password met “experttafel settings …”, of gebruik “export calendars MAP”.",
        en:
            "No CalDAV server is set. Set caldav.url, caldav.user and caldav.password with “experttafel settings …”, or use “export calendars DIR”."
    )
    package static let publishOpenConnection = Phrase(
        nl:
            "Publiceren op {host} gaat alleen versleuteld: zet caldav.url op https://… (of, als het moet, caldav.unencrypted op ja).",
        en:
            "Publishing on {host} is done encrypted only: set caldav.url to https://… (or, if it must be, caldav.unencrypted to yes)."
    )
    package static let publishBusy = Phrase(
        nl: "De agenda's van dit programma worden al gepubliceerd; wacht tot dat klaar is.",
        en: "The calendars of this programme are being published already; wait until that is done.")
    package static let publishCalendar = Phrase(
        nl: "{calendar}: {added} nieuw, {changed} gewijzigd, {removed} weg",
        en: "{calendar}: {added} new, {changed} changed, {removed} gone")
    package static let publishLine = Phrase(nl: "  {step}: {labels}", en: "  {step}: {labels}")
    package static let publishSteps: [String: Phrase] = [
        "added": Phrase(nl: "nieuw", en: "new"), "changed": Phrase(nl: "gewijzigd", en: "changed"),
        "removed": Phrase(nl: "weg", en: "gone"),
    ]
    package static let publishDone = Phrase(
        nl: "Gepubliceerd: {added} nieuw, {changed} gewijzigd, {removed} weg, {unchanged} ongewijzigd.",
        en: "Published: {added} new, {changed} changed, {removed} gone, {unchanged} unchanged.")
    package static let publishRehearsed = Phrase(
        nl: "Proef: er is niets gepubliceerd en niets gewijzigd.", en: "Dry run: nothing was published or changed.")
    package static let publishForeign: [String: Phrase] = [
        "changed": Phrase(
            nl: "{label} in “{calendar}” is op de server door een ander gewijzigd; dat blijft staan.",
            en: "{label} in “{calendar}” was changed on the server by another; that stays."),
        "removed": Phrase(
            nl: "{label} in “{calendar}” is op de server door een ander weggehaald.",
            en: "{label} in “{calendar}” was taken away on the server by another."),
    ]
    package static let publishForeignNext = Phrase(
        nl: "Zet het onze terug met: experttafel publish --overwrite",
        en: "Put ours back with: experttafel publish --overwrite")
    package static let publishRefused = Phrase(
        nl: "{label} in “{calendar}” is geweigerd: de server antwoordt {status} op {method}.",
        en: "{label} in “{calendar}” was refused: the server answers {status} to {method}.")
    package static let publishPeople = Phrase(
        nl: "{count} {count|persoon|personen}", en: "{count} {count|person|people}")
    package static let calDAVUnreachable = Phrase(
        nl: "De CalDAV-server is niet te bereiken ({words}). Kijk naar caldav.url.",
        en: "The CalDAV server cannot be reached ({words}). See caldav.url.")
    package static let calDAVStopped = Phrase(
        nl:
            "De CalDAV-server bewijst niet wie hij is, of weigert de aanmelding ({words}). Kijk naar caldav.authority, caldav.user en caldav.password.",
        en:
            "The CalDAV server does not prove who it is, or refuses the login ({words}). See caldav.authority, caldav.user and caldav.password."
    )
    package static let calDAVBroken = Phrase(
        nl:
            "De verbinding met de CalDAV-server brak telkens ({words}). Herhaal het later: wat al gebeurd is, is bekend.",
        en: "The connection to the CalDAV server kept breaking ({words}). Repeat it later: what was done is known.")
    package static let calDAVElsewhere = Phrase(
        nl: "De CalDAV-server verwijst naar een andere server ({words}); zet die zelf in caldav.url als dat klopt.",
        en: "The CalDAV server leads to another server ({words}); set that one in caldav.url if it is right.")
    package static let calDAVTooLarge = Phrase(
        nl: "De CalDAV-server geeft een te groot antwoord.", en: "The CalDAV server gives too large an answer.")
    package static let calDAVNotUnderstood = Phrase(
        nl: "Het antwoord van de server is geen CalDAV ({words}). Kijk naar caldav.url.",
        en: "The server's answer is no CalDAV ({words}). See caldav.url.")
    package static let calDAVRefused = Phrase(
        nl:
            "De CalDAV-server antwoordt {status} op {method} {path}. Kijk naar caldav.url en de rechten van caldav.user.",
        en: "The CalDAV server answers {status} to {method} {path}. See caldav.url and the rights of caldav.user.")
    package static let followUpImportCalDAV = Phrase(
        nl: "lees wat in de takenlijsten op de CalDAV-server is afgevinkt",
        en: "read what was ticked off in the task lists on the CalDAV server")
    package static let followUpImportFrom = Phrase(
        nl: "Noem bestanden of mappen, of gebruik --caldav.", en: "Name files or folders, or use --caldav.")
}
