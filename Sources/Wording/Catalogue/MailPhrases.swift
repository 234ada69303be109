extension Phrase {
    package static let rerenderSummary = Phrase(
        nl: "maak berichten opnieuw met de sjablonen en gegevens van nu",
        en: "make messages again with the templates and data of now")
    package static let rerenderDiscussion = Phrase(
        nl:
            "Toont per bericht wat de lezer anders zal zien. Alleen berichten die klaarstaan of vastgehouden worden; wat met de hand is gewijzigd blijft zo, tenzij u --also-edited zegt.",
        en:
            "Shows for each message what its reader will see otherwise. Only messages that are ready or held; what was changed by hand stays, unless you say --also-edited."
    )
    package static let rerenderAll = Phrase(nl: "alle berichten die wachten", en: "every message that waits")
    package static let rerenderEdited = Phrase(
        nl: "ook wat met de hand gewijzigd is; die woorden gaan verloren",
        en: "also what was changed by hand; those words are lost")
    package static let rerenderWhich = Phrase(
        nl: "Zeg welke berichten: nummers, of --all.", en: "Say which messages: numbers, or --all.")
    package static let rerenderDone = Phrase(
        nl: "{changed} {changed|bericht|berichten} vernieuwd, {same} ongewijzigd.",
        en: "{changed} {changed|message|messages} renewed, {same} unchanged.")
    package static let rerenderKept = Phrase(
        nl: "Bericht {id} is met de hand gewijzigd en blijft zo; met --also-edited vervallen die woorden.",
        en: "Message {id} was changed by hand and stays so; --also-edited drops those words.")
    package static let rerenderUnknown = Phrase(
        nl: "Van bericht {id} is niet bewaard waaruit het gemaakt is; het blijft zo.",
        en: "What message {id} was made from was not kept; it stays so.")
    package static let rerenderPage = Phrase(
        nl: "  (de tekst is gelijk; de opmaak of het agenda-deel verandert)",
        en: "  (the text is the same; the page or the calendar part changes)")
    package static let outboxFollowers = Phrase(
        nl: " (+ {count} {count|agenda-bericht|agenda-berichten})",
        en: " (+ {count} calendar {count|message|messages})")
    package static let outboxFollowedBy = Phrase(
        nl: "Daarna volgt bericht {id}: {subject}", en: "Followed by message {id}: {subject}")
    package static let outboxGoesWith = Phrase(
        nl: "Hoort bij bericht {id}: {subject}", en: "Goes with message {id}: {subject}")

    package static let attendanceThanks = Phrase(
        nl: "Zet de bedankjes klaar met: experttafel outbox prepare thanks --session {session}",
        en: "Draft the thanks with: experttafel outbox prepare thanks --session {session}")
    package static let prepareSummary = Phrase(
        nl: "zet weekoverzichten, voorbereidingen en bedankjes klaar",
        en: "draft week summaries, preparations and thanks")
    package static let prepareDiscussion = Phrase(
        nl:
            "Iedereen krijgt elke mail één keer; opnieuw draaien verandert niets. Zonder soort: de voorbereidingen en bedankjes die aan de beurt zijn, en vanaf donderdag de overzichten van volgende week. Wat nog niet weg is, verandert mee met het programma, de antwoorden en de aanwezigheid.",
        en:
            "Everyone gets each mail once; running it again changes nothing. Without a kind: the preparations and thanks that are due, and from Thursday on the summaries of next week. What has not left follows the programme, the answers and the attendance."
    )
    package static let prepareKind = Phrase(
        nl: "week-summary (voor de uitblinker), preparation of thanks",
        en: "week-summary (for the expert), preparation or thanks")
    package static let prepareWeek = Phrase(
        nl: "week van de overzichten (2027-W10, of een dag erin); anders volgende week",
        en: "week of the summaries (2027-W10, or a day in it); else next week")
    package static let prepareAgain = Phrase(
        nl: "ook wat iemand al kreeg", en: "also what someone got already")
    package static let wantedWeek = Phrase(
        nl: "een week, zoals 2027-W10 of 8-3-2027", en: "a week, such as 2027-W10 or 8-3-2027")
    package static let prepareDone = Phrase(
        nl: "{count} {count|bericht|berichten} klaargezet.", en: "{count} {count|message|messages} drafted.")
    package static let prepareReplaced = Phrase(
        nl: "{count} {count|bericht|berichten} van eerder vernieuwd.",
        en: "{count} earlier {count|message|messages} renewed.")
    package static let prepareUnchanged = Phrase(
        nl: "{count} {count|staat|staan} al klaar.", en: "{count} {count|is|are} ready already.")
    package static let prepareSentBefore = Phrase(
        nl: "{count} {count|is|zijn} al verstuurd of ingetrokken; met --again nog eens.",
        en: "{count} {count|was|were} sent or withdrawn before; --again makes them once more.")
}
