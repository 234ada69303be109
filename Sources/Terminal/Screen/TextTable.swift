/// Rows of text in aligned columns: cut or wrapped to the terminal's width on a terminal, whole in a pipe.
package struct TextTable: Sendable {
    package struct Column: Sendable {
        let title: String
        let right: Bool
        /// Whether this column gives way where the terminal is narrow.
        let flexible: Bool
        /// Whether it goes on below itself where it is too long, instead of being cut.
        let wraps: Bool

        package init(_ title: String, right: Bool = false, flexible: Bool = false, wraps: Bool = false) {
            self.wraps = wraps
            self.title = title
            self.right = right
            self.flexible = flexible
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    package init(_ columns: [Column]) { self.columns = columns }

    package mutating func add(_ cells: [String]) {
        rows.append(cells.map { Style.safe($0).replacing("\n", with: " ") })
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// The table as lines; `width` nil cuts nothing.
    package func lines(style: Style, width: Int?) -> [String] {
        var widths = columns.enumerated().map { index, column in
            ([column.title] + rows.map { $0[index] }).map(TextWidth.of).max() ?? 0
        }
        shrink(&widths, to: width)
        let head = line(columns.map(\.title), widths)
        return [style.heading(head)] + rows.flatMap { wrapped($0, widths) }
    }

    private func shrink(_ widths: inout [Int], to width: Int?) {
        guard let width else { return }
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
        while excess > 0 {
            let flexible = widths.indices.filter { columns[$0].flexible && widths[$0] > 8 }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// A row as one line, or as many as its longest wrapped cell needs.
    private func wrapped(_ cells: [String], _ widths: [Int]) -> [String] {
        let parts = cells.indices.map { index in
            columns[index].wraps ? Wrapping.wrap(cells[index], width: widths[index]) : [cells[index]]
        }
        let height = parts.map(\.count).max() ?? 1
        return (0..<height).map { number in
            line(parts.map { number < $0.count ? $0[number] : "" }, widths)
        }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let parts = cells.enumerated().map { index, cell in
            let cut = TextWidth.truncate(cell, to: widths[index])
            let gap = String(repeating: " ", count: max(0, widths[index] - TextWidth.of(cut)))
            return columns[index].right ? gap + cut : cut + gap
        }
        var line = parts.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
