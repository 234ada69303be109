/// The company that pays most for a table: exact save for competitors.
struct TablePricing {
    private let relaxation: Relaxation
    private let model: Model
    private var free: [Applicant] = []
    private var pays: [(pay: Int, index: Int)] = []
    private var floor: [Int] = []
    private var leads: [Int]

    /// A table as it was priced: what it brings, in sixteenths, and who sits there.
    struct Offer {
        var value = Int.min
        var topic = 0
        var place = -1
        var members: [Applicant] = []
    }

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        leads = Array(repeating: -1, count: max(1, relaxation.model.sectorCount))
    }

    /// The best table at one start that brings more than a floor.
    mutating func best(
        _ expert: Int, _ start: Int, topics: [(topic: Int, applicants: [Applicant])], above floor: Int
    ) -> Offer? {
        let form = model.forms[0]
        let unit = Prices.unit
        let end = form.starts[start] + form.length
        var best = Offer()
        best.value = floor
        for (topic, applicants) in topics {
            // The first that are free pay most: no table at this start on this topic brings more than this.
            free.removeAll(keepingCapacity: true)
            var limit = -form.cost * unit
            let week = form.weeks[start]
            let late = model.weights.week * week
            var count = 0
            for applicant in applicants {
                guard form.isFree(applicant.person, start), end <= model.requests.deadline[applicant.request]
                else { continue }
                if count < form.most {
                    let most = applicant.worth + (max(0, model.weights.sector) - late) * unit
                    if most > 0 || count < form.least { limit += most }
                    count += 1
                    if count == form.most, limit <= best.value { break }
                }
                free.append(applicant)
            }
            guard count >= form.least, limit > best.value else { continue }
            let begin = form.starts[start]
            for index in free.indices {
                free[index].worth = relaxation.pay(free[index], expert: expert, start: begin, week: week)
                    + free[index].announced
            }
            if form.online { fill(expert, begin, topic, -1, form.most, 0, limit, &best) }
            for (place, cost) in relaxation.places[expert] {
                // From here on every place is further still.
                guard limit - cost * unit > best.value else { break }
                let seats = relaxation.seats[0][place][start]
                if seats > 0 { fill(expert, begin, topic, place, seats, cost, limit, &best) }
            }
        }
        return best.members.isEmpty ? nil : best
    }

    private mutating func fill(
        _ expert: Int, _ begin: Int, _ topic: Int, _ place: Int, _ seats: Int, _ cost: Int, _ limit: Int,
        _ best: inout Offer
    ) {
        let form = model.forms[0]
        let unit = Prices.unit
        var frame = -(form.cost + cost) * unit
        if place >= 0, form.online { frame += model.weights.inPerson * unit }
        for group in relaxation.companies[expert].groups {
            gather(group, place, seats)
            guard pays.count >= form.least else { continue }
            var value = frame
            var count = 0
            for entry in pays.prefix(seats) where entry.pay > 0 || count < form.least {
                value += entry.pay
                count += 1
            }
            if value > best.value {
                best = Offer(value: value, topic: topic, place: place, members: pays.prefix(count).map { free[$0.index] })
            }
        }
    }

    /// Who could sit at a place, by falling pay: the first of each sector brings the sector's points. With these the
    /// order by pay is the best order, since the points form a matroid's rank.
    private mutating func gather(_ group: UInt64, _ place: Int, _ seats: Int) {
        let unit = Prices.unit
        let bonus = max(0, model.weights.sector) * unit
        pays.removeAll(keepingCapacity: true)
        floor.removeAll(keepingCapacity: true)
        for index in free.indices where group & free[index].tongue != 0 {
            let applicant = free[index]
            if floor.count == seats, applicant.worth + bonus <= floor[seats - 1] { break }
            var pay = applicant.worth - applicant.announced
            if place >= 0 { pay -= model.weights.travel * unit * model.travel(applicant.place, place) }
            pays.append((pay, index))
            if floor.count < seats || pay > floor[seats - 1] {
                var slot = floor.count
                if floor.count < seats { floor.append(pay) } else { slot = seats - 1 }
                while slot > 0, floor[slot - 1] < pay {
                    floor[slot] = floor[slot - 1]
                    slot -= 1
                }
                floor[slot] = pay
            }
        }
        for index in leads.indices { leads[index] = -1 }
        for slot in pays.indices {
            let sector = free[pays[slot].index].sector
            if leads[sector] < 0 || pays[slot].pay > pays[leads[sector]].pay { leads[sector] = slot }
        }
        for slot in leads where slot >= 0 { pays[slot].pay += model.weights.sector * unit }
        pays.sort { ($0.pay, $1.index) > ($1.pay, $0.index) }
    }
}
