extension Phrase {
    package static let officeNotReleased = Phrase(
        nl: "{session} staat in het voorstel en is nog niet vrijgegeven. Zie `why {session}` of `proposal show`.",
        en: "{session} is in the proposal and was not released yet. See `why {session}` or `proposal show`.")
    package static let officeSeveral = Phrase(
        nl: "Bij {name} horen er meer: {labels}. Kies er een.", en: "There are more for {name}: {labels}. Choose one.")
    /// What a label stands for, by its letter, and where to look at it.
    package static let officeOtherKinds: [String: Phrase] = [
        "S": Phrase(
            nl: "{name} is een sessie. Bekijk die met `experttafel session show {name}`.",
            en: "{name} is a session. Look at it with `experttafel session show {name}`."),
        "V": Phrase(
            nl: "{name} is een groeivraag. Bekijk die met `experttafel case show {name}`.",
            en: "{name} is a request. Look at it with `experttafel case show {name}`."),
        "F": Phrase(
            nl: "{name} is een opvolging. Zie `experttafel followup list`.",
            en: "{name} is a follow-up. See `experttafel followup list`."),
        "D": Phrase(
            nl: "{name} is een verwijzing. Zie `experttafel referral list`.",
            en: "{name} is a referral. See `experttafel referral list`."),
    ]
}
