/// The people of a problem, by column.
struct PersonTable: Sendable {
    let place, sector, mostPerDay, mostPerWeek: [Int]
    /// A bit a language.
    let languages: [UInt64]
    let conflicts: [[Int]]
    /// Sessions that somebody could ever have, pinned ones counted: the room to keep for them.
    let capacity: [Int]

    init(_ problem: Problem) {
        place = problem.people.map(\.place)
        mostPerDay = problem.people.map(\.maxPerDay)
        mostPerWeek = problem.people.map(\.maxPerWeek)
        let sectors = PersonTable.numbered(problem.people.map(\.sector))
        sector = problem.people.map { sectors[$0.sector] ?? 0 }
        let tongues = PersonTable.numbered(problem.people.flatMap(\.languages))
        languages = problem.people.map { $0.languages.reduce(0) { $0 | 1 << UInt64(min(63, tongues[$1] ?? 63)) } }
        var conflicts = [[Int]](repeating: [], count: problem.people.count)
        for pair in problem.conflicts {
            conflicts[pair[0]].append(pair[1])
            conflicts[pair[1]].append(pair[0])
        }
        self.conflicts = conflicts
        var capacity = [Int](repeating: 1, count: problem.people.count)
        for request in problem.requests { capacity[request.person] += request.sessions }
        // Nobody can give more sessions than there are starts.
        let most = problem.formats.table.starts.count + problem.formats.mentoring.starts.count
        for expert in problem.experts { capacity[expert.person] += min(expert.maxSessions, most) }
        for pin in problem.pinned {
            capacity[problem.experts[pin.expert].person] += 1
            for request in pin.requests { capacity[problem.requests[request].person] += 1 }
        }
        self.capacity = capacity
    }

    private static func numbered(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    }
}

/// The requests of a problem, by column.
struct RequestTable: Sendable {
    let topic, person, deadline, wanted, gap, minLevel: [Int]
    /// Bit 0 for tables, bit 1 for talks.
    let forms: [UInt8]
    let prefer, avoid: [[Int]]
    /// Points for being served at all, and for each further session.
    let firstValue, nextValue: [Int]
    let previous: [[(expert: Int, room: Int, start: Int)]]
    let byTopic: [[Int]]
    /// Sessions that a request could ever have, pinned ones counted.
    let capacity: [Int]

    init(_ problem: Problem, _ topicNumber: [String: Int], topicCount: Int) {
        let list = problem.requests
        topic = list.map { topicNumber[$0.topic] ?? 0 }
        person = list.map(\.person)
        deadline = list.map(\.deadline)
        wanted = list.map(\.sessions)
        gap = list.map(\.minGapDays)
        minLevel = list.map(\.minLevel)
        forms = list.map { ($0.format.allows(.table) ? 1 : 0) | ($0.format.allows(.mentoring) ? 2 : 0) }
        prefer = list.map(\.prefer)
        avoid = list.map(\.avoid)
        let weights = problem.weights
        firstValue = list.map { $0.priority * weights.first + weights.waiting * min($0.waitingWeeks, 26) }
        nextValue = list.map { $0.priority * weights.next }
        var previous = [[(expert: Int, room: Int, start: Int)]](repeating: [], count: list.count)
        for seat in problem.previous { previous[seat.request].append((seat.expert, seat.room ?? -1, seat.start)) }
        self.previous = previous
        var byTopic = [[Int]](repeating: [], count: topicCount)
        for (request, number) in topic.enumerated() { byTopic[number].append(request) }
        self.byTopic = byTopic
        var capacity = list.map { max(0, $0.sessions) }
        for request in problem.pinned.flatMap(\.requests) { capacity[request] += 1 }
        self.capacity = capacity
    }
}

/// The experts of a problem, by column.
struct ExpertTable: Sendable {
    let host, mostSessions: [Int]
    /// By expert: the topics, and per format the starts at which they are free.
    let topics: [[Int]]
    let starts: [[[Int]]]
    let byTopic: [[Int]]
    private let levels: [Int8]
    private let topicCount: Int

    init(_ problem: Problem, _ topicNumber: [String: Int], topicCount: Int, forms: [FormModel]) {
        host = problem.experts.map(\.person)
        mostSessions = problem.experts.map(\.maxSessions)
        topics = problem.experts.map { expert in expert.topics.keys.compactMap { topicNumber[$0] }.sorted() }
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
        self.levels = levels
        self.byTopic = byTopic
        starts = problem.experts.map { expert in
            forms.map { form in
                guard expert.formats.contains(form.format) else { return [] }
                return form.starts.indices.filter { form.isFree(expert.person, $0) }
            }
        }
    }

    /// 0 where the expert does not have the topic.
    func level(_ expert: Int, topic: Int) -> Int { topic < 0 ? 0 : Int(levels[expert &* topicCount &+ topic]) }
}

/// The rooms of a problem, by column and by place.
struct RoomTable: Sendable {
    let place, capacity: [Int]
    let atPlace: [[Int]]
    /// From each place, the places that have rooms, the nearest first.
    let nearest: [[Int]]

    init(_ problem: Problem, travel: [Int], placeCount: Int) {
        place = problem.rooms.map(\.place)
        capacity = problem.rooms.map(\.capacity)
        var atPlace = [[Int]](repeating: [], count: placeCount)
        for (room, where_) in place.enumerated() { atPlace[where_].append(room) }
        for index in atPlace.indices {
            let capacity = self.capacity
            atPlace[index].sort { (capacity[$0], $0) < (capacity[$1], $1) }
        }
        self.atPlace = atPlace
        let used = atPlace.indices.filter { !atPlace[$0].isEmpty }
        nearest = (0..<placeCount).map { from in
            used.sorted { (travel[from * placeCount + $0], $0) < (travel[from * placeCount + $1], $1) }
        }
    }
}
