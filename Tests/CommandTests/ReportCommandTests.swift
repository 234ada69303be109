import Foundation
import Testing

@Suite("The report, as typed")
struct ReportCommandTests {
    /// A programme with so many intakes.
    func program(_ count: Int) throws -> Program {
        let program = try Program()
        for index in 0..<count {
            let run = try program.run([
                "case", "add", "--email", "jo\(index)@b.example", "--name", "Jo Bos", "--topic", "export", "--question",
                "Geheime vraag \(index)?", "--employees", "12",
            ])
            #expect(run.status == 0, "\(run.errors)")
        }
        return program
    }

    @Test("every figure has its count, its rows and its target, and a page and a workbook")
    func whole() throws {
        let program = try program(6)
        defer { program.remove() }
        let days = ["--from", "1-1-2027", "--until", "31-12-2027"]
        let now = "2027-12-31T20:00:00Z"
        #expect(try program.run(["report", "target", "intake", "12"]).status == 0)
        let screen = try program.run(["report"] + days, now: now)
        #expect(screen.status == 0 && screen.output.contains("Groeivragen binnengekomen"), "\(screen.errors)")
        struct Report: Decodable {
            struct Line: Decodable { let value, target: Double? }
            let figures: [String: Line]
        }
        let json = try program.run(["report", "--json"] + days, now: now).output
        let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
        #expect(report.figures["intake"]?.value == 6 && report.figures["intake"]?.target == 12)
        let halfYear = ["--from", "1-1-2027", "--until", "30-6-2027"]
        let half = try program.run(["report", "--json"] + halfYear, now: now).output
        let first = try JSONDecoder().decode(Report.self, from: Data(half.utf8))
        #expect(first.figures["intake"]?.target == 6)
        for id in report.figures.keys {
            let rows = try program.run(["report", "rows", id, "--json"] + days, now: now)
            #expect(rows.status == 0 && rows.output.hasPrefix("["), "\(id) \(rows.errors)")
        }
        let rows = try program.run(["report", "rows", "intake", "--json"] + days, now: now).output
        #expect(rows.components(separatedBy: "\"request\"").count == 7)
        let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, book) = (folder.appending(path: "r.html"), folder.appending(path: "r.xlsx"))
        let files = ["report", "--html", page.path, "--xlsx", book.path]
        #expect(try program.run(files + days, now: now).status == 0)
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("experttafel report rows intake --from 2027-01-01 --until 2027-12-31"))
        #expect(!text.contains("Jo Bos") && !text.contains("Geheime vraag") && !text.contains("b.example"))
        #expect(try Data(contentsOf: book).starts(with: Data("PK".utf8)))
    }

    @Test("four intakes are not shown, and what is asked wrongly is refused")
    func refused() throws {
        let program = try program(4)
        defer { program.remove() }
        let json = try program.run(["report", "--json", "--from", "1-1-2027"], now: "2027-12-31T20:00:00Z").output
        #expect(!json.contains("\"value\" : 4") && json.contains("\"hidden\" : true"))
        #expect(try program.run(["report", "rows", "geluk"]).status == 1)
        #expect(try program.run(["report", "target", "geluk", "3"]).status == 1)
        #expect(try program.run(["report", "--from", "1-6-2027", "--until", "1-5-2027"]).status == 1)
    }

    @Test(
        "the progress meeting says after the report where that is, and as JSON which messages wait; its agenda is a template"
    )
    func progress() throws {
        let program = try program(5)
        defer { program.remove() }
        #expect(try program.run(["partner", "add", "els@partner.example", "--name", "Els"]).status == 0)
        let words = ["report", "--progress", "--from", "1-1-2027", "--on", "8-7-2027", "--at", "15:00"]
        let files = ["--html", program.path("r.html"), "--xlsx", program.path("r.xlsx")]
        let run = try program.run(words + files, now: "2027-07-01T08:00:00Z")
        #expect(run.status == 0 && run.output.contains("1 uitnodiging"), "\(run.errors)")
        let lines = run.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 2 && lines[0].hasPrefix("Het rapport staat in") && lines[0].hasSuffix("r.html."))
        #expect(lines.last?.hasPrefix("De tabellen staan in") == true)
        struct Meeting: Decodable { let date, time: String, messages: [String] }
        let json = try program.run(words + ["--json"], now: "2027-07-01T08:00:00Z").output
        let meeting = try JSONDecoder().decode(Meeting.self, from: Data(json.utf8))
        #expect(meeting.date == "2027-07-08" && meeting.time == "15:00" && meeting.messages.count == 1)
        let number = try #require(meeting.messages.first)
        #expect(try program.run(["outbox", "show", number]).output.contains("Resultaten na 3, 6 en 12 maanden"))

        // The programme's own agenda.
        let own = try program.run(["template", "show", "progress.nl"]).output
        #expect(own.contains("- Rondvraag"))
        let text = own.replacing("- Rondvraag", with: "- Bezoek aan de proeftuin")
        try program.write(text, to: "p/sjablonen/progress.nl.txt")
        #expect(try program.run(["settings", "protocol.moments", "3, 24"]).status == 0)
        let second = try program.run(words + ["--json"], now: "2027-07-01T08:00:00Z").output
        let again = try JSONDecoder().decode(Meeting.self, from: Data(second.utf8))
        let mail = try program.run(["outbox", "show", try #require(again.messages.first)]).output
        #expect(mail.contains("Bezoek aan de proeftuin") && mail.contains("Resultaten na 3 en 24 maanden"))
    }
}
