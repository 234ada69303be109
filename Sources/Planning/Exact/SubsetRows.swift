import CHighs

/// Rows that every plan keeps to, and a solution in parts may not: of three requests for one session each, two sit
/// together at no more than one table.
///
/// A table with a and b has x(a) + x(b) - open = 1, one with less of them no more than 0; summed over tables, each with
/// the two of the three that are most there, that is no more than 1. These are the subset-row inequalities of Jepsen,
/// Petersen, Spoorendonk and Pisinger (2008), for tables that are not listed with all who sit there.
struct SubsetRows {
    private let outline: Outline
    private var byTopic: [Int: [Int]] = [:]

    init(_ outline: Outline) {
        self.outline = outline
        byTopic = Dictionary(grouping: outline.tables.indices, by: { outline.tables[$0].topic })
    }

    private struct Triple {
        var excess: Double
        var topic: Int
        var requests: [Int]
    }

    /// The rows that a solution breaks most.
    func broken(by columns: [Double], most: Int) -> [MixedIntegerProgram.Row] {
        var found: [Triple] = []
        for (topic, tables) in byTopic.sorted(by: { $0.key < $1.key }) { look(topic, tables, columns, &found) }
        found.sort { ($0.excess, $1.requests[0]) > ($1.excess, $0.requests[0]) }
        var rows: [MixedIntegerProgram.Row] = []
        var uses: [Int: Int] = [:]
        // Many that are about the same people say the same.
        for triple in found where triple.requests.allSatisfy({ uses[$0, default: 0] < 2 + most / 8 }) {
            guard rows.count < most else { break }
            rows.append(row(triple, columns))
            for request in triple.requests { uses[request, default: 0] += 1 }
        }
        return rows
    }

    private func look(_ topic: Int, _ all: [Int], _ columns: [Double], _ found: inout [Triple]) {
        let tables = all.map { outline.tables[$0] }.filter { columns[$0.open] > 1e-6 }
        let wanted = outline.relaxation.wanted
        var requests: Set<Int> = []
        for table in tables {
            for seat in table.seats where columns[seat.column] > 1e-6 && wanted[seat.request] == 1 {
                requests.insert(seat.request)
            }
        }
        let list = requests.sorted()
        // By table: how much of it there is, and of each request's seat there.
        let shares = tables.map { table in
            let own = Dictionary(uniqueKeysWithValues: table.seats.map { ($0.request, columns[$0.column]) })
            return [columns[table.open]] + list.map { own[$0] ?? 0 }
        }
        guard shares.count > 1, list.count > 2 else { return }
        for a in 1..<(list.count - 1) {
            for b in (a + 1)..<list.count {
                for c in (b + 1)...list.count {
                    let sum = SubsetRows.pairs(a, b, c, shares)
                    guard sum > 1.02 else { continue }
                    found.append(
                        Triple(excess: sum - 1, topic: topic, requests: [list[a - 1], list[b - 1], list[c - 1]]))
                }
            }
        }
    }

    /// How many tables there are at which two of three sit, in all their parts.
    private static func pairs(_ a: Int, _ b: Int, _ c: Int, _ shares: [[Double]]) -> Double {
        var sum = 0.0
        for share in shares {
            let (x, y, z) = (share[a], share[b], share[c])
            sum += max(0, x + y + z - min(x, y, z) - share[0])
        }
        return sum
    }

    private func row(_ triple: Triple, _ columns: [Double]) -> MixedIntegerProgram.Row {
        var row = MixedIntegerProgram.Row(most: 1)
        for number in byTopic[triple.topic] ?? [] {
            let table = outline.tables[number]
            let seats = table.seats.filter { triple.requests.contains($0.request) }
                .sorted { (columns[$0.column], $1.request) > (columns[$1.column], $0.request) }.prefix(2)
            guard seats.count == 2, seats.reduce(0, { $0 + columns[$1.column] }) > columns[table.open] + 1e-9 else {
                continue
            }
            row.columns += seats.map { HighsInt($0.column) } + [HighsInt(table.open)]
            row.values += [1, 1, -1]
        }
        return row
    }
}
