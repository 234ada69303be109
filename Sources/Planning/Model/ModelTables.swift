/// The people of a problem, by column.
struct PersonTable: Sendable {
    let place, sector, mostPerDay, mostPerWeek: Row<Int>
    /// A bit a language.
    let languages: Row<UInt64>
    let conflicts: Ragged<Int>
    /// Sessions that somebody could ever have, pinned ones counted: the room to keep for them.
    let capacity: [Int]

    init(_ problem: Problem, in arena: Arena) {
        place = arena.row(problem.people.map(\.place))
        mostPerDay = arena.row(problem.people.map(\.maxPerDay))
        mostPerWeek = arena.row(problem.people.map(\.maxPerWeek))
        let sectors = PersonTable.numbered(problem.people.map(\.sector))
        sector = arena.row(problem.people.map { sectors[$0.sector] ?? 0 })
        let tongues = PersonTable.numbered(problem.people.flatMap(\.languages))
        languages = arena.row(
            problem.people.map { $0.languages.reduce(0) { $0 | 1 << UInt64(min(63, tongues[$1] ?? 63)) } })
        var conflicts = [[Int]](repeating: [], count: problem.people.count)
        // C12 for two people is kept as C6 is.
        for pair in problem.conflicts + (problem.rules?.notAgain?.people ?? []) {
            conflicts[pair.first].append(pair.second)
            conflicts[pair.second].append(pair.first)
        }
        self.conflicts = arena.rows(conflicts)
        var capacity = [Int](repeating: 1, count: problem.people.count)
        for request in problem.requests { capacity[request.person] += request.sessions }
        // Nobody can give more sessions than there are starts.
        let most = problem.formats.table.starts.count + problem.formats.mentoring.starts.count
        for expert in problem.experts { capacity[expert.person] += min(expert.maxSessions, most) }
        for pin in problem.pinned {
            capacity[problem.experts[pin.expert].person] += 1
            for request in pin.requests { capacity[problem.requests[request].person] += 1 }
            if let second = pin.second { capacity[problem.experts[second].person] += 1 }
            if let chair = pin.chair { capacity[chair] += 1 }
        }
        for chair in problem.rules?.chair?.people ?? [] { capacity[chair] += problem.formats.table.starts.count }
        self.capacity = capacity
    }

    private static func numbered(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    }
}

/// A seat that was announced.
struct Announced: Sendable {
    let expert, room, start: Int
}

/// The requests of a problem, by column.
struct RequestTable: Sendable {
    let topic, person, deadline, wanted, gap, minLevel: Row<Int>
    /// Bit 0 for tables, bit 1 for talks.
    let forms: Row<UInt8>
    let prefer, avoid: Ragged<Int>
    /// Points for being served at all, and for each further session.
    let firstValue, nextValue: Row<Int>
    /// Seats that were announced; room -1 for online.
    let previous: Ragged<Announced>
    let byTopic: Ragged<Int>
    /// Sessions that a request could ever have, pinned ones counted.
    let capacity: [Int]

    init(_ problem: Problem, _ topicNumber: [String: Int], topicCount: Int, in arena: Arena) {
        let list = problem.requests
        let topic = list.map { topicNumber[$0.topic] ?? 0 }
        self.topic = arena.row(topic)
        person = arena.row(list.map(\.person))
        deadline = arena.row(list.map(\.deadline))
        wanted = arena.row(list.map(\.sessions))
        gap = arena.row(list.map(\.minGapDays))
        minLevel = arena.row(list.map(\.minLevel))
        forms = arena.row(list.map { ($0.format.allows(.table) ? 1 : 0) | ($0.format.allows(.mentoring) ? 2 : 0) })
        prefer = arena.rows(list.map(\.prefer))
        // C12 for an expert is kept as what a request avoids.
        let met = Dictionary(grouping: problem.rules?.notAgain?.experts ?? [], by: \.first)
        avoid = arena.rows(
            list.enumerated().map { index, request in request.avoid + (met[index] ?? []).map(\.second) })
        let weights = problem.weights
        let rules = RuleTables(problem)
        firstValue = arena.row(
            list.map {
                $0.priority * weights.first + weights.waiting * min($0.waitingWeeks, 26)
                    - rules.cost(ofServing: $0.person)
            })
        nextValue = arena.row(list.map { $0.priority * weights.next })
        var previous = [[Announced]](repeating: [], count: list.count)
        for seat in problem.previous {
            previous[seat.request].append(Announced(expert: seat.expert, room: seat.room ?? -1, start: seat.start))
        }
        self.previous = arena.rows(previous)
        var byTopic = [[Int]](repeating: [], count: topicCount)
        for (request, number) in topic.enumerated() { byTopic[number].append(request) }
        self.byTopic = arena.rows(byTopic)
        var capacity = list.map { max(0, $0.sessions) }
        for request in problem.pinned.flatMap(\.requests) { capacity[request] += 1 }
        self.capacity = capacity
    }
}

/// The experts of a problem, by column.
struct ExpertTable: Sendable {
    let host, mostSessions: Row<Int>
    /// By expert: the topics, and per format the starts at which they are free.
    let topics: Ragged<Int>
    let tableStarts, talkStarts: Ragged<Int>
    let byTopic: Ragged<Int>
    private let levels: Row<Int8>
    private let topicCount: Int

    init(_ problem: Problem, _ topicNumber: [String: Int], topicCount: Int, forms: [FormModel], in arena: Arena) {
        host = arena.row(problem.experts.map(\.person))
        mostSessions = arena.row(problem.experts.map(\.maxSessions))
        topics = arena.rows(
            problem.experts.map { expert in expert.topics.keys.compactMap { topicNumber[$0] }.sorted() })
        self.topicCount = topicCount
        var levels = [Int8](repeating: 0, count: problem.experts.count * topicCount)
        var byTopic = [[Int]](repeating: [], count: topicCount)
        for (index, expert) in problem.experts.enumerated() {
            for (name, level) in expert.topics {
                guard let topic = topicNumber[name] else { continue }
                levels[index * topicCount + topic] = Int8(clamping: level)
                byTopic[topic].append(index)
            }
        }
        self.levels = arena.row(levels)
        self.byTopic = arena.rows(byTopic)
        let starts = forms.map { form in
            problem.experts.map { expert -> [Int] in
                guard expert.formats.contains(form.format) else { return [] }
                return form.starts.indices.filter { form.isFree(expert.person, $0) }
            }
        }
        tableStarts = arena.rows(starts[0])
        talkStarts = arena.rows(starts[1])
    }

    func starts(_ expert: Int, form: Int) -> Row<Int> { form == 0 ? tableStarts[expert] : talkStarts[expert] }

    /// 0 where the expert does not have the topic.
    func level(_ expert: Int, topic: Int) -> Int { topic < 0 ? 0 : Int(levels[expert &* topicCount &+ topic]) }
}

/// The rooms of a problem, by column and by place.
struct RoomTable: Sendable {
    let place, capacity: Row<Int>
    let atPlace: Ragged<Int>
    /// From each place, the places that have rooms, the nearest first.
    let nearest: Ragged<Int>

    init(_ problem: Problem, travel: [Int], placeCount: Int, in arena: Arena) {
        let place = problem.rooms.map(\.place)
        let capacity = problem.rooms.map(\.capacity)
        self.place = arena.row(place)
        self.capacity = arena.row(capacity)
        var atPlace = [[Int]](repeating: [], count: placeCount)
        for (room, where_) in place.enumerated() { atPlace[where_].append(room) }
        for index in atPlace.indices {
            atPlace[index].sort { (capacity[$0], $0) < (capacity[$1], $1) }
        }
        self.atPlace = arena.rows(atPlace)
        let used = atPlace.indices.filter { !atPlace[$0].isEmpty }
        nearest = arena.rows(
            (0..<placeCount).map { from in
                used.sorted { (travel[from * placeCount + $0], $0) < (travel[from * placeCount + $1], $1) }
            })
    }
}
