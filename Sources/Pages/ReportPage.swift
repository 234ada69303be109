import Wording

/// The monitoring report as a page: figures by section, each with its definition and the way to its rows. Every text in
/// it is worded already.
package struct ReportPage: Sendable {
    package struct Line: Sendable {
        let name, value, count, missing, previous, target, definition, rows: String
        let groups: [(name: String, count: Int?)]

        package init(
            name: String, value: String, count: String, missing: String, previous: String, target: String,
            definition: String, rows: String, groups: [(name: String, count: Int?)]
        ) {
            self.name = name
            self.value = value
            self.count = count
            self.missing = missing
            self.previous = previous
            self.target = target
            self.definition = definition
            self.rows = rows
            self.groups = groups
        }
    }

    /// The same figures at several moments, side by side.
    package struct Matrix: Sendable {
        package struct Cell: Sendable {
            let value, note: String

            package init(value: String, note: String) {
                self.value = value
                self.note = note
            }
        }

        let heads: [String]
        let rows: [(name: String, cells: [Cell])]

        package init(heads: [String], rows: [(name: String, cells: [Cell])]) {
            self.heads = heads
            self.rows = rows
        }
    }

    package struct Section: Sendable {
        let title: String
        let lines: [Line]
        let matrix: Matrix?
        /// Figures that stand in the matrix: their groups are drawn, and how they were counted is told.
        let others: [Line]
        /// Which of the drawn have groups too small to be.
        let tooSmall: String

        package init(title: String, lines: [Line], matrix: Matrix?, others: [Line], tooSmall: String) {
            self.title = title
            self.lines = lines
            self.matrix = matrix
            self.others = others
            self.tooSmall = tooSmall
        }

        fileprivate var all: [Line] { lines + others }
    }

    private let language: Language
    private let title: String
    private let subtitle: String
    private let notes: [String]
    private let howNote: String
    private let heads: [String]
    private let sections: [Section]

    package init(
        language: Language, title: String, subtitle: String, notes: [String], howNote: String, heads: [String],
        sections: [Section]
    ) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.notes = notes
        self.howNote = howNote
        self.heads = heads
        self.sections = sections
    }

    /// One self-contained page: no script, nothing from elsewhere; it prints.
    package var page: String {
        let head = HTML.element(
            "header", [],
            [.element("h1", text: title), .element("p", [("class", "sub")], text: subtitle)]
                + notes.map { .element("p", [("class", "note")], text: $0) })
        let definitions = sections.flatMap(\.all)
        return HTML.page(
            language: language.rawValue, title: title, style: ReportStyle.css,
            [
                .element("main", [], [head] + sections.map(section) + [appendix(definitions)])
            ])
    }

    private func section(_ section: Section) -> HTML {
        let titles = heads.enumerated().map { index, title -> HTML in
            let place: [(StaticString, String)] = [("scope", "col"), ("class", index == 0 ? "name" : "number")]
            return .element("th", place, text: title)
        }
        let rows = section.lines.filter { !isSplit($0) }
        let table = HTML.element(
            "table", [],
            [.element("thead", [], [.element("tr", [], titles)]), .element("tbody", [], rows.map(row))])
        // A chart of which nothing is shown says nothing.
        let charts = section.all.filter { $0.groups.contains { $0.count != nil } }.map { line in
            BarChart(title: line.name, bars: bars(line.groups)).html
        }
        var parts: [HTML] = [.element("h2", text: section.title)]
        if !rows.isEmpty { parts.append(table) }
        if let matrix = section.matrix { parts.append(html(matrix)) }
        if !charts.isEmpty { parts.append(.element("div", [("class", "charts")], charts)) }
        if !section.tooSmall.isEmpty { parts.append(.element("p", [("class", "note")], text: section.tooSmall)) }
        return .element("section", [], parts)
    }

    private func html(_ matrix: Matrix) -> HTML {
        let heads = ([""] + matrix.heads).enumerated().map { index, title -> HTML in
            .element("th", [("scope", "col"), ("class", index == 0 ? "name" : "number")], text: title)
        }
        let rows = matrix.rows.map { name, cells -> HTML in
            let values = cells.map { cell in
                HTML.element(
                    "td", [("class", "number")],
                    [.element("b", text: cell.value)]
                        + (cell.note.isEmpty ? [] : [.element("span", [("class", "of")], text: cell.note)]))
            }
            return .element("tr", [], [.element("th", [("scope", "row"), ("class", "name")], text: name)] + values)
        }
        return .element(
            "table", [("class", "moments")],
            [.element("thead", [], [.element("tr", [], heads)]), .element("tbody", [], rows)])
    }

    /// A figure that only parts another is a chart, and no row.
    private func isSplit(_ line: Line) -> Bool { line.rows.contains("-by-") }

    private func row(_ line: Line) -> HTML {
        let cells = [line.value, line.count, line.missing, line.previous, line.target]
        return .element(
            "tr", [],
            [.element("th", [("scope", "row"), ("class", "name")], text: line.name)]
                + cells.map { .element("td", [("class", "number")], text: $0) })
    }

    private func bars(_ groups: [(name: String, count: Int?)]) -> [BarChart.Bar] {
        let most = groups.compactMap(\.count).max() ?? 0
        return groups.map { group in
            .init(
                name: group.name, value: group.count ?? 0, most: group.count == nil ? 0 : most,
                label: group.count.map(String.init) ?? (language == .dutch ? "niet getoond" : "not shown"))
        }
    }

    private func appendix(_ lines: [Line]) -> HTML {
        .element(
            "section", [("class", "definitions")],
            [
                .element("h2", text: language == .dutch ? "Hoe geteld is" : "How it was counted"),
                .element("p", [("class", "note")], text: howNote),
            ]
                + [
                    .element(
                        "dl", [],
                        lines.flatMap { line in
                            [
                                HTML.element("dt", text: line.name),
                                .element("dd", [], [.text(line.definition + " "), .element("code", text: line.rows)]),
                            ]
                        })
                ])
    }
}

/// How the report looks.
enum ReportStyle {
    static let css: StaticString = """
        :root { --ink: #1c2733; --soft: #5a6b7b; --paper: #ffffff; --line: #d5dde5; --table: #0b5394; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #9fb0c0; --paper: #14181d; --line: #36424d; --table: #8ec5ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 "Segoe UI", Calibri, Helvetica, Arial, sans-serif; }
        main { max-width: 1000px; margin: 0 auto; padding: 24px; }
        h1 { margin: 0; font-size: 28px; } h2 { font-size: 20px; margin: 32px 0 8px; }
        .sub { font-size: 17px; margin: 4px 0 12px; } .note { color: var(--soft); margin: 4px 0; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; } th.name { width: 40%; }
        th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
        thead th { color: var(--soft); font-weight: 600; font-size: 13px; } tbody th { font-weight: 400; }
        .name { text-align: left; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        tbody td:nth-child(2) { font-weight: 600; } .moments td:nth-child(n) { font-weight: 400; white-space: normal; }
        .moments b { font-weight: 600; } .of { display: block; color: var(--soft); font-size: 12px; }
        .charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 32px; }
        figure { margin: 20px 0 0; } figcaption { font-weight: 600; margin-bottom: 4px; }
        svg { width: 100%; height: auto; font-size: 13px; } svg text { fill: var(--ink); } .track { fill: var(--line); } .bar { fill: var(--table); }
        dt { font-weight: 600; margin-top: 8px; } dd { margin: 0 0 0 16px; color: var(--soft); } code { font-size: 12px; display: block; overflow-wrap: anywhere; }
        @media (max-width: 800px) { main { padding: 14px; } .charts { grid-template-columns: 1fr; } table { font-size: 12px; } th, td { padding: 5px 3px; white-space: normal; } }
        @media print { main { max-width: none; padding: 0; } section { break-inside: avoid-page; } .definitions { break-inside: auto; } }
        """
}
