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

    private let relaxation: Relaxation
    private let model: Model
    private let tables: TablePricing
    private var items: [Diary.Item] = []
    private var offers: [[Applicant]] = []
    private var dayBest: [Int]
    private var forced: Forced?
    private var trials: [(limit: Int, start: Int, topic: Int)] = []

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        tables = TablePricing(relaxation)
        dayBest = Array(repeating: 0, count: relaxation.model.problem.days.count)
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
    private static let surely = 1 << 50

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
            for day in dayBest.indices { dayBest[day] = 0 }
            priceTables(expert, prices, diary)
            priceTalks(expert, prices, diary)
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

    /// Where one session a day is the limit, only the best of each day counts.
    private mutating func add(_ form: FormModel, _ start: Int, _ value: Int, _ members: [Applicant]) {
        items.append(
            Diary.Item(
                start: form.starts[start], end: form.starts[start] + form.length, day: form.days[start], value: value,
                number: offers.count))
        offers.append(members)
    }

    /// What a session must bring to count: more than the load of one more; and, where one session a day is the limit,
    /// more than the best of its day, and than as many better days of its week as the week may have.
    private func floor(_ diary: Diary, _ day: Int) -> Int {
        let least = max(diary.load * (diary.before + 1), 0)
        guard diary.perDay == 1 else { return least }
        let first = day / 7 * 7
        var better = 0
        var lowest = Int.max
        for other in first..<min(first + 7, dayBest.count) where other != day && dayBest[other] > 0 {
            better += 1
            lowest = min(lowest, dayBest[other])
        }
        // With exactly as many other days as the week may have, the lowest of them is the one to beat.
        let week = better == diary.perWeek ? lowest : better > diary.perWeek ? kth(diary.perWeek, first, day) : 0
        return max(least, dayBest[day], week)
    }

    private func kth(_ rank: Int, _ first: Int, _ day: Int) -> Int {
        let values = (first..<min(first + 7, dayBest.count)).filter { $0 != day }.map { dayBest[$0] }
        return values.sorted(by: >)[rank - 1]
    }

    private func isOpen(_ expert: Int, _ form: FormModel, _ start: Int) -> Bool {
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

    private mutating func priceTables(_ expert: Int, _ prices: Prices, _ diary: Diary) {
        let form = model.table
        let starts = model.experts.tableStarts[expert]
        guard !starts.isEmpty else { return }
        var topics: [[Applicant]] = []
        var topicNumbers: [Int] = []
        for topic in model.experts.topics[expert] {
            let list = relaxation.applicants(prices, expert: expert, topic: topic, form: 0)
            if list.count >= form.least {
                topics.append(list)
                topicNumbers.append(topic)
            }
        }
        trials.removeAll(keepingCapacity: true)
        for start in starts where isOpen(expert, form, start) {
            let isForced = forced.map { $0.form == 0 && $0.start == start } ?? false
            for index in topics.indices {
                if isForced {
                    guard topicNumbers[index] == forced?.topic, let limit = tables.limit(expert, start, topics[index])
                    else { continue }
                    trials.append((limit + ExpertPricing.surely, start, index))
                } else if let limit = tables.limit(expert, start, topics[index]),
                    limit > floor(diary, form.days[start])
                {
                    trials.append((limit, start, index))
                }
            }
        }
        // The most promising first, so that the rest soon falls below what is there.
        trials.sort { ($0.limit, $1.start, $1.topic) > ($1.limit, $0.start, $0.topic) }
        for trial in trials {
            let day = form.days[trial.start]
            let applicants = topics[trial.topic]
            let isForced = trial.limit > ExpertPricing.surely / 2
            let least = isForced ? Int.min / 4 : floor(diary, day)
            guard trial.limit > least else { continue }
            let offer = tables.best(
                expert, trial.start, applicants, limit: trial.limit, above: least)
            guard var offer else { continue }
            if isForced { offer.value += ExpertPricing.surely }
            dayBest[day] = max(dayBest[day], offer.value)
            add(form, trial.start, offer.value, offer.members)
        }
    }

    private mutating func priceTalks(_ expert: Int, _ prices: Prices, _ diary: Diary) {
        let form = model.talk
        let starts = model.experts.talkStarts[expert]
        guard !starts.isEmpty, form.least <= 1 else { return }
        let unit = Prices.unit
        let topics = model.experts.topics[expert].map {
            relaxation.applicants(prices, expert: expert, topic: $0, form: 1)
        }
        let near = relaxation.places[expert].filter { !form.online || $0.cost < model.weights.inPerson }
        let most = form.online ? max(0, model.weights.inPerson) : 0
        for start in starts where isOpen(expert, form, start) {
            let day = form.days[start]
            let late = model.weights.week * form.weeks[start] - model.rules.dayWeight
            let own = relaxation.hostPrice(expert, day: day, prices.presence)
            let end = form.starts[start] + form.length
            let isForced = forced.map { $0.form == 1 && $0.start == start } ?? false
            var best = isForced ? Int.min / 4 : floor(diary, day)
            var who: Applicant?
            for list in topics {
                for applicant in list {
                    if isForced, applicant.request != forced?.request { continue }
                    if applicant.worth + (most - late - form.cost) * unit - own <= best { break }
                    guard form.isFree(applicant.person, start), end <= model.requests.deadline[applicant.request],
                        !tables.isBanned(applicant.request, form.starts[start])
                    else { continue }
                    var extra = form.online ? 0 : Int.min / 4
                    for (place, cost) in near where relaxation.seats[1][place][start] > 0 {
                        let way = model.weights.travel * model.travel(applicant.place, place)
                        extra = max(extra, (form.online ? model.weights.inPerson : 0) - cost - way)
                    }
                    let pay = relaxation.pay(
                        applicant, expert: expert, start: form.starts[start], day: day, prices.presence)
                    let value = pay + (extra - form.cost) * unit - own
                    if value > best { (best, who) = (value, applicant) }
                }
            }
            guard let who else { continue }
            if isForced { best += ExpertPricing.surely }
            dayBest[day] = max(dayBest[day], best)
            add(form, start, best, [who])
        }
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
