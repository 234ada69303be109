import Testing

@testable import Planning

@Suite("A problem is solved in pieces as it is as a whole")
struct PieceTests {
    @Test("the bound of a whole is that of its best piece that is not split")
    func bounds() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [([1: 0...1], 90, []), ([1: 2...3], 95, [])])
        #expect(tree.bound == 95)
        tree.split(2, in: [([1: 2...2], 80, []), ([1: 3...3], 94, [])])
        #expect(tree.bound == 94)
        tree.tighten(4, 70)
        #expect(tree.bound == 90)
        tree.tighten(4, .nan)
        tree.tighten(1, -.infinity)
        #expect(tree.bound == 90)
        tree.tighten(0, 60)
        #expect(tree.bound == 60)
    }

    @Test("a piece is done when its parts are, and its parts when it is")
    func closing() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [([:], 90, []), ([:], 95, [])])
        tree.split(1, in: [([:], 85, []), ([:], 84, [])])
        tree.close(3)
        #expect(!tree.isDone(1) && !tree.isDone)
        tree.close(1)
        #expect(tree.isDone(4) && !tree.isDone)
        tree.close(2)
        #expect(tree.isDone)
    }

    @Test("the best piece that waits comes first; one that a solver is at comes when none waits")
    func order() {
        var tree = PieceTree(bound: 100)
        tree.split(0, in: [([:], 90, []), ([:], 95, [])])
        #expect(tree.next() == 2 && tree.waiting == 2)
        tree.take(2)
        #expect(tree.next() == 1 && tree.busiest() == 2)
        tree.take(1)
        #expect(tree.next() == nil && tree.waiting == 0)
        tree.prune(92)
        #expect(tree.isDone(1) && tree.busiest() == 2)
    }

    private func linear(_ outline: Outline, stop: @escaping @Sendable () -> Bool = { false }) throws -> LinearSolver {
        let solver = LinearSolver(outline.program, stop: stop)
        return try #require(solver)
    }

    /// What a linear solver finds for an outline, with rows that it broke.
    private func relaxed(_ outline: Outline) throws -> (columns: [[Double]], rows: [MixedIntegerProgram.Row]) {
        let linear = try self.linear(outline)
        var answer = linear.solve([:], seconds: 60)
        var seen: [[Double]] = []
        var rows: [MixedIntegerProgram.Row] = []
        let subsets = SubsetRows(outline)
        for _ in 0..<12 {
            guard case .best(_, let columns) = answer else { break }
            seen.append(columns)
            let broken = subsets.broken(by: columns, most: 40)
            if broken.isEmpty { break }
            rows += broken
            answer = linear.solve(with: broken, seconds: 60)
        }
        return (seen, rows)
    }

    @Test("rows that a solution in parts breaks are kept to by every plan that a search meets", arguments: 2...5)
    func subsetRows(least: Int) throws {
        var problem = try Villages.dorp()
        problem.formats.table.minParticipants = least
        let model = Model(problem)
        let outline = try #require(Outline(Relaxation(model)))
        let (_, rows) = try relaxed(outline)
        #expect(rows.count > 5)
        let search = RuinAndRecreate(model, seed: UInt64(least))
        var full = 0
        for step in 0..<400 {
            search.step(temperature: step % 2 == 0 ? 1500 : 100)
            let columns = try #require(outline.columns(search.timetable.planned()))
            for row in rows {
                let sum = zip(row.columns, row.values).map { columns[Int($0)] * $1 }.reduce(0, +)
                try #require(sum <= row.most)
                full += sum == row.most ? 1 : 0
            }
        }
        #expect(full > 100)
    }

    @Test("such rows are found, and lower the bound but not below the best")
    func lower() throws {
        let problem = try Villages.dorp()
        let outline = try #require(Outline(Relaxation(Model(problem))))
        let best = try #require(ExactSolver(program: outline.program).solve(seconds: 60, from: [], .quiet).bound)
        let linear = try self.linear(outline)
        guard case .best(let first, var columns) = linear.solve([:], seconds: 60) else {
            Issue.record("no answer")
            return
        }
        var last = first
        let subsets = SubsetRows(outline)
        for _ in 0..<10 {
            guard
                case .best(let value, let next) = linear.solve(
                    with: subsets.broken(by: columns, most: 40), seconds: 60)
            else { break }
            #expect(value <= last + 1e-6)
            (last, columns) = (value, next)
        }
        #expect(last < first - 1 && last >= best - 0.5)
    }

    @Test("every plan is in one of the two halves, and the solution in parts in neither", arguments: UInt64(1)...8)
    func halves(seed: UInt64) throws {
        let problem = try Villages.part(seed)
        let model = Model(problem)
        let outline = try #require(Outline(Relaxation(model)))
        for fractional in try relaxed(outline).columns {
            let halves = outline.fork(fractional, within: [:])
            guard !halves.isEmpty else { continue }
            let programs = halves.map { limits in
                var program = outline.program
                program.keep(limits)
                return program
            }
            #expect(halves.allSatisfy { limits in limits.contains { !within($1, fractional[$0]) } })
            let search = RuinAndRecreate(model, seed: seed)
            for _ in 0..<30 {
                search.step(temperature: 800)
                let columns = try #require(outline.columns(search.timetable.planned()))
                try #require(programs.count { $0.allows(columns) } == 1)
            }
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
            let work = OutlineWork(outline, bound: best + 10_000, until: .infinity, isDivided: true, stop: { false })
            let care = OutlineWork.Care(score: { score }, seconds: 60, stop: { false }, seen: { _ in }, told: {})
            work.strengthen(care)
            _ = work.split(into: 5, care)
            var found: [Int] = []
            while let piece = work.take(score: score) {
                var solver = ExactSolver(program: work.program(piece.limits))
                solver.floor = Double(score - outline.constant)
                let outcome = solver.solve(seconds: 60, from: [], .quiet)
                #expect(outcome.isSolved)
                if let columns = outcome.columns { found.append(Int(outline.program.value(columns).rounded())) }
                work.tighten(piece.number, try #require(outcome.bound))
                work.close(piece.number)
            }
            #expect(work.isOver)
            let points = try #require(work.points)
            #expect(max(points, score) == best)
            if score < best { #expect(found.max() == best - outline.constant) }
        }
    }

    @Test("a solver without whole numbers stops when it is told to, and says that it does not know")
    func told() throws {
        let outline = try #require(Outline(Relaxation(Model(Villages.dorp()))))
        let linear = try self.linear(outline, stop: { true })
        guard case .unknown = linear.solve([:], seconds: 60) else {
            Issue.record("it went on")
            return
        }
    }

    @Test("where a good plan is likely there is one, and nothing else is ruled out for good")
    func promising() throws {
        let problem = try Villages.dorp()
        let outline = try #require(Outline(Relaxation(Model(problem))))
        let work = OutlineWork(outline, bound: 1_000_000, until: .infinity, isDivided: true, stop: { false })
        work.strengthen(.init(score: { 0 }, seconds: 60, stop: { false }, seen: { _ in }, told: {}))
        let limits = work.promising
        #expect(!limits.isEmpty && limits.count < outline.tables.count)
        let some = ExactSolver(program: work.program(limits)).solve(seconds: 60, from: [], .quiet)
        let plan = problem.evaluate(outline.plan(try #require(some.columns)))
        let points = try #require(work.points)
        #expect(plan.violations.isEmpty && Double(plan.score) > 0.95 * Double(points))
        #expect(work.take(score: 0)?.limits == [:])
    }
}
