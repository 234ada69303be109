/// What is said of fetching published agendas.
extension Phrase {
    package static let importRefresh = Phrase(
        nl: "haal de gepubliceerde agenda's opnieuw op, en toon wat er veranderde",
        en: "fetch the published agendas again, and show what changed")
    package static let importNeeds = Phrase(
        nl: "Geef bestanden of mappen op (PAD), of --refresh voor de gepubliceerde agenda's; niet allebei.",
        en: "Name files or folders (PAD), or --refresh for the published agendas; not both.")
    package static let refreshNone = Phrase(
        nl: "Niemand heeft een gepubliceerde agenda (een adres met https:// of webcal:// in de kolom agenda).",
        en: "Nobody has a published agenda (an https:// or webcal:// address in the column agenda).")
    package static let refreshUnchanged = Phrase(nl: "{who} ({server}): ongewijzigd", en: "{who} ({server}): unchanged")
    package static let refreshNew = Phrase(
        nl: "{who} ({server}): voor het eerst gelezen", en: "{who} ({server}): read for the first time")
    package static let refreshChanged = Phrase(nl: "{who} ({server}): gewijzigd", en: "{who} ({server}): changed")
    package static let refreshBusier = Phrase(nl: "  nu bezet: {time}", en: "  busy now: {time}")
    package static let refreshFreer = Phrase(nl: "  nu vrij:  {time}", en: "  free now: {time}")
    package static let refreshMore = Phrase(nl: "  en nog {count}", en: "  and {count} more")
    package static let refreshFailed = Phrase(
        nl: "{who} ({server}): niet opgehaald, het oude blijft staan: {detail}.",
        en: "{who} ({server}): not fetched, what was known stays: {detail}.")
    package static let refreshClash = Phrase(
        nl: "Botst nu: {session}, {time}: {who} is dan niet meer vrij.",
        en: "Clashes now: {session}, {time}: {who} is no longer free.")
    package static let fetchBadAddress = Phrase(nl: "het adres klopt niet", en: "the address is not one")
    package static let fetchNotEncrypted = Phrase(
        nl: "het adres (of waar het naar verwijst) is niet versleuteld; nodig is https",
        en: "the address (or where it leads) is not encrypted; https is needed")
    package static let fetchNotPublic = Phrase(
        nl: "het adres ligt in een eigen netwerk (instelling agenda.anyAddress)",
        en: "the address lies inside a network (setting agenda.anyAddress)")
    package static let fetchTooLarge = Phrase(nl: "de agenda is te groot", en: "the agenda is too large")
    package static let fetchTimedOut = Phrase(
        nl: "de server antwoordt niet op tijd", en: "the server does not answer in time")
    package static let fetchStatus = Phrase(nl: "de server antwoordt {status}", en: "the server answers {status}")
    package static let fetchFailed = Phrase(nl: "{detail}", en: "{detail}")
}
