/// Makes a known plan valid again after the problem changed: what still keeps the rules stays exactly as it was, what
/// breaks one is moved to another room or given up, and who has no session then gets the best that is left.
extension Problem {
    /// A valid plan that keeps as much of another as the rules allow.
    /// - Parameter isLate: asked now and then; once true, nobody further is placed.
    public func mended(_ sessions: [PlannedSession], until isLate: () -> Bool = { false }) -> [PlannedSession] {
        var mending = Mending(problem: self, sessions: sessions)
        let valid = mending.run()
        return filled(valid, until: isLate)
    }

    /// The sessions that `previous` speaks of, as far as it says what they were.
    public var announcedSessions: [PlannedSession] {
        var members: [SessionKey: [Int]] = [:]
        var order: [SessionKey] = []
        let places = Dictionary(grouping: previous) { [$0.expert, $0.room ?? -1, $0.start] }
        for seat in previous {
            let request = requests[seat.request]
            // Of a single seat that may be either, a talk is the likelier.
            let company = places[[seat.expert, seat.room ?? -1, seat.start]]?.count ?? 0
            let isTable = request.format == .table || request.format == .either && company > 1
            let key = SessionKey(
                PlannedSession(
                    format: isTable ? .table : .mentoring, expert: seat.expert, room: seat.room, start: seat.start,
                    topic: request.topic, requests: []))
            if members[key] == nil { order.append(key) }
            if members[key]?.contains(seat.request) != true { members[key, default: []].append(seat.request) }
        }
        return order.map {
            PlannedSession(
                format: $0.format, expert: $0.expert, room: $0.room, start: $0.start, topic: $0.topic,
                requests: members[$0] ?? [])
        }
    }

    /// Gives everyone without a session the best place that raises the score, the most valuable first.
    private func filled(_ sessions: [PlannedSession], until isLate: () -> Bool) -> [PlannedSession] {
        var plan = StandingPlan(self, sessions)
        let waiting = plan.unserved.map { (request: $0, worth: plan.worth(ofRequest: $0, sessions: 1)) }
            .sorted { ($1.worth, $0.request) < ($0.worth, $1.request) }
        for entry in waiting where plan.sessions(of: entry.request).isEmpty {
            if isLate() { break }
            guard let best = plan.placements(for: entry.request, most: 1).first, best.gain > 0 else { continue }
            plan = StandingPlan(self, best.plan)
        }
        return plan.sessions
    }
}

/// One mending: each round takes away or changes a little of what breaks a rule, until nothing does.
struct Mending {
    let problem: Problem
    var sessions: [PlannedSession]
    /// Sessions that were changed in this round: others are judged against them in the next.
    var touched: Set<Int> = []
    var pins: [SessionKey: Problem.Pinned]
    /// The plan as this round found it, and since then, by person, the sessions that got them as second expert or chair.
    var standing: StandingPlan?
    var engaged: [Int: [Int]] = [:]

    init(problem: Problem, sessions: [PlannedSession]) {
        self.problem = problem
        self.sessions = sessions
        pins = Dictionary(problem.pinned.map { (SessionKey($0), $0) }) { _, last in last }
    }

    mutating func run() -> [PlannedSession] {
        standPinned()
        // Each round takes at least one seat or session away, or changes a room that is not changed again.
        var left = sessions.reduce(sessions.count) { $0 + $1.requests.count } + 7 * sessions.count
        while left > 0 {
            let broken = problem.evaluate(sessions).violations
            if broken.isEmpty { return sessions }
            (touched, standing, engaged) = ([], nil, [:])
            for violation in broken { mend(violation) }
            sessions.removeAll { $0.requests.isEmpty && pins[SessionKey($0)] == nil }
            if touched.isEmpty { break }
            left -= touched.count
        }
        sessions = []
        standPinned()
        return sessions
    }

    /// Every pinned session once, with at least its requests; only with them where it is closed.
    private mutating func standPinned() {
        var seen: Set<SessionKey> = []
        sessions.removeAll { !seen.insert(SessionKey($0)).inserted }
        for pin in problem.pinned {
            let index = sessions.firstIndex { SessionKey($0) == SessionKey(pin) }
            let standing = index.map { sessions[$0].requests } ?? []
            let more = pin.closed == true ? [] : standing.filter { !pin.requests.contains($0) }
            let session = PlannedSession(
                format: pin.format, expert: pin.expert, room: pin.room, start: pin.start, topic: pin.topic,
                requests: pin.requests + more, second: pin.second, chair: pin.chair)
            if let index { sessions[index] = session } else { sessions.append(session) }
        }
    }

    private mutating func mend(_ violation: Violation) {
        guard
            let index = violation.sessions.last(where: { pins[SessionKey(sessions[$0])] == nil })
                ?? violation.sessions.last, violation.sessions.allSatisfy({ !touched.contains($0) })
        else { return }
        switch violation.detail {
        case .roomNotOpen, .needsRoom, .roomTaken:
            if !findRoom(for: index) { drop(index) }
        case .roomTooSmall:
            if !findRoom(for: index) { unseatLast(index) }
        case .startNotAllowed, .expertDoesNotOffer, .expertNotFree, .tooFew, .tooLittleMix: drop(index)
        case .tooManyForExpert: unseat(people: violation.people, index)
        case .secondMissing, .secondUnsuited, .secondNotFree: restaff(index, .second)
        case .chairMissing, .chairUnsuited, .chairNotFree: restaff(index, .chair)
        case .secondNotAccepted, .chairNotAccepted: unseat(violation.requests.first, index)
        case .tooMany: unseatLast(index)
        case .twice:
            let host = problem.experts[sessions[index].expert].person
            let people = sessions[index].requests.map { problem.requests[$0].person }
            let again = people.indices.last { people[$0] == host || people[..<$0].contains(people[$0]) }
            unseat(again.map { sessions[index].requests[$0] }, index)
        case .otherTopicOrFormat, .expertNotAccepted, .personNotFree, .afterDeadline, .noCommonLanguage,
            .tooManySessions, .seriesChangesExpert, .seriesTooClose, .metExpert:
            unseat(violation.requests.first, index)
        case .competitors, .noLanguageTogether, .metCompany: unseat(people: violation.people.reversed(), index)
        case .townFull: unseatSome(of: violation)
        case .overBudget: payLess(index)
        case .cannotGetThere, .tooManyInDay, .tooManyInWeek: unseat(people: violation.people, index)
        case .pinnedMissing, .pinnedLostParticipant, .pinnedGainedParticipant, .pinnedOtherStaff: break
        }
    }

    private func fixed(_ index: Int) -> [Int] { pins[SessionKey(sessions[index])]?.requests ?? [] }

    /// Takes a session away; of a pinned one those who were added.
    mutating func drop(_ index: Int) {
        let kept = fixed(index)
        guard sessions[index].requests.contains(where: { !kept.contains($0) }) else { return }
        sessions[index].requests = kept
        touched.insert(index)
    }

    private mutating func unseat(_ request: Int?, _ index: Int) {
        guard let request, !fixed(index).contains(request), let seat = sessions[index].requests.lastIndex(of: request)
        else { return }
        sessions[index].requests.remove(at: seat)
        touched.insert(index)
    }

    private mutating func unseatLast(_ index: Int) {
        let kept = fixed(index)
        unseat(sessions[index].requests.last { !kept.contains($0) }, index)
    }

    /// C14: gives up seats of a town, the latest sessions first, as many as are too many.
    private mutating func unseatSome(of violation: Violation) {
        guard let town = violation.requests.first.map(town), let quota = problem.rules?.townQuota,
            let most = quota.towns.first(where: { $0.place == town })?.most
        else { return }
        let count = sessions.reduce(0) { $0 + $1.requests.count { self.town($0) == town } }
        var tooMany = count - most
        for index in violation.sessions.sorted(by: { sessions[$0].start > sessions[$1].start }) {
            for request in sessions[index].requests.reversed() where tooMany > 0 && self.town(request) == town {
                let before = sessions[index].requests.count
                unseat(request, index)
                if sessions[index].requests.count < before { tooMany -= 1 }
            }
        }
    }

    private func town(_ request: Int) -> Int { problem.people[problem.requests[request].person].place }

    /// C15: moves a session to a room that costs less, online where it may, or gives it up.
    private mutating func payLess(_ index: Int) {
        guard let room = sessions[index].room, let costs = problem.rules?.roomBudget?.costs,
            findRoom(for: index, below: costs[room])
        else { return drop(index) }
    }

    /// Takes the first of some people away who can be; an expert goes with the whole session.
    private mutating func unseat(people: [Int], _ index: Int) {
        for person in people {
            if problem.experts[sessions[index].expert].person == person {
                drop(index)
            } else if let role = role(of: person, at: index) {
                restaff(index, role)
            } else {
                let kept = fixed(index)
                unseat(
                    sessions[index].requests.last { problem.requests[$0].person == person && !kept.contains($0) },
                    index)
            }
            if touched.contains(index) { return }
        }
    }

    /// Moves a session to the nearest room that holds it then, or online where its format may.
    /// - Parameter cost: what the room must cost less than.
    private mutating func findRoom(for index: Int, below cost: Int = .max) -> Bool {
        let session = sessions[index]
        guard pins[SessionKey(session)] == nil else { return false }
        let end = session.start + problem.slots(of: session.format)
        let others = sessions.indices.filter { $0 != index }.map { sessions[$0] }
        func isFree(_ room: Int) -> Bool {
            others.allSatisfy {
                $0.room != room || $0.start >= end || $0.start + problem.slots(of: $0.format) <= session.start
            }
        }
        let staff = problem.staff(of: session).count
        let home = problem.people[problem.experts[session.expert].person].place
        let found = problem.rooms.indices.filter {
            (problem.rules?.roomBudget?.costs[$0] ?? 0) < cost
                && problem.rooms[$0].capacity > session.requests.count + staff
                && Problem.covers(problem.rooms[$0].open, session.start, end) && isFree($0)
        }.min {
            (problem.travelMinutes[home][problem.rooms[$0].place], $0)
                < (problem.travelMinutes[home][problem.rooms[$1].place], $1)
        }
        guard found != nil || problem.formats[session.format].online, found != session.room else { return false }
        sessions[index].room = found
        touched.insert(index)
        return true
    }
}

extension Solution {
    /// This solution, or a known plan where that, mended to fit the problem, is worth more: so a programme that was
    /// announced is never changed for less than it gives.
    /// - Parameter most: the time for placing who has no session; nil for as long as it takes, always the same.
    public func orKnown(_ known: [PlannedSession], of problem: Problem, most: Duration? = .seconds(1)) -> Solution {
        guard !known.isEmpty else { return self }
        let began = ContinuousClock.now
        let mended = problem.mended(known) { most.map { ContinuousClock.now - began > $0 } ?? false }
        let evaluation = problem.evaluate(mended)
        guard evaluation.isValid, evaluation.score > plan.score else { return self }
        let better = Plan(problem: plan.problem, sessions: mended, score: evaluation.score, bound: plan.bound)
        return Solution(plan: better, stopped: stopped, seconds: seconds, trace: trace)
    }
}
