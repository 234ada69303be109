import Testing

@testable import Planning

@Suite("What is found and proven with second experts and chairs holds", .enabled(if: Checker.python != nil))
struct StaffProofTests {
    /// Experts, chairs and participants partly the same people, so that they stand in each other's way.
    private func hamlet(_ seed: UInt64) -> Problem {
        var problem = Villages.staffedHamlet()
        var random = RandomSource(seed: seed)
        for person in problem.people.indices {
            problem.people[person].place = random.below(2)
            if random.below(4) == 0 { problem.people[person].languages = [["nl", "en"], ["en"]][random.below(2)] }
            problem.people[person].maxPerDay = 1 + random.below(2)
        }
        if random.below(2) == 0 { problem.rules?.chair?.people = [random.below(8), 9] }
        if random.below(2) == 0 { problem.requests[2].person = 8 }
        if random.below(3) == 0 { problem.rules?.secondExpert = nil }
        if random.below(4) == 0 { problem.rules?.chair = nil }
        for request in problem.requests.indices where random.below(4) == 0 {
            problem.requests[request].avoid = [random.below(3)]
        }
        if random.below(2) == 0 {
            problem.rooms.append(.init(id: "R2", place: 1, capacity: 4 + random.below(3), open: [[32, 72]]))
        }
        problem.weights.load = random.below(400)
        problem.rules?.secondExpert?.announced = [.init(expert: 0, start: 40, who: 1 + random.below(2))]
        problem.rules?.chair?.announced = [.init(expert: 0, start: 136, who: 9), .init(expert: 2, start: 40, who: 9)]
        problem.conflicts = []
        // Fewer to choose from, so that every plan can be tried.
        problem.requests.remove(at: 3)
        return problem
    }

    @Test("the best of all plans is found, hardly ever missed, and no bound is below it")
    func exhaustive() throws {
        var (problems, plans): ([Problem], [(problem: Int, sessions: [PlannedSession])]) = ([], [])
        var (reached, held) = (0, 0)
        for seed in UInt64(1)...20 {
            let problem = hamlet(seed)
            try problem.validate()
            let optimum = Exhaustive.optimum(problem)
            let solution = try SearchTests.solve(problem, steps: 150, seed: seed)
            #expect(try #require(solution.plan.bound) >= optimum, "seed \(seed)")
            #expect(solution.plan.score <= optimum)
            if solution.plan.score == optimum { reached += 1 }
            if solution.plan.sessions.contains(where: { $0.second != nil || $0.chair != nil }) { held += 1 }
            plans.append((problems.count, solution.plan.sessions))
            problems.append(problem)
        }
        #expect(reached >= 18, "\(reached)")
        // Most of them have a table at all.
        #expect(held > 10, "\(held)")
        for ((which, sessions), verdict) in zip(plans, try Checker.check(problems, plans)) {
            #expect(verdict.broken == [])
            #expect(verdict.terms.values.reduce(0, +) == problems[which].evaluate(sessions).score)
        }
    }

    /// A village in which everyone gives tables, both rules are on, and some of each topic may chair.
    private func dorp(_ seed: UInt64) throws -> Problem {
        var problem = try Villages.dorp()
        var random = RandomSource(seed: seed)
        for expert in problem.experts.indices {
            problem.experts[expert].formats = [.table, .mentoring]
            problem.experts[expert].maxSessions = 4
        }
        for room in problem.rooms.indices { problem.rooms[room].capacity += 2 }
        problem.rules = .init(
            secondExpert: .init(topics: seed % 3 == 0 ? ["export", "personeel"] : nil, minLevel: random.below(3)),
            chair: .init(
                people: problem.people.indices.filter { _ in random.below(8) == 0 }, load: random.below(50),
                travel: random.below(20)))
        let starts = problem.formats.table.starts
        for expert in problem.experts.indices {
            let start = starts[random.below(starts.count)]
            problem.rules?.secondExpert?.announced.append(.init(expert: expert, start: start, who: (expert + 1) % 6))
            if let chair = problem.rules?.chair?.people.randomElement(using: &random) {
                problem.rules?.chair?.announced.append(.init(expert: expert, start: start, who: chair))
            }
        }
        return problem
    }

    @Test("a village's plan, searched, divided, mended or pinned, keeps both rules as the checker sees them")
    func villages() throws {
        var (problems, plans): ([Problem], [(problem: Int, sessions: [PlannedSession])]) = ([], [])
        var tables = 0
        for seed in UInt64(1)...6 {
            var problem = try dorp(seed)
            try problem.validate()
            let solution = try SearchTests.solve(problem, steps: 20, seed: seed)
            let sessions = solution.plan.sessions
            #expect(try #require(solution.plan.bound) >= solution.plan.score)
            tables += sessions.count { $0.second != nil && $0.chair != nil }
            problems.append(problem)
            plans.append((problems.count - 1, sessions))
            let fewer = sessions.indices.filter { $0 % 3 > 0 }.map { sessions[$0] }
            plans.append((problems.count - 1, problem.mended(fewer)))
            // A part of it pinned, some of that with whom no rule would let it have.
            for session in sessions where session.start % 2 == 0 {
                problem.pinned.append(
                    .init(
                        format: session.format, expert: session.expert, room: session.room, start: session.start,
                        topic: session.topic, requests: session.requests, closed: false, second: session.second,
                        chair: seed % 2 == 0 ? 0 : session.chair))
            }
            problems.append(problem)
            let search = RuinAndRecreate(Model(problem), seed: seed, from: sessions)
            for _ in 0..<25 { search.step(temperature: 800) }
            plans.append((problems.count - 1, search.timetable.planned()))
            #expect(problem.evaluate(search.timetable.planned()).score == search.timetable.score)
        }
        #expect(tables > 6, "\(tables)")
        for ((which, sessions), verdict) in zip(plans, try Checker.check(problems, plans)) {
            #expect(verdict.broken == [])
            #expect(verdict.terms.values.reduce(0, +) == problems[which].evaluate(sessions).score)
        }
    }

    @Test("a plan of which one second expert or chair is changed is refused by both, for the same rule")
    func changed() throws {
        let problem = try dorp(1)
        let good = try SearchTests.solve(problem, steps: 40).plan.sessions
        var random = RandomSource(seed: 5)
        var plans: [(problem: Int, sessions: [PlannedSession])] = []
        let tables = good.indices.filter { good[$0].format == .table }
        for _ in 0..<400 {
            var sessions = good
            let index = tables[random.below(tables.count)]
            if random.below(2) == 0 {
                sessions[index].second = random.below(6) == 0 ? nil : random.below(problem.experts.count)
            } else {
                sessions[index].chair = random.below(6) == 0 ? nil : random.below(problem.people.count)
            }
            plans.append((0, sessions))
        }
        var refused = 0
        for ((_, sessions), verdict) in zip(plans, try Checker.check([problem], plans)) {
            let found = problem.evaluate(sessions).violations
            #expect(CheckerTests.named(found, problem) == CheckerTests.named(verdict.broken))
            if !found.isEmpty { refused += 1 }
        }
        #expect(refused > 300)
    }
}
