import Post
import Programme
import Wording

extension SettingDefinition {
    /// Where calendars are published.
    static let calDAV: [SettingDefinition] = [
        SettingDefinition(
            key: "caldav.url",
            help: Phrase(
                nl: "CalDAV-server om agenda's op te publiceren; leeg: alleen als bestanden",
                en: "CalDAV server to publish calendars on; empty: as files only"),
            wanted: Phrase(
                nl: "een adres zonder wachtwoord, zoals https://agenda.provincie.example/",
                en: "an address without a password, such as https://calendar.province.example/"),
            read: { $0.caldav.url },
            write: { settings, text in
                text.isEmpty || DAVAddress(text) != nil ? settings.with(\.caldav.url, text) : nil
            }),
        line("caldav.user", \.caldav.user, Phrase(nl: "gebruikersnaam bij die server", en: "user at that server")),
        secret("caldav.password", \.caldav.password),
        line(
            "caldav.authority", \.caldav.authority,
            Phrase(
                nl: "bestand met certificaatautoriteiten; leeg: die van het systeem",
                en: "file of certificate authorities; empty: the system's")),
        SettingDefinition(
            key: "caldav.prefix",
            help: Phrase(
                nl: "waar de namen van de agenda's op de server mee beginnen",
                en: "what the names of the calendars on the server begin with"),
            wanted: Phrase(
                nl: "kleine letters, cijfers en streepjes, hoogstens 40",
                en: "small letters, digits and hyphens, at most 40"),
            read: { $0.caldav.prefix },
            write: { settings, text in
                let isPlain = text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
                return isPlain && (1...40).contains(text.count) ? settings.with(\.caldav.prefix, text) : nil
            }),
        flag(
            "caldav.unencrypted", \.caldav.unencrypted,
            Phrase(
                nl: "ook zonder versleuteling (http) naar een andere machine: wachtwoord en namen zijn dan te lezen",
                en: "also without encryption (http) to another machine: password and names can be read then")),
        number(
            "caldav.timeoutSeconds", \.caldav.timeoutSeconds, 5...3600,
            Phrase(nl: "seconden dat een antwoord mag duren", en: "seconds that an answer may take")),
    ]
}
