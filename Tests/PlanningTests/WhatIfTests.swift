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
        #expect(closed.served == 5 && closed.changedServed == 1 && closed.losing.count == 4 && closed.gaining == [])
        let one = try problem.whatIf(.roomCloses(0, day: 0), options: options)
        #expect(one.changedScore <= one.score)
        let free = try problem.whatIf(.withoutCompetitors, options: options)
        #expect(free.changedScore >= free.score)
        #expect(problem == Villages.hamlet())
    }

    @Test("no change makes a plan that is known worse than it is")
    func crossed() throws {
        let problem = try Villages.dorp()
        let options = SolveOptions(seconds: nil, steps: 10)
        for expert in 0..<2 {
            let more = try problem.whatIf(.moreSessions(expert: expert, 1), options: options)
            #expect(more.changedScore >= more.score)
            let fewer = try problem.whatIf(.moreSessions(expert: expert, -1), options: options)
            #expect(fewer.changedScore <= fewer.score)
        }
    }
}
