import Post
import Programme
import Wording

extension SettingDefinition {
    /// How mail leaves the house.
    static let post: [SettingDefinition] =
        server + pace + incoming + [
            time("quiet.from", \.quiet.from, Phrase(nl: "na deze tijd geen mail", en: "no mail after this time")),
            time("quiet.until", \.quiet.until, Phrase(nl: "vóór deze tijd geen mail", en: "no mail before this time")),
            flag(
                "quiet.workingDaysOnly", \.quiet.workingDaysOnly,
                Phrase(nl: "alleen mail op werkdagen", en: "mail on working days only")),
        ]

    private static let server: [SettingDefinition] = [
        line(
            "smtp.host", \.smtp.host,
            Phrase(nl: "mailserver om mee te versturen; leeg: met de hand", en: "mail server; empty: sent by hand")),
        number("smtp.port", \.smtp.port, 1...65_535, Phrase(nl: "poort van de mailserver", en: "port of the server")),
        choice(
            "smtp.security", \.smtp.security,
            Phrase(
                nl: "versleuteling: starttls, tls, of none (alleen op deze machine zelf)",
                en: "encryption: starttls, tls, or none (on this machine itself only)")),
        line("smtp.user", \.smtp.user, Phrase(nl: "gebruikersnaam bij de mailserver", en: "user at the mail server")),
        secret("smtp.password", \.smtp.password),
        line(
            "smtp.authority", \.smtp.authority,
            Phrase(
                nl: "bestand met certificaatautoriteiten; leeg: die van het systeem",
                en: "file of certificate authorities; empty: the system's")),
    ]

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

    static func line(_ key: String, _ path: Path<String>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(nl: "een regel tekst van hoogstens 250 tekens", en: "a line of at most 250 characters"),
            read: { $0[keyPath: path] },
            write: { settings, text in
                let sound = text.count <= 250 && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
                return sound ? settings.with(path, text) : nil
            })
    }

    static func secret(_ key: String, _ path: Path<String>) -> SettingDefinition {
        SettingDefinition(
            key: key,
            help: Phrase(
                nl: "waar het wachtwoord vandaan komt: file:/pad, command:… of env:NAAM; nooit het wachtwoord zelf",
                en: "where the password comes from: file:/path, command:… or env:NAME; never the password itself"),
            wanted: Phrase(nl: "file:/pad, command:… of env:NAAM", en: "file:/path, command:… or env:NAME"),
            read: { $0[keyPath: path] },
            write: { settings, text in
                text.isEmpty || SecretSource(written: text) != nil ? settings.with(path, text) : nil
            })
    }

    private static func time(_ key: String, _ path: Path<LocalTime>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help, wanted: Phrase(nl: "een tijd, zoals 20:00", en: "a time, such as 20:00"),
            read: { $0[keyPath: path].description },
            write: { settings, text in LocalTime(written: text).map { settings.with(path, $0) } })
    }
}
