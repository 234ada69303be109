import Foundation
import Testing

@testable import Planning

extension Villages {
    /// A hamlet of three experts who all give tables on export, and two people who may chair; both rules are on.
    static func staffedHamlet() -> Problem {
        var problem = hamlet()
        problem.people += [problem.people[0], problem.people[1], problem.people[0]]
        for (index, id) in ["c", "k", "l"].enumerated() { problem.people[8 + index].id = id }
        problem.experts[1].topics["export"] = 2
        problem.experts[1].formats = [.table, .mentoring]
        problem.experts.append(.init(person: 8, topics: ["export": 1], formats: [.table], maxSessions: 2))
        problem.rooms[0].capacity = 7
        problem.rules = .init(secondExpert: .init(minLevel: 1), chair: .init(people: [9, 10], load: 10, travel: 3))
        return problem
    }

    static let staffedTable = PlannedSession(
        format: .table, expert: 0, room: 0, start: 40, topic: "export", requests: [0, 2, 3], second: 2, chair: 10)
}

extension RuleTests {
    /// A table with a second expert and a chair, broken in one way.
    private static func staffed(_ change: @escaping @Sendable (inout Problem, inout [PlannedSession]) -> Void) -> Change
    {
        { problem, sessions in
            problem = Villages.staffedHamlet()
            sessions[0] = Villages.staffedTable
            #expect(problem.evaluate(sessions).isValid)
            change(&problem, &sessions)
        }
    }

    static let staffBreaches: [Breach] = [
        ("no second expert", .secondExpert, .secondMissing, staffed { $1[0].second = nil }),
        (
            "a second expert of too low a level", .secondExpert, .secondUnsuited,
            staffed { problem, _ in problem.rules?.secondExpert?.minLevel = 2 }
        ),
        (
            "a second expert who gives no tables", .secondExpert, .secondUnsuited,
            staffed { problem, _ in problem.experts[2].formats = [.mentoring] }
        ),
        ("the expert twice", .secondExpert, .secondUnsuited, staffed { $1[0].second = 0 }),
        (
            "two experts without a common language", .secondExpert, .secondUnsuited,
            staffed { problem, _ in problem.people[8].languages = ["pl"] }
        ),
        (
            "a second expert who is away", .secondExpert, .secondNotFree,
            staffed { problem, _ in problem.people[8].free = [[41, 72]] }
        ),
        (
            "a second expert to avoid", .secondExpert, .secondNotAccepted,
            staffed { problem, _ in problem.requests[2].avoid = [2] }
        ),
        (
            "a second expert met before", .secondExpert, .secondNotAccepted,
            staffed { problem, _ in problem.rules?.notAgain = .init(experts: [[3, 2]], people: []) }
        ),
        (
            "a second expert who asks", .secondExpert, .secondNotAccepted,
            staffed { problem, _ in problem.requests[3].person = 8 }
        ),
        ("no chair", .chair, .chairMissing, staffed { $1[0].chair = nil }),
        ("a chair who is none", .chair, .chairUnsuited, staffed { $1[0].chair = 3 }),
        (
            "the second expert as the chair", .chair, .chairUnsuited,
            staffed {
                $0.rules?.chair?.people.append(8)
                $1[0].chair = 8
            }
        ),
        (
            "a chair who is away", .chair, .chairNotFree,
            staffed { problem, _ in problem.people[10].free = [[128, 168]] }
        ),
        (
            "a chair without a common language", .chair, .chairNotAccepted,
            staffed { problem, _ in
                problem.people[0].languages = ["nl", "en"]
                problem.people[10].languages = ["en"]
            }
        ),
        (
            "a room too small for them too", .room, .roomTooSmall,
            staffed { problem, _ in problem.rooms[0].capacity = 5 }
        ),
        (
            "too many for the second expert", .load, .tooManyForExpert,
            staffed { problem, _ in problem.experts[2].maxSessions = 0 }
        ),
        (
            "two tables for a chair in one day", .load, .tooManyInDay,
            staffed { problem, sessions in
                problem.formats.table.starts.append(60)
                problem.formats.table.starts.sort()
                sessions.append(Villages.staffedTable)
                sessions[2].start = 60
            }
        ),
        (
            "a pinned table with another chair", .pinned, .pinnedOtherStaff,
            staffed { problem, sessions in
                let table = Villages.staffedTable
                problem.pinned = [
                    .init(
                        format: .table, expert: 0, room: 0, start: 40, topic: table.topic, requests: table.requests,
                        closed: nil, second: 2, chair: 9)
                ]
            }
        ),
    ]
}

@Suite("Two experts at a table, and a chair from the regiegroep")
struct StaffRuleTests {
    @Test("what they cost is the load and the way of each")
    func points() {
        var problem = Villages.staffedHamlet()
        problem.people[8].place = 1
        problem.people[10].place = 1
        let terms = problem.evaluate([Villages.staffedTable, Villages.talk]).terms
        #expect(terms["load"] == -30 * 3 && terms["chair"] == -10 - 3 * 4 && terms["expertTravel"] == -10 * 4)
    }

    @Test("a plan holds them, and keeps them through its file; without the rules no word of them is written")
    func files() throws {
        let problem = Villages.staffedHamlet()
        let plan = try SearchTests.solve(problem, steps: 60).plan
        let tables = plan.sessions.filter { $0.format == .table }
        #expect(!tables.isEmpty && tables.allSatisfy { $0.second != nil && $0.chair != nil })
        let talks = plan.sessions.filter { $0.format == .mentoring }
        #expect(!talks.isEmpty && talks.allSatisfy { $0.second == nil && $0.chair == nil })
        #expect(try Plan(json: plan.json(), for: problem) == plan)
        #expect(try Problem(json: problem.json()) == problem)
        let plain = String(decoding: try SearchTests.solve(Villages.hamlet(), steps: 60).plan.json(), as: UTF8.self)
        #expect(!plain.contains("second") && !plain.contains("chair"))
    }

    @Test("only the topics that are named have them")
    func topics() throws {
        var problem = Villages.staffedHamlet()
        problem.rules?.secondExpert?.topics = ["zorg"]
        let table = try #require(
            SearchTests.solve(problem, steps: 60).plan.sessions.first { $0.format == .table })
        #expect(table.second == nil && table.chair != nil)
    }

    @Test("a table may have them where no rule asks it, as long as they suit it")
    func voluntary() {
        var problem = Villages.staffedHamlet()
        problem.rules = nil
        #expect(problem.evaluate([Villages.staffedTable]).isValid)
        problem.experts[2].topics = ["zorg": 3]
        #expect(problem.evaluate([Villages.staffedTable]).violations.map(\.detail) == [.secondUnsuited])
    }

    @Test("who is nearest and has least is taken, so that the tables spread over the chairs")
    func spread() throws {
        var problem = Villages.staffedHamlet()
        problem.rules?.chair = .init(people: [9, 10], load: 40)
        problem.experts[0].maxSessions = 4
        problem.experts[2].maxSessions = 4
        for person in problem.people.indices { problem.people[person].maxPerWeek = 4 }
        problem.conflicts = []
        problem.requests += (0..<3).map { number in
            var request = problem.requests[number]
            request.id = "W\(number)"
            return request
        }
        let plan = try SearchTests.solve(problem, steps: 300).plan
        let chairs = plan.sessions.compactMap(\.chair)
        #expect(chairs.count == 2 && Set(chairs) == [9, 10])
    }

    @Test("whom a table was announced with stays, unless that is worth more than a change costs")
    func announced() throws {
        var problem = Villages.staffedHamlet()
        let plan = try SearchTests.solve(problem, steps: 60).plan.sessions
        let table = try #require(plan.first { $0.format == .table })
        let others = problem.experts.indices.filter { $0 != table.expert && $0 != table.second }
        let (other, chair) = (try #require(others.first), table.chair == 9 ? 10 : 9)
        problem.rules?.secondExpert?.announced = [.init(expert: table.expert, start: table.start, who: other)]
        problem.rules?.chair?.announced = [.init(expert: table.expert, start: table.start, who: chair)]
        let again = try SearchTests.solve(problem, steps: 60).plan.sessions.first { $0.format == .table }
        #expect(again?.second == other && again?.chair == chair)
        // Held, it costs nothing; and each that is not held costs the points of a change.
        #expect(problem.evaluate([table]).terms["change"] == -2 * problem.weights.change)
        problem.weights.change = 0
        #expect(try SearchTests.solve(problem, steps: 60).plan.sessions.first { $0.format == .table } == table)
    }

    static let wrong: [(String, String, ProblemError.Fault)] = [
        ("{\"chair\":{}}", "rules.chair.people", .missing),
        (
            "{\"chair\":{\"people\":[3,99]}}", "rules.chair.people[1]", .noSuch(.people, found: 99, count: 8)
        ),
        ("{\"chair\":{\"people\":[3,3]}}", "rules.chair.people[1]", .duplicate(first: 0)),
        (
            "{\"chair\":{\"people\":[3],\"load\":-1}}", "rules.chair.load",
            .outOfRange(found: -1, least: 0, most: 1_000_000)
        ),
        (
            "{\"chair\":{\"people\":[3],\"announced\":[{\"expert\":0,\"start\":4,\"who\":8}]}}",
            "rules.chair.announced[0].who", .noSuch(.people, found: 8, count: 8)
        ),
        ("{\"secondExpert\":{\"topics\":[\"\"]}}", "rules.secondExpert.topics[0]", .empty),
        ("{\"secondExpert\":{\"topics\":[\"a\",\"a\"]}}", "rules.secondExpert.topics[1]", .duplicate(first: 0)),
        (
            "{\"secondExpert\":{\"minLevel\":101}}", "rules.secondExpert.minLevel",
            .outOfRange(found: 101, least: 0, most: 100)
        ),
    ]

    @Test("each fault is refused with its place", arguments: wrong.indices)
    func refused(index: Int) throws {
        let (rules, path, fault) = Self.wrong[index]
        let error = try #require(ReadingTests.error("{\"rules\":\(rules)," + (try ReadingTests.text().dropFirst())))
        #expect(error.path == path && error.fault == fault)
    }

    @Test("weights that would make more sessions worth more are refused beside them, for the bound's sake")
    func weights() throws {
        var problem = Villages.staffedHamlet()
        problem.weights.load = -1
        #expect(throws: ProblemError.self) { try problem.validate() }
        problem.rules = nil
        try problem.validate()
        problem.pinned = [
            .init(
                format: .table, expert: 0, room: 0, start: 40, topic: "export", requests: [0], closed: true, second: 2)
        ]
        #expect(throws: ProblemError.self) { try problem.validate() }
    }

    static let reasons: [(Explanation.Reason, Problem.RuleName, @Sendable (inout Problem) -> Void)] = [
        (
            .second, .secondExpert,
            {
                $0.people[8].free = []; $0.people[1].free = []
            }
        ),
        (.second, .secondExpert, { $0.requests[0].avoid = [1, 2] }),
        (
            .chair, .chair,
            {
                $0.people[9].free = []; $0.people[10].maxPerWeek = 0
            }
        ),
        (.chair, .chair, { $0.rules?.chair?.people = [] }),
    ]

    @Test("who cannot be placed for want of them hears it, and that it is proven", arguments: reasons.indices)
    func explained(index: Int) throws {
        let (reason, name, change) = Self.reasons[index]
        var problem = Villages.staffedHamlet()
        // The first expert's tables only: who is asked for as second gives none of their own.
        problem.requests[0].minLevel = 3
        problem.conflicts = []
        problem.formats.table.maxParticipants = 5
        problem.rooms[0].capacity = 8
        #expect(!problem.cannotBePlaced(0))
        change(&problem)
        #expect(problem.explain([0], in: []).map(\.reason) == [reason])
        #expect(problem.cannotBePlaced(0))
        #expect(StandingPlan(problem, []).helps(for: 0, most: 20).map(\.change).contains(.withoutRule(name)))
        let result = try problem.whatIf(.withoutRule(name), options: SolveOptions(seconds: nil, steps: 100))
        #expect(result.gaining.contains(0))
    }

    @Test("a programme without them gets them, nobody loses a seat, and a second expert who falls away is replaced")
    func mended() throws {
        var problem = Villages.staffedHamlet()
        problem.experts[1].maxSessions = 2
        let before = [Villages.table, Villages.talk]
        let mended = problem.mended(before) { true }
        #expect(problem.evaluate(mended).isValid)
        #expect(mended.map(\.requests) == before.map(\.requests) && mended[0].second != nil && mended[0].chair != nil)
        var changed = problem
        changed.people[try #require(mended[0].chair)].free = []
        changed.people[changed.experts[try #require(mended[0].second)].person].free = []
        let again = changed.mended(mended) { true }
        #expect(changed.evaluate(again).isValid && again.map(\.requests) == before.map(\.requests))
        #expect(again[0].second != mended[0].second && again[0].chair != mended[0].chair)
    }
}
