import Foundation
import Testing

@Suite("The main job, from spreadsheets to invites")
struct MainJobTests {
    static let example = Program.root.appending(path: "Examples/voorjaar-2027").path

    func imported() throws -> Program {
        let program = try Program()
        let run = try program.run(["import", Self.example])
        try #require(run.status == 0, "\(run.errors)")
        return program
    }

    func planned() throws -> Program {
        let program = try imported()
        let run = try program.run([
            "plan", "--from", "2027-03-01", "--until", "26-4-2027", "--steps", "3", "--problem",
            program.path("problem.json"), "--out", program.path("plan.json"),
        ])
        try #require(run.status == 0, "\(run.errors)")
        return program
    }

    @Test("everyone's free time is what a second program computed")
    func availability() throws {
        let program = try imported()
        defer { program.remove() }
        let free = try #require(
            try program.json(["availability", "--all", "--from", "2027-03-01", "--until", "2027-04-26"])["free"]
                as? [String: [[String]]])
        let file = Program.root.appending(path: "Tests/Data/voorjaar-2027/truth.json")
        let truth = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        #expect(free == truth["free"] as? [String: [[String]]])
    }

    @Test("importing twice changes nothing, whatever the file format", arguments: ["xlsx", "ods"])
    func twice(format: String) throws {
        let program = try imported()
        defer { program.remove() }
        let again = try program.json(["import", Self.example])
        let others = try program.json([
            "import", Program.root.appending(path: "Tests/Data/voorjaar-2027/\(format)").path,
        ])
        for result in [again, others] {
            let records = try #require(result["records"] as? [String: [String: Int]])
            for (kind, count) in records { #expect(count["new"] == 0 && count["changed"] == 0, "\(kind) \(count)") }
        }
        #expect(try program.run(["log", "--json"]).output.contains("\"id\" : 2") == false)
    }

    @Test("an independent checker accepts the plan, with the same score")
    func checked() throws {
        let checker = Program.root.deletingLastPathComponent().appending(path: "shared/tools/check_plan.py").path
        let program = try planned()
        defer { program.remove() }
        let proposal = try program.run(["proposal", "show"])
        #expect(
            proposal.status == 0 && proposal.output.contains("Niet geplaatst") && proposal.output.contains("Week 9"))
        guard FileManager.default.fileExists(atPath: checker) else { return }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [checker, program.path("problem.json"), program.path("plan.json")]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("why and fit answer for requests, sessions and people, in words and as JSON")
    func explained() throws {
        let program = try planned()
        defer { program.remove() }
        let proposal = try program.json(["proposal", "show"])
        let missing = try #require(proposal["unplaced"] as? [[String: Any]]).first { $0["placed"] as? Int == 0 }
        if let request = missing?["request"] as? String {
            let why = try program.run(["why", request])
            #expect(why.status == 0 && why.output.contains("Mogelijke sessies: "))
            #expect(try program.run(["fit", request]).status == 0)
        }
        let session = try #require((proposal["sessions"] as? [[String: Any]])?.first)
        let (label, requests) = (session["id"] as? String ?? "", session["requests"] as? [String] ?? [])
        #expect(try program.run(["why", label]).output.contains("plaatsen bezet"))
        #expect(try program.run(["fit", label]).status == 0)
        #expect(try program.run(["why", requests.first ?? ""]).output.contains(" zit bij \(label)"))
        #expect(try program.run(["why", session["expert"] as? String ?? ""]).output.contains("sessies."))
        #expect(try program.run(["why", "V9999"]).status == 1 && program.run(["fit", "niemand"]).status == 1)
        #expect(try program.run(["why", label, "--json"]).output.contains("\"kind\" : \"session\""))
    }

    @Test("what if: it begins from the proposal as it stands, and leaves it alone")
    func whatIf() throws {
        let program = try planned()
        defer { program.remove() }
        let before = try program.run(["proposal", "show", "--json"]).output
        let view = try program.json(["proposal", "show"])
        let served = Set((view["sessions"] as? [[String: Any]] ?? []).flatMap { $0["requests"] as? [String] ?? [] })
        for text in ["R1 dicht 9 maart", "R1 closes 9 March", "zonder concurrentieregel"] {
            let answer = try program.json(["plan", "--what-if", text, "--steps", "2"])
            #expect(answer["base"] as? String == "proposal" && answer["broken"] as? Int == 0)
            #expect(answer["score"] as? Int == view["score"] as? Int)
            #expect(answer["served"] as? Int == served.count)
        }
        let unknown = try program.run(["plan", "--what-if", "R99 dicht"])
        #expect(unknown.status == 2 && unknown.errors.contains("zonder concurrentieregel"))
        #expect(try program.run(["proposal", "show", "--json"]).output == before)
    }

    @Test("a second release writes only to whom it concerns, with a higher SEQUENCE and a CANCEL for who lost a seat")
    func releases() throws {
        let program = try planned()
        defer { program.remove() }
        #expect(try program.run(["release", "--name", "een"]).status == 0)
        #expect(try program.run(["outbox", "export", program.path("een")]).status == 0)
        let sessions = try #require(try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])
        let talk = try #require(sessions.first { $0["format"] as? String == "mentoring" }?["id"] as? String)
        #expect(try program.run(["drop", talk]).status == 0)
        #expect(try program.run(["release", "--name", "twee"]).status == 0)
        let left = try program.run(["outbox", "list", "--json"]).output
        let messages = try #require(try JSONSerialization.jsonObject(with: Data(left.utf8)) as? [[String: Any]])
        // The expert, the participant, and the regiegroep's summary.
        #expect(messages.count == 3)
        let invites = messages.flatMap { $0["invites"] as? [[String: Any]] ?? [] }
        #expect(
            invites.allSatisfy {
                $0["method"] as? String == "CANCEL" && $0["sequence"] as? Int == 1 && $0["session"] as? String == talk
            })
        #expect(invites.count == 2)
        #expect(try program.run(["release"]).status == 1)
    }

    @Test("a draft that never left is replaced, not followed")
    func replaced() throws {
        let program = try planned()
        defer { program.remove() }
        _ = try program.run(["release", "--name", "een"])
        let sessions = try #require(try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])
        let talk = try #require(sessions.first { $0["format"] as? String == "mentoring" }?["id"] as? String)
        _ = try program.run(["drop", talk])
        let release = try program.json(["release", "--name", "twee"])
        #expect(release["withdrawn"] as? Int ?? 0 >= 1)
        let list = try program.run(["outbox", "list", "--json"]).output
        #expect(!list.contains("CANCEL"))
    }

    @Test("no mail and no calendar names another guest's address")
    func addresses() throws {
        let program = try planned()
        defer { program.remove() }
        _ = try program.run(["release"])
        _ = try program.run(["outbox", "export", program.path("uit")])
        _ = try program.run(["export", "calendars", program.path("agendas")])
        let files = FileManager.default.enumerator(atPath: program.path("agendas"))?.allObjects as? [String] ?? []
        #expect(files.count > 100)
        for file in files where file.hasSuffix(".ics") {
            let text = try String(contentsOfFile: program.path("agendas/\(file)"), encoding: .utf8)
            #expect(!text.contains("@bedrijf"), "\(file)")
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: program.path("uit")) {
            let text = try String(contentsOfFile: program.path("uit/\(name)"), encoding: .utf8)
            let addresses = Set(text.matches(of: /[a-z]+[0-9]+@bedrijf[0-9a-z.]+/).map { String($0.0) })
            #expect(addresses.count <= 1, "\(name) \(addresses)")
        }
    }

    @Test("undo takes back one command after the other, but not what was written out")
    func undo() throws {
        let program = try planned()
        defer { program.remove() }
        _ = try program.run(["release"])
        #expect(try program.run(["undo"]).output.contains("release"))
        #expect(try program.run(["outbox", "list"]).output.contains("Er staat niets klaar"))
        #expect(try program.run(["undo"]).output.contains("plan"))
        #expect(try program.run(["proposal", "show"]).status == 1)
        #expect(try program.run(["undo"]).output.contains("import"))
        #expect(try program.json(["status"])["people"] as? Int == 0)
        #expect(try program.run(["undo"]).status == 1)
    }

    @Test("what cannot be moved is refused with the rule and the person")
    func refused() throws {
        let program = try planned()
        defer { program.remove() }
        let sessions = try #require(try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])
        let session = try #require(sessions.first)
        let run = try program.run(["move", try #require(session["id"] as? String), "--start", "7-3-2027 03:00"])
        #expect(run.status == 1)
        let expert = try #require(session["expert"] as? String)
        #expect(run.errors.contains("C1") && run.errors.contains(expert))
    }

    @Test("the board is a page, and the sheets a workbook")
    func pages() throws {
        let program = try planned()
        defer { program.remove() }
        #expect(try program.run(["board", "--out", program.path("bord.html")]).status == 0)
        let page = try String(contentsOfFile: program.path("bord.html"), encoding: .utf8)
        #expect(page.contains("<!DOCTYPE html>") && !page.contains("src="))
        #expect(try program.run(["export", "sheets", program.path("x.xlsx")]).status == 0)
        #expect(try Data(contentsOf: URL(filePath: program.path("x.xlsx"))).starts(with: [0x50, 0x4B]))
    }
}
