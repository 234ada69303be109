import Programme

/// What was asked some months after a session: who answered, whether the intended action was done, and what changed in
/// the company since the question came in.
struct MomentFigures {
    private let report: ReportFigures
    private let months: Int
    private let asked: [FollowUp]
    private let answered: [FollowUp]
    /// People employed and turnover as they were stated when the question came in.
    private let intake: [Request.ID: ReportFacts.Case]
    private let nest: NestedNumbers

    init(_ report: ReportFigures, _ months: Int, _ intake: [Request.ID: ReportFacts.Case]) {
        let asked = report.asked(.result(months)) { $0.due }
        let answered = asked.filter { $0.state == .done }
        (self.report, self.months, self.asked, self.answered, self.intake) = (report, months, asked, answered, intake)
        func size(_ value: (Outcome, ReportFacts.Case?) -> Double?) -> Int {
            answered.count { followUp in
                followUp.outcome.map { value($0, followUp.request.flatMap { intake[$0] }) != nil } ?? false
            }
        }
        var nest = NestedNumbers()
        nest.add("asked", asked.count)
        nest.add("answered", answered.count, within: ["asked"])
        nest.add("jobs", size(Self.jobs), within: ["answered"])
        nest.add("turnover", size(Self.turnover), within: ["answered"])
        nest.add("investment", size { outcome, _ in outcome.investment }, within: ["answered"])
        self.nest = nest
    }

    private static func jobs(_ outcome: Outcome, _ intake: ReportFacts.Case?) -> Double? {
        intake?.employees.flatMap { before in outcome.employees.map { $0 - before } }
    }

    private static func turnover(_ outcome: Outcome, _ intake: ReportFacts.Case?) -> Double? {
        intake?.turnover.flatMap { before in outcome.turnover.map { $0 - before } }
    }

    /// Of those who intended something, what had become of it by then: what they say now, or what they said before, if that
    /// was the end of it. Who did it once is not asked again.
    var realised: Figure {
        let meant = asked.filter { $0.request.map { report.facts.intentions[$0] != nil } ?? false }
        let told = meant.map { followUp in (followUp, realised(followUp)) }
        var nest = NestedNumbers()
        nest.add("all", asked.count)
        nest.add("asked", meant.count, within: ["all"])
        nest.add("told", told.count { $0.1 != nil }, within: ["asked"])
        nest.add("done", told.count { $0.1 == .done }, within: ["told"])
        return report.realised("realised-\(months)", told, nest)
    }

    private func realised(_ followUp: FollowUp) -> Outcome.Realised? {
        if let now = followUp.outcome?.realised { return now }
        let before = followUp.request.flatMap { report.facts.intentions[$0] }?.last { $0.date < followUp.due }
        return before.flatMap { $0.realised == .partly ? nil : $0.realised }
    }

    var results: [Figure] {
        let rows = asked.map { followUp -> [Figure.Field] in
            let before = followUp.request.flatMap { intake[$0] }
            return report.head(followUp) + [
                .number(before?.employees), .number(followUp.outcome?.employees), .number(before?.turnover),
                .number(followUp.outcome?.turnover), .number(followUp.outcome?.investment),
            ]
        }
        let columns =
            ReportFigures.askedColumns + ["employees_intake", "employees", "turnover_intake", "turnover", "investment"]
        func sum(_ name: String, _ unit: Figure.Unit, _ value: (Outcome, ReportFacts.Case?) -> Double?) -> Figure {
            let known = answered.compactMap { followUp in
                followUp.outcome.flatMap { value($0, followUp.request.flatMap { intake[$0] }) }
            }
            return report.figure(
                "\(name)-\(months)", .results, unit, known.isEmpty ? nil : known.reduce(0, +),
                nest.counted(name, of: "asked"), columns, rows)
        }
        let response = nest.counted("asked", part: "answered")
        return [
            report.figure(
                "results-\(months)", .results, .percent, Statistics.share(answered.count, asked.count),
                Counted(
                    count: response.count, missing: asked.count - answered.count, toldCount: response.toldCount,
                    toldMissing: nest.rest(of: "asked", without: "answered"), toldPart: response.toldPart), columns,
                rows),
            sum("jobs", .fte, Self.jobs), sum("turnover", .euro, Self.turnover),
            sum("investment", .euro) { outcome, _ in outcome.investment },
        ]
    }
}
