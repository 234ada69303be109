import Programme

/// What came of the sessions: intentions, results, referrals, experts, growth.
extension ReportFigures {
    var actions: [Figure] {
        let evaluations = asked(.evaluation) { $0.anchor }
        let answered = evaluations.filter { $0.state == .done }
        let intended = answered.count { $0.outcome?.action != nil }
        let rows = evaluations.map { followUp -> [Figure.Field] in
            head(followUp) + [.flag(followUp.outcome?.action != nil), .date(followUp.outcome?.actionDate)]
        }
        let moments: [(String, FollowUpKind)] = [
            ("realised-check", .check), ("realised-3", .result3), ("realised-6", .result6), ("realised-12", .result12),
        ]
        return [
            figure(
                "intended", .actions, .percent, Statistics.share(intended, answered.count), count: answered.count,
                missing: evaluations.count - answered.count, Self.askedColumns + ["intended", "action_date"], rows)
        ] + moments.map { realised($0, $1) }
    }

    /// What share of the intended actions was done, of those that answered.
    private func realised(_ id: String, _ kind: FollowUpKind) -> Figure {
        let asked = asked(kind) { $0.due }
        let answers = asked.compactMap { $0.outcome?.realised }
        let counts = Dictionary(grouping: answers, by: \.rawValue).mapValues(\.count)
        let rows = asked.map { followUp -> [Figure.Field] in
            head(followUp) + [followUp.outcome?.realised.map { .text($0.rawValue) } ?? .none]
        }
        return figure(
            id, .actions, .percent, Statistics.share(answers.count { $0 == .done }, answers.count),
            count: answers.count, missing: asked.count - answers.count, groups: SmallGroups.hidden(counts),
            Self.askedColumns + ["realised"], rows)
    }

    var results: [Figure] {
        let before = Dictionary(facts.cases.map { ($0.request, $0) }) { first, _ in first }
        return [("3", FollowUpKind.result3), ("6", .result6), ("12", .result12)].flatMap { months, kind in
            let asked = asked(kind) { $0.due }
            let answered = asked.filter { $0.state == .done }
            let rows = asked.map { followUp -> [Figure.Field] in
                let intake = followUp.request.flatMap { before[$0]?.employees }
                return head(followUp) + [
                    .number(intake), .number(followUp.outcome?.employees), .number(followUp.outcome?.turnover),
                    .number(followUp.outcome?.investment),
                ]
            }
            let columns = Self.askedColumns + ["employees_intake", "employees", "turnover", "investment"]
            let jobs = answered.compactMap { followUp -> Double? in
                guard let now = followUp.outcome?.employees,
                    let then = followUp.request.flatMap({ before[$0]?.employees })
                else { return nil }
                return now - then
            }
            let invested = answered.compactMap { $0.outcome?.investment }
            return [
                figure(
                    "results-\(months)", .results, .percent, Statistics.share(answered.count, asked.count),
                    count: asked.count, missing: asked.count - answered.count, columns, rows),
                figure(
                    "jobs-\(months)", .results, .fte, jobs.isEmpty ? nil : jobs.reduce(0, +), count: jobs.count,
                    missing: asked.count - jobs.count, columns, rows),
                figure(
                    "investment-\(months)", .results, .euro, invested.isEmpty ? nil : invested.reduce(0, +),
                    count: invested.count, missing: asked.count - invested.count, columns, rows),
            ]
        }
    }

    var referrals: [Figure] {
        let made = facts.referrals.filter { period.contains($0.date) }
        let rows = made.map { referral, date -> [Figure.Field] in
            [
                .text(referral.label), .text("V\(referral.request)"), .text(referral.initiative), .date(date),
                .text(referral.state.rawValue), .number(referral.amount), .number(referral.raised),
                .text(referral.party),
            ]
        }
        let columns = ["referral", "request", "initiative", "date", "state", "amount", "raised", "party"]
        func counts(_ key: (Referral) -> String) -> [Figure.Group] {
            SmallGroups.hidden(Dictionary(grouping: made) { key($0.referral) }.mapValues(\.count))
        }
        let raised = made.compactMap(\.referral.raised)
        let sought = made.filter { $0.referral.amount != nil }
        return [
            figure(
                "referrals", .referrals, .count, Double(made.count), count: made.count,
                groups: counts(\.initiative), columns, rows),
            figure(
                "referrals-by-state", .referrals, .count, Double(made.count), count: made.count,
                groups: counts(\.state.rawValue), columns, rows),
            figure(
                "raised", .referrals, .euro, raised.isEmpty ? nil : raised.reduce(0, +), count: raised.count,
                missing: sought.count { $0.referral.raised == nil }, columns, rows),
        ]
    }

    var experts: [Figure] {
        let held = facts.held.filter { period.contains($0.date) }
        let load = Dictionary(grouping: held, by: \.expert).mapValues(\.count)
        let asked = asked(.expert) { $0.anchor }
        let answers = asked.compactMap { $0.outcome?.willing }
        let rows = held.map { session -> [Figure.Field] in
            [.text("S\(session.session)"), .date(session.date), .text("P\(session.expert)")]
        }
        let willingRows = asked.map { followUp -> [Figure.Field] in
            head(followUp) + [followUp.outcome?.willing.map { .flag($0) } ?? .none]
        }
        return [
            figure(
                "sessions", .experts, .count, Double(held.count), count: held.count, ["session", "date", "expert"],
                rows),
            figure(
                "expert-load", .experts, .count, Statistics.mean(load.values.sorted().map(Double.init)),
                count: load.count, ["session", "date", "expert"], rows),
            figure(
                "expert-willing", .experts, .percent, Statistics.share(answers.count { $0 }, answers.count),
                count: answers.count, missing: asked.count - answers.count, Self.askedColumns + ["willing"],
                willingRows),
        ]
    }

    /// Of every company that had a question by the end of the period.
    var growth: [Figure] {
        let companies = Set(facts.cases.filter { $0.received < period.until }.map(\.person)).sorted()
        let measured = companies.map { ($0, Growth(facts.figures[$0] ?? [], before: period.until)) }
        let known = measured.compactMap(\.1)
        let rows = measured.map { person, growth -> [Figure.Field] in
            guard let growth else { return [.text("P\(person)")] + [Figure.Field](repeating: .none, count: 6) }
            return [
                .text("P\(person)"), .date(growth.from), .date(growth.to), .number(growth.employeesBefore),
                .number(growth.employeesAfter), .number(growth.turnoverBefore), .number(growth.turnoverAfter),
            ]
        }
        let columns = [
            "company", "from", "to", "employees_from", "employees_to", "turnover_from", "turnover_to",
        ]
        let definitions: [(String, (Growth) -> Bool)] = [("growth-oecd", \.isOECD), ("growth-cbs", \.isCBS)]
        return definitions.map { id, holds in
            figure(
                id, .growth, .percent, Statistics.share(known.count(where: holds), known.count),
                count: known.count, missing: companies.count - known.count, columns, rows)
        }
    }
}
