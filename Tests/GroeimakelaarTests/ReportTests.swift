import Groeimakelaar
import Programme
import Testing

@Suite("The figures of the report")
struct ReportTests {
    func date(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

    func half() throws -> ReportPeriod {
        try #require(ReportPeriod(from: try date("2027-01-01"), until: try date("2027-07-01")))
    }

    /// Questions of 2 January, heard after so many days; nil where not.
    func facts(_ waits: [Int?], topics: [String] = ["export"]) throws -> ReportFacts {
        let received = try date("2027-01-02")
        let cases = waits.enumerated().map { index, wait in
            ReportFacts.Case(
                request: .init(Int64(index + 1)), person: .init(Int64(index + 1)), received: received,
                topic: topics[index % topics.count], sector: "techniek", town: index == 0 ? "" : "Almere",
                employees: 12, turnover: nil, closed: nil, heard: wait.map { [received.adding(days: $0)] } ?? [])
        }
        return ReportFacts(
            cases: cases, seats: [], held: [], asked: [], referrals: [], figures: [:], targets: [:],
            moments: [3, 6, 12])
    }

    func figure(_ id: String, _ facts: ReportFacts) throws -> Figure {
        try #require(ReportFigures(facts, half()).all.first { $0.id == id })
    }

    @Test("the median and the 90th percentile are days that somebody waited (nearest rank)")
    func waiting() throws {
        let facts = try facts([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, nil, nil, nil, nil, nil])
        #expect(try figure("first-session-median", facts).value == 50)
        #expect(try figure("first-session-p90", facts).value == 90)
        #expect(try figure("first-session-p90", facts).missing == 5)
        #expect(try figure("served", facts).value == 10)
        #expect(try figure("waiting", facts).value == 5)
        #expect(try figure("served", facts).rows.count == 10)
        #expect(Statistics.percentile([], 0.5) == nil && Statistics.percentile([7], 0.9) == 7)
    }

    @Test("a figure of fewer than five is not shown, nor how many are missing where those are so few")
    func small() throws {
        let few = try facts([10, 20, 30, 40])
        #expect(try figure("served", few).told == .hidden && figure("first-session-median", few).told == .hidden)
        let more = try facts([10, 20, 30, 40, 50, nil])
        #expect(try figure("served", more).told == .exactly(5))
        #expect(try figure("first-session-median", more).toldMissing == 1...4)
    }

    @Test("no small group can be had by subtracting the others from the whole")
    func groups() {
        #expect(SmallGroups.hidden(["a": 9, "b": 6]).map(\.count) == [9, 6])
        // One alone would be the whole less the others, so the smallest of those goes with it.
        let one = SmallGroups.hidden(["a": 20, "b": 9, "c": 3])
        #expect(one == [.init(name: "a", count: 20), .init(name: "b", count: nil), .init(name: "c", count: nil)])
        // Two that are three together, likewise.
        let two = SmallGroups.hidden(["a": 20, "b": 9, "c": 2, "d": 1])
        #expect(two.filter { $0.count != nil } == [.init(name: "a", count: 20)])
        for seed in 0..<500 {
            let counts = Dictionary((0..<(1 + seed % 6)).map { ("\($0)", (seed * ($0 + 3) * 7) % 17) }) { $1 }
            let groups = SmallGroups.hidden(counts)
            let hidden = groups.filter { $0.count == nil }.compactMap { counts[$0.name] }
            #expect(!groups.contains { (1..<5).contains($0.count ?? 0) }, "\(counts)")
            let alone = counts.values.filter { $0 > 0 }.count == hidden.count
            #expect(hidden.isEmpty || alone || (hidden.count > 1 && hidden.reduce(0, +) >= 5), "\(counts)")
        }
    }

    @Test("a hidden group does not follow from the part that the value tells of")
    func parts() {
        // 17 of 20 were heard: with 15 who attended in sight, 2 who sent a colleague would follow.
        let counts = ["attended": 15, "replaced": 2, "no-show": 2, "late": 1]
        let heard: Set = ["attended", "replaced"]
        let groups = SmallGroups.hidden(counts, parts: [heard, ["no-show", "late", "cancelled"]])
        #expect(groups.allSatisfy { $0.count == nil })
        #expect(SmallGroups.hidden(counts).contains { $0.name == "attended" && $0.count == 15 })
    }

    @Test("how many have no town is not told where their group is hidden")
    func unknownTown() throws {
        let towns = try figure("served-by-town", facts([1, 2, 3, 4, 5, 6, 7]))
        #expect(towns.groups.allSatisfy { $0.count == nil } && towns.missing == 1 && towns.toldMissing == nil)
    }

    @Test(
        "growth is over 20% a year by the OECD and at least 10% by CBS, over three years from at least ten people",
        arguments: [
            // Exactly 20% and exactly 10% a year.
            (10.0, 17.28, "2024-01-01", false, true), (10, 17.4, "2024-01-01", true, true),
            (100, 133.1, "2023-06-01", false, true), (100, 133.1, "2024-03-01", false, true),
            (100, 133.0, "2024-01-01", false, false), (10, 13.31, "2023-03-01", false, true),
        ])
    func growth(before: Double, after: Double, from: String, oecd: Bool, cbs: Bool) throws {
        let start = try date(from)
        let figures = [(start, before), (start.adding(months: 36), after)].map { day, employees in
            CompanyFigure(person: .init(1), date: day, employees: employees, turnover: nil)
        }
        let growth = try #require(Growth(figures, before: try date("2028-01-01")))
        #expect(growth.isOECD == oecd && growth.isCBS == cbs)
        #expect(Growth(figures, before: start.adding(months: 36)) == nil)
    }

    @Test("a company of nine, or without figures of three years ago, has no growth to tell")
    func noGrowth() throws {
        func figure(_ day: String, _ employees: Double?) throws -> CompanyFigure {
            CompanyFigure(person: .init(1), date: try date(day), employees: employees, turnover: 1_000_000)
        }
        let until = try date("2028-01-01")
        #expect(Growth([try figure("2024-01-01", 9), try figure("2027-01-01", 40)], before: until) == nil)
        #expect(Growth([try figure("2025-01-01", 20), try figure("2027-01-01", 40)], before: until) == nil)
        #expect(Growth([try figure("2027-01-01", 40)], before: until) == nil)
    }

    @Test("the share of intended actions done is of those who answered, and says who did not")
    func realised() throws {
        var facts = try facts([])
        let due = try date("2027-03-01")
        let answers: [Outcome.Realised?] = [.done, .done, .done, .partly, .dropped, nil, nil, nil, nil, nil]
        facts.asked = answers.enumerated().map { index, realised in
            FollowUp(
                id: .init(Int64(index + 1)), kind: .result3, request: .init(1), owner: "", due: due,
                state: realised == nil ? .open : .done, madeAt: Instant(seconds: 0),
                outcome: realised.map { Outcome(realised: $0, investment: 1000) })
        }
        #expect(try self.figure("realised-3", facts).rows.isEmpty)
        facts.intentions = [.init(1): []]
        let figure = try figure("realised-3", facts)
        #expect(figure.value == 60 && figure.count == 5 && figure.missing == 5 && figure.rows.count == 10)
        #expect(try self.figure("results-3", facts).value == 50)
        #expect(try self.figure("investment-3", facts).value == 5000)
        #expect(try self.figure("realised-6", facts).value == nil)
        facts.asked[5].state = .lapsed
        #expect(try self.figure("realised-3", facts).missing == 4)
        // What was told before stands where it was the end of it, and is not told over again.
        facts.intentions = [.init(1): [.init(date: due.adding(days: -30), realised: .partly)]]
        #expect(try self.figure("realised-3", facts).missing == 4)
        facts.intentions[.init(1)]?.append(.init(date: due.adding(days: -10), realised: .done))
        let carried = try self.figure("realised-3", facts)
        #expect(carried.count == 9 && carried.missing == 0 && carried.value == 700.0 / 9)
        facts.intentions[.init(1)] = [.init(date: due.adding(days: 1), realised: .done)]
        #expect(try self.figure("realised-3", facts).missing == 4)
    }

    @Test("jobs and turnover are what is more than at intake, of who told both; investment is what they say")
    func changes() throws {
        var facts = try facts([1, 1, 1, 1, 1, 1])
        let due = try date("2027-04-01")
        // The sixth had no turnover at intake, and the first does not tell of it.
        facts.cases = facts.cases.enumerated().map { index, fact in
            .init(
                request: fact.request, person: fact.person, received: fact.received, topic: fact.topic,
                sector: fact.sector, town: fact.town, employees: 12, turnover: index == 5 ? nil : 100_000,
                closed: nil, heard: fact.heard)
        }
        facts.asked = facts.cases.enumerated().map { index, fact in
            FollowUp(
                id: .init(Int64(index + 1)), kind: .result3, request: fact.request, owner: "", due: due, state: .done,
                madeAt: Instant(seconds: 0),
                outcome: Outcome(employees: 13.5, turnover: index == 0 ? nil : 120_000, investment: 2000))
        }
        #expect(try figure("jobs-3", facts).value == 9 && figure("investment-3", facts).value == 12_000)
        let turnover = try figure("turnover-3", facts)
        #expect(turnover.value == 80_000 && turnover.count == 4 && turnover.missing == 2 && turnover.told == .hidden)
        #expect(turnover.columns.suffix(3) == ["turnover_intake", "turnover", "investment"])
        facts.moments = [3, 24]
        #expect(try figure("turnover-24", facts).value == nil)
    }

    @Test("what came of referrals tells with how many a match was made, and not of how few")
    func matches() throws {
        var facts = try facts([])
        let states: [(Referral.State, String, Double?)] =
            [(Referral.State, String, Double?)](repeating: (.result, "Regiobank", 50_000), count: 6)
            + [(Referral.State, String, Double?)](repeating: (.declined, "", nil), count: 6)
            + [(Referral.State, String, Double?)](repeating: (.accepted, "Regiobank", nil), count: 5)
        facts.referrals = try states.enumerated().map { index, state in
            let referral = Referral(
                id: .init(Int64(index + 1)), request: .init(Int64(index + 1)), initiative: "financiering",
                at: Instant(seconds: 0), by: "anna", consent: .anonymous, state: state.0, amount: 100_000,
                party: state.1, raised: state.2)
            return (referral, try date("2027-03-01"))
        }
        let matched = try figure("matched", facts)
        #expect(matched.told == .exactly(50) && matched.count == 12 && matched.missing == 5)
        #expect(try figure("matched-by-party", facts).groups == [.init(name: "Regiobank", count: 6)])
        #expect(try figure("raised", facts).value == 300_000 && figure("raised", facts).missing == 11)
        // Two fewer: of the six with a result, two would be those without.
        facts.referrals[0].referral.party = ""
        facts.referrals[1].referral.party = ""
        #expect(try figure("matched", facts).told == .below(50))
    }

    @Test("the period before a half year is a half year, and before twenty days twenty days")
    func previous() throws {
        #expect(try half().previous == ReportPeriod(from: try date("2026-07-01"), until: try date("2027-01-01")))
        #expect(try half().years == 0.5)
        let days = try #require(ReportPeriod(from: try date("2027-03-01"), until: try date("2027-03-21")))
        let before = ReportPeriod(from: try date("2027-02-09"), until: try date("2027-03-01"))
        #expect(days.previous == before)
        #expect(ReportPeriod(from: days.until, until: days.from) == nil)
    }

    @Test("every figure has a name of its own")
    func names() {
        let ids = ReportFigures.ids(moments: [3, 24])
        #expect(Set(ids).count == ids.count && ids.contains("growth-cbs") && ids.contains("turnover-24"))
        #expect(!ids.contains { $0.hasSuffix("-12") })
    }
}
