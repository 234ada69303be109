import Foundation
import Testing

@testable import Planning

@Suite("What is counted once for all experts who are alike holds for each of them")
struct MarketTests {
    /// A village with wishes, promises, many languages and levels, small rooms and busy people.
    private func village(_ seed: UInt64) throws -> Problem {
        var problem = try Villages.dorp()
        var random = RandomSource(seed: seed)
        let tongues = [["nl"], ["nl", "en"], ["en"], ["en", "de"], ["nl", "de"]]
        for index in problem.people.indices {
            if seed % 3 == 0 { problem.people[index].languages = tongues[random.below(tongues.count)] }
            problem.people[index].maxPerDay = 1 + random.below(2)
            problem.people[index].maxPerWeek = 1 + random.below(3)
            problem.people[index].place = random.below(problem.places.count)
        }
        for index in problem.requests.indices {
            let experts = problem.experts.indices.map { $0 }.shuffled(using: &random)
            problem.requests[index].prefer = Array(experts.prefix(random.below(3)))
            problem.requests[index].avoid = Array(experts.suffix(random.below(2)))
            problem.requests[index].minLevel = 1 + random.below(3)
            if index > 0, random.below(4) == 0 { problem.requests[index].person = problem.requests[index - 1].person }
        }
        for index in problem.experts.indices {
            for topic in problem.experts[index].topics.keys.sorted() {
                problem.experts[index].topics[topic] = 1 + random.below(3)
            }
            problem.experts[index].maxSessions = 1 + random.below(6)
        }
        for index in problem.rooms.indices { problem.rooms[index].capacity = 3 + random.below(8) }
        problem.formats.table.minParticipants = 1 + random.below(5)
        if seed % 4 == 1 { problem.formats.table.online = true }
        if seed % 5 == 2 { problem.weights.sector = 200 }
        if seed % 2 == 0 {
            let plan = try SearchTests.solve(problem, steps: 60, seed: seed).plan
            problem.previous = plan.sessions.flatMap { session in
                session.requests.map {
                    Problem.Participation(request: $0, expert: session.expert, room: session.room, start: session.start)
                }
            }
        }
        return problem
    }

    /// Prices as they are on the way to balance: near what a seat is worth, some of them far off.
    private func prices(_ relaxation: Relaxation, _ random: inout RandomSource) -> Prices {
        let model = relaxation.model
        var prices = Prices(model, wanted: relaxation.wanted, presence: relaxation.presence.capacity.count)
        let width = [40, 200, 1500][random.below(3)] * Prices.unit
        for index in prices.single.indices {
            prices.single[index] = max(0, prices.single[index] + random.below(2 * width) - width)
        }
        for index in prices.series.indices {
            for taker in prices.series[index].indices {
                prices.series[index][taker] += random.below(2 * width) - width
            }
        }
        for index in prices.presence.indices where random.below(3) == 0 {
            prices.presence[index] = random.below(60 * Prices.unit)
        }
        return prices
    }

    @Test("an expert's best choice brings as much as when each expert is looked at alone", arguments: UInt64(1)...24)
    func sameAsAlone(seed: UInt64) throws {
        let problem = try village(seed)
        try problem.validate()
        let relaxation = Relaxation(Model(problem))
        let market = Market(relaxation)
        var (alone, together) = (ExpertPricing(relaxation), ExpertPricing(relaxation))
        together.market = market
        var random = RandomSource(seed: seed)
        // Several rounds, since each begins with what the last one charged for a seat.
        for _ in 0..<6 {
            let prices = prices(relaxation, &random)
            market.renew()
            for kind in market.kinds.indices {
                market.list(kind, prices)
                for start in market.kinds[kind].starts[1] { market.lookForTalk(kind, start, prices.presence) }
            }
            for expert in problem.experts.indices {
                let first = alone.price(expert, prices)
                #expect(together.price(expert, prices).value == first.value)
                guard let seat = first.seats.first else { continue }
                let bans = [Ban(request: seat.request, from: 0, until: random.below(problem.slots))]
                #expect(
                    together.price(expert, prices, without: bans).value
                        == alone.price(expert, prices, without: bans).value)
            }
        }
    }

    @Test("the bound is the same with several threads as with one")
    func threads() throws {
        let model = Model(try village(4))
        let bounds = [1, 3].map { LagrangianBound(model, threads: $0) }
        for bound in bounds {
            for round in 0..<40 { _ = bound.round(length: 40 / Double(round + 1), until: { false }) }
        }
        #expect(bounds[0].best == bounds[1].best)
        #expect(bounds[0].prices.single == bounds[1].prices.single)
    }

    @Test("tables that the bound proposes are tried without breaking a rule", arguments: UInt64(1)...5)
    func proposals(seed: UInt64) throws {
        let problem = try village(seed)
        let model = Model(problem)
        let bound = LagrangianBound(model)
        bound.notesProposals = true
        for round in 0..<30 { _ = bound.round(length: 200 / Double(round + 1), until: { false }) }
        let tables = bound.proposals.tables
        #expect(tables.count > 10)
        #expect(Set(tables.map { [$0.expert, $0.start] + $0.requests }).count == tables.count)
        let search = RuinAndRecreate(model, seed: seed)
        search.construct(until: { false })
        search.proposals = tables
        for _ in 0..<60 {
            search.step(temperature: 1000)
            let evaluation = problem.evaluate(search.timetable.planned())
            try #require(evaluation.violations == [] && evaluation.score == search.timetable.score)
        }
    }

    @Test("prices that a plan suggests are near balance: they prove more at once than those to begin with")
    func planPrices() throws {
        let model = Model(try Villages.dorp())
        let plan = try SearchTests.solve(Villages.dorp(), steps: 200).plan
        let bounds = [LagrangianBound(model), LagrangianBound(model)]
        bounds[1].adopt(plan.sessions)
        for bound in bounds {
            for round in 0..<40 { _ = bound.round(length: 600 / Double(round + 1), until: { false }) }
        }
        let best = try bounds.map { try #require($0.best) }
        #expect(best[1] < best[0])
        #expect(best.allSatisfy { $0 >= plan.score })
    }

    @Test("where ways bring points instead of costing them nothing is called proven", arguments: ["travel", "load"])
    func noSense(which: String) throws {
        var problem = Villages.hamlet()
        if which == "travel" { problem.weights.travel = -5 } else { problem.weights.load = -5 }
        let solution = try SearchTests.solve(problem, steps: 60)
        #expect(solution.plan.bound == nil)
        #expect(problem.evaluate(solution.plan.sessions).violations == [])
    }
}
