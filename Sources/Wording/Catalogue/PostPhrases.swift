extension Phrase {
    public static let letterTable = Phrase(nl: "experttafel over {topic}", en: "expert table on {topic}")
    public static let letterTalk = Phrase(nl: "gesprek over {topic}", en: "talk on {topic}")
    public static let letterTheTable = Phrase(nl: "de experttafel over {topic}", en: "the expert table on {topic}")
    public static let letterTheTalk = Phrase(nl: "het gesprek over {topic}", en: "the talk on {topic}")
    public static let letterHeadline = Phrase(nl: "{what}, {date} om {time} uur", en: "{what}, {date} at {time}")
    public static let letterHeadlines = Phrase(
        nl: "{count} afspraken vanaf {date}, eerst {what}", en: "{count} appointments from {date}, first {what}")
    public static let letterOnline = Phrase(
        nl: "online; u ontvangt van ons vooraf een link", en: "online; we will send you a link beforehand")
    public static let letterOnlineShort = Phrase(nl: "Online", en: "Online")
    public static let letterNew = Phrase(nl: "Nieuw", en: "New")
    public static let letterMoved = Phrase(nl: "Verplaatst", en: "Moved")
    public static let letterChanged = Phrase(nl: "Gewijzigd gezelschap", en: "Other company")
    public static let letterCancelled = Phrase(nl: "Vervalt", en: "Cancelled")
    public static let letterForYou = Phrase(nl: " voor u", en: " for you")

    public static let calendarWithExpert = Phrase(nl: "{what} met {expert}", en: "{what} with {expert}")
    public static let calendarWithGuest = Phrase(nl: "{what} met {guest}", en: "{what} with {guest}")
    public static let calendarCancelled = Phrase(
        nl: "Deze afspraak van {programme} vervalt.", en: "This appointment of {programme} is cancelled.")
    public static let calendarYouMeet = Phrase(nl: "U ontmoet:", en: "You meet:")
    public static let calendarExpert = Phrase(nl: "Uitblinker: {expert}", en: "Expert: {expert}")
    public static let calendarOthers = Phrase(nl: "Aan tafel: {others}", en: "At the table: {others}")
    public static let calendarQuestion = Phrase(nl: "Uw vraag: “{question}”", en: "Your question: “{question}”")
    public static let calendarAnswerBy = Phrase(
        nl: "Accepteer of weiger graag uiterlijk {date}.", en: "Please accept or decline by {date}.")
}

extension Phrase {
    public static let templateMissing = Phrase(
        nl: "Er is geen sjabloon {template}.", en: "There is no template {template}.")
    public static let templateUnknownPlaceholder = Phrase(
        nl: "Sjabloon {template}, regel {line}: de invulplek “{name}” bestaat niet.",
        en: "Template {template}, line {line}: there is no placeholder “{name}”.")
    public static let templateNoSubject = Phrase(
        nl: "Sjabloon {template}: de eerste regel moet het onderwerp zijn (“Onderwerp: …”).",
        en: "Template {template}: the first line must be the subject (“Subject: …”).")
    public static let templateSyntax = Phrase(
        nl: "Sjabloon {template}: {detail}.", en: "Template {template}: {detail}.")
}
