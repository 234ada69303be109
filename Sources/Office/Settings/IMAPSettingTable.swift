import Programme
import Wording

extension SettingDefinition {
    /// Where answers come in.
    static let incoming =
        server(
            "imap", host: \.imap.host, port: \.imap.port, security: \.imap.security, user: \.imap.user,
            password: \.imap.password, authority: \.imap.authority,
            help: Phrase(
                nl: "server van het postvak; leeg: uit bestanden", en: "server of the mailbox; empty: from files")
        ) + mailbox

    private static let mailbox: [SettingDefinition] = [
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
