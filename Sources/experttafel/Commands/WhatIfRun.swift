import Office
import Planning
import Terminal
import Wording

/// `--what-if TEXT`: what one change would make of the plan that stands. Nothing is stored.
struct WhatIfRun {
    let context: Context
    let options: SolveOptions

    func run(
        _ text: String, _ problem: Problem, _ phrase: WhatIfPhrase, from base: WhatIfBase, label: (Int) -> String
    ) throws -> ExitStatus {
        let change: WhatIf
        do { change = try phrase.parse(text) } catch {
            context.screen.complain(error.text(in: context, text))
            context.screen.complain(context.say(.whatIfForms))
            return .wrongArguments
        }
        let result = try search(problem, change, base.sessions)
        let (gaining, losing) = (result.gaining.map(label), result.losing.map(label))
        if context.json {
            try context.printJSON(Outcome(result, base, gaining, losing))
        } else {
            try say(result, base)
            if !gaining.isEmpty { try context.print(.whatIfGaining, ["requests": gaining.joined(separator: ", ")]) }
            if !losing.isEmpty { try context.print(.whatIfLosing, ["requests": losing.joined(separator: ", ")]) }
        }
        if result.isInterrupted { context.screen.note(context.style.warning(context.say(.whatIfInterrupted))) }
        return .done
    }

    private func search(_ problem: Problem, _ change: WhatIf, _ known: [PlannedSession]) throws -> WhatIfResult {
        let cancellation = Cancellation()
        let interrupt = Interrupt { cancellation.cancel() }
        defer { interrupt.end() }
        let line = Progress(on: context.screen)
        defer { line.clear() }
        let (language, all) = (context.language, problem.requests.count)
        return try problem.whatIf(change, from: known, options: options, cancellation: cancellation) {
            line.show($0.text(language, all: all))
        }
    }

    private func say(_ result: WhatIfResult, _ base: WhatIfBase) throws {
        if result.broken > 0 { context.screen.note(context.say(.whatIfBroken, ["count": "\(result.broken)"])) }
        if let made = base.scoreWhenMade, made != result.now.score, result.broken == 0 {
            context.screen.note(context.style.dim(context.say(.whatIfRevalued, ["score": "\(made)"])))
        }
        let (now, searched, then) = (result.now, result.searched, result.changed)
        let kind = Phrase.whatIfBases[base.kind.rawValue]?.text(context.language) ?? ""
        try context.print(.whatIfNow, ["served": "\(now.served)", "score": "\(now.score)", "base": kind])
        if searched != now { try context.print(.whatIfSearched, searched.values(against: now)) }
        try context.print(.whatIfThen, then.values(against: searched))
    }

    private struct Outcome: Encodable {
        let base: String
        let score, searchedScore, changedScore, served, searchedServed, changedServed, broken: Int
        let gaining, losing: [String]
        let interrupted: Bool

        init(_ result: WhatIfResult, _ base: WhatIfBase, _ gaining: [String], _ losing: [String]) {
            self.base = base.kind.rawValue
            (score, served) = (result.now.score, result.now.served)
            (searchedScore, searchedServed) = (result.searched.score, result.searched.served)
            (changedScore, changedServed) = (result.changed.score, result.changed.served)
            (self.gaining, self.losing) = (gaining, losing)
            (broken, interrupted) = (result.broken, result.isInterrupted)
        }
    }
}

extension WhatIfResult.Figures {
    /// The figures, and how they differ from others.
    fileprivate func values(against other: Self) -> [String: String] {
        func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
        return [
            "served": "\(served)", "score": "\(score)", "servedDifference": signed(served - other.served),
            "scoreDifference": signed(score - other.score),
        ]
    }
}

extension WhatIfPhrase.Fault {
    fileprivate func text(in context: Context, _ found: String) -> String {
        switch self {
        case .form: context.say(.whatIfUnknown, ["found": found])
        case .unknownName(let name): context.say(.whatIfUnknownName, ["name": name])
        case .notInPeriod(let day): context.say(.whatIfNotInPeriod, ["day": day])
        case .notAnExpert(let name): context.say(.whatIfNotAnExpert, ["name": name])
        }
    }
}
