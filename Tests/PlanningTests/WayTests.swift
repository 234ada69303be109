import Testing

@testable import Planning

@Suite("The whole problem, solved, leaves everybody time for the way")
struct WayTests {
    /// Busy people: three requests each, all on one day, with talks a quarter of an hour before and after the tables.
    private func spread(_ seed: UInt64) throws -> Problem {
        var problem = try Villages.part(seed)
        problem.formats.table.starts = [710, 726]
        problem.formats.mentoring.starts = [705, 716, 721, 735]
        for index in problem.people.indices {
            problem.people[index].maxPerDay = 3
            problem.people[index].maxPerWeek = 3
            problem.people[index].free = [Problem.Interval(672, 768)]
        }
        for index in problem.requests.indices where index % 3 > 0 {
            problem.requests[index].person = problem.requests[index - 1].person
        }
        problem.conflicts = []
        try problem.validate()
        return problem
    }

    private func solve(_ exact: ExactModel) throws -> (plan: [PlannedSession], points: Int) {
        let outcome = ExactSolver(program: exact.program).solve(seconds: 60, from: [], .quiet)
        #expect(outcome.isSolved)
        return (exact.plan(try #require(outcome.columns)), try #require(outcome.bound.flatMap(exact.points)))
    }

    @Test("solved again where there is no time, it has the best plan, worth less", arguments: [UInt64(1), 4, 7])
    func solvedAgain(seed: UInt64) throws {
        let problem = try spread(seed)
        var exact = try #require(ExactModel(Model(problem)))
        var best = try solve(exact)
        let first = best.points
        while exact.separate(best.plan, problem.evaluate(best.plan).violations) {
            let next = try solve(exact)
            #expect(next.points <= best.points)
            best = next
        }
        #expect(best.points < first)
        let evaluation = problem.evaluate(best.plan)
        #expect(evaluation.violations == [] && evaluation.score == best.points)
        let found = try SearchTests.solve(problem, steps: 300).plan
        #expect(found.score <= best.points && Double(found.score) > Double(best.points) * 0.9)
    }

    @Test("no row that is added for it is broken by a valid plan", arguments: UInt64(1)...4)
    func nothingLost(seed: UInt64) throws {
        let problem = try spread(seed)
        let model = Model(problem)
        var exact = try #require(ExactModel(model))
        let search = RuinAndRecreate(model, seed: seed)
        search.construct(until: { false })
        for _ in 0..<6 {
            search.step(temperature: 3000)
            let plan = search.timetable.planned()
            for (number, session) in plan.enumerated() {
                let people =
                    session.requests.map { problem.requests[$0].person } + [problem.experts[session.expert].person]
                _ = exact.separate(
                    plan, people.map { Violation(.travel, .cannotGetThere, sessions: [number], people: [$0]) })
            }
            try #require(exact.program.allows(exact.columns(plan)))
        }
        #expect(!exact.separated.isEmpty)
    }
}
