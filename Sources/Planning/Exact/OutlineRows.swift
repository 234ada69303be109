/// The talks of an outline, the empty seats of what stands, and the rows that keep experts and requests to their limits.
extension Outline {
    mutating func addTalks(_ expert: Int, _ out: Set<[Int]>) {
        let form = model.talk
        let starts = model.experts.talkStarts[expert].filter { isOpen(expert, form, $0) }
        var next = starts.startIndex
        while next < starts.endIndex {
            let first = next
            let key = group(expert, form, starts[first])
            while next < starts.endIndex, group(expert, form, starts[next]) == key { next += 1 }
            let own = Array(starts[first..<next])
            var entry = Talks(expert: expert, starts: own[0]...own[own.count - 1])
            var found: [Int: (value: Int, days: ClosedRange<Int>)] = [:]
            for start in own {
                for topic in model.experts.topics[expert] {
                    for request in applicants(expert, topic, form: 1, start: start)
                    where !out.contains([expert, start, request]) {
                        guard let value = talkValue(request, expert, topic, start) else { continue }
                        let day = form.days[start]
                        let known = found[request] ?? (value, day...day)
                        found[request] = (max(known.value, value), known.days.lowerBound...day)
                    }
                }
            }
            for (request, talk) in found.sorted(by: { $0.key < $1.key }) {
                entry.seats.append(Seat(request: request, column: program.choice(talk.value), days: talk.days))
            }
            if !entry.seats.isEmpty { talks.append(entry) }
        }
    }

    /// A talk in the best room there is, or online; nil where it can be neither.
    private func talkValue(_ request: Int, _ expert: Int, _ topic: Int, _ start: Int) -> Int? {
        let home = model.people.place[model.requests.person[request]]
        var best = model.talk.online ? model.frameValue(form: 1, expert: expert, place: -1) : nil
        for (place, _) in relaxation.places[expert] where relaxation.seats[1][place][start] > 0 {
            let value = model.frameValue(form: 1, expert: expert, place: place)
            best = max(best ?? Int.min, value - model.weights.travel * model.travel(home, place))
        }
        return best.map { $0 + value(request, expert, topic, form: 1, start: start) }
    }

    /// Whoever fits may join what stands and is not closed.
    mutating func addStanding() {
        for (number, pin) in model.problem.pinned.enumerated() where pin.closed != true {
            let form = model.form(pin.format == .table ? 0 : 1)
            var seats = form.most
            if let room = pin.room { seats = min(seats, model.rooms.capacity[room] - 1) }
            seats -= pin.requests.count
            guard seats > 0, let topic = model.topics.firstIndex(of: pin.topic) else { continue }
            let day = model.problem.day(of: pin.start)
            var entry = Standing(pin: number, day: day)
            for request in model.requests.byTopic[topic] where relaxation.wanted[request] > 0 {
                guard let value = joining(request, pin, topic, day) else { continue }
                entry.seats.append(Seat(request: request, column: program.choice(value), days: day...day))
            }
            program.row(entry.seats.map { ($0.column, 1) }, atMost: seats)
            if !entry.seats.isEmpty { standing.append(entry) }
        }
    }

    private func joining(_ request: Int, _ pin: Problem.Pinned, _ topic: Int, _ day: Int) -> Int? {
        let number = pin.format == .table ? 0 : 1
        let end = pin.start + model.form(number).length
        let person = model.requests.person[request]
        guard model.mayMeet(request, pin.expert, form: number), !pin.requests.contains(request),
            Problem.covers(model.problem.people[person].free, pin.start, end), end <= model.requests.deadline[request]
        else { return nil }
        let served = relaxation.wanted[request] == 1 ? relaxation.value(request) : model.requests.nextValue[request]
        var value = served + model.matchValue(request, pin.expert, topic: topic)
        value += model.dayValue(request, day: day) - model.weights.week * (day / 7)
        if number == 0 { value += model.weights.sector }
        if let room = pin.room {
            value -= model.weights.travel * model.travel(model.people.place[person], model.rooms.place[room])
        }
        if model.hasPrevious {
            for told in model.requests.previous[request]
            where told.expert == pin.expert && told.start == pin.start { value += model.weights.change }
        }
        return value
    }

    // MARK: Limits

    mutating func limitExperts() {
        for expert in model.experts.host.indices {
            let columns =
                tables.filter { $0.expert == expert }.map(\.open)
                + talks.filter { $0.expert == expert }.flatMap { $0.seats.map(\.column) }
            let before = relaxation.pins[expert].count
            let steps = (0..<max(0, min(left(expert), columns.count))).map {
                program.choice(-model.weights.load * (before + $0 + 1))
            }
            loads.append(steps)
            program.row(columns.map { ($0, 1) } + steps.map { ($0, -1) }, atMost: 0)
        }
        for entry in talks { program.row(entry.seats.map { ($0.column, 1) }, atMost: 1) }
    }

    /// How many tables there are on a topic, with an expert and in all, and by an expert in a week, as numbers of their
    /// own: who may decide on these first settles far more by it than with one start after another.
    mutating func countTables() {
        let byExpert = Dictionary(grouping: tables.indices) { [tables[$0].topic, tables[$0].expert] }
        var byTopic: [Int: [Int]] = [:]
        for (key, some) in byExpert.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let column = count(.by(expert: key[1], topic: key[0]), some.map { tables[$0].open }, most: left(key[1]))
            byTopic[key[0], default: []].append(column)
        }
        for (topic, columns) in byTopic.sorted(by: { $0.key < $1.key }) where columns.count > 1 {
            _ = count(.onTopic(topic), columns, most: tables.count)
        }
        let byWeek = Dictionary(grouping: tables.indices) { [tables[$0].expert, tables[$0].days.lowerBound / 7] }
        for (key, some) in byWeek.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where some.count > 1 {
            _ = count(.inWeek(key[1], expert: key[0]), some.map { tables[$0].open }, most: left(key[0]))
        }
    }

    private mutating func count(_ kind: TableKind, _ columns: [Int], most: Int) -> Int {
        let column = program.number(most: most)
        program.row(columns.map { ($0, 1) } + [(column, -1)], atLeast: 0, atMost: 0)
        tallies.append((kind, column))
        return column
    }

    mutating func limitRequests() {
        var seats: [Int: [(column: Int, expert: Int, days: ClosedRange<Int>)]] = [:]
        func enter(_ list: [Seat], _ expert: Int) {
            for seat in list { seats[seat.request, default: []].append((seat.column, expert, seat.days)) }
        }
        for table in tables { enter(table.seats, table.expert) }
        for entry in talks { enter(entry.seats, entry.expert) }
        for entry in standing { enter(entry.seats, model.problem.pinned[entry.pin].expert) }
        for (request, entries) in seats.sorted(by: { $0.key < $1.key }) {
            let wanted = relaxation.wanted[request]
            program.row(entries.map { ($0.column, 1) }, atMost: wanted)
            guard wanted > 1 else { continue }
            let first = model.requests.firstValue[request] - model.requests.nextValue[request]
            let more = relaxation.has[request] ? 0 : first
            var choices: [(expert: Int, column: Int)] = []
            for expert in Set(entries.map(\.expert)).sorted() {
                let own = entries.filter { $0.expert == expert }
                // To be with an expert at all brings what a first session does.
                let partner = program.choice(more)
                choices.append((expert, partner))
                program.row([(partner, 1)] + own.map { ($0.column, -1) }, atMost: 0)
                program.row(own.map { ($0.column, 1) } + [(partner, -wanted)], atMost: 0)
                for seat in own { program.row([(seat.column, 1), (partner, -1)], atMost: 0) }
                space(own.map { ($0.column, $0.days) }, partner, gap: model.requests.gap[request])
            }
            program.row(choices.map { ($0.column, 1) }, atMost: 1)
            partners[request] = choices
        }
    }

    /// Of sessions that cannot be so many days apart, whichever of their days they are on, there is one.
    private mutating func space(_ own: [(column: Int, days: ClosedRange<Int>)], _ partner: Int, gap: Int) {
        guard gap > 0 else { return }
        var known: Set<[Int]> = []
        for day in Set(own.map(\.days.lowerBound)).sorted() {
            let near = own.filter { $0.days.lowerBound >= day && $0.days.upperBound < day + gap }
            guard near.count > 1, known.insert(near.map(\.column)).inserted else { continue }
            program.row(near.map { ($0.column, 1) } + [(partner, -1)], atMost: 0)
        }
    }
}
