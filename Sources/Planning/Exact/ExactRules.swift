extension ExactModel {
    /// Whether the programme's own rules are among those that the rows say. Preferred days and no-shows are points of a
    /// seat and of a request, and who met before is left out with whom a request avoids; second experts and chairs are not
    /// in it.
    static func speaksOfAllRules(_ model: Model) -> Bool {
        let rules = model.rules
        guard !rules.hasStaff else { return false }
        // A request's first session must be worth no less than a further one.
        return !rules.hasNoShows
            || model.requests.firstValue.indices.allSatisfy {
                model.requests.firstValue[$0] >= model.requests.nextValue[$0]
            }
    }

    /// C13: as many groups of people at a table as the rule asks, sectors or sizes.
    /// - Parameters:
    ///   - groups: a column for each group that is 1 only where one of it sits there.
    ///   - open: the column that opens the table.
    mutating func mix(_ groups: [Int], atLeast least: Int, _ open: Int) {
        guard least > 1 else { return }
        program.row(groups.map { ($0, 1) } + [(open, -least)], atLeast: 0)
    }

    /// A column for each group of seats that is 1 at the most, and only where one of them is taken.
    mutating func presence(_ groups: [Int: [Int]], _ open: Int, value: Int) -> [(group: Int, column: Int)] {
        groups.sorted { $0.key < $1.key }.map { group, columns in
            let present = program.amount(value, most: 1)
            program.row([(present, 1)] + columns.map { ($0, -1) }, atMost: 0)
            program.row([(present, 1), (open, -1)], atMost: 0)
            return (group, present)
        }
    }

    /// C14 and C15: the seats of each town, and what rooms cost together.
    mutating func limitTowns() {
        let rules = model.rules
        guard rules.hasQuota else { return }
        var seats = [[Int]](repeating: [], count: model.placeCount)
        for seat in frames.flatMap(\.seats) {
            seats[model.people.place[model.requests.person[seat.request]]].append(seat.column)
        }
        for town in seats.indices {
            let terms = seats[town].map { (column: $0, value: 1) }
            if rules.mostSeats[town] < Int.max { program.row(terms, atMost: rules.mostSeats[town]) }
            guard rules.leastSeats[town] > 0, rules.quotaWeight > 0 else { continue }
            let short = program.amount(-rules.quotaWeight, most: rules.leastSeats[town])
            shortages.append((town, short))
            program.row(terms + [(short, 1)], atLeast: rules.leastSeats[town])
        }
    }

    mutating func limitRoomCosts() {
        guard model.rules.hasBudget else { return }
        let terms = frames.flatMap(\.rooms).map { (column: $0.column, value: model.rules.roomCosts[$0.room]) }
        program.row(terms.filter { $0.value > 0 }, atMost: model.rules.budget)
    }
}
