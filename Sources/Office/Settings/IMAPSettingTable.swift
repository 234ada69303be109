import Post
import Programme
import Wording

extension SettingDefinition {
    /// Where answers come in.
    static let incoming: [SettingDefinition] = [
        line(
            "imap.host", \.imap.host,
            Phrase(nl: "server van het postvak; leeg: uit bestanden", en: "server of the mailbox; empty: from files")),
        number("imap.port", \.imap.port, 1...65_535, Phrase(nl: "poort van die server", en: "port of that server")),
        choice(
            "imap.security", \.imap.security,
            Phrase(
                nl: "versleuteling: tls, starttls, of none (alleen op deze machine zelf)",
                en: "encryption: tls, starttls, or none (on this machine itself only)")),
        line("imap.user", \.imap.user, Phrase(nl: "gebruikersnaam van het postvak", en: "user of the mailbox")),
        secret("imap.password", \.imap.password),
        line(
            "imap.authority", \.imap.authority,
            Phrase(
                nl: "bestand met certificaatautoriteiten; leeg: die van het systeem",
                en: "file of certificate authorities; empty: the system's")),
        line("imap.folder", \.imap.folder, Phrase(nl: "de map die gelezen wordt", en: "the folder that is read")),
        line(
            "imap.handledFolder", \.imap.handledFolder,
            Phrase(
                nl: "de map waar verwerkte mail heen gaat; leeg: blijft staan",
                en: "the folder that handled mail goes to; empty: it stays")),
        number(
            "imap.timeoutSeconds", \.imap.timeoutSeconds, 5...3600,
            Phrase(nl: "seconden dat een antwoord mag duren", en: "seconds that an answer may take")),
    ]
}
