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
            notes: [.reportNoCause, .reportSmall, .reportTargets].map { say($0, language) },
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
            name: words.name, value: words.value, count: words.count,
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
        // What is told exactly is a number to compute with, all else words.
        func cell(_ value: ToldValue, _ text: String) -> Cell {
            value == .none ? .empty : value.exact.map { .number($0) } ?? .text(text)
        }
        func number(_ count: ClosedRange<Int>, _ text: String) -> Cell {
            count.count == 1 ? .number(Double(count.lowerBound)) : .text(text)
        }
        let lines = figures.map { figure -> [Cell] in
            let words = FigureText(figure: figure, language: language)
            return [
                .text(Phrase.reportSections[figure.section.rawValue]?.text(language) ?? ""), .text(words.name),
                cell(figure.told, words.value), .text(words.unit), number(figure.toldCount, words.count),
                figure.toldMissing.map { number($0, words.missing) } ?? .text(words.missing),
                previous[figure.id].map {
                    cell($0.told, FigureText(figure: $0, language: language).value)
                } ?? .empty,
                target(figure).map { .number($0) } ?? .empty, .text(words.definition),
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
