import Programme
import Wording

extension SettingDefinition {
    /// How mail leaves the house.
    static let post: [SettingDefinition] =
        outgoing + pace + incoming + calDAV + [
            time("quiet.from", \.quiet.from, Phrase(nl: "na deze tijd geen mail", en: "no mail after this time")),
            time("quiet.until", \.quiet.until, Phrase(nl: "vóór deze tijd geen mail", en: "no mail before this time")),
            flag(
                "quiet.workingDaysOnly", \.quiet.workingDaysOnly,
                Phrase(nl: "alleen mail op werkdagen", en: "mail on working days only")),
        ]

    private static let outgoing = server(
        "smtp", host: \.smtp.host, port: \.smtp.port, security: \.smtp.security, user: \.smtp.user,
        password: \.smtp.password, authority: \.smtp.authority,
        help: Phrase(nl: "mailserver om mee te versturen; leeg: met de hand", en: "mail server; empty: sent by hand"))

    private static let pace: [SettingDefinition] = [
        number(
            "smtp.perMinute", \.smtp.perMinute, 0...100_000,
            Phrase(nl: "mails per minuut; 0: geen grens", en: "mails a minute; 0: no limit")),
        number(
            "smtp.attempts", \.smtp.attempts, 1...20,
            Phrase(
                nl: "pogingen per keer als de server “nu niet” zegt", en: "attempts a run where the server says not now"
            )
        ),
        number(
            "smtp.retrySeconds", \.smtp.retrySeconds, 0...3600,
            Phrase(
                nl: "seconden tot de tweede poging; daarna telkens het dubbele",
                en: "seconds before the second attempt; doubled for each next one")),
        number(
            "smtp.timeoutSeconds", \.smtp.timeoutSeconds, 5...3600,
            Phrase(nl: "seconden dat een antwoord mag duren", en: "seconds that an answer may take")),
    ]

    private static func time(_ key: String, _ path: Path<LocalTime>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help, wanted: Phrase(nl: "een tijd, zoals 20:00", en: "a time, such as 20:00"),
            read: { $0[keyPath: path].description },
            write: { settings, text in LocalTime(written: text).map { settings.with(path, $0) } })
    }
}
