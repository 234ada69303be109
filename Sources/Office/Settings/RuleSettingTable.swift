import Programme
import Wording

extension SettingDefinition {
    /// The rules that the programme may switch on.
    static let rules: [SettingDefinition] = [
        .number(
            "rules.preferredDay", \.rules.preferredDay, 0...1_000_000,
            Phrase(
                nl: "punten voor een plek op een dag die iemand liever heeft (kolom voorkeursdagen); 0 is geen regel",
                en: "points for a seat on a day somebody prefers (column preferred days); 0 for no rule")),
        .number(
            "rules.noShow", \.rules.noShow, 0...1_000_000,
            Phrase(
                nl: "aftrek per keer dat iemand in het afgelopen jaar wegbleef; 0 is geen regel",
                en: "cost of each time somebody stayed away in the past year; 0 for no rule")),
        .number(
            "rules.minSectors", \.rules.minSectors, 1...20,
            Phrase(
                nl: "minste aantal sectoren aan een experttafel; 1 is geen regel",
                en: "fewest sectors at a table; 1 for no rule")),
        .number(
            "rules.minSizes", \.rules.minSizes, 1...5,
            Phrase(
                nl:
                    "minste aantal groottes van bedrijf aan een experttafel (0-1, 2-9, 10-49, 50+ fte); 1 is geen regel",
                en: "fewest sizes of company at a table (0-1, 2-9, 10-49, 50+ fte); 1 for no rule")),
        quota,
        .number(
            "rules.townShort", \.rules.townShort, 0...1_000_000,
            Phrase(
                nl: "aftrek per plek die een plaats minder heeft dan haar quotum vraagt",
                en: "cost of each seat that a town has fewer than its quota asks")),
        .number(
            "rules.roomBudget", \.rules.roomBudget, 0...1_000_000_000,
            Phrase(
                nl: "euro's die de zalen van een periode samen mogen kosten (kolom kosten); 0 is geen regel",
                en: "euros that the rooms of a period may cost together (column cost); 0 for no rule")),
    ]

    private static let quota = SettingDefinition(
        key: "rules.townQuota",
        help: Phrase(
            nl: "plekken per plaats, minste-meeste, zoals Urk 5-40, Almere -20; geen is geen regel",
            en: "seats per town, least-most, such as Urk 5-40, Almere -20; none for no rule"),
        wanted: Phrase(
            nl: "plaatsen met minste-meeste plekken, zoals Urk 5-40, Almere -20, Dronten 10-; of geen",
            en: "towns with least-most seats, such as Urk 5-40, Almere -20, Dronten 10-; or none"),
        read: { $0.rules.townQuota.isEmpty ? "geen" : $0.rules.townQuota },
        write: { settings, text in
            if ["geen", "none", "-"].contains(text.lowercased()) { return settings.with(\.rules.townQuota, "") }
            guard text.count <= 2000, let quotas = SeatQuota.list(text), !quotas.isEmpty else { return nil }
            return settings.with(\.rules.townQuota, quotas.map(\.text).joined(separator: ", "))
        })
}
