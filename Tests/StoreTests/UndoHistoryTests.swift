import Programme
import Testing

@testable import Store

@Suite("Any history of commands is undone to where it began")
struct UndoHistoryTests {
    @Test(
        "random commands, undone one by one, pass through every state they came by",
        arguments: 1...8 as ClosedRange<UInt64>)
    func property(seed: UInt64) throws {
        let scratch = Scratch()
        let store = try scratch.create()
        var random = SplitMix(state: seed)
        var states = [try store.dump()]
        for number in 0..<40 {
            let before = try store.history(limit: 1).first?.id
            try? store.transaction(.test("command \(number)")) { transaction in
                for _ in 0...Int.random(in: 0...3, using: &random) { try RandomCommand.run(transaction, &random) }
            }
            if try store.history(limit: 1).first?.id != before { states.append(try store.dump()) }
            // Now and then a step back in the middle of the history.
            if Int.random(in: 0..<6, using: &random) == 0, states.count > 1 {
                _ = try store.undo()
                states.removeLast()
                #expect(try store.dump() == states.last)
            }
        }
        #expect(states.count > 10)
        while states.count > 1 {
            _ = try store.undo()
            states.removeLast()
            #expect(try store.dump() == states.last)
        }
        #expect(throws: StoreError.nothingToUndo) { try store.undo() }
        #expect(try store.verify().isEmpty)
    }
}

/// A generator with a seed (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private enum RandomCommand {
    static func run(_ transaction: Transaction, _ random: inout SplitMix) throws {
        let number = Int.random(in: 0..<1000, using: &random)
        let people = try transaction.people()
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: _ = try transaction.insert(Sample.person("p\(number)"))
        case 2:
            guard var person = people.randomElement(using: &random) else { return }
            person.aliases = try [Sample.address("a\(number)@voorbeeld.example"), person.email]
            person.email = try Sample.address("b\(number)@voorbeeld.example")
            person.turnover = Double(number) / 7
            try transaction.update(person)
        case 3:
            guard let person = people.randomElement(using: &random) else { return }
            try transaction.save(
                Expert(person: person.id, topics: ["export": number % 3 + 1, "t\(number)": 1], formats: [.table]))
        case 4:
            guard let person = people.randomElement(using: &random) else { return }
            var request = Sample.request(of: person.id, "vraag \(number)")
            request.prefer = people.prefix(number % 4).map(\.id)
            let id = try transaction.insert(request)
            try transaction.insert(CaseStep(request: id, stage: .new, at: Instant(seconds: 1), by: "anna"))
        case 5:
            guard let person = people.randomElement(using: &random) else { return }
            try transaction.delete(person.id)
        case 6:
            var settings = try transaction.settings()
            settings.weights.travel = number % 5 + 4
            try transaction.save(settings)
        case 7: try plan(transaction, number)
        case 8:
            guard let proposal = try transaction.proposal() else { return }
            let sessions = proposal.sessions.map { ReleasedSession(session: $0.session, sequence: 0) }
            try transaction.insert(
                Release(id: .init(0), name: "r\(number)", at: Instant(seconds: 2), sessions: sessions))
        default: _ = try transaction.insert(Sample.message(.draft, id: "\(number)@voorbeeld.example"))
        }
    }

    private static func plan(_ transaction: Transaction, _ number: Int) throws {
        guard let expert = try transaction.experts().first else { return }
        var sessions = (try transaction.proposal()?.sessions ?? []).suffix(2).map { old in
            ProposedSession(session: old.session, pinned: !old.pinned)
        }
        let requests = try transaction.requests().map(\.id)
        let uid = "s\(number)-\(requests.count)@voorbeeld.example"
        let session = try Sample.session(
            transaction.newSession(uid: uid), uid: uid, expert: expert.person, requests: Array(requests.prefix(3)))
        sessions.append(ProposedSession(session: session))
        try transaction.save(Sample.proposal(sessions))
    }
}
