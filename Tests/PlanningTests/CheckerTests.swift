import Foundation
import Testing

@testable import Planning

/// The contract's own checker, run on many plans at once.
enum Checker {
    /// The checker itself: the benchmark uses the same file.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Examples/benchmark-support").standardizedFileURL
    static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// A rule and what it names: a session's number, or somebody's.
    struct Verdict: Decodable {
        let broken: [String]
        let terms: [String: Int]
        let served: Int
    }

    private static let script = """
        import json, sys
        sys.path.insert(0, sys.argv[1])
        from check_plan import check
        problems, plans = json.load(open(sys.argv[2])), json.load(open(sys.argv[3]))
        out = []
        for which, sessions in plans:
            broken, terms, served = check(problems[which], {"sessions": sessions})
            out.append({"broken": broken, "terms": terms, "served": served})
        json.dump(out, sys.stdout)
        """

    private struct Numbered: Encodable {
        let problem: Int
        let sessions: [PlannedSession]
        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode(problem)
            try container.encode(sessions)
        }
    }

    static func check(_ problems: [Problem], _ plans: [(problem: Int, sessions: [PlannedSession])]) throws -> [Verdict]
    {
        let python = try #require(Self.python)
        let work = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let (problemFile, planFile) = (work.appending(path: "problems"), work.appending(path: "plans"))
        let answer = work.appending(path: "answer")
        try JSONEncoder().encode(problems).write(to: problemFile)
        try JSONEncoder().encode(plans.map { Numbered(problem: $0.problem, sessions: $0.sessions) }).write(to: planFile)
        try Data().write(to: answer)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-B", "-c", script, folder.path, problemFile.path, planFile.path]
        process.standardOutput = try FileHandle(forWritingTo: answer)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([Verdict].self, from: Data(contentsOf: answer))
    }
}

/// Breaks plans and problems, in every way that a rule speaks of.
struct Breaker {
    var random: RandomSource

    /// Changes a problem so that every rule has something to say: pins, announced seats, narrow limits.
    mutating func vary(_ problem: inout Problem, with sessions: [PlannedSession]) {
        for session in sessions where random.below(4) == 0 {
            var requests = session.requests
            if random.below(3) == 0, requests.count > 1 { requests.removeLast() }
            problem.pinned.append(
                .init(
                    format: session.format, expert: session.expert, room: session.room, start: session.start,
                    topic: session.topic, requests: requests, closed: random.below(2) == 0 ? nil : random.below(2) == 0,
                    second: session.second, chair: session.chair)
            )
            if random.below(3) == 0 { problem.pinned[problem.pinned.count - 1].second = expert(of: problem) }
            if random.below(3) == 0 { problem.pinned[problem.pinned.count - 1].chair = person(of: problem) }
        }
        for session in sessions where random.below(2) == 0 {
            for request in session.requests {
                problem.previous.append(
                    .init(request: request, expert: session.expert, room: session.room, start: session.start))
            }
        }
        for index in problem.people.indices where random.below(3) == 0 {
            problem.people[index].maxPerDay = random.below(3)
            problem.people[index].maxPerWeek = random.below(3)
        }
        for index in problem.requests.indices where random.below(6) == 0 {
            problem.requests[index].minGapDays = random.below(20)
            problem.requests[index].deadline = random.below(problem.slots)
        }
        for index in problem.experts.indices where random.below(3) == 0 {
            problem.experts[index].maxSessions = random.below(3)
        }
        for _ in 0..<40 {
            let pair = (random.below(problem.people.count), random.below(problem.people.count))
            if pair.0 != pair.1 { problem.conflicts.append(Problem.Pair(pair.0, pair.1)) }
        }
    }

    private mutating func expert(of problem: Problem) -> Int { random.below(problem.experts.count) }
    private mutating func person(of problem: Problem) -> Int { random.below(problem.people.count) }

    /// One change that may break any rule.
    mutating func change(_ sessions: inout [PlannedSession], _ problem: Problem) {
        guard !sessions.isEmpty else { return }
        let index = random.below(sessions.count)
        let other = random.below(sessions.count)
        let request = random.below(problem.requests.count)
        switch random.below(18) {
        case 0: sessions[index].start = random.below(problem.slots - 8)
        case 1: sessions[index].start += random.below(9) - 4
        case 2: sessions[index].expert = random.below(problem.experts.count)
        case 3: sessions[index].room = random.below(4) == 0 ? nil : random.below(problem.rooms.count)
        case 4: sessions[index].topic = problem.requests[request].topic
        case 5: sessions[index].format = sessions[index].format == .table ? .mentoring : .table
        case 6: sessions[index].requests.append(request)
        case 7: if !sessions[index].requests.isEmpty { sessions[index].requests.removeFirst() }
        case 8: sessions.remove(at: index)
        case 9: sessions.append(sessions[index])
        case 10: sessions[index].start = sessions[other].start
        case 11: sessions[index].room = sessions[other].room
        case 12:
            if let moved = sessions[other].requests.last { sessions[index].requests.append(moved) }
        case 13: sessions[index].second = random.below(4) == 0 ? nil : expert(of: problem)
        case 14: sessions[index].chair = random.below(4) == 0 ? nil : person(of: problem)
        case 15: sessions[index].second = sessions[other].expert
        case 16: sessions[index].chair = sessions[other].requests.last.map { problem.requests[$0].person }
        default:
            let starts = problem.formats[sessions[index].format].starts
            sessions[index].start = starts[random.below(starts.count)]
        }
        // The contract speaks of slots within the horizon.
        for index in sessions.indices { sessions[index].start = max(0, min(problem.slots - 8, sessions[index].start)) }
    }
}

@Suite("Our rules find what the contract's checker finds", .enabled(if: Checker.python != nil))
struct CheckerTests {
    /// `C3 session 4: …`, `C8 person 12: …`: the rule and what it names, as the checker says it.
    static func named(_ violations: [Violation], _ problem: Problem) -> Set<String> {
        Set(
            violations.map { violation in
                let last = violation.sessions.last ?? -1
                switch (violation.rule, violation.detail) {
                case (.pinned, _): return "C11 \(violation.detail)"
                case (.load, .tooManyForExpert):
                    let expert = problem.experts.firstIndex { $0.person == violation.people.first } ?? -1
                    return "C8 expert \(expert)"
                case (.load, _): return "C8 person \(violation.people.first ?? -1)"
                case (.townQuota, _):
                    return "C14 place \(violation.people.first.map { problem.people[$0].place } ?? -1)"
                case (.roomBudget, _): return "C15 rooms"
                case (.series, .tooManySessions): return "C10 request \(violation.requests.first ?? -1)"
                default: return "\(violation.rule.rawValue) session \(last)"
                }
            })
    }

    static func named(_ broken: [String]) -> Set<String> {
        Set(
            broken.map { line in
                guard line.hasPrefix("C11") else { return String(line.prefix { $0 != ":" }) }
                if line.contains("appears") { return "C11 pinnedMissing" }
                if line.contains("another") { return "C11 pinnedOtherStaff" }
                return line.contains("lost") ? "C11 pinnedLostParticipant" : "C11 pinnedGainedParticipant"
            })
    }

    @Test("in thousands of plans broken on purpose, to the last point of the score")
    func agreement() throws {
        let dorp = try Villages.dorp()
        let good = try SearchTests.solve(dorp, steps: 40).plan.sessions
        var breaker = Breaker(random: RandomSource(seed: 7))
        var problems = [dorp, Villages.hamlet()]
        var plans: [(problem: Int, sessions: [PlannedSession])] = [(0, good), (1, [Villages.table, Villages.talk])]
        for which in 0..<12 {
            var problem = dorp
            breaker.vary(&problem, with: good)
            if which > 2 { breaker.addRules(to: &problem) }
            problems.append(problem)
        }
        for round in 0..<3000 {
            let which = round % 3 == 0 ? 0 : 2 + round / 3 % 12
            var sessions = round % 50 == 1 ? [Villages.table, Villages.talk] : good
            let problem = round % 50 == 1 ? 1 : which
            for _ in 0...breaker.random.below(6) { breaker.change(&sessions, problems[problem]) }
            plans.append((problem, sessions))
        }
        let verdicts = try Checker.check(problems, plans)
        #expect(verdicts.count == plans.count)
        var seen: [String: Int] = [:]
        for (plan, verdict) in zip(plans, verdicts) {
            let found = problems[plan.problem].evaluate(plan.sessions)
            #expect(Self.named(found.violations, problems[plan.problem]) == Self.named(verdict.broken))
            #expect(found.terms.filter { $0.value != 0 } == verdict.terms.filter { $0.value != 0 })
            #expect(found.served == verdict.served)
            for rule in Set(found.violations.map(\.rule)) { seen[rule.rawValue, default: 0] += 1 }
        }
        // Each rule was broken often enough for this to mean something.
        for rule in Rule.allCases { #expect(seen[rule.rawValue] ?? 0 > 20, "\(rule)") }
    }
}
