extension Phrase {
    package static let statusMoreGaps = Phrase(
        nl: "  … en {count} van dezelfde soort (alle: status --json)",
        en: "  … and {count} of the same kinds (all of them: status --json)")
}
