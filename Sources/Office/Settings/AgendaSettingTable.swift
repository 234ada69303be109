import Programme
import Wording

extension SettingDefinition {
    /// How agendas are read.
    static let agendas: [SettingDefinition] = [
        .choice(
            "agenda.tentative", \.agenda.tentative,
            Phrase(
                nl: "voorlopige afspraken: busy (bezet) of free (vrij)", en: "tentative appointments: busy or free")),
        .choice(
            "agenda.wholeDays", \.agenda.wholeDays,
            Phrase(
                nl: "een hele dag die het niet zegt, zoals een verjaardag: busy (bezet) of free (vrij)",
                en: "one whole day that does not say, such as a birthday: busy or free")),
        .number(
            "agenda.minutesBefore", \.agenda.minutesBefore, 0...240,
            Phrase(nl: "minuten vrij voor elke afspraak", en: "minutes kept free before each appointment")),
        .number(
            "agenda.minutesAfter", \.agenda.minutesAfter, 0...240,
            Phrase(nl: "minuten vrij na elke afspraak", en: "minutes kept free after each appointment")),
        .flag(
            "agenda.travel", \.agenda.travel,
            Phrase(
                nl: "bij het inlezen ook de reistijd naar de plaats van een afspraak bezet houden, als die bekend is",
                en: "on import keep the travel to an appointment's place busy too, where it is known")),
        .flag(
            "agenda.anyAddress", \.agenda.anyAddress,
            Phrase(
                nl: "agenda's ook ophalen van adressen binnen het eigen netwerk en zonder versleuteling",
                en: "fetch agendas also from addresses inside the own network and without encryption")),
    ]
}
