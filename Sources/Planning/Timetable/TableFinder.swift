/// Finds the table of an expert that is worth most: its topic, start, room and company.
///
/// Starts are looked at with an upper bound first; rooms and company are worked out only where the bound leads.
struct TableFinder {
    private let timetable: Timetable
    private let model: Model
    private var applicants = Applicants()
    private var starts: [Int] = []
    private var fit: [Int] = []
    /// One word of each applicant's openings: those of the starts looked at now.
    private var column: [UInt64] = []
    private var columnWord = -1
    private var worth: [Int] = []
    private var chosen: [Int] = []
    /// What each of those chosen is worth, and how many people a table has beside them and its expert (C16, C17).
    private var worths: [Int] = []
    private var staffCount = 0
    /// Places looked at, the nearest to the expert first, and applicants at the most.
    private let placeLimit = 6
    private let applicantLimit = 64

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
    }

    /// The best table above a rank; nil where none is.
    /// - Parameter skip: leaves out about one start in so many, to look elsewhere; 0 for none.
    mutating func best(
        expert: Int, prices: [Int], noise: Int, skip: Int, random: inout RandomSource, above floor: Int = 0
    ) -> Candidate? {
        guard timetable.ofExpert.count(expert) < model.experts.mostSessions[expert],
            !model.experts.tableStarts[expert].isEmpty
        else { return nil }
        let form = model.table
        let own = timetable.openings(model.experts.host[expert], form: 0)
        var best = Candidate()
        best.rank = floor
        let load = model.weights.load * (timetable.ofExpert.count(expert) + 1)
        for topic in model.experts.topics[expert] where timetable.wantingCount(topic) >= form.least {
            applicants.gather(
                timetable, expert: expert, topic: topic, form: 0, prices: prices, most: applicantLimit)
            guard applicants.requests.count >= form.least else { continue }
            findStarts(own, skip, &random)
            columnWord = -1
            staffCount = model.staff.count(topic)
            for start in starts where staffCount == 0 || model.staff.hasTime(topic, start) {
                let limit = bound(start) - load
                guard limit + max(0, noise - 1) > best.rank else { continue }
                fill(expert, topic, start, load, noise, &random, &best)
            }
        }
        return best.members.isEmpty ? nil : best
    }

    /// The starts at which the expert's diary has room, and those of enough applicants: counted for 64 starts at once,
    /// up to four.
    private mutating func findStarts(_ own: UnsafePointer<UInt64>, _ skip: Int, _ random: inout RandomSource) {
        starts.removeAll(keepingCapacity: true)
        for word in 0..<model.table.words where own[word] != 0 {
            var (ones, twos, fours): (UInt64, UInt64, UInt64) = (0, 0, 0)
            for row in applicants.openings {
                let one = row[word] & own[word]
                let two = ones & one
                ones ^= one
                fours |= twos & two
                twos ^= two
            }
            var bits: UInt64
            switch model.table.least {
            case ...0: bits = own[word]
            case 1: bits = ones | twos | fours
            case 2: bits = twos | fours
            case 3: bits = twos & ones | fours
            default: bits = fours
            }
            while bits != 0 {
                let start = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                if skip == 0 || random.below(skip) > 0 { starts.append(start) }
            }
        }
    }

    /// What a table at a start cannot surpass; leaves in `fit` the applicants that are free then.
    private mutating func bound(_ start: Int) -> Int {
        let form = model.table
        let end = form.starts[start] + form.length
        fit.removeAll(keepingCapacity: true)
        var value = -form.cost
        // With preferred days, each of them as if everyone preferred it.
        let late = model.weights.week * form.weeks[start] - (model.rules.hasDays ? model.rules.dayWeight : 0)
        let quota = model.rules.quotaWeight
        let requests = model.requests
        if columnWord != start >> 6 {
            columnWord = start >> 6
            column.removeAll(keepingCapacity: true)
            for row in applicants.openings { column.append(row[columnWord]) }
        }
        let bit: UInt64 = 1 << UInt64(start & 63)
        for index in column.indices
        where column[index] & bit != 0 && end <= requests.deadline[applicants.requests[index]] {
            if fit.count < form.most {
                let gain = applicants.ranks[index] - late + max(0, model.weights.sector) + quota
                if gain > 0 || fit.count < form.least { value += gain }
            }
            fit.append(index)
        }
        return fit.count < form.least ? Int.min / 2 : value
    }

    private mutating func fill(
        _ expert: Int, _ topic: Int, _ start: Int, _ load: Int, _ noise: Int, _ random: inout RandomSource,
        _ best: inout Candidate
    ) {
        let form = model.table
        let home = model.people.place[model.experts.host[expert]]
        if form.online { weigh(expert, topic, start, load, noise, -1, form.most, &random, &best) }
        for place in model.rooms.nearest[home].prefix(placeLimit) {
            if model.hasPrevious {
                for room in model.rooms.atPlace[place] where isUsable(room, start) {
                    let seats = min(form.most, model.rooms.capacity[room] - 1 - staffCount)
                    weigh(expert, topic, start, load, noise, room, seats, &random, &best)
                }
            } else if let room = model.rooms.atPlace[place].last(where: { isUsable($0, start) }) {
                // Rooms stand by rising capacity: the widest free one shows what the place can hold.
                let seats = min(form.most, model.rooms.capacity[room] - 1 - staffCount)
                weigh(expert, topic, start, load, noise, room, seats, &random, &best)
            }
        }
    }

    private func isUsable(_ room: Int, _ start: Int) -> Bool {
        let form = model.table
        return model.rooms.capacity[room] > form.least + staffCount && form.isOpen(room, start)
            && timetable.isRoomFree(room, start: form.starts[start], end: form.starts[start] + form.length)
    }

    /// Fills one room with the company worth most, one by one, and keeps it where it leads.
    private mutating func weigh(
        _ expert: Int, _ topic: Int, _ start: Int, _ load: Int, _ noise: Int, _ room: Int, _ seats: Int,
        _ random: inout RandomSource, _ best: inout Candidate
    ) {
        let form = model.table
        let (begin, day) = (form.starts[start], form.days[start])
        let end = begin + form.length
        let place = room >= 0 ? model.rooms.place[room] : -1
        let host = model.experts.host[expert]
        guard timetable.canAttend(host, place: place, start: begin, end: end, day: day) else { return }
        value(expert, room, place, start)
        chosen.removeAll(keepingCapacity: true)
        worths.removeAll(keepingCapacity: true)
        var total = model.frameValue(form: 0, expert: expert, place: place) - load
        var price = 0
        var sectors: UInt64 = 0
        while chosen.count < seats {
            var (pick, most) = (-1, Int.min)
            let needed = model.rules.hasMix && lacksMix
            for slot in fit.indices where worth[slot] > Int.min {
                let person = model.requests.person[applicants.requests[fit[slot]]]
                let isNew = sectors >> UInt64(model.people.sector[person] & 63) & 1 == 0
                if needed, !adds(slot) { continue }
                let gain = worth[slot] + (isNew ? model.weights.sector : 0)
                if gain > most { (pick, most) = (slot, gain) }
            }
            guard pick >= 0, most > 0 || chosen.count < form.least || needed else { break }
            let own = worth[pick]
            worth[pick] = Int.min
            let request = applicants.requests[fit[pick]]
            let person = model.requests.person[request]
            var isWelcome = true
            for other in chosen
            where !model.getAlong(person, model.requests.person[applicants.requests[fit[other]]], host: host) {
                isWelcome = false
                break
            }
            guard isWelcome, timetable.wantsMore(request, with: expert, day: day),
                timetable.canAttend(person, place: place, start: begin, end: end, day: day)
            else { continue }
            if model.rules.hasQuota, !hasTownSeat(request) { continue }
            chosen.append(pick)
            if staffCount > 0 { worths.append(own) }
            sectors |= 1 << UInt64(model.people.sector[person] & 63)
            total += most
            price += applicants.values[fit[pick]] - applicants.ranks[fit[pick]]
        }
        var staff = StaffFound()
        if staffCount > 0 {
            guard chosen.count >= form.least else { return }
            let wish = StaffWish(
                expert: expert, topic: topic, start: start, place: place,
                requests: chosen.map { applicants.requests[fit[$0]] }, worths: worths)
            guard let found = timetable.staff(for: wish) else { return }
            staff = found
            total -= staff.cost
            for position in staff.leaving.reversed() { unseat(position, &total, &price) }
        }
        guard chosen.count >= form.least, !(model.rules.hasMix && lacksMix) else { return }
        let rank = total + random.below(noise)
        guard rank > best.rank, total + price > 0 else { return }
        best = Candidate(
            form: 0, expert: expert, room: fitting(room, start, chosen.count), start: start, topic: topic,
            members: chosen.map { applicants.requests[fit[$0]] }, second: staff.second, chair: staff.chair,
            value: total + price, rank: rank)
    }

    /// Gives up one of those chosen, who does not go together with the second expert or the chair.
    private mutating func unseat(_ position: Int, _ total: inout Int, _ price: inout Int) {
        func sector(_ slot: Int) -> Int { model.people.sector[model.requests.person[applicants.requests[fit[slot]]]] }
        let slot = chosen.remove(at: position)
        total -= worths.remove(at: position)
        price -= applicants.values[fit[slot]] - applicants.ranks[fit[slot]]
        if !chosen.contains(where: { sector($0) == sector(slot) }) { total -= model.weights.sector }
    }

    /// What each fitting applicant is worth at a place, less its price; the sector apart.
    private mutating func value(_ expert: Int, _ room: Int, _ place: Int, _ start: Int) {
        let late = model.weights.week * model.table.weeks[start]
        worth.removeAll(keepingCapacity: true)
        for index in fit {
            let request = applicants.requests[index]
            var value = applicants.ranks[index] - late
            if model.rules.hasDays { value += model.dayValue(request, day: model.table.days[start]) }
            if model.rules.hasQuota { value += timetable.quotaValue(request) }
            if place >= 0 {
                let from = model.people.place[model.requests.person[request]]
                value -= model.weights.travel * model.travel(from, place)
            }
            if model.hasPrevious {
                for seat in model.requests.previous[request] where seat.expert == expert {
                    value -= model.weights.change
                }
                value += model.previousValue(
                    request, expert: expert, room: room, start: model.table.starts[start])
            }
            worth.append(value)
        }
    }

    /// Whether those chosen so far are not mixed enough for a table (C13).
    private var lacksMix: Bool { !timetable.areMixed(chosen.map { applicants.requests[fit[$0]] }) }

    /// Whether somebody brings a sector or a size that those chosen lack.
    private func adds(_ slot: Int) -> Bool {
        let (people, rules) = (model.people, model.rules)
        func person(_ slot: Int) -> Int { model.requests.person[applicants.requests[fit[slot]]] }
        let new = person(slot)
        let lacksSectors = Set(chosen.map { people.sector[person($0)] }).count < rules.leastSectors
        let isNewSector = !chosen.contains { people.sector[person($0)] == people.sector[new] }
        let isNewSize = !chosen.contains { rules.size(of: person($0)) == rules.size(of: new) }
        return lacksSectors ? isNewSector : isNewSize
    }

    /// C14 beside those chosen so far.
    private func hasTownSeat(_ request: Int) -> Bool {
        let town = timetable.town(of: request)
        let others = chosen.count { timetable.town(of: applicants.requests[fit[$0]]) == town }
        return timetable.hasTownSeat(request, beside: others)
    }

    /// The smallest free room at the same place that holds everyone.
    private func fitting(_ room: Int, _ start: Int, _ members: Int) -> Int {
        guard room >= 0, !model.hasPrevious else { return room }
        return model.rooms.atPlace[model.rooms.place[room]].first {
            model.rooms.capacity[$0] > members + staffCount && isUsable($0, start)
        } ?? room
    }
}
