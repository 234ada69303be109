/// One way to give a request a session in a plan that stands.
public struct Placement: Sendable, Hashable {
    /// How it comes about.
    public enum Way: String, Sendable, Hashable {
        /// A seat that is free at a session that stands.
        case seat
        /// A talk of its own.
        case talk
        /// A new table, with others who have no seat.
        case table
        /// The seat of somebody else, who loses it or is moved.
        case exchange
    }

    /// The request, by its number in the problem.
    public let request: Int
    /// How it comes about.
    public let way: Way
    /// The session as it would be.
    public let session: PlannedSession
    /// The session that it changes, by its number in the plan; nil for a new one.
    public let joins: Int?
    /// Others who get a session by it.
    public let company: [Int]
    /// Requests that lose this seat, and get none.
    public let displaced: [Int]
    /// Requests that lose this seat, and where they go: the number of their new session.
    public let moved: [Move]
    /// The difference in score; below zero it costs more than it gives.
    public let gain: Int
    /// The plan as it would be: it was checked against every rule.
    public let plan: [PlannedSession]

    /// Somebody who goes to another session.
    public struct Move: Sendable, Hashable {
        /// The request, by its number in the problem.
        public let request: Int
        /// Where it goes.
        public let to: PlannedSession
    }
}

/// A placement before it was checked in full.
struct Draft {
    let request: Int
    let way: Placement.Way
    let session: PlannedSession
    let joins: Int?
    var company: [Int] = []
    var displaced: [Int] = []
    var moved: [Placement.Move] = []
    var changes: [(old: Int?, new: PlannedSession?)]
    let gain: Int
}

extension StandingPlan {
    /// The best ways to give a request a (further) session, the best first; each was checked against every rule.
    /// - Parameters:
    ///   - most: how many.
    ///   - exchanging: whether others may lose their seat for it.
    public func placements(for request: Int, most: Int = 5, exchanging: Bool = true) -> [Placement] {
        var drafts = seats(for: request) + talks(for: request) + tables(for: request)
        if exchanging { drafts += exchanges(for: request) }
        return checked(drafts, most: most)
    }

    /// The best drafts that hold, each at its own session.
    func checked(_ drafts: [Draft], most: Int) -> [Placement] {
        let brokenBefore = problem.evaluate(sessions).violations.count
        var found: [Placement] = []
        var (tries, seen): (Int, Set<SessionKey>) = (0, [])
        for draft in drafts.sorted(by: Draft.comesFirst) {
            // That there is none is said only after many were tried.
            guard found.count < most, tries < (found.isEmpty ? 100 : 4) * most else { break }
            // The same session with another company or room is no other answer.
            var plain = draft.session
            plain.room = nil
            guard draft.way == .exchange || seen.insert(SessionKey(plain)).inserted else { continue }
            tries += 1
            let plan = sessions(after: draft.changes)
            guard problem.evaluate(plan).violations.count <= brokenBefore else { continue }
            found.append(
                Placement(
                    request: draft.request, way: draft.way, session: draft.session, joins: draft.joins,
                    company: draft.company, displaced: draft.displaced, moved: draft.moved, gain: draft.gain,
                    plan: plan))
        }
        return found
    }

    /// Free seats at sessions that stand.
    private func seats(for request: Int) -> [Draft] {
        sessions.indices.compactMap { index in
            guard sessions[index].topic == problem.requests[request].topic, canJoin(request, index) else { return nil }
            var session = sessions[index]
            session.requests.append(request)
            let changes: [(Int?, PlannedSession?)] = [(index, session)]
            return Draft(
                request: request, way: .seat, session: session, joins: index, changes: changes, gain: gain(changes))
        }
    }

    /// New one-to-one talks, online or in the nearest rooms.
    private func talks(for request: Int) -> [Draft] {
        let rules = problem.formats.mentoring
        guard rules.minParticipants == 1 else { return [] }
        return openings(for: request, .mentoring).compactMap { expert, start in
            let end = start + problem.slots(of: .mentoring)
            var best: Draft?
            let near = (rules.online ? [nil] : []) + rooms(near: expert, start, end, people: 2)
            for (tried, room) in near.enumerated() {
                // Further away only where nothing near does.
                if best != nil, tried >= 3 { break }
                let place = room.map { problem.rooms[$0].place }
                let person = problem.requests[request].person
                guard hasTownSeat(request), canHost(expert, .mentoring, start, at: place ?? home(expert)),
                    canAttend(person, at: place ?? problem.people[person].place, start, end)
                else { continue }
                let session = PlannedSession(
                    format: .mentoring, expert: expert, room: room, start: start,
                    topic: problem.requests[request].topic, requests: [request])
                let changes: [(Int?, PlannedSession?)] = [(nil, session)]
                let gain = gain(changes)
                if gain > best?.gain ?? Int.min {
                    best = Draft(
                        request: request, way: .talk, session: session, joins: nil, changes: changes, gain: gain)
                }
            }
            return best
        }
    }

    /// New tables with others who have no seat.
    private func tables(for request: Int) -> [Draft] {
        let least = problem.formats.table.minParticipants
        let others = (onTopic[problem.requests[request].topic] ?? []).filter {
            $0 != request && ofRequest[$0].isEmpty
        }
        guard others.count + 1 >= least else { return [] }
        return openings(for: request, .table).compactMap { expert, start in
            let end = start + problem.slots(of: .table)
            var best: Draft?
            let topic = problem.requests[request].topic
            let people = least + 1 + staffCount(topic)
            let near = (problem.formats.table.online ? [nil] : []) + rooms(near: expert, start, end, people: people)
            for (tried, room) in near.enumerated() {
                if best != nil, tried >= 3 { break }
                let place = room.map { problem.rooms[$0].place }
                guard canHost(expert, .table, start, at: place ?? home(expert)) else { continue }
                let bare = PlannedSession(
                    format: .table, expert: expert, room: room, start: start, topic: topic, requests: [])
                // The first second expert and chair, by what they cost, beside whom enough people come.
                let session = staffings(bare, for: request).lazy.map { staffed in
                    var session = staffed
                    session.requests = company(of: request, others, staffed, end)
                    return session
                }.first { $0.requests.count >= least }
                guard let session else { continue }
                let changes: [(Int?, PlannedSession?)] = [(nil, session)]
                let gain = gain(changes)
                if gain > best?.gain ?? Int.min {
                    best = Draft(
                        request: request, way: .table, session: session, joins: nil,
                        company: Array(session.requests.dropFirst()), changes: changes, gain: gain)
                }
            }
            return best
        }
    }

    /// A request and those who fit beside it, the most valuable first.
    private func company(of request: Int, _ others: [Int], _ session: PlannedSession, _ end: Int) -> [Int] {
        let place = session.room.map { problem.rooms[$0].place }
        func comes(_ index: Int) -> Bool {
            let person = problem.requests[index].person
            return hasTime(index, session.start, end)
                && canAttend(person, at: place ?? problem.people[person].place, session.start, end)
        }
        guard comes(request), haveTownSeats([request]) else { return [] }
        var members = [request]
        let fitting = others.filter {
            accepts($0, session.expert, .table) && comes($0) && goesWithStaff($0, of: session)
        }
        .map { (index: $0, value: worth(ofRequest: $0, sessions: 1) + worth(ofSeat: $0, at: session)) }
        .sorted { ($1.value, $0.index) < ($0.value, $1.index) }
        func seat(_ other: Int) {
            if members.allSatisfy({ getAlong(other, $0, with: session.expert) }), haveTownSeats(members + [other]) {
                members.append(other)
            }
        }
        // C13: first whoever brings what the table lacks.
        if facts.rules.hasMix {
            for other in fitting where members.count < seats(of: session) && adds(other.index, to: members) {
                seat(other.index)
            }
        }
        for other in fitting where members.count < seats(of: session) && !members.contains(other.index) {
            seat(other.index)
        }
        if members.count >= problem.formats.table.minParticipants, isMixed(members, .table) { return members }
        // Who is worth most may keep out those who get along.
        var gathering = Gathering(
            plan: self, expert: session.expert, least: problem.formats.table.minParticipants, most: seats(of: session),
            format: .table)
        let willing = fitting.map(\.index).filter { getAlong(request, $0, with: session.expert) }
        guard case .found(let company) = gathering.find([request], willing) else { return [] }
        members = company
        for other in willing where members.count < seats(of: session) && !members.contains(other) { seat(other) }
        return members
    }

    /// Somebody else's seat: they are moved where another session has room for them, or lose it.
    private func exchanges(for request: Int) -> [Draft] {
        sessions.indices.flatMap { index -> [Draft] in
            let session = sessions[index]
            guard session.topic == problem.requests[request].topic, accepts(request, session.expert, session.format)
            else { return [] }
            return session.requests.compactMap { other in
                guard fixed[index]?.contains(other) != true, canJoin(request, index, without: other) else { return nil }
                var joined = session
                joined.requests = session.requests.filter { $0 != other } + [request]
                let lost = Draft(
                    request: request, way: .exchange, session: joined, joins: index, displaced: [other],
                    changes: [(index, joined)], gain: gain([(index, joined)]))
                return best(of: lost, moving: other, from: index)
            }
        }
    }

    /// An exchange in which the one who gives way goes to another session, where that costs less.
    private func best(of lost: Draft, moving other: Int, from index: Int) -> Draft {
        var best = lost
        for target in sessions.indices
        where target != index && sessions[target].topic == problem.requests[other].topic
            && canJoin(other, target, leaving: index)
        {
            var session = sessions[target]
            session.requests.append(other)
            let changes = lost.changes + [(old: target, new: session)]
            let gain = gain(changes)
            if gain > best.gain {
                best = Draft(
                    request: lost.request, way: .exchange, session: lost.session, joins: lost.joins,
                    moved: [.init(request: other, to: session)], changes: changes, gain: gain)
            }
        }
        return best
    }

    private func home(_ expert: Int) -> Int { problem.people[problem.experts[expert].person].place }

    /// Experts and starts at which a request could have a new session, as far as both have time.
    private func openings(for request: Int, _ format: Format) -> [(Int, Int)] {
        let length = problem.slots(of: format)
        return problem.experts.indices.flatMap { expert -> [(Int, Int)] in
            guard problem.experts[expert].formats.contains(format), accepts(request, expert, format),
                ofExpert[expert].count < problem.experts[expert].maxSessions
            else { return [] }
            let free = problem.people[problem.experts[expert].person].free
            return problem.formats[format].starts.compactMap { start in
                guard start >= problem.notBefore, start + length <= problem.slots,
                    hasTime(request, start, start + length), Problem.covers(free, start, start + length),
                    wantsMore(request, expert, start)
                else { return nil }
                return (expert, start)
            }
        }
    }

    /// Rooms that are open and free, the nearest to the expert first.
    private func rooms(near expert: Int, _ start: Int, _ end: Int, people: Int) -> [Int?] {
        let from = home(expert)
        return problem.rooms.indices
            .filter { problem.rooms[$0].capacity >= people && isFree(room: $0, start, end) }
            .map { (distance: problem.travelMinutes[from][problem.rooms[$0].place], room: $0) }
            .sorted { ($0.distance, $0.room) < ($1.distance, $1.room) }
            .map { Optional($0.room) }
    }
}

extension Draft {
    static func comesFirst(_ first: Draft, _ second: Draft) -> Bool {
        (second.gain, first.session.start, first.session.expert, first.joins ?? -1)
            < (first.gain, second.session.start, second.session.expert, second.joins ?? -1)
    }
}
