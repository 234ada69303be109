import Foundation
import Testing

@Suite("Published agendas are fetched again: what changed since, and which sessions now clash")
struct RefreshTests {
    /// A programme with one session, of which the expert publishes an agenda.
    private struct Scene {
        let program: Program
        let server: LoopbackServer
        /// `T1`, and when it is.
        let session: String
        let start: Date
        let end: Date

        init() throws {
            program = try Program()
            server = try LoopbackServer("agenda_server.py", [])
            try Self.publish([], on: server)
            try program.write(
                """
                naam;email;plaats;onderwerpen;vormen;agenda
                Eva Post;eva@uit.example;Almere;export:3;tafel;http://127.0.0.1:\(server.port)/eva.ics
                """, to: "in/uitblinkers.csv")
            try program.write(
                "naam;email;bedrijf;plaats\n"
                    + (1...5).map { "Gast \($0);gast\($0)@bedrijf.example;Bedrijf \($0);Almere" }.joined(
                        separator: "\n"), to: "in/ondernemers.csv")
            try program.write(
                "ontvangen;email;vraag;onderwerp;vorm;prioriteit\n"
                    + (1...5).map { "\($0)-1-2027;gast\($0)@bedrijf.example;Hoe groei ik?;export;tafel;normaal" }
                    .joined(separator: "\n"), to: "in/groeivragen.csv")
            try program.write("naam;plaats;capaciteit\nZaal 1;Almere;6", to: "in/locaties.csv")
            for words in [
                ["settings", "agenda.anyAddress", "ja"], ["import", program.path("in")], ["import", "--refresh"],
                ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "1"], ["release"],
            ] {
                let run = try program.run(words)
                try #require(run.status == 0, "\(words) \(run.errors) \(run.output)")
            }
            let list = Data(try program.run(["session", "list", "--json"]).output.utf8)
            let found = try #require(try JSONSerialization.jsonObject(with: list) as? [[String: Any]]).first
            session = try #require(found?["session"] as? String)
            let times = ["start", "end"].compactMap { found?[$0] as? String }
            let moments = times.compactMap { ISO8601DateFormatter().date(from: $0) }
            try #require(moments.count == 2)
            (start, end) = (moments[0], moments[1])
        }

        /// Serves an agenda with these appointments.
        static func publish(_ appointments: [(Date, Date)], on server: LoopbackServer) throws {
            let format = ISO8601DateFormatter()
            func text(_ date: Date) -> String {
                format.string(from: date).replacing("-", with: "").replacing(":", with: "")
            }
            let events = appointments.enumerated().map { number, time in
                "BEGIN:VEVENT\r\nUID:\(number)@uit.example\r\nDTSTART:\(text(time.0))\r\nDTEND:\(text(time.1))\r\n"
                    + "SUMMARY:Geheim\r\nEND:VEVENT\r\n"
            }
            try serve(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(events.joined())END:VCALENDAR\r\n", on: server)
        }

        static func serve(_ text: String, on server: LoopbackServer) throws {
            let folder = server.folder.appending(path: "www")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: folder.appending(path: "eva.ics"), options: .atomic)
        }

        func publish(_ appointments: [(Date, Date)]) throws { try Self.publish(appointments, on: server) }
        func serve(_ text: String) throws { try Self.serve(text, on: server) }

        func refresh(_ words: [String] = []) throws -> Program.Run {
            try program.run(["import", "--refresh"] + words, now: "2027-02-23T12:00:00Z")
        }
    }

    @Test("an agenda that is the same is not sent again; one that changed says what, and which session clashes")
    func changes() throws {
        let scene = try Scene()
        defer { scene.program.remove() }
        let same = try scene.refresh()
        #expect(same.status == 0 && same.output.contains("Eva Post (127.0.0.1") && same.output.contains("ongewijzigd"))
        #expect(scene.server.lines("log") == ["/eva.ics 200", "/eva.ics 304"])
        // Busy from half an hour into the session, and on another day.
        let later = scene.start.addingTimeInterval(1800)
        let other = scene.start.addingTimeInterval(7 * 86_400)
        try scene.publish([(later, scene.end), (other, other.addingTimeInterval(3600))])
        let rehearsed = try scene.refresh(["--dry-run"])
        #expect(rehearsed.output.contains("Botst nu: \(scene.session)"), "\(rehearsed.output)")
        let changed = try scene.refresh()
        #expect(changed.status == 0 && changed.output.contains(": gewijzigd"), "\(changed.output)")
        #expect(changed.output.split(separator: "\n").count { $0.contains("nu bezet:") } == 2)
        #expect(changed.output.contains("Botst nu: \(scene.session)") && changed.output.contains("Eva Post is dan"))
        #expect(!changed.output.contains("Geheim"))
        // Said once: it clashed before already.
        let again = try scene.refresh()
        #expect(again.output.contains("ongewijzigd") && !again.output.contains("Botst"), "\(again.output)")
        // The clash is gone, the other appointment is not.
        try scene.publish([(other, other.addingTimeInterval(3600))])
        let freed = try scene.refresh()
        #expect(freed.output.contains("nu vrij:") && !freed.output.contains("nu bezet:"), "\(freed.output)")
        // What the agenda said last counts, and can be taken back.
        let moment = ISO8601DateFormatter.string(
            from: later, timeZone: TimeZone(identifier: "Europe/Amsterdam") ?? .gmt,
            formatOptions: [.withFullDate, .withTime, .withColonSeparatorInTime, .withDashSeparatorInDate])
        let why = { try scene.program.json(["availability", "--why", String(moment.prefix(16)), "Eva Post"]) }
        #expect(try String(describing: why()["sources"] ?? "").contains("niets in de agenda"))
        #expect(try scene.program.run(["undo"], now: "2027-02-23T13:00:00Z").status == 0)
        #expect(try String(describing: why()["sources"] ?? "").contains("afspraak"))
    }

    @Test("for other programs the same is told in JSON")
    func json() throws {
        let scene = try Scene()
        defer { scene.program.remove() }
        try scene.publish([(scene.start, scene.end)])
        let run = try scene.refresh(["--json"])
        let found = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let agenda = try #require((found["agendas"] as? [[String: Any]])?.first)
        #expect(agenda["outcome"] as? String == "changed" && agenda["owners"] as? [String] == ["Eva Post"])
        let format = ISO8601DateFormatter()
        #expect(
            agenda["busier"] as? [[String]] == [[format.string(from: scene.start), format.string(from: scene.end)]])
        let clash = try #require((found["clashes"] as? [[String: Any]])?.first)
        #expect(clash["session"] as? String == scene.session && clash["who"] as? String == "Eva Post")
    }

    @Test("what cannot be fetched or read stays as it was, and is said")
    func failures() throws {
        let scene = try Scene()
        defer { scene.program.remove() }
        try scene.publish([(scene.start, scene.end)])
        #expect(try scene.refresh().output.contains("Botst nu"))
        for (text, reason) in [
            ("STATUS 500", "de server antwoordt 500"), ("<html>Log in</html>", "BEGIN:VCALENDAR ontbreekt"),
            ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n", "VEVENT van regel 2"),
        ] {
            try scene.serve(text)
            let run = try scene.refresh()
            #expect(run.status == 1 && run.errors.contains("niet opgehaald, het oude blijft staan"), "\(run.output)")
            #expect(run.errors.contains(reason), "\(run.errors)")
        }
        // Mended, it is fetched whole and says the same as before.
        try scene.publish([(scene.start, scene.end)])
        #expect(try scene.refresh().output.contains("ongewijzigd"))
    }

    @Test("nothing is fetched from inside a network unless that was allowed")
    func allowed() throws {
        let scene = try Scene()
        defer { scene.program.remove() }
        #expect(try scene.program.run(["settings", "agenda.anyAddress", "nee"]).status == 0)
        let run = try scene.refresh()
        #expect(run.status == 1 && run.errors.contains("niet versleuteld"), "\(run.errors)")
        #expect(scene.server.lines("log") == ["/eva.ics 200"])
    }
}
