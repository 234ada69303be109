import Foundation
import Office
import Planning
import Terminal
import Wording

/// `solve PROBLEM.json`: the scheduling core alone.
struct Solve: Command {
    static let problem = Argument<String>("PROBLEM.json", kind: .path, help: .solveProblem)
    static let seconds = Option<Double>(
        "seconds", dutch: "seconden", short: "s", placeholder: "N", kind: .number(0...86_400), help: .solveSeconds)
    static let steps = Option<Int>(
        "steps", dutch: "stappen", placeholder: "N", kind: .integer(0...1_000_000_000), help: .solveSteps)
    static let threads = Option<Int>("threads", placeholder: "N", kind: .integer(1...64), help: .solveThreads)
    static let seed = Option<Int>("seed", placeholder: "N", kind: .integer(0...Int.max), help: .solveSeed)
    static let memory = Option<Int>(
        "memory", dutch: "geheugen", placeholder: "MB", kind: .integer(1...1_000_000), help: .solveMemory)
    static let out = Option<String>(
        "out", dutch: "uit", short: "o", placeholder: "PLAN.json", kind: .path, help: .solveOut)
    static let trace = Option<String>(
        "trace", dutch: "verloop", placeholder: "FILE.csv", kind: .path, help: .solveTrace)
    static let progress = Option<ProgressForm>(
        "progress", dutch: "voortgang", placeholder: "json|line", kind: .choice(), help: .progressOption)

    static let spec = CommandSpec(
        "solve", dutch: "losop", summary: .solveSummary, discussion: .solveDiscussion, arguments: [problem.name],
        options: [
            seconds.name, steps.name, threads.name, seed.name, memory.name, out.name, trace.name, progress.name,
            PlanCommand.whatIf.name,
        ],
        examples: [("solve probleem.json --seconds 60 --out plan.json", .solveSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let problem = try Problem(json: Context.read(values.one(Self.problem)))
        context.remark(on: problem)
        if let text = values[PlanCommand.whatIf] {
            return try WhatIfRun(context: context, options: Self.options(values, seconds: 10))
                .run(text, problem, problem.whatIfPhrase, from: problem.whatIfBase) { problem.requests[$0].id }
        }
        let found = try SolverRun(context: context, progress: values[Self.progress]).solve(
            problem, Self.options(values, seconds: 10))
        let most: Duration? = values[Self.steps] == nil ? .seconds(1) : nil
        let solution = found.orKnown(problem.announcedSessions, of: problem, most: most)
        let plan = try solution.plan.json()
        if let path = values[Self.trace] { try Context.write(solution.traceTable, to: path) }
        if let path = values[Self.out] {
            try Context.write(plan, to: path)
            try Self.summary(solution, problem, context)
        } else {
            try context.screen.write(String(decoding: plan, as: UTF8.self))
        }
        return .done
    }

    /// How to search, as the user said; steps make it the same plan each time, with one thread.
    static func options(_ values: Values, seconds: Double) -> SolveOptions {
        let steps = values[Self.steps]
        return SolveOptions(
            seconds: values[Self.seconds] ?? (steps == nil ? seconds : nil), steps: steps,
            threads: values[Self.threads] ?? (steps == nil ? ProcessInfo.processInfo.activeProcessorCount : 1),
            seed: UInt64(values[Self.seed] ?? 1), memory: values[Self.memory].map { $0 << 20 })
    }

    static func summary(_ solution: Solution, _ problem: Problem, _ context: Context) throws {
        let served = problem.evaluate(solution.plan.sessions).served
        try context.print(
            .solveDone,
            [
                "score": "\(solution.plan.score)", "served": "\(served)", "all": "\(problem.requests.count)",
                "sessions": "\(solution.plan.sessions.count)",
                "seconds": context.language.decimal(solution.seconds, places: 1),
                "stopped": context.say(.stopReason(solution.stopped.rawValue)),
                "bound": context.bound(of: solution.plan.score, solution.plan.bound),
            ])
    }
}

extension Solution {
    /// Each improvement as a line of comma-separated values.
    var traceTable: Data {
        let rows = trace.map {
            "\(String(format: "%.3f", $0.seconds)),\($0.score),\($0.bound.map(String.init) ?? "")\n"
        }
        return Data(("seconds,score,bound\n" + rows.joined()).utf8)
    }
}

/// How a search shows that it goes on.
enum ProgressForm: String, CaseIterable, Sendable {
    /// A live line on a terminal.
    case line
    /// A line of JSON for each improvement.
    case json
}

/// Runs a search with a live line, and lets Ctrl-C end it with the best plan so far.
struct SolverRun {
    let context: Context
    var progress: ProgressForm?

    func solve(_ problem: Problem, _ options: SolveOptions) throws -> Solution {
        let solver = try Solver(problem, options: options)
        let cancellation = Cancellation()
        let interrupt = Interrupt { cancellation.cancel() }
        defer { interrupt.end() }
        let line = Progress(on: context.screen)
        defer { line.clear() }
        let (language, all) = (context.language, problem.requests.count)
        if progress == .json {
            let screen = context.screen
            return solver.solve(cancellation: cancellation) { screen.complain($0.json) }
        }
        return solver.solve(cancellation: cancellation) { progress in
            line.show(progress.text(language, all: all))
        }
    }
}

extension SolveProgress {
    /// How far the search is, for a live line.
    func text(_ language: Language, all: Int) -> String {
        Phrase.solveProgress.text(
            language,
            [
                "seconds": String(format: "%.0f", seconds), "score": "\(score)", "served": "\(served)",
                "all": "\(all)",
            ])
    }

    /// `{"bound":…,"score":…,"seconds":…,"served":…}`; a bound of null is none proven.
    fileprivate var json: String {
        let seconds = String(format: "%.3f", seconds)
        return
            "{\"bound\":\(bound.map(String.init) ?? "null"),\"score\":\(score),\"seconds\":\(seconds),\"served\":\(served)}"
    }
}

extension Context {
    /// Names a few requests whose topic nobody offers: a slip, or a request that no plan can place.
    func remark(on problem: Problem) {
        let known = problem.offeredTopics
        for remark in problem.topicRemarks.prefix(5) {
            let values = ["path": remark.path, "topic": remark.topic]
            if let likely = Suggestion.nearest(to: remark.topic, in: known) {
                screen.complain(say(.problemTopicLikely, values.merging(["known": likely]) { $1 }))
            } else {
                screen.complain(say(.problemTopicUnknown, values))
            }
        }
    }

    /// How near a score is to what is proven to be possible.
    func bound(of score: Int, _ bound: Int?) -> String {
        guard let bound else { return say(.proposalNoBound) }
        if bound <= score { return say(.proposalOptimal) }
        let gap = bound > 0 ? Double(bound - score) / Double(bound) * 100 : 0
        // "At most" is rounded up, and what is next to nothing is not said to be nothing.
        let places = gap < 0.1 ? 2 : 1
        let unit = gap < 0.1 ? 100.0 : 10
        let shown = language.decimal((gap * unit).rounded(.up) / unit, places: places)
        return say(.proposalBound, ["gap": shown, "bound": "\(bound)"])
    }
}

extension Phrase {
    /// Why a search stopped, by the name that the planning gives it.
    static func stopReason(_ name: String) -> Phrase { stopReasons[name] ?? stopReasonOther }
}
