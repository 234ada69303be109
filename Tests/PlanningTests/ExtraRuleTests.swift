import Foundation
import Testing

@testable import Planning

@Suite("The programme's own rules are kept, counted and proven like the contract's")
struct ExtraRuleTests {
    /// A village with some rules on, another for each seed.
    private func dorp(_ seed: UInt64) throws -> Problem {
        var problem = try Villages.dorp()
        var breaker = Breaker(random: RandomSource(seed: seed))
        breaker.addRules(to: &problem)
        try problem.validate()
        return problem
    }

    @Test("after any step of the search the score is the plan's and no rule is broken", arguments: UInt64(1)...12)
    func wandering(seed: UInt64) throws {
        let problem = try dorp(seed)
        let search = RuinAndRecreate(Model(problem), seed: seed)
        search.construct(until: { false })
        for _ in 0..<60 {
            search.step(temperature: 2000)
            let evaluation = problem.evaluate(search.timetable.planned())
            try #require(evaluation.violations == [] && evaluation.score == search.timetable.score)
        }
    }

    @Test("the same holds beside pinned sessions, and after a plan is taken over", arguments: UInt64(1)...8)
    func besidePinned(seed: UInt64) throws {
        let plain = try Villages.dorp()
        let good = try SearchTests.solve(plain, steps: 30).plan.sessions
        var problem = plain
        var breaker = Breaker(random: RandomSource(seed: seed))
        breaker.vary(&problem, with: good)
        breaker.addRules(to: &problem)
        let search = RuinAndRecreate(Model(problem), seed: seed, from: good)
        #expect(problem.evaluate(search.timetable.planned()).violations == [])
        for _ in 0..<40 {
            search.step(temperature: 1000)
            let evaluation = problem.evaluate(search.timetable.planned())
            try #require(evaluation.violations == [] && evaluation.score == search.timetable.score)
        }
    }

    @Test("copies of a plan that two searches work on stay equal and valid", arguments: UInt64(1)...6)
    func together(seed: UInt64) throws {
        let problem = try dorp(seed + 20)
        let model = Model(problem)
        let searches = [RuinAndRecreate(model, seed: seed), RuinAndRecreate(model, seed: seed + 10)]
        searches[0].construct(until: { false })
        searches[1].restart(from: searches[0].timetable)
        for _ in 0..<8 {
            for search in searches {
                search.beginRound()
                for _ in 0..<6 { search.step(temperature: 500) }
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

    @Test("a plan made without the rules is mended until it keeps them", arguments: UInt64(1)...8)
    func mended(seed: UInt64) throws {
        let good = try SearchTests.solve(Villages.dorp(), steps: 30).plan.sessions
        let problem = try dorp(seed)
        let mended = problem.mended(good) { true }
        #expect(problem.evaluate(mended).violations == [])
        // Something of it is left: no rule here forbids everything.
        #expect(!mended.isEmpty || problem.evaluate(good).violations.count > good.count)
    }

    @Test("a place offered in a plan that stands keeps the rules and gives what it says", arguments: UInt64(1)...6)
    func placements(seed: UInt64) throws {
        let problem = try dorp(seed)
        let sessions = try SearchTests.solve(problem, steps: 5, seed: seed).plan.sessions
        let thinned = sessions.indices.filter { $0 % 3 > 0 }.map { sessions[$0] }
        let plan = StandingPlan(problem, thinned)
        let before = problem.evaluate(thinned)
        for request in plan.unserved.prefix(8) {
            for placement in plan.placements(for: request, most: 3) {
                let after = problem.evaluate(placement.plan)
                #expect(after.violations.count <= before.violations.count)
                #expect(after.score - before.score == placement.gain)
            }
        }
        for session in thinned.indices.prefix(4) {
            for candidate in plan.candidates(forSeatAt: session, most: 3) {
                #expect(problem.evaluate(candidate.plan).score - before.score == candidate.gain)
            }
        }
    }

    @Test("with rules off nothing of them is written, and a plan is the same byte for byte")
    func off() throws {
        let plain = try Villages.dorp()
        #expect(!String(decoding: try plain.json(), as: UTF8.self).contains("\"rules\""))
        var empty = plain
        empty.rules = Problem.Rules()
        let plans = try [plain, empty].map { try SearchTests.solve($0, steps: 40).plan.json() }
        #expect(plans[0] == plans[1])
        #expect(try Problem(json: empty.json()) == empty)
    }
}

@Suite("The programme's own rules are read with care, and named in every answer")
struct ExtraRuleAnswerTests {
    static let wrong: [(String, String, ProblemError.Fault)] = [
        (
            "{\"quotas\":1}", "rules.quotas",
            .unknownWord(found: "quotas", known: Problem.RuleName.allCases.map(\.rawValue))
        ),
        ("{\"preferredDays\":{\"weight\":5}}", "rules.preferredDays.people", .missing),
        (
            "{\"preferredDays\":{\"weight\":-5,\"people\":[]}}", "rules.preferredDays.weight",
            .outOfRange(found: -5, least: 0, most: 1_000_000)
        ),
        (
            "{\"preferredDays\":{\"weight\":5,\"people\":[{\"person\":1,\"days\":[0,7]}]}}",
            "rules.preferredDays.people[0].days[1]", .outOfRange(found: 7, least: 0, most: 6)
        ),
        (
            "{\"noShows\":{\"weight\":5,\"people\":[{\"person\":1,\"count\":1},{\"person\":1,\"count\":1}]}}",
            "rules.noShows.people[1].person", .duplicate(first: 0)
        ),
        (
            "{\"notAgain\":{\"experts\":[[0,2]],\"people\":[]}}", "rules.notAgain.experts[0][1]",
            .noSuch(.experts, found: 2, count: 2)
        ),
        ("{\"notAgain\":{\"experts\":[],\"people\":[[3,3]]}}", "rules.notAgain.people[0]", .samePerson),
        (
            "{\"townQuota\":{\"weight\":5,\"towns\":[{\"place\":0,\"least\":4,\"most\":3}]}}",
            "rules.townQuota.towns[0].most", .outOfRange(found: 3, least: 4, most: 1_000_000)
        ),
        (
            "{\"roomBudget\":{\"most\":5,\"costs\":[]}}", "rules.roomBudget.costs", .wrongCount(found: 0, wanted: 1)
        ),
        (
            "{\"minimumMix\":{\"sizes\":2}}", "rules.minimumMix.sizeOf", .wrongCount(found: 0, wanted: 8)
        ),
        (
            "{\"minimumMix\":{\"sectors\":9}}", "rules.minimumMix.sectors", .outOfRange(found: 9, least: 1, most: 4)
        ),
    ]

    @Test("each fault is refused with its place", arguments: wrong.indices)
    func refused(index: Int) throws {
        let (rules, path, fault) = Self.wrong[index]
        let error = try #require(ReadingTests.error("{\"rules\":\(rules)," + (try ReadingTests.text().dropFirst())))
        #expect(error.path == path && error.fault == fault)
    }

    @Test("a file with every rule is read as it was written")
    func written() throws {
        var breaker = Breaker(random: RandomSource(seed: 3))
        for _ in 0..<20 {
            var problem = Villages.hamlet()
            breaker.addRules(to: &problem)
            #expect(try Problem(json: problem.json()) == problem)
        }
    }

    static let reasons: [(Explanation.Reason, Problem.Rules)] = [
        (.metBefore, .init(notAgain: .init(experts: [[0, 0]], people: []))),
        (.townFull, .init(townQuota: .init(weight: 0, towns: [.init(place: 0, most: 0)]))),
        (.mix, .init(minimumMix: .init(sectors: 4))),
        (.budget, .init(roomBudget: .init(most: 10, costs: [11]))),
    ]

    @Test("who cannot be placed hears the rule, and that it is proven", arguments: reasons.indices)
    func explained(index: Int) throws {
        let (reason, rules) = Self.reasons[index]
        var problem = Villages.hamlet()
        for person in problem.people.indices { problem.people[person].sector = person % 2 == 0 ? "zorg" : "bouw" }
        #expect(!problem.cannotBePlaced(0))
        problem.rules = rules
        #expect(problem.explain([0], in: []).map(\.reason) == [reason])
        #expect(problem.cannotBePlaced(0))
        let name = try #require(Problem.RuleName.allCases.first { rules.has($0) })
        #expect(StandingPlan(problem, []).helps(for: 0, most: 20).map(\.change).contains(.withoutRule(name)))
        let result = try problem.whatIf(
            .withoutRule(name),
            options: SolveOptions(seconds: nil, steps: 100))
        #expect(result.gaining.contains(0) && problem.rules == rules)
    }

    @Test("points of the soft rules are the ones that the contract says")
    func points() {
        var problem = Villages.hamlet()
        problem.rules = .init(
            preferredDays: .init(weight: 40, people: [.init(person: 2, days: [0, 4]), .init(person: 4, days: [1])]),
            noShows: .init(weight: 100, people: [.init(person: 5, count: 3), .init(person: 3, count: 1)]),
            townQuota: .init(weight: 7, towns: [.init(place: 0, least: 5), .init(place: 1, least: 1)]))
        let terms = problem.evaluate([Villages.table, Villages.talk]).terms
        #expect(terms["preferredDays"] == 40 && terms["noShows"] == -300)
        // At the table sit two people from the first town and one from the second, and one more at the talk.
        #expect(terms["townQuota"] == -7 * 3)
    }
}

@Suite("What is said to be proven holds with the programme's own rules", .enabled(if: Checker.python != nil))
struct ExtraRuleProofTests {
    private func hamlet(_ seed: UInt64) -> Problem {
        var problem = Villages.hamlet()
        problem.people.indices.forEach { problem.people[$0].sector = ["zorg", "bouw", "agro"][$0 % 3] }
        problem.rooms.append(.init(id: "R2", place: 1, capacity: 4, open: [[32, 72]]))
        var breaker = Breaker(random: RandomSource(seed: seed))
        if seed % 2 == 0 { problem.requests[3].format = .either }
        if seed % 3 == 0 { problem.conflicts = [] }
        breaker.addRules(to: &problem)
        // Here hardly anyone could be a second expert: those have a hamlet of their own.
        problem.rules?.secondExpert = nil
        problem.rules?.chair = nil
        return problem
    }

    @Test("the best of all plans is found, hardly ever missed, and no bound is below it")
    func exhaustive() throws {
        var (problems, plans): ([Problem], [(problem: Int, sessions: [PlannedSession])]) = ([], [])
        var reached = 0
        for seed in UInt64(1)...30 {
            let problem = hamlet(seed)
            try problem.validate()
            let optimum = Exhaustive.optimum(problem)
            let solution = try SearchTests.solve(problem, steps: 150, seed: seed)
            let bound = try #require(solution.plan.bound)
            #expect(bound >= optimum, "seed \(seed)")
            #expect(solution.plan.score <= optimum)
            if solution.plan.score == optimum { reached += 1 }
            let relaxed = LagrangianBound(Model(problem))
            for _ in 0..<20 where relaxed.round(length: 30, until: { false }) {
                #expect(try #require(relaxed.best) >= optimum)
            }
            plans.append((problems.count, solution.plan.sessions))
            problems.append(problem)
        }
        // A short search may miss it now and then; not more.
        #expect(reached >= 28)
        let verdicts = try Checker.check(problems, plans)
        for ((which, sessions), verdict) in zip(plans, verdicts) {
            #expect(verdict.broken == [])
            #expect(verdict.terms.values.reduce(0, +) == problems[which].evaluate(sessions).score)
        }
    }

    @Test("the exact solver takes part where its rows say the rules, and agrees", arguments: UInt64(1)...16)
    func exact(seed: UInt64) throws {
        let problem = hamlet(seed)
        let model = Model(problem)
        let optimum = Exhaustive.optimum(problem)
        guard ExactModel.suits(model), let exact = ExactModel(model) else {
            // Not worth one session more than another: then it must stay out.
            let isDear = model.requests.firstValue.indices.contains {
                model.requests.firstValue[$0] < model.requests.nextValue[$0]
            }
            #expect(isDear)
            return
        }
        let outcome = ExactSolver(program: exact.program).solve(seconds: 60, from: [], .quiet)
        #expect(outcome.bound.flatMap(exact.points) == optimum)
        #expect(problem.evaluate(exact.plan(try #require(outcome.columns))).score == optimum)
    }

    @Test("rules that its rows do not say keep the exact solver out, and only those", arguments: 0...4)
    func refused(which: Int) throws {
        var problem = try Villages.dorp()
        #expect(ExactModel.suits(Model(problem)))
        problem.rules = Problem.Rules()
        switch which {
        case 0: problem.rules?.townQuota = .init(weight: 1, towns: [.init(place: 0, least: 1)])
        case 1: problem.rules?.secondExpert = .init()
        case 2: problem.rules?.chair = .init(people: [0])
        case 3: problem.rules?.roomBudget = .init(most: 1, costs: problem.rooms.map { _ in 1 })
        default: problem.rules?.minimumMix = .init(sectors: 2)
        }
        #expect(ExactModel.suits(Model(problem)) == ![1, 2].contains(which))
    }
}
