extension Phrase {
    package static let outboxSendSummary = Phrase(nl: "verstuur wat klaarstaat", en: "send what is ready")
    package static let outboxSendDiscussion = Phrase(
        nl:
            "Zegt eerst hoeveel berichten van welke soort vertrekken, en vraagt dan om bevestiging. Elk bericht gaat precies één keer de deur uit; breekt de verbinding op het ene moment waarop niemand kan weten of het aankwam, dan staat het daarna als onzeker in de lijst.",
        en:
            "First says how many messages of which kinds will leave, then asks for confirmation. Each message leaves exactly once; where the connection breaks at the one moment at which nobody can know whether it arrived, it is listed as uncertain."
    )
    package static let outboxOnly = Phrase(
        nl: "alleen deze soort, zoals uitnodiging; vaker te geven",
        en: "only this kind, such as invitation; may be repeated")
    package static let outboxNumbers = Phrase(nl: "nummers van de berichten", en: "numbers of the messages")
    package static let outboxPerson = Phrase(
        nl: "alleen aan deze naam of dit adres", en: "only to this name or address")
    package static let outboxSession = Phrase(nl: "alleen over deze sessie (S7)", en: "only about this session (S7)")
    package static let outboxRelease = Phrase(nl: "alleen van deze vrijgave", en: "only of this release")
    package static let outboxLimit = Phrase(
        nl: "hoogstens zoveel; een brief met zijn agenda-berichten telt als één",
        en: "at most so many; a letter with its calendar messages counts as one")
    package static let outboxYes = Phrase(nl: "zonder te vragen", en: "without asking")
    package static let outboxEvenNow = Phrase(
        nl: "ook buiten werktijd, in het weekend en op feestdagen", en: "also at night, in weekends and on holidays")
    package static let wantedMailKind = Phrase(
        nl: "een soort mail, zoals uitnodiging of reminder", en: "a kind of mail, such as invitation or reminder")
    package static let wantedSession = Phrase(nl: "een sessie, zoals S7", en: "a session, such as S7")

    package static let sendKind = Phrase(nl: "{count} × {kind}", en: "{count} × {kind}")
    package static let sendPlan = Phrase(
        nl: "Te versturen: {count} {count|bericht|berichten} ({kinds}).",
        en: "To be sent: {count} {count|message|messages} ({kinds}).")
    package static let sendConfirm = Phrase(
        nl: "{count} {count|bericht|berichten} aan {people} {people|adres|adressen} versturen?",
        en: "Send {count} {count|message|messages} to {people} {people|address|addresses}?")
    package static let sendNothing = Phrase(nl: "Er is nu niets te versturen.", en: "There is nothing to send now.")
    package static let sendRehearsed = Phrase(nl: "Proef: er is niets verstuurd.", en: "Rehearsal: nothing was sent.")
    package static let sendProgress = Phrase(
        nl: "{sent} verstuurd, nog {left} te gaan", en: "{sent} sent, {left} to go")
    package static let sendDone = Phrase(
        nl: "{count} {count|bericht|berichten} verstuurd.", en: "{count} {count|message|messages} sent.")
    package static let sendWaiting = Phrase(
        nl: "{count} {count|wacht|wachten} nog en {count|gaat|gaan} mee met de volgende keer versturen.",
        en: "{count} still {count|waits|wait} and will go along with the next send.")
    package static let sendRefused = Phrase(
        nl: "Geweigerd: {id} aan {to}: {words}", en: "Refused: {id} to {to}: {words}")
    package static let sendUncertain = Phrase(
        nl:
            "Onzeker: {id} aan {to}. Vraag na of kijk bij de mailserver naar Message-ID {message}; daarna: experttafel outbox settle {id} --arrived of --again.",
        en:
            "Uncertain: {id} to {to}. Ask, or look at the mail server for Message-ID {message}; then: experttafel outbox settle {id} --arrived or --again."
    )
    package static let sendStopped = Phrase(nl: "Gestopt: {words}", en: "Stopped: {words}")
    package static let sendNoServer = Phrase(
        nl:
            "Er is geen mailserver ingesteld. Zet er een met “experttafel settings smtp.host …”, of schrijf de berichten weg met “experttafel outbox export MAP” en verstuur ze met de hand.",
        en:
            "No mail server is set. Set one with “experttafel settings smtp.host …”, or write the messages with “experttafel outbox export DIR” and send them by hand."
    )
    package static let sendOpenConnection = Phrase(
        nl:
            "Onversleuteld versturen kan alleen naar deze machine zelf, niet naar {host}; kies smtp.security starttls of tls.",
        en:
            "Unencrypted mail can go to this machine itself only, not to {host}; choose smtp.security starttls or tls.")
    package static let sendBusy = Phrase(
        nl: "Er wordt al verstuurd voor dit programma; wacht tot dat klaar is.",
        en: "Mail of this programme is being sent already; wait until that is done.")
    package static let sendReasons: [String: Phrase] = [
        "letterWaits": Phrase(
            nl: "de brief waar het bij hoort is nog niet weg", en: "the letter it goes with has not left"),
        "tooLate": Phrase(nl: "de sessie is al begonnen", en: "the session has begun"),
        "badAddress": Phrase(nl: "mail aan dit adres kwam terug", en: "mail to this address came back"),
        "notYet": Phrase(nl: "de mailserver vroeg te wachten", en: "the mail server asked to wait"),
        "quiet": Phrase(nl: "het is nu geen tijd voor mail", en: "this is no time for mail"),
    ]
    package static let sendHeldBack = Phrase(
        nl: "{count} {count|blijft|blijven} liggen: {reason}.", en: "{count} {count|stays|stay} behind: {reason}.")
    package static let sendOpens = Phrase(
        nl: "Weer vanaf {when}; met --even-now toch nu.", en: "Again from {when}; with --even-now right away.")

    package static let secretUnreadable = Phrase(
        nl: "Het wachtwoordbestand {path} is niet te lezen.", en: "The password file {path} cannot be read.")
    package static let secretNotPrivate = Phrase(
        nl: "Het wachtwoordbestand {path} is ook voor anderen leesbaar; doe eerst: chmod 600 {path}",
        en: "The password file {path} can be read by others; first do: chmod 600 {path}")
    package static let secretCommand = Phrase(
        nl: "Het wachtwoord kwam niet: “{command}” eindigde met {status}.",
        en: "The password did not come: “{command}” ended with {status}.")
    package static let secretNotSet = Phrase(
        nl: "Het wachtwoord kwam niet: {name} is niet gezet.", en: "The password did not come: {name} is not set.")

    package static let outboxHoldSummary = Phrase(nl: "houd berichten vast", en: "keep messages back")
    package static let outboxReleaseSummary = Phrase(
        nl: "laat vastgehouden berichten weer gaan", en: "let messages that were held go again")
    package static let outboxHeld = Phrase(
        nl: "{count} {count|bericht|berichten} vastgehouden.", en: "{count} {count|message|messages} held.")
    package static let outboxLetGo = Phrase(
        nl: "{count} {count|bericht staat|berichten staan} weer klaar.",
        en: "{count} {count|message is|messages are} ready again.")
    package static let outboxCannot = Phrase(
        nl: "Bericht {id} is {state}; dat kan daarmee niet.",
        en: "Message {id} is {state}; that cannot be done with it.")
    package static let outboxSettleSummary = Phrase(
        nl: "zeg of een onzeker bericht aankwam, of probeer een geweigerd bericht opnieuw",
        en: "say whether an uncertain message arrived, or try a refused one again")
    package static let outboxArrived = Phrase(nl: "het is aangekomen", en: "it arrived")
    package static let outboxAgain = Phrase(nl: "het is niet aangekomen: opnieuw", en: "it did not arrive: again")
    package static let outboxSettleHow = Phrase(
        nl: "Zeg --arrived of --again.", en: "Say --arrived or --again.")
    package static let outboxSettled = Phrase(
        nl: "Bericht {id} geldt als verstuurd.", en: "Message {id} is recorded as sent.")
    package static let outboxEditSummary = Phrase(
        nl: "verander de woorden van een bericht", en: "change the words of a message")
    package static let outboxEditText = Phrase(
        nl: "bestand met de nieuwe tekst (- is de invoer); zonder: in $EDITOR",
        en: "file with the new text (- is the input); without: in $EDITOR")
    package static let outboxEditSubject = Phrase(nl: "nieuw onderwerp", en: "new subject")
    package static let outboxEdited = Phrase(nl: "Bericht {id} is gewijzigd.", en: "Message {id} is changed.")
    package static let editorFailed = Phrase(
        nl: "De editor {editor} eindigde met een fout; er is niets veranderd.",
        en: "The editor {editor} failed; nothing was changed.")
    package static let outboxAttempts = Phrase(
        nl: "Pogingen: {count}. {words}", en: "Attempts: {count}. {words}")
    package static let statusMail = Phrase(
        nl: "Let op het postvak: {failed} geweigerd, {uncertain} onzeker, {held} vastgehouden.",
        en: "Mind the outbox: {failed} refused, {uncertain} uncertain, {held} held.")
    package static let statusBadAddress = Phrase(
        nl: "Mail aan {address} kwam terug: {words}", en: "Mail to {address} came back: {words}")
}
