extension Phrase {
    package static let sectionReplies = Phrase(nl: "Antwoorden en plaatsen", en: "Replies and seats")
    package static let repliesSummary = Phrase(nl: "lees antwoorden op uitnodigingen", en: "read replies to invites")
    package static let repliesDiscussion = Phrase(
        nl:
            "Leest .eml-bestanden, mbox-bestanden, Maildir-mappen, of mappen met zulke bestanden; alles blijft staan waar het staat. Elk antwoord krijgt één uitkomst: verwerkt, al bekend, verouderd, genoteerd (een automatisch antwoord, of een mail die terugkwam: het adres wordt gemerkt), of het wacht op een oordeel. Een afmelding maakt de plaats vrij en biedt hem aan wie het eerst aan de beurt is. Opnieuw lezen verandert niets.",
        en:
            "Reads .eml files, mbox files, Maildir folders, or folders of such files; nothing is moved. Each reply has one outcome: applied, already known, outdated, noted (an automatic reply, or a mail that came back: its address is marked), or it waits for a judgement. A refusal frees the seat and offers it to whom it comes to first. Reading again changes nothing."
    )
    package static let repliesPaths = Phrase(nl: "bestanden of mappen", en: "files or folders")
    package static let repliesListSummary = Phrase(
        nl: "toon de antwoorden die op een oordeel wachten", en: "list the replies that wait for a judgement")
    package static let repliesListAll = Phrase(nl: "toon alle antwoorden", en: "list all replies")
    package static let repliesJudgeSummary = Phrase(nl: "zeg wat een antwoord betekent", en: "say what a reply means")
    package static let repliesJudgeDiscussion = Phrase(
        nl:
            "accept, tentative, decline: zo antwoordt de gast. move: de sessie gaat naar de gevraagde tijd. keep: de sessie blijft en de gast krijgt dat bericht. delegate: de plaats gaat naar de persoon van --who. ignore: er gebeurt niets.",
        en:
            "accept, tentative, decline: that is the guest's answer. move: the session goes to the time asked for. keep: the session stays and the guest is told. delegate: the seat goes to the person of --who. ignore: nothing happens."
    )
    package static let repliesNumber = Phrase(nl: "nummer van het antwoord", en: "number of the reply")
    package static let repliesAs = Phrase(nl: "wat het betekent", en: "what it means")
    package static let repliesSession = Phrase(nl: "om welke sessie het gaat", en: "which session it is about")
    package static let repliesWho = Phrase(
        nl: "om wie het gaat (e-mail of naam)", en: "who it is about (e-mail or name)")
    package static let repliesNone = Phrase(nl: "Er wacht niets op een oordeel.", en: "Nothing waits for a judgement.")
    package static let repliesNothingRead = Phrase(
        nl: "Er is geen bericht gevonden in {paths}.", en: "No message was found in {paths}.")
    package static let repliesRead = Phrase(
        nl:
            "{count} {count|antwoord|antwoorden}: {applied} verwerkt, {known} al bekend, {outdated} verouderd, {noted} genoteerd, {waiting} {waiting|wacht|wachten} op een oordeel.",
        en:
            "{count} {count|reply|replies}: {applied} applied, {known} already known, {outdated} outdated, {noted} noted, {waiting} {waiting|waits|wait} for a judgement."
    )
    package static let repliesUnreadable = Phrase(
        nl: "{file}: niet gelezen, {why}.", en: "{file}: not read, {why}.")
    package static let repliesNext = Phrase(
        nl: "Oordeel met: experttafel replies judge NR --as …", en: "Judge with: experttafel replies judge NR --as …")
    package static let repliesDrafted = Phrase(
        nl: "Nieuwe berichten staan klaar: experttafel outbox list",
        en: "New messages are ready: experttafel outbox list")
    package static let repliesJudged = Phrase(nl: "Antwoord {number}: {meaning}.", en: "Reply {number}: {meaning}.")
    package static let replyLine = Phrase(
        nl: "{outcome}: {name} · {meaning} · {session}", en: "{outcome}: {name} · {meaning} · {session}")
    package static let replyReason = Phrase(nl: "    {reason}", en: "    {reason}")
    package static let replyComment = Phrase(nl: "    “{comment}”", en: "    “{comment}”")
    package static let replyUnknownName = Phrase(nl: "onbekende afzender", en: "unknown sender")
    package static let replyNoSession = Phrase(nl: "geen sessie", en: "no session")
    package static let mailEmpty = Phrase(nl: "het bestand is leeg", en: "the file is empty")
    package static let mailTooLarge = Phrase(
        nl: "het is groter dan {limit} MB", en: "it is larger than {limit} MB")
    package static let mailTooManyParts = Phrase(
        nl: "het bestaat uit meer delen dan een mailprogramma schrijft",
        en: "it has more parts than a mail program writes"
    )
    package static let mailTooMuch = Phrase(
        nl: "er zijn meer berichten dan de {limit} die in één keer gelezen worden; lees ze in delen",
        en: "there are more messages than the {limit} that are read at once; read them in parts")
    package static let statusFault = Phrase(
        nl: "{name}: mail aan {address} kwam terug ({words})", en: "{name}: mail to {address} came back ({words})")
    package static let mailNotAMail = Phrase(nl: "het is geen e-mail", en: "it is not a mail")

    package static let replyOutcomes: [String: Phrase] = [
        "applied": Phrase(nl: "verwerkt", en: "applied"), "known": Phrase(nl: "al bekend", en: "already known"),
        "outdated": Phrase(nl: "verouderd", en: "outdated"),
        "waiting": Phrase(nl: "wacht op oordeel", en: "waits for judgement"),
        "judged": Phrase(nl: "beoordeeld", en: "judged"), "noted": Phrase(nl: "genoteerd", en: "noted"),
    ]
    package static let replyMeanings: [String: Phrase] = [
        "accept": Phrase(nl: "komt", en: "accepts"), "tentative": Phrase(nl: "komt misschien", en: "may come"),
        "decline": Phrase(nl: "komt niet", en: "declines"),
        "counter": Phrase(nl: "vraagt een andere tijd", en: "asks for another time"),
        "delegate": Phrase(nl: "stuurt een ander", en: "sends someone else"),
        "refresh": Phrase(nl: "vraagt de uitnodiging opnieuw", en: "asks for the invite again"),
        "unclear": Phrase(nl: "onduidelijk", en: "unclear"),
    ]
    package static let replyReasons: [String: Phrase] = [
        "repeated": Phrase(nl: "dit antwoord was al binnen", en: "this answer came in before"),
        "olderVersion": Phrase(
            nl: "het gaat over een eerdere versie van de afspraak, die sindsdien is gewijzigd",
            en: "it answers an earlier version of the appointment, which has changed since"),
        "olderAnswer": Phrase(nl: "er is al een later antwoord", en: "there is a later answer already"),
        "sessionCancelled": Phrase(nl: "de sessie is vervallen", en: "the session is cancelled"),
        "sessionPast": Phrase(nl: "de sessie is al geweest", en: "the session is over"),
        "noSeat": Phrase(
            nl: "deze persoon heeft er geen plaats (meer)", en: "this person has no seat there (any more)"),
        "offerGone": Phrase(
            nl: "het aanbod was al verlopen; accept geeft de plaats als die nog vrij is",
            en: "the offer had ended; accept gives the seat if it is still free"),
        "unknownEvent": Phrase(
            nl: "de afspraak is niet van dit programma", en: "the appointment is not one of this programme"),
        "unknownInstance": Phrase(
            nl: "het gaat over een andere keer dan die van de sessie", en: "it is about another date than the session's"
        ),
        "unknownSender": Phrase(
            nl: "het adres is van niemand in het programma; voeg het toe als alias, of oordeel",
            en: "the address belongs to nobody in the programme; add it as an alias, or judge"),
        "otherSender": Phrase(
            nl: "een ander adres antwoordt voor deze persoon", en: "another address answers for this person"),
        "seatGivenAway": Phrase(
            nl: "na een afmelding wil deze gast toch komen; accept geeft de plaats als die nog vrij is",
            en: "after declining this guest wants to come; accept gives the seat if it is still free"),
        "wantsOtherTime": Phrase(
            nl: "move verplaatst de sessie, keep laat haar staan", en: "move moves the session, keep leaves it"),
        "wantsDelegate": Phrase(
            nl: "delegate geeft de plaats aan {delegate}, accept houdt hem voor deze gast",
            en: "delegate gives the seat to {delegate}, accept keeps it for this guest"),
        "noAnswer": Phrase(nl: "er staat geen antwoord in", en: "there is no answer in it"),
        "noCalendar": Phrase(
            nl: "een mail zonder agenda-antwoord; lees hem en oordeel",
            en: "a mail without a calendar answer; read it and judge"),
        "automatic": Phrase(nl: "een automatisch antwoord", en: "an automatic reply"),
        "bounced": Phrase(
            nl: "een mail kwam terug; het adres krijgt geen mail meer. Werkt het toch: replies judge NR --as ignore",
            en: "a mail came back; the address gets no more mail. If it works after all: replies judge NR --as ignore"),
        "bouncedUnknown": Phrase(
            nl: "een mail kwam terug die hier niet bekend is", en: "a mail came back that is not known here"),
        "delayed": Phrase(
            nl: "een mail is nog onderweg; de server blijft proberen",
            en: "a mail is still under way; the server keeps trying"),
        "delivered": Phrase(nl: "een mail is aangekomen", en: "a mail has arrived"),
        "unreadableCalendar": Phrase(
            nl: "het agenda-deel is niet te lezen", en: "the calendar part cannot be read"),
        "notAReply": Phrase(
            nl: "een agendabericht dat geen antwoord is", en: "a calendar message that is not an answer"),
        "currentInviteSent": Phrase(
            nl: "de uitnodiging staat opnieuw klaar", en: "the invite is in the outbox again"),
    ]

    package static let effectFreed = Phrase(nl: "    {session}: plaats vrij", en: "    {session}: seat freed")
    package static let effectTaken = Phrase(nl: "    {session}: plaats bezet", en: "    {session}: seat taken")
    package static let effectOffered = Phrase(
        nl: "    {session}: aangeboden aan {request} {name}, tot {until}",
        en: "    {session}: offered to {request} {name}, until {until}")
    package static let effectNobody = Phrase(
        nl: "    {session}: niemand op de wachtlijst past hier", en: "    {session}: nobody on the waiting list fits")
    package static let effectBelow = Phrase(
        nl: "    {session}: {have} van minstens {need} deelnemers; zie: experttafel session show {session}",
        en: "    {session}: {have} of at least {need} participants; see: experttafel session show {session}")
    package static let effectExpert = Phrase(
        nl: "    {session}: de uitblinker komt niet; zie: experttafel session show {session}",
        en: "    {session}: the expert declines; see: experttafel session show {session}")
    package static let effectCounter = Phrase(
        nl: "    gevraagd: {when}. Kan: experttafel session move {session} --start \"{start}\"",
        en: "    asked for: {when}. Possible: experttafel session move {session} --start \"{start}\"")
    package static let effectCounterClash = Phrase(
        nl: "    gevraagd: {when}. Dat botst:", en: "    asked for: {when}. That clashes:")

    package static let officeNoReply = Phrase(nl: "Er is geen antwoord {number}.", en: "There is no reply {number}.")
    package static let officeReplySettled = Phrase(
        nl: "Antwoord {number} wacht niet op een oordeel.", en: "Reply {number} does not wait for a judgement.")
    package static let officeJudgementNeeds = Phrase(
        nl: "Daarvoor ontbreekt iets; gebruik {what}.", en: "Something is missing for that; use {what}.")
    package static let officeSessionCancelled = Phrase(nl: "{name} is vervallen.", en: "{name} is cancelled.")
    package static let officeSessionBegun = Phrase(nl: "{name} is al begonnen.", en: "{name} has begun.")
    package static let officeSessionFull = Phrase(nl: "{name} is vol.", en: "{name} is full.")
    package static let officeNoRequestToSeat = Phrase(
        nl: "{name} heeft geen groeivraag over {topic}; lees die eerst in.",
        en: "{name} has no request on {topic}; import that first.")
}
