extension Phrase {
    /// Monday to Sunday, as in `maandag 5 april`.
    package static let weekdays: [Phrase] = [
        Phrase(nl: "maandag", en: "Monday"), Phrase(nl: "dinsdag", en: "Tuesday"),
        Phrase(nl: "woensdag", en: "Wednesday"), Phrase(nl: "donderdag", en: "Thursday"),
        Phrase(nl: "vrijdag", en: "Friday"), Phrase(nl: "zaterdag", en: "Saturday"), Phrase(nl: "zondag", en: "Sunday"),
    ]

    /// Monday to Sunday in two or three letters, as in a table.
    package static let shortWeekdays: [Phrase] = [
        Phrase(nl: "ma", en: "Mon"), Phrase(nl: "di", en: "Tue"), Phrase(nl: "wo", en: "Wed"),
        Phrase(nl: "do", en: "Thu"), Phrase(nl: "vr", en: "Fri"), Phrase(nl: "za", en: "Sat"),
        Phrase(nl: "zo", en: "Sun"),
    ]

    /// January to December.
    package static let months: [Phrase] = [
        Phrase(nl: "januari", en: "January"), Phrase(nl: "februari", en: "February"), Phrase(nl: "maart", en: "March"),
        Phrase(nl: "april", en: "April"), Phrase(nl: "mei", en: "May"), Phrase(nl: "juni", en: "June"),
        Phrase(nl: "juli", en: "July"), Phrase(nl: "augustus", en: "August"),
        Phrase(nl: "september", en: "September"), Phrase(nl: "oktober", en: "October"),
        Phrase(nl: "november", en: "November"), Phrase(nl: "december", en: "December"),
    ]

    package static let dagdelen: [Phrase] = [
        Phrase(nl: "ochtend", en: "morning"), Phrase(nl: "middag", en: "afternoon"), Phrase(nl: "avond", en: "evening"),
    ]
}
