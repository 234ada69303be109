import Programme
import Testing

@testable import Office

@Suite("Who met before is known, for as long as it counts")
struct AcquaintanceTests {
    static let requests: [Request.ID: Request] = {
        let people = [Sample.bram, Sample.carla, Sample.dirk, Sample.bram]
        let all = people.enumerated().map { index, person in
            Request(
                id: .init(Int64(index + 1)), person: person, received: Sample.monday, question: "", topic: "export")
        }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }()

    func known(_ sessions: [Session], weeks: Int = 52, day: Int = 30) -> Acquaintance {
        let now = Sample.monday + Int64(day * 86_400)
        return Acquaintance(sessions, since: now + Int64(-weeks * 7 * 86_400), until: now, requests: Self.requests)
    }

    let table = Sample.session(expert: Sample.eva, requests: [1, 2])

    @Test("the same expert is not met again, but a series goes on with its own")
    func experts() throws {
        let acquaintance = known([table])
        let (first, other) = (try #require(Self.requests[.init(1)]), try #require(Self.requests[.init(4)]))
        #expect(acquaintance.experts(notFor: other, among: [Sample.eva, Sample.dirk]) == [Sample.eva])
        #expect(acquaintance.experts(notFor: first, among: [Sample.eva]).isEmpty)
        let third = try #require(Self.requests[.init(3)])
        #expect(acquaintance.experts(notFor: third, among: [Sample.eva]).isEmpty)
    }

    @Test("people of one table are a pair, once")
    func pairs() {
        #expect(known([table, table]).pairs.map { [$0.0, $0.1] } == [[Sample.bram, Sample.carla]])
    }

    @Test("what lies ahead, or too far back, does not count")
    func window() {
        #expect(known([table], weeks: 4).pairs.isEmpty)
        #expect(known([table], day: -1).pairs.isEmpty)
    }
}
