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
            howNote: say(.reportSmallHow, language),
            heads: [.reportFigure, .reportValue, .reportCount, .reportMissing, .reportPrevious, .reportTarget].map {
                say($0, language)
            }, sections: Figure.Section.allCases.map { section($0, language) }
        ).page
    }

    private func section(_ section: Figure.Section, _ language: Language) -> ReportPage.Section {
        let own = figures.filter { $0.section == section }
        let moments = own.filter { FigureText(figure: $0, language: language).moment != nil }
        let small = own.filter { !$0.groups.isEmpty && $0.groups.allSatisfy { $0.count == nil } }
        let names = small.map { FigureText(figure: $0, language: language).name }
        return ReportPage.Section(
            title: Phrase.reportSections[section.rawValue]?.text(language) ?? section.rawValue,
            lines: own.filter { figure in !moments.contains { $0.id == figure.id } }.map { line($0, language) },
            matrix: matrix(moments, language), others: moments.map { line($0, language) },
            tooSmall: names.isEmpty
                ? "" : say(.reportTooSmall, language, ["names": names.joined(separator: "; ")]))
    }

    /// What a group is called: of referrals, the initiative.
    private func name(of group: Figure.Group, _ words: FigureText) -> String {
        words.figure.id == "referrals" ? initiatives[group.name] ?? group.name : words.name(of: group)
    }

    /// The figures that are asked at several moments: a column for each moment, the first one first.
    private func matrix(_ figures: [Figure], _ language: Language) -> ReportPage.Matrix? {
        let texts = figures.map { FigureText(figure: $0, language: language) }
        func distinct(_ names: [String]) -> [String] {
            names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        let heads = distinct(texts.compactMap { $0.moment?.when })
        guard !heads.isEmpty else { return nil }
        let rows = distinct(texts.compactMap { $0.moment?.what }).map { what in
            let cells = heads.map { when -> ReportPage.Matrix.Cell in
                let text = texts.first { $0.moment?.what == what && $0.moment?.when == when }
                return .init(value: text?.value ?? "", note: text.map { note($0) } ?? "")
            }
            return (name: what, cells: cells)
        }
        return ReportPage.Matrix(heads: heads, rows: rows)
    }

    /// What stands below a value: out of how many, what is missing, the period before, the target.
    private func note(_ text: FigureText) -> String {
        let (figure, language) = (text.figure, text.language)
        guard !isNothing(figure) else { return "" }
        var parts = [say(.reportCellCount, language, ["count": text.count])]
        if !text.missing.isEmpty, figure.toldMissing != 0...0 {
            parts.append(say(.reportCellMissing, language, ["count": text.missing]))
        }
        if let before = previous[figure.id], ![.none, .hidden].contains(before.told) {
            let value = FigureText(figure: before, language: language).value
            parts.append(say(.progressBefore, language, ["value": value]))
        }
        if let target = target(figure) {
            let value = FigureText.number(target, figure.unit, language)
            parts.append(say(.progressTarget, language, ["value": value]))
        }
        return parts.joined(separator: ", ")
    }

    /// Whether a figure has nothing to tell: of nobody in this period, nor in the one before, and no target.
    package func isNothing(_ figure: Figure) -> Bool {
        figure.count == 0 && figure.missing == 0 && previous[figure.id]?.count ?? 0 == 0 && target(figure) == nil
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
            definition: words.definition, rows: rows,
            groups: figure.groups.map { (name(of: $0, words), $0.count) })
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
                    .text(words.name), .text(name(of: group, words)),
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
