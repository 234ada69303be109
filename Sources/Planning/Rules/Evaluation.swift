/// What a plan is worth and which rules it breaks: the plain computation, by which the fast one is tested.
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
    /// Checks sessions against every rule and adds up what they are worth.
    public func evaluate(_ sessions: [PlannedSession]) -> Evaluation {
        var evaluator = Evaluator(problem: self, sessions: sessions)
        evaluator.run()
        return Evaluation(
            violations: evaluator.violations, terms: evaluator.terms, served: evaluator.perRequest.count)
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

    static func covers(_ intervals: [[Int]], _ start: Int, _ end: Int) -> Bool {
        var (low, high) = (0, intervals.count)
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle][0] <= start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && end <= intervals[low - 1][1]
    }
}

private struct Evaluator {
    let problem: Problem
    let sessions: [PlannedSession]
    var violations: [Violation] = []
    var terms: [String: Int] = [:]
    var perRequest: [Int: [(start: Int, expert: Int, fixed: Bool, session: Int)]] = [:]

    private struct Entry {
        let start, end, place: Int
        let fixed: Bool
        let session: Int
    }

    private struct Key: Hashable {
        let format: Format
        let expert: Int
        let room: Int?
        let start: Int
        let topic: String
    }

    private var agenda: [Int: [Entry]] = [:]
    private var occupied: [Int: [Entry]] = [:]
    private var perExpert: [Int: [Bool]] = [:]
    private var pins: [Key: Problem.Pinned] = [:]
    private var languages: [Set<String>] = []
    private var conflicts: Set<[Int]> = []

    init(problem: Problem, sessions: [PlannedSession]) {
        self.problem = problem
        self.sessions = sessions
        languages = problem.people.map { Set($0.languages) }
        conflicts = Set(problem.conflicts.map { $0.sorted() })
        for pin in problem.pinned { pins[key(pin)] = pin }
    }

    private func key(_ pin: Problem.Pinned) -> Key {
        Key(format: pin.format, expert: pin.expert, room: pin.room, start: pin.start, topic: pin.topic)
    }

    private func key(_ session: PlannedSession) -> Key {
        Key(
            format: session.format, expert: session.expert, room: session.room, start: session.start,
            topic: session.topic)
    }

    mutating func run() {
        checkPinned()
        for (index, session) in sessions.enumerated() { check(session, index) }
        checkPeople()
        checkExperts()
        checkRooms()
        checkSeries()
        let kept = Set(
            sessions.flatMap { session in
                session.requests.map { [$0, session.expert, session.room ?? -1, session.start] }
            })
        for seat in problem.previous where !kept.contains([seat.request, seat.expert, seat.room ?? -1, seat.start]) {
            terms["change", default: 0] -= problem.weights.change
        }
    }

    private mutating func fail(
        _ rule: Rule, _ detail: Violation.Detail, sessions: [Int] = [], people: [Int] = [], requests: [Int] = []
    ) {
        violations.append(Violation(rule, detail, sessions: sessions, people: people, requests: requests))
    }

    private mutating func checkPinned() {
        let byKey = Dictionary(grouping: sessions.indices) { key(sessions[$0]) }
        for (key, pin) in pins.sorted(by: { ($0.value.start, $0.value.expert) < ($1.value.start, $1.value.expert) }) {
            let found = byKey[key] ?? []
            guard found.count == 1 else {
                fail(.pinned, .pinnedMissing, sessions: found, requests: pin.requests)
                continue
            }
            let (wanted, have) = (Set(pin.requests), Set(sessions[found[0]].requests))
            if !wanted.isSubset(of: have) {
                fail(.pinned, .pinnedLostParticipant, sessions: found, requests: wanted.subtracting(have).sorted())
            } else if pin.closed == true, wanted != have {
                fail(.pinned, .pinnedGainedParticipant, sessions: found, requests: have.subtracting(wanted).sorted())
            }
        }
    }

    private mutating func check(_ session: PlannedSession, _ index: Int) {
        let pin = pins[key(session)]
        let fixed = Set(pin?.requests ?? [])
        let rules = problem.formats[session.format]
        let expert = problem.experts[session.expert]
        let end = session.start + rules.minutes / problem.slotMinutes
        let room = session.room.map { problem.rooms[$0] }
        if pin == nil { checkFrame(session, index, rules, expert, room, end) }
        let members = session.requests.map { problem.requests[$0].person }
        if Set(members).count != members.count || members.contains(expert.person) {
            fail(.request, .twice, sessions: [index], people: members)
        }
        if session.requests.contains(where: { !fixed.contains($0) }) {
            if members.count > rules.maxParticipants { fail(.seats, .tooMany, sessions: [index]) }
            if let room, members.count + 1 > room.capacity { fail(.room, .roomTooSmall, sessions: [index]) }
        }
        for request in session.requests where !fixed.contains(request) { check(request, at: session, index, end) }
        checkCompany(session, index, members, fixed, expert)
        enter(session, index, members, fixed, pinned: pin != nil, end)
        score(session, members, room)
    }

    private mutating func checkFrame(
        _ session: PlannedSession, _ index: Int, _ rules: Problem.FormatRules, _ expert: Problem.Expert,
        _ room: Problem.Room?, _ end: Int
    ) {
        if !rules.starts.contains(session.start) || session.start < problem.notBefore || end > problem.slots {
            fail(.start, .startNotAllowed, sessions: [index])
        }
        if !expert.formats.contains(session.format) || expert.topics[session.topic] == nil {
            fail(.expert, .expertDoesNotOffer, sessions: [index], people: [expert.person])
        }
        if !Problem.covers(problem.people[expert.person].free, session.start, end) {
            fail(.expert, .expertNotFree, sessions: [index], people: [expert.person])
        }
        if room == nil, !rules.online { fail(.room, .needsRoom, sessions: [index]) }
        if let room, !Problem.covers(room.open, session.start, end) { fail(.room, .roomNotOpen, sessions: [index]) }
        if session.requests.count < rules.minParticipants { fail(.seats, .tooFew, sessions: [index]) }
    }

    private mutating func check(_ index: Int, at session: PlannedSession, _ number: Int, _ end: Int) {
        let request = problem.requests[index]
        let expert = problem.experts[session.expert]
        func failed(_ detail: Violation.Detail) -> Violation {
            Violation(.request, detail, sessions: [number], people: [request.person], requests: [index])
        }
        if request.topic != session.topic || !request.format.allows(session.format) {
            violations.append(failed(.otherTopicOrFormat))
        }
        if expert.topics[request.topic] ?? 0 < request.minLevel || request.avoid.contains(session.expert) {
            violations.append(failed(.expertNotAccepted))
        }
        if !Problem.covers(problem.people[request.person].free, session.start, end) {
            violations.append(failed(.personNotFree))
        }
        if end > request.deadline { violations.append(failed(.afterDeadline)) }
        if languages[request.person].isDisjoint(with: languages[expert.person]) {
            violations.append(failed(.noCommonLanguage))
        }
    }

    private mutating func checkCompany(
        _ session: PlannedSession, _ index: Int, _ members: [Int], _ fixed: Set<Int>, _ expert: Problem.Expert
    ) {
        for first in members.indices {
            for second in members.indices.dropFirst(first + 1) {
                if fixed.contains(session.requests[first]), fixed.contains(session.requests[second]) { continue }
                let pair = [members[first], members[second]].sorted()
                if conflicts.contains(pair) { fail(.company, .competitors, sessions: [index], people: pair) }
                let shared = languages[pair[0]].intersection(languages[pair[1]])
                if shared.isDisjoint(with: languages[expert.person]) {
                    fail(.company, .noLanguageTogether, sessions: [index], people: pair)
                }
            }
        }
    }

    private mutating func enter(
        _ session: PlannedSession, _ index: Int, _ members: [Int], _ fixed: Set<Int>, pinned: Bool, _ end: Int
    ) {
        let host = problem.experts[session.expert].person
        func place(_ person: Int) -> Int {
            session.room.map { problem.rooms[$0].place } ?? problem.people[person].place
        }
        agenda[host, default: []].append(
            Entry(start: session.start, end: end, place: place(host), fixed: pinned, session: index))
        for (request, person) in zip(session.requests, members) {
            let isFixed = fixed.contains(request)
            agenda[person, default: []].append(
                Entry(start: session.start, end: end, place: place(person), fixed: isFixed, session: index))
            perRequest[request, default: []].append((session.start, session.expert, isFixed, index))
        }
        if let room = session.room {
            occupied[room, default: []].append(
                Entry(start: session.start, end: end, place: 0, fixed: pinned, session: index))
        }
        perExpert[session.expert, default: []].append(pinned)
    }

    private mutating func score(_ session: PlannedSession, _ members: [Int], _ room: Problem.Room?) {
        let weights = problem.weights
        let expert = problem.experts[session.expert]
        if let room {
            if problem.formats[session.format].online { terms["inPerson", default: 0] += weights.inPerson }
            let home = problem.people[expert.person].place
            terms["expertTravel", default: 0] -= weights.expertTravel * problem.travelSlots(home, room.place)
        }
        terms[session.format.rawValue, default: 0] -= session.format == .table ? weights.table : weights.mentoring
        if session.format == .table {
            terms["sector", default: 0] += weights.sector * Set(members.map { problem.people[$0].sector }).count
        }
        let week = problem.day(of: session.start) / 7
        for (index, person) in zip(session.requests, members) {
            let request = problem.requests[index]
            let level = expert.topics[session.topic] ?? 0
            terms["level", default: 0] += weights.level * max(0, level - request.minLevel)
            if request.prefer.contains(session.expert) { terms["preferred", default: 0] += weights.preferred }
            terms["week", default: 0] -= weights.week * week
            if let room {
                let slots = problem.travelSlots(problem.people[person].place, room.place)
                terms["travel", default: 0] -= weights.travel * slots
            }
        }
    }

    private mutating func checkPeople() {
        for (person, unsorted) in agenda.sorted(by: { $0.key < $1.key }) {
            let entries = unsorted.sorted { ($0.start, $0.end, $0.session) < ($1.start, $1.end, $1.session) }
            for (position, first) in entries.enumerated() {
                for second in entries[(position + 1)...] where !(first.fixed && second.fixed) {
                    if second.start - first.end < problem.travelSlots(first.place, second.place) {
                        fail(.travel, .cannotGetThere, sessions: [first.session, second.session], people: [person])
                    }
                }
            }
            let limits = problem.people[person]
            check(entries, person, span: 1, most: limits.maxPerDay, .tooManyInDay)
            check(entries, person, span: 7, most: limits.maxPerWeek, .tooManyInWeek)
        }
    }

    private mutating func check(
        _ entries: [Entry], _ person: Int, span: Int, most: Int, _ detail: Violation.Detail
    ) {
        let groups = Dictionary(grouping: entries) { problem.day(of: $0.start) / span }
        for (_, group) in groups.sorted(by: { $0.key < $1.key })
        where group.count > max(most, group.count(where: \.fixed)) {
            fail(.load, detail, sessions: group.map(\.session), people: [person])
        }
    }

    private mutating func checkExperts() {
        for (expert, pinned) in perExpert.sorted(by: { $0.key < $1.key }) {
            let most = max(problem.experts[expert].maxSessions, pinned.count { $0 })
            if pinned.count > most {
                fail(.load, .tooManyForExpert, people: [problem.experts[expert].person])
            }
            terms["load", default: 0] -= problem.weights.load * pinned.count * (pinned.count + 1) / 2
        }
    }

    private mutating func checkRooms() {
        for (_, unsorted) in occupied.sorted(by: { $0.key < $1.key }) {
            let entries = unsorted.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
            for (position, first) in entries.enumerated() {
                for second in entries[(position + 1)...] where second.start < first.end {
                    if !(first.fixed && second.fixed) {
                        fail(.roomOnce, .roomTaken, sessions: [first.session, second.session])
                    }
                }
            }
        }
    }

    private mutating func checkSeries() {
        for (index, unsorted) in perRequest.sorted(by: { $0.key < $1.key }) {
            let entries = unsorted.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
            let request = problem.requests[index]
            func failed(_ detail: Violation.Detail, _ sessions: [Int]) -> Violation {
                Violation(.series, detail, sessions: sessions, people: [request.person], requests: [index])
            }
            if entries.count > max(request.sessions, entries.count { $0.fixed }) {
                violations.append(failed(.tooManySessions, entries.map(\.session)))
            }
            for (first, second) in zip(entries, entries.dropFirst()) where !(first.fixed && second.fixed) {
                let both = [first.session, second.session]
                if first.expert != second.expert { violations.append(failed(.seriesChangesExpert, both)) }
                if problem.day(of: second.start) - problem.day(of: first.start) < request.minGapDays {
                    violations.append(failed(.seriesTooClose, both))
                }
            }
            let weights = problem.weights
            terms["served", default: 0] += request.priority * (weights.first + weights.next * (entries.count - 1))
            terms["waiting", default: 0] += weights.waiting * min(request.waitingWeeks, 26)
        }
    }
}
