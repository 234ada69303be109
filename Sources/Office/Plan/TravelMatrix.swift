import Programme

/// Minutes between all places of the programme, filled in where only one direction or a detour is known.
package struct TravelMatrix: Sendable {
    /// Place names, sorted; the index is the place's number in the planning problem.
    package let places: [String]
    /// `minutes[from][to]`, by the numbers of the places; the diagonal is 0.
    package let minutes: [[Int]]
    /// Pairs of places that nothing connects; `fallback` minutes are assumed between them.
    package let unknown: [(from: String, to: String)]

    /// Minutes assumed where nothing is known: about the longest drive within the province.
    package static let fallback = 60

    init(places names: Set<String>, known: [TravelTime]) {
        let all = names.union(known.flatMap { [$0.from, $0.to] })
        // Where nobody named a place, everything is in one.
        places = all.isEmpty ? [""] : all.sorted()
        let index = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        let far = Int.max / 4
        var table = [[Int]](repeating: [Int](repeating: far, count: places.count), count: places.count)
        for place in places.indices { table[place][place] = 0 }
        for time in known {
            guard let from = index[time.from], let to = index[time.to], from != to else { continue }
            table[from][to] = time.minutes
        }
        for from in places.indices {
            for to in places.indices where table[from][to] == far { table[from][to] = table[to][from] }
        }
        let direct = table
        // Floyd-Warshall, for pairs without a time of their own only: a stated time is a fact, even if a detour is less.
        for via in places.indices {
            for from in places.indices where table[from][via] < far {
                for to in places.indices where direct[from][to] == far {
                    table[from][to] = min(table[from][to], table[from][via] + table[via][to])
                }
            }
        }
        var unknown: [(String, String)] = []
        for from in places.indices {
            for to in places.indices where table[from][to] >= far {
                table[from][to] = Self.fallback
                if from < to { unknown.append((places[from], places[to])) }
            }
        }
        minutes = table
        self.unknown = unknown
    }

    func index(of place: String) -> Int? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] == place ? low : nil
    }

    /// Minutes between two places by name; 0 where either is not a place of the programme.
    package func minutes(from: String, to: String) -> Int {
        guard let from = index(of: from), let to = index(of: to) else { return 0 }
        return minutes[from][to]
    }
}
