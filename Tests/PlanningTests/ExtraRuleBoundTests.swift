import Testing

@testable import Planning

@Suite("In the bound no session is worth less than it is with the programme's own rules")
struct ExtraRuleBoundTests {
    /// A village where tables are small and preferred days weigh much, so that they decide who sits where.
    private func dorp(_ seed: UInt64) throws -> Problem {
        var problem = try Villages.dorp()
        var random = RandomSource(seed: seed)
        var kept: [String: Int] = [:]
        problem.requests = problem.requests.shuffled(using: &random).filter { request in
            kept[request.topic, default: 0] += 1
            return request.sessions == 1 && kept[request.topic] ?? 0 <= 7
        }
        for index in problem.requests.indices { problem.requests[index].format = .either }
        problem.formats.table.minParticipants = 2
        problem.formats.table.maxParticipants = 3
        let people = problem.people.indices.map { person in
            Problem.PreferredDays.Entry(person: person, days: (0..<7).filter { _ in random.below(3) == 0 })
        }
        problem.rules = .init(preferredDays: .init(weight: 600, people: people))
        try problem.validate()
        return problem
    }

    /// What a session brings by itself, in sixteenths of a point; nil where it may not be.
    private func worth(_ session: PlannedSession, _ plan: StandingPlan) -> Int? {
        let end = plan.end(session)
        guard session.requests.count <= plan.seats(of: session),
            session.room.map({ plan.isFree(room: $0, session.start, end) }) ?? true
        else { return nil }
        for (index, request) in session.requests.enumerated() {
            guard plan.accepts(request, session.expert, session.format), plan.hasTime(request, session.start, end),
                session.requests[..<index].allSatisfy({ plan.getAlong(request, $0, with: session.expert) })
            else { return nil }
        }
        let served = session.requests.reduce(0) { $0 + plan.worth(ofRequest: $1, sessions: 1) }
        return (plan.worth(of: session) + served) * Prices.unit
    }

    @Test("tables and talks, by every company there is", arguments: UInt64(1)...4)
    func sessions(seed: UInt64) throws {
        let problem = try dorp(seed)
        let (model, plan) = (Model(problem), StandingPlan(problem, []))
        let relaxation = Relaxation(model)
        let tables = TablePricing(relaxation)
        var prices = Prices(
            model, wanted: relaxation.wanted, presence: relaxation.presence.capacity.count)
        tables.presence = prices.presence
        for request in prices.single.indices { prices.single[request] = 0 }
        var pricing = ExpertPricing(relaxation)
        var seen = 0
        for expert in problem.experts.indices {
            var most = 0
            for topic in model.experts.topics[expert] {
                let list = relaxation.applicants(prices, expert: expert, topic: topic, form: 0)
                let asking = list.map(\.request)
                for start in model.experts.tableStarts[expert] where start % 2 == 0 {
                    var best = Int.min
                    for choice in 1..<(1 << asking.count) where (2...3).contains(choice.nonzeroBitCount) {
                        let company = asking.indices.filter { choice >> $0 & 1 == 1 }.map { asking[$0] }
                        for room in problem.rooms.indices {
                            let session = PlannedSession(
                                format: .table, expert: expert, room: room, start: model.table.starts[start],
                                topic: model.topics[topic], requests: company)
                            best = max(best, worth(session, plan) ?? Int.min)
                        }
                    }
                    guard best > 0 else { continue }
                    seen += 1
                    let limit = try #require(tables.limit(expert, start, list))
                    #expect(limit >= best)
                    #expect(tables.best(expert, start, list, limit: limit, above: best - 1) != nil)
                    most = max(most, best)
                }
                for request in relaxation.applicants(prices, expert: expert, topic: topic, form: 1).map(\.request) {
                    for start in model.experts.talkStarts[expert] {
                        let session = PlannedSession(
                            format: .mentoring, expert: expert, room: nil, start: model.talk.starts[start],
                            topic: model.topics[topic], requests: [request])
                        most = max(most, worth(session, plan) ?? 0)
                    }
                }
            }
            let load = problem.weights.load * Prices.unit
            #expect(pricing.price(expert, prices).value >= most - load)
        }
        #expect(seen > 20)
    }

    @Test("a town's quota is taken as met")
    func quota() throws {
        let plain = try Villages.dorp()
        var problem = plain
        problem.rules = .init(
            townQuota: .init(weight: 500, towns: problem.places.indices.map { .init(place: $0, least: 3, most: 4) }))
        let bounds = [plain, problem].map { LagrangianBound(Model($0)) }
        for bound in bounds { _ = bound.round(length: 0, until: { false }) }
        #expect(bounds[0].best == bounds[1].best)
    }
}
