/// An expert's one-to-one talks at the present prices.
extension ExpertPricing {
    /// The best talk found so far at one start.
    private struct BestTalk {
        var value: Int
        var who: Applicant?
    }

    /// Where the expert would meet somebody, and what is the most that it brings.
    private struct Meeting {
        let near: [(place: Int, cost: Int)]
        let most: Int
    }

    mutating func priceTalks(_ expert: Int, _ prices: Prices) {
        let form = model.talk
        let starts = model.experts.talkStarts[expert]
        guard !starts.isEmpty, form.least <= 1 else { return }
        let topics = model.experts.topics[expert]
        let market = forced == nil ? market : nil
        let lists = topics.indices.map { number in
            market?.own(prices, expert: expert, topic: number, form: 1)
                ?? relaxation.applicants(prices, expert: expert, topic: topics[number], form: 1)
        }
        let meeting = Meeting(
            near: relaxation.places[expert].filter { !form.online || $0.cost < model.weights.inPerson },
            most: form.online ? max(0, model.weights.inPerson) : 0)
        for start in starts where isOpen(expert, form, start) {
            let day = form.days[start]
            let own = relaxation.hostPrice(expert, day: day, prices.presence)
            let isForced = forced.map { $0.form == 1 && $0.start == start } ?? false
            var best = BestTalk(value: isForced ? Int.min / 4 : floors.floor(day))
            for list in lists { look(expert, start, list, meeting, own, prices, isForced: isForced, &best) }
            if let market {
                for kind in market.kindOf[expert]
                where market.talk(kind, start) + (meeting.most - form.cost) * Prices.unit - own > best.value {
                    look(expert, start, market.applicants(kind, form: 1), meeting, own, prices, isShared: true, &best)
                }
            }
            guard let who = best.who else { continue }
            add(form, start, isForced ? best.value + ExpertPricing.surely : best.value, [who])
        }
    }

    /// - Parameter isShared: whether the list is that of all experts who are alike.
    private func look(
        _ expert: Int, _ start: Int, _ list: [Applicant], _ meeting: Meeting, _ own: Int, _ prices: Prices,
        isForced: Bool = false, isShared: Bool = false, _ best: inout BestTalk
    ) {
        let form = model.talk
        let unit = Prices.unit
        let day = form.days[start]
        let late = model.weights.week * form.weeks[start] - model.rules.dayWeight
        let end = form.starts[start] + form.length
        // What a talk costs besides, and what it must bring.
        let floor = best.value + (late + form.cost) * unit + own
        guard let first = list.first, first.worth + (isShared ? meeting.most * unit : first.gain) > floor || isForced
        else { return }
        for applicant in list {
            if isForced, applicant.request != forced?.request { continue }
            let floor = best.value + (late + form.cost) * unit + own
            if applicant.worth + (isShared ? meeting.most * unit : applicant.gain) <= floor { break }
            if isShared, applicant.worth + relaxation.meetingGain(applicant.person, expert) <= floor { continue }
            guard form.isFree(applicant.person, start), end <= model.requests.deadline[applicant.request],
                !tables.isBanned(applicant.request, form.starts[start]),
                !isShared || relaxation.isAlike(applicant, expert)
            else { continue }
            var extra = form.online ? 0 : Int.min / 4
            for (place, cost) in meeting.near where relaxation.seats[1][place][start] > 0 {
                let way = model.weights.travel * model.travel(applicant.place, place)
                extra = max(extra, (form.online ? model.weights.inPerson : 0) - cost - way)
            }
            let pay = relaxation.pay(applicant, expert: expert, start: form.starts[start], day: day, prices.presence)
            let value = pay + (extra - form.cost) * unit - own
            if value > best.value { best = BestTalk(value: value, who: applicant) }
        }
    }
}
