/// The company that pays most for a table: exact save for competitors.
final class TablePricing {
    private let relaxation: Relaxation
    private let model: Model
    private var free: [Applicant] = []
    // The free applicants by column (`less`: how much less than by the order they came in), what each would pay at a place, and the highest pays in falling order.
    private let worth, home, sector, less, pay, payer: WideColumn
    private let tongue: WideColumn
    private let top: WideColumn
    private let lead: WideColumn
    private var payCount = 0
    /// What people's days cost.
    var presence: [Int] = []
    /// Whom sessions at some starts do without.
    var bans: [Ban] = []
    private var topCount = 0

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
        (worth, home, sector, less) = (column(), column(), column(), column())
        (pay, payer, tongue) = (column(), column(), column())
        top = WideColumn(repeating: 0, count: model.table.most)
        lead = WideColumn(repeating: -1, count: max(1, model.sectorCount))
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
        let frame = -form.cost + (form.online ? max(0, model.weights.inPerson) : 0)
        return frame * Prices.unit + sum(form.least).value
    }

    /// The best table at one start on one topic that brings more than a floor.
    func best(_ expert: Int, _ start: Int, _ applicants: [Applicant], limit: Int, above floor: Int) -> Offer? {
        let form = model.table
        let unit = Prices.unit
        let (begin, day) = (form.starts[start], form.days[start])
        let late = model.weights.week * form.weeks[start] * unit
        let end = begin + form.length
        var best = Offer()
        best.value = floor
        free.removeAll(keepingCapacity: true)
        for applicant in applicants
        where form.isFree(applicant.person, start) && end <= model.requests.deadline[applicant.request]
            && !isBanned(applicant.request, begin)
        {
            let index = free.count
            free.append(applicant)
            worth[index] = relaxation.pay(applicant, expert: expert, start: begin, day: day, presence)
            less[index] = applicant.worth - late - worth[index]
            home[index] = applicant.place
            sector[index] = applicant.sector
            tongue[index] = Int(bitPattern: UInt(applicant.tongue))
        }
        let own = relaxation.hostPrice(expert, day: day, presence)
        if form.online { fill(expert, -1, form.most, own, &best) }
        for (place, cost) in relaxation.places[expert] {
            // From here on every place is further still.
            guard limit - own - cost * unit > best.value else { break }
            let seats = relaxation.seats[0][place][start]
            if seats > 0 { fill(expert, place, seats, own + cost * unit, &best) }
        }
        return best.members.isEmpty ? nil : best
    }

    private func fill(_ expert: Int, _ place: Int, _ seats: Int, _ cost: Int, _ best: inout Offer) {
        let form = model.table
        let unit = Prices.unit
        var frame = -form.cost * unit - cost
        if place >= 0, form.online { frame += model.weights.inPerson * unit }
        let groups = relaxation.companies[expert].groups
        // Everyone together first: where even that is no better, no group is.
        if groups.count > 1 {
            gather(.max, place, seats)
            guard topCount >= form.least, frame + sum(form.least).value > best.value else { return }
        }
        for group in groups {
            gather(group, place, seats)
            guard topCount >= form.least else { continue }
            let (value, count) = sum(form.least)
            if frame + value > best.value { best = Offer(value: frame + value, members: members(count)) }
        }
    }

    private func members(_ count: Int) -> [Applicant] {
        let order = (0..<payCount).sorted { (pay[$0], payer[$1]) > (pay[$1], payer[$0]) }
        return order.prefix(count).map { free[payer[$0]] }
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
    private func gather(_ group: UInt64, _ place: Int, _ seats: Int) {
        let group = Int(bitPattern: UInt(group))
        let bonus = model.weights.sector &* Prices.unit
        // Those further on may be on a day that they prefer.
        let most = max(0, bonus) &+ model.rules.dayWeight &* Prices.unit
        let travel = model.weights.travel &* Prices.unit
        payCount = 0
        topCount = 0
        clearLeads()
        for index in free.indices where group & tongue[index] != 0 {
            if topCount == seats, worth[index] &+ less[index] &+ most <= top[seats &- 1] { break }
            var value = worth[index]
            if place >= 0 { value &-= travel &* model.travel(home[index], place) }
            if topCount == seats, value &+ most <= top[seats &- 1] { continue }
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
