import Foundation
import Glibc
import Testing

@Suite("Wrong input is reported with its place, and nothing is half done")
struct WrongInputTests {
    static let people = "naam;email;bedrijf;plaats;onderwerpen\nEva;eva@a.example;A;Urk;export:2\n"

    /// A file's name and text, and what the report must say.
    static let cases: [(file: String, text: String, says: [String])] = [
        (
            "groeivragen.csv", "email;vraag;onderwerp;uiterlijk\neva@a.example;Hoe?;export;31-2-2027\n",
            ["groeivragen.csv, rij 2, kolom D (uiterlijk)", "31-2-2027", "16-4-2027"]
        ),
        (
            "groeivragen.csv", "email;vraag;onderwerp\nniemand@a.example;Hoe?;export\n",
            ["rij 2, kolom A (email)", "niemand heeft het adres"]
        ),
        (
            "groeivragen.csv", "email;vraag\neva@a.example;Hoe?\n",
            ["de kolom “onderwerp” ontbreekt", "Gevonden: email, vraag"]
        ),
        (
            "ondernemers.csv", "naam;email\nBram;bram@b.example\nBram;BRAM@B.example\n",
            ["rij 3, kolom B (email)", "staat ook op rij 2"]
        ),
        (
            "ondernemers.csv", "naam;email;agenda\nBram;bram@b.example;bram.ics\n",
            ["rij 2, kolom C (agenda)", "niet in de map kalenders"]
        ),
        (
            "ondernemers.csv", "naam;email;beschikbaar\nBram;bram@b.example;blauwe maandag\n",
            ["kolom C (beschikbaar)", "ma ochtend"]
        ),
        ("ondernemers.csv", "", ["ondernemers.csv", "leeg"]),
        ("ondernemers.csv", "\u{0}\u{1}\u{2}\u{3}", ["geen .csv, .xlsx of .ods"]),
        ("locaties.csv", "naam;plaats;capaciteit\nZaal;Urk;nul\n", ["rij 2, kolom C (capaciteit)", "“nul”"]),
        ("vreemd.csv", "a;b\n1;2\n", ["onbekend blad"]),
    ]

    @Test("each fault", arguments: cases.indices)
    func fault(index: Int) throws {
        let example = Self.cases[index]
        let program = try Program()
        defer { program.remove() }
        try program.write(Self.people, to: "in/uitblinkers.csv")
        try program.write(example.text, to: "in/\(example.file)")
        let run = try program.run(["import", program.path("in")])
        #expect(run.status == 1)
        for text in example.says { #expect(run.errors.contains(text), "\(run.errors)") }
        #expect(try program.json(["status"])["people"] as? Int == 0)
    }

    @Test("a wrong option is answered with the help of its own command")
    func helpOfCommand() throws {
        let program = try Program()
        defer { program.remove() }
        let run = try program.run(["case", "add", "--shoesize", "38"])
        #expect(run.status == 2 && run.errors.contains("experttafel case add --help"), "\(run.errors)")
        let language = try program.run(["proposal", "show", "--language", "en"])
        #expect(language.status == 2 && language.errors.contains("--lang?"), "\(language.errors)")
    }

    @Test("a pipe that a page is written to stays a pipe, and a link stays a link")
    func streams() throws {
        let program = try Program()
        defer { program.remove() }
        let (pipe, link, page) = (program.path("pipe"), program.path("link"), program.path("page.html"))
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        #expect(try program.run(["report", "--html", pipe]).status == 0)
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        var start = [UInt8](repeating: 0, count: 9)
        #expect(read(reader, &start, 9) == 9 && start == Array("<!DOCTYPE".utf8))
        try program.write("old", to: "page.html")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: page)
        #expect(try program.run(["report", "--html", link]).status == 0)
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<html"))
    }

    @Test("an unknown column is kept and named")
    func unknownColumn() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("Naam;E-mail;Onderwerpen;Schoenmaat\nEva;eva@a.example;export:2;38\n", to: "uitblinkers.csv")
        let run = try program.run(["import", program.path("uitblinkers.csv")])
        #expect(run.status == 0 && run.output.contains("Schoenmaat"))
    }

    @Test("names in Windows-1252 come through whole")
    func windows() throws {
        let program = try Program()
        defer { program.remove() }
        let text = try #require("naam;email;onderwerpen\nZoë Ünal;zoe@a.example;export:2\n".data(using: .windowsCP1252))
        try text.write(to: URL(filePath: program.path("uitblinkers.csv")))
        let run = try program.run(["import", program.path("uitblinkers.csv")])
        #expect(run.output.contains("Windows-1252"))
        #expect(
            try program.run(["availability", "--all", "--from", "2027-03-01", "--until", "2027-03-08"]).output.contains(
                "zoe@a.example"))
    }

    @Test("a file of 50 MB is refused at once")
    func large() throws {
        let program = try Program()
        defer { program.remove() }
        try Data(count: 50 * 1024 * 1024).write(to: URL(filePath: program.path("ondernemers.csv")))
        let run = try program.run(["import", program.path("ondernemers.csv")])
        #expect(run.status == 1 && run.errors.contains("te groot"))
    }

    @Test("a dry run changes nothing")
    func dryRun() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write(Self.people, to: "uitblinkers.csv")
        let run = try program.run(["import", program.path("uitblinkers.csv"), "--proef"])
        #expect(run.status == 0 && run.output.contains("1 nieuw") && run.output.contains("proef"))
        #expect(try program.json(["status"])["people"] as? Int == 0)
    }

    @Test(
        "a wrong command line has status 2 and says what was meant",
        arguments: [
            (["plam"], "plan"), (["plan", "--secnds", "3"], "--seconds"), (["plan", "--from", "32-1-2027"], "datum"),
            (["import"], "PAD"),
        ])
    func commandLine(words: [String], says: String) throws {
        let program = try Program()
        defer { program.remove() }
        let run = try program.run(words)
        #expect(run.status == 2 && run.errors.contains(says), "\(run.errors)")
    }

    @Test("without a programme it says how to make one, in the reader's language")
    func noProgramme() throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        let run = try program.run(["status", "--lang", "en"])
        #expect(run.status == 1 && run.errors.contains("experttafel new"))
        #expect(try program.run(["status"], environment: ["LANG": "C"]).errors.contains("Hier is geen programma"))
    }

    @Test("a problem file that is not sound is refused with its place", arguments: ["{}", "[1", "{\"format\": \"x\"}"])
    func problem(text: String) throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        try program.write(text, to: "p.json")
        #expect(try program.run(["solve", program.path("p.json")]).status == 1)
    }

    @Test("the database is the owner's alone")
    func permissions() throws {
        let program = try Program()
        defer { program.remove() }
        let mode = try FileManager.default.attributesOfItem(atPath: program.path("p/programma.db"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }
}
