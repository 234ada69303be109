import Testing

@testable import Planning

@Suite("A search ends before the system ends it for want of memory")
struct MemoryTests {
    @Test(
        "the proof is left when a quarter is left, and the search when a sixteenth is, of whatever has an end",
        arguments: [
            ([(70, 100)], false, false), ([(76, 100)], true, false), ([(95, 100)], true, true),
            ([(1, 100), (96, 100), (2, 100)], true, true), ([], false, false),
        ])
    func levels(shares: [(Int, Int)], isTight: Bool, isOut: Bool) {
        let guarding = MemoryGuard { shares.map { MemoryGuard.Share(used: $0.0, most: $0.1) } }
        guarding.look()
        #expect(guarding.isTight == isTight && guarding.isOut == isOut)
    }

    @Test("what the process takes is known, and no more than the machine has")
    func reads() {
        let memory = ProcessMemory()
        #expect(memory.resident > 1 << 20)
        #expect(!memory.systemShares.isEmpty)
        for share in memory.systemShares { #expect(share.used > 0 && share.most >= share.used) }
    }

    @Test("with too little it hands over a valid plan and says why, by time and by steps", arguments: [nil, 900_000])
    func out(steps: Int?) throws {
        let problem = try Villages.dorp()
        let options = SolveOptions(seconds: steps == nil ? 600 : nil, steps: steps, memory: 1 << 20)
        let solution = try Solver(problem, options: options).solve()
        #expect(solution.stopped == .memory && problem.evaluate(solution.plan.sessions).isValid)
    }

    @Test("with little it searches on without a proof")
    func tight() throws {
        let problem = try Villages.dorp()
        let scarce = MemoryGuard { [MemoryGuard.Share(used: 80, most: 100)] }
        let solver = try Solver(problem, options: SolveOptions(seconds: 1, threads: 2))
        let solution = solver.solve(cancellation: Cancellation(), memory: scarce)
        #expect(solution.stopped == .time && problem.evaluate(solution.plan.sessions).isValid)
        #expect(solution.plan.score > 50_000)
    }
}
