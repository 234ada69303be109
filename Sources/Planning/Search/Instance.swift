/// A problem compiled for the search: flat arrays, small integers, and bitsets over the starts of each format.
struct Instance: Sendable {
    struct FormatData: Sendable {
        let format: Format
        let length, least, most, cost: Int
        let online: Bool
        /// Starts at which a new session may begin, with their day and week.
        let starts, days, weeks: [Int]
        /// Words of a bitset over the starts.
        let words: Int
        /// Per person and per room, flat: whether they are free, or it is open, throughout.
        let free, open: [UInt64]

        func isFree(_ person: Int, _ start: Int) -> Bool {
            free[person * words + start >> 6] >> UInt64(start & 63) & 1 == 1
        }
        func isOpen(_ room: Int, _ start: Int) -> Bool {
            open[room * words + start >> 6] >> UInt64(start & 63) & 1 == 1
        }
    }

    /// What an expert can give in one format: the starts that suit them.
    struct Offer: Sendable {
        let format: Int
        let starts: [Int]
    }

    /// The requests that an expert could take on one topic in one format.
    struct Group: Sendable {
        let topic: Int
        let requests: [Int]
    }

    let problem: Problem
    let formats: [FormatData]
    let topics: [String]
    let requestTopic: [Int]
    let requestPerson: [Int]
    /// What the search asks for at every turn, flat: copies of the problem's own values.
    let deadline, wanted, gap, minLevel: [Int]
    let prefer: [[Int]]
    let host, mostSessions: [Int]
    let mostPerDay, mostPerWeek: [Int]
    let roomPlace, capacity: [Int]
    /// Level by expert and topic, flat; 0 where the expert does not have it.
    private let levels: [Int]
    let place: [Int]
    let sector: [Int]
    let languages: [UInt64]
    let conflicts: [[Int]]
    let travel: [Int]
    private let placeCount: Int
    let offers: [[Offer]]
    /// By expert and format.
    let groups: [[[Group]]]
    let previous: [[(expert: Int, room: Int, start: Int)]]
    let firstValue: [Int]
    let nextValue: [Int]
    /// Experts that can take a request in a format: by request, by format.
    let takers: [[[Int]]]
    let weights: Problem.Weights

    init(_ problem: Problem) {
        self.problem = problem
        weights = problem.weights
        formats = Format.allCases.map { Instance.formatData($0, problem) }
        topics = Set(problem.requests.map(\.topic) + problem.experts.flatMap { $0.topics.keys }).sorted()
        let topicIndex = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
        requestTopic = problem.requests.map { topicIndex[$0.topic] ?? 0 }
        requestPerson = problem.requests.map(\.person)
        deadline = problem.requests.map(\.deadline)
        wanted = problem.requests.map(\.sessions)
        gap = problem.requests.map(\.minGapDays)
        minLevel = problem.requests.map(\.minLevel)
        prefer = problem.requests.map(\.prefer)
        host = problem.experts.map(\.person)
        mostSessions = problem.experts.map(\.maxSessions)
        mostPerDay = problem.people.map(\.maxPerDay)
        mostPerWeek = problem.people.map(\.maxPerWeek)
        roomPlace = problem.rooms.map(\.place)
        capacity = problem.rooms.map(\.capacity)
        let names = topics
        levels = problem.experts.flatMap { expert in names.map { expert.topics[$0] ?? 0 } }
        place = problem.people.map(\.place)
        let sectors = Instance.numbered(problem.people.map(\.sector))
        sector = problem.people.map { sectors[$0.sector] ?? 0 }
        let tongues = Instance.numbered(problem.people.flatMap(\.languages))
        languages = problem.people.map { $0.languages.reduce(0) { $0 | 1 << UInt64(tongues[$1] ?? 63) } }
        var conflicts = [[Int]](repeating: [], count: problem.people.count)
        for pair in problem.conflicts {
            conflicts[pair[0]].append(pair[1])
            conflicts[pair[1]].append(pair[0])
        }
        self.conflicts = conflicts
        let count = problem.places.count
        placeCount = count
        travel = (0..<count * count).map { problem.travelSlots($0 / count, $0 % count) }
        let weights = problem.weights
        firstValue = problem.requests.map { $0.priority * weights.first + weights.waiting * min($0.waitingWeeks, 26) }
        nextValue = problem.requests.map { $0.priority * weights.next }
        offers = Instance.offers(problem, formats)
        var previous = [[(expert: Int, room: Int, start: Int)]](repeating: [], count: problem.requests.count)
        for seat in problem.previous { previous[seat.request].append((seat.expert, seat.room ?? -1, seat.start)) }
        self.previous = previous
        var takers = [[[Int]]](repeating: [[], []], count: problem.requests.count)
        var groups = [[[Group]]](repeating: [[], []], count: problem.experts.count)
        let byTopic = Dictionary(grouping: problem.requests.indices) { problem.requests[$0].topic }
        let languages = self.languages
        for (index, expert) in problem.experts.enumerated() {
            for (number, format) in Format.allCases.enumerated() where expert.formats.contains(format) {
                for (topic, level) in expert.topics.sorted(by: { $0.key < $1.key }) {
                    let fit = (byTopic[topic] ?? []).filter { request in
                        let wish = problem.requests[request]
                        return wish.format.allows(format) && wish.minLevel <= level && !wish.avoid.contains(index)
                            && wish.person != expert.person
                            && languages[wish.person] & languages[expert.person] != 0
                    }
                    for request in fit { takers[request][number].append(index) }
                    groups[index][number].append(Group(topic: topicIndex[topic] ?? 0, requests: fit))
                }
            }
        }
        self.takers = takers
        self.groups = groups
    }

    private static func numbered(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    }

    private static func formatData(_ format: Format, _ problem: Problem) -> FormatData {
        let rules = problem.formats[format]
        let length = rules.minutes / problem.slotMinutes
        let starts = rules.starts.filter { $0 >= problem.notBefore && $0 + length <= problem.slots }
        let words = max(1, (starts.count + 63) / 64)
        func bits(_ intervals: [Problem.Interval], until deadline: Int = Int.max) -> [UInt64] {
            var result = [UInt64](repeating: 0, count: words)
            for (index, start) in starts.enumerated() where Problem.covers(intervals, start, start + length) {
                result[index >> 6] |= 1 << UInt64(index & 63)
            }
            return result
        }
        let days = starts.map { problem.day(of: $0) }
        return FormatData(
            format: format, length: length, least: rules.minParticipants, most: rules.maxParticipants,
            cost: format == .table ? problem.weights.table : problem.weights.mentoring, online: rules.online,
            starts: starts, days: days, weeks: days.map { $0 / 7 }, words: words,
            free: problem.people.flatMap { bits($0.free) }, open: problem.rooms.flatMap { bits($0.open) })
    }

    private static func offers(_ problem: Problem, _ formats: [FormatData]) -> [[Offer]] {
        problem.experts.map { expert in
            formats.indices.compactMap { number in
                guard expert.formats.contains(formats[number].format) else { return nil }
                let starts = formats[number].starts.indices.filter { formats[number].isFree(expert.person, $0) }
                return starts.isEmpty ? nil : Offer(format: number, starts: starts)
            }
        }
    }

    func travel(_ from: Int, _ to: Int) -> Int { travel[from * placeCount + to] }

    /// Two people at one table with an expert.
    func getAlong(_ a: Int, _ b: Int, with expert: Int) -> Bool {
        a != b && languages[a] & languages[b] & languages[host[expert]] != 0 && !conflicts[a].contains(b)
    }

    /// What a request's seat with an expert is worth apart from place, time and being served at all.
    func matchValue(_ request: Int, _ expert: Int, topic: Int) -> Int {
        let level = topic < 0 ? 0 : levels[expert * topics.count + topic]
        let above = max(0, level - minLevel[request])
        return weights.level * above + (prefer[request].contains(expert) ? weights.preferred : 0)
    }
}
