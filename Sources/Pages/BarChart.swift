/// Horizontal bars with their names and numbers in words, so that they can be read without colour.
package struct BarChart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package var name: String
        package var value: Int
        /// The most it could be; the bar's track.
        package var most: Int
        /// The number as it is shown: `3 van 5`.
        package var label: String

        package init(name: String, value: Int, most: Int, label: String) {
            self.name = name
            self.value = value
            self.most = most
            self.label = label
        }
    }

    package var title: String
    package var bars: [Bar]

    package init(title: String, bars: [Bar]) {
        self.title = title
        self.bars = bars
    }

    /// The chart as inline SVG.
    var html: HTML {
        let longest = max(1, bars.map(\.most).max() ?? 1)
        let (row, left, width) = (26, 190, 300)
        let rows = bars.enumerated().flatMap { index, bar -> [HTML] in
            let y = index * row
            func length(_ value: Int) -> String { "\(max(0, value) * width / longest)" }
            func box(_ kind: String, _ value: Int) -> HTML {
                let place: [(StaticString, String)] = [
                    ("class", kind), ("x", "\(left)"), ("y", "\(y + 5)"), ("width", length(value)), ("height", "14"),
                    ("rx", "3"),
                ]
                return .element("rect", place)
            }
            return [
                .element("text", [("x", "\(left - 8)"), ("y", "\(y + 17)"), ("text-anchor", "end")], text: bar.name),
                box("track", bar.most), box("bar", bar.value),
                .element("text", [("x", "\(left + width + 8)"), ("y", "\(y + 17)")], text: bar.label),
            ]
        }
        let size = "0 0 \(left + width + 110) \(max(1, bars.count) * row)"
        let picture: [(StaticString, String)] = [
            ("viewBox", size), ("role", "img"), ("aria-label", title), ("xmlns", "http://www.w3.org/2000/svg"),
        ]
        return .element(
            "figure", [],
            [
                .element("figcaption", text: title),
                .element("svg", picture, rows),
            ])
    }
}
