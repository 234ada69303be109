/// Why a request has no session: how its possible sessions fell away, rule by rule.
public struct Explanation: Sendable, Hashable {
    /// The rule at which the last possibilities fell away.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// No expert has the topic.
        case topic
        /// Nobody with the topic offers the format asked for.
        case format
        /// Only experts of a lower level, avoided, themselves, or without a common language.
        case expert
        /// The experts are never free.
        case expertFree
        /// The person is not free when they are.
        case personFree
        /// Too late.
        case deadline
        /// The person's own other sessions and limits.
        case personLoad
        /// The experts have as many sessions as they can take then.
        case expertLoad
        /// A table would not have enough people.
        case company
        /// No room is open and free.
        case room
        /// It could be placed, but each way costs more than it brings, or pushes out others.
        case outweighed
    }

    /// The request, by its number in the problem.
    public let request: Int
    /// The rule that decided.
    public let reason: Reason
    /// How many possible sessions were left after each rule, in the order of the rules.
    public let left: [Step]

    /// How many possibilities one rule left.
    public struct Step: Sendable, Hashable {
        /// The rule that decided.
        public let reason: Reason
        /// Possibilities left.
        public let count: Int
    }
}

extension Problem {
    /// Explains each of some requests that has no session in a valid plan.
    public func explain(_ requests: [Int], in sessions: [PlannedSession]) -> [Explanation] {
        let explainer = Explainer(instance: Instance(self), sessions: sessions)
        return requests.map(explainer.explain)
    }
}

private struct Explainer {
    private struct Candidate {
        let expert: Int
        let format: Int
        var start = 0
    }

    let instance: Instance
    let roster: Roster

    init(instance: Instance, sessions: [PlannedSession]) {
        self.instance = instance
        var roster = Roster(instance)
        for session in sessions { Explainer.add(session, to: &roster, instance) }
        self.roster = roster
    }

    private static func add(_ session: PlannedSession, to roster: inout Roster, _ instance: Instance) {
        let topic = instance.topics.firstIndex(of: session.topic) ?? -1
        let format = session.format == .table ? 0 : 1
        let known = roster.slots.indices.first {
            let slot = roster.slots[$0]
            return slot.isPinned && slot.start == session.start && slot.expert == session.expert
                && slot.room == session.room ?? -1 && slot.format == format && slot.topic == topic
        }
        let day = instance.problem.day(of: session.start)
        let index =
            known
            ?? roster.open(
                Roster.Slot(
                    format: format, expert: session.expert, room: session.room ?? -1, start: session.start,
                    end: session.start + instance.formats[format].length, day: day, week: day / 7, topic: topic))
        for request in session.requests where !roster.slots[index].members.contains(request) {
            roster.seat(request, at: index)
        }
    }

    func explain(_ request: Int) -> Explanation {
        let problem = instance.problem
        let wish = problem.requests[request]
        var steps: [Explanation.Step] = []
        func done(_ reason: Explanation.Reason) -> Explanation {
            Explanation(request: request, reason: reason, left: steps)
        }
        let onTopic = problem.experts.indices.filter { problem.experts[$0].topics[wish.topic] != nil }
        steps.append(.init(reason: .topic, count: onTopic.count))
        if onTopic.isEmpty { return done(.topic) }
        var candidates = onTopic.flatMap { expert in
            Format.allCases.enumerated().filter {
                wish.format.allows($0.element) && problem.experts[expert].formats.contains($0.element)
            }.map { Candidate(expert: expert, format: $0.offset) }
        }
        steps.append(.init(reason: .format, count: candidates.count))
        if candidates.isEmpty { return done(.format) }
        candidates = candidates.filter { instance.takers[request][$0.format].contains($0.expert) }
        steps.append(.init(reason: .expert, count: candidates.count))
        if candidates.isEmpty { return done(.expert) }
        candidates = candidates.flatMap { candidate in
            (instance.offers[candidate.expert].first { $0.format == candidate.format }?.starts ?? []).map {
                Candidate(expert: candidate.expert, format: candidate.format, start: $0)
            }
        }
        for (reason, holds) in rules(request) {
            steps.append(.init(reason: reason == .personFree ? .expertFree : previous(reason), count: candidates.count))
            if candidates.isEmpty { return done(reason == .personFree ? .expertFree : previous(reason)) }
            candidates = candidates.filter(holds)
        }
        steps.append(.init(reason: .room, count: candidates.count))
        return done(candidates.isEmpty ? .room : .outweighed)
    }

    private func previous(_ reason: Explanation.Reason) -> Explanation.Reason {
        let order: [Explanation.Reason] = [
            .expertFree, .personFree, .deadline, .personLoad, .expertLoad, .company, .room,
        ]
        return order.firstIndex(of: reason).flatMap { $0 > 0 ? order[$0 - 1] : nil } ?? reason
    }

    private func rules(_ request: Int) -> [(Explanation.Reason, (Candidate) -> Bool)] {
        let problem = instance.problem
        let person = instance.requestPerson[request]
        let deadline = problem.requests[request].deadline
        func begin(_ candidate: Candidate) -> Int { instance.formats[candidate.format].starts[candidate.start] }
        func end(_ candidate: Candidate) -> Int { begin(candidate) + instance.formats[candidate.format].length }
        func day(_ candidate: Candidate) -> Int { instance.formats[candidate.format].days[candidate.start] }
        return [
            (.personFree, { instance.formats[$0.format].isFree(person, $0.start) }),
            (.deadline, { end($0) <= deadline }),
            (
                .personLoad,
                {
                    roster.wantsMore(request, with: $0.expert, day: day($0))
                        && roster.canAttend(
                            person, at: instance.place[person], start: begin($0), end: end($0), day: day($0))
                }
            ),
            (.expertLoad, { seatAtTable(request, $0) || expertHasTime($0) }),
            (.company, { $0.format == 1 || seatAtTable(request, $0) || enough(request, $0) }),
            (.room, { hasRoom($0) || seatAtTable(request, $0) }),
        ]
    }

    /// Whether an existing table of this expert at this moment has a seat for the request.
    private func seatAtTable(_ request: Int, _ candidate: Candidate) -> Bool {
        guard candidate.format == 0 else { return false }
        return roster.ofExpert[candidate.expert].contains { index in
            let slot = roster.slots[index]
            return slot.format == 0 && slot.start == instance.formats[0].starts[candidate.start]
                && slot.topic == instance.requestTopic[request] && roster.canSeat(request, at: index)
        }
    }

    private func expertHasTime(_ candidate: Candidate) -> Bool {
        let problem = instance.problem
        let data = instance.formats[candidate.format]
        let host = problem.experts[candidate.expert].person
        return roster.ofExpert[candidate.expert].count < problem.experts[candidate.expert].maxSessions
            && roster.canAttend(
                host, at: instance.place[host], start: data.starts[candidate.start],
                end: data.starts[candidate.start] + data.length, day: data.days[candidate.start])
    }

    /// Whether enough people without a session could join a new table then.
    private func enough(_ request: Int, _ candidate: Candidate) -> Bool {
        let data = instance.formats[0]
        let group = instance.groups[candidate.expert][0].first { $0.topic == instance.requestTopic[request] }
        var people: [Int] = []
        for other in group?.requests ?? [] {
            let person = instance.requestPerson[other]
            guard other == request || roster.ofRequest[other].isEmpty, data.isFree(person, candidate.start),
                data.starts[candidate.start] + data.length <= instance.problem.requests[other].deadline,
                people.allSatisfy({ instance.getAlong(person, $0, with: candidate.expert) })
            else { continue }
            people.append(person)
        }
        return people.count >= data.least
    }

    private func hasRoom(_ candidate: Candidate) -> Bool {
        let data = instance.formats[candidate.format]
        return !Builder(instance: instance).rooms(
            roster, format: candidate.format, expert: candidate.expert, start: candidate.start,
            seats: data.least, most: 1
        ).isEmpty
    }
}
