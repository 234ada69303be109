import Wording

/// One table as a page of its own: to read on a screen, to print for a meeting. Every text in it is worded already.
package struct TablePage: Sendable {
    package struct Column: Sendable {
        let title: String
        let isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    private let language: Language
    private let title: String
    private let notes: [String]
    private let columns: [Column]
    private let rows: [[String]]

    package init(language: Language, title: String, notes: [String], columns: [Column], rows: [[String]]) {
        self.language = language
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rows = rows
    }

    /// One self-contained page: no script, nothing from elsewhere.
    package var page: String {
        let head = HTML.element(
            "header", [],
            [.element("h1", text: title)] + notes.map { .element("p", [("class", "note")], text: $0) })
        let heads = columns.map { column -> HTML in
            let place: [(StaticString, String)] = [("scope", "col"), ("class", place(column))]
            return .element("th", place, text: column.title)
        }
        let body = rows.map { row -> HTML in
            .element("tr", [], zip(columns, row).map(cell))
        }
        let table = HTML.element(
            "table", [], [.element("thead", [], [.element("tr", [], heads)]), .element("tbody", [], body)])
        return HTML.page(
            language: language.rawValue, title: title, style: Self.css,
            [.element("main", [], rows.isEmpty ? [head] : [head, table])])
    }

    private func cell(_ column: Column, _ text: String) -> HTML {
        // On a narrow screen each cell stands on a line of its own, with its title.
        let place: [(StaticString, String)] = [("class", place(column)), ("data-title", column.title)]
        return .element("td", place, text: text)
    }

    private func place(_ column: Column) -> String { column.isNumber ? "number" : "words" }

    private static let css: StaticString = """
        :root { --ink: #1c2733; --soft: #5a6b7b; --paper: #ffffff; --line: #d5dde5; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #9fb0c0; --paper: #14181d; --line: #36424d; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 "Segoe UI", Calibri, Helvetica, Arial, sans-serif; }
        main { max-width: 1280px; margin: 0 auto; padding: 24px; }
        h1 { margin: 0 0 4px; font-size: 26px; } .note { color: var(--soft); margin: 4px 0; }
        table { width: 100%; border-collapse: collapse; margin-top: 20px; }
        th, td { padding: 8px; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
        thead th { color: var(--soft); font-weight: 600; font-size: 13px; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td:first-child { font-weight: 600; white-space: nowrap; } tr { break-inside: avoid; }
        @media (max-width: 760px) { main { padding: 14px; } thead { display: none; } tr { display: block; padding: 10px 0; border-bottom: 1px solid var(--line); }
        td, .number { display: block; border: 0; padding: 2px 0; text-align: left; white-space: normal; } td:empty { display: none; } td::before { content: attr(data-title) ": "; color: var(--soft); } }
        @page { size: A4 landscape; margin: 12mm; } @media print { main { max-width: none; padding: 0; } body { font-size: 12px; } }
        """
}
