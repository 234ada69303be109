/// What changed between two texts, line by line.
package enum LineDifference {
    /// The lines with `- ` before what went, `+ ` before what came, and `  ` before the lines around them; empty where
    /// both are the same. Lines far from any change are left out.
    package static func between(_ old: String, _ new: String, context: Int = 2) -> [String] {
        let (before, after) = (lines(old), lines(new))
        let difference = after.difference(from: before)
        guard !difference.isEmpty else { return [] }
        var (removed, inserted) = (Set<Int>(), Set<Int>())
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var all: [(mark: String, text: Substring)] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if removed.contains(left) {
                all.append(("- ", before[left]))
                left += 1
            } else if inserted.contains(right) {
                all.append(("+ ", after[right]))
                right += 1
            } else {
                all.append(("  ", before[left]))
                (left, right) = (left + 1, right + 1)
            }
        }
        let changed = all.indices.filter { all[$0].mark != "  " }
        let near = Set(changed.flatMap { max(0, $0 - context)...min(all.count - 1, $0 + context) })
        return near.sorted().map { all[$0].mark + all[$0].text }
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
