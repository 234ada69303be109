/// A table as a whole finds a better time, room or expert: everyone who sits there comes along.
struct TableShift {
    private let timetable: Timetable
    private let model: Model
    private var members: [Int] = []
    private var open: [UInt64] = []
    private let expertLimit = 24
    private let placeLimit = 6

    /// Where a table could go.
    private struct Place {
        var value = Int.min
        var expert = -1
        var start = 0
        var room = -1
    }

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
        open = [UInt64](repeating: 0, count: model.table.words)
    }

    /// Moves a table drawn at random to where it is worth most; false where nothing was drawn.
    mutating func callAsFunction(noise: Int, _ random: inout RandomSource) -> Bool {
        guard timetable.loose.count > 0 else { return false }
        var index = timetable.loose[random.below(timetable.loose.count)]
        for _ in 0..<4 where timetable[index].form != 0 {
            index = timetable.loose[random.below(timetable.loose.count)]
        }
        let session = timetable[index]
        // Whom a table needs beside its expert is looked for where it is made anew.
        guard session.form == 0, model.staff.count(session.topic) == 0 else { return false }
        members.removeAll(keepingCapacity: true)
        members.append(contentsOf: timetable.members(of: index))
        timetable.empty(index)
        gatherOpenings()
        var best = Place()
        look(session.expert, session.topic, noise, &random, &best)
        let experts = model.experts.byTopic[session.topic]
        let offset = random.below(experts.count)
        for step in 0..<min(experts.count, expertLimit) {
            var number = offset + step
            if number >= experts.count { number -= experts.count }
            if experts[number] != session.expert { look(experts[number], session.topic, noise, &random, &best) }
        }
        guard best.expert >= 0 else { return false }
        let new = timetable.open(
            timetable.frame(form: 0, expert: best.expert, room: best.room, start: best.start, topic: session.topic))
        for request in members {
            guard timetable.canSeat(request, at: new) else { return false }
            timetable.seat(request, at: new)
        }
        return !timetable.isTooSmall(new)
    }

    /// When everyone who sits there has time.
    private mutating func gatherOpenings() {
        let form = model.table
        for word in open.indices { open[word] = .max }
        for request in members {
            let row = timetable.openings(model.requests.person[request], form: 0)
            for word in 0..<form.words { open[word] &= row[word] }
        }
    }

    private func look(
        _ expert: Int, _ topic: Int, _ noise: Int, _ random: inout RandomSource, _ best: inout Place
    ) {
        let form = model.table
        guard timetable.ofExpert.count(expert) < model.experts.mostSessions[expert],
            model.experts.starts(expert, form: 0).count > 0
        else { return }
        var worth = -form.cost - model.weights.load * (timetable.ofExpert.count(expert) + 1)
        for request in members {
            guard model.mayMeet(request, expert, form: 0) else { return }
            worth += model.matchValue(request, expert, topic: topic)
        }
        let host = model.experts.host[expert]
        let own = timetable.openings(host, form: 0)
        var isKnown = false
        for word in 0..<form.words {
            var bits = open[word] & own[word]
            while bits != 0 {
                let start = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                let value = worth - model.weights.week * form.weeks[start] * members.count
                // Later starts are worth less still, unless something else makes up for it.
                if value + max(0, noise - 1) <= best.value, !model.hasPrevious, !model.rules.hasDays { return }
                if !isKnown {
                    guard getAlong(host) else { return }
                    isKnown = true
                }
                if form.online { offer(expert, start, -1, value, noise, &random, &best) }
                for place in model.rooms.nearest[model.people.place[host]].prefix(placeLimit) {
                    let room = model.rooms.atPlace[place].first {
                        model.rooms.capacity[$0] > members.count && form.isOpen($0, start)
                            && timetable.isRoomFree(
                                $0, start: form.starts[start], end: form.starts[start] + form.length)
                    }
                    if let room { offer(expert, start, room, value, noise, &random, &best) }
                }
            }
        }
    }

    private func getAlong(_ host: Int) -> Bool {
        for first in members.indices {
            for second in 0..<first
            where !model.getAlong(
                model.requests.person[members[first]], model.requests.person[members[second]], host: host)
            {
                return false
            }
        }
        return true
    }

    private func offer(
        _ expert: Int, _ start: Int, _ room: Int, _ value: Int, _ noise: Int, _ random: inout RandomSource,
        _ best: inout Place
    ) {
        let form = model.table
        let place = room >= 0 ? model.rooms.place[room] : -1
        let host = model.experts.host[expert]
        let (begin, day) = (form.starts[start], form.days[start])
        var worth = value + form.cost + model.frameValue(form: 0, expert: expert, place: place)
        for request in members {
            let person = model.requests.person[request]
            if place >= 0 { worth -= model.weights.travel * model.travel(model.people.place[person], place) }
            if model.rules.hasDays { worth += model.rules.dayValue(person, day: day) }
            worth += model.previousValue(request, expert: expert, room: room, start: begin)
        }
        worth += random.below(noise)
        guard worth > best.value,
            timetable.canAttend(host, place: place, start: begin, end: begin + form.length, day: day)
        else { return }
        for request in members {
            guard begin + form.length <= model.requests.deadline[request],
                timetable.canAttend(
                    model.requests.person[request], place: place, start: begin, end: begin + form.length, day: day)
            else { return }
        }
        best = Place(value: worth, expert: expert, start: start, room: room)
    }
}
