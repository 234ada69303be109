import Testing

@testable import Planning

extension Villages {
    /// A village of which some are competitors.
    static func rivals(_ seed: UInt64) throws -> Problem {
        var problem = try dorp()
        var random = RandomSource(seed: seed)
        problem.formats.table.minParticipants = 2
        let guests = problem.requests.map(\.person)
        for (a, b) in zip(guests, guests.shuffled(using: &random)) where a != b && random.below(2) == 0 {
            problem.conflicts.append(Problem.Pair(min(a, b), max(a, b)))
        }
        return problem
    }
}

@Suite("Tables as mixes of seatings are worth no less than any plan")
struct SeatingTests {
    /// All that sit together at one place of a table of an outline.
    private func all(_ outline: Outline, _ number: Int, place: Int) -> [[Int]] {
        let table = outline.tables[number]
        let most = min(outline.model.table.most, table.places[place].seats)
        return (1..<(1 << table.seats.count)).compactMap { mask in
            let seats = table.seats.indices.filter { mask >> $0 & 1 == 1 }
            let isApart = table.apart.contains { seats.contains($0.first) && seats.contains($0.second) }
            return seats.count < outline.model.table.least || seats.count > most || isApart ? nil : seats
        }
    }

    private func worth(
        _ outline: Outline, _ seating: Seating, _ worth: [Double], _ charges: [SeatingPricing.Charge]
    ) -> Double {
        let fees = charges.filter { charge in seating.seats.count { charge.seats.contains($0) } > 1 }.map(\.price)
        return outline.terms(seating).map { worth[$0.column] * Double($0.value) }.reduce(0, +) - fees.reduce(0, +)
    }

    @Test("the best seating of a table is the best of all there are, at any prices", arguments: UInt64(1)...8)
    func best(seed: UInt64) throws {
        var problem = try Villages.rivals(seed)
        problem.formats.table.minParticipants = 1 + Int(seed) % 3
        let outline = try #require(Outline(Relaxation(Model(problem))))
        let pricing = SeatingPricing(outline)
        var random = RandomSource(seed: seed)
        var compared = 0
        for number in outline.tables.indices.prefix(60) {
            let table = outline.tables[number]
            guard table.seats.count <= 10 else { continue }
            var prices = outline.program.costs
            for seat in table.seats { prices[seat.column] -= Double(random.below(1400)) }
            prices[table.open] += Double(random.below(900)) - 300
            let charges = (0..<random.below(4)).map { _ in
                let seats = table.seats.indices.shuffled(using: &random).prefix(3).sorted()
                return SeatingPricing.Charge(seats: seats, price: Double(random.below(500)))
            }
            var values: [[Int]: Double] = [:]
            for place in table.places.indices {
                for seats in all(outline, number, place: place) {
                    let value = worth(outline, Seating(table: number, place: place, seats: seats), prices, charges)
                    values[seats] = max(values[seats] ?? -.infinity, value)
                }
            }
            let found = pricing.best(number, prices, charges, above: -1e9)
            guard let top = values.values.max() else {
                #expect(found.offers.isEmpty)
                continue
            }
            #expect(abs((found.offers.last?.value ?? -.infinity) - top) < 1e-6 && abs(found.most - top) < 1e-6)
            if let last = found.offers.last {
                #expect(abs(worth(outline, last.seating, prices, charges) - top) < 1e-6)
            }
            #expect(pricing.best(number, prices, charges, above: top + 1).most == top + 1)
            let floor = top - 400
            let listed = pricing.all(number, prices, charges, above: floor, limit: 10_000)
            let expected = values.filter { $0.value > floor }
            #expect(listed.isWhole && listed.offers.count == expected.count)
            for offer in listed.offers { #expect(abs((expected[offer.seating.seats] ?? 0) - offer.value) < 1e-6) }
            if expected.count > 1 {
                #expect(!pricing.all(number, prices, charges, above: floor, limit: expected.count - 1).isWhole)
            }
            compared += expected.count
        }
        #expect(compared > 50)
    }

    @Test("a plan's tables as seatings are what the outline's columns say", arguments: UInt64(1)...8)
    func columns(seed: UInt64) throws {
        let model = Model(try Villages.rivals(seed))
        let outline = try #require(Outline(Relaxation(model)))
        let search = RuinAndRecreate(model, seed: seed)
        var tables = 0
        for _ in 0..<60 {
            search.step(temperature: 800)
            let plan = search.timetable.planned()
            var columns = try #require(outline.columns(plan))
            for session in plan where session.format == .table {
                let topic = try #require(model.topics.firstIndex(of: session.topic))
                let seating = try #require(
                    outline.seating(expert: session.expert, topic: topic, slot: session.start, session.requests))
                for term in outline.terms(seating) { columns[term.column] -= Double(term.value) }
                tables += 1
            }
            for table in outline.tables { try #require(table.columns.allSatisfy { columns[$0] == 0 }) }
        }
        #expect(tables > 20)
    }

    @Test("those who may not sit together are no seating, nor are too few")
    func refused() throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.part(2)))))
        let model = outline.model
        let table = try #require(outline.tables.first { !$0.apart.isEmpty })
        let pair = table.apart[0]
        let slot = model.table.starts[table.starts[0]]
        let requests = [pair.first, pair.second].map { table.seats[$0].request }
        #expect(outline.seating(expert: table.expert, topic: table.topic, slot: slot, requests) == nil)
        #expect(outline.seating(expert: table.expert, topic: table.topic, slot: slot, []) == nil)
        #expect(outline.seating(expert: table.expert, topic: table.topic, slot: slot, [-1]) == nil)
    }

    @Test("cuts lower the bound, but not below the best", arguments: 2...5)
    func cuts(least: Int) throws {
        var problem = try Villages.dorp()
        problem.formats.table.minParticipants = least
        let outline = try #require(Outline(Relaxation(Model(problem))))
        let best = try #require(ExactSolver(program: outline.program).solve(seconds: 60, from: [], .quiet).bound)
        var bounds: [Double] = []
        for rounds in [0, 30] {
            let relaxation = try outline.relaxation()
            relaxation.begin(prices: outline.highPrices, [])
            guard case .best(let bound, let columns, _) = relaxation.solve(within: [:], rounds: rounds, .patient) else {
                Issue.record("no answer")
                return
            }
            bounds.append(bound)
            // The mix of seatings keeps to the outline's own rows.
            #expect(outline.program.value(columns) <= bound + 1e-3)
            #expect(outline.program.brokenBy(columns) == [])
        }
        #expect(bounds[0] >= bounds[1] && bounds[1] >= best - 0.5)
        if least == 2 { #expect(bounds[1] < bounds[0] - 1) }
    }

    @Test("cuts that a mix breaks are kept to by every plan that a search meets", arguments: 2...4)
    func kept(least: Int) throws {
        var problem = try Villages.dorp()
        problem.formats.table.minParticipants = least
        let model = Model(problem)
        let outline = try #require(Outline(Relaxation(model)))
        let some = SeatingMaster(outline, stop: { false })
        let master = try #require(some)
        // Any seatings will do: those of plans, mixed.
        let search = RuinAndRecreate(model, seed: UInt64(least))
        var plans: [[Seating]] = []
        for step in 0..<400 {
            search.step(temperature: step % 2 == 0 ? 1500 : 100)
            plans.append(
                search.timetable.planned().filter { $0.format == .table }.compactMap { session in
                    outline.seating(
                        expert: session.expert, topic: model.topics.firstIndex(of: session.topic) ?? -1,
                        slot: session.start, session.requests)
                })
        }
        master.add(plans.flatMap { $0 })
        let isSolved = master.solve(seconds: 60)
        try #require(isSolved)
        let mix = master.seatings.map { _ in 0.5 }
        let cuts = SeatingMix(outline, master.seatings, mix).broken(most: 200)
        #expect(cuts.count > 20)
        var full = 0
        for plan in plans {
            for cut in cuts {
                let count = plan.count { cut.counts($0, outline) }
                try #require(count <= 1)
                full += count
            }
        }
        #expect(full > 100)
    }

    @Test("nothing that a better plan has is left out of a choice", arguments: UInt64(1)...8)
    func choice(seed: UInt64) throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.part(seed)))))
        let whole = ExactSolver(program: outline.program).solve(seconds: 60, from: [], .quiet)
        let best = try #require(whole.bound)
        let relaxation = try outline.relaxation()
        relaxation.begin(prices: outline.highPrices, [])
        guard case .best = relaxation.solve(within: [:], rounds: 10, .patient) else {
            Issue.record("no answer")
            return
        }
        var widths: [Int] = []
        for floor in [best - 1500, best - 1] {
            let some = relaxation.choice(above: floor.rounded(), most: 1_000_000)
            let choice = try #require(some)
            let outcome = ExactSolver(program: choice.program).solve(seconds: 60, from: [], .quiet)
            #expect(abs(try #require(outcome.bound) - best) < 0.5)
            let columns = choice.columns(try #require(outcome.columns))
            #expect(abs(outline.program.value(columns) - best) < 0.5)
            #expect(outline.program.brokenBy(columns) == [])
            widths.append(choice.program.width)
        }
        #expect(widths[0] > widths[1])
        let less = relaxation.choice(above: (best - 1500).rounded(), most: widths[0] - 1)
        #expect(less == nil)
    }

    @Test("what must be and cannot be is found to be worth nothing")
    func impossible() throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.part(1)))))
        let relaxation = try outline.relaxation()
        relaxation.begin(prices: outline.highPrices, [])
        let tally = try #require(outline.tallies.first { $0.kind.rank == 1 })
        let most = Int(outline.program.mosts[tally.column])
        let care = SeatingRelaxation.Care(floor: { 0 }, seconds: 60, stop: { false })
        guard case .none = relaxation.solve(within: [tally.column: (most + 40)...(most + 40)], rounds: 2, care) else {
            Issue.record("it can")
            return
        }
        // And what is asked next is answered as if nothing had been.
        guard case .best = relaxation.solve(within: [:], rounds: 2, care) else {
            Issue.record("it cannot")
            return
        }
    }

    @Test("it stops when it is told to, and says that it does not know")
    func told() throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.dorp()))))
        let relaxation = try outline.relaxation(stop: { true })
        relaxation.begin(prices: outline.highPrices, [])
        guard case .unknown = relaxation.solve(within: [:], rounds: 2, .patient) else {
            Issue.record("it went on")
            return
        }
    }
}

extension MixedIntegerProgram {
    /// Rows, and below them columns, that a solution does not keep to, whole or not.
    func brokenBy(_ columns: [Double]) -> [Int] {
        let rows = (0..<height).filter { row in
            let sum = terms(row).map { values[$0] * columns[Int(indices[$0])] }.reduce(0, +)
            return sum > uppers[row] + 1e-5 || sum < lowers[row] - 1e-5
        }
        return rows
            + columns.indices.filter { columns[$0] > mosts[$0] + 1e-5 || columns[$0] < leasts[$0] - 1e-5 }
            .map { -1 - $0 }
    }
}
