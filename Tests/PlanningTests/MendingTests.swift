import Testing

@testable import Planning

@Suite("A known plan is mended with as little change as the rules ask")
struct MendingTests {
    @Test("a plan broken in any way becomes valid again, pinned sessions and all")
    func valid() throws {
        let dorp = try Villages.dorp()
        let good = try SearchTests.solve(dorp, steps: 30).plan.sessions
        var breaker = Breaker(random: RandomSource(seed: 11))
        for round in 0..<24 {
            var problem = dorp
            if round % 2 == 1 { breaker.vary(&problem, with: good) }
            var sessions = good
            for _ in 0...breaker.random.below(8) { breaker.change(&sessions, problem) }
            let mended = problem.mended(sessions) { round % 12 != 0 }
            #expect(problem.evaluate(mended).violations == [])
        }
    }

    @Test("a valid plan stays whole, and each request it holds keeps its session")
    func untouched() throws {
        let problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 20).plan.sessions
        #expect(problem.mended(good) { true } == good)
        #expect(problem.evaluate(problem.mended(good)).score >= problem.evaluate(good).score)
    }

    @Test("when a room closes, only those who were to meet in it are disturbed")
    func closedRoom() throws {
        var problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 20).plan.sessions
        problem.previous = good.flatMap { session in
            session.requests.map {
                .init(request: $0, expert: session.expert, room: session.room, start: session.start)
            }
        }
        let room = try #require(good.compactMap(\.room).first)
        problem.rooms[room].open = []
        let mended = problem.mended(good) { true }
        #expect(problem.evaluate(mended).isValid)
        let disturbed = Set(problem.disturbances(by: mended).map(\.seat.request))
        #expect(disturbed == Set(good.filter { $0.room == room }.flatMap(\.requests)))
        #expect(problem.disturbances(by: mended).allSatisfy { $0.cause == .room })
    }

    @Test("what was announced becomes sessions again")
    func announced() throws {
        var problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 20).plan.sessions
        problem.previous = good.flatMap { session in
            session.requests.map {
                .init(request: $0, expert: session.expert, room: session.room, start: session.start)
            }
        }
        #expect(Set(problem.announcedSessions.map(SessionKey.init)) == Set(good.map(SessionKey.init)))
        #expect(problem.evaluate(problem.announcedSessions).terms["change"] == nil)
    }

    @Test("a search that finds less than what is known hands back what is known")
    func known() throws {
        let problem = try Villages.dorp()
        let good = try SearchTests.solve(problem, steps: 20)
        let poor = try SearchTests.solve(problem, steps: 0)
        let kept = poor.orKnown(good.plan.sessions, of: problem)
        #expect(kept.plan.score >= good.plan.score && problem.evaluate(kept.plan.sessions).isValid)
    }
}
