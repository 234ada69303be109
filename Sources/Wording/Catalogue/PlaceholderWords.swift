/// What stands for a value in help and messages, in the reader's language: `BESTAND.json` is `FILE.json` in English.
package enum PlaceholderWords {
    private static let pairs: [(nl: String, en: String)] = [
        ("BESTAND", "FILE"), ("MAP", "FOLDER"), ("PAD", "PATH"), ("NAAM", "NAME"), ("ADRES", "ADDRESS"),
        ("TEKST", "TEXT"), ("SOORT", "KIND"), ("WIE", "WHO"), ("WAAR", "WHERE"), ("SESSIE", "SESSION"),
        ("VRAAG", "REQUEST"), ("UITKOMST", "OUTCOME"), ("WAARDE", "VALUE"), ("OPDRACHT", "COMMAND"),
        ("NIVEAU", "LEVEL"), ("LIJST", "LIST"), ("INITIATIEF", "INITIATIVE"), ("FASE", "STAGE"), ("CIJFER", "FIGURE"),
        ("SLEUTEL", "KEY"), ("PROBLEEM", "PROBLEM"), ("UU", "HH"),
    ]
    private static let dutch = Dictionary(pairs.map { ($0.en, $0.nl) }) { first, _ in first }
    private static let english = Dictionary(pairs.map { ($0.nl, $0.en) }) { first, _ in first }

    /// A placeholder of either language in one of them; words that are not known stay as they are.
    package static func text(_ placeholder: String, _ language: Language) -> String {
        let known = language == .dutch ? dutch : english
        var (result, word) = ("", "")
        func translated() -> String { known[word] ?? word }
        for character in placeholder {
            if character.isLetter {
                word.append(character)
            } else {
                result += translated() + String(character)
                word = ""
            }
        }
        return result + translated()
    }
}
