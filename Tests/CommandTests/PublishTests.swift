import Foundation
import Testing

/// Radicale for one account, and what lies on it.
final class Radicale {
    let server: LoopbackServer
    let authority: TestAuthority?

    static let isThere = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/radicale")

    init(encrypted: Bool = false) throws {
        authority = encrypted ? try TestAuthority() : nil
        server = try LoopbackServer("radicale_server.py", authority.map { [$0.certificate, $0.key] } ?? [])
    }

    var url: String { authority == nil ? "http://127.0.0.1:\(server.port)/" : "https://localhost:\(server.port)/" }

    private var root: URL { server.folder.appending(path: "collections/collection-root/tafels") }

    /// Every object: `experttafel-programma/uid.ics` with its text.
    func objects() throws -> [String: String] {
        let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
        let kept = names.filter { $0.hasSuffix(".ics") && !$0.contains(".Radicale.cache") }
        return try Dictionary(
            uniqueKeysWithValues: kept.map { name in
                let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
                return (name, text.replacing("\r\n ", with: ""))
            })
    }

    var calendars: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// As another program would change it.
    func change(_ name: String, _ body: (String) -> String) throws {
        let file = root.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(body(text).utf8).write(to: file)
    }

    /// A calendar of another's with these objects and no others.
    func calendar(_ name: String, _ objects: [String: String]) throws {
        let folder = root.appending(path: name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("{\"tag\": \"VCALENDAR\"}".utf8).write(to: folder.appending(path: ".Radicale.props"))
        for (name, text) in objects { try Data(text.utf8).write(to: folder.appending(path: "\(name).ics")) }
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: root.appending(path: name)) }

    /// The requests since last asked, by method.
    func requests() throws -> [String: Int] {
        let methods = server.lines("requests").compactMap { $0.split(separator: " ").first.map(String.init) }
        try Data().write(to: server.folder.appending(path: "requests"))
        return Dictionary(methods.map { ($0, 1) }, uniquingKeysWith: +)
    }

    func cut(after counts: [Int]) throws {
        let text = counts.map { "\($0)" }.joined(separator: " ")
        try Data(text.utf8).write(to: server.folder.appending(path: "cut"))
    }
}

/// One table with five guests and their follow-ups, on a CalDAV server.
@Suite("Calendars are published on a CalDAV server", .enabled(if: Radicale.isThere))
struct PublishTests {
    private static let password = ["CALDAV_PASSWORD": "geheim"]

    private func programme(_ radicale: Radicale) throws -> Program {
        let program = try RepliesTests().released(exported: false)
        var settings = [
            ["caldav.url", radicale.url], ["caldav.user", "tafels"], ["caldav.password", "env:CALDAV_PASSWORD"],
        ]
        if let authority = radicale.authority { settings.append(["caldav.authority", authority.authority]) }
        for words in settings { try #require(try program.run(["settings"] + words).status == 0) }
        return program
    }

    private func publish(_ program: Program, _ words: [String] = [], now: String = "2027-02-22T08:00:00Z") throws
        -> Program.Run
    {
        try program.run(["publish"] + words, now: now, environment: Self.password)
    }

    private func event(_ radicale: Radicale) throws -> (name: String, text: String) {
        let found = try #require(try radicale.objects().first { $0.key.hasPrefix("experttafel-programma/") })
        return (found.key, found.value)
    }

    @Test("the programme, each room and each task list; again nothing goes over the line")
    func whole() throws {
        let radicale = try Radicale()
        let program = try programme(radicale)
        defer { program.remove() }
        let plan = try publish(program, ["--dry-run"])
        #expect(plan.status == 0 && plan.output.contains("nieuw: S1"), "\(plan.errors)")
        #expect(try radicale.objects().isEmpty && radicale.requests().isEmpty)
        let first = try publish(program)
        #expect(first.status == 0, "\(first.errors)")
        #expect(
            radicale.calendars == [
                "experttafel-locatie-1", "experttafel-opvolging-groeimakelaar", "experttafel-programma",
            ])
        let objects = try radicale.objects()
        #expect(objects.count > 5)
        for (name, text) in objects {
            // Nobody to invite, no address, and nothing but the object.
            for word in ["ATTENDEE", "ORGANIZER", "METHOD", "@bedrijf.example", "@uit.example"] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
            #expect(text.components(separatedBy: "BEGIN:V").count == (text.contains("VTIMEZONE") ? 4 : 3))
        }
        let room = try #require(objects.first { $0.key.contains("locatie-1") }).value
        #expect(room.contains("DESCRIPTION:6 personen") && !room.contains("Gast") && room.contains("TRANSP:OPAQUE"))
        #expect(try event(radicale).text.contains("Gast 1 (Bedrijf 1)"))
        _ = try radicale.requests()
        #expect(try publish(program).output.contains("0 nieuw, 0 gewijzigd, 0 weg, \(objects.count) ongewijzigd"))
        let again = try radicale.requests()
        #expect(Set(again.keys) == ["PROPFIND"], "\(again)")
        // A line in the log, and no step that undo would take back: it undoes the release.
        #expect(try program.run(["log"]).output.contains("publish"))
        let release = try program.run(["undo"])
        #expect(release.output.contains("caldav") || release.output.contains("settings"))
    }

    @Test("a change is put over what we left there, and what was cancelled is taken away")
    func changes() throws {
        let radicale = try Radicale()
        let program = try programme(radicale)
        defer { program.remove() }
        _ = try publish(program)
        _ = try radicale.requests()
        let later = "2027-02-23T12:00:00Z"
        let moved = try program.run(["session", "move", "S1", "--start", "12-3-2027 16:00"], now: later)
        try #require(moved.status == 0, "\(moved.errors) \(moved.output)")
        let second = try publish(program, now: later)
        #expect(second.status == 0 && second.output.contains("0 weg"), "\(second.errors)")
        #expect(try event(radicale).text.contains("20270312T160000"))
        #expect(try radicale.requests()["PUT"] ?? 0 >= 2)
        let cancelled = try program.run(["session", "cancel", "S1"], now: later)
        try #require(cancelled.status == 0, "\(cancelled.errors)")
        let run = try publish(program, now: later)
        #expect(run.status == 0 && run.output.contains("1 weg"), "\(run.errors)")
        #expect(try radicale.objects().keys.allSatisfy { $0.contains("opvolging") })
        #expect(try radicale.requests()["DELETE"] == 2)
    }

    @Test("a task that is ticked off there is done here, once, and stays as its owner left it")
    func ticked() throws {
        let radicale = try Radicale()
        let program = try programme(radicale)
        defer { program.remove() }
        let added = try program.run([
            "case", "add", "--email", "jo@b.example", "--name", "jo Bos", "--topic", "export", "--question", "Hoe?",
        ])
        try #require(added.status == 0)
        _ = try publish(program)
        let all = try program.run(["followup", "list", "--json"])
        let task = try #require(
            try radicale.objects().first {
                $0.key.contains("opvolging") && $0.value.contains("SUMMARY:Beoordelen")
            }
        )
        let label = try #require(task.value.firstMatch(of: /DESCRIPTION:(F\d+)/)?.1)
        #expect(all.output.contains("\"\(label)\""))
        try radicale.change(task.key) {
            $0.replacing(
                "STATUS:NEEDS-ACTION",
                with: "STATUS:COMPLETED\r\nCOMPLETED:20270223T100000Z\r\nX-CLIENT:telefoon\r\nCATEGORIES:af")
        }
        let later = "2027-02-24T08:00:00Z"
        let rehearsal = try publish(program, ["--dry-run"], now: later)
        #expect(rehearsal.output.contains("\(label) is gedaan"))
        let run = try publish(program, now: later)
        #expect(run.status == 0 && run.output.contains("\(label) is gedaan"), "\(run.output) \(run.errors)")
        #expect(try radicale.objects()[task.key]?.contains("CATEGORIES:af") == true)
        let next = try program.run(["followup", "list", "--json"], now: later).output
        #expect(next.contains("\"kind\" : \"decide\""))
        let again = try publish(program, now: later)
        #expect(again.status == 0 && !again.output.contains("is gedaan") && again.errors.isEmpty, "\(again.errors)")
        let fetched = try program.run(["followup", "import", "--caldav"], now: later, environment: Self.password)
        #expect(fetched.status == 0 && fetched.output.contains("0 gedaan"))
        // Taken back here, it is open again there too.
        while try program.run(["undo"], now: later).output.contains("followup import") == false {}
        #expect(try publish(program, now: later).status == 0)
        #expect(try radicale.objects()[task.key]?.contains("NEEDS-ACTION") == true)
    }

    @Test("what another changed or took away is told and stays, unless told otherwise")
    func foreign() throws {
        let radicale = try Radicale()
        let program = try programme(radicale)
        defer { program.remove() }
        _ = try publish(program)
        let (name, text) = try event(radicale)
        try radicale.change(name) { $0.replacing("LOCATION:Zaal 1", with: "LOCATION:Elders") }
        let task = try #require(try radicale.objects().keys.filter { $0.contains("opvolging") }.sorted().first)
        try radicale.remove(task)
        let check = try publish(program, ["--check"])
        #expect(check.status == 0 && check.errors.contains("S1 in “Experttafels Flevoland” is op de server"))
        #expect(check.errors.contains("weggehaald"))
        #expect(try event(radicale).text.contains("Elders"))
        // Now ours changes too: still theirs is kept, and the exit status says that something was not done.
        #expect(try program.run(["session", "cancel", "S1"]).status == 0)
        let hindered = try publish(program)
        #expect(hindered.status == 3 && hindered.errors.contains("publish --overwrite"), "\(hindered.errors)")
        #expect(try event(radicale).text.contains("Elders"))
        #expect(try program.run(["undo"]).status == 0)
        #expect(try publish(program, ["--overwrite"]).status == 0)
        #expect(try event(radicale).text == text)
        #expect(try radicale.objects()[task] != nil)
        #expect(try publish(program, ["--check"]).errors.isEmpty)
        // Something of another's in our calendar is never touched, also when all of ours goes.
        let other = text.replacing(/UID:[^\r\n]+/, with: "UID:van-een-ander")
        let file = radicale.server.folder.appending(
            path: "collections/collection-root/tafels/experttafel-programma/ander.ics")
        try Data(other.utf8).write(to: file)
        #expect(try publish(program, ["--withdraw", "--yes"]).status == 0)
        #expect(try radicale.objects().keys.sorted() == ["experttafel-programma/ander.ics"])
        #expect(radicale.calendars == ["experttafel-programma"])
    }

    @Test("answers that are lost and a run that is killed at any instant end in the same state")
    func interrupted() throws {
        let radicale = try Radicale()
        let program = try programme(radicale)
        defer { program.remove() }
        // The answer to each of these requests is lost after the server did what was asked.
        try radicale.cut(after: [1, 2, 1, 3, 2, 1])
        let first = try publish(program)
        #expect(first.status == 0, "\(first.errors)")
        let whole = try radicale.objects()
        #expect(try publish(program, ["--check"]).errors.isEmpty)
        #expect(try publish(program, ["--withdraw", "--yes"]).status == 0)
        #expect(try radicale.objects().isEmpty)
        // The password comes from a file here: the killed run gets no environment.
        try program.write("geheim\n", to: "wachtwoord")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: program.path("wachtwoord"))
        _ = try program.run(["settings", "caldav.password", "file:\(program.path("wachtwoord"))"])
        for round in 0..<14 {
            try program.runAndKill(["publish"], after: 0.03 + 0.017 * Double(round))
            if round % 5 == 4 { try program.runAndKill(["publish", "--withdraw", "--yes"], after: 0.1) }
        }
        let last = try program.run(["publish"])
        #expect(last.status == 0 && last.errors.isEmpty, "\(last.errors)")
        #expect(try radicale.objects() == whole)
        #expect(try program.run(["publish", "--check"]).output.contains("0 nieuw, 0 gewijzigd, 0 weg"))
    }

    @Test("only to a server that proves who it is, with the right password, and encrypted")
    func trust() throws {
        let radicale = try Radicale(encrypted: true)
        let program = try programme(radicale)
        defer { program.remove() }
        #expect(try publish(program).status == 0)
        #expect(try radicale.objects().count > 5)
        let wrong = try program.run(["publish", "--check"], environment: ["CALDAV_PASSWORD": "fout"])
        #expect(wrong.status == 1 && wrong.errors.contains("caldav.password") && !wrong.errors.contains("fout"))
        #expect(try program.run(["publish"]).status == 1)
        _ = try program.run(["settings", "caldav.authority", "--reset"])
        let unknown = try publish(program, ["--check"])
        #expect(unknown.status == 1 && unknown.errors.contains("caldav.authority"))
        _ = try program.run(["settings", "caldav.url", "http://agenda.example/"])
        #expect(try publish(program).status == 1)
        #expect(try program.run(["settings", "caldav.url", "https://jan:geheim@agenda.example/"]).status == 1)
        _ = try program.run(["settings", "caldav.url", "--reset"])
        #expect(try publish(program).errors.contains("caldav.url"))
        let database = try Data(contentsOf: URL(filePath: program.path("p/programma.db")))
        #expect(database.range(of: Data("geheim".utf8)) == nil)
    }
}
