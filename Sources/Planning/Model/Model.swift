/// A problem compiled for the search and the bound: flat arrays, small integers, and bitsets over each format's starts.
///
/// Its size grows with people × starts bits, and otherwise with people, requests, rooms and experts alone: who may
/// meet whom is worked out on the fly from a handful of integers each.
final class Model: @unchecked Sendable {
    let problem: Problem
    private let arena = Arena()
    let weights: Problem.Weights
    let table: FormModel
    let talk: FormModel
    let topics: [String]
    let people: PersonTable
    let requests: RequestTable
    let experts: ExpertTable
    let rooms: RoomTable
    /// Slots from place to place, flat.
    let travel: Row<Int>
    let placeCount: Int
    let sectorCount: Int
    /// The longest way there is, in slots: sessions further apart than that never hinder each other.
    let longestTravel: Int
    /// From each place, how far (in slots) to look for people where there are very many: a few hundred live within it.
    let near: Row<Int>
    /// Where an expert and a participant may meet rather than online, by the places of both: where it pays, or something
    /// was announced before; the nearest to the expert first.
    let meetingPlaces: Ragged<Int>
    /// What the best of these brings more than online, in points; where a talk must have a room, the points at the most.
    let meetingGain: Row<Int>
    /// Whether anything was announced before, so that a room matters beyond its place.
    let hasPrevious: Bool
    /// The programme's own rules; none of them costs anything where it is off.
    let rules: RuleTables
    let staff: StaffModel

    init(_ problem: Problem) {
        self.problem = problem
        weights = problem.weights
        rules = RuleTables(problem)
        topics = Set(problem.requests.map(\.topic) + problem.experts.flatMap { $0.topics.keys }).sorted()
        let topicNumber = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
        placeCount = problem.places.count
        let count = placeCount
        let travel = (0..<count * count).map { problem.travelSlots($0 / count, $0 % count) }
        self.travel = arena.row(travel)
        longestTravel = travel.max() ?? 0
        table = FormModel(.table, problem, in: arena)
        talk = FormModel(.mentoring, problem, in: arena)
        staff = StaffModel(problem, topics: topics, table: table)
        people = PersonTable(problem, in: arena)
        sectorCount = (people.sector.max() ?? -1) + 1
        requests = RequestTable(problem, topicNumber, topicCount: topics.count, in: arena)
        experts = ExpertTable(problem, topicNumber, topicCount: topics.count, forms: [table, talk], in: arena)
        rooms = RoomTable(problem, travel: travel, placeCount: count, in: arena)
        let meetings = Model.meetings(travel, count, rooms, talk, weights, all: !problem.previous.isEmpty)
        meetingPlaces = arena.rows(meetings.map(\.places))
        meetingGain = arena.row(meetings.map(\.gain))
        hasPrevious = !problem.previous.isEmpty
        var inhabitants = [Int](repeating: 0, count: count)
        for person in problem.people { inhabitants[person.place] += 1 }
        near = arena.row((0..<count).map { Model.radius(from: $0, travel, inhabitants) })
    }

    /// Tables are number 0, one-to-one talks number 1.
    func form(_ number: Int) -> FormModel { number == 0 ? table : talk }

    func travel(_ from: Int, _ to: Int) -> Int { travel[from &* placeCount &+ to] }

    /// Whether a person is among the few hundred who live around a place.
    func isNear(_ person: Int, to place: Int) -> Bool { travel(place, people.place[person]) <= near[place] }

    /// C2 and C3 as far as they hang on who meets whom: format, topic and level, wishes and language.
    func mayMeet(_ request: Int, _ expert: Int, form: Int) -> Bool {
        guard requests.forms[request] >> UInt8(form) & 1 == 1 else { return false }
        let level = experts.level(expert, topic: requests.topic[request])
        guard level > 0, requests.minLevel[request] <= level else { return false }
        let (person, host) = (requests.person[request], experts.host[expert])
        guard person != host, people.languages[person] & people.languages[host] != 0 else { return false }
        return requests.avoid[request].isEmpty || !requests.avoid[request].contains(expert)
    }

    /// The same in any format.
    func mayMeet(_ request: Int, _ expert: Int) -> Bool {
        mayMeet(request, expert, form: 0) || mayMeet(request, expert, form: 1)
    }

    /// C6 for two people at a table of an expert.
    func getAlong(_ a: Int, _ b: Int, host: Int) -> Bool {
        a != b && people.languages[a] & people.languages[b] & people.languages[host] != 0
            && !people.conflicts[a].contains(b)
    }

    /// What a request's seat with an expert is worth apart from time, place and being served at all.
    func matchValue(_ request: Int, _ expert: Int, topic: Int) -> Int {
        var value = levelValue(request, level: experts.level(expert, topic: topic))
        if !requests.prefer[request].isEmpty, requests.prefer[request].contains(expert) { value += weights.preferred }
        return value
    }

    /// What it is worth that an expert's level is above the one asked.
    func levelValue(_ request: Int, level: Int) -> Int {
        let above = level - requests.minLevel[request]
        return above > 0 ? weights.level * above : 0
    }

    /// What a seat is worth for being on a day that its person prefers.
    func dayValue(_ request: Int, day: Int) -> Int {
        rules.hasDays ? rules.dayValue(requests.person[request], day: day) : 0
    }

    /// What a session costs or brings by itself, its load not counted. `place` is -1 for online.
    func frameValue(form number: Int, expert: Int, place: Int) -> Int {
        let form = self.form(number)
        var value = -form.cost
        if place >= 0 {
            value -= weights.expertTravel * travel(people.place[experts.host[expert]], place)
            if form.online { value += weights.inPerson }
        }
        return value
    }

    /// What keeping an announced seat is worth.
    func previousValue(_ request: Int, expert: Int, room: Int, start: Int) -> Int {
        guard hasPrevious else { return 0 }
        var value = 0
        for seat in requests.previous[request]
        where seat.expert == expert && seat.room == room && seat.start == start { value += weights.change }
        return value
    }

    private static func meetings(
        _ travel: [Int], _ count: Int, _ rooms: RoomTable, _ talk: FormModel, _ weights: Problem.Weights,
        all: Bool
    ) -> [(places: [Int], gain: Int)] {
        (0..<count * count).map { pair in
            let (home, from) = (pair / count, pair % count)
            var places: [Int] = []
            var gain = 0
            for place in rooms.nearest[home].prefix(6) {
                let ways =
                    weights.expertTravel * travel[home * count + place] + weights.travel * travel[from * count + place]
                if talk.online, ways >= weights.inPerson, !all { continue }
                places.append(place)
                if talk.online { gain = max(gain, weights.inPerson - ways) }
            }
            return (places, gain)
        }
    }

    /// The ways within which a few hundred people live, in slots.
    private static func radius(from place: Int, _ travel: [Int], _ inhabitants: [Int]) -> Int {
        let count = inhabitants.count
        let order = (0..<count).sorted { travel[place * count + $0] < travel[place * count + $1] }
        var people = 0
        for other in order {
            people += inhabitants[other]
            if people >= 200 { return travel[place * count + other] }
        }
        return Int.max
    }
}
