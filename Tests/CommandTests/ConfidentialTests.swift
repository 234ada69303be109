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
        for index in 1...4 {
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
        try take(["case", "note", "V1", "gewone notitie"])
        // It is there, for who asks.
        #expect(try program.run(["case", "show", "V1", "--confidential"]).output.contains(Self.planted))

        for words in [
            ["import", program.path("in")], ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "1"],
            ["proposal"], ["why", "V1"], ["release"], ["outbox", "list"],
            ["export", "calendars", program.path("uit/a")],
            ["export", "sheets", program.path("uit/bladen.xlsx")], ["board", "--out", program.path("uit/bord.html")],
            ["status"], ["session", "list"], ["case", "list"], ["case", "show", "V1"], ["followup", "list", "--all"],
            ["settings"], ["log"], ["outbox", "export", program.path("uit/mail")],
        ] { try take(words) }
        for index in 1...10 { try take(["outbox", "show", "\(index)"]) }
        #expect(said.contains("gewone notitie") && said.contains("Jo 1"))
        #expect(!said.contains(Self.planted))

        let below = FileManager.default.enumerator(atPath: program.path("uit"))?.allObjects as? [String] ?? []
        for kind in ["a/opvolging/", "a/personen/", "bladen.xlsx", "bord.html", "mail/"] {
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
                "-c", "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(z.read(n))",
                file.path,
            ]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && text.contains("Jo 1"))
            return text
        }
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "").replacing("=\r\n", with: "")
        let encoded = text.components(separatedBy: "\r\n\r\n").compactMap { part in
            Data(base64Encoded: part, options: .ignoreUnknownCharacters)
        }
        return ([text] + encoded.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "\n")
    }
}
