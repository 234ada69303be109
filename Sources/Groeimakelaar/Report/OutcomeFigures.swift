import Programme

/// What came of the sessions: intentions, results, referrals, experts, growth.
extension ReportFigures {
    var actions: [Figure] {
        let evaluations = asked(.evaluation) { $0.anchor }
        let nest = nest(ofEvaluations: evaluations)
        let rows = evaluations.map { followUp -> [Figure.Field] in
            head(followUp) + [.flag(followUp.outcome?.action != nil), .date(followUp.outcome?.actionDate)]
        }
        return [
            figure(
                "intended", .actions, .percent, Statistics.share(nest.size("intended"), nest.size("answered")),
                nest.counted("answered", of: "asked", part: "intended"),
                Self.askedColumns + ["intended", "action_date"], rows), check,
        ] + moments.map(\.realised)
    }

    /// What became of the intended actions, asked on their own date.
    private var check: Figure {
        let told = asked(.check) { $0.due }.map { ($0, $0.outcome?.realised) }
        var nest = NestedNumbers()
        nest.add("asked", told.count, isPublic: false)
        nest.add("told", told.count { $0.1 != nil }, within: ["asked"])
        nest.add("done", told.count { $0.1 == .done }, within: ["told"])
        return realised("realised-check", told, nest)
    }

    /// What share of the intended actions was done, of those of which it is known.
    /// - Parameters:
    ///   - told: who was asked, and what had become of it by then.
    ///   - nest: `done` within those that `told`, within those that were `asked`.
    func realised(_ id: String, _ told: [(FollowUp, Outcome.Realised?)], _ nest: NestedNumbers) -> Figure {
        let counts = Dictionary(grouping: told.compactMap { $0.1?.rawValue }) { $0 }.mapValues(\.count)
        let rows = told.map { followUp, realised -> [Figure.Field] in
            head(followUp) + [realised.map { .text($0.rawValue) } ?? .none]
        }
        // The value tells how many did it, and so how many did not.
        let isPartTold = nest.isExact("told") && nest.isExact("done")
        let done: Set = [Outcome.Realised.done.rawValue]
        let others = Set(Outcome.Realised.allCases.map(\.rawValue)).subtracting(done)
        return figure(
            id, .actions, .percent, Statistics.share(nest.size("done"), nest.size("told")),
            nest.counted("told", of: "asked", part: "done"),
            groups: SmallGroups.hidden(
                counts, parts: isPartTold ? [done, others] : [], isWholeTold: nest.isExact("told")),
            Self.askedColumns + ["realised"], rows)
    }

    var results: [Figure] { moments.flatMap(\.results) }

    private var moments: [MomentFigures] {
        let intake = Dictionary(facts.cases.map { ($0.request, $0) }) { first, _ in first }
        return facts.moments.map { MomentFigures(self, $0, intake) }
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
        func counts(_ key: (Referral) -> String) -> [String: Int] {
            Dictionary(grouping: made) { key($0.referral) }.mapValues(\.count)
        }
        let ended = made.map(\.referral).filter { !$0.state.isOpen }
        let matched = ended.filter { $0.state == .result && !$0.party.isEmpty }
        let raised = made.compactMap(\.referral.raised)
        var nest = NestedNumbers()
        nest.add("made", made.count)
        nest.add("ended", ended.count, within: ["made"])
        // How many came to an end stands there too, beside those in each state.
        let ends = [true, false].map { isOpen in
            Set(Referral.State.allCases.filter { $0.isOpen == isOpen }.map(\.rawValue))
        }
        let states = SmallGroups.hidden(counts(\.state.rawValue), parts: nest.isExact("ended") ? ends : [])
        let isResultTold = states.contains { $0.name == Referral.State.result.rawValue && $0.count != nil }
        nest.add("result", ended.count { $0.state == .result }, within: ["ended"], isPublic: isResultTold)
        nest.add("matched", matched.count, within: ["result"])
        nest.add("raised", raised.count, within: ["result"])
        nest.add("sought", made.count { $0.referral.amount != nil && $0.referral.raised == nil }, within: ["made"])
        return [
            figure(
                counting: "referrals", .referrals, nest.counted("made"),
                groups: SmallGroups.hidden(counts(\.initiative)), columns, rows),
            figure(
                counting: "referrals-by-state", .referrals, nest.counted("made"),
                groups: states, columns, rows),
            figure(
                "matched", .referrals, .percent, Statistics.share(matched.count, ended.count),
                nest.counted("ended", of: "made", part: "matched"), columns, rows),
            figure(
                counting: "matched-by-party", .referrals, nest.counted("matched"),
                groups: SmallGroups.hidden(
                    Dictionary(grouping: matched, by: \.party).mapValues(\.count),
                    isWholeTold: nest.isExact("matched")), columns, rows),
            figure(
                "raised", .referrals, .euro, raised.isEmpty ? nil : raised.reduce(0, +),
                nest.counted("raised", missing: "sought"), columns, rows),
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
        var nest = NestedNumbers()
        nest.add("held", held.count)
        nest.add("experts", load.count)
        nest.add("asked", asked.count, isPublic: false)
        nest.add("answered", answers.count, within: ["asked"])
        nest.add("willing", answers.count { $0 }, within: ["answered"])
        return [
            figure(counting: "sessions", .experts, nest.counted("held"), ["session", "date", "expert"], rows),
            figure(
                "expert-load", .experts, .count, Statistics.mean(load.values.sorted().map(Double.init)),
                nest.counted("experts"), ["session", "date", "expert"], rows),
            figure(
                "expert-willing", .experts, .percent, Statistics.share(nest.size("willing"), answers.count),
                nest.counted("answered", of: "asked", part: "willing"), Self.askedColumns + ["willing"], willingRows),
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
        var nest = NestedNumbers()
        nest.add("companies", companies.count, isPublic: false)
        nest.add("known", known.count, within: ["companies"])
        // Who grows fast by the OECD does so by CBS.
        nest.add("cbs", known.count(where: \.isCBS), within: ["known"])
        nest.add("oecd", known.count(where: \.isOECD), within: ["cbs"])
        return ["oecd", "cbs"].map { name in
            figure(
                "growth-\(name)", .growth, .percent, Statistics.share(nest.size(name), known.count),
                nest.counted("known", of: "companies", part: name), columns, rows)
        }
    }
}
