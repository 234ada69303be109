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
        topics(
            "rules.secondExpert", \.rules.secondExpert,
            Phrase(
                nl: "de onderwerpen waarover een experttafel een tweede uitblinker heeft, of alle; geen is geen regel",
                en: "the topics on which a table has a second expert, or all; none for no rule")),
        .number(
            "rules.secondLevel", \.rules.secondLevel, 1...3,
            Phrase(
                nl: "minste niveau waarop de tweede uitblinker het onderwerp heeft",
                en: "least level at which the second expert has the topic")),
        topics(
            "rules.chair", \.rules.chair,
            Phrase(
                nl:
                    "de onderwerpen waarover een experttafel een voorzitter uit de regiegroep heeft, of alle; geen is geen regel",
                en: "the topics on which a table has a chair from the regiegroep, or all; none for no rule")),
        .number(
            "rules.chairLoad", \.rules.chairLoad, 0...1_000_000,
            Phrase(
                nl: "aftrek per tafel van een voorzitter, elke volgende zwaarder: zo verdelen de tafels zich",
                en: "cost of each table of a chair, each heavier than the last: so the tables spread")),
    ]

    /// The tables that a rule is about.
    private static func topics(
        _ key: String, _ path: WritableKeyPath<Settings, String> & Sendable, _ help: Phrase
    ) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(
                nl: "alle, geen, of onderwerpen zoals export, financiering",
                en: "all, none, or topics such as export, financing"),
            read: { $0[keyPath: path].isEmpty ? "geen" : $0[keyPath: path] },
            write: { settings, text in
                if ["geen", "none", "-"].contains(text.lowercased()) { return settings.with(path, "") }
                guard text.count <= 2000, let choice = TopicChoice(text) else { return nil }
                return settings.with(path, choice.text)
            })
    }

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
