/// The company that pays most for a table: exact save for competitors.
final class TablePricing {
    let relaxation: Relaxation
    private let model: Model
    // Who is free, by column: where they stand in the list they come from, what they pay before the way there, and where
    // and who they are.
    private let source, worth, home, sector, tongue: WideColumn
    private var freeCount = 0
    /// Those in falling order of worth who are not looked at yet, and before them those of the expert alone.
    private var own: [Applicant] = []
    private var list: [Applicant] = []
    private var position = 0
    private var isShared = false
    private var ranking: Market.Ranking?
    private var expert = -1
    private var start = 0
    // What each of them would pay at a place, and the highest pays in falling order.
    private let pay, payer, top, lead: WideColumn
    private var payCount = 0
    private var topCount = 0
    /// What people's days cost.
    var presence: [Int] = []
    /// Whom sessions at some starts do without.
    var bans: [Ban] = []

    /// A table as it was priced: what it brings, in sixteenths, and who sits there.
    struct Offer {
        var value = Int.min
        var members: [Applicant] = []
    }

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        let most = model.requests.byTopic.map(\.count).max() ?? 0
        func column() -> WideColumn { WideColumn(repeating: 0, count: most) }
        (source, worth, home, sector) = (column(), column(), column(), column())
        (pay, payer, tongue) = (column(), column(), column())
        top = WideColumn(repeating: 0, count: model.table.most)
        lead = WideColumn(repeating: -1, count: max(1, model.sectorCount))
    }

    /// What a table at a place cannot surpass, and what is charged for a seat to say so; nil where it is said otherwise.
    struct Ceiling {
        var most: Int
        var charge: Int?
    }

    /// What a table at a start cannot surpass: its people without the way there. nil where there are too few.
    func limit(_ expert: Int, _ start: Int, _ applicants: [Applicant]) -> Int? {
        let form = model.table
        let end = form.starts[start] + form.length
        // With preferred days, as if everyone preferred this one.
        let late = (model.weights.week * form.weeks[start] - model.rules.dayWeight) * Prices.unit
        let bonus = max(0, model.weights.sector) * Prices.unit
        topCount = 0
        clearLeads()
        for applicant in applicants {
            guard form.isFree(applicant.person, start), end <= model.requests.deadline[applicant.request],
                !isBanned(applicant.request, form.starts[start])
            else { continue }
            if topCount == form.most, applicant.worth - late + bonus <= top[topCount - 1] { break }
            // The first of a sector pays most of it.
            let isFirst = lead[applicant.sector] < 0
            lead[applicant.sector] = 1
            rank(applicant.worth - late + (isFirst ? bonus : 0), form.most)
        }
        guard topCount >= form.least else { return nil }
        return frame + sum(form.least).value
    }

    /// What a table brings or costs at the best, apart from its people, the ways and the load.
    var frame: Int {
        (-model.table.cost + (model.table.online ? max(0, model.weights.inPerson) : 0)) * Prices.unit
    }

    /// The best table at one start on one topic that brings more than a floor.
    func best(_ expert: Int, _ start: Int, _ applicants: [Applicant], limit: Int, above floor: Int) -> Offer? {
        load(start, applicants, expert: expert)
        return best(expert, start, limit: limit, above: floor) { _ in Ceiling(most: Int.max) }
    }

    /// The best table of those who are loaded.
    /// - Parameters:
    ///   - limit: what no table at this start surpasses, before what the expert's way and day cost.
    ///   - first: the place to look at first.
    ///   - ceiling: the same for a table at a place (-1 for online).
    func best(
        _ expert: Int, _ start: Int, limit: Int, above floor: Int, first: Int = -1, ceiling: (Int) -> Ceiling
    ) -> Offer? {
        let form = model.table
        let own = relaxation.hostPrice(expert, day: form.days[start], presence)
        var best = Offer(value: floor)
        if form.online, ceiling(-1).most - own > floor { fill(expert, -1, form.most, own, .min / 2, &best) }
        if first >= 0, let (place, cost) = relaxation.places[expert].first(where: { $0.place == first }) {
            let seats = relaxation.seats[0][place][start]
            if seats > 0 { look(expert, place, seats, own + cost * Prices.unit, ceiling(place), &best) }
        }
        for (place, cost) in relaxation.places[expert] where place != first {
            let cost = own + cost * Prices.unit
            // From here on every place is further still.
            guard limit - cost > best.value else { break }
            let seats = relaxation.seats[0][place][start]
            guard seats > 0 else { continue }
            look(expert, place, seats, cost, ceiling(place), &best)
        }
        return best.members.isEmpty ? nil : best
    }

    /// A ceiling is seldom far above the table itself: who has no part in one near it is left aside at first.
    private func look(
        _ expert: Int, _ place: Int, _ seats: Int, _ cost: Int, _ ceiling: Ceiling, _ best: inout Offer
    ) {
        let most = ceiling.most - cost
        guard most > best.value else { return }
        guard let charge = ceiling.charge else { return fill(expert, place, seats, cost, .min / 2, &best) }
        let near = max(best.value, most - TablePricing.tolerance)
        fill(expert, place, seats, cost, charge - (most - near), &best)
        // Whoever was left aside is at no table as good as that.
        guard best.value < near else { return }
        fill(expert, place, seats, cost, charge - (most - best.value), &best)
    }

    /// Some twenty points, in sixteenths.
    private static let tolerance = 24 * Prices.unit

    // MARK: Who is free

    /// Begins with those who are free at a start, of a list in falling order of worth.
    func load(_ start: Int, _ applicants: [Applicant], expert: Int) {
        own.removeAll()
        ranking = nil
        begin(start, applicants, expert, isShared: false)
    }

    /// Begins with those for whom an expert is unlike others, and with a list that all share.
    func load(_ start: Int, own: [Applicant], shared: Market.Ranking, expert: Int) {
        self.own = own
        ranking = shared
        begin(start, shared.byForm[0], expert, isShared: true)
    }

    /// Of a shared list, those who could pay so much at a place: town by town, since most live too far away.
    private func collect(_ place: Int, _ cut: Int) {
        freeCount = 0
        for index in own.indices { admit(own[index], -1 - index) }
        guard let seekers = ranking?.seekers else { return }
        let late = model.weights.week &* model.table.weeks[start] &* Prices.unit
        let most = max(0, model.weights.sector &* Prices.unit) &+ model.rules.dayWeight &* Prices.unit
        for home in 0..<model.placeCount {
            let way = model.weights.travel &* Prices.unit &* model.travel(home, place)
            let least = cut &+ late &+ way &- most
            for slot in seekers.towns[home]..<seekers.towns[home &+ 1] {
                let index = Int(seekers.ranks[slot])
                guard list[index].worth >= least else { break }
                admit(list[index], index)
            }
        }
        position = list.count
    }

    private func begin(_ start: Int, _ applicants: [Applicant], _ expert: Int, isShared: Bool) {
        (list, position, freeCount) = (applicants, 0, 0)
        (self.start, self.expert, self.isShared) = (start, expert, isShared)
    }

    /// Whether another one was found who could pay more than a floor by the order of the list.
    private func findNext(above floor: Int) -> Bool {
        let late = model.weights.week &* model.table.weeks[start] &* Prices.unit
        while position < list.count, list[position].worth &- late > floor {
            position &+= 1
            if admit(list[position &- 1], position &- 1) { return true }
        }
        return false
    }

    @discardableResult private func admit(_ applicant: Applicant, _ index: Int) -> Bool {
        let form = model.table
        let begin = form.starts[start]
        guard form.isFree(applicant.person, start), begin + form.length <= model.requests.deadline[applicant.request],
            !isBanned(applicant.request, begin), index < 0 || !isShared || relaxation.isAlike(applicant, expert)
        else { return false }
        source[freeCount] = index
        worth[freeCount] = relaxation.pay(
            applicant, expert: expert, start: begin, day: form.days[start], presence)
        home[freeCount] = applicant.place
        sector[freeCount] = applicant.sector
        tongue[freeCount] = Int(bitPattern: UInt(applicant.tongue))
        freeCount &+= 1
        return true
    }

    // MARK: A company

    /// - Parameter cut: who pays less is at no table that is better than the best.
    private func fill(_ expert: Int, _ place: Int, _ seats: Int, _ cost: Int, _ cut: Int, _ best: inout Offer) {
        let form = model.table
        let unit = Prices.unit
        var frame = -form.cost * unit - cost
        if place >= 0, form.online { frame += model.weights.inPerson * unit }
        if isShared { collect(place, cut) }
        let groups = relaxation.companies[expert].groups
        // Everyone together first: where even that is no better, no group is.
        if groups.count > 1 {
            gather(.max, place, seats, cut)
            guard topCount >= form.least, frame + sum(form.least).value > best.value else { return }
        }
        for group in groups {
            gather(group, place, seats, cut)
            guard topCount >= form.least else { continue }
            let (value, count) = sum(form.least)
            if frame + value > best.value { best = Offer(value: frame + value, members: members(count)) }
        }
    }

    private func members(_ count: Int) -> [Applicant] {
        let order = (0..<payCount).sorted { (pay[$0], payer[$1]) > (pay[$1], payer[$0]) }
        return order.prefix(count).map { slot in
            let index = source[payer[slot]]
            return index < 0 ? own[-1 - index] : list[index]
        }
    }

    private func sum(_ least: Int) -> (value: Int, count: Int) {
        var value = 0
        var count = 0
        while count < topCount, top[count] > 0 || count < least {
            value &+= top[count]
            count &+= 1
        }
        return (value, count)
    }

    /// Who could sit at a place, and what they pay: the first of each sector brings the sector's points. With these
    /// the order by pay is the best order, since the points form a matroid's rank.
    private func gather(_ group: UInt64, _ place: Int, _ seats: Int, _ cut: Int) {
        let group = Int(bitPattern: UInt(group))
        let bonus = model.weights.sector &* Prices.unit
        // Those further on may be on a day that they prefer.
        let most = max(0, bonus) &+ model.rules.dayWeight &* Prices.unit
        let travel = model.weights.travel &* Prices.unit
        let least = model.table.least
        payCount = 0
        topCount = 0
        clearLeads()
        var index = -1
        while true {
            index &+= 1
            // Less than this does not count: the seats are taken, or it would cost more than it brings.
            var floor = max(topCount == seats ? top[seats &- 1] : Int.min / 2, cut)
            if topCount >= least { floor = max(floor, least == 0 ? 0 : min(0, top[least &- 1])) }
            if index == freeCount, !findNext(above: floor &- most) { break }
            guard group & tongue[index] != 0 else { continue }
            var value = worth[index]
            if place >= 0 { value &-= travel &* model.travel(home[index], place) }
            if value &+ most <= floor { continue }
            rank(value, seats)
            let first = lead[sector[index]]
            if first < 0 || value > pay[first] { lead[sector[index]] = payCount }
            pay[payCount] = value
            payer[payCount] = index
            payCount &+= 1
        }
        guard bonus != 0 else { return }
        for number in 0..<lead.count where lead[number] >= 0 { pay[lead[number]] &+= bonus }
        topCount = 0
        for slot in 0..<payCount { rank(pay[slot], seats) }
    }

    func isBanned(_ request: Int, _ start: Int) -> Bool {
        guard !bans.isEmpty else { return false }
        for ban in bans where ban.request == request && ban.from <= start && start < ban.until { return true }
        return false
    }

    private func clearLeads() { for number in 0..<lead.count { lead[number] = -1 } }

    /// Keeps the highest pays, as many as there are seats, in falling order.
    private func rank(_ value: Int, _ seats: Int) {
        var slot = topCount
        if slot < seats {
            topCount &+= 1
        } else {
            slot = seats &- 1
            if value <= top[slot] { return }
        }
        while slot > 0, top[slot &- 1] < value {
            top[slot] = top[slot &- 1]
            slot &-= 1
        }
        top[slot] = value
    }
}
