/// A proven upper bound on every plan of a problem, by Lagrangian relaxation (Fisher 1981).
///
/// Each request gets a price. Requests then decide alone how many sessions to buy, and each expert decides alone which
/// sessions to give, paid by the prices: the sum of both is never below the best plan, whatever the prices. They are
/// moved towards balance by subgradient steps. All arithmetic is in whole points, so the bound is exact.
///
/// Left out of each expert's own problem, which only raises the bound: rooms shared with others, the participants'
/// other sessions, who may sit with whom, and overlaps within a day.
struct LagrangianBound {
    /// A session that an expert could give at one start, at the present prices.
    private struct Offer {
        var value: Int
        var members: [Int]
    }

    /// Where a session could be held: a place, or nil for online, and its seats.
    private struct Kind: Hashable {
        let place: Int?
        let seats: Int
    }

    private let instance: Instance
    /// By format and start.
    private let roomsByPlace: [[[Kind]]]
    private var prices: [Int]
    private(set) var best = Int.max

    /// - Returns: nil where pinned sessions stand, which need not keep the rules that the bound rests on.
    init?(_ instance: Instance) {
        guard instance.problem.pinned.isEmpty else { return nil }
        self.instance = instance
        prices = instance.firstValue
        roomsByPlace = instance.formats.map { data in
            data.starts.indices.map { Self.rooms(instance, data, start: $0) }
        }
    }

    /// The kinds of room open at a start: those at one place with as many seats are alike.
    private static func rooms(_ instance: Instance, _ data: Instance.FormatData, start: Int) -> [Kind] {
        var kinds: [Kind] = []
        for room in instance.roomPlace.indices where data.isOpen(room, start) {
            let kind = Kind(place: instance.roomPlace[room], seats: min(data.most, instance.capacity[room] - 1))
            if kind.seats >= data.least, !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    /// Moves the prices until the time is up or nothing is left to gain.
    ///
    /// - Parameters:
    ///   - target: the score of the best plan known, to which the bound is drawn.
    ///   - improved: told of every better bound.
    mutating func tighten(
        target: () -> Int, rounds: Int, until stop: () -> Bool, improved: (Int) -> Void
    ) {
        var pace = 1.0
        var idle = 0
        for _ in 0..<rounds {
            guard let (value, slack) = round(until: stop) else { return }
            if value < best {
                best = value
                idle = 0
                improved(value)
            } else {
                idle += 1
                if idle >= 8 { (pace, idle) = (pace * 0.6, 0) }
            }
            let steepness = slack.reduce(0) { $0 + $1 * $1 }
            guard steepness > 0, value > target(), pace > 0.001 else { return }
            let step = pace * Double(value - target()) / Double(steepness)
            for (request, difference) in slack.enumerated() where difference != 0 {
                let change = Int((step * Double(difference)).rounded())
                prices[request] -= change == 0 ? (difference > 0 ? 1 : -1) : change
            }
        }
    }

    /// The bound at the present prices, and how much more of each request is offered than it asks for.
    private func round(until stop: () -> Bool) -> (value: Int, slack: [Int])? {
        var slack = [Int](repeating: 0, count: prices.count)
        var total = -instance.weights.change * instance.problem.previous.count
        for request in prices.indices {
            let (bought, value) = demand(request)
            slack[request] -= bought
            total += value
        }
        for expert in instance.host.indices {
            if stop() { return nil }
            let (value, members) = supply(expert)
            total += value
            for request in members { slack[request] += 1 }
        }
        return (total, slack)
    }

    /// How many sessions a request buys at its price, and what that is worth to it.
    private func demand(_ request: Int) -> (count: Int, value: Int) {
        var (best, count, value) = (0, 0, 0)
        for number in 1...instance.wanted[request] {
            value += (number == 1 ? instance.firstValue[request] : instance.nextValue[request]) - prices[request]
            if value > best { (best, count) = (value, number) }
        }
        return (count, best)
    }

    // MARK: One expert alone

    private func supply(_ expert: Int) -> (value: Int, members: [Int]) {
        let host = instance.host[expert]
        let (perDay, perWeek) = (instance.mostPerDay[host], instance.mostPerWeek[host])
        let most = instance.mostSessions[expert]
        guard perDay > 0, perWeek > 0, most > 0 else { return (0, []) }
        var days: [Int: [Offer]] = [:]
        for offer in instance.offers[expert] {
            for start in offer.starts {
                guard let best = bestOffer(expert, format: offer.format, start: start) else { continue }
                days[instance.formats[offer.format].days[start], default: []].append(best)
            }
        }
        // The load costs at least its first step a session, and never less with more of them.
        var weeks: [Int: [Offer]] = [:]
        for (day, offers) in days {
            weeks[day / 7, default: []] += offers.sorted { $0.value > $1.value }.prefix(perDay)
        }
        let choice = weeks.values.flatMap { $0.sorted { $0.value > $1.value }.prefix(perWeek) }
            .sorted { ($0.value, $1.members.first ?? 0) > ($1.value, $0.members.first ?? 0) }
        // Days and weeks limit nested sets, so that taking the best that fits is optimal (a laminar matroid).
        var (value, members): (Int, [Int]) = (0, [])
        for (number, offer) in choice.prefix(most).enumerated() {
            let gain = offer.value - instance.weights.load * (number + 1)
            if gain <= 0 { break }
            value += gain
            members += offer.members
        }
        return (value, members)
    }

    private func bestOffer(_ expert: Int, format: Int, start: Int) -> Offer? {
        var best: Offer?
        for group in instance.groups[expert][format] {
            let fit = group.requests.filter { request in
                instance.formats[format].isFree(instance.requestPerson[request], start)
                    && instance.formats[format].starts[start] + instance.formats[format].length
                        <= instance.deadline[request]
            }
            guard fit.count >= instance.formats[format].least else { continue }
            for offer in places(format, start: start).compactMap({
                filled(expert, format, start, group.topic, fit, at: $0)
            }) where offer.value > best?.value ?? 0 { best = offer }
        }
        return best
    }

    /// Where it could be held: each kind of open room, and online (place nil).
    private func places(_ format: Int, start: Int) -> [Kind] {
        let data = instance.formats[format]
        return data.online
            ? roomsByPlace[format][start] + [Kind(place: nil, seats: data.most)] : roomsByPlace[format][start]
    }

    /// The participants worth most at the present prices: exact, save for who may sit with whom.
    private func filled(
        _ expert: Int, _ format: Int, _ start: Int, _ topic: Int, _ fit: [Int], at kind: Kind
    ) -> Offer? {
        let weights = instance.weights
        let data = instance.formats[format]
        var values = fit.map { (value: worth($0, expert, topic, data, start, kind.place), request: $0) }
        values.sort { ($0.value, $1.request) > ($1.value, $0.request) }
        if format == 0 {
            // The first of each sector brings the bonus; with it the order by value is again the best order.
            var sectors: Set<Int> = []
            for index in values.indices
            where sectors.insert(instance.sector[instance.requestPerson[values[index].request]]).inserted {
                values[index].value += weights.sector
            }
            values.sort { ($0.value, $1.request) > ($1.value, $0.request) }
        }
        var value = -data.cost
        if let place = kind.place {
            value -= weights.expertTravel * instance.travel(instance.place[instance.host[expert]], place)
            if data.online { value += weights.inPerson }
        }
        var members: [Int] = []
        for entry in values.prefix(kind.seats) where entry.value > 0 || members.count < data.least {
            value += entry.value
            members.append(entry.request)
        }
        return members.count >= data.least ? Offer(value: value, members: members) : nil
    }

    private func worth(
        _ request: Int, _ expert: Int, _ topic: Int, _ data: Instance.FormatData, _ start: Int, _ place: Int?
    ) -> Int {
        let weights = instance.weights
        var value =
            prices[request] + instance.matchValue(request, expert, topic: topic) - weights.week * data.weeks[start]
        if let place {
            value -= weights.travel * instance.travel(instance.place[instance.requestPerson[request]], place)
        }
        // Keeping what was announced is worth the change it saves; the room is not looked at.
        for seat in instance.previous[request] where seat.expert == expert && seat.start == data.starts[start] {
            value += max(0, weights.change)
        }
        return value
    }
}
