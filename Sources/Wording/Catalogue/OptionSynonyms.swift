/// Words that people type for an option that is called otherwise: `--town` where it is `--place`.
package enum OptionSynonyms {
    /// Options' own names first in each row, with what means about the same; each in one language.
    private static let rows: [[String]] = [
        ["place", "town", "city", "village", "location", "where", "venue"],
        ["plaats", "stad", "dorp", "gemeente", "waar"],
        ["from", "since", "after", "begin"], ["van", "vanaf", "sinds"],
        ["until", "till", "end", "before"], ["tot", "eind", "einde", "tm"],
        ["start", "begin", "when", "time"], ["begin", "wanneer", "tijd"],
        ["seconds", "timeout", "duration", "limit"], ["seconden", "duur", "tijd"],
        ["out", "output", "file", "save"], ["uit", "uitvoer", "bestand"],
        ["name", "title", "called"], ["naam", "titel"],
        ["email", "mail", "address", "adres", "e-mail"],
        ["person", "who", "people"], ["persoon", "wie"], ["owner", "who", "assignee"], ["wie", "eigenaar"],
        ["reason", "because", "why"], ["reden", "waarom", "omdat"],
        ["room", "venue", "hall", "location"], ["locatie", "zaal", "ruimte"],
        ["expert", "host", "speaker"], ["uitblinker", "gastheer", "spreker"],
        ["topics", "topic", "subjects"], ["onderwerpen", "onderwerp"],
        ["subject", "title"], ["note", "comment", "remark"], ["notitie", "opmerking"],
        ["text", "body", "message"], ["tekst", "bericht"],
        ["all", "everything", "everyone"], ["alles", "iedereen"],
        ["organisation", "organization", "company"], ["organisatie", "bedrijf"],
        ["language", "locale"], ["lang", "language", "locale"], ["taal", "taalkeuze"],
        ["programme", "folder", "directory", "project", "program"], ["programma", "map"],
        ["dry-run", "simulate", "preview", "rehearse"], ["proef", "voorbeeld", "simuleer"],
        ["now", "clock", "today"], ["nu", "klok", "vandaag"],
        ["amount", "money", "sum"], ["bedrag", "geld", "som"], ["result", "outcome"], ["uitkomst", "resultaat"],
        ["due", "deadline", "date"], ["date", "day"], ["datum", "dag"],
    ]

    /// The option of some that a word means; nil where none is meant.
    package static func meant(by word: String, among options: [String]) -> String? {
        rows.first { row in row.dropFirst().contains(word) && row.first.map(options.contains) == true }?.first
    }
}
