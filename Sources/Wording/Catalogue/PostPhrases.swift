extension Phrase {
    package static let letterTable = Phrase(nl: "experttafel over {topic}", en: "expert table on {topic}")
    package static let letterTalk = Phrase(nl: "gesprek over {topic}", en: "talk on {topic}")
    package static let letterTheTable = Phrase(nl: "de experttafel over {topic}", en: "the expert table on {topic}")
    package static let letterTheTalk = Phrase(nl: "het gesprek over {topic}", en: "the talk on {topic}")
    package static let letterHeadline = Phrase(nl: "{what}, {date} om {time} uur", en: "{what}, {date} at {time}")
    package static let letterHeadlines = Phrase(
        nl: "{count} afspraken vanaf {date}, eerst {what}", en: "{count} appointments from {date}, first {what}")
    package static let letterOnline = Phrase(
        nl: "online; u ontvangt van ons vooraf een link", en: "online; we will send you a link beforehand")
    package static let letterOnlineShort = Phrase(nl: "Online", en: "Online")
    package static let letterInvitation = Phrase(nl: "Uitnodiging", en: "Invitation")
    package static let letterNew = Phrase(nl: "Nieuw", en: "New")
    package static let letterChange = Phrase(nl: "Gewijzigd", en: "Changed")
    package static let letterMoved = Phrase(nl: "Verplaatst", en: "Moved")
    package static let letterChanged = Phrase(nl: "Gewijzigd gezelschap", en: "Other company")
    package static let letterCancelled = Phrase(nl: "Vervalt", en: "Cancelled")
    package static let mailUnsubscribe = Phrase(nl: "Afmelden: {kind}", en: "Unsubscribe: {kind}")
    package static let letterUntil = Phrase(nl: "{date} om {time} uur", en: "{date} at {time}")
    package static let letterComes = Phrase(nl: "komt", en: "will come")
    package static let letterPerhaps = Phrase(nl: "komt misschien", en: "may come")
    package static let letterComesNot = Phrase(nl: "komt niet", en: "will not come")
    package static let letterNoAnswer = Phrase(nl: "antwoordde nog niet", en: "has not answered yet")
    package static let letterForYou = Phrase(nl: " voor u", en: " for you")

    package static let calendarWithExpert = Phrase(nl: "{what} met {expert}", en: "{what} with {expert}")
    package static let calendarWithGuest = Phrase(nl: "{what} met {guest}", en: "{what} with {guest}")
    package static let calendarCancelled = Phrase(
        nl: "Deze afspraak van {programme} vervalt.", en: "This appointment of {programme} is cancelled.")
    package static let calendarYouMeet = Phrase(nl: "U ontmoet:", en: "You meet:")
    package static let calendarExpert = Phrase(nl: "Uitblinker: {expert}", en: "Expert: {expert}")
    package static let calendarOthers = Phrase(nl: "Aan tafel: {others}", en: "At the table: {others}")
    package static let calendarQuestion = Phrase(nl: "Uw vraag: “{question}”", en: "Your question: “{question}”")
    package static let calendarAnswerBy = Phrase(
        nl: "Accepteer of weiger graag uiterlijk {date}.", en: "Please accept or decline by {date}.")
}

extension Phrase {
    package static let templateMissing = Phrase(
        nl: "Er is geen sjabloon {template}.", en: "There is no template {template}.")
    package static let templateUnknownPlaceholder = Phrase(
        nl: "Sjabloon {template}, regel {line}: de invulplek “{name}” bestaat niet.",
        en: "Template {template}, line {line}: there is no placeholder “{name}”.")
    package static let templateNoSubject = Phrase(
        nl: "Sjabloon {template}: de eerste regel moet het onderwerp zijn (“Onderwerp: …”).",
        en: "Template {template}: the first line must be the subject (“Subject: …”).")
    package static let templateSyntax = Phrase(
        nl: "Sjabloon {template}, regel {line}: {detail}.", en: "Template {template}, line {line}: {detail}.")
}
