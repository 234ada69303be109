import Foundation
import Testing

@Suite("What is confidential")
struct ConfidentialTests {
    private static let planted = "Zwaluwstaart"

    @Test("a confidential note is in nothing that the program puts out, but where it is asked for")
    func nowhere() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write(
            "naam;email;plaats;onderwerpen;vormen\nEva;eva@u.example;Almere;export:3;tafel", to: "in/uitblinkers.csv")
        try program.write("naam;plaats;capaciteit\nZaal 1;Almere;6", to: "in/locaties.csv")
        for index in 1...5 {
            let run = try program.run([
                "case", "add", "--email", "jo\(index)@b.example", "--name", "Jo \(index)", "--topic", "export",
                "--question", "Hoe?",
            ])
            try #require(run.status == 0, "\(run.errors)")
        }
        var said = ""
        func take(_ words: [String], now: String = "2027-02-22T08:00:00Z") throws {
            for words in [words, words + ["--json"]] {
                let run = try program.run(words, now: now)
                said += run.output + run.errors
            }
        }
        let noted = try program.run(["case", "note", "V1", "\(Self.planted) gaat failliet", "--confidential"])
        #expect(noted.status == 0 && !(noted.output + noted.errors).contains(Self.planted))
        _ = try program.run(["case", "note", "V5", "\(Self.planted) verkoopt het bedrijf", "--confidential"])
        try take(["case", "note", "V1", "gewone notitie"])
        for words in [
            ["initiative", "edit", "financiering", "--email", "overleg@fin.example"],
            ["partner", "add", "els@partner.example", "--name", "Els"],
            ["followup", "add", "V5", "bellen", "--due", "22-2-2027"],
        ] { #expect(try program.run(words).status == 0) }
        try take(["case", "refer", "V5", "--to", "financiering", "--tried", "zelf gezocht"])
        // It is there, for who asks.
        #expect(try program.run(["case", "show", "V1", "--confidential"]).output.contains(Self.planted))

        for words in [
            ["import", program.path("in")], ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "1"],
            ["proposal"], ["why", "V1"], ["release"], ["outbox", "list"],
            ["export", "calendars", program.path("uit/a")],
            ["export", "sheets", program.path("uit/bladen.xlsx")], ["board", "--out", program.path("uit/bord.html")],
            ["status"], ["session", "list"], ["case", "list"], ["case", "show", "V1"], ["followup", "list", "--all"],
            ["settings"], ["log"],
            ["referral", "list"],
            [
                "referral", "sheet", "financiering", "--mail", "--html", program.path("uit/casussen.html"), "--xlsx",
                program.path("uit/casussen.xlsx"),
            ], ["referral", "sheet", "financiering"], ["referral", "consent", "D1", "yes"], ["initiative", "list"],
            ["followup", "ask"], ["digest"], ["report"], ["report", "rows", "referrals"],
            [
                "report", "--html", program.path("uit/rapport.html"), "--xlsx", program.path("uit/rapport.xlsx"),
                "--progress", "--on", "1-7-2027",
            ], ["export", "calendars", program.path("uit/b")], ["outbox", "list"],
        ] { try take(words) }
        for index in 1...40 { try take(["outbox", "show", "\(index)"]) }
        try take(["outbox", "export", program.path("uit/mail")])
        #expect(said.contains("gewone notitie") && said.contains("Jo 1"))
        #expect(!said.contains(Self.planted))

        let below = FileManager.default.enumerator(atPath: program.path("uit"))?.allObjects as? [String] ?? []
        #expect(said.contains("Casus D1") && said.contains("voortgangssessie") && said.contains("weekoverzicht"))
        for kind in [
            "a/opvolging/", "a/personen/", "bladen.xlsx", "bord.html", "mail/", "casussen.xlsx", "casussen.html",
            "rapport.html", "rapport.xlsx", "b/opvolging/",
        ] {
            #expect(below.contains { $0.hasPrefix(kind) }, "\(kind)")
        }
        for name in below where !(name.hasSuffix("/")) {
            let file = URL(filePath: "\(program.path("uit"))/\(name)")
            guard let data = try? Data(contentsOf: file) else { continue }
            #expect(try !plain(data, file).contains(Self.planted), "\(name)")
        }
    }

    @Test("nor in what is asked afterwards, in what is published, in what leaves, or in what is undone")
    func afterwards() throws {
        let program = try RepliesTests().released(exported: false)
        defer { program.remove() }
        var said = ""
        func take(_ words: [String], now: String = "2027-04-20T08:00:00Z") throws {
            for words in [words, words + ["--json"]] {
                let run = try program.run(words, now: now, environment: ["CALDAV_PASSWORD": "geheim"])
                said += run.output + run.errors
            }
        }
        for number in 1...5 {
            let words = ["case", "note", "V\(number)", "\(Self.planted) is ziek", "--confidential"]
            #expect(try program.run(words).status == 0)
        }
        for setting in ["protocol.after.evaluation", "protocol.after.expert"] {
            #expect(try program.run(["settings", setting, "1 werkdag"]).status == 0)
        }
        try take(["outbox", "export", program.path("uit/eerst")], now: "2027-02-22T09:00:00Z")
        try take(["session", "attendance", "S1", "--all", "attended"])
        let list = try program.run(["followup", "list", "--limit", "0", "--json"], now: "2027-04-20T08:00:00Z").output
        struct Line: Decodable { let id, kind: String }
        let evaluation = try #require(
            try JSONDecoder().decode([Line].self, from: Data(list.utf8)).first { $0.kind == "evaluation" })
        try take(["followup", "done", evaluation.id, "--rating", "8", "--action", "bellen", "--date", "3-5-2027"])
        let later = "2028-05-01T08:00:00Z"
        try take(["outbox", "prepare", "thanks", "--session", "S1"])
        try take(["outbox", "prepare"])
        try take(["followup", "ask"], now: later)
        try take(["session", "deadlines"], now: later)
        try take(["case", "list"], now: later)
        try take(["case", "show", "V1"], now: later)
        try take(["report"], now: later)
        for figure in ["jobs-3", "turnover-3", "satisfaction", "served", "referrals", "growth-cbs"] {
            try take(["report", "rows", figure], now: later)
        }
        for index in 1...30 { try take(["outbox", "show", "\(index)"], now: later) }
        #expect(said.contains("Welk cijfer") && said.contains("hoe staat uw bedrijf ervoor"))
        #expect(said.contains("Is het gelukt: bellen?"))
        try take(["outbox", "export", program.path("uit/mail")], now: later)
        try take(["outbox", "export", program.path("uit/post.mbox")], now: later)
        try take(["export", "calendars", program.path("uit/agendas")], now: later)
        try take(["log"], now: later)
        for _ in 0..<4 { try take(["undo", "--even-exported"], now: later) }
        try take(["log"], now: later)

        if Radicale.isThere {
            let radicale = try Radicale()
            for words in [
                ["caldav.url", radicale.url], ["caldav.user", "tafels"], ["caldav.password", "env:CALDAV_PASSWORD"],
            ] { #expect(try program.run(["settings"] + words).status == 0) }
            try take(["publish"], now: "2027-02-22T10:00:00Z")
            let objects = try radicale.objects()
            #expect(!objects.isEmpty && !objects.contains { ($0.key + $0.value).contains(Self.planted) })
        }
        #expect(!said.contains(Self.planted))
        let below = FileManager.default.enumerator(atPath: program.path("uit"))?.allObjects as? [String] ?? []
        #expect(below.contains { $0.hasPrefix("mail/") } && below.contains { $0.hasPrefix("agendas/opvolging/") })
        for name in below {
            let file = URL(filePath: "\(program.path("uit"))/\(name)")
            guard let data = try? Data(contentsOf: file) else { continue }
            #expect(try !plain(data, file).contains(Self.planted), "\(name)")
        }
        // It is still there, for who asks.
        #expect(try program.run(["case", "show", "V1", "--confidential"]).output.contains(Self.planted))
    }

    /// The text of a file: of a workbook what is packed in it, of a mail its lines and parts decoded.
    private func plain(_ data: Data, _ file: URL) throws -> String {
        if file.pathExtension == "xlsx" {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/python3")
            process.arguments = [
                "-c",
                "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(n, z.read(n))",
                file.path,
            ]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && text.contains("sharedStrings"))
            return text
        }
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "").replacing("=\r\n", with: "")
        let encoded = text.components(separatedBy: "\r\n\r\n").compactMap { part in
            Data(base64Encoded: part, options: .ignoreUnknownCharacters)
        }
        return ([text] + encoded.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "\n")
    }
}
