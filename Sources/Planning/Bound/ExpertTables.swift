/// An expert's tables at the present prices.
extension ExpertPricing {
    mutating func priceTables(_ expert: Int, _ prices: Prices) {
        guard !model.experts.tableStarts[expert].isEmpty else { return }
        if let market, forced == nil, market.hasReach[expert] {
            priceTables(expert, prices, on: market)
        } else {
            priceTablesAlone(expert, prices)
        }
    }

    /// What other experts were asked is known already. The most promising is looked into first: by what it cannot
    /// surpass anywhere, then at the places themselves, at last with the expert's own applicants.
    private mutating func priceTables(_ expert: Int, _ prices: Prices, on market: Market) {
        let form = model.table
        let kinds = market.kindOf[expert]
        let owns = kinds.indices.map { market.own(prices, expert: expert, topic: $0, form: 0) }
        scout.presence = prices.presence
        trials.removeAll(keepingCapacity: true)
        for (number, kind) in kinds.enumerated() {
            for start in model.experts.tableStarts[expert] where isOpen(expert, form, start) {
                let day = form.days[start]
                scout.boost(owns[number], expert, start)
                let reach = market.reach(kind, start, -1, scout).most
                let limit = reach - relaxation.hostPrice(expert, day: day, prices.presence)
                if limit > floors.floor(day) { note(limit, start, number) }
            }
        }
        trials.sort { ($0.reach, $1.start, $1.topic) > ($1.reach, $0.start, $0.topic) }
        var next = 0
        var near: [TableTrial] = []
        while true {
            var lead = -1
            for index in near.indices where lead < 0 || near[index].reach > near[lead].reach { lead = index }
            if next < trials.count, lead < 0 || trials[next].reach > near[lead].reach {
                if let trial = approach(trials[next], expert, kinds, owns, prices, market) { near.append(trial) }
                next += 1
            } else if lead >= 0 {
                let trial = near[lead]
                near.swapAt(lead, near.count - 1)
                near.removeLast()
                settle(trial, expert, kinds, owns, prices, market)
            } else {
                return
            }
        }
    }

    /// A trial with the places themselves looked at; nil where it brings too little in any of them.
    private func approach(
        _ trial: TableTrial, _ expert: Int, _ kinds: [Int], _ owns: [[Applicant]], _ prices: Prices, _ market: Market
    ) -> TableTrial? {
        let day = model.table.days[trial.start]
        let floor = floors.floor(day)
        guard trial.reach > floor else { return nil }
        let host = relaxation.hostPrice(expert, day: day, prices.presence)
        scout.boost(owns[trial.topic], expert, trial.start)
        var nearest = -1
        var best = model.table.online ? trial.limit : Market.nothing
        for (place, cost) in relaxation.places[expert] {
            let cost = cost * Prices.unit
            guard trial.limit - cost > max(floor, best) else { break }
            guard relaxation.seats[0][place][trial.start] > 0 else { continue }
            let most = market.reach(kinds[trial.topic], trial.start, place, scout).most - host - cost
            if most > best { (best, nearest) = (most, place) }
        }
        guard best > floor else { return nil }
        var trial = trial
        (trial.reach, trial.place) = (best, nearest)
        return trial
    }

    private mutating func settle(
        _ trial: TableTrial, _ expert: Int, _ kinds: [Int], _ owns: [[Applicant]], _ prices: Prices, _ market: Market
    ) {
        let day = model.table.days[trial.start]
        let floor = floors.floor(day)
        guard trial.reach > floor else { return }
        let (own, kind) = (owns[trial.topic], kinds[trial.topic])
        let host = relaxation.hostPrice(expert, day: day, prices.presence)
        scout.boost(own, expert, trial.start)
        tables.load(trial.start, own: own, shared: market.rankings[kind], expert: expert)
        let offer = tables.best(expert, trial.start, limit: trial.limit + host, above: floor, first: trial.place) {
            place in
            market.reach(kind, trial.start, place, scout)
        }
        if let offer { add(model.table, trial.start, offer.value, offer.members) }
    }

    private mutating func priceTablesAlone(_ expert: Int, _ prices: Prices) {
        let form = model.table
        let starts = model.experts.tableStarts[expert]
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
                    note(limit + ExpertPricing.surely, start, index)
                } else if let limit = tables.limit(expert, start, topics[index]),
                    limit > floors.floor(form.days[start])
                {
                    note(limit, start, index)
                }
            }
        }
        // The most promising first, so that the rest soon falls below what is there.
        trials.sort { ($0.limit, $1.start, $1.topic) > ($1.limit, $0.start, $0.topic) }
        for trial in trials {
            let day = form.days[trial.start]
            let applicants = topics[trial.topic]
            let isForced = trial.limit > ExpertPricing.surely / 2
            let least = isForced ? Int.min / 4 : floors.floor(day)
            guard trial.limit > least else { continue }
            let offer = tables.best(
                expert, trial.start, applicants, limit: trial.limit, above: least)
            guard var offer else { continue }
            if isForced { offer.value += ExpertPricing.surely }
            add(form, trial.start, offer.value, offer.members)
        }
    }

    private mutating func note(_ limit: Int, _ start: Int, _ topic: Int) {
        trials.append(TableTrial(limit: limit, reach: limit, start: start, topic: topic))
    }
}
