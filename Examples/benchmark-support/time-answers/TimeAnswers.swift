import Foundation
import Planning

/// Times what is asked of a plan that stands: `time-answers PROBLEM.json SECONDS`, after so many seconds of planning.
@main
struct TimeAnswers {
    private let problem: Problem
    private let sessions: [PlannedSession]
    private let plan: StandingPlan

    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3, let seconds = Double(words[2]) else {
            FileHandle.standardError.write(Data("usage: time-answers PROBLEM.json SECONDS\n".utf8))
            exit(2)
        }
        let problem = try Problem(json: Data(contentsOf: URL(filePath: words[1])))
        let answers = try TimeAnswers(problem, seconds)
        answers.fits()
        answers.reasons()
        try answers.cancellation()
    }

    private init(_ problem: Problem, _ seconds: Double) throws {
        self.problem = problem
        let options = SolveOptions(seconds: seconds, threads: ProcessInfo.processInfo.activeProcessorCount)
        let solution = try Solver(problem, options: options).solve()
        sessions = solution.plan.sessions
        plan = StandingPlan(problem, sessions)
        print("\(problem.name): \(sessions.count) sessions, \(plan.unserved.count) requests without a place")
    }

    private func fits() {
        let step = max(1, problem.requests.count / 100)
        tell("fit REQUEST", plan.unserved.prefix(50) + stride(from: 0, to: problem.requests.count, by: step)) {
            _ = plan.placements(for: $0)
        }
        tell("fit SESSION", stride(from: 0, to: sessions.count, by: max(1, sessions.count / 100))) {
            _ = plan.candidates(forSeatAt: $0)
        }
    }

    private func reasons() {
        tell("why REQUEST, counts and proof", plan.unserved.prefix(50)) {
            _ = (problem.explain([$0], in: sessions), problem.cannotBePlaced($0))
        }
        tell("why REQUEST, what would help", plan.unserved.prefix(10)) { _ = plan.helps(for: $0) }
    }

    /// The expert in the middle of the plan cancels everything after it was announced.
    private func cancellation() throws {
        guard !sessions.isEmpty else { return }
        var changed = problem
        changed.previous = sessions.flatMap { session in
            session.requests.map {
                .init(request: $0, expert: session.expert, room: session.room, start: session.start)
            }
        }
        changed.people[problem.experts[sessions[sessions.count / 2].expert].person].free = []
        let began = ContinuousClock.now
        let mended = changed.mended(sessions)
        let disturbed = changed.disturbances(by: mended)
        let causes = Dictionary(grouping: disturbed, by: \.cause).map { "\($0.key.rawValue) \($0.value.count)" }
            .sorted()
        print("an expert cancels, mended: \(shown(ContinuousClock.now - began)); \(disturbed.count) disturbed", causes)
        guard changed.evaluate(mended).isValid else {
            print("the mended plan breaks a rule")
            exit(1)
        }
    }

    private func tell(_ name: String, _ items: some Sequence<Int>, _ work: (Int) -> Void) {
        var (worst, total, count) = (Duration.zero, Duration.zero, 0)
        for item in items {
            let began = ContinuousClock.now
            work(item)
            let took = ContinuousClock.now - began
            (worst, total, count) = (max(worst, took), total + took, count + 1)
        }
        guard count > 0 else { return print("\(name): nothing to ask") }
        print("\(name): worst \(shown(worst)), mean \(shown(total / count)) of \(count)")
    }

    private func shown(_ duration: Duration) -> String {
        String(
            format: "%.1f ms",
            Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3)
    }
}
