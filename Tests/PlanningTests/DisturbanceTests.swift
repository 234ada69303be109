import Testing

@testable import Planning

@Suite("Who is disturbed by a plan is told, with what stands in the way")
struct DisturbanceTests {
    /// The hamlet with its plan announced.
    static func announced() -> (Problem, [PlannedSession]) {
        var problem = Villages.hamlet()
        let sessions = [Villages.table, Villages.talk]
        problem.previous = sessions.flatMap { session in
            session.requests.map {
                .init(request: $0, expert: session.expert, room: session.room, start: session.start)
            }
        }
        return (problem, sessions)
    }

    static let changes: [(String, Disturbance.Cause, @Sendable (inout Problem) -> Void)] = [
        ("the room closes", .room, { $0.rooms[0].open = [[128, 168]] }),
        ("the expert falls ill", .expert, { $0.people[0].free = [[128, 168]] }),
        ("the start is none any more", .start, { $0.formats.table.starts = [136] }),
        ("it is too near", .start, { $0.notBefore = 45 }), ("nothing", .better, { _ in }),
    ]

    @Test("for each cause", arguments: changes.indices)
    func causes(index: Int) {
        var (problem, _) = Self.announced()
        Self.changes[index].2(&problem)
        let moved = PlannedSession(
            format: .table, expert: 0, room: 0, start: 136, topic: "export", requests: [0, 2, 3])
        let found = problem.disturbances(by: [moved, Villages.talk])
        #expect(found.map(\.seat.request) == [0, 2, 3])
        #expect(found.allSatisfy { $0.cause == Self.changes[index].1 && $0.instead == moved })
    }

    @Test("a person who cannot come is the cause for themselves alone")
    func person() {
        var (problem, _) = Self.announced()
        problem.people[2].free = []
        let found = problem.disturbances(by: [])
        #expect(found.map(\.cause) == [.person, .better, .better, .better] && found.allSatisfy { $0.instead == nil })
    }

    @Test("a plan that keeps every seat disturbs nobody, and each disturbance costs what the weights say")
    func none() throws {
        let (problem, sessions) = Self.announced()
        #expect(problem.disturbances(by: sessions).isEmpty)
        for kept in [[], [sessions[0]], [sessions[1]]] {
            let cost = problem.evaluate(kept).terms["change"] ?? 0
            #expect(cost == -250 * problem.disturbances(by: kept).count)
        }
    }
}
