extension Phrase {
    /// How each way of breaking the rules on second experts and chairs is said.
    static let staffBreaches: [String: Phrase] = [
        "pinnedOtherStaff": Phrase(
            nl: "vast ({rule}): {sessions} staat vast met een andere tweede uitblinker of voorzitter",
            en: "pinned ({rule}): {sessions} stands with another second expert or chair"),
        "secondMissing": Phrase(
            nl: "tweede uitblinker ({rule}): {sessions} heeft er geen",
            en: "second expert ({rule}): {sessions} has none"),
        "secondUnsuited": Phrase(
            nl:
                "tweede uitblinker ({rule}): {people} biedt dit onderwerp niet op dit niveau aan tafels, of is de uitblinker zelf",
            en: "second expert ({rule}): {people} does not give tables on this topic at this level, or is the expert"),
        "secondNotFree": Phrase(
            nl: "tweede uitblinker ({rule}): {people} is dan niet vrij",
            en: "second expert ({rule}): {people} is not free then"),
        "secondNotAccepted": Phrase(
            nl:
                "tweede uitblinker ({rule}): {people} gaan niet samen (vermeden, eerder getroffen of geen gedeelde taal)",
            en: "second expert ({rule}): {people} do not go together (avoided, met before, or no shared language)"),
        "chairMissing": Phrase(
            nl: "voorzitter ({rule}): {sessions} heeft er geen", en: "chair ({rule}): {sessions} has none"),
        "chairUnsuited": Phrase(
            nl: "voorzitter ({rule}): {people} is geen voorzitter, of zelf uitblinker aan die tafel",
            en: "chair ({rule}): {people} is no chair, or an expert at that table"),
        "chairNotFree": Phrase(
            nl: "voorzitter ({rule}): {people} is dan niet vrij", en: "chair ({rule}): {people} is not free then"),
        "chairNotAccepted": Phrase(
            nl: "voorzitter ({rule}): {people} gaan niet samen (dezelfde persoon, of geen gedeelde taal)",
            en: "chair ({rule}): {people} do not go together (the same person, or no shared language)"),
    ]

    package static let wantedYesNo = Phrase(nl: "ja of nee", en: "yes or no")
    package static let staffSecond = Phrase(nl: "tweede uitblinker", en: "second expert")
    package static let staffChair = Phrase(nl: "voorzitter", en: "chair")
    package static let letterAnd = Phrase(nl: " en ", en: " and ")
    package static let letterChairedBy = Phrase(nl: "voorzitter: {name}", en: "chair: {name}")
    package static let calendarYouChair = Phrase(nl: "U bent voorzitter.", en: "You chair this table.")
    package static let calendarHosts = Phrase(
        nl: "Samen met: {hosts}", en: "Together with: {hosts}")
    package static let editSecond = Phrase(
        nl: "tweede uitblinker (naam of e-mail), of geen", en: "second expert (name or e-mail), or none")
    package static let editChair = Phrase(
        nl: "voorzitter (naam of e-mail), of geen", en: "chair (name or e-mail), or none")
    package static let noSuchChair = Phrase(
        nl:
            "“{name}” is geen voorzitter. Wie tafels voorzit, staat in het blad regiegroep, of heeft ja in de kolom voorzitter.",
        en: "“{name}” is no chair. Who chairs tables stands in the sheet of chairs, or has yes in the column chair.")
    package static let concernSecond = Phrase(nl: "de tweede uitblinker komt niet", en: "the second expert declined")
    package static let concernChair = Phrase(nl: "de voorzitter komt niet", en: "the chair declined")
    package static let remedySecond = Phrase(
        nl: "een andere tweede uitblinker:  experttafel session move {session} --second NAAM, of plan opnieuw",
        en: "another second expert:  experttafel session move {session} --second NAME, or plan again")
    package static let remedySecondBy = Phrase(
        nl:
            "een andere tweede uitblinker ({names}):  experttafel session move {session} --second \"{name}\", of plan opnieuw",
        en: "another second expert ({names}):  experttafel session move {session} --second \"{name}\", or plan again")
    package static let remedyChair = Phrase(
        nl: "een andere voorzitter:  experttafel session move {session} --chair NAAM, of plan opnieuw",
        en: "another chair:  experttafel session move {session} --chair NAME, or plan again")
    package static let remedyChairBy = Phrase(
        nl: "een andere voorzitter ({names}):  experttafel session move {session} --chair \"{name}\", of plan opnieuw",
        en: "another chair ({names}):  experttafel session move {session} --chair \"{name}\", or plan again")
    package static let effectSecond = Phrase(
        nl: "    {session}: de tweede uitblinker komt niet; zie: experttafel session show {session}",
        en: "    {session}: the second expert declines; see: experttafel session show {session}")
    package static let effectChair = Phrase(
        nl: "    {session}: de voorzitter komt niet; zie: experttafel session show {session}",
        en: "    {session}: the chair declines; see: experttafel session show {session}")
    package static let gapNoChairs = Phrase(
        nl: "niemand kan tafels voorzitten (regel rules.chair): lees het blad regiegroep in",
        en: "nobody can chair tables (rule rules.chair): import the sheet of chairs")
}
