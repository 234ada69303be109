/// Did-you-mean: the nearest of some words, where one is near enough to be a slip.
package enum Suggestion {
    /// - Parameter most: letters that may be wrong.
    package static func nearest(to word: String, in words: [String], most: Int = 3) -> String? {
        let typed = Array(word.lowercased())
        guard typed.count <= 64 else { return nil }
        let near = words.map { (word: $0, distance: distance(typed, Array($0.lowercased()))) }
            .filter { $0.distance <= max(1, min(most, $0.word.count / 3 + 1)) }
        if let nearest = near.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) { return nearest.word }
        // `language` for `lang`: one is the other cut short.
        return words.filter { $0.count >= 3 && typed.starts(with: $0.lowercased()) }.max { $0.count < $1.count }
    }

    /// Damerau-Levenshtein in its restricted form: a swap of neighbours counts once.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { table[i][0] = i }
        for j in 0...b.count { table[0][j] = j }
        for i in 1...a.count {
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }
}
