/// A plan as it stands, ready to be asked what else could happen in it: who is where when, and which seats are taken.
/// Answers come from the rules alone and hang on nothing that the search does.
public struct StandingPlan: Sendable {
    /// A session in somebody's agenda.
    struct Stay: Sendable {
        let start, end, place, session: Int
    }

    /// The problem; a single change of it can be tried in place where it touches limits and free time only.
    public internal(set) var problem: Problem
    /// The sessions, in the order they were given.
    public let sessions: [PlannedSession]
    let facts: RuleFacts
    let ofPerson, ofRoom: [[Stay]]
    /// Sessions by request, and by expert, also where they are the second one.
    let ofRequest, ofExpert: [[Int]]
    /// Pinned requests of each session; nil where it is not pinned.
    let fixed: [Set<Int>?]
    let closed: Set<Int>
    let previous: [Int: [Problem.Participation]]
    /// Requests by topic.
    let onTopic: [String: [Int]]
    /// What C14 and C15 count: seats by town, and what the rooms cost.
    let townSeats: [Int]
    let roomCost: Int
    /// Tables by the person who chairs them.
    let chairTables: [Int: Int]

    /// Puts a plan in order. The plan may break rules; answers then speak of what would be added to it.
    public init(_ problem: Problem, _ sessions: [PlannedSession]) {
        self.problem = problem
        self.sessions = sessions
        facts = RuleFacts(problem)
        var ofPerson = [[Stay]](repeating: [], count: problem.people.count)
        var ofRoom = [[Stay]](repeating: [], count: problem.rooms.count)
        var ofRequest = [[Int]](repeating: [], count: problem.requests.count)
        var ofExpert = [[Int]](repeating: [], count: problem.experts.count)
        let pins = Dictionary(problem.pinned.map { (SessionKey($0), $0) }) { _, last in last }
        var fixed: [Set<Int>?] = []
        var closed: Set<Int> = []
        for (index, session) in sessions.enumerated() {
            let end = session.start + problem.slots(of: session.format)
            let room = session.room.map { problem.rooms[$0].place }
            func stay(_ person: Int) -> Stay {
                Stay(start: session.start, end: end, place: room ?? problem.people[person].place, session: index)
            }
            let host = problem.experts[session.expert].person
            ofPerson[host].append(stay(host))
            for request in session.requests {
                ofPerson[problem.requests[request].person].append(stay(problem.requests[request].person))
                ofRequest[request].append(index)
            }
            if let number = session.room { ofRoom[number].append(stay(host)) }
            ofExpert[session.expert].append(index)
            for person in problem.staff(of: session) { ofPerson[person].append(stay(person)) }
            if let second = session.second { ofExpert[second].append(index) }
            let pin = pins[SessionKey(session)]
            fixed.append(pin.map { Set($0.requests) })
            if pin?.closed == true { closed.insert(index) }
        }
        (self.ofPerson, self.ofRoom, self.ofRequest, self.ofExpert) = (ofPerson, ofRoom, ofRequest, ofExpert)
        (self.fixed, self.closed) = (fixed, closed)
        var townSeats = [Int](repeating: 0, count: facts.rules.hasQuota ? problem.places.count : 0)
        var roomCost = 0
        for session in sessions {
            if facts.rules.hasQuota {
                for request in session.requests {
                    townSeats[problem.people[problem.requests[request].person].place] += 1
                }
            }
            if facts.rules.hasBudget, let room = session.room { roomCost += facts.rules.roomCosts[room] }
        }
        (self.townSeats, self.roomCost) = (townSeats, roomCost)
        chairTables = Dictionary(sessions.compactMap(\.chair).map { ($0, 1) }, uniquingKeysWith: +)
        previous = Dictionary(grouping: problem.previous, by: \.request)
        onTopic = Dictionary(grouping: problem.requests.indices) { problem.requests[$0].topic }
    }

    /// Requests without any session.
    public var unserved: [Int] { ofRequest.indices.filter { ofRequest[$0].isEmpty } }
    /// The sessions of a request, by their numbers in `sessions`.
    public func sessions(of request: Int) -> [Int] { ofRequest[request] }
}

extension Problem {
    /// The length of a format in slots.
    func slots(of format: Format) -> Int { formats[format].minutes / slotMinutes }
}
