import Programme
import Terminal
import Wording

/// The options that every command takes.
enum Globals {
    static let programme = Option<String>(
        "programme", dutch: "programma", placeholder: "MAP", kind: .path, help: .globalProgramme)
    static let language = Option<Language>(
        "lang", dutch: "taal", placeholder: "nl|en", kind: .choice(), help: .globalLanguage)
    static let json = Flag("json", help: .globalJSON)
    static let noColour = Flag("no-color", dutch: "geen-kleur", help: .globalNoColour)
    static let quiet = Flag("quiet", dutch: "stil", short: "q", help: .globalQuiet)
    static let noInput = Flag("no-input", dutch: "niet-vragen", help: .globalNoInput)
    static let now = Option<Instant>(
        "now", dutch: "nu", placeholder: "2027-03-01T08:00:00Z",
        kind: ValueKind(wanted: .wantedInstant) { Instant(iso: $0) }, help: .globalNow)
    static let help = Flag("help", short: "h", help: .globalHelp)
    static let version = Flag("version", dutch: "versie", help: .globalVersion)

    static let all = [
        programme.name, language.name, json.name, noColour.name, quiet.name, noInput.name, now.name, help.name,
        version.name,
    ]
}

extension ValueKind where Value == LocalDate {
    static let date = ValueKind(wanted: .wantedDate) { LocalDate(written: $0) }
}
