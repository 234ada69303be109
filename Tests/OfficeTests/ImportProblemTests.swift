import Foundation
import Programme
import Testing

@testable import Office

@Suite("What cannot be used is told with its place and what would be right")
struct ImportProblemTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        /// What the report says, line by line.
        let says: [String]

        init(_ name: String, _ files: [String: String], _ says: [String]) {
            testDescription = name
            let whole = ["uitblinkers.csv": ImportSample.experts, "ondernemers.csv": ImportSample.entrepreneurs]
            self.files = whole.merging(files) { _, new in new }
            self.says = says
        }
    }

    static let head = "email;vraag;onderwerp;"

    static let errors: [Example] = [
        Example(
            "a date that is none", ["groeivragen.csv": head + "uiterlijk\nbram@b.example;Hoe?;export;31-2-2027\n"],
            ["groeivragen.csv, rij 2, kolom D (uiterlijk): “31-2-2027” kan niet; nodig is een datum, zoals 16-4-2027."]),
        Example(
            "the line too, where a cell above has line breaks",
            [
                "groeivragen.csv": head
                    + "Niveau\nbram@b.example;\"Hoe?\nEn wanneer?\";export;1\nbram@b.example;Wat?;export;4\n"
            ],
            [
                "groeivragen.csv, rij 3 (regel 4), kolom D (Niveau): “4” kan niet; nodig is een geheel getal van 1 tot en met 3."
            ]),
        Example(
            "every bad cell of every file, not only the first",
            [
                "locaties.csv": "naam;plaats;capaciteit;open\nZaal;Urk;veel;altijd\n;;;ma ochtend\n",
                "reistijden.csv": "van;naar;minuten\nUrk;Almere;-1\n",
            ],
            [
                "locaties.csv, rij 2, kolom C (capaciteit): “veel” kan niet; nodig is een geheel getal van 1 tot en met 10000.",
                "locaties.csv, rij 3, kolom A (naam): deze cel mag niet leeg zijn.",
                "locaties.csv, rij 3, kolom B (plaats): deze cel mag niet leeg zijn.",
                "locaties.csv, rij 3, kolom C (capaciteit): deze cel mag niet leeg zijn.",
                "reistijden.csv, rij 2, kolom C (minuten): “-1” kan niet; nodig is een geheel getal van 0 tot en met 1440.",
            ]),
        Example(
            "numbers, lists and words",
            [
                "ondernemers.csv":
                    "naam;email;fte;talen;beschikbaar;alias;max per week\nBram;bram@b.example;veel;klingon;soms;geen;99\n"
            ],
            [
                "kolom F (alias): “geen” kan niet; nodig is e-mailadressen met komma's ertussen.",
                "kolom D (talen): “klingon”", "kolom G (max per week): “99”",
                "kolom E (beschikbaar): “soms” kan niet; nodig is dagdelen, zoals ma ochtend, di avond.",
                "kolom C (fte): “veel” kan niet; nodig is een getal",
            ]),
        Example(
            "a missing column, with the ones that are there and the one that is meant",
            ["groeivragen.csv": "email;vraag;onderwep\nbram@b.example;Hoe?;export\n"],
            [
                "groeivragen.csv: de kolom “onderwerp” ontbreekt. Gevonden: email, vraag, onderwep. Is “onderwep” die kolom?"
            ]),
        Example(
            "a column that is there twice", ["ondernemers.csv": "naam;email;fte;FTE\nBram;bram@b.example;1;2\n"],
            ["de kolom “fte” staat er twee keer in"]),
        Example(
            "a person twice in a sheet", ["ondernemers.csv": "naam;email\nBram;bram@b.example\nBram;BRAM@B.example\n"],
            ["ondernemers.csv, rij 3, kolom B (email): “BRAM@B.example” staat ook op rij 2. Voeg de rijen samen."]),
        Example(
            "a person in two sheets of one kind", ["ondernemers 2.csv": "naam;email\nBram;bram@b.example\n"],
            ["ondernemers.csv, rij 2, kolom B (email): “bram@b.example” staat ook in ondernemers 2.csv op rij 2."]),
        Example(
            "a person twice, by another address",
            ["ondernemers.csv": "naam;email;alias\nBram;bram@b.example;b.bos@b.example\nB. Bos;b.bos@b.example;\n"],
            ["ondernemers.csv, rij 3, kolom B (email): “b.bos@b.example” staat ook op rij 2"]),
        Example(
            "an address of someone else",
            ["ondernemers.csv": "naam;email;alias\nBram;bram@b.example;\nCarla;carla@c.example;bram@b.example\n"],
            ["ondernemers.csv, rij 3, kolom C (alias): “bram@b.example” is al een adres van Bram."]),
        Example(
            "a room twice", ["locaties.csv": "naam;plaats;capaciteit\nZaal 1;Urk;9\nZAAL  1;Urk;8\n"],
            ["rij 3, kolom A (naam): “ZAAL  1” staat ook op rij 2"]),
        Example(
            "a request twice",
            ["groeivragen.csv": "email;vraag;onderwerp\nbram@b.example;Hoe?;export\nbram@b.example;Hoe?;Export\n"],
            ["rij 3, kolom B (vraag): “Hoe?” staat ook op rij 2"]),
        Example(
            "a relation twice, the other way round",
            ["relaties.csv": "email 1;email 2\nbram@b.example;carla@c.example\ncarla@c.example;bram@b.example\n"],
            ["rij 3, kolom B (email 2)"]),
        Example(
            "people whom nobody knows",
            [
                "groeivragen.csv": head
                    + "voorkeur;niet met\nnn@n.example;Hoe?;export;;\nbram@b.example;Hoe?;export;eva@a.example, mm@m.example;carla@c.example\n",
                "relaties.csv": "email 1;email 2\nbram@b.example;nn@n.example\ncarla@c.example;carla@c.example\n",
            ],
            [
                "relaties.csv, rij 2, kolom B (email 2): niemand heeft het adres “nn@n.example”",
                "relaties.csv, rij 3, kolom B (email 2): beide adressen zijn van dezelfde persoon.",
                "groeivragen.csv, rij 2, kolom A (email): niemand heeft het adres “nn@n.example”",
                "rij 3, kolom D (voorkeur): niemand heeft het adres “mm@m.example”",
                "rij 3, kolom E (niet met): “carla@c.example” is geen uitblinker.",
            ]),
        Example(
            "an agenda that is not there",
            ["ondernemers.csv": "naam;email;agenda\nBram;bram@b.example;bram.ics\nCarla;carla@c.example;\n"],
            ["ondernemers.csv, rij 2, kolom C (agenda): de agenda “bram.ics” staat niet in de map kalenders."]),
        Example(
            "an agenda that is none",
            ["ondernemers.csv": "naam;email;agenda\nBram;bram@b.example;bram.ics\n", "kalenders/bram.ics": "hallo"],
            ["bram.ics: de agenda “bram.ics” kan niet worden gelezen (regel 1: het is geen agenda"]),
        Example("an empty file", ["locaties.csv": ""], ["locaties.csv: dit bestand is leeg."]),
        Example(
            "a file that is no sheet", ["locaties.csv": "\u{0}\u{1}\u{2}"],
            ["locaties.csv: dit is geen .csv, .xlsx of .ods."]),
        Example(
            "a quotation mark that stays open", ["locaties.csv": "naam;plaats;capaciteit\n\"Zaal;Urk;9\n"],
            ["locaties.csv: op regel 2 begint een cel met een aanhalingsteken"]),
        Example("a sheet of no kind", ["lijst.csv": "a;b\n1;2\n"], ["lijst.csv: onbekend blad."]),
        Example(
            "a question without end",
            [
                "groeivragen.csv":
                    "email;vraag;onderwerp\nbram@b.example;\(String(repeating: "Hoe? ", count: 900));export\n"
            ], ["rij 2, kolom B (vraag): “Hoe? Hoe?"]),
    ]

    @Test("an error, and then nothing is imported", arguments: errors)
    func refused(example: Example) throws {
        let scene = try ImportScene(example.files)
        let result = try scene.run()
        let texts = result.texts()
        #expect(texts.count == example.says.count, "\(texts)")
        for (text, says) in zip(texts, example.says) { #expect(text.contains(says), "\(text)") }
        #expect(result.hasErrors && !result.isApplied)
        #expect(try scene.workspace.data().people.isEmpty)
    }

    static let warnings: [Example] = [
        Example(
            "an expert both preferred and avoided",
            ["groeivragen.csv": head + "voorkeur;niet met\nbram@b.example;Hoe?;export;eva@a.example;EVA@a.example\n"],
            ["bij voorkeur én bij niet met"]),
        Example(
            "an agenda to be fetched later",
            ["ondernemers.csv": "naam;email;agenda\nBram;bram@b.example;https://b.example/bram.ics\n"],
            ["rij 2, kolom C (agenda): de agenda op “https://b.example/bram.ics” wordt opgehaald met import --refresh"]),
        Example(
            "an agenda that nobody names", ["kalenders/wie.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"],
            ["wie.ics: deze agenda is van niemand"]),
        Example(
            "a column that is nearly known",
            ["ondernemers.csv": "naam;email;beschikbr\nBram;bram@b.example;ma ochtend\n"],
            ["ondernemers.csv, kolom C (beschikbr): deze kolom is onbekend en telt niet mee. Bedoelt u “beschikbaar”?"]),
        Example(
            "a topic that is nearly offered",
            ["groeivragen.csv": "email;vraag;onderwerp\nbram@b.example;Hoe?;eksport\n"],
            ["rij 2, kolom C (onderwerp): niemand biedt “eksport” aan. Bedoelt u “export”?"]),
        Example(
            "a deadline in the past of its request",
            ["groeivragen.csv": head + "ontvangen;uiterlijk\nbram@b.example;Hoe?;export;1-2-2027;16-4-2026\n"],
            ["rij 2, kolom E (uiterlijk): “16-4-2026” ligt vóór de dag"]),
        Example(
            "a series at a table",
            ["groeivragen.csv": head + "vorm;aantal gesprekken\nbram@b.example;Hoe?;export;tafel;3\n"],
            ["kolom E (aantal gesprekken): meer dan één gesprek"]),
        Example(
            "two sheets that differ on someone",
            [
                "uitblinkers.csv": "naam;email;onderwerpen;beschikbaar\nEva;eva@a.example;export:2;ma ochtend\n",
                "ondernemers.csv": "naam;email;beschikbaar\nEva;eva@a.example;di avond\n",
            ], ["ondernemers.csv, rij 2, kolom C (beschikbaar): “di avond” is anders dan in een ander blad"]),
        Example(
            "only a heading", ["groeivragen.csv": "email;vraag;onderwerp\n"], ["groeivragen.csv: er staan geen rijen"]),
    ]

    @Test("a warning, and the rest is imported", arguments: warnings)
    func told(example: Example) throws {
        let scene = try ImportScene(example.files)
        let result = try scene.run()
        let texts = result.texts()
        #expect(texts.count == example.says.count, "\(texts)")
        for (text, says) in zip(texts, example.says) { #expect(text.contains(says), "\(text)") }
        #expect(result.isApplied)
        #expect(try !scene.workspace.data().people.isEmpty)
    }

    @Test("in the reader's language")
    func english() throws {
        let scene = try ImportScene(["requests.csv": "Email;Topic\n"])
        #expect(
            try scene.run().texts(.english) == ["requests.csv: the column “question” is missing. Found: Email, Topic."])
        try scene.write("Email;Topic;Question;Level\nx;y;z;\n", to: "requests.csv")
        let texts = try scene.run().texts(.english)
        #expect(
            texts == [
                "requests.csv, row 2, column A (Email): “x” will not do; it takes an e-mail address, such as name@company.nl."
            ])
    }

    @Test("a fault in a person's row is not told again by every row that points at them")
    func onceOnly() throws {
        let scene = try ImportScene([
            "uitblinkers.csv": "naam;email;onderwerpen\nEva;eva@a.example;export\n",
            "ondernemers.csv": ImportSample.entrepreneurs,
            "groeivragen.csv":
                "email;vraag;onderwerp;voorkeur\nbram@b.example;Hoe?;export;eva@a.example\nnn@n.example;Hoe?;export;\n",
        ])
        let texts = try scene.run().texts()
        #expect(texts.count == 2, "\(texts)")
        #expect(texts.first?.contains("rij 2, kolom C (onderwerpen)") == true)
        #expect(texts.last?.contains("“nn@n.example”") == true)
    }

    @Test("many problems are counted, not all told, and warnings are never errors")
    func many() throws {
        let rows = (1...300).map { "P\($0);p\($0)@p.example;http://p.example/\($0).ics" }.joined(separator: "\n")
        let scene = try ImportScene(["ondernemers.csv": "naam;email;agenda\n" + rows])
        let result = try scene.run()
        #expect(result.isApplied)
        #expect(result.problems.count == ImportProblems.limit + 1)
        #expect(result.texts().last?.contains("en nog 100 meldingen") == true)
    }

    @Test("a path that is not there, a folder with nothing in it, and a device")
    func paths() throws {
        let scene = try ImportScene()
        #expect(try scene.run(["weg.csv"]).texts() == ["\(scene.input.path)/weg.csv: dit bestand is er niet."])
        #expect(try scene.run().texts().allSatisfy { $0.contains("in deze map staan geen bladen") })
        #expect(
            try scene.workspace.importFiles(["/dev/zero"], dryRun: false).texts() == ["zero: dit bestand is er niet."])
    }
}
