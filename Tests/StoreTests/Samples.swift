import Programme
import Testing

@testable import Store

/// People and things of a small programme.
enum Sample {
    static func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

    static func person(_ name: String) throws -> Person {
        Person(id: .init(0), email: try address("\(name)@voorbeeld.example"), name: name)
    }

    static func request(of person: Person.ID, _ question: String = "Hoe exporteer ik?") -> Request {
        Request(
            id: .init(0), person: person, received: Instant(seconds: 1_800_000_000), question: question, topic: "export"
        )
    }

    static func room(_ name: String) -> Room { Room(id: .init(0), name: name, place: "Lelystad", capacity: 9) }

    static func session(_ id: Session.ID, uid: String, expert: Person.ID, requests: [Request.ID]) throws -> Session {
        let start = Instant(seconds: 1_803_000_000)
        return Session(
            id: id, uid: uid, format: .table, expert: expert, room: nil,
            time: try #require(Interval(start, start.adding(minutes: 120))), topic: "export", requests: requests)
    }

    static func proposal(_ sessions: [ProposedSession]) throws -> Proposal {
        Proposal(
            from: try #require(LocalDate(iso: "2027-03-01")), until: try #require(LocalDate(iso: "2027-06-01")),
            madeAt: Instant(seconds: 7), score: 66_630, bound: nil, stopped: "time", sessions: sessions)
    }

    static func message(_ state: Message.State, id: String, invites: [Message.Invite] = []) throws -> Message {
        Message(
            id: .init(0), release: nil, person: nil, to: try address("eva@voorbeeld.example"), toName: "Eva",
            template: "invitation-expert", language: .dutch, subject: "Uw tafel", text: "Beste Eva",
            html: "<p>Beste Eva",
            invites: invites, state: state, madeAt: Instant(seconds: 5), messageID: id)
    }
}

/// A programme with an expert, a participant and their session, all made by one command.
struct Season {
    let expert: Person.ID
    let participant: Person.ID
    let request: Request.ID
    let session: Session

    init(_ transaction: Transaction) throws {
        expert = try transaction.insert(Sample.person("eva"))
        participant = try transaction.insert(Sample.person("piet"))
        try transaction.save(Expert(person: expert, topics: ["export": 3], formats: [.table]))
        request = try transaction.insert(Sample.request(of: participant))
        let id = try transaction.newSession(uid: "een@programma.example")
        session = try Sample.session(id, uid: "een@programma.example", expert: expert, requests: [request])
    }
}
