import Synchronization
import Testing

@testable import Planning

extension Villages {
    /// A small part of a village, a different one for each seed.
    static func part(_ seed: UInt64) throws -> Problem {
        var problem = try dorp()
        var random = RandomSource(seed: seed)
        problem.requests = Array(problem.requests.shuffled(using: &random).prefix(14))
        for index in problem.requests.indices where problem.requests[index].format == .table {
            problem.requests[index].format = .either
        }
        problem.formats.table.minParticipants = 2
        guard seed % 2 == 0 else { return problem }
        // Busy people: several sessions a day, series close together, requests of one person, competitors.
        for index in problem.people.indices {
            problem.people[index].maxPerDay = 1 + random.below(2)
            problem.people[index].maxPerWeek = 1 + random.below(3)
        }
        for index in problem.requests.indices {
            if problem.requests[index].sessions > 1 { problem.requests[index].minGapDays = random.below(3) }
            if index > 0, random.below(3) == 0 { problem.requests[index].person = problem.requests[index - 1].person }
        }
        let guests = problem.requests.map(\.person)
        for (a, b) in zip(guests, guests.dropFirst()) where a != b && random.below(3) == 0 {
            problem.conflicts.append(Problem.Pair(min(a, b), max(a, b)))
        }
        return problem
    }
}

extension ExactSolver.Dialogue {
    /// Nothing is asked or told on the way.
    static let quiet = ExactSolver.Dialogue(stop: { false }, bound: { _ in })
}

@Suite("An outline of a problem shows no less than any of its plans is worth")
struct OutlineTests {
    /// Every plan that a search meets is among the outline's solutions, and worth no less there.
    private func meet(_ problem: Problem, from start: [PlannedSession] = [], seed: UInt64, steps: Int) throws -> Int {
        let model = Model(problem)
        guard Outline.suits(model, limit: .max) else { return 0 }
        let outline = try #require(Outline(Relaxation(model)))
        let search = RuinAndRecreate(model, seed: seed, from: start)
        var met = 0
        for step in 0..<steps {
            search.step(temperature: step % 2 == 0 ? 1500 : 100)
            let plan = search.timetable.planned()
            let columns = try #require(outline.columns(plan))
            let (isAllowed, value) = (outline.program.allows(columns), outline.program.value(columns))
            try #require(isAllowed)
            try #require(Int(value) + outline.constant >= problem.evaluate(plan).score)
            met += plan.isEmpty ? 0 : 1
        }
        return met
    }

    @Test("of any village", arguments: UInt64(1)...12)
    func plain(seed: UInt64) throws {
        #expect(try meet(Villages.part(seed), seed: seed, steps: 60) > 40)
    }

    @Test("of a village that has one week, and is content with so many sessions", arguments: [(1, 1), (1, 3), (2, 4)])
    func crowded(perDay: Int, perWeek: Int) throws {
        var problem = try Villages.dorp()
        for index in problem.people.indices {
            problem.people[index].maxPerDay = perDay
            problem.people[index].maxPerWeek = perWeek
        }
        for index in problem.experts.indices { problem.experts[index].maxSessions = 8 }
        for index in problem.requests.indices { problem.requests[index].minGapDays = 0 }
        let first = problem.day(of: problem.notBefore) / 7 * 7 + 7
        let week = problem.days[first]..<problem.days[first + 7]
        problem.formats.table.starts.removeAll { !week.contains($0) }
        problem.formats.mentoring.starts.removeAll { !week.contains($0) }
        problem.weights.load = 0
        let good = try SearchTests.solve(problem, steps: 300).plan.sessions
        #expect(try meet(problem, from: good, seed: 3, steps: 60) == 60)
    }

    @Test("beside what stands, with what was announced and the programme's own rules", arguments: UInt64(1)...16)
    func besidePinned(seed: UInt64) throws {
        var problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 30).plan.sessions
        var breaker = Breaker(random: RandomSource(seed: seed))
        breaker.vary(&problem, with: good)
        if seed % 4 != 0 { breaker.addRules(to: &problem) }
        try problem.validate()
        _ = try meet(problem, from: good, seed: seed, steps: 40)
    }

    @Test("where what stands has empty seats that others may take", arguments: UInt64(1)...6)
    func emptySeats(seed: UInt64) throws {
        var problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 300).plan.sessions
        var random = RandomSource(seed: seed)
        for session in good where session.format == .table && random.below(3) > 0 {
            problem.pinned.append(
                .init(
                    format: .table, expert: session.expert, room: session.room, start: session.start,
                    topic: session.topic, requests: Array(session.requests.prefix(1 + random.below(2))), closed: nil))
        }
        if seed % 2 == 0 {
            problem.formats.table.minParticipants = 2
            problem.formats.table.maxParticipants = 3
            problem.weights.sector = 400
        }
        try problem.validate()
        #expect(Set(good.flatMap(\.requests)).count > problem.pinned.flatMap(\.requests).count + 4)
        #expect(try meet(problem, from: good, seed: seed, steps: 60) == 60)
    }

    @Test("so its own best is no less than the best plan, and is a plan nearly", arguments: UInt64(1)...12)
    func solved(seed: UInt64) throws {
        let problem = try Villages.part(seed)
        let model = Model(problem)
        let exact = try #require(ExactModel(model))
        let best = ExactSolver(program: exact.program).solve(seconds: 60, from: [], .quiet)
        let optimum = try #require(best.bound.flatMap(exact.points))
        let outline = try #require(Outline(Relaxation(model)))
        var solver = ExactSolver(program: outline.program)
        solver.isPresolving = seed % 2 == 0
        let outcome = solver.solve(seconds: 60, from: [], .quiet)
        #expect(outcome.isSolved)
        #expect(try #require(outcome.bound.flatMap(outline.points)) >= optimum)
        let plan = problem.evaluate(outline.plan(try #require(outcome.columns)))
        #expect(plan.violations == [])
        #expect(plan.score <= optimum && Double(plan.score) > Double(optimum) * 0.8)
    }

    @Test("a solver is told of better solutions on the way, and tells of its own")
    func dialogue() throws {
        let problem = try Villages.dorp()
        let plan = try SearchTests.solve(problem, steps: 3000).plan
        let outline = try #require(Outline(Relaxation(Model(problem))))
        let columns = try #require(outline.columns(plan.sessions))
        let told = Told()
        let outcome = ExactSolver(program: outline.program).solve(
            seconds: 60, from: [],
            .init(
                stop: { false }, bound: { told.add(bound: $0) }, found: { told.add(outline.program.value($0)) },
                better: { columns }))
        #expect(outcome.isSolved)
        let (bound, values) = (told.bound, told.values)
        #expect(values == values.sorted() && values.last == outcome.columns.map(outline.program.value))
        #expect(values.contains { $0 >= outline.program.value(columns) - 0.5 })
        #expect(bound >= (values.last ?? .infinity) - 0.5)
    }

    private final class Told: Sendable {
        private let state = Mutex<(bound: Double, values: [Double])>((.infinity, []))
        var bound: Double { state.withLock { $0.bound } }
        var values: [Double] { state.withLock { $0.values } }
        func add(bound: Double) { state.withLock { $0.bound = min($0.bound, bound) } }
        func add(_ value: Double) { state.withLock { $0.values.append(value) } }
    }
}
