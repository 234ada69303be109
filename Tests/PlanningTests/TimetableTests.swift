import Foundation
import Testing

@testable import Planning

@Suite("A timetable counts and keeps the rules as the plain evaluation does")
struct TimetableTests {
    /// The plan of a run of random steps, hot enough to go anywhere.
    private func wander(_ problem: Problem, steps: Int, seed: UInt64, check: (Timetable) throws -> Void) rethrows {
        let search = RuinAndRecreate(Model(problem), seed: seed)
        search.construct(until: { false })
        for _ in 0..<steps {
            search.step(temperature: 2000)
            try check(search.timetable)
        }
    }

    @Test("after any step the score is the plan's and no rule is broken", arguments: [UInt64(1), 2, 3, 4])
    func agrees(seed: UInt64) throws {
        let problem = try Villages.dorp()
        try wander(problem, steps: 150, seed: seed) { timetable in
            let evaluation = problem.evaluate(timetable.planned())
            try #require(evaluation.violations == [] && evaluation.score == timetable.score)
        }
    }

    @Test("the same holds beside pinned sessions and an announced plan", arguments: [UInt64(5), 6])
    func agreesBesidePinned(seed: UInt64) throws {
        var problem = try Villages.dorp()
        let plan = try SearchTests.solve(problem, steps: 300).plan
        problem.pinned = plan.sessions.prefix(4).map {
            .init(
                format: $0.format, expert: $0.expert, room: $0.room, start: $0.start, topic: $0.topic,
                requests: $0.requests, closed: $0.start % 2 == 0)
        }
        problem.previous = plan.sessions.flatMap { session in
            session.requests.map {
                .init(request: $0, expert: session.expert, room: session.room, start: session.start)
            }
        }
        try wander(problem, steps: 100, seed: seed) { timetable in
            let evaluation = problem.evaluate(timetable.planned())
            try #require(evaluation.violations == [] && evaluation.score == timetable.score)
        }
    }

    @Test("a trial that is taken back leaves everything as it was")
    func takenBack() throws {
        let problem = try Villages.dorp()
        let timetable = Timetable(Model(problem))
        timetable.adopt(try SearchTests.solve(problem, steps: 200).plan.sessions)
        let before = (timetable.score, timetable.planned(), timetable.served)
        var random = RandomSource(seed: 4)
        var ruin = Ruin(timetable)
        var recreate = Recreate(timetable)
        for _ in 0..<50 {
            timetable.beginTrial()
            ruin(&random)
            recreate(ruin.experts, ruin.requests, Recreate.Manner(noise: 300), &random)
            timetable.takeBack()
            #expect(timetable.score == before.0 && timetable.planned() == before.1 && timetable.served == before.2)
        }
    }

    @Test("copies of a plan stay equal and valid, whatever two searches do to them", arguments: [UInt64(1), 2, 3])
    func together(seed: UInt64) throws {
        let problem = try Villages.dorp()
        let model = Model(problem)
        let searches = [RuinAndRecreate(model, seed: seed), RuinAndRecreate(model, seed: seed + 10)]
        searches[0].construct(until: { false })
        searches[1].restart(from: searches[0].timetable)
        for _ in 0..<30 {
            for search in searches {
                search.beginRound()
                for _ in 0..<5 { search.step(temperature: 500) }
            }
            let all = searches.map(\.done.changes)
            for (number, search) in searches.enumerated() { search.endRound(all, own: number) }
            let plan = searches[0].timetable.planned()
            #expect(searches[1].timetable.planned() == plan)
            let evaluation = problem.evaluate(plan)
            #expect(evaluation.violations == [])
            for search in searches { #expect(search.timetable.score == evaluation.score) }
        }
    }

    @Test("what one search alone did, a copy repeats whole")
    func repeated() throws {
        let problem = try Villages.dorp()
        let model = Model(problem)
        let search = RuinAndRecreate(model, seed: 5)
        search.construct(until: { false })
        let copy = RuinAndRecreate(model, seed: 6)
        copy.restart(from: search.timetable)
        for _ in 0..<40 {
            search.beginRound()
            for _ in 0..<3 { search.step(temperature: 300) }
            copy.timetable.repeatChanges(search.done.changes)
            #expect(copy.timetable.planned() == search.timetable.planned())
        }
    }

    @Test("people who change seats and tables that move keep the rules, the programme's own ones too")
    func localMoves() throws {
        let plain = try Villages.dorp()
        let ruled = (1...5).map { seed -> Problem in
            var problem = plain
            var breaker = Breaker(random: RandomSource(seed: UInt64(seed)))
            breaker.addRules(to: &problem)
            return problem
        }
        for problem in [plain] + ruled {
            let timetable = Timetable(Model(problem))
            timetable.adopt(try SearchTests.solve(problem, steps: 300).plan.sessions)
            var random = RandomSource(seed: 7)
            var swap = SeatSwap(timetable)
            var shift = TableShift(timetable)
            var made = 0
            for step in 0..<120 {
                timetable.beginTrial()
                let isMade = step % 3 == 0 ? shift(noise: 200, &random) : swap(noise: 200, floor: -2_000, &random)
                timetable.keepTrial()
                if isMade { made += 1 } else { timetable.takeBack() }
                let evaluation = problem.evaluate(timetable.planned())
                try #require(evaluation.violations == [] && evaluation.score == timetable.score)
            }
            if problem.rules == nil { #expect(made > 20) }
        }
    }

    @Test("people change seats only where that costs no more than is allowed")
    func allowedSwaps() throws {
        var random = RandomSource(seed: 11)
        var (made, dear) = (0, 0)
        // Everyone asks the same and has time, so that there are many seats to choose from.
        var problem = try Villages.dorp()
        for index in problem.people.indices { problem.people[index].free = [[0, problem.slots]] }
        for index in problem.experts.indices { problem.experts[index].topics = ["export": 3] }
        for index in problem.requests.indices {
            (problem.requests[index].topic, problem.requests[index].format) = ("export", .table)
            problem.requests[index].sessions = 1
        }
        wander(problem, steps: 400, seed: 10) { timetable in
            var swap = SeatSwap(timetable)
            let floor = made % 2 == 0 ? -20 : -2_000
            let before = timetable.score
            timetable.beginTrial()
            let isMade = swap(noise: 100, floor: floor, &random)
            timetable.keepTrial()
            if isMade {
                made += 1
                if timetable.score < before - 20 { dear += 1 }
                #expect(timetable.score >= before + floor)
            }
            timetable.takeBack()
        }
        #expect(made > 20 && dear > 5, "\(made) changes, \(dear) of them dear")
    }

    @Test("a room is free exactly where none of its sessions is")
    func rooms() throws {
        let problem = try Villages.dorp()
        try wander(problem, steps: 80, seed: 9) { timetable in
            for room in problem.rooms.indices {
                for start in stride(from: 0, to: problem.slots - 8, by: 3) {
                    let isTaken = timetable.ofRoom[room].contains {
                        timetable[$0].start < start + 8 && timetable[$0].end > start
                    }
                    try #require(timetable.isRoomFree(room, start: start, end: start + 8) != isTaken)
                }
            }
        }
    }

    @Test("a room's slots are kept to the last one, across words, unless they are too many")
    func roomDiary() {
        let diary = RoomDiary(rooms: 2, slots: 200)
        for (start, end) in [(0, 1), (60, 68), (127, 129), (130, 195), (199, 200)] {
            diary.take(1, start: start, end: end)
            for slot in 0..<200 {
                #expect(diary.isFree(1, start: slot, end: slot + 1) != (start..<end).contains(slot))
                #expect(diary.isFree(0, start: slot, end: slot + 1))
            }
            #expect(!diary.isFree(1, start: max(0, start - 70), end: start + 1))
            #expect(diary.isFree(1, start: max(0, start - 70), end: start) && diary.isFree(1, start: end, end: 200))
            diary.leave(1, start: start, end: end)
            #expect(diary.isFree(1, start: 0, end: 200))
        }
        #expect(diary.isKept && !RoomDiary(rooms: 1_000_000, slots: 2_000_000).isKept)
        #expect(!RoomDiary(rooms: 2, slots: 200, most: 300).isKept)
    }

    @Test("when a diary has room is known anew after every change")
    func openings() throws {
        let problem = try Villages.dorp()
        try wander(problem, steps: 60, seed: 8) { timetable in
            let model = timetable.model
            for form in 0...1 {
                for person in problem.people.indices where person % 7 == 0 {
                    let row = timetable.openings(person, form: form)
                    let data = model.form(form)
                    for start in data.starts.indices {
                        let isOpen =
                            data.isFree(person, start)
                            && timetable.hasTime(
                                person, start: data.starts[start], end: data.starts[start] + data.length,
                                day: data.days[start])
                        try #require(row[start >> 6] >> UInt64(start & 63) & 1 == (isOpen ? 1 : 0))
                    }
                }
            }
        }
    }

    @Test("whether an expert has a seat free at a table is known anew after every change")
    func openTables() throws {
        let problem = try Villages.dorp()
        try wander(problem, steps: 60, seed: 9) { timetable in
            for expert in problem.experts.indices {
                let hasSeat = timetable.ofExpert[expert].contains {
                    let session = timetable[$0]
                    return session.form == 0 && session.expert == expert
                        && session.members < timetable.model.table.most
                }
                try #require(timetable.hasOpenTable(expert) == hasSeat)
            }
        }
    }

    @Test("the experts near a request are those on its topic, each once, the nearest to who asks first")
    func neighbours() throws {
        let model = Model(try Villages.dorp())
        let neighbours = Neighbours(model)
        for request in model.requests.topic.indices {
            let near = neighbours.experts(for: request)
            #expect(near.sorted() == model.experts.byTopic[model.requests.topic[request]].sorted())
            let home = model.people.place[model.requests.person[request]]
            let ways = near.map { model.travel(home, model.people.place[model.experts.host[$0]]) }
            #expect(ways == ways.sorted())
            #expect(neighbours.experts(for: request) == near)
        }
    }

    @Test("a plan to begin from is taken over as far as the rules allow")
    func adopted() throws {
        let problem = try Villages.dorp()
        let plan = try SearchTests.solve(problem, steps: 400).plan
        let whole = Timetable(Model(problem))
        whole.adopt(plan.sessions)
        #expect(whole.score == plan.score)
        var narrower = problem
        narrower.people[narrower.experts[plan.sessions[0].expert].person].free = []
        let rest = Timetable(Model(narrower))
        rest.adopt(plan.sessions)
        #expect(rest.score < plan.score && narrower.evaluate(rest.planned()).isValid)
    }
}

@Suite("What is said to be proven holds")
struct BoundTests {
    @Test("the bound is never below the optimum, and fixing never loses it", arguments: UInt64(1)...12)
    func neverBelow(seed: UInt64) throws {
        let problem = try Villages.part(seed)
        let model = Model(problem)
        let exact = try #require(ExactModel(model))
        let outcome = ExactSolver(program: exact.program).solve(seconds: 60, from: [], .quiet)
        let plan = exact.plan(try #require(outcome.columns))
        let evaluation = problem.evaluate(plan)
        #expect(evaluation.violations == [])
        let optimum = try #require(outcome.bound.flatMap(exact.points))
        #expect(evaluation.score == optimum)

        let bound = LagrangianBound(model)
        for round in 0..<60 {
            guard bound.round(length: 100 / Double(round + 1), until: { false }) else { break }
            #expect(try #require(bound.best) >= optimum)
        }
        bound.resume(nodes: 12)
        for round in 0..<60 {
            guard bound.round(length: 30 / Double(round + 1), until: { false }) else { break }
            #expect(try #require(bound.best) >= optimum)
        }
        // One point below the optimum, what reaches it must still be there.
        let fixing = Fixing(try #require(bound.relaxed), score: optimum - 1, until: { false })
        for session in plan {
            let form = session.format == .table ? 0 : 1
            let start = model.form(form).index(of: session.start)
            let topic = model.topics.firstIndex(of: session.topic) ?? -1
            #expect(form == 1 || !fixing.out.tables.contains([session.expert, start, topic]))
            #expect(form == 0 || !fixing.out.talks.contains([session.expert, start, session.requests[0]]))
        }
    }

    @Test("a plan given to the exact solver is worth there what it is worth")
    func represented() throws {
        let problem = try Villages.part(9)
        let plan = try SearchTests.solve(problem, steps: 300).plan
        let exact = try #require(ExactModel(Model(problem)))
        #expect(exact.plan(exact.columns(plan.sessions)) == plan.sessions)
    }
}
