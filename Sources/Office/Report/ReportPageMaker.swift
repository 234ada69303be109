import Groeimakelaar
import Pages
import Programme
import Sheets
import Wording

extension ReportOutcome {
    private func say(_ phrase: Phrase, _ language: Language, _ values: [String: String] = [:]) -> String {
        phrase.text(language, values)
    }

    private func periodText(_ language: Language) -> String {
        say(
            .reportPeriod, language,
            ["from": period.from.long(language), "until": period.until.adding(days: -1).long(language)])
    }

    /// The report as one self-contained page.
    package func page(_ language: Language) -> String {
        ReportPage(
            language: language, title: say(.reportTitle, language, ["programme": programme]),
            subtitle: periodText(language),
            notes: [say(.reportNoCause, language), say(.reportSmall, language)],
            heads: [.reportFigure, .reportValue, .reportCount, .reportMissing, .reportPrevious, .reportTarget].map {
                say($0, language)
            },
            sections: Figure.Section.allCases.map { section in
                ReportPage.Section(
                    title: Phrase.reportSections[section.rawValue]?.text(language) ?? section.rawValue,
                    lines: figures.filter { $0.section == section }.map { line($0, language) })
            }
        ).page
    }

    private func line(_ figure: Figure, _ language: Language) -> ReportPage.Line {
        let words = FigureText(figure: figure, language: language)
        let rows =
            "experttafel report rows \(figure.id) --from \(period.from) --until \(period.until.adding(days: -1))"
        return ReportPage.Line(
            name: words.name, value: words.value, count: figure.isHidden ? "<\(Figure.smallest)" : "\(figure.count)",
            missing: words.missing,
            previous: previous[figure.id].map { FigureText(figure: $0, language: language).value } ?? "-",
            target: target(figure).map { FigureText.number($0, figure.unit, language) } ?? "",
            definition: words.definition, rows: rows, groups: words.groups)
    }

    /// The report as sheets: the figures, and each figure's groups.
    package func sheets(_ language: Language) -> [SheetTable] {
        let heads: [Phrase] = [
            .reportSection, .reportFigure, .reportValue, .reportUnit, .reportCount, .reportMissing, .reportPrevious,
            .reportTarget, .reportDefinition,
        ]
        func cell(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
        let lines = figures.map { figure -> [Cell] in
            let words = FigureText(figure: figure, language: language)
            return [
                .text(Phrase.reportSections[figure.section.rawValue]?.text(language) ?? ""), .text(words.name),
                figure.isHidden ? .text("<\(Figure.smallest)") : cell(figure.shown), .text(words.unit),
                figure.isHidden ? .text("<\(Figure.smallest)") : .number(Double(figure.count)),
                figure.shownMissing.map { .number(Double($0)) } ?? .text("<\(Figure.smallest)"),
                cell(previous[figure.id]?.shown),
                cell(target(figure)), .text(words.definition),
            ]
        }
        let groups = figures.flatMap { figure in
            figure.groups.map { group -> [Cell] in
                let words = FigureText(figure: figure, language: language)
                return [
                    .text(words.name), .text(words.name(of: group)),
                    group.count.map { .number(Double($0)) } ?? .text(say(.reportNotShown, language)),
                ]
            }
        }
        return [
            SheetTable(
                name: say(.reportFigures, language), columns: heads.map { say($0, language) }, rows: lines),
            SheetTable(
                name: say(.reportGroups, language),
                columns: [.reportFigure, .reportGroup, .reportCount].map { say($0, language) }, rows: groups),
        ]
    }
}

/// A figure in words.
package struct FigureText {
    let figure: Figure
    let language: Language

    package init(figure: Figure, language: Language) {
        self.figure = figure
        self.language = language
    }

    package var name: String { Phrase.figureNames[figure.id]?.text(language) ?? figure.id }

    package var definition: String { Phrase.figureDefinitions[figure.id]?.text(language) ?? "" }

    package var unit: String { Phrase.figureUnits[figure.unit.rawValue]?.text(language) ?? "" }

    /// The value with its unit; `<5` for what may not be shown.
    package var value: String {
        if figure.isHidden { return "<\(Figure.smallest)" }
        return figure.value.map { Self.number($0, figure.unit, language) } ?? "-"
    }

    package var missing: String { figure.isHidden ? "" : figure.shownMissing.map(String.init) ?? "<\(Figure.smallest)" }

    package var groups: [(name: String, count: Int?)] { figure.groups.map { (name(of: $0), $0.count) } }

    package func name(of group: Figure.Group) -> String {
        if group.name == "?" { return Phrase.reportUnknown.text(language) }
        let known = [Phrase.attendanceStates, Phrase.realised, Phrase.referralStates].lazy
            .compactMap { $0[group.name] }.first
        let isCode = ["attendance", "referrals-by-state"].contains(figure.id) || figure.id.hasPrefix("realised")
        return isCode ? known?.text(language) ?? group.name : group.name
    }

    package static func number(_ value: Double, _ unit: Figure.Unit, _ language: Language) -> String {
        switch unit {
        case .count: return decimal(value, value == value.rounded() ? 0 : 1, language)
        case .days:
            let days = decimal(value, 0, language)
            return Phrase.reportDays.text(language, ["count": days])
        case .percent: return decimal(value, 0, language) + "%"
        case .mark: return decimal(value, 1, language)
        case .euro: return "€ " + decimal(value, 0, language)
        case .fte: return decimal(value, 1, language) + (language == .dutch ? " fte" : " FTE")
        }
    }

    private static func decimal(_ value: Double, _ decimals: Int, _ language: Language) -> String {
        let scale = decimals == 0 ? 1.0 : 10.0
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 1e15 else { return "\(value)" }
        let whole = Int64(scaled / scale)
        var digits = Array(String(whole))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(language == .dutch ? "." : ",", at: place)
            place -= 3
        }
        let fraction = Int64(scaled) - whole * Int64(scale)
        let tail = decimals == 0 ? "" : (language == .dutch ? "," : ".") + "\(fraction)"
        return (value < 0 && scaled > 0 ? "-" : "") + String(digits) + tail
    }
}
