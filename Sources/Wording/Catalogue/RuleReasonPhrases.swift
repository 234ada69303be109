extension Phrase {
    package static let reasonPreferredDayBrief = Phrase(nl: "op een voorkeursdag", en: "on a preferred day")
    package static let changeRule = Phrase(nl: "zonder de regel {rule}", en: "without the rule {rule}")
    /// The rules that can keep somebody out, by their names in a problem file.
    package static let ruleNames: [String: Phrase] = [
        "notAgain": Phrase(nl: "niet opnieuw", en: "not again"),
        "minimumMix": Phrase(nl: "minste mix", en: "minimum mix"),
        "townQuota": Phrase(nl: "quotum per plaats", en: "quota per town"),
        "roomBudget": Phrase(nl: "budget voor zalen", en: "budget for rooms"),
        "secondExpert": Phrase(nl: "tweede uitblinker", en: "second expert"),
        "chair": Phrase(nl: "voorzitter", en: "chair"),
    ]
}
