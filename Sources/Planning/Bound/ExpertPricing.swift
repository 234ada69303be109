/// One expert alone at the present prices: the sessions that bring most under their own limits.
struct ExpertPricing {
    struct Result {
        /// In sixteenths of a point.
        var value = 0
        /// Each seat that is bought, as often as it is.
        var seats: [Applicant] = []
        /// The new sessions: when each begins, and who comes.
        var sessions: [(start: Int, members: [Applicant])] = []
    }

    let relaxation: Relaxation
    let model: Model
    let tables: TablePricing
    let scout: Scout
    /// What was counted for all experts at these very prices; without it each expert is looked at alone.
    var market: Market?
    private var items: [Diary.Item] = []
    private var offers: [[Applicant]] = []
    private(set) var floors: Floors
    private(set) var forced: Forced?
    var trials: [TableTrial] = []

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        tables = TablePricing(relaxation)
        scout = Scout(relaxation)
        floors = Floors(days: 0, Diary(perDay: 0, perWeek: 0, most: 0, load: 0, before: 0))
    }

    /// A session that is given in any case: a table on a topic, or a talk with a request.
    struct Forced {
        var form, start, topic: Int
        var request = -1
    }

    /// - Returns: nil where the forced session cannot be.
    mutating func price(_ expert: Int, _ prices: Prices, without bans: [Ban] = [], forced: Forced) -> Result? {
        self.forced = forced
        defer { self.forced = nil }
        var result = price(expert, prices, without: bans)
        guard result.value > ExpertPricing.surely / 2 else { return nil }
        result.value -= ExpertPricing.surely
        return result
    }

    /// More than any choice of sessions brings: what a forced session is worth besides.
    static let surely = 1 << 50

    mutating func price(_ expert: Int, _ prices: Prices, without bans: [Ban] = []) -> Result {
        tables.bans = bans
        tables.presence = prices.presence
        let host = model.experts.host[expert]
        let pins = relaxation.pins[expert]
        let diary = Diary(
            perDay: model.people.mostPerDay[host], perWeek: model.people.mostPerWeek[host],
            most: model.experts.mostSessions[expert] - pins.count, load: model.weights.load * Prices.unit,
            before: pins.count)
        items.removeAll(keepingCapacity: true)
        offers.removeAll(keepingCapacity: true)
        var result = Result()
        if diary.most > 0, diary.perDay > 0, diary.perWeek > 0 {
            floors = Floors(days: model.problem.days.count, diary)
            priceTables(expert, prices)
            priceTalks(expert, prices)
            items.sort { ($0.day, $0.end, $0.number) < ($1.day, $1.end, $1.number) }
            let (value, chosen) = diary.best(items)
            result.value = value
            for number in chosen {
                result.seats += offers[number]
                result.sessions.append((items.first { $0.number == number }?.start ?? 0, offers[number]))
            }
        }
        for pin in pins where pin.closed != true { fillUp(pin, expert, prices, &result) }
        return result
    }

    mutating func add(_ form: FormModel, _ start: Int, _ value: Int, _ members: [Applicant]) {
        let day = form.days[start]
        floors.add(value, day: day)
        items.append(
            Diary.Item(
                start: form.starts[start], end: form.starts[start] + form.length, day: day, value: value,
                number: offers.count))
        offers.append(members)
    }

    func isOpen(_ expert: Int, _ form: FormModel, _ start: Int) -> Bool {
        let begin = form.starts[start]
        if let forced {
            let other = model.form(forced.form)
            if other.starts[forced.start] < begin + form.length,
                begin < other.starts[forced.start] + other.length
            {
                return forced.form == (form.format == .table ? 0 : 1) && forced.start == start
            }
        }
        for pin in relaxation.pins[expert] {
            let length = model.form(pin.format == .table ? 0 : 1).length
            if pin.start < begin + form.length, begin < pin.start + length { return false }
        }
        return true
    }

    /// The empty seats of a pinned session, at what those who fit would pay.
    private func fillUp(_ pin: Problem.Pinned, _ expert: Int, _ prices: Prices, _ result: inout Result) {
        let number = pin.format == .table ? 0 : 1
        let form = model.form(number)
        guard let topic = model.topics.firstIndex(of: pin.topic) else { return }
        var seats = form.most
        if let room = pin.room { seats = min(seats, model.rooms.capacity[room] - 1) }
        seats -= pin.requests.count
        guard seats > 0 else { return }
        let day = model.problem.day(of: pin.start)
        var pays: [(pay: Int, applicant: Applicant)] = []
        for applicant in relaxation.applicants(prices, expert: expert, topic: topic, form: number) {
            let free = model.problem.people[applicant.person].free
            guard Problem.covers(free, pin.start, pin.start + form.length),
                pin.start + form.length <= model.requests.deadline[applicant.request]
            else { continue }
            var pay = relaxation.pay(applicant, expert: expert, start: pin.start, day: day, prices.presence)
            if let room = pin.room {
                pay -= model.weights.travel * Prices.unit * model.travel(applicant.place, model.rooms.place[room])
            }
            if number == 0 { pay += max(0, model.weights.sector) * Prices.unit }
            if pay > 0 { pays.append((pay, applicant)) }
        }
        pays.sort { ($0.pay, $1.applicant.request) > ($1.pay, $0.applicant.request) }
        for entry in pays.prefix(seats) {
            result.value += entry.pay
            result.seats.append(entry.applicant)
        }
    }
}
