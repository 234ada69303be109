extension Phrase {
    package static let digestSummary = Phrase(
        nl: "zet het weekoverzicht van ieder die iets te doen heeft in het postvak",
        en: "put the weekly mail of everyone with something to do in the outbox")
    package static let digestDiscussion = Phrase(
        nl:
            "Per eigenaar één korte mail: wat te laat is, vandaag, deze week, nieuwe antwoorden, sessies die komen, en zaken waarin 30 dagen niets gebeurde. De regiegroep leest wat al 10 werkdagen (`escalation.steeringDays`) te laat is. Wie geen e-mailadres als naam heeft, krijgt het op het postvak van het programma. Een overzicht dat nog niet weg is, wordt vervangen.",
        en:
            "One short mail an owner: what is late, today, this week, new replies, sessions ahead, and cases in which nothing happened for 30 days. The regiegroep reads what is 10 working days (`escalation.steeringDays`) late. Who has no e-mail address as a name gets it at the programme's mailbox. A digest that has not left is replaced."
    )
    package static let digestOwner = Phrase(nl: "alleen voor deze eigenaar", en: "only for this owner")
    package static let digestDryRun = Phrase(
        nl: "laat zien voor wie, zonder iets te doen", en: "show for whom, and do nothing")
    package static let digestDone = Phrase(
        nl: "{owner}: {overdue} te laat, {today} vandaag, {week} deze week (bericht {number} aan {to})",
        en: "{owner}: {overdue} late, {today} today, {week} this week (message {number} to {to})")
    package static let digestWould = Phrase(
        nl: "{owner}: {overdue} te laat, {today} vandaag, {week} deze week (zou gaan naar {to})",
        en: "{owner}: {overdue} late, {today} today, {week} this week (would go to {to})")
    package static let digestNone = Phrase(nl: "Niemand heeft iets te lezen.", en: "Nobody has anything to read.")

    package static let digestOverdue = Phrase(nl: "Te laat", en: "Overdue")
    package static let digestToday = Phrase(nl: "Vandaag", en: "Today")
    package static let digestWeek = Phrase(nl: "Deze week", en: "This week")
    package static let digestReplies = Phrase(
        nl: "Antwoorden die op een oordeel wachten", en: "Replies that wait for a judgement")
    package static let digestSessions = Phrase(nl: "Sessies die komen", en: "Sessions ahead")
    package static let digestStill = Phrase(nl: "Al 30 dagen geen beweging", en: "Nothing moved for 30 days")
    package static let digestEscalated = Phrase(
        nl: "{days} werkdagen of langer te laat", en: "{days} working days late or more")
    package static let digestLong = Phrase(
        nl: "al {days} werkdagen te laat", en: "{days} working days late already")
    package static let digestSeats = Phrase(
        nl: "{count} {count|deelnemer|deelnemers}", en: "{count} {count|participant|participants}")
    package static let digestStillLine = Phrase(
        nl: "{request} {name} ({topic}) · {stage}, sinds {date}",
        en: "{request} {name} ({topic}) · {stage}, since {date}")
    package static let digestMore = Phrase(
        nl: "… en nog {count}: experttafel {command}", en: "… and {count} more: experttafel {command}")
    package static let digestHeadline = Phrase(nl: "Week {number}: {what}", en: "Week {number}: {what}")
    package static let digestPartOverdue = Phrase(nl: "{count} te laat", en: "{count} late")
    package static let digestPartToday = Phrase(nl: "{count} vandaag", en: "{count} today")
    package static let digestPartWeek = Phrase(nl: "{count} later deze week", en: "{count} later this week")
    package static let digestPartNone = Phrase(nl: "niets voor deze week", en: "nothing for this week")
    package static let digestSteeringHeadline = Phrase(
        nl: "Week {number}, regiegroep: {escalated} {escalated|taak|taken} al {days} werkdagen te laat",
        en: "Week {number}, regiegroep: {escalated} {escalated|task|tasks} late by {days} working days")
    package static let digestSteeringHeadlineNone = Phrase(
        nl: "Week {number}, regiegroep: niets lang te laat", en: "Week {number}, regiegroep: nothing late for long")
    package static let digestSteeringSummary = Phrase(
        nl:
            "{escalated} {escalated|taak is|taken zijn} al {days} werkdagen of langer te laat, {rest} {rest|taak|taken} korter.",
        en:
            "{escalated} {escalated|task is|tasks are} late by {days} working days or more, {rest} {rest|task|tasks} for less."
    )
    package static let digestSteeringSummaryAll = Phrase(
        nl:
            "{escalated} {escalated|taak is|taken zijn} al {days} werkdagen of langer te laat; verder is er niets te laat.",
        en: "{escalated} {escalated|task is|tasks are} late by {days} working days or more; nothing else is late.")
    package static let digestSteeringSummaryShort = Phrase(
        nl: "Niets is {days} werkdagen te laat; {rest} {rest|taak is|taken zijn} korter te laat.",
        en: "Nothing is {days} working days late; {rest} {rest|task is|tasks are} late for less.")
    package static let digestSteeringSummaryNone = Phrase(nl: "Niets is te laat.", en: "Nothing is late.")

    // followup ask
    package static let followUpAskSummary = Phrase(
        nl: "zet de mails klaar die vragen wat ervan kwam", en: "draft the mails that ask what came of it")
    package static let followUpAskDiscussion = Phrase(
        nl:
            "Voor elk voornemen waarvan de dag er is, en elk resultaat na zoveel maanden (`protocol.moments`): één mail aan de ondernemer in het postvak. Van wie meer dan één vraag heeft, staan de resultaten in één mail. Wat al gevraagd is, of van wie zich terugtrok, wordt niet gevraagd. De evaluatie gaat mee met de mail na de sessie.",
        en:
            "For each intended action whose day has come, and each result after so many months (`protocol.moments`): one mail to the entrepreneur in the outbox. Of who has more than one question, the results are asked in one mail. What was asked already, or is of someone who withdrew, is not asked. The evaluation goes with the mail after the session."
    )
    package static let followUpAskNumbers = Phrase(
        nl: "alleen deze (F12 …); anders alles waarvan de dag er is",
        en: "only these (F12 …); else all whose day has come")
    package static let followUpAsked = Phrase(
        nl: "{count} {count|mail staat|mails staan} klaar in het postvak; er is niets verstuurd.",
        en: "{count} {count|mail is|mails are} ready in the outbox; nothing was sent.")
    package static let followUpAskBounced = Phrase(
        nl: "{name}: mail aan dit adres kwam terug; bel liever ({label}).",
        en: "{name}: mail to this address came back; better call ({label}).")
    package static let refusalAskedAlready = Phrase(
        nl: "{label} is al gevraagd (bericht {number}).", en: "{label} was asked already (message {number}).")
    package static let refusalNotAsked = Phrase(
        nl: "{label} is niets om een ondernemer per mail te vragen.",
        en: "{label} is nothing to ask an entrepreneur by mail.")
    package static let refusalNoOpenCases = Phrase(
        nl: "Er zijn geen openstaande casussen voor {name}; er is niets te mailen.",
        en: "There are no open cases for {name}; there is nothing to mail.")

    // report --progress
    package static let progressFlag = Phrase(
        nl:
            "zet de uitnodiging voor de voortgangssessie aan elke partner in het postvak, met agenda, cijfers en de pagina",
        en:
            "put the invitation to the progress meeting for each partner in the outbox, with agenda, figures and the page"
    )
    package static let progressOn = Phrase(nl: "de dag van de voortgangssessie", en: "the day of the progress meeting")
    package static let progressAt = Phrase(nl: "hoe laat, zoals 15:00", en: "at what time, such as 15:00")
    package static let progressPlace = Phrase(nl: "waar", en: "where")
    package static let progressWhen = Phrase(nl: "{date}, {time} uur", en: "{date}, {time}")
    package static let progressPlaceLater = Phrase(nl: "volgt nog", en: "will follow")
    package static let progressPeriod = Phrase(nl: "{from} tot en met {until}", en: "{from} until {until}")
    package static let progressDone = Phrase(
        nl:
            "{count} {count|uitnodiging staat|uitnodigingen staan} klaar in het postvak, met de pagina erbij; er is niets verstuurd.",
        en: "{count} {count|invitation is|invitations are} ready in the outbox, with the page; nothing was sent.")
    package static let progressBefore = Phrase(nl: "vorige periode {value}", en: "period before {value}")
    package static let progressTarget = Phrase(nl: "doel {value}", en: "target {value}")
    package static let outboxAttached = Phrase(nl: "Bijlage: {name}", en: "Attached: {name}")
    package static let progressFileName = Phrase(nl: "voortgang", en: "progress")
}
