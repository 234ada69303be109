/// What a seat could bring at the present prices, counted once for all experts who are alike.
///
/// Experts with the same topic, level and languages see the same applicants, save for those who prefer, avoid or were
/// promised one of them, and for series, whose price is with each expert. So what a table at a start in a place cannot
/// surpass is found once for all of them, and an expert only looks into the few tables that could be among their own.
final class Market: @unchecked Sendable {
    /// Experts who are alike on one topic.
    struct Kind {
        let topic, level: Int
        let company: Company
        /// One of them: only what all have in common may be asked of them.
        let sample: Int
        /// By format: the starts at which any of them is free.
        var starts: [[Int]]
    }

    /// Applicants of one kind by format, those that pay most first. Each is written by one thread at a time.
    final class Ranking {
        fileprivate(set) var byForm: [[Applicant]] = [[], []]
        /// Those of the list for tables, in its order.
        fileprivate(set) var seekers = Seekers()
    }

    /// A request for which one of the experts who are alike is unlike the others.
    struct Special {
        @Narrow var request: Int
        /// For a series: the expert's place in `Prices.takers`; -1 for a single session.
        @Narrow var taker: Int
    }

    let relaxation: Relaxation
    private let model: Model
    let kinds: [Kind]
    /// By expert, in the order of their topics.
    let kindOf: [[Int]]
    let specials: [[[Special]]]
    /// By expert: whether no series may come to their tables, so that `reach` holds for them.
    let hasReach: [Bool]
    /// By format and kind: the requests for single sessions that any of them may have.
    private let members: [[[Int]]]
    /// By kind, at the present prices.
    let rankings: [Ranking]
    /// The tables that were looked at, at the present prices.
    private let memory: TableMemory
    /// By kind and start: what a table brings at most without the way there, and what the last there pays.
    private let sums, lasts: WideColumn
    private let ceilings: TableCeilings
    /// By kind and start: the most that somebody pays for a talk.
    private let talks: WideColumn
    private let frame: Int
    private let startCount: Int

    /// No table there.
    static let nothing = Int.min / 4

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        let model = relaxation.model
        self.model = model
        var kinds: [Kind] = []
        var known: [[Int]: Int] = [:]
        var tongues: [UInt64: Int] = [:]
        kindOf = model.experts.host.indices.map { expert in
            let own = model.people.languages[model.experts.host[expert]]
            let tongue = tongues[own] ?? tongues.count
            tongues[own] = tongue
            return model.experts.topics[expert].map { topic in
                let level = model.experts.level(expert, topic: topic)
                let kind = known[[topic, level, tongue]] ?? kinds.count
                if kind == kinds.count {
                    known[[topic, level, tongue]] = kind
                    kinds.append(
                        Kind(
                            topic: topic, level: level, company: relaxation.companies[expert], sample: expert,
                            starts: [[], []]))
                }
                return kind
            }
        }
        var starts = kinds.map { _ in [Set<Int>(), Set<Int>()] }
        for expert in model.experts.host.indices {
            for kind in kindOf[expert] {
                for form in 0...1 { starts[kind][form].formUnion(model.experts.starts(expert, form: form)) }
            }
        }
        for kind in kinds.indices { kinds[kind].starts = starts[kind].map { $0.sorted() } }
        self.kinds = kinds
        members = (0...1).map { form in
            kinds.map { kind in
                model.requests.byTopic[kind.topic].filter { request in
                    relaxation.wanted[request] == 1 && model.requests.forms[request] >> UInt8(form) & 1 == 1
                        && model.requests.minLevel[request] <= kind.level
                        && model.people.languages[model.requests.person[request]]
                            & model.people.languages[model.experts.host[kind.sample]] != 0
                }
            }
        }
        rankings = kinds.map { _ in Ranking() }
        specials = Market.specials(relaxation)
        hasReach = specials.map { topics in
            !topics.joined().contains { $0.taker >= 0 && model.requests.forms[$0.request] & 1 == 1 }
        }
        memory = TableMemory(count: kinds.count * model.table.starts.count)
        sums = WideColumn(repeating: Market.nothing, count: kinds.count * model.table.starts.count)
        lasts = WideColumn(repeating: 0, count: kinds.count * model.table.starts.count)
        ceilings = TableCeilings(relaxation, kinds: kinds.count)
        startCount = model.table.starts.count
        frame = TablePricing(relaxation).frame
        talks = WideColumn(repeating: Market.nothing, count: kinds.count * model.talk.starts.count)
    }

    private static func specials(_ relaxation: Relaxation) -> [[[Special]]] {
        let model = relaxation.model
        let prices = Prices(model, wanted: relaxation.wanted, presence: 0)
        var result = model.experts.topics.map { $0.map { _ in [Special]() } }
        for request in model.requests.topic.indices where relaxation.wanted[request] > 0 {
            let topic = model.requests.topic[request]
            if relaxation.wanted[request] > 1 {
                for (taker, expert) in prices.takers[request].enumerated() {
                    if let place = model.experts.topics[expert].firstIndex(of: topic) {
                        result[expert][place].append(Special(request: request, taker: taker))
                    }
                }
            } else {
                let experts = Array(model.requests.prefer[request]) + model.requests.previous[request].map(\.expert)
                for expert in Set(experts).sorted() {
                    if let place = model.experts.topics[expert].firstIndex(of: topic) {
                        result[expert][place].append(Special(request: request, taker: -1))
                    }
                }
            }
        }
        return result
    }

    // MARK: What an expert asks

    /// The most that somebody pays for a talk of a kind, before the way there.
    func talk(_ kind: Int, _ start: Int) -> Int { talks[kind &* model.talk.starts.count &+ start] }

    /// What a table of a kind cannot surpass at a place (-1: anywhere), before what the expert's way and day cost.
    func reach(_ kind: Int, _ start: Int, _ place: Int, _ scout: Scout) -> TablePricing.Ceiling {
        let entry = kind &* startCount &+ start
        if place >= 0, var ceiling = ceilings.known(kind, start, place) {
            ceiling.most = ceiling.most &+ frame &+ scout.gain(over: ceiling.charge ?? 0, at: place)
            return ceiling
        }
        if !memory.has(entry) { lookNear(entry, kind, start, scout) }
        let (sum, last) = (sums[entry], lasts[entry])
        guard sum > Market.nothing else { return TablePricing.Ceiling(most: Market.nothing) }
        if place >= 0,
            ceilings.find(
                kind, start, rankings[kind].seekers, kinds[kind].company.groups, guess: last, scout),
            var ceiling = ceilings.known(kind, start, place)
        {
            ceiling.most += frame + scout.gain(over: ceiling.charge ?? 0, at: place)
            return ceiling
        }
        return TablePricing.Ceiling(most: frame + sum + scout.gain(over: last, at: -1))
    }

    private func lookNear(_ entry: Int, _ kind: Int, _ start: Int, _ scout: Scout) {
        memory.need(entry) { _ in
            let found = scout.near(start, rankings[kind].seekers)
            (sums[entry], lasts[entry]) = (found?.sum ?? Market.nothing, found?.last ?? 0)
        }
    }

    /// All that are alike to the experts of a kind, those that pay most first.
    func applicants(_ kind: Int, form: Int) -> [Applicant] { rankings[kind].byForm[form] }

    /// Those for whom an expert is unlike the others of the kind.
    func own(_ prices: Prices, expert: Int, topic number: Int, form: Int) -> [Applicant] {
        let topic = model.experts.topics[expert][number]
        var list: [Applicant] = []
        for special in specials[expert][number] {
            if let one = relaxation.applicant(
                prices, special.request, taker: special.taker, expert: expert, topic: topic, form: form)
            {
                list.append(one)
            }
        }
        list.sort { ($0.worth + $0.gain, $1.request) > ($1.worth + $1.gain, $0.request) }
        return list
    }

    // MARK: New prices

    /// Forgets what was looked at; no other thread may be asking meanwhile.
    func renew() {
        memory.renew()
        ceilings.renew()
    }

    /// The applicants of some kinds at new prices.
    func list(_ kind: Int, _ prices: Prices) {
        let data = kinds[kind]
        for form in 0...1 {
            var order: [(worth: Int, request: Int)] = []
            order.reserveCapacity(members[form][kind].count)
            for request in members[form][kind] {
                let value = relaxation.value(request) + model.levelValue(request, level: data.level)
                order.append((value * Prices.unit - prices.single[request], request))
            }
            order.sort { ($0.worth, $1.request) > ($1.worth, $0.request) }
            if form == 0 { rankings[kind].seekers = seekers(order, data) }
            rankings[kind].byForm[form] = order.map { worth, request in
                let person = model.requests.person[request]
                return Applicant(
                    worth: worth, announced: 0, extra: 0, request: request, person: person,
                    place: model.people.place[person], sector: model.people.sector[person], gain: 0,
                    tongue: data.company.bit(model.people.languages[person]),
                    diary: relaxation.presence.base[person], taker: -1)
            }
        }
    }

    private func seekers(_ order: [(worth: Int, request: Int)], _ kind: Kind) -> Seekers {
        var seekers = Seekers()
        seekers.all.reserveCapacity(order.count)
        for (worth, request) in order {
            let person = model.requests.person[request]
            seekers.total += max(0, worth) + model.rules.dayWeight * Prices.unit
            seekers.all.append(
                Seekers.One(
                    tongue: kind.company.bit(model.people.languages[person]), worth: max(worth, Int(Int32.min) / 4),
                    person: person, home: model.people.place[person], sector: model.people.sector[person],
                    deadline: model.requests.deadline[request], diary: relaxation.presence.base[person]))
        }
        seekers.sortByTown(model.placeCount)
        return seekers
    }

    /// The most that somebody pays for a talk of a kind at a start, before the way there.
    func lookForTalk(_ kind: Int, _ start: Int, _ presence: [Int]) {
        let form = model.talk
        let (begin, day) = (form.starts[start], form.days[start])
        let late = (model.weights.week * form.weeks[start] - model.rules.dayWeight) * Prices.unit
        var best = Market.nothing
        for applicant in rankings[kind].byForm[1] {
            if applicant.worth - late <= best { break }
            guard form.isFree(applicant.person, start),
                begin + form.length <= model.requests.deadline[applicant.request]
            else { continue }
            best = max(best, relaxation.pay(applicant, expert: -1, start: begin, day: day, presence))
        }
        talks[kind * form.starts.count + start] = best
    }
}
