extension Phrase {
    package static let repliesIMAP = Phrase(
        nl: "lees de ongelezen berichten van het postvak (imap.host, imap.user, imap.password)",
        en: "read the unseen messages of the mailbox (imap.host, imap.user, imap.password)")
    package static let repliesFrom = Phrase(
        nl: "Noem bestanden of mappen, of gebruik --imap.", en: "Name files or folders, or use --imap.")
    package static let mailboxNone = Phrase(
        nl:
            "Er is geen postvak ingesteld. Zet imap.host, imap.user en imap.password met “experttafel settings …”, of noem bestanden.",
        en:
            "No mailbox is set. Set imap.host, imap.user and imap.password with “experttafel settings …”, or name files."
    )
    package static let mailboxUnreadable = Phrase(
        nl: "Bericht {uid} van het postvak is niet gelezen: te groot, of geen e-mail. Het blijft ongelezen staan.",
        en: "Message {uid} of the mailbox was not read: too large, or no mail. It stays unseen.")
    package static let mailboxUnreachable = Phrase(
        nl: "Het postvak is niet te bereiken ({words}). Kijk naar imap.host en imap.port.",
        en: "The mailbox cannot be reached ({words}). See imap.host and imap.port.")
    package static let mailboxStopped = Phrase(
        nl:
            "Er is niet gelezen: de server bewijst niet wie hij is, of weigert de aanmelding ({words}). Kijk naar imap.authority, imap.security, imap.user en imap.password.",
        en:
            "Nothing was read: the server does not prove who it is, or refuses the login ({words}). See imap.authority, imap.security, imap.user and imap.password."
    )
    package static let mailboxBroken = Phrase(
        nl: "De verbinding met het postvak brak telkens ({words}). Wat gelezen is, is verwerkt; lees later verder.",
        en: "The connection to the mailbox kept breaking ({words}). What was read is handled; go on later.")
    package static let mailboxRefused = Phrase(
        nl: "De server van het postvak weigert: {words}. Kijk naar imap.folder en imap.handledFolder.",
        en: "The server of the mailbox refuses: {words}. See imap.folder and imap.handledFolder.")
}
