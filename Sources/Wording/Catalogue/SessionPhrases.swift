extension Phrase {
    package static let sessionSummary = Phrase(
        nl: "vrijgegeven sessies en hun plaatsen", en: "released sessions and their seats")
    package static let sessionListSummary = Phrase(nl: "toon de sessies die komen", en: "list the sessions ahead")
    package static let sessionListAll = Phrase(
        nl: "ook wat geweest of vervallen is", en: "also what is over or cancelled")
    package static let sessionShowSummary = Phrase(
        nl: "wie er komt, wie niet, en wat er aan de hand is", en: "who comes, who does not, and what is amiss")
    package static let sessionCancelSummary = Phrase(
        nl: "laat een vrijgegeven sessie vervallen", en: "cancel a released session")
    package static let sessionMoveSummary = Phrase(
        nl: "verplaats een vrijgegeven sessie", en: "move a released session")
    package static let sessionMergeSummary = Phrase(
        nl: "voeg de gasten van een sessie bij een andere", en: "bring the guests of a session to another")
    package static let sessionOfferSummary = Phrase(
        nl: "bied vrije plaatsen aan wie wacht", en: "offer free seats to those who wait")
    package static let sessionWaitSummary = Phrase(
        nl: "laat een sessie met te weinig gasten nog staan", en: "leave a session with too few guests as it is")
    package static let sessionResendSummary = Phrase(
        nl: "zet de uitnodiging opnieuw klaar", en: "put the invite in the outbox again")
    package static let sessionDeadlinesSummary = Phrase(
        nl: "herinner wie zwijgt, en geef vrij wat verlopen is; dagelijks",
        en: "remind who is silent, and free what has run out; daily")
    package static let sessionName = Phrase(nl: "sessie, zoals S7", en: "session, such as S7")
    package static let sessionInto = Phrase(nl: "sessie die blijft", en: "the session that stays")
    package static let sessionSeatsToOffer = Phrase(nl: "aantal plaatsen", en: "number of seats")
    package static let sessionUntil = Phrase(nl: "tot welke dag", en: "until which day")
    package static let sessionTo = Phrase(nl: "alleen aan deze persoon", en: "to this person only")
    package static let sessionNone = Phrase(nl: "Er zijn geen sessies.", en: "There are no sessions.")
    package static let sessionTitle = Phrase(
        nl: "{session}  {when}  {format} {topic}: {expert} · {room}",
        en: "{session}  {when}  {format} {topic}: {expert} · {room}")
    package static let sessionOnline = Phrase(nl: "online", en: "online")
    package static let sessionCounts = Phrase(
        nl: "{taken} van {most} plaatsen, {accepted} {accepted|komt|komen}",
        en: "{taken} of {most} seats, {accepted} accepted")
    package static let sessionCancelledMark = Phrase(nl: "vervallen", en: "cancelled")
    package static let sessionExpert = Phrase(nl: "uitblinker", en: "expert")
    package static let sessionWhen = Phrase(nl: "wanneer", en: "when")
    package static let sessionWhat = Phrase(nl: "wat", en: "what")
    package static let sessionSeats = Phrase(nl: "plaatsen", en: "seats")
    package static let sessionState = Phrase(nl: "stand", en: "state")
    package static let seatToBeSent = Phrase(nl: "bericht staat nog klaar", en: "message still in the outbox")
    package static let seatInvited = Phrase(nl: "uitgenodigd", en: "invited")
    package static let seatAccepted = Phrase(nl: "komt", en: "accepted")
    package static let seatTentative = Phrase(nl: "misschien", en: "tentative")
    package static let seatDeclined = Phrase(nl: "komt niet", en: "declined")
    package static let seatNoAnswer = Phrase(nl: "geen antwoord", en: "no answer")
    package static let seatOffered = Phrase(nl: "aangeboden tot {until}", en: "offered until {until}")
    package static let concernBelow = Phrase(
        nl: "{have} van minstens {need} deelnemers", en: "{have} of at least {need} participants")
    package static let concernExpert = Phrase(nl: "de uitblinker komt niet", en: "the expert declined")
    package static let concernPatience = Phrase(nl: "blijft zo staan tot {until}", en: "left as it is until {until}")
    package static let remediesTitle = Phrase(nl: "Wat kan:", en: "What can be done:")
    package static let remedyWait = Phrase(
        nl: "wachten, uiterlijk tot {until}:  experttafel session wait {session} --until {date}",
        en: "wait, until {until} at the latest:  experttafel session wait {session} --until {date}")
    package static let remedyOffer = Phrase(
        nl: "aanbieden ({requests} past):  experttafel session offer {session}",
        en: "offer ({requests} fits):  experttafel session offer {session}")
    package static let remedyMerge = Phrase(
        nl: "samenvoegen:  experttafel session merge {session} --into {into}",
        en: "merge:  experttafel session merge {session} --into {into}")
    package static let remedyCancel = Phrase(
        nl: "laten vervallen:  experttafel session cancel {session}",
        en: "cancel:  experttafel session cancel {session}")
    package static let remedyExpert = Phrase(
        nl: "een andere uitblinker of tijd:  experttafel session move {session} --expert NAAM, of --start \"D U\"",
        en: "another expert or time:  experttafel session move {session} --expert NAME, or --start \"D T\"")
    package static let sessionCancelled = Phrase(nl: "{session} vervalt.", en: "{session} is cancelled.")
    package static let sessionMoved = Phrase(nl: "{session} is verplaatst.", en: "{session} is moved.")
    package static let sessionMerged = Phrase(
        nl: "De gasten van {session} gaan naar {into}; {session} vervalt.",
        en: "The guests of {session} go to {into}; {session} is cancelled.")
    package static let sessionDrafted = Phrase(
        nl: "{count} {count|bericht staat|berichten staan} klaar in het uitgaande postvak.",
        en: "{count} {count|message is|messages are} ready in the outbox.")
    package static let sessionWaits = Phrase(
        nl: "{session} blijft zo staan tot {until}.", en: "{session} is left as it is until {until}.")
    package static let deadlinesNothing = Phrase(nl: "Niets is verlopen.", en: "Nothing has run out.")
    package static let deadlineReminded = Phrase(
        nl: "herinnering klaar: {name} · {session}", en: "reminder ready: {name} · {session}")
    package static let deadlineFreed = Phrase(
        nl: "plaats vrij zonder antwoord: {name} · {session}", en: "seat freed without an answer: {name} · {session}")
    package static let deadlineExpired = Phrase(
        nl: "aanbod verlopen: {name} · {session}", en: "offer ended: {name} · {session}")
    package static let statusReplies = Phrase(
        nl: "{count} {count|antwoord wacht|antwoorden wachten} op een oordeel: experttafel replies list",
        en: "{count} {count|reply waits|replies wait} for a judgement: experttafel replies list")
    package static let statusConcern = Phrase(
        nl: "{session} {when}: {what}; zie experttafel session show {session}",
        en: "{session} {when}: {what}; see experttafel session show {session}")
}
