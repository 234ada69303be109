import Foundation
import Testing

@Suite("Busy time is read from agendas on a CalDAV server", .enabled(if: Radicale.isThere))
struct CalDAVAgendaTests {
    private func event(_ uid: String, _ start: String, _ end: String, _ more: String = "") -> String {
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//NL
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:20270101T000000Z
        DTSTART:\(start)
        DTEND:\(end)
        SUMMARY:Geheim overleg
        \(more)END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n")
    }

    /// One expert, whose agenda is on the server.
    private func programme(_ radicale: Radicale, at address: String) throws -> Program {
        let program = try Program()
        try program.write(
            "naam;email;plaats;onderwerpen;agenda\nEva Post;eva@uit.example;Almere;export:3;\(address)\n",
            to: "in/uitblinkers.csv")
        for words in [
            ["import", program.path("in")], ["settings", "caldav.url", radicale.url],
            ["settings", "caldav.user", "tafels"], ["settings", "caldav.password", "env:CALDAV_PASSWORD"],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words) \(run.errors)")
        }
        return program
    }

    private func refresh(_ program: Program) throws -> Program.Run {
        try program.run(["import", "--refresh"], environment: ["CALDAV_PASSWORD": "geheim"])
    }

    @Test("its times count and nothing else is kept; unchanged it is not asked for again; a change is told")
    func times() throws {
        let radicale = try Radicale()
        try radicale.calendar("eva", ["a": event("a", "20270309T090000Z", "20270309T100000Z")])
        let program = try programme(radicale, at: radicale.url.replacing("http", with: "caldav") + "tafels/eva/")
        defer { program.remove() }
        let first = try refresh(program)
        #expect(first.status == 0 && first.output.contains("Eva Post"), "\(first.errors)")
        _ = try radicale.requests()
        #expect(try refresh(program).output.contains("ongewijzigd"))
        #expect(try radicale.requests()["REPORT"] == nil)
        try radicale.calendar(
            "eva",
            [
                "b": event(
                    "b", "20270310T090000Z", "20270310T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2\nLOCATION:Thuis\n")
            ])
        let second = try refresh(program)
        #expect(second.output.contains("gewijzigd") && second.output.contains("10-3-2027"), "\(second.output)")
        #expect(second.output.contains("17-3-2027"))
        for name in ["programma.db", "programma.db-wal"] {
            guard let data = try? Data(contentsOf: URL(filePath: program.path("p/\(name)"))) else { continue }
            #expect(data.range(of: Data("Geheim".utf8)) == nil && data.range(of: Data("Thuis".utf8)) == nil)
        }
    }

    @Test("who may only see when someone is busy, sees that")
    func freeBusy() throws {
        let radicale = try Radicale()
        try Data().write(to: radicale.server.folder.appending(path: "free-busy-only"))
        try radicale.calendar("eva", ["a": event("a", "20270309T090000Z", "20270309T100000Z")])
        let program = try programme(radicale, at: radicale.url.replacing("http", with: "caldav") + "tafels/eva/")
        defer { program.remove() }
        #expect(try refresh(program).status == 0)
        try Data("20270311T090000Z/20270311T100000Z".utf8).write(
            to: radicale.server.folder.appending(path: "free-busy-only"))
        try radicale.calendar("eva", ["b": event("b", "20270311T090000Z", "20270311T100000Z")])
        let run = try refresh(program)
        #expect(run.output.contains("11-3-2027"), "\(run.output) \(run.errors)")
    }

    @Test("the password goes to no other server, and an agenda that is not there leaves what was known")
    func elsewhere() throws {
        let radicale = try Radicale()
        let other = try Radicale()
        let program = try programme(radicale, at: other.url.replacing("http", with: "caldav") + "tafels/eva/")
        defer { program.remove() }
        let run = try refresh(program)
        #expect(run.status == 1 && run.errors.contains("caldav.url"), "\(run.errors)")
        #expect(try other.requests().isEmpty)
        try program.write(
            "naam;email;plaats;onderwerpen;agenda\n"
                + "Eva Post;eva@uit.example;Almere;export:3;\(radicale.url.replacing("http", with: "caldav"))tafels/weg/\n",
            to: "in/uitblinkers.csv")
        #expect(try program.run(["import", program.path("in")]).status == 0)
        let gone = try refresh(program)
        #expect(gone.status == 1 && gone.errors.contains("404"), "\(gone.errors)")
    }
}
