/// Who sits at a table of an outline, and at which place.
struct Seating: Hashable, Sendable {
    /// Its number among the tables.
    let table: Int
    /// Its number among the places of the table.
    let place: Int
    /// Their numbers among the seats of the table, rising.
    let seats: [Int]
}

extension Outline {
    /// What stands for a seating: columns, and how much of each.
    func terms(_ seating: Seating) -> [(column: Int, value: Int)] {
        let table = tables[seating.table]
        let people = seating.seats.map { model.requests.person[table.seats[$0].request] }
        var terms = [(column: table.open, value: 1)]
        terms += seating.seats.map { (table.seats[$0].column, 1) }
        let sectors = Set(people.map { model.people.sector[$0] })
        terms += table.sectors.filter { sectors.contains($0.sector) }.map { ($0.column, 1) }
        guard table.places.count > 1 else { return terms }
        let place = table.places[seating.place]
        terms.append((place.column, 1))
        let homes = Dictionary(grouping: people) { model.people.place[$0] }
        for walk in table.walks where walk.place == place.place {
            if let count = homes[walk.home]?.count { terms.append((walk.column, count)) }
        }
        return terms
    }

    /// A mix of seatings, and what there is of other columns, as columns of the outline.
    func columns(
        _ free: [Int], _ values: some Sequence<Double>, _ seatings: [Seating], _ shares: some Sequence<Double>
    ) -> [Double] {
        var columns = [Double](repeating: 0, count: program.width)
        for (column, value) in zip(free, values) { columns[column] = value }
        for (seating, share) in zip(seatings, shares) where share > 1e-9 {
            for term in terms(seating) { columns[term.column] += share * Double(term.value) }
        }
        return columns
    }

    /// Requests at a table of an expert as a seating, at the place that is best for it; nil where there is none.
    func seating(expert: Int, topic: Int, slot: Int, _ requests: [Int]) -> Seating? {
        guard let number = tableOf[[expert, topic, model.table.index(of: slot)]] else { return nil }
        let table = tables[number]
        let seats = requests.compactMap { request in table.seats.firstIndex { $0.request == request } }.sorted()
        let isApart = table.apart.contains { seats.contains($0.first) && seats.contains($0.second) }
        guard seats.count == requests.count, seats.count >= max(1, model.table.least), seats.count <= model.table.most,
            !isApart
        else { return nil }
        let homes = requests.map { model.people.place[model.requests.person[$0]] }
        func worth(_ place: Int) -> Int {
            let ways = homes.map { model.travel($0, table.places[place].place) }.reduce(0, +)
            return table.places[place].value - model.weights.travel * ways
        }
        let fit = table.places.indices.filter { table.places[$0].seats >= seats.count }
        guard let place = fit.max(by: { worth($0) < worth($1) }) else { return nil }
        return Seating(table: number, place: place, seats: seats)
    }
}
