/// What rows charge for what uses them up: multipliers, with which a bound holds whatever they are.
struct SeatingPrices: Sendable {
    /// By row of the outline that is no table's, in the order of `OutlineLinks.rows`.
    var rows: [Double]
    /// By cut.
    var cuts: [Double]

    /// Between these and others; later cuts have no price here.
    func mixed(with other: SeatingPrices, part: Double) -> SeatingPrices {
        let known = cuts + [Double](repeating: 0, count: max(0, other.cuts.count - cuts.count))
        return SeatingPrices(
            rows: zip(rows, other.rows).map { part * $0 + (1 - part) * $1 },
            cuts: zip(known, other.cuts).map { part * $0 + (1 - part) * $1 })
    }
}

/// An outline at some prices: what everything is worth there, and what it comes to at best.
struct SeatingMarket {
    private let outline: Outline
    /// By column of the outline.
    private(set) var worth: [Double]
    /// By table.
    private(set) var charges: [[SeatingPricing.Charge]]
    /// What the rows and the columns that are no table's come to: no plan is worth more than that with the best that
    /// each expert could make of tables.
    private(set) var base = 0.0

    /// - Parameter limits: in which limits columns that are no table's are, where these are narrower.
    init(
        _ outline: Outline, _ links: OutlineLinks, _ prices: SeatingPrices, _ cuts: SeatingCuts,
        within limits: PieceLimits
    ) {
        self.outline = outline
        let program = outline.program
        worth = program.costs
        charges = Array(repeating: [], count: outline.tables.count)
        for (number, row) in links.rows.enumerated() {
            let price = prices.rows[number]
            let most = price > 0 ? program.uppers[row] : program.lowers[row]
            // A price on a side without a limit is an error of rounding.
            guard price != 0, most.isFinite else { continue }
            base += price * most
            for term in program.terms(row) { worth[Int(program.indices[term])] -= price * program.values[term] }
        }
        for (number, price) in prices.cuts.enumerated() where price > 0 {
            base += price
            if case .table(let table) = cuts.all[number] {
                worth[outline.tables[table].open] -= price
            } else {
                for use in cuts.uses[number] {
                    charges[use.table].append(SeatingPricing.Charge(seats: use.seats, price: price))
                }
            }
        }
        for column in links.free {
            let range = limits[column].map { (Double($0.lowerBound), Double($0.upperBound)) }
            let (least, most) = range ?? (program.leasts[column], program.mosts[column])
            base += worth[column] * (worth[column] > 0 ? most : least)
        }
    }

    /// What no plan is worth more than, if no table is worth more than that.
    func bound(_ tables: [Double]) -> Double {
        let model = outline.model
        var byWeek: [[Int]: [Double]] = [:]
        for (table, value) in zip(outline.tables, tables) where value > 0 {
            byWeek[[table.expert, table.days.lowerBound / 7], default: []].append(value)
        }
        var byExpert: [Int: [Double]] = [:]
        for (key, values) in byWeek {
            let most = model.people.mostPerWeek[model.experts.host[key[0]]]
            byExpert[key[0], default: []] += values.sorted(by: >).prefix(most)
        }
        // In a fixed order: sums of fractions depend on it.
        return base
            + byExpert.sorted { $0.key < $1.key }.map { expert, values in
                values.sorted(by: >).prefix(outline.left(expert)).reduce(0, +)
            }.reduce(0, +)
    }
}

/// Cuts, with the seats that each is about.
struct SeatingCuts: Sendable {
    private(set) var all: [SeatingCut] = []
    /// By cut: tables with two or more of its seats, and these.
    private(set) var uses: [[(table: Int, seats: [Int])]] = []

    mutating func add(_ cut: SeatingCut, _ outline: Outline, byTopic: [Int: [Int]]) {
        all.append(cut)
        guard case .triple(let topic, let requests) = cut else { return uses.append([]) }
        uses.append(
            (byTopic[topic] ?? []).compactMap { table in
                let seats = outline.tables[table].seats.indices.filter {
                    requests.contains(outline.tables[table].seats[$0].request)
                }
                return seats.count > 1 ? (table, seats) : nil
            })
    }
}
