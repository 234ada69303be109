extension Phrase {
    package static let failMissing = Phrase(
        nl:
            "Hier is geen programma ({path} bestaat niet). Maak er een met `experttafel new MAP`, of wijs het aan met --programme MAP.",
        en:
            "There is no programme here ({path} does not exist). Make one with `experttafel new DIR`, or point at it with --programme DIR."
    )
    package static let failExists = Phrase(
        nl: "Er is al een programma ({path}); dat blijft zoals het is. Kies een andere map.",
        en: "There is a programme already ({path}); it stays as it is. Choose another folder.")
    package static let failNotAProgramme = Phrase(
        nl: "{path} is geen programma van experttafel.", en: "{path} is not a programme of experttafel.")
    package static let failNewer = Phrase(
        nl:
            "{path} is gemaakt met een nieuwere versie van experttafel (vorm {version}; deze kent {known}). Werk het programma bij.",
        en:
            "{path} was made by a newer version of experttafel (shape {version}; this one knows {known}). Update the program."
    )
    package static let failNetworkFolder = Phrase(
        nl:
            "{path} staat op een netwerkschijf ({kind}). Een programma kan daar beschadigd raken: zet het op een eigen schijf.",
        en: "{path} is on a network share ({kind}). A programme can be damaged there: keep it on a disk of its own.")
    package static let failCloudFolder = Phrase(
        nl:
            "{path} wordt gesynchroniseerd door {service}. Een programma kan daar beschadigd raken: zet het in een gewone map en bewaar kopieën in {service}.",
        en:
            "{path} is synchronised by {service}. A programme can be damaged there: keep it in an ordinary folder, and copies in {service}."
    )
    package static let failBusy = Phrase(
        nl: "Een andere opdracht is met dit programma bezig. Probeer het zo nog eens.",
        en: "Another command is working on this programme. Try again in a moment.")
    package static let failDiskFull = Phrase(
        nl: "De schijf is vol. Er is niets gewijzigd; maak ruimte en probeer het opnieuw.",
        en: "The disk is full. Nothing was changed; make room and try again.")
    package static let failReadOnly = Phrase(
        nl: "{path} kan hier niet worden geschreven.", en: "{path} cannot be written here.")
    package static let failDamaged = Phrase(
        nl: "Het programma is beschadigd ({detail}). Zet een reservekopie terug.",
        en: "The programme is damaged ({detail}). Restore a copy.")
    package static let failConstraint = Phrase(
        nl: "Dit past niet bij de rest van het programma ({detail}). Er is niets gewijzigd.",
        en: "This does not fit the rest of the programme ({detail}). Nothing was changed.")
    package static let failNothingToUndo = Phrase(
        nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo.")
    package static let failSent = Phrase(
        nl: "`{command}` kan niet ongedaan worden gemaakt: {count} {count|bericht is|berichten zijn} al verstuurd.",
        en: "`{command}` cannot be undone: {count} {count|message has|messages have} been sent.")
    package static let failExported = Phrase(
        nl:
            "`{command}` wordt niet zomaar ongedaan gemaakt: {count} {count|bericht is|berichten zijn} als bestand weggeschreven en misschien verstuurd. Is er niets verstuurd, gebruik dan `undo --even-exported`.",
        en:
            "`{command}` is not undone just like that: {count} {count|message was|messages were} written to files and may have been sent. If none was, use `undo --even-exported`."
    )
    package static let failUnreachable = Phrase(
        nl: "{path} kan niet worden bereikt of gemaakt ({detail}).", en: "{path} cannot be reached or made ({detail}).")
    package static let failSetting = Phrase(
        nl: "De instelling {key} heeft een waarde die niet kan: {found}. Zet haar terug met `settings {key} --reset`.",
        en: "The setting {key} has a value that cannot be: {found}. Put it back with `settings {key} --reset`.")
    package static let failUnreadable = Phrase(
        nl: "{path} kan niet worden gelezen.", en: "{path} cannot be read.")
    package static let failUnwritable = Phrase(
        nl: "{path} kan niet worden geschreven.", en: "{path} cannot be written.")
    package static let failOther = Phrase(nl: "Er ging iets mis: {detail}", en: "Something went wrong: {detail}")

    package static let officeUnknownSetting = Phrase(
        nl: "Er is geen instelling {key}. Zie `experttafel settings`.",
        en: "There is no setting {key}. See `experttafel settings`.")
    package static let officeUnknownSettingLike = Phrase(
        nl: "Er is geen instelling {key}. Bedoelde u {like}?", en: "There is no setting {key}. Did you mean {like}?")
    package static let officeBadSetting = Phrase(
        nl: "{key}: “{found}” kan niet; nodig is {wanted}.", en: "{key}: “{found}” will not do; it takes {wanted}.")
    package static let officeNoSession = Phrase(
        nl: "Er is geen sessie {name}.", en: "There is no session {name}.")
    package static let officeNoRequest = Phrase(nl: "Er is geen groeivraag {name}.", en: "There is no request {name}.")
    package static let officeNoRoom = Phrase(
        nl: "Er is geen locatie {name}. Zie `experttafel status` of gebruik `online`.",
        en: "There is no room {name}. See `experttafel status`, or use `online`.")
    package static let officeNoPerson = Phrase(nl: "Niemand heet {name}.", en: "Nobody is called {name}.")
    package static let officeNoMessage = Phrase(
        nl: "Er is geen bericht {name}. Zie `experttafel outbox list`.",
        en: "There is no message {name}. See `experttafel outbox list`.")
    package static let officeNoRelease = Phrase(
        nl: "Er is nog niets vrijgegeven. Doe eerst `experttafel release`.",
        en: "Nothing has been released yet. First do `experttafel release`.")
    package static let officeBadHorizon = Phrase(
        nl: "Van {from} tot {until} is geen periode om te plannen: hoogstens een jaar, en niet voorbij.",
        en: "{from} to {until} is no period to plan: at most a year, and not past.")
    package static let officeNothingToPlan = Phrase(
        nl: "Er valt niets te plannen: er zijn geen uitblinkers of geen open groeivragen. Zie `experttafel status`.",
        en: "There is nothing to plan: no experts, or no open requests. See `experttafel status`.")
    package static let officeRulesBroken = Phrase(
        nl: "Dat kan niet; er is niets gewijzigd.", en: "That cannot be; nothing was changed.")
    package static let officeNotSeated = Phrase(
        nl: "{request} heeft geen plaats in {session}.", en: "{request} has no seat at {session}.")
    package static let officeAlreadySeated = Phrase(
        nl: "{request} heeft al een plaats in {session}.", en: "{request} already has a seat at {session}.")
    package static let officeEmptySession = Phrase(
        nl: "Zonder {request} is {session} leeg. Laat de hele sessie vervallen met `drop {session}`.",
        en: "Without {request} {session} is empty. Drop the session whole with `drop {session}`.")
    package static let officeNothingToRelease = Phrase(
        nl: "Het voorstel is gelijk aan wat al is vrijgegeven; er valt niets te melden.",
        en: "The proposal equals what was released; there is nothing to tell.")
    package static let officeReleaseNameTaken = Phrase(
        nl: "Er is al een vrijgave {name}. Kies een andere naam.",
        en: "There is a release {name} already. Choose another name.")
    package static let officeMailboxNotSet = Phrase(
        nl: "Het postvak van het programma is nog niet ingesteld: `experttafel settings mailbox ADRES`.",
        en: "The programme's mailbox has not been set: `experttafel settings mailbox ADDRESS`.")
    package static let officeUnreadableTime = Phrase(
        nl: "“{found}” is geen tijdstip; schrijf bijvoorbeeld \"9-3-2027 13:30\".",
        en: "“{found}” is no time; write for example \"2027-03-09 13:30\".")
}
