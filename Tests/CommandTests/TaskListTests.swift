import Foundation
import Testing

@Suite("Follow-ups as tasks, there and back")
struct TaskListTests {
    /// Two cases, each with its first follow-up.
    private func programme() throws -> Program {
        let program = try Program()
        for name in ["jo", "piet"] {
            let run = try program.run([
                "case", "add", "--email", "\(name)@b.example", "--name", "\(name) Bos", "--topic", "export",
                "--question", "Hoe exporteer ik, en; waarheen?",
            ])
            try #require(run.status == 0, "\(run.errors)")
        }
        return program
    }

    /// The task lists below a folder, by name.
    private func lists(_ program: Program) throws -> [String: String] {
        let run = try program.run(["export", "calendars", program.path("agendas")])
        try #require(run.status == 0, "\(run.errors)")
        let folder = program.path("agendas/opvolging")
        return try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder).map {
                ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
            })
    }

    @Test("each owner has a list, and what was completed in it is done, once")
    func completed() throws {
        let program = try programme()
        defer { program.remove() }
        #expect(try program.run(["followup", "assign", "F2", "anna"]).status == 0)
        let before = try lists(program)
        #expect(before.count == 2 && before["anna.ics"]?.contains("SUMMARY:Beoordelen: V2 piet Bos") == true)
        let open = try #require(before["anna.ics"])
        #expect(open.contains("STATUS:NEEDS-ACTION") && open.contains("DUE;VALUE=DATE:2027"))
        #expect(try lists(program) == before)
        let stamp = "COMPLETED:20270223T100000Z\r\n"
        let ticked = open.replacing("STATUS:NEEDS-ACTION\r\n", with: "STATUS:COMPLETED\r\n\(stamp)")
        let foreign = "BEGIN:VTODO\r\nUID:x@elders.example\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\nEND:VCALENDAR"
        try program.write(ticked.replacing("END:VCALENDAR", with: foreign), to: "terug/anna.ics")
        let later = "2027-02-24T08:00:00Z"
        let first = try program.run(["followup", "import", program.path("terug")], now: later)
        #expect(first.output.contains("F2 is gedaan") && first.output.contains("1 gedaan, 0 ongewijzigd, 1 van elders"))
        // The case went on: it has its next action.
        let next = try program.run(["followup", "list", "--json"], now: later).output
        #expect(next.contains("\"kind\" : \"decide\""))
        let again = try program.run(["followup", "import", program.path("terug/anna.ics")], now: later)
        #expect(again.output.contains("0 gedaan, 1 ongewijzigd, 1 van elders"))
        #expect(try program.run(["followup", "list", "--json"], now: later).output == next)
        // It is told as done, at the moment that the client gave.
        let after = try #require(try lists(program)["anna.ics"])
        #expect(after.contains("STATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\n\(stamp)"))
    }

    @Test("an older export, a task that is open, and a file that is none change nothing")
    func unchanged() throws {
        let program = try programme()
        defer { program.remove() }
        let open = try #require(try lists(program).values.first)
        try program.write(open, to: "open.ics")
        let run = try program.run(["followup", "import", program.path("open.ics")])
        #expect(run.output.contains("0 gedaan, 2 ongewijzigd"))
        // Status says more than a moment left behind.
        let reopened = open.replacing("STATUS:", with: "COMPLETED:20270222T080000Z\r\nSTATUS:")
        try program.write(reopened, to: "open.ics")
        #expect(try program.run(["followup", "import", program.path("open.ics")]).output.contains("0 gedaan"))
        try program.write(open.replacing("NEEDS-ACTION", with: "COMPLETED"), to: "a.ics")
        try program.write("geen agenda", to: "b.ics")
        let wrong = try program.run(["followup", "import", program.path("a.ics"), program.path("b.ics")])
        #expect(wrong.status == 1 && wrong.errors.contains("b.ics"))
        #expect(try program.run(["followup", "list", "--json"]).output.contains("\"id\" : \"F1\""))
    }

    @Test(
        "todoman reads the list, and what it completes is done",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/todoman")))
    func todoman() throws {
        let program = try programme()
        defer { program.remove() }
        let list = try #require(try lists(program).values.first)
        // As a CalDAV server keeps it, a file for each task: todoman changes no others.
        let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//NL\r\n"
        for (index, part) in list.components(separatedBy: "BEGIN:VTODO").dropFirst().enumerated() {
            let task = part.components(separatedBy: "END:VTODO")[0]
            try program.write(
                "\(head)BEGIN:VTODO\(task)END:VTODO\r\nEND:VCALENDAR\r\n", to: "taken/anna/\(index).ics")
        }
        try program.write(
            "path = \"\(program.path("taken/*"))\"\ncache_path = \"\(program.path("cache.sqlite3"))\"\n",
            to: "todoman.py")
        let shown = try run(program, ["--porcelain", "list"])
        let tasks = try #require(
            try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [[String: Any]], "\(shown)")
        let summaries = Set(tasks.compactMap { $0["summary"] as? String })
        #expect(summaries == ["Beoordelen: V1 jo Bos", "Beoordelen: V2 piet Bos"])
        let jo = try #require(tasks.first { ($0["summary"] as? String)?.contains("V1") == true }?["id"] as? Int)
        _ = try run(program, ["done", "\(jo)"])
        let back = try program.run(["followup", "import", program.path("taken")])
        #expect(back.output.contains("F1 is gedaan") && back.output.contains("1 gedaan, 1 ongewijzigd"))
    }

    private func run(_ program: Program, _ words: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/todoman")
        process.arguments = ["--config", program.path("todoman.py")] + words
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": program.folder.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
