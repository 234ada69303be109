import Testing

@testable import Planning

@Suite("What if: the difference that one change makes")
struct WhatIfTests {
    @Test("free time is cut and joined exactly")
    func intervals() {
        var random = RandomSource(seed: 5)
        for _ in 0..<300 {
            func list() -> [Problem.Interval] {
                Problem.union(
                    (0..<random.below(5)).map { _ in
                        let start = random.below(30)
                        return Problem.Interval(start, start + 1 + random.below(6))
                    }, [])
            }
            let (first, second) = (list(), list())
            func slots(_ list: [Problem.Interval]) -> Set<Int> { Set(list.flatMap { $0.start..<$0.end }) }
            let (both, rest) = (Problem.union(first, second), Problem.difference(first, second))
            #expect(slots(both) == slots(first).union(slots(second)))
            #expect(slots(rest) == slots(first).subtracting(slots(second)))
            for list in [both, rest] {
                #expect(zip(list, list.dropFirst()).allSatisfy { $0.end <= $1.start })
                #expect(list.allSatisfy { $0.start < $0.end })
            }
        }
    }

    @Test("a room that closes costs its table, a rule less costs nothing, and the problem is untouched")
    func difference() throws {
        let problem = Villages.hamlet()
        let options = SolveOptions(seconds: nil, steps: 200)
        let closed = try problem.whatIf(.roomCloses(0, day: nil), options: options)
        #expect(closed.now.served == 5 && closed.changed.served == 1)
        #expect(closed.losing.count == 4 && closed.gaining == [])
        let one = try problem.whatIf(.roomCloses(0, day: 0), options: options)
        #expect(one.changed.score <= one.searched.score)
        let free = try problem.whatIf(.withoutCompetitors, options: options)
        #expect(free.changed.score >= free.searched.score)
        #expect(problem == Villages.hamlet())
    }

    @Test("no change makes a plan that is known worse than it is")
    func crossed() throws {
        let problem = try Villages.dorp()
        let options = SolveOptions(seconds: nil, steps: 10)
        for expert in 0..<2 {
            let more = try problem.whatIf(.moreSessions(expert: expert, 1), options: options)
            #expect(more.changed.score >= more.searched.score)
            let fewer = try problem.whatIf(.moreSessions(expert: expert, -1), options: options)
            #expect(fewer.changed.score <= fewer.searched.score)
        }
    }

    @Test("it begins from the plan that stands: now is exactly that, and more search is told apart from the change")
    func standing() throws {
        let problem = try Villages.dorp()
        let poor = try SearchTests.solve(problem, steps: 1).plan.sessions
        let evaluation = problem.evaluate(poor)
        // A change that changes nothing makes no difference, however much the search finds.
        let same = try problem.whatIf(
            .moreSeats(room: 0, 0), from: poor, options: SolveOptions(seconds: nil, steps: 400))
        #expect(same.now == .init(evaluation) && same.broken == 0 && !same.isInterrupted)
        #expect(same.searched.score > same.now.score && same.changed == same.searched)
        #expect(same.gaining == [] && same.losing == [])
        let closed = try problem.whatIf(
            .roomCloses(try #require(poor.compactMap(\.room).first), day: nil), from: poor,
            options: SolveOptions(seconds: nil, steps: 0))
        #expect(closed.now == .init(evaluation) && closed.changed.score <= closed.searched.score)
    }

    @Test("ended at once, it tells what stands and what is left of it with the change")
    func interrupted() throws {
        let problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 60).plan.sessions
        let cancellation = Cancellation()
        cancellation.cancel()
        let room = try #require(good.compactMap(\.room).first)
        let result = try problem.whatIf(
            .roomCloses(room, day: nil), from: good, options: SolveOptions(seconds: 600), cancellation: cancellation)
        #expect(result.isInterrupted && result.now == .init(problem.evaluate(good)))
        #expect(result.changed.score <= result.searched.score && result.changed.served > 0)
    }

    @Test("what no longer keeps the rules is taken out first, and counted")
    func broken() throws {
        var problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 60).plan.sessions
        let lost = problem.evaluate(good).served
        problem.people[problem.experts[good[0].expert].person].free = []
        let result = try problem.whatIf(
            .withoutCompetitors, from: good, options: SolveOptions(seconds: nil, steps: 1))
        #expect(result.broken > 0 && result.now.served < lost)
    }
}
