import Programme

/// One figure of the report: its value, out of how many, and the rows that anyone can count again.
package struct Figure: Sendable {
    package enum Unit: String, Sendable, Codable {
        case count
        case days
        case percent
        case mark
        case euro
        case fte
    }

    package enum Section: String, Sendable, CaseIterable, Codable {
        case intake
        case sessions
        case actions
        case results
        case referrals
        case experts
        case growth
    }

    /// A part of a figure: by topic, by state.
    package struct Group: Hashable, Sendable {
        package let name: String
        /// nil where it is too small to be shown, or would give away one that is.
        package var count: Int?

        package init(name: String, count: Int?) {
            self.name = name
            self.count = count
        }
    }

    /// A field of a row, so that each reader can write it in its own way.
    package enum Field: Hashable, Sendable {
        case none
        case text(String)
        case number(Double)
        case date(LocalDate)
        case flag(Bool)

        static func date(_ date: LocalDate?) -> Field { date.map { .date($0) } ?? .none }
        static func number(_ number: Double?) -> Field { number.map { .number($0) } ?? .none }
    }

    /// Groups and figures of fewer are not shown.
    package static let smallest = 5

    /// By which users point at it: `first-session-median`.
    package let id: String
    package let section: Section
    package let unit: Unit
    /// nil where there is nothing to compute it from.
    package let value: Double?
    package let counted: Counted
    package let groups: [Group]
    package let columns: [String]
    package let rows: [[Field]]

    /// Out of how many it was computed.
    package var count: Int { counted.count }
    /// How many should have been in it, and are not known.
    package var missing: Int { counted.missing }

    /// Whether it adds up over time, so that a target a year is of a part of it in a part of a year.
    package var isFlow: Bool {
        switch unit {
        case .euro, .fte: true
        case .count: id != "waiting" && id != "expert-load"
        case .days, .percent, .mark: false
        }
    }
}

/// Keeps small groups from being read off, also by subtracting the others from the whole.
package enum SmallGroups {
    /// - Parameters:
    ///   - parts: groups whose sum is known besides, each set apart.
    ///   - isWholeTold: whether all together are known; if not, they may not be counted together either.
    package static func hidden(
        _ counts: [String: Int], smallest: Int = Figure.smallest, parts: [Set<String>] = [], isWholeTold: Bool = true
    ) -> [Figure.Group] {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var hidden = Set(sorted.filter { $0.value > 0 && $0.value < smallest }.map(\.key))
        // One hidden group is its part less the others; so are several that together are fewer than may be shown.
        func next(_ part: Set<String>) -> String? {
            let secret = hidden.intersection(part).compactMap { counts[$0] }
            guard !secret.isEmpty, secret.count == 1 || secret.reduce(0, +) < smallest else { return nil }
            return sorted.last { part.contains($0.key) && !hidden.contains($0.key) && $0.value > 0 }?.key
        }
        // What one part hides, another may have to make up for.
        while let more = (parts + [Set(counts.keys)]).lazy.compactMap(next).first { hidden.insert(more) }
        if !isWholeTold, hidden.isEmpty, let last = sorted.last(where: { $0.value > 0 }) { hidden.insert(last.key) }
        // What is hidden stands last and by name, so that its place says nothing of its size.
        let shown = sorted.filter { !hidden.contains($0.key) }.map { Figure.Group(name: $0.key, count: $0.value) }
        return shown + hidden.sorted().map { Figure.Group(name: $0, count: nil) }
    }
}
