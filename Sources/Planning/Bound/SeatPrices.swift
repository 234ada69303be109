/// One expert's applicants on one topic at the present prices, those that pay most first.
struct Applicant {
    /// In sixteenths of a point, without time, place and sector; what an announced seat is worth is in it.
    var worth: Int
    /// How much of the worth is for keeping an announced seat, which only one start and room earn.
    var announced: Int
    /// How much of the worth is for this expert alone, beside others of the same topic, level and languages; out of
    /// reach (`Applicant.alone`) where the others say nothing about it.
    var extra: Int
    var request: Int
    var person: Int
    var place: Int
    var sector: Int
    /// For talks, what meeting in a room brings at most beyond one online, in sixteenths; 0 in shared lists.
    var gain: Int
    /// The bit of the person's languages in the company's groups.
    var tongue: UInt64
    /// Where the prices of the person's days begin; -1 where they have none.
    var diary: Int
    /// For a series: its place in `Prices.takers`; -1 for a single session.
    var taker: Int

    static let alone = Int.max / 8
}

extension Relaxation {
    func applicants(_ prices: Prices, expert: Int, topic: Int, form: Int) -> [Applicant] {
        var list: [Applicant] = []
        for request in model.requests.byTopic[topic] where wanted[request] > 0 {
            let taker = wanted[request] > 1 ? prices.takers[request].firstIndex(of: expert) ?? -1 : -1
            if let one = applicant(prices, request, taker: taker, expert: expert, topic: topic, form: form) {
                list.append(one)
            }
        }
        list.sort { ($0.worth + $0.gain, $1.request) > ($1.worth + $1.gain, $0.request) }
        return list
    }

    /// A request with an expert; nil where they may not meet.
    func applicant(
        _ prices: Prices, _ request: Int, taker: Int, expert: Int, topic: Int, form: Int
    ) -> Applicant? {
        let requests = model.requests
        let unit = Prices.unit
        guard model.mayMeet(request, expert, form: form) else { return nil }
        let isPreferred = !requests.prefer[request].isEmpty && requests.prefer[request].contains(expert)
        var extra = isPreferred ? model.weights.preferred * unit : 0
        var worth = model.levelValue(request, level: model.experts.level(expert, topic: topic)) * unit + extra
        if wanted[request] > 1 {
            guard taker >= 0 else { return nil }
            worth += prices.series[request][taker]
            extra = Applicant.alone
        } else {
            worth += value(request) * unit - prices.single[request]
        }
        var announced = 0
        if model.hasPrevious {
            for seat in requests.previous[request] where seat.expert == expert {
                announced += max(0, model.weights.change) * unit
            }
        }
        let person = requests.person[request]
        return Applicant(
            worth: worth + announced, announced: announced, extra: extra + announced, request: request, person: person,
            place: model.people.place[person], sector: model.people.sector[person],
            gain: form == 1 ? meetingGain(person, expert) : 0,
            tongue: companies[expert].bit(model.people.languages[person]), diary: presence.base[person], taker: taker)
    }

    /// Whether an expert is to somebody of a list shared with others (`Market`) what the others are.
    func isAlike(_ applicant: Applicant, _ expert: Int) -> Bool {
        let requests = model.requests
        let request = applicant.request
        guard applicant.person != model.experts.host[expert] else { return false }
        if !requests.avoid[request].isEmpty, requests.avoid[request].contains(expert) { return false }
        if !requests.prefer[request].isEmpty, requests.prefer[request].contains(expert) { return false }
        return !model.hasPrevious || !requests.previous[request].contains { $0.expert == expert }
    }

    /// What meeting in a room brings a talk at most beyond one online, in sixteenths.
    func meetingGain(_ person: Int, _ expert: Int) -> Int {
        meetingGains[model.people.place[model.experts.host[expert]] &* model.placeCount &+ model.people.place[person]]
    }

    /// What one more session is worth to a request that asks for one.
    func value(_ request: Int) -> Int {
        has[request] ? model.requests.nextValue[request] : model.requests.firstValue[request]
    }

    /// What an expert's own day costs.
    func hostPrice(_ expert: Int, day: Int, _ prices: [Int]) -> Int {
        presence.price(presence.base[model.experts.host[expert]], day: day, prices)
    }

    /// What an applicant pays for a seat at a start, before the way there.
    /// - Parameter prices: what people's days cost.
    func pay(_ applicant: Applicant, expert: Int, start: Int, day: Int, _ prices: [Int]) -> Int {
        var value = applicant.worth - model.weights.week * (day / 7) * Prices.unit
        if model.rules.hasDays { value += model.rules.dayValue(applicant.person, day: day) * Prices.unit }
        if applicant.diary >= 0 { value -= presence.price(applicant.diary, day: day, prices) }
        if applicant.announced != 0 {
            value -= applicant.announced
            for seat in model.requests.previous[applicant.request]
            where seat.expert == expert && seat.start == start { value += max(0, model.weights.change) * Prices.unit }
        }
        return value
    }
}
