import Office
import Planning
import Terminal
import Wording

/// `--what-if TEXT`: plans twice, as things are and with one thing otherwise, and tells the difference.
struct WhatIfRun {
    let context: Context
    let options: SolveOptions

    func run(
        _ text: String, _ problem: Problem, _ phrase: WhatIfPhrase, label: (Int) -> String
    ) throws -> ExitStatus {
        guard let change = phrase.parse(text) else {
            context.screen.complain(context.say(.whatIfUnknown, ["found": text]))
            return .wrongArguments
        }
        let cancellation = Cancellation()
        let interrupt = Interrupt { cancellation.cancel() }
        defer { interrupt.end() }
        let result = try problem.whatIf(change, options: options, cancellation: cancellation)
        let (gaining, losing) = (result.gaining.map(label), result.losing.map(label))
        if context.json {
            try context.printJSON(Outcome(result, gaining, losing))
            return .done
        }
        func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
        try context.print(
            .whatIfDone,
            [
                "served": "\(result.served)", "score": "\(result.score)", "changedServed": "\(result.changedServed)",
                "changedScore": "\(result.changedScore)",
                "servedDifference": signed(result.changedServed - result.served),
                "scoreDifference": signed(result.changedScore - result.score),
            ])
        if !gaining.isEmpty { try context.print(.whatIfGaining, ["requests": gaining.joined(separator: ", ")]) }
        if !losing.isEmpty { try context.print(.whatIfLosing, ["requests": losing.joined(separator: ", ")]) }
        return .done
    }

    private struct Outcome: Encodable {
        let score, changedScore, served, changedServed: Int
        let gaining, losing: [String]

        init(_ result: WhatIfResult, _ gaining: [String], _ losing: [String]) {
            (score, changedScore) = (result.score, result.changedScore)
            (served, changedServed) = (result.served, result.changedServed)
            (self.gaining, self.losing) = (gaining, losing)
        }
    }
}
