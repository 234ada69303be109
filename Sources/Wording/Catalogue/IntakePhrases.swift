extension Phrase {
    package static let refusalUnknownTopic = Phrase(
        nl:
            "Niemand in het programma kent het onderwerp “{topic}”.{like} Bekend: {known}. Is het echt nieuw, neem het dan in met --new-topic.",
        en:
            "Nobody in the programme knows the topic “{topic}”.{like} Known: {known}. If it is new indeed, take it in with --new-topic."
    )
    package static let refusalUnknownTopicLike = Phrase(nl: " Bedoelt u {like}?", en: " Do you mean {like}?")
    package static let intakeNewTopic = Phrase(
        nl: "het onderwerp mag nieuw zijn", en: "the topic may be new")
}
