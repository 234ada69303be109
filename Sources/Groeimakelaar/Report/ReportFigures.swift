import Programme

/// Every figure of the report over one period, in the order in which it is read.
package struct ReportFigures: Sendable {
    let facts: ReportFacts
    let period: ReportPeriod

    package init(_ facts: ReportFacts, _ period: ReportPeriod) {
        self.facts = facts
        self.period = period
    }

    package var all: [Figure] {
        intake + sessions + actions + results + referrals + experts + growth
    }

    func figure(
        _ id: String, _ section: Figure.Section, _ unit: Figure.Unit, _ value: Double?, _ counted: Counted,
        groups: [Figure.Group] = [], _ columns: [String], _ rows: [[Figure.Field]]
    ) -> Figure {
        Figure(
            id: id, section: section, unit: unit, value: value, counted: counted, groups: groups, columns: columns,
            rows: rows)
    }

    /// A figure that counts its rows.
    func figure(
        counting id: String, _ section: Figure.Section, _ counted: Counted, groups: [Figure.Group] = [],
        _ columns: [String], _ rows: [[Figure.Field]]
    ) -> Figure {
        figure(id, section, .count, Double(counted.count), counted, groups: groups, columns, rows)
    }

    private static let caseColumns = ["request", "received", "topic", "sector", "town", "employees", "size"]

    private func row(_ fact: ReportFacts.Case) -> [Figure.Field] {
        [
            .text("V\(fact.request)"), .date(fact.received), .text(fact.topic), .text(fact.sector), .text(fact.town),
            .number(fact.employees), .text(Self.size(fact.employees)),
        ]
    }

    /// The classes of size that the province counts in: of people employed.
    static func size(_ employees: Double?) -> String {
        switch employees {
        case nil: "?"
        case let count? where count < 10: "1-9"
        case let count? where count < 50: "10-49"
        case let count? where count < 250: "50-249"
        default: "250+"
        }
    }

    private var intake: [Figure] {
        let cases = facts.cases.filter { period.contains($0.received) }
        let served = facts.cases.filter { $0.heard.contains(where: period.contains) }
        let waiting = facts.cases.filter { fact in
            fact.received < period.until && fact.closed.map { $0 >= period.until } ?? true
                && !(fact.heard.first.map { $0 < period.until } ?? false)
        }
        let first = facts.cases.compactMap { fact in
            fact.heard.first.flatMap { period.contains($0) ? (fact, $0) : nil }
        }
        var nest = NestedNumbers()
        nest.add("intake", cases.count)
        nest.add("served", served.count)
        nest.add("first", first.count, within: ["served"])
        nest.add("waiting", waiting.count)
        return [figure(counting: "intake", .intake, nest.counted("intake"), Self.caseColumns, cases.map(row))]
            + firstSession(first, waiting, nest.counted("first", missing: "waiting"))
            + parts("served", served, nest) + parts("waiting", waiting, nest)
    }

    /// Days from the question to the first session, of those whose first session was in the period.
    private func firstSession(
        _ first: [(ReportFacts.Case, LocalDate)], _ waiting: [ReportFacts.Case], _ counted: Counted
    ) -> [Figure] {
        let days = first.map { Double($0.1.dayNumber - $0.0.received.dayNumber) }
        let rows =
            first.map { fact, date -> [Figure.Field] in
                [.text("V\(fact.request)"), .date(fact.received), .date(date)]
            } + waiting.map { [.text("V\($0.request)"), .date($0.received), .none] }
        return [("first-session-median", 0.5), ("first-session-p90", 0.9)].map { id, share in
            figure(
                id, .intake, .days, Statistics.percentile(days, share), counted, ["request", "received", "first"], rows)
        }
    }

    private func parts(_ name: String, _ cases: [ReportFacts.Case], _ nest: NestedNumbers) -> [Figure] {
        let ways: [(String, (ReportFacts.Case) -> String)] = [
            ("topic", \.topic), ("sector", \.sector), ("town", \.town), ("size", { Self.size($0.employees) }),
        ]
        let rows = cases.map(row)
        return [figure(counting: name, .intake, nest.counted(name), Self.caseColumns, rows)]
            + ways.map { way, key in
                let counts = Dictionary(grouping: cases) { key($0).isEmpty ? "?" : key($0) }.mapValues(\.count)
                var nest = nest
                nest.add("?", counts["?"] ?? 0, within: [name])
                return figure(
                    counting: "\(name)-by-\(way)", .intake, nest.counted(name, missing: "?"),
                    groups: SmallGroups.hidden(counts), Self.caseColumns, rows)
            }
    }

    private var sessions: [Figure] {
        let seats = facts.seats.filter { period.contains($0.date) }
        let noted = seats.filter { $0.state != nil }
        let rows = seats.map { seat -> [Figure.Field] in
            [
                .text("S\(seat.session)"), .date(seat.date), .text("V\(seat.request)"),
                seat.state.map { .text($0.rawValue) } ?? .none,
            ]
        }
        let counts = Dictionary(grouping: noted) { $0.state?.rawValue ?? "" }.mapValues(\.count)
        var nest = NestedNumbers()
        nest.add("seats", seats.count, isPublic: false)
        nest.add("noted", noted.count, within: ["seats"])
        nest.add("heard", noted.count { $0.state?.wasHeard ?? false }, within: ["noted"])
        let isPartTold = nest.isExact("noted") && nest.isExact("heard")
        return [
            figure(
                "attendance", .sessions, .percent, Statistics.share(nest.size("heard"), noted.count),
                nest.counted("noted", of: "seats", part: "heard"),
                groups: SmallGroups.hidden(
                    counts, parts: isPartTold ? Self.attendanceParts : [], isWholeTold: nest.isExact("noted")),
                ["session", "date", "request", "state"], rows)
        ] + satisfaction
    }

    private var satisfaction: [Figure] {
        let evaluations = asked(.evaluation) { $0.anchor }
        let marks = evaluations.filter { $0.state == .done }.compactMap { $0.outcome?.rating.map(Double.init) }
        let rows = evaluations.map { followUp -> [Figure.Field] in
            head(followUp) + [.number(followUp.outcome?.rating.map(Double.init))]
        }
        let (columns, nest) = (Self.askedColumns + ["rating"], nest(ofEvaluations: evaluations))
        return [
            figure(
                "satisfaction", .sessions, .mark, Statistics.mean(marks), nest.counted("rated", of: "asked"), columns,
                rows),
            figure(
                "satisfaction-response", .sessions, .percent, Statistics.share(marks.count, evaluations.count),
                nest.counted("asked", part: "rated"), columns, rows),
        ]
    }

    /// Who was asked for an evaluation, who answered, who gave a mark, and who intends to do something.
    func nest(ofEvaluations evaluations: [FollowUp]) -> NestedNumbers {
        let answered = evaluations.filter { $0.state == .done }
        var nest = NestedNumbers()
        nest.add("asked", evaluations.count)
        nest.add("answered", answered.count, within: ["asked"])
        nest.add("rated", answered.count { $0.outcome?.rating != nil }, within: ["answered"])
        nest.add("intended", answered.count { $0.outcome?.action != nil }, within: ["answered"])
        return nest
    }

    /// The value says how many were heard, and so how many were not: neither part may give its hidden groups away.
    private static let attendanceParts = [true, false].map { heard in
        Set(Attendance.State.allCases.filter { $0.wasHeard == heard }.map(\.rawValue))
    }

    static let askedColumns = ["follow_up", "case", "session", "anchor", "due", "state"]

    /// What was asked in the period and not let go of.
    /// - Parameter date: the day by which it belongs to a period.
    func asked(_ kind: FollowUpKind, by date: (FollowUp) -> LocalDate?) -> [FollowUp] {
        facts.asked.filter { followUp in
            followUp.kind == kind && followUp.state != .lapsed && date(followUp).map(period.contains) ?? false
        }
    }

    func head(_ followUp: FollowUp) -> [Figure.Field] {
        [
            .text(followUp.label), followUp.request.map { .text("V\($0)") } ?? .none,
            followUp.session.map { .text("S\($0)") } ?? .none, .date(followUp.anchor), .date(followUp.due),
            .text(followUp.state.rawValue),
        ]
    }
}

/// The few numbers that figures need.
package enum Statistics {
    /// The nearest-rank percentile: the smallest value that at least the share of all values do not exceed.
    package static func percentile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let rank = Int((share * Double(values.count)).rounded(.up))
        return values.sorted()[max(0, min(values.count, rank) - 1)]
    }

    package static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// A part of a whole, in percent.
    package static func share(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : 100 * Double(part) / Double(whole)
    }
}
