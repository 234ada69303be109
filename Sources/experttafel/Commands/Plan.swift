import Office
import Planning
import Programme
import Terminal
import Wording

/// `plan`: a proposal for a period.
struct PlanCommand: Command {
    static let from = Option<LocalDate>("from", dutch: "van", placeholder: "D", kind: .date, help: .planFrom)
    static let until = Option<LocalDate>("until", dutch: "tot", placeholder: "D", kind: .date, help: .planUntil)
    static let problem = Option<String>(
        "problem", dutch: "probleem", placeholder: "FILE", kind: .path, help: .planProblem)
    static let out = Option<String>("out", dutch: "uit", short: "o", placeholder: "FILE", kind: .path, help: .planOut)
    static let whatIf = Option<String>(
        "what-if", dutch: "wat-als", placeholder: "TEKST", kind: .text, help: .whatIfOption)

    static let spec = CommandSpec(
        "plan", summary: .planSummary, discussion: .planDiscussion,
        options: [
            from.name, until.name, Solve.seconds.name, Solve.steps.name, Solve.threads.name, Solve.seed.name,
            Solve.memory.name,
            problem.name, out.name, Solve.trace.name, Solve.progress.name, whatIf.name,
        ],
        examples: [("plan --from 1-3-2027 --until 26-4-2027 --seconds 60", .planSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let job = try workspace.preparePlan(from: values[Self.from], until: values[Self.until])
        if let path = values[Self.problem] { try Context.write(job.problem.json(), to: path) }
        let horizon = job.model.horizon
        context.screen.note(
            context.say(
                .planPeriod,
                [
                    "from": horizon.from.short(context.language),
                    "until": horizon.until.adding(days: -1).short(context.language),
                ]))
        if let text = values[Self.whatIf] {
            return try WhatIfRun(context: context, options: Solve.options(values, seconds: 20))
                .run(text, job.problem, job.whatIfPhrase, from: job.whatIfBase, label: job.label)
        }
        for warning in job.data.attendanceWarnings(at: context.now) {
            context.screen.note(context.style.warning(Style.safe(warning.text(context.language))))
        }
        let found = try SolverRun(context: context, progress: values[Solve.progress]).solve(
            job.problem, Solve.options(values, seconds: 20))
        let solution = job.orKnown(found, most: values[Solve.steps] == nil ? .seconds(1) : nil)
        try workspace.adopt(solution, of: job)
        if let path = values[Solve.trace] { try Context.write(solution.traceTable, to: path) }
        if let path = values[Self.out] { try Context.write(solution.plan.json(), to: path) }
        if context.json {
            try context.printJSON(solution.plan)
        } else {
            try Solve.summary(solution, job.problem, context)
            context.screen.note(context.style.dim(context.say(.planNext)))
        }
        context.note(job.effects(of: solution.plan), zone: job.model.horizon.zone)
        return .done
    }
}
