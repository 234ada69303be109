import Foundation
import Testing

@testable import Planning

@Suite("What else could happen in a plan is told truly")
struct StandingPlanTests {
    /// A plan of the village with a few sessions taken out, so that there is something to place.
    static func thinned(seed: UInt64) throws -> (Problem, [PlannedSession]) {
        let problem = try Villages.dorp()
        var random = RandomSource(seed: seed)
        var sessions = try SearchTests.solve(problem, steps: 60, seed: seed).plan.sessions
        for _ in 0..<3 { sessions.remove(at: random.below(sessions.count)) }
        return (problem, sessions)
    }

    @Test("each placement is a valid plan, and gains what it says")
    func placements() throws {
        var ways: Set<Placement.Way> = []
        for seed in [UInt64(1), 2] {
            let (problem, sessions) = try Self.thinned(seed: seed)
            let plan = StandingPlan(problem, sessions)
            let before = problem.evaluate(sessions)
            #expect(before.isValid)
            for request in plan.unserved.prefix(16) {
                let found = plan.placements(for: request, most: 3)
                #expect(found.map(\.gain) == found.map(\.gain).sorted(by: >))
                for placement in found {
                    let after = problem.evaluate(placement.plan)
                    #expect(after.isValid && after.score - before.score == placement.gain)
                    #expect(placement.session.requests.contains(request))
                    let lost = Set(sessions.flatMap(\.requests)).subtracting(placement.plan.flatMap(\.requests))
                    #expect(lost == Set(placement.displaced))
                    ways.insert(placement.way)
                }
            }
        }
        #expect(ways.count >= 2, "\(ways)")
    }

    @Test("every seat that is free to somebody is found, by brute force")
    func seats() throws {
        let (problem, sessions) = try Self.thinned(seed: 1)
        let plan = StandingPlan(problem, sessions)
        let before = problem.evaluate(sessions)
        for index in sessions.indices {
            let candidates = plan.candidates(forSeatAt: index, most: 100).filter { $0.leaves == nil }
            for request in plan.unserved {
                var tried = sessions
                tried[index].requests.append(request)
                let after = problem.evaluate(tried)
                let found = candidates.first { $0.request == request }
                #expect(after.isValid == (found != nil))
                if let found { #expect(after.score - before.score == found.gain) }
            }
        }
    }

    /// Every session that a request could have alone or, at a table, with any company, in an otherwise empty plan.
    static func canBePlaced(_ request: Int, _ problem: Problem) -> Bool {
        for (expert, offer) in problem.experts.enumerated() {
            for format in offer.formats {
                for start in problem.formats[format].starts {
                    for room in [nil] + problem.rooms.indices.map(Optional.some) {
                        let least = problem.formats[format].minParticipants
                        let session = PlannedSession(
                            format: format, expert: expert, room: room, start: start,
                            topic: problem.requests[request].topic, requests: [request])
                        let fine = { (requests: [Int]) in
                            var tried = session
                            tried.requests = requests
                            let broken = problem.evaluate([tried]).violations
                            return broken.allSatisfy { $0.detail == .tooFew }
                        }
                        guard fine([request]) else { continue }
                        if complete([request], from: 0, least, problem, fine) { return true }
                    }
                }
            }
        }
        return false
    }

    private static func complete(
        _ members: [Int], from: Int, _ least: Int, _ problem: Problem, _ fine: ([Int]) -> Bool
    ) -> Bool {
        if members.count >= least { return true }
        for other in problem.requests.indices.dropFirst(from) where !members.contains(other) {
            if fine(members + [other]), complete(members + [other], from: other + 1, least, problem, fine) {
                return true
            }
        }
        return false
    }

    @Test("who is said to be impossible to place is so, by brute force")
    func impossible() throws {
        var random = RandomSource(seed: 4)
        var told = 0
        for _ in 0..<15 {
            var problem = Villages.hamlet()
            for index in problem.people.indices where random.below(3) == 0 {
                problem.people[index].free = random.below(2) == 0 ? [[32, 72]] : [[128, 168]]
                if random.below(4) == 0 { problem.people[index].languages = ["en"] }
            }
            problem.requests[0].deadline = random.below(192)
            problem.requests[1].minLevel = 1 + random.below(4)
            for request in problem.requests.indices where problem.cannotBePlaced(request) {
                told += 1
                #expect(!Self.canBePlaced(request, problem))
            }
        }
        #expect(told > 8)
    }

    /// The problem with a single change, made by hand.
    static func changed(
        _ problem: Problem, by change: SingleChange, of request: Int, in sessions: [PlannedSession]
    ) -> Problem {
        var changed = problem
        let person = problem.requests[request].person
        switch change {
        case .freeTime(let weekday, let part):
            let more = problem.partsOfDay(weekday: weekday, part: part)
            changed.people[person].free = Problem.union(changed.people[person].free, more)
        case .expertSession(let expert): changed.experts[expert].maxSessions += 1
        case .seat(let index):
            changed.formats.table.maxParticipants += 1
            if let room = sessions[index].room { changed.rooms[room].capacity += 1 }
        case .personLimit:
            changed.people[person].maxPerDay += 1
            changed.people[person].maxPerWeek += 1
        case .laterDeadline: changed.requests[request].deadline += 14 * 96
        case .eitherFormat: changed.requests[request].format = .either
        case .lowerLevel: changed.requests[request].minLevel -= 1
        case .withoutRule(let name): changed.rules = changed.rules?.without(name)
        }
        return changed
    }

    @Test("a change that is said to help does, in the problem with that change")
    func helps() throws {
        let (problem, sessions) = try Self.thinned(seed: 1)
        let plan = StandingPlan(problem, sessions)
        let before = problem.evaluate(sessions).score
        var kinds = 0
        for request in plan.unserved.prefix(6) {
            for help in plan.helps(for: request) {
                let changed = Self.changed(problem, by: help.change, of: request, in: sessions)
                let after = changed.evaluate(help.placement.plan)
                #expect(after.isValid && after.score > before && help.placement.displaced.isEmpty)
                kinds += 1
            }
        }
        #expect(kinds > 3)
    }

    @Test("a match names the next best place, which is valid and costs what it says")
    func matches() throws {
        let problem = try Villages.dorp()
        let sessions = try SearchTests.solve(problem, steps: 60).plan.sessions
        let plan = StandingPlan(problem, sessions)
        let before = problem.evaluate(sessions).score
        var others = 0
        for (index, session) in sessions.enumerated() {
            for request in session.requests {
                let match = try #require(plan.match(of: request, at: index))
                guard let next = match.nextBest else { continue }
                let after = problem.evaluate(next.plan)
                #expect(after.isValid && after.score - before == next.gain)
                others += 1
            }
        }
        #expect(others > 0)
    }
}
