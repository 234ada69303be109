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
