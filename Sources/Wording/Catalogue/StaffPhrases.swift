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
}
