import Programme
import Testing

@testable import Store

@Suite("Records keep their keys and their references")
struct RecordRuleTests {
    let scratch = Scratch()

    @Test("an address has one owner, as address or alias, in any case")
    func oneOwner() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { transaction in
            var eva = try Sample.person("eva")
            eva.aliases = [try Sample.address("visser@voorbeeld.example")]
            _ = try transaction.insert(eva)
        }
        let duplicate = StoreError.duplicate(table: "person_address", columns: ["address_key"])
        for name in ["EVA", "Visser"] {
            #expect(throws: duplicate) { try store.transaction(.test("import")) { try $0.insert(Sample.person(name)) } }
        }
        let piet = try store.transaction(.test("import")) { try $0.insert(Sample.person("piet")) }
        #expect(throws: duplicate) {
            try store.transaction(.test("edit")) { transaction in
                var person = try #require(try transaction.person(piet))
                person.aliases = [try Sample.address("VISSER@voorbeeld.example")]
                try transaction.update(person)
            }
        }
        #expect(try store.read { try $0.people().map(\.name) } == ["eva", "piet"])
    }

    @Test("an alias can become the address, and another spelling is kept")
    func swappedAddresses() throws {
        let store = try scratch.create()
        var eva = try Sample.person("eva")
        eva.aliases = [try Sample.address("visser@voorbeeld.example")]
        eva.id = try store.transaction(.test("import")) { try $0.insert(eva) }
        (eva.email, eva.aliases) = (try Sample.address("Visser@voorbeeld.example"), [eva.email])
        #expect(try store.transaction(.test("edit")) { try $0.update(eva) } == .changed)
        let read = try #require(try store.read { try $0.person(eva.id) })
        #expect(read.email.written == "Visser@voorbeeld.example")
        #expect(read.aliases == eva.aliases)
    }

    @Test("a room's name is its own in any case")
    func roomName() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        #expect(throws: StoreError.duplicate(table: "room", columns: ["name_key"])) {
            try store.transaction(.test("import")) { try $0.insert(Sample.room("AGORA")) }
        }
    }

    @Test("what others point to is not deleted, and what is not there is not changed")
    func references() throws {
        let store = try scratch.create()
        let season = try store.transaction(.test("import")) { try Season($0) }
        #expect(throws: StoreError.stillInUse(table: "person")) {
            try store.transaction(.test("erase")) { try $0.delete(season.participant) }
        }
        #expect(throws: StoreError.missingReference(table: "request")) {
            try store.transaction(.test("import")) { try $0.insert(Sample.request(of: .init(999))) }
        }
        #expect(throws: StoreError.noSuchRecord(table: "room", key: "5")) {
            try store.transaction(.test("erase")) { try $0.delete(Room.ID(5)) }
        }
        #expect(throws: StoreError.noSuchRecord(table: "person", key: "0")) {
            try store.transaction(.test("edit")) { try $0.update(Sample.person("niemand")) }
        }
    }

    @Test("saving again tells whether anything was added or changed")
    func outcomes() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { transaction in
            let id = try transaction.insert(Sample.person("eva"))
            var expert = Expert(person: id, topics: ["export": 1], formats: [.table])
            #expect(try transaction.save(expert) == .added)
            #expect(try transaction.save(expert) == .unchanged)
            expert.topics = ["export": 2]
            #expect(try transaction.save(expert) == .changed)
            expert.topics = [:]
            #expect(try transaction.save(expert) == .changed)
            #expect(try transaction.expert(id) == expert)
            let calendar = StoredCalendar(name: "eva.ics", content: "x", readAt: Instant(seconds: 1))
            #expect(try transaction.save(calendar) == .added)
            let later = StoredCalendar(name: "eva.ics", content: "x", readAt: Instant(seconds: 2))
            #expect(try transaction.save(later) == .unchanged)
            #expect(try transaction.calendar(named: "eva.ics") == calendar)
        }
    }

    @Test("a session keeps its identity while a proposal, a release or a mail knows it, and is let go after")
    func identity() throws {
        let store = try scratch.create()
        let season = try store.transaction(.test("import")) { try Season($0) }
        let released = ReleasedSession(session: season.session, sequence: 0)
        try store.transaction(.test("release")) { transaction in
            try transaction.save(Sample.proposal([ProposedSession(session: season.session)]))
            try transaction.insert(
                Release(id: .init(0), name: "voorjaar", at: Instant(seconds: 1), sessions: [released]))
            let unused = try transaction.newSession(uid: "twee@programma.example")
            let other = try Sample.session(
                unused, uid: "twee@programma.example", expert: season.expert, requests: [])
            try transaction.save(Sample.proposal([ProposedSession(session: other)]))
            try transaction.save(Sample.proposal([]))
        }
        #expect(try store.count("session") == 1)
        #expect(try store.read { try $0.latestRelease()?.sessions } == [released])
    }

    @Test("saving a proposal again touches only what differs")
    func smallDifferences() throws {
        let store = try scratch.create()
        let season = try store.transaction(.test("import")) { transaction in
            let season = try Season(transaction)
            try transaction.save(Sample.proposal([ProposedSession(session: season.session)]))
            return season
        }
        try store.transaction(.test("pin")) {
            try $0.save(Sample.proposal([ProposedSession(session: season.session, pinned: true)]))
        }
        #expect(try store.history(limit: 1).first?.rows == ["proposed_session": 1])
    }
}
