import Testing

@testable import Planning

@Suite("A problem is solved in pieces as it is as a whole")
struct PieceTests {
    private func part(_ bound: Double, _ work: PieceTree.Work = .solve, _ limits: PieceLimits = [:]) -> PieceTree.Part {
        PieceTree.Part(limits: limits, bound: bound, work: work)
    }

    @Test("the bound of a whole is that of its best piece that is not split")
    func bounds() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [part(90), part(95)])
        #expect(tree.bound == 95)
        tree.split(2, in: [part(80), part(94)])
        #expect(tree.bound == 94)
        tree.tighten(4, 70)
        #expect(tree.bound == 90)
        tree.tighten(4, .nan)
        tree.tighten(1, -.infinity)
        #expect(tree.bound == 90)
        tree.tighten(0, 60)
        #expect(tree.bound == 60)
    }

    @Test("a piece is done when its parts are, and its parts when it is; without parts it is done at once")
    func closing() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [part(90), part(95)])
        tree.split(1, in: [part(85), part(84)])
        tree.close(3)
        #expect(!tree.isDone(1) && !tree.isDone)
        tree.close(1)
        #expect(tree.isDone(4) && !tree.isDone)
        tree.split(2, in: [])
        #expect(tree.isDone)
    }

    @Test("the best piece that waits comes first, and one that is given back comes again")
    func order() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [part(90), part(95, .split([], from: nil)), part(80)])
        var solving = tree
        #expect(solving.take { !$0.isSplit } == 1 && solving.take { !$0.isSplit } == 3)
        #expect(solving.take { !$0.isSplit } == nil)
        #expect(tree.take { !$0.isSplit } == 1)
        #expect(tree.take() == 2 && tree.take() == 3 && tree.take() == nil)
        tree.release(1)
        #expect(tree.take() == 1)
        tree.release(1)
        tree.prune(92)
        #expect(tree.isDone(1) && tree.isDone(3) && !tree.isDone(2) && tree.take() == nil)
    }

    @Test("every plan is in one of the two halves, and the solution in parts in neither", arguments: UInt64(1)...8)
    func halves(seed: UInt64) throws {
        let model = Model(try Villages.part(seed))
        let outline = try #require(Outline(Relaxation(model)))
        let relaxation = try outline.relaxation()
        relaxation.begin(prices: outline.highPrices, [])
        var (limits, depth) = (PieceLimits(), 0)
        while case .best(_, let fractional, _) = relaxation.solve(within: limits, rounds: 2, .patient), depth < 6 {
            let halves = outline.fork(fractional, within: limits)
            guard !halves.isEmpty else { break }
            let programs = ([limits] + halves).map { limits in
                var program = outline.program
                program.keep(limits)
                return program
            }
            #expect(halves.allSatisfy { limits in limits.contains { !within($1, fractional[$0]) } })
            let search = RuinAndRecreate(model, seed: seed)
            for _ in 0..<30 {
                search.step(temperature: 800)
                let columns = try #require(outline.columns(search.timetable.planned()))
                let isWithin = programs[0].allows(columns)
                try #require(programs.dropFirst().count { $0.allows(columns) } == (isWithin ? 1 : 0))
            }
            limits = halves[depth % 2]
            depth += 1
        }
    }

    private func within(_ range: ClosedRange<Int>, _ value: Double) -> Bool {
        value >= Double(range.lowerBound) - 1e-9 && value <= Double(range.upperBound) + 1e-9
    }

    @Test("piece by piece the same is proven as at once, whatever is known before", arguments: UInt64(1)...8)
    func solved(seed: UInt64) throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.part(seed)))))
        let whole = ExactSolver(program: outline.program).solve(seconds: 60, from: [], .quiet)
        let best = try #require(whole.bound.flatMap(outline.points))
        for score in [best - 2000, best - 1, best] {
            let work = OutlineWork(
                outline, without: RuledOut(), bound: best + 10_000, until: .infinity, stop: { false })
            let care = OutlineWork.Care(score: { score }, seconds: 60, stop: { false }, seen: { _ in }, told: {})
            work.begin(prices: outline.highPrices, [], care)
            var found: [Int] = []
            while let turn = work.take(score: score, splits: true) {
                switch turn {
                case .split(let piece): #expect(work.split(piece, care))
                case .leave:
                    Issue.record("a part of a village is within reach")
                    return
                case .solve(let task):
                    var solver = ExactSolver(program: task.program)
                    solver.floor = Double(score - outline.constant)
                    let outcome = solver.solve(seconds: 60, from: [], .quiet)
                    #expect(outcome.isSolved)
                    if let columns = outcome.columns.map(task.columns) {
                        #expect(outline.program.allows(columns.map { ($0 * 1000).rounded() / 1000 }))
                        found.append(Int(outline.program.value(columns).rounded()))
                    }
                    work.tighten(task.piece, try #require(outcome.bound))
                    work.close(task.piece)
                }
            }
            #expect(work.isOver)
            let points = try #require(work.points)
            #expect(max(points, score) == best)
            if score < best { #expect(found.max() == best - outline.constant) }
        }
    }

    @Test("a better plan leaves less of a piece, or nothing")
    func renewed() throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.part(3)))))
        let whole = ExactSolver(program: outline.program).solve(seconds: 60, from: [], .quiet)
        let best = try #require(whole.bound.flatMap(outline.points))
        func care(_ score: Int) -> OutlineWork.Care {
            .init(score: { score }, seconds: 60, stop: { false }, seen: { _ in }, told: {})
        }
        let work = OutlineWork(outline, without: RuledOut(), bound: best + 10_000, until: .infinity, stop: { false })
        work.begin(prices: outline.highPrices, [], care(best - 4000))
        guard case .solve(let task) = work.take(score: best - 4000, splits: true) else {
            Issue.record("not small")
            return
        }
        #expect(work.renewed(task, care(best - 4000))?.program.width == task.program.width)
        let later = try #require(work.renewed(task, care(best - 1)))
        #expect(later.program.width < task.program.width)
        let outcome = ExactSolver(program: later.program).solve(seconds: 60, from: [], .quiet)
        #expect(outcome.bound.flatMap(outline.points) == best)
        #expect(work.renewed(later, care(best + 3000)) == nil && work.isOver)
    }

    @Test("the whole problem is worth as much as the better of its halves", arguments: UInt64(1)...6)
    func exactHalves(seed: UInt64) throws {
        let model = Model(try Villages.part(seed))
        func best(_ tallies: [TableKind: ClosedRange<Int>]) throws -> Int? {
            guard let exact = ExactModel(model, tallies: tallies) else { return nil }
            let outcome = ExactSolver(program: exact.program).solve(seconds: 60, from: [], .quiet)
            guard let columns = outcome.columns else { return nil }
            for (kind, count) in tallies {
                let tables = exact.plan(columns).filter { session in
                    session.format == .table
                        && kind.includes(
                            expert: session.expert, topic: model.topics.firstIndex(of: session.topic) ?? -1,
                            week: model.problem.day(of: session.start) / 7)
                }
                #expect(count.contains(tables.count))
            }
            return outcome.bound.flatMap(exact.points)
        }
        let whole = try #require(try best([:]))
        let outline = try #require(Outline(Relaxation(model)))
        for kind in Set(outline.tallies.map(\.kind)).sorted(by: { $0.rank < $1.rank }).prefix(8) {
            let halves = try [best([kind: 0...0]), best([kind: 1...20])]
            #expect(halves.compactMap { $0 }.max() == whole)
        }
    }
}

extension Outline {
    /// More than a seat is worth, for every request.
    var highPrices: [Double] { model.requests.firstValue.map { Double($0) } }

    func relaxation(stop: @escaping @Sendable () -> Bool = { false }) throws -> SeatingRelaxation {
        let relaxation = SeatingRelaxation(self, stop: stop)
        return try #require(relaxation)
    }
}

extension SeatingRelaxation.Care {
    /// Whatever it takes, and nothing is known.
    static var patient: Self { .init(floor: { -.infinity }, seconds: 60, stop: { false }) }
}
