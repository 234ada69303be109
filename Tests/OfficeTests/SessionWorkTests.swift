import Foundation
import Programme
import Store
import Testing

@testable import Office

/// A small programme in a folder of its own: two experts, a room each, guests with a question on export.
private final class House {
    let folder = FileManager.default.temporaryDirectory.appending(path: "house-\(UUID().uuidString)").path
    private let now = Sample.monday + -20 * 86_400

    init(guests: Int, sessions: [Session]) throws {
        var settings = Settings()
        settings.mailbox = "tafels@programma.example"
        try Workspace.create(folder: folder, settings: settings)
        try workspace.change("import") { transaction in
            for number in 1...(2 + guests) {
                let person = Person(
                    id: .init(0), email: try #require(EmailAddress("p\(number)@bedrijf.example")),
                    name: "Persoon \(number)")
                let id = try transaction.insert(person)
                guard number > 2 else {
                    try transaction.insert(Expert(person: id, topics: ["export": 3], formats: [.table]))
                    _ = try transaction.insert(Room(id: .init(0), name: "Zaal \(number)", place: "", capacity: 9))
                    continue
                }
                try transaction.insert(
                    Request(id: .init(0), person: id, received: now, question: "Hoe?", topic: "export"))
            }
            for session in sessions { _ = try transaction.newSession(uid: session.uid) }
            let from = try #require(LocalDate(iso: "2027-02-22"))
            try transaction.save(
                Proposal(
                    from: from, until: from.adding(days: 28), madeAt: now, score: 0, bound: nil, stopped: "time",
                    sessions: sessions.map { ProposedSession(session: $0) }))
        }
        _ = try workspace.release(named: nil, dryRun: false)
        _ = try workspace.exportMessages { _ in }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var workspace: Workspace { get throws { try Workspace(folder: folder, now: now, who: "test") } }
}

@Suite("A released session is changed by hand, within the rules")
struct SessionWorkTests {
    let first = Sample.session(1, expert: .init(1), room: 1, requests: [1, 2])
    let second = Sample.session(2, expert: .init(2), room: 2, time: Sample.time(day: 2), requests: [3, 4])

    @Test("two tables with too few guests become one, and everyone hears what concerns them")
    func merge() throws {
        let house = try House(guests: 4, sessions: [first, second])
        let view = try house.workspace.session("S1")
        #expect(view.concerns == [.belowMinimum(have: 2, need: 4)])
        #expect(view.remedies.contains(.merge(into: "S2")) && view.remedies.last == .cancel)
        _ = try house.workspace.mergeSession("S1", into: "S2", dryRun: false)
        let merged = try house.workspace.session("S2")
        #expect(merged.session.requests.map(\.number) == [1, 2, 3, 4] && merged.concerns.isEmpty)
        let drafts = try house.workspace.messages([.draft])
        let told = Dictionary(grouping: drafts, by: { $0.person?.number ?? 0 }).mapValues { messages in
            messages.flatMap(\.invites).map { "\($0.method.rawValue) S\($0.session) \($0.sequence)" }.sorted()
        }
        // Persons 1 and 2 are the experts; 3 and 4 were at the first table, 5 and 6 at the second.
        #expect(
            told == [
                1: ["CANCEL S1 1"], 2: ["REQUEST S2 0"], 3: ["CANCEL S1 1", "REQUEST S2 0"],
                4: ["CANCEL S1 1", "REQUEST S2 0"],
            ])
    }

    @Test("a seat that is offered counts once when tables become one, and keeps its place")
    func mergeBesideOffers() throws {
        let house = try House(guests: 10, sessions: [first, second])
        _ = try house.workspace.offerSeats(of: "S2", most: 1)
        #expect(try house.workspace.session("S1").remedies.contains(.merge(into: "S2")))
        // With every seat offered there is no place for two more.
        _ = try house.workspace.offerSeats(of: "S2", most: 9)
        #expect(try !house.workspace.session("S1").remedies.contains(.merge(into: "S2")))
        #expect(throws: OfficeError.self) {
            try house.workspace.mergeSession("S1", into: "S2", dryRun: false)
        }
    }

    @Test("a change that breaks a rule is refused, and nothing changes")
    func refused() throws {
        let house = try House(guests: 4, sessions: [first, second])
        #expect(throws: OfficeError.self) {
            try house.workspace.moveSession(
                "S1", start: LocalMoment(wallSeconds: 1_804_300_000), room: nil, expert: nil, dryRun: false)
        }
        #expect(try house.workspace.messages([.draft]).isEmpty)
    }

    @Test("who waits is offered a seat in the order of the plan's score, and holds it")
    func offers() throws {
        let house = try House(guests: 6, sessions: [first, second])
        let effects = try house.workspace.offerSeats(of: "S1", most: 1)
        guard case .offered("S1", let request, _, _) = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(request == "V5")
        let again = try house.workspace.offerSeats(of: "S1", most: 3)
        #expect(again.count == 1, "one is left who waits")
        let offered = try house.workspace.messages([.draft]).filter { $0.template.hasPrefix("offer") }
        #expect(offered.count == 2 && offered.allSatisfy { $0.invites.count == 1 })
    }
}
