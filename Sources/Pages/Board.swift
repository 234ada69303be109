import Wording

/// The programme as a wall board: what the regiegroep looks at together. Every text in it is worded already.
package struct Board: Hashable, Sendable {
    package struct Card: Hashable, Sendable {
        /// `09:30-11:30`.
        package var time: String
        package var title: String
        /// `S7`, and marks such as "vast".
        package var labels: [String]
        package var host: String
        package var place: String
        package var seats: String
        package var people: [String]
        package var isTable: Bool

        package init(
            time: String, title: String, labels: [String], host: String, place: String, seats: String,
            people: [String], isTable: Bool
        ) {
            self.time = time
            self.title = title
            self.labels = labels
            self.host = host
            self.place = place
            self.seats = seats
            self.people = people
            self.isTable = isTable
        }
    }

    package struct Day: Hashable, Sendable {
        package var title: String
        /// A holiday, or nil.
        package var note: String?
        package var cards: [Card]

        package init(title: String, note: String?, cards: [Card]) {
            self.title = title
            self.note = note
            self.cards = cards
        }
    }

    package struct Week: Hashable, Sendable {
        package var title: String
        package var notes: [String]
        /// Monday to Friday, and other days that hold something.
        package var days: [Day]

        package init(title: String, notes: [String], days: [Day]) {
            self.title = title
            self.notes = notes
            self.days = days
        }
    }

    package var language: Language
    package var title: String
    package var subtitle: String
    package var numbers: [String]
    package var weeks: [Week]
    package var unplacedTitle: String
    /// Who has no place, and why.
    package var unplaced: [(who: String, why: String)] { unplacedRows.map { ($0[0], $0[1]) } }
    private var unplacedRows: [[String]]
    package var load: BarChart

    package init(
        language: Language, title: String, subtitle: String, numbers: [String], weeks: [Week], unplacedTitle: String,
        unplaced: [(who: String, why: String)], load: BarChart
    ) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.numbers = numbers
        self.weeks = weeks
        self.unplacedTitle = unplacedTitle
        unplacedRows = unplaced.map { [$0.who, $0.why] }
        self.load = load
    }

    /// The board as one self-contained page: no script, nothing from elsewhere; it prints, and reads on a phone.
    package var page: String {
        let head = HTML.element(
            "header", [],
            [
                .element("h1", text: title), .element("p", [("class", "sub")], text: subtitle),
                .element("ul", [("class", "numbers")], numbers.map { .element("li", text: $0) }),
            ])
        let body = [head] + weeks.map(week) + [waiting, load.html]
        return HTML.page(
            language: language.rawValue, title: title, style: BoardStyle.css, [.element("main", [], body)])
    }

    private func week(_ week: Week) -> HTML {
        .element(
            "section", [("class", "week")],
            [.element("h2", text: week.title)]
                + week.notes.map { .element("p", [("class", "note")], text: $0) }
                + [.element("div", [("class", "days")], week.days.map(day))])
    }

    private func day(_ day: Day) -> HTML {
        let note = day.note.map { [HTML.element("p", [("class", "note")], text: $0)] } ?? []
        return .element(
            "div", [("class", day.cards.isEmpty ? "day none" : "day")],
            [.element("h3", text: day.title)] + note + day.cards.map(card))
    }

    private func card(_ card: Card) -> HTML {
        .element(
            "article", [("class", card.isTable ? "card table" : "card talk")],
            [
                .element("p", [("class", "time")], text: card.time),
                .element("h4", text: card.title),
                .element("p", [("class", "host")], text: card.host),
                .element("p", text: card.place),
                .element("ul", [], card.people.map { .element("li", text: $0) }),
                .element("p", [("class", "labels")], text: ([card.seats] + card.labels).joined(separator: " · ")),
            ])
    }

    private var waiting: HTML {
        guard !unplacedRows.isEmpty else { return .element("section", [], [.element("h2", text: unplacedTitle)]) }
        return .element(
            "section", [],
            [
                .element("h2", text: unplacedTitle),
                .element(
                    "dl", [],
                    unplaced.flatMap { [HTML.element("dt", text: $0.who), .element("dd", text: $0.why)] }),
            ])
    }
}

/// How the board looks.
enum BoardStyle {
    static let css: StaticString = """
        :root { --ink: #1c2733; --soft: #5a6b7b; --paper: #f5f7f9; --card: #ffffff; --line: #d5dde5; --table: #0b5394; --talk: #38761d; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #9fb0c0; --paper: #14181d; --card: #1e252c; --line: #36424d; --table: #8ec5ff; --talk: #9fd68a; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 "Segoe UI", Calibri, Helvetica, Arial, sans-serif; }
        main { max-width: 1400px; margin: 0 auto; padding: 24px; }
        h1 { margin: 0; font-size: 28px; } h2 { font-size: 20px; margin: 32px 0 8px; } h3 { font-size: 14px; margin: 0 0 8px; color: var(--soft); } h4 { font-size: 15px; margin: 2px 0; }
        .sub, .note { color: var(--soft); margin: 4px 0; }
        .numbers { list-style: none; padding: 0; margin: 12px 0 0; }
        .days { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 12px; }
        .day { background: transparent; min-width: 0; } .none h3 { opacity: 0.7; }
        .card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--talk); border-radius: 6px; padding: 8px 10px; margin: 0 0 10px; break-inside: avoid; overflow-wrap: anywhere; }
        .card.table { border-left-color: var(--table); }
        .card p { margin: 2px 0; } .card ul { margin: 6px 0; padding-left: 18px; }
        .time { font-weight: 600; font-variant-numeric: tabular-nums; } .host { font-weight: 600; } .labels { color: var(--soft); font-size: 13px; }
        dl { margin: 0; } dt { font-weight: 600; margin-top: 8px; } dd { margin: 0 0 0 16px; color: var(--soft); }
        figure { margin: 32px 0 0; max-width: 640px; } figcaption { font-size: 20px; font-weight: 600; margin-bottom: 8px; }
        svg { width: 100%; height: auto; font-size: 13px; } svg text { fill: var(--ink); } .track { fill: var(--line); } .bar { fill: var(--table); }
        @media (max-width: 800px) { main { padding: 14px; } .days { grid-template-columns: 1fr; } .none { display: none; } }
        @media print { body { background: #ffffff; } main { max-width: none; padding: 0; } .week { break-inside: avoid-page; } }
        """
}
