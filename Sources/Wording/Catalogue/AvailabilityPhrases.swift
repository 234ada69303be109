/// What makes a moment free or busy, and how files were read.
extension Phrase {
    package static let availabilityWhy = Phrase(
        nl: "wat een moment vrij of bezet maakt, per agenda of voor een persoon of zaal",
        en: "what makes a moment free or busy, per agenda or for a person or room")
    package static let availabilityReport = Phrase(
        nl: "hoe elk bestand is gelezen: gebruikt of geweigerd, en wat er niet te lezen was",
        en: "how each file was read: used or refused, and what could not be read")
    package static let whyBusy = Phrase(nl: "{time}: bezet", en: "{time}: busy")
    package static let whyFree = Phrase(nl: "{time}: vrij", en: "{time}: free")
    package static let whyLineBusy = Phrase(nl: "  bezet  {source}: {text}", en: "  busy  {source}: {text}")
    package static let whyLineFree = Phrase(nl: "  vrij   {source}: {text}", en: "  free  {source}: {text}")
    /// In the order of `BusyReason`.
    package static let whyReasons = [
        Phrase(nl: "afspraak {time}", en: "appointment {time}"),
        Phrase(nl: "voorlopige afspraak {time}", en: "tentative appointment {time}"),
        Phrase(nl: "afwezig {time}", en: "out of office {time}"),
        Phrase(nl: "bezet volgens vrij/bezet-informatie {time}", en: "busy by free/busy information {time}"),
        Phrase(nl: "niet beschikbaar {time}", en: "unavailable {time}"),
        Phrase(nl: "misschien niet beschikbaar {time}", en: "perhaps unavailable {time}"),
        Phrase(nl: "afspraak die vrij laat (TRANSP) {time}", en: "appointment that leaves free (TRANSP) {time}"),
        Phrase(nl: "afgezegde afspraak {time}", en: "cancelled appointment {time}"),
        Phrase(nl: "geweigerde afspraak {time}", en: "declined appointment {time}"),
        Phrase(nl: "afspraak die in Outlook vrij is {time}", en: "appointment that is free in Outlook {time}"),
        Phrase(nl: "hele dag {time}", en: "whole day {time}"),
    ]
    package static let whyAround = Phrase(nl: "tijd rond {what}", en: "time around {what}")
    package static let whyRepeated = Phrase(nl: " (herhaald)", en: " (repeated)")
    package static let whyLine = Phrase(nl: ", regel {line}", en: ", line {line}")
    package static let whyNothing = Phrase(nl: "niets in de agenda", en: "nothing in the agenda")
    package static let whyNoAgenda = Phrase(nl: "geen agenda opgegeven", en: "no agenda given")
    package static let whyNotRead = Phrase(nl: "de agenda is nog niet gelezen", en: "the agenda was not read yet")
    package static let whyUnreadable = Phrase(nl: "niet te lezen: {detail}", en: "cannot be read: {detail}")
    package static let whyWithin = Phrase(
        nl: "binnen de beschikbaarheid ({hours})", en: "within the availability ({hours})")
    package static let whyOutside = Phrase(
        nl: "buiten de beschikbaarheid ({hours})", en: "outside the availability ({hours})")
    package static let whyWithinAgenda = Phrase(
        nl: "binnen de werktijden van de agenda", en: "within the working hours of the agenda")
    package static let whyOutsideAgenda = Phrase(
        nl: "buiten de werktijden van de agenda", en: "outside the working hours of the agenda")
    package static let whyHoliday = Phrase(nl: "feestdag: {name}", en: "public holiday: {name}")
    package static let whySchool = Phrase(nl: "schoolvakantie {region}: {name}", en: "school holiday {region}: {name}")
    package static let whySession = Phrase(nl: "sessie {session}, {time}", en: "session {session}, {time}")
    package static let reportUsed = Phrase(
        nl: "{file}: gebruikt, {lines} regels, {components} onderdelen, {periods} keer in de periode",
        en: "{file}: used, {lines} lines, {components} components, {periods} times in the period")
    package static let reportRefused = Phrase(nl: "{file}: geweigerd: {detail}", en: "{file}: refused: {detail}")
    package static let reportTotal = Phrase(
        nl: "{files} bestanden: {used} gebruikt (waarvan {warned} met opmerkingen), {refused} geweigerd",
        en: "{files} files: {used} used ({warned} of them with notes), {refused} refused")
}
