/// What a plan is worth and which rules it breaks: the plain computation, by which the fast one is tested. It finds
/// what the contract's own checker finds.
public struct Evaluation: Hashable, Sendable {
    /// Every rule broken.
    public let violations: [Violation]
    /// Points by term: `served`, `waiting`, `level`, …
    public let terms: [String: Int]
    /// Requests with at least one session.
    public let served: Int

    /// What it is worth, in points.
    public var score: Int { terms.values.reduce(0, +) }
    /// Whether no rule is broken.
    public var isValid: Bool { violations.isEmpty }
}

extension Problem {
    /// Checks sessions against every rule and adds up what they are worth. Takes time in proportion to the problem and
    /// the sessions, but for people, rooms and tables with much more in them than the rules allow.
    public func evaluate(_ sessions: [PlannedSession]) -> Evaluation {
        var evaluator = Evaluator(problem: self, sessions: sessions)
        evaluator.run()
        return Evaluation(
            violations: evaluator.violations, terms: evaluator.terms.named, served: evaluator.served)
    }

    /// Travel time in whole slots, rounded up.
    func travelSlots(_ from: Int, _ to: Int) -> Int {
        (travelMinutes[from][to] + slotMinutes - 1) / slotMinutes
    }

    /// The local day a slot lies in; -1 before the first.
    func day(of slot: Int) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= slot { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The week a slot lies in; -1 before the first day.
    func week(of slot: Int) -> Int {
        let day = day(of: slot)
        return day < 0 ? -1 : day / 7
    }

    static func covers(_ intervals: [Interval], _ start: Int, _ end: Int) -> Bool {
        var (low, high) = (0, intervals.count)
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].start <= start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && end <= intervals[low - 1].end
    }
}

/// What a session's place in a plan is known by: the same five things name a pinned session.
struct SessionKey: Hashable {
    let format: Format
    let expert: Int
    let room: Int?
    let start: Int
    let topic: String

    init(_ session: PlannedSession) {
        (format, expert, room) = (session.format, session.expert, session.room)
        (start, topic) = (session.start, session.topic)
    }

    init(_ pin: Problem.Pinned) {
        (format, expert, room) = (pin.format, pin.expert, pin.room)
        (start, topic) = (pin.start, pin.topic)
    }
}

/// What the rules ask about a problem again and again, in numbers.
struct RuleFacts {
    /// By person: the bits of their languages, and their sector.
    let languages: [UInt64]
    let sectors: [Int]
    private let conflicts: Set<Problem.Pair>
    private let starts: [Set<Int>]
    /// The longest travel in slots: people with more time than that between two sessions get anywhere.
    let longestTravel: Int
    /// The programme's own rules.
    let rules: RuleTables

    init(_ problem: Problem) {
        var tongues: [String: Int] = [:]
        var kinds: [String: Int] = [:]
        func number(_ name: String, _ known: inout [String: Int]) -> Int {
            if let number = known[name] { return number }
            known[name] = known.count
            return known.count - 1
        }
        languages = problem.people.map { $0.languages.reduce(0) { $0 | 1 << UInt64(number($1, &tongues)) } }
        sectors = problem.people.map { number($0.sector, &kinds) }
        conflicts = Set(problem.conflicts.lazy.map(\.ordered))
        starts = Format.allCases.map { Set(problem.formats[$0].starts) }
        let longest = problem.travelMinutes.lazy.map { $0.max() ?? 0 }.max() ?? 0
        longestTravel = (longest + problem.slotMinutes - 1) / problem.slotMinutes
        rules = RuleTables(problem)
    }

    func compete(_ pair: Problem.Pair) -> Bool { conflicts.contains(pair.ordered) }
    func isStart(_ slot: Int, of format: Format) -> Bool { starts[format == .table ? 0 : 1].contains(slot) }
}

/// One pass over a plan: each rule and each term stands in a file of its kind.
struct Evaluator {
    /// A session in the agenda of a person, a room or a request.
    struct Entry {
        let start, end, place: Int
        /// It stands, whatever the rules say.
        let fixed: Bool
        let session: Int
        let expert: Int
    }

    let problem: Problem
    let sessions: [PlannedSession]
    let facts: RuleFacts
    let pins: [SessionKey: Problem.Pinned]
    var violations: [Violation] = []
    var terms = ScoreTerms()
    var served = 0
    var ofPerson, ofRoom, ofRequest: [[Entry]]
    var ofExpert: [(sessions: Int, pinned: Int)]

    init(problem: Problem, sessions: [PlannedSession]) {
        self.problem = problem
        self.sessions = sessions
        facts = RuleFacts(problem)
        pins = Dictionary(problem.pinned.map { (SessionKey($0), $0) }) { _, last in last }
        ofPerson = [[Entry]](repeating: [], count: problem.people.count)
        ofRoom = [[Entry]](repeating: [], count: problem.rooms.count)
        ofRequest = [[Entry]](repeating: [], count: problem.requests.count)
        ofExpert = [(Int, Int)](repeating: (0, 0), count: problem.experts.count)
    }

    mutating func run() {
        checkPinned()
        for (index, session) in sessions.enumerated() { evaluate(session, index) }
        checkPeople()
        checkExperts()
        checkRooms()
        checkSeries()
        checkQuota()
        checkBudget()
        scoreChairs()
        scoreAnnouncedStaff()
        scoreChanges()
    }

    mutating func fail(
        _ rule: Rule, _ detail: Violation.Detail, sessions: [Int] = [], people: [Int] = [], requests: [Int] = []
    ) {
        violations.append(Violation(rule, detail, sessions: sessions, people: people, requests: requests))
    }

    private mutating func evaluate(_ session: PlannedSession, _ index: Int) {
        let pin = pins[SessionKey(session)]
        let members = session.requests.map { problem.requests[$0].person }
        let seating = SessionCase(
            session: session, index: index, isPinned: pin != nil, fixed: Set(pin?.requests ?? []), members: members,
            end: session.start + problem.formats[session.format].minutes / problem.slotMinutes)
        checkFrame(seating)
        checkRequests(seating)
        checkSeats(seating)
        checkCompany(seating)
        checkMet(seating)
        checkMix(seating)
        checkStaff(seating)
        enter(seating)
        score(session, members)
    }

    /// Enters a session into everyone's agenda.
    private mutating func enter(_ it: SessionCase) {
        let (session, host) = (it.session, problem.experts[it.session.expert].person)
        let room = session.room.map { problem.rooms[$0].place }
        func entry(_ place: Int, fixed: Bool) -> Entry {
            Entry(
                start: session.start, end: it.end, place: place, fixed: fixed, session: it.index,
                expert: session.expert)
        }
        ofPerson[host].append(entry(room ?? problem.people[host].place, fixed: it.isPinned))
        for (request, person) in zip(session.requests, it.members) {
            let seat = entry(room ?? problem.people[person].place, fixed: it.fixed.contains(request))
            ofPerson[person].append(seat)
            ofRequest[request].append(seat)
        }
        if let number = session.room { ofRoom[number].append(entry(room ?? 0, fixed: it.isPinned)) }
        ofExpert[session.expert].sessions += 1
        if it.isPinned { ofExpert[session.expert].pinned += 1 }
        for person in problem.staff(of: session) {
            ofPerson[person].append(entry(room ?? problem.people[person].place, fixed: it.isPinned))
        }
        if let second = session.second {
            ofExpert[second].sessions += 1
            if it.isPinned { ofExpert[second].pinned += 1 }
        }
    }
}
