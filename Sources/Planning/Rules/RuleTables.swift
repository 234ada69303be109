/// The programme's own rules in numbers: what each says about a person, a place or a room. One that is off has an
/// empty table and a neutral number, so that nothing is asked of it.
struct RuleTables: Sendable {
    /// Points for a preferred day, and by person a bit for each weekday that they prefer.
    let dayWeight: Int
    private let days: [UInt8]
    /// By person: points lost where a request of theirs is served.
    private let noShowCost: [Int]
    /// Request and expert, and pairs of people, who met before.
    private let metExperts, metPeople: Set<Problem.Pair>
    /// Points for a seat that a town is short of.
    let quotaWeight: Int
    /// By place: seats that a town should have, and may have.
    let leastSeats, mostSeats: [Int]
    /// What rooms may cost together, and by room what a session costs.
    let budget: Int
    let roomCosts: [Int]
    /// Different sectors and sizes at a new table at the least.
    let leastSectors, leastSizes: Int
    private let sizes: [Int]

    let hasDays, hasNoShows, hasNotAgain, hasQuota, hasBudget, hasMix: Bool
    /// Whether any session could have a second expert or a chair (C16, C17, or pinned so).
    let hasStaff: Bool
    let staff: StaffTables

    init(_ problem: Problem) {
        let rules = problem.rules ?? Problem.Rules()
        hasDays = rules.preferredDays.map { $0.weight > 0 } ?? false
        dayWeight = rules.preferredDays?.weight ?? 0
        var days = [UInt8](repeating: 0, count: hasDays ? problem.people.count : 0)
        if hasDays {
            for entry in rules.preferredDays?.people ?? [] {
                days[entry.person] = entry.days.reduce(0) { $0 | 1 << UInt8($1) }
            }
        }
        self.days = days
        hasNoShows = rules.noShows.map { $0.weight > 0 } ?? false
        var costs = [Int](repeating: 0, count: hasNoShows ? problem.people.count : 0)
        if let rule = rules.noShows, hasNoShows {
            for entry in rule.people { costs[entry.person] = entry.count * rule.weight }
        }
        noShowCost = costs
        hasNotAgain = rules.notAgain != nil
        metExperts = Set(rules.notAgain?.experts ?? [])
        metPeople = Set((rules.notAgain?.people ?? []).lazy.map(\.ordered))
        hasQuota = rules.townQuota != nil
        quotaWeight = rules.townQuota?.weight ?? 0
        var least = [Int](repeating: 0, count: hasQuota ? problem.places.count : 0)
        var most = [Int](repeating: Int.max, count: hasQuota ? problem.places.count : 0)
        for town in rules.townQuota?.towns ?? [] {
            least[town.place] = town.least ?? 0
            most[town.place] = town.most ?? Int.max
        }
        (leastSeats, mostSeats) = (least, most)
        hasBudget = rules.roomBudget != nil
        budget = rules.roomBudget?.most ?? Int.max
        roomCosts = rules.roomBudget?.costs ?? []
        leastSectors = rules.minimumMix?.sectors ?? 1
        leastSizes = rules.minimumMix?.sizes ?? 1
        hasMix = leastSectors > 1 || leastSizes > 1
        hasStaff = problem.hasStaff
        staff = StaffTables(problem)
        var known: [String: Int] = [:]
        sizes = (rules.minimumMix?.sizeOf ?? []).map { name in
            let number = known[name] ?? known.count
            known[name] = number
            return number
        }
    }

    /// Points for a seat of a person on a local day; none before the first.
    func dayValue(_ person: Int, day: Int) -> Int {
        hasDays && day >= 0 && days[person] >> UInt8(day % 7) & 1 == 1 ? dayWeight : 0
    }

    /// Points lost where a request of a person is served at all.
    func cost(ofServing person: Int) -> Int { hasNoShows ? noShowCost[person] : 0 }

    func hasMet(_ request: Int, expert: Int) -> Bool {
        hasNotAgain && metExperts.contains(Problem.Pair(request, expert))
    }

    func haveMet(_ pair: Problem.Pair) -> Bool { hasNotAgain && metPeople.contains(pair.ordered) }

    func size(of person: Int) -> Int { sizes.isEmpty ? 0 : sizes[person] }

    /// Whether participants are mixed enough for a new table.
    func areMixed(_ people: [Int], sector: (Int) -> Int) -> Bool {
        Set(people.lazy.map(sector)).count >= leastSectors
            && (leastSizes <= 1 || Set(people.lazy.map { size(of: $0) }).count >= leastSizes)
    }
}
