import Foundation
import Post
import Programme
import Store
import Testing

@testable import Office

/// What one guest's calendar program does with the messages it gets (RFC 5546 section 2.1.5): the highest SEQUENCE
/// counts, then the latest DTSTAMP, in whatever order they come.
private struct GuestCalendar {
    struct Entry: Equatable {
        var sequence: Int
        var stamp: String
        var method: String
        var start: String
        var end: String
        var place: String
    }

    private(set) var entries: [String: Entry] = [:]

    mutating func receive(_ content: String) throws {
        let text = content.replacing("\r\n ", with: "")
        let event = try #require(text.components(separatedBy: "BEGIN:VEVENT\r\n").last)
        func value(_ name: String, in text: String) -> String {
            let line = text.components(separatedBy: "\r\n").first {
                $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";")
            }
            return line.map { String($0[$0.index(after: $0.firstIndex(of: ":") ?? $0.startIndex)...]) } ?? ""
        }
        let new = Entry(
            sequence: try #require(Int(value("SEQUENCE", in: event))), stamp: value("DTSTAMP", in: event),
            method: value("METHOD", in: text), start: value("DTSTART", in: event), end: value("DTEND", in: event),
            place: value("LOCATION", in: event))
        let uid = value("UID", in: event)
        if let old = entries[uid], (old.sequence, old.stamp) > (new.sequence, new.stamp) { return }
        entries[uid] = new
    }

    var standing: [String: Entry] { entries.filter { $0.value.method == "REQUEST" } }
}

/// A small programme in a folder of its own, its proposal changed by chance.
private final class Stage {
    let folder: String
    var now = Sample.monday + -40 * 86_400
    var random: UInt64
    var calendars: [Person.ID: GuestCalendar] = [:]
    /// Left, but not yet in anyone's calendar.
    var underWay: [(person: Person.ID, content: String)] = []
    var lost: [(person: Person.ID, content: String)] = []
    /// What arrived, in order.
    var arrived: [(person: Person.ID, content: String)] = []
    /// Everything that was ever written.
    var written: [String] = []

    init(seed: UInt64) throws {
        random = seed
        folder = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)").path
        var settings = Settings()
        settings.mailbox = "tafels@programma.example"
        try Workspace.create(folder: folder, settings: settings)
        try workspace().change("import") { transaction in
            for number in 1...8 {
                let person = Person(
                    id: .init(0), email: try #require(EmailAddress("p\(number)@bedrijf.example")),
                    name: "Persoon \(number)")
                let id = try transaction.insert(person)
                if number <= 2 {
                    try transaction.insert(Expert(person: id, topics: ["export": 3], formats: [.table, .mentoring]))
                } else {
                    try transaction.insert(
                        Request(id: .init(0), person: id, received: now, question: "Hoe?", topic: "export"))
                }
            }
            for number in 1...2 {
                _ = try transaction.insert(Room(id: .init(0), name: "Zaal \(number)", place: "Almere", capacity: 9))
            }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func workspace() throws -> Workspace { try Workspace(folder: folder, now: now, who: "test") }

    func chance(_ limit: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((random >> 33) % UInt64(limit))
    }

    /// Another proposal: sessions that are moved, filled otherwise, dropped or new.
    func edit() throws {
        try workspace().change("move") { transaction in
            let old = try transaction.proposal()
            var sessions = old?.sessions ?? []
            for index in sessions.indices.reversed() {
                switch chance(5) {
                case 0: sessions.remove(at: index)
                case 1: sessions[index].session.time = Sample.time(day: chance(20), hour: chance(6))
                case 2: sessions[index].session.room = .init(Int64(1 + chance(2)))
                case 3: sessions[index].session.requests = seats()
                default: break
                }
            }
            if sessions.count < 4, chance(2) == 0 {
                let uid = "u\(random)@programma.example"
                let id = try transaction.newSession(uid: uid)
                sessions.append(
                    ProposedSession(
                        session: Session(
                            id: id, uid: uid, format: .table, expert: .init(Int64(1 + chance(2))), room: .init(1),
                            time: Sample.time(day: chance(20)), topic: "export", requests: seats())))
            }
            let from = try #require(LocalDate(iso: "2027-02-22"))
            try transaction.save(
                Proposal(
                    from: old?.from ?? from, until: old?.until ?? from.adding(days: 42), madeAt: now, score: 0,
                    bound: nil, stopped: "time", sessions: sessions))
        }
    }

    private func seats() -> [Request.ID] {
        let all = (1...6).map { Request.ID(Int64($0)) }
        return all.filter { _ in chance(2) == 0 }
    }

    func release() throws {
        do {
            _ = try workspace().release(named: nil, dryRun: false)
        } catch OfficeError.nothingToRelease, OfficeError.noProposal {}
    }

    /// The messages leave; some are lost, some come twice, all in any order.
    func export(losing: Bool) throws {
        let drafts = try workspace().messages([.draft])
        _ = try workspace().exportMessages { _ in }
        for message in drafts {
            guard let person = message.person else { continue }
            for invite in message.invites {
                written.append(invite.content)
                let left = (person, invite.content)
                if losing, chance(5) == 0 {
                    lost.append(left)
                } else {
                    underWay.append(left)
                    if chance(4) == 0 { underWay.append(left) }
                }
            }
        }
        if chance(3) > 0 { try deliver() }
    }

    func deliver() throws {
        while !underWay.isEmpty {
            let (person, content) = underWay.remove(at: chance(underWay.count))
            arrived.append((person, content))
            try calendars[person, default: GuestCalendar()].receive(content)
        }
    }

    func undo() throws {
        // Who they are and what they ask is not part of the game.
        guard try workspace().store.undoable()?.mark.name != "import" else { return }
        do {
            _ = try workspace().store.undo(who: "test", at: now, allowExported: true)
        } catch StoreError.nothingToUndo {}
    }

    /// What should be in a person's calendar.
    func truth(_ person: Person.ID) throws -> [String: Session] {
        let data = try workspace().data()
        let standing = (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session)
        let own = standing.filter { $0.expert == person || data.participants(of: $0).contains(person) }
        return Dictionary(uniqueKeysWithValues: own.map { ($0.uid, $0) })
    }
}

@Suite("Whatever happens, guests end with our calendar in theirs")
struct HistoryTests {
    @Test("random releases, undos, losses, doublings and orders", arguments: 1...10)
    func histories(seed: Int) throws {
        let stage = try Stage(seed: UInt64(seed) &* 7_919)
        for _ in 0..<24 {
            // Sometimes two commands within one second.
            stage.now = stage.now + Int64(stage.chance(3) * 1800)
            switch stage.chance(8) {
            case 0...2: try stage.edit()
            case 3, 4: try stage.release()
            case 5, 6: try stage.export(losing: true)
            default: try stage.undo()
            }
        }
        stage.now = stage.now + 3600
        // In the end there is a programme, it is released, and what was lost is sent again.
        try stage.edit()
        try stage.release()
        try stage.export(losing: false)
        let names = Set(try stage.workspace().store.read { try $0.departures() }.map(\.session.label))
        for name in names.sorted() {
            stage.now = stage.now + 60
            do {
                _ = try stage.workspace().resendSession(name, to: nil)
            } catch OfficeError.noSuchRelease {}
        }
        try stage.export(losing: false)
        try stage.deliver()
        for number in 1...8 {
            let person = Person.ID(Int64(number))
            let truth = try stage.truth(person)
            let calendar = stage.calendars[person]?.standing ?? [:]
            #expect(Set(calendar.keys) == Set(truth.keys), "seed \(seed), person \(number)")
            for (uid, session) in truth {
                let local = Zone.amsterdam.local(session.time.start)
                let start =
                    local.date.description.filter { $0 != "-" } + "T" + local.time.description.filter { $0 != ":" }
                #expect(calendar[uid]?.start == start + "00", "seed \(seed), person \(number)")
                #expect(calendar[uid]?.place.hasPrefix("Zaal \(session.room?.number ?? 0)") == true)
            }
        }
        // A second release has nothing to say.
        #expect(throws: OfficeError.nothingToRelease) {
            try stage.workspace().release(named: nil, dryRun: false)
        }
        try Self.secondReader(stage.written)
        // Of some histories Python keeps the calendars too, and of one a CalDAV server.
        guard seed <= 4, let calendars = try GuestProgram.calendars(after: stage.arrived, onServer: seed == 1) else {
            return
        }
        for number in 1...8 {
            let truth = try stage.truth(Person.ID(Int64(number))).mapValues { session in
                [session.time.start.description, session.time.end.description, "Zaal \(session.room?.number ?? 0)"]
            }
            let found = (calendars["\(number)"] ?? [:]).mapValues { entry in
                entry.prefix(2) + [String((entry.last ?? "").prefix(6))]
            }
            #expect(found.mapValues(Array.init) == truth, "seed \(seed), person \(number)")
        }
    }

    /// Python's icalendar reads each calendar that was written, and finds what a client looks for.
    private static func secondReader(_ calendars: [String]) throws {
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3"), !calendars.isEmpty else { return }
        let script = """
            import sys
            try:
                from icalendar import Calendar
            except ImportError:
                print('absent'); sys.exit()
            n = 0
            for text in sys.stdin.buffer.read().split(b'\\0'):
                c = Calendar.from_ical(text)
                events = c.walk('VEVENT')
                assert len(events) == 1 and not events[0].errors, events
                e = events[0]
                assert c['METHOD'] in ('REQUEST', 'CANCEL') and 'METHOD' not in e
                assert (c['METHOD'] == 'CANCEL') == (e['STATUS'] == 'CANCELLED')
                assert e['DTSTART'].dt.tzinfo is not None and e['DTEND'].dt > e['DTSTART'].dt
                assert str(e['ORGANIZER']) == 'mailto:tafels@programma.example'
                assert 'CN' in e['ATTENDEE'].params and e['UID'] and int(e['SEQUENCE']) >= 0 and e['DTSTAMP']
                if c['METHOD'] == 'REQUEST': assert e['ATTENDEE'].params['RSVP'] == 'TRUE'
                assert all(len(l) <= 75 for l in text.split(b'\\r\\n'))
                n += 1
            print(n)
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(calendars.joined(separator: "\0").utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "absent\n" || text == "\(calendars.count)\n")
    }
}
