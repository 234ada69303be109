extension Phrase {
    package static let reasonPreferredDayBrief = Phrase(nl: "op een voorkeursdag", en: "on a preferred day")
}
