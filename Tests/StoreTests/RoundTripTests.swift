import Programme
import Testing

@testable import Store

@Suite("What is kept comes back the same")
struct RoundTripTests {
    let scratch = Scratch()

    static let awkward = [
        "", " ", "O'Brien; DROP TABLE person;--", "é e\u{301} 漢字 \u{1F469}\u{200D}\u{1F680}", "a\u{0}b", "\u{0}",
        "regel\r\nregel\t\"x\"\\",
        "{\"json\": [1,2]}", "NULL", "1e400", String(repeating: "ü", count: 100_000),
    ]

    @Test("a person, with any text", arguments: awkward)
    func person(text: String) throws {
        let store = try scratch.create()
        var person = Person(
            id: .init(0), email: try Sample.address("Eva.Visser@Voorbeeld.example"),
            aliases: [try Sample.address("EVA@thuis.example"), try Sample.address("a@b.example")], name: text,
            company: text,
            sector: text, place: text, languages: [text, "nl", "a,b"], phone: text, maxPerDay: 0, maxPerWeek: nil,
            available: .dagdelen([.init(.monday, .morning), .init(.sunday, .evening)]),
            preferredDays: [.sunday, .monday],
            calendar: text,
            employees: 12.5, turnover: nil, extra: [text: text, "k": ""])
        person.id = try store.transaction(.test("import")) { try $0.insert(person) }
        let read = try #require(try store.read { try $0.person(person.id) })
        #expect(read == person)
        #expect(read.email.written == "Eva.Visser@Voorbeeld.example")
        #expect(try store.read { try $0.person(email: Sample.address("eva@THUIS.example")) } == person)
        #expect(try store.read { try $0.person(email: Sample.address("c@b.example")) } == nil)
        #expect(try store.read { try $0.people() } == [person])
    }

    @Test("a request, a room, an expert, a step, a calendar, a relation and a travel time", arguments: awkward)
    func others(text: String) throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { transaction in
            let (a, b) = (try transaction.insert(Sample.person("a")), try transaction.insert(Sample.person("b")))
            var request = Request(
                id: .init(0), person: b, received: Instant(seconds: -1), question: text, topic: text, minLevel: 3,
                format: .mentoring, sessions: 4, priority: .high, deadline: LocalDate(iso: "9999-12-31"),
                prefer: [b, a], avoid: [a], extra: ["x": text])
            request.id = try transaction.insert(request)
            #expect(try transaction.requests() == [request])
            #expect(try transaction.requests(of: b) == [request])
            var room = Room(
                id: .init(0), name: text, address: text, place: text, capacity: 1, open: .dagdelen([]), cost: 75,
                calendar: nil,
                extra: [text: ""])
            room.id = try transaction.insert(room)
            #expect(try transaction.rooms() == [room])
            #expect(try transaction.room(named: text) == room)
            let expert = Expert(person: a, topics: [text: 1, "x": 3], formats: [.table, .mentoring], growth: text)
            try transaction.save(expert)
            #expect(try transaction.experts() == [expert])
            let step = CaseStep(
                request: request.id, stage: CaseStage(rawValue: text), at: .init(seconds: 3), by: text, note: text)
            try transaction.insert(step)
            #expect(try transaction.caseSteps(of: request.id) == [step])
            let calendar = StoredCalendar(name: text, content: text, readAt: Instant(seconds: 9))
            #expect(try transaction.save(calendar) == .added)
            #expect(try transaction.calendar(named: text) == calendar)
            let relation = try #require(Relation(b, a, reason: text, extra: ["": text]))
            #expect(try transaction.save(relation) == .added)
            #expect(try transaction.relations() == [relation])
            let time = TravelTime(from: text, to: "Urk", minutes: 40, extra: [:])
            #expect(try transaction.save(time) == .added)
            #expect(try transaction.travelTimes() == [time])
        }
    }

    @Test("a proposal, a release and a message", arguments: awkward)
    func sessions(text: String) throws {
        let store = try scratch.create()
        try store.transaction(.test("plan")) { transaction in
            let season = try Season(transaction)
            var session = season.session
            (session.second, session.chair) = (season.expert, season.expert)
            var proposal = try Sample.proposal([ProposedSession(session: session, pinned: true)])
            proposal.stopped = text
            proposal.bound = Int.max
            try transaction.save(proposal)
            #expect(try transaction.proposal() == proposal)
            var release = Release(
                id: .init(0), name: text, at: Instant(seconds: 1),
                sessions: [ReleasedSession(session: session, sequence: 3, cancelled: true)])
            release.id = try transaction.insert(release)
            #expect(try transaction.latestRelease() == release)
            #expect(try transaction.releases() == [release])
            var message = try Sample.message(
                .draft, id: text,
                invites: [
                    .init(session: season.session.id, method: .request, sequence: 3, content: text),
                    .init(session: season.session.id, method: .cancel, sequence: 4, content: ""),
                ])
            message.release = release.id
            message.person = season.expert
            (message.subject, message.text, message.html, message.toName) = (text, text, text, text)
            message.id = try transaction.insert(message)
            #expect(try transaction.messages() == [message])
            #expect(try transaction.messages(states: [.draft, .sent]) == [message])
            #expect(try transaction.messages(states: [.sent]).isEmpty)
            #expect(try transaction.messages(of: release.id) == [message])
            message.state = .discarded
            message.invites.removeFirst()
            #expect(try transaction.update(message) == .changed)
            #expect(try transaction.message(message.id) == message)
            #expect(try transaction.messageCounts() == [.discarded: 1])
        }
    }

    @Test("only settings that differ from the defaults are kept, and unknown ones stay")
    func settings() throws {
        let store = try scratch.create()
        var settings = Settings()
        settings.weights.travel = 9
        settings.table.starts = [.midnight]
        settings.programme = "Tafels \u{1F469}"
        try store.transaction(.test("settings")) { transaction in
            try transaction.save(settings)
            _ = try transaction.save(["name": "later.new", "value": "{\"a\":1}"], in: "setting")
        }
        func names() throws -> [String] {
            try store.read { try $0.rows(of: "setting") { try $0["name"] } }
        }
        #expect(try names() == ["later.new", "programme", "table.starts", "weights.travel"])
        #expect(try store.read { try $0.settings() } == settings)
        try store.transaction(.test("settings")) { try $0.save(Settings()) }
        #expect(try names() == ["later.new"])
        #expect(try store.read { try $0.settings() } == Settings())
    }

    @Test("a setting of the wrong kind is told by name")
    func badSetting() throws {
        let store = try scratch.create()
        try store.transaction(.test("settings")) {
            _ = try $0.save(["name": "weights.travel", "value": "\"ver\""], in: "setting")
        }
        #expect(throws: StoreError.badSetting(key: "weights.travel", found: "\"ver\"")) {
            try store.read { try $0.settings() }
        }
    }
}
