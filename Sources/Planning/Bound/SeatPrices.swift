/// One expert's applicants on one topic at the present prices, those that pay most first.
struct Applicant {
    /// In sixteenths of a point, without time, place and sector; what an announced seat is worth is in it.
    var worth: Int
    /// How much of the worth is for keeping an announced seat, which only one start and room earn.
    var announced: Int
    var request: Int
    var person: Int
    var place: Int
    var sector: Int
    /// The bit of the person's languages in the company's groups.
    var tongue: UInt64
    /// Where the prices of the person's days begin; -1 where they have none.
    var diary: Int
    /// For a series: its place in `Prices.takers`; -1 for a single session.
    var taker: Int
}

extension Relaxation {
    func applicants(_ prices: Prices, expert: Int, topic: Int, form: Int) -> [Applicant] {
        let requests = model.requests
        let unit = Prices.unit
        var list: [Applicant] = []
        let company = companies[expert]
        for request in requests.byTopic[topic] where wanted[request] > 0 {
            guard model.mayMeet(request, expert, form: form) else { continue }
            var taker = -1
            var worth = model.matchValue(request, expert, topic: topic) * unit
            if wanted[request] > 1 {
                taker = prices.takers[request].firstIndex(of: expert) ?? -1
                guard taker >= 0 else { continue }
                worth += prices.series[request][taker]
            } else {
                let value = has[request] ? requests.nextValue[request] : requests.firstValue[request]
                worth += value * unit - prices.single[request]
            }
            var announced = 0
            if model.hasPrevious {
                for seat in requests.previous[request] where seat.expert == expert {
                    announced += max(0, model.weights.change) * unit
                }
            }
            let person = requests.person[request]
            list.append(
                Applicant(
                    worth: worth + announced, announced: announced, request: request, person: person,
                    place: model.people.place[person], sector: model.people.sector[person],
                    tongue: company.bit(model.people.languages[person]), diary: presence.base[person], taker: taker))
        }
        list.sort { ($0.worth, $1.request) > ($1.worth, $0.request) }
        return list
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
