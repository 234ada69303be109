import Testing

@testable import Planning

@Suite("Every reason given is true: counts, ways and helps, recomputed from the rules alone")
struct ExplanationTruthTests {
    /// A few people, experts and rooms, with everything that a rule speaks of, and a valid plan that leaves some out.
    static func scene(_ seed: UInt64, pins: Bool = true) throws -> (Problem, [PlannedSession])? {
        var (random, problem) = (RandomSource(seed: seed), Villages.hamlet())
        vary(&problem, &random)
        if random.below(3) == 0 {
            var breaker = Breaker(random: RandomSource(seed: seed))
            breaker.addRules(to: &problem)
        }
        try problem.validate()
        var sessions = try SearchTests.solve(problem, steps: random.below(30), seed: seed).plan.sessions
        if pins { pin(&problem, sessions, &random) }
        sessions.removeAll { session in
            random.below(3) == 0 && !problem.pinned.contains { SessionKey($0) == SessionKey(session) }
        }
        for index in sessions.indices
        where sessions[index].requests.count > problem.formats[sessions[index].format].minParticipants {
            let pinned = problem.pinned.first { SessionKey($0) == SessionKey(sessions[index]) }?.requests ?? []
            let last = sessions[index].requests.removeLast()
            if pinned.contains(last) { sessions[index].requests.append(last) }
        }
        try problem.validate()
        return problem.evaluate(sessions).isValid ? (problem, sessions) : nil
    }

    private static func vary(_ problem: inout Problem, _ random: inout RandomSource) {
        // Half of them are mild, so that there are places to name, and half narrow.
        let narrow = random.below(2)
        problem.rooms.append(.init(id: "R2", place: 1, capacity: 3 + random.below(3), open: [[32, 72]]))
        let minutes = [15, 50, 200, 400][random.below(4)]
        problem.travelMinutes = [[0, minutes], [minutes, 0]]
        problem.formats.table.minParticipants = 2 + random.below(2)
        problem.formats.table.maxParticipants = 4 + random.below(2)
        problem.formats.table.online = random.below(5) == 0
        problem.formats.mentoring.online = random.below(3) > 0
        for index in problem.people.indices {
            problem.people[index].maxPerDay = 1 + random.below(2)
            problem.people[index].maxPerWeek = random.below(8) == 0 ? 0 : 1 + random.below(3)
            problem.people[index].languages = [["nl"], ["nl", "en"], ["nl"], ["en"]][narrow * random.below(4)]
            if random.below(5) < 1 + narrow {
                problem.people[index].free = [[[32, 56]], [[128, 168]], [[36, 48], [132, 150]]][random.below(3)]
            }
        }
        problem.experts[1].topics = ["zorg": 2, "export": 1 + random.below(3)]
        for index in problem.experts.indices {
            problem.experts[index].formats = [[.table, .mentoring], [.table], [.mentoring]][random.below(2 + narrow)]
            problem.experts[index].maxSessions = 1 + random.below(3)
        }
        for index in problem.requests.indices {
            problem.requests[index].format = [.table, .table, .either, .mentoring][random.below(3 + narrow)]
            problem.requests[index].topic = random.below(6) < narrow ? "zorg" : "export"
            problem.requests[index].minLevel = [1, 1, 2, 3][narrow * random.below(4)]
            if problem.requests[index].format == .mentoring { problem.requests[index].sessions = 1 + random.below(3) }
            problem.requests[index].minGapDays = random.below(2)
            problem.requests[index].deadline = [192, 192, 150, 60][random.below(4)]
            if random.below(5) == 0 { problem.requests[index].avoid = [random.below(2)] }
            problem.requests[index].waitingWeeks = random.below(26)
            problem.requests[index].priority = 1 + random.below(3)
        }
        for _ in 0..<random.below(5) {
            let pair = (2 + random.below(6), 2 + random.below(6))
            if pair.0 != pair.1 { problem.conflicts.append(Problem.Pair(pair.0, pair.1)) }
        }
    }

    /// Some sessions stand; then an agenda or a room changes under them.
    private static func pin(_ problem: inout Problem, _ sessions: [PlannedSession], _ random: inout RandomSource) {
        for session in sessions where random.below(3) == 0 {
            problem.pinned.append(
                .init(
                    format: session.format, expert: session.expert, room: session.room, start: session.start,
                    topic: session.topic, requests: session.requests, closed: random.below(3) == 0))
        }
        guard let pinned = problem.pinned.first else { return }
        switch random.below(4) {
        case 0: problem.people[problem.experts[pinned.expert].person].free = []
        case 1: if let room = pinned.room { problem.rooms[room].open = [] }
        case 2: problem.notBefore = 100
        default: break
        }
    }

    @Test("each count is what falls away, and what is left in the end could really be")
    func counts() throws {
        var reasons: [Explanation.Reason: Int] = [:]
        for seed in UInt64(1)...130 {
            guard let (problem, sessions) = try Self.scene(seed) else { continue }
            let plan = StandingPlan(problem, sessions)
            for request in problem.requests.indices
            where plan.sessions(of: request).count < problem.requests[request].sessions {
                let told = plan.explanation(of: request)
                let found = FirstPrinciples(problem: problem, sessions: sessions, request: request).steps
                #expect(told.left.map(\.count) == told.left.map(\.count).sorted(by: >))
                #expect(
                    Dictionary(told.left.map { ($0.reason, $0.count) }) { first, _ in first } == found,
                    "seed \(seed), request \(request)")
                reasons[told.reason, default: 0] += 1
            }
        }
        // Nearly every reason was the one that decided, so that this means something.
        #expect(reasons.count >= 12, "\(reasons)")
    }

    @Test("that nothing at all can place somebody is said exactly where it is so")
    func impossible() throws {
        var told = [false: 0, true: 0]
        for seed in UInt64(1)...50 {
            guard let (problem, _) = try Self.scene(seed) else { continue }
            let pinned = Set(problem.pinned.flatMap(\.requests))
            for request in problem.requests.indices where !pinned.contains(request) {
                let can = FirstPrinciples(problem: problem, sessions: [], request: request).canEverBePlaced
                #expect(problem.cannotBePlaced(request) == !can, "seed \(seed), request \(request)")
                told[can, default: 0] += 1
            }
        }
        #expect(told.values.allSatisfy { $0 > 20 }, "\(told)")
    }

    @Test("a place is named where there is one, valid and worth what is said; and none is named where there is none")
    func places() throws {
        var (some, none) = (0, 0)
        for seed in UInt64(1)...60 {
            guard let (problem, sessions) = try Self.scene(seed) else { continue }
            let (plan, before) = (StandingPlan(problem, sessions), problem.evaluate(sessions).score)
            for request in problem.requests.indices {
                let known = FirstPrinciples(problem: problem, sessions: sessions, request: request).extensions
                let named = plan.placements(for: request, most: 3, exchanging: false)
                #expect(named.isEmpty == known.isEmpty, "seed \(seed), request \(request)")
                for placement in named + plan.placements(for: request, most: 3) {
                    let after = problem.evaluate(placement.plan)
                    #expect(after.isValid && after.score - before == placement.gain)
                }
                some += named.isEmpty ? 0 : 1
                none += named.isEmpty ? 1 : 0
            }
        }
        #expect(some > 15 && none > 15)
    }

    @Test("an empty seat is offered to each who could take it, and a session is worth what it is said to be")
    func seats() throws {
        var offered = 0
        for seed in UInt64(1)...250 {
            guard let (problem, sessions) = try Self.scene(seed) else { continue }
            let (plan, before) = (StandingPlan(problem, sessions), problem.evaluate(sessions).score)
            for index in sessions.indices {
                var without = sessions
                without.remove(at: index)
                #expect(problem.evaluate(without).score - before == plan.worthWithout(index))
                let told = plan.candidates(forSeatAt: index, most: 100)
                var found: [[Int]] = []
                for request in problem.requests.indices where !sessions[index].requests.contains(request) {
                    for leaves in [nil] + sessions.indices.filter({ sessions[$0].requests.contains(request) }) {
                        var tried: [PlannedSession?] = sessions
                        tried[index]?.requests.append(request)
                        if let leaves {
                            tried[leaves]?.requests.removeAll { $0 == request }
                            if tried[leaves]?.requests == [],
                                !problem.pinned.contains(where: { SessionKey($0) == SessionKey(sessions[leaves]) })
                            {
                                tried[leaves] = nil
                            }
                        }
                        let after = problem.evaluate(tried.compactMap { $0 })
                        guard after.isValid else { continue }
                        found.append([request, leaves ?? -1, after.score - before])
                    }
                }
                let named = told.map { [$0.request, $0.leaves ?? -1, $0.gain] }
                #expect(Set(named) == Set(found), "seed \(seed), session \(index)")
                offered += found.count
            }
        }
        #expect(offered > 10, "\(offered)")
    }

    @Test("a change that is said to help makes the best of all plans better, by as much at the least")
    func helps() throws {
        var kinds: Set<String> = []
        for seed in UInt64(1)...50 {
            guard let (problem, _) = try Self.scene(seed, pins: false) else { continue }
            let sessions = try SearchTests.solve(problem, steps: 150, seed: seed).plan.sessions
            guard Exhaustive.sessions(problem).count < 60 else { continue }
            let best = Exhaustive.optimum(problem)
            // Only of the best plan is it certain that nothing but the change helps.
            guard problem.evaluate(sessions).score == best else { continue }
            let plan = StandingPlan(problem, sessions)
            for request in problem.requests.indices where plan.sessions(of: request).isEmpty {
                for help in plan.helps(for: request, most: 2) {
                    let changed = StandingPlanTests.changed(problem, by: help.change, of: request, in: sessions)
                    let after = changed.evaluate(help.placement.plan)
                    let before = changed.evaluate(sessions).score
                    #expect(after.isValid && after.score == before + help.placement.gain)
                    #expect(Exhaustive.optimum(changed) >= after.score && after.score > best)
                    kinds.insert("\(help.change)".prefix { $0.isLetter }.description)
                }
            }
        }
        #expect(kinds.count >= 4, "\(kinds)")
    }

    @Test("a plan that could be better without any change is not said to need one")
    func needless() throws {
        let problem = try Villages.dorp()
        for request in [3, 11] {
            let plan = StandingPlan(problem, [])
            let best = try #require(plan.placements(for: request, most: 1, exchanging: false).first)
            #expect(plan.helps(for: request).allSatisfy { $0.placement.gain > best.gain })
        }
    }
}
