import Foundation
import Programme
import Testing

@testable import Office

@Suite("A whole programme comes in as it was handed in")
struct ImportProgrammeTests {
    static let programmes = [
        ImportScene.repository.appending(path: "Examples/voorjaar-2027"),
        ImportScene.repository.appending(path: "Tests/Data/najaar-2027"),
    ]

    /// What is really odd in them: one request both prefers and avoids an expert.
    static let oddities = [
        [],
        [
            "groeivragen.csv, rij 79 (regel 98), kolom K (niet met): dezelfde uitblinker staat bij voorkeur én bij niet met (“uitblinker010@bedrijf010u.example”); niet met telt."
        ],
    ]

    @Test("without an error, and the second time nothing changes", arguments: zip(programmes, oddities))
    func whole(folder: URL, warnings: [String]) throws {
        let scene = try ImportScene()
        let first = try scene.workspace.importFiles([folder.path], dryRun: false)
        #expect(first.texts() == warnings && first.isApplied)
        #expect(first.files.count == 6)
        #expect(first.counts.values.allSatisfy { $0.new > 0 && $0.changed == 0 && $0.same == 0 })
        let before = try scene.workspace.data()
        let second = try scene.workspace.importFiles([folder.path], dryRun: false)
        #expect(second.counts.values.allSatisfy { $0.new == 0 && $0.changed == 0 && $0.same > 0 })
        #expect(
            second.calendars.new == 0 && second.calendars.changed == 0 && second.calendars.same == first.calendars.new)
        let after = try scene.workspace.data()
        #expect(before.people == after.people && before.requests == after.requests && before.experts == after.experts)
    }

    @Test("with its awkward values whole")
    func awkward() throws {
        let scene = try ImportScene()
        _ = try scene.workspace.importFiles([Self.programmes[0].path], dryRun: false)
        #expect(try scene.person("ondernemer003@bedrijf003o.example")?.name == "Zoë Hoekstra")
        #expect(try scene.person("uitblinker008@bedrijf008u.example")?.name == "Youssef Yılmaz")
        let bram = try #require(try scene.person("ondernemer001@bedrijf001o.example"))
        #expect(bram.employees == 7.2 && bram.turnover == 4_353_000 && bram.phone == "+31 320 555795")
        #expect(bram.languages == ["nl", "en"] && bram.calendar == "ondernemer001.ics" && bram.maxPerWeek == 1)
        let requests = try scene.requests()
        #expect(requests.count == 102)
        #expect(requests[0].received == Instant(seconds: 1_795_013_940))  // 2026-11-18T14:59:00Z
        #expect(requests[1].question == "Hoe financier ik een tweede hal?\nDe bank wil 40% eigen geld.")
        #expect(requests[4].question == "=Hoe groei ik zonder mezelf voorbij te lopen?")
        // The sheet writes this address in capitals.
        let person = try #require(try scene.person("ondernemer012@bedrijf012o.example"))
        #expect(requests[11].person == person.id && requests[11].deadline == LocalDate(year: 2027, month: 4, day: 16))
    }

    @Test("as .xlsx and .ods it is the same programme", arguments: ["xlsx", "ods"])
    func workbooks(format: String) throws {
        let scene = try ImportScene()
        _ = try scene.workspace.importFiles([Self.programmes[0].path], dryRun: false)
        let folder = ImportScene.repository.appending(path: "Tests/Data/voorjaar-2027/\(format)").path
        let again = try scene.workspace.importFiles([folder], dryRun: true)
        #expect(again.texts() == [])
        #expect(again.files.count == 6)
        #expect(again.counts.values.allSatisfy { $0.new == 0 && $0.changed == 0 && $0.same > 0 }, "\(again.counts)")
    }
}

@Suite("Importing again changes what changed, and nothing else")
struct ImportAgainTests {
    static let people = "naam;email;bedrijf;plaats;fte;Schoenmaat;agenda\nBram Bos;bram@b.example;B;Urk;7,5;43;\n"

    @Test("a column that is absent leaves the value, an empty cell clears it")
    func absentAndEmpty() throws {
        let scene = try ImportScene(["ondernemers.csv": Self.people])
        let first = try scene.run()
        #expect(first.files.first?.unknownColumns == ["Schoenmaat"])
        try scene.write("naam;email;plaats\nBram Bos;BRAM@b.example;\n", to: "ondernemers.csv")
        #expect(try scene.run().counts[.entrepreneurs]?.changed == 1)
        var bram = try #require(try scene.person("bram@b.example"))
        #expect(bram.place == "" && bram.company == "B" && bram.employees == 7.5 && bram.extra == ["Schoenmaat": "43"])
        try scene.write("naam;email;fte;schoenmaat;Schoenmaat\nBram Bos;bram@b.example;;44;\n", to: "ondernemers.csv")
        _ = try scene.run()
        bram = try #require(try scene.person("bram@b.example"))
        #expect(bram.employees == nil && bram.extra == ["schoenmaat": "44"])
    }

    @Test("what is missing from the file is not deleted")
    func nothingDeleted() throws {
        let scene = try ImportScene(["ondernemers.csv": ImportSample.entrepreneurs])
        _ = try scene.run()
        try scene.write("naam;email\nDirk;dirk@d.example\n", to: "ondernemers.csv")
        let result = try scene.run()
        #expect(result.counts[.entrepreneurs]?.new == 1)
        #expect(try scene.workspace.data().people.count == 3)
    }

    @Test("a person who is both is one person, and two sheets that differ settle at once")
    func bothRoles() throws {
        let scene = try ImportScene([
            "uitblinkers.csv":
                "naam;email;onderwerpen;max per week;groei;plaats\nEva;eva@a.example;export:2;1;34,4%;Urk\n",
            "ondernemers.csv": "naam;email;max per week;bedrijf;plaats\nEva;EVA@A.example;2;A;\n",
        ])
        _ = try scene.run()
        let data = try scene.workspace.data()
        #expect(data.people.count == 1 && data.experts.count == 1)
        // What the second sheet left empty stays as the first has it.
        #expect(data.people.values.first?.place == "Urk")
        #expect(data.people.values.first?.maxPerWeek == 2 && data.experts.values.first?.growth == "34,4%")
        let second = try scene.run()
        #expect(second.counts[.experts]?.same == 1 && second.counts[.entrepreneurs]?.same == 1)
    }

    @Test("a person is found by another address of theirs, and keeps their own")
    func alias() throws {
        let scene = try ImportScene(["ondernemers.csv": "naam;email;alias\nBram;bram@b.example;b.bos@b.example\n"])
        _ = try scene.run()
        try scene.write("naam;email\nBram Bos;b.bos@b.example\n", to: "ondernemers.csv")
        #expect(try scene.run().counts[.entrepreneurs]?.changed == 1)
        #expect(try scene.workspace.data().people.count == 1)
        #expect(try scene.person("bram@b.example")?.name == "Bram Bos")
    }

    static let questions = "email;ontvangen;vraag;onderwerp\n"

    @Test(
        "a request whose date, words or topic were mended is the same request",
        arguments: [
            "bram@b.example;1-2-2027 9:00;Hoe dan?;export", "bram@b.example;2-2-2027;Hoe?;export",
            "bram@b.example;1-2-2027 9:00;Hoe?;personeel",
        ])
    func mended(row: String) throws {
        let scene = try ImportScene([
            "ondernemers.csv": ImportSample.entrepreneurs,
            "groeivragen.csv": Self.questions + "bram@b.example;1-2-2027 9:00;Hoe?;export\n",
        ])
        _ = try scene.run()
        let before = try scene.requests()
        try scene.write(Self.questions + row + "\n", to: "groeivragen.csv")
        #expect(try scene.run().counts[.requests]?.changed == 1)
        let after = try scene.requests()
        #expect(after.map(\.id) == before.map(\.id) && after != before)
    }

    @Test("a mended request takes no other's place, whatever the order of the rows")
    func matching() throws {
        let stored = [
            "bram@b.example;1-2-2027;Hoe?;export", "bram@b.example;1-2-2027;Wat?;export",
            "bram@b.example;3-2-2027;Hoe?;export",
        ]
        let scene = try ImportScene([
            "ondernemers.csv": ImportSample.entrepreneurs,
            "groeivragen.csv": Self.questions + stored.joined(separator: "\n"),
        ])
        _ = try scene.run()
        let words = try Dictionary(uniqueKeysWithValues: scene.requests().map { ($0.id, $0.question) })
        let mended = ["bram@b.example;1-2-2027;Waarom?;export"] + stored.reversed()
        try scene.write(Self.questions + mended.joined(separator: "\n"), to: "groeivragen.csv")
        let result = try scene.run()
        #expect(result.counts[.requests]?.new == 1 && result.counts[.requests]?.same == 3)
        for request in try scene.requests() where words[request.id] != nil {
            #expect(words[request.id] == request.question)
        }
    }

    @Test("without a date of receipt, a request is of today and stays of that day")
    func undated() throws {
        let scene = try ImportScene([
            "ondernemers.csv": ImportSample.entrepreneurs,
            "groeivragen.csv": "email;vraag;onderwerp\nbram@b.example;Hoe?;export\n",
        ])
        _ = try scene.run()
        #expect(try scene.requests().map(\.received) == [Sample.monday])
        #expect(try scene.run().counts[.requests]?.same == 1)
    }

    @Test("a dry run says what would happen and changes nothing")
    func dryRun() throws {
        let scene = try ImportScene(["ondernemers.csv": ImportSample.entrepreneurs])
        let result = try scene.run(dryRun: true)
        #expect(result.counts[.entrepreneurs]?.new == 2 && !result.isApplied)
        #expect(try scene.workspace.data().people.isEmpty)
    }

    @Test("the same file by itself and in its folder is one file")
    func twice() throws {
        let scene = try ImportScene(["ondernemers.csv": ImportSample.entrepreneurs])
        let result = try scene.run(["", "ondernemers.csv", "./ondernemers.csv"])
        #expect(result.files.count == 1 && !result.hasErrors)
    }

    @Test(
        "an agenda is found whatever the case of its name, beside the sheet that names it or given by itself",
        arguments: [["ondernemers.csv"], ["", "los/Bram.ICS"]])
    func calendars(paths: [String]) throws {
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
        let scene = try ImportScene(["ondernemers.csv": "naam;email;agenda\nBram;bram@b.example;kalenders/bram.ics\n"])
        try scene.write(calendar, to: paths.count == 1 ? "kalenders/Bram.ICS" : "los/Bram.ICS")
        let result = try scene.run(paths)
        #expect(result.texts() == [])
        #expect(try scene.workspace.data().calendars.keys.sorted() == ["bram.ics"])
        #expect(try scene.person("bram@b.example")?.calendar == "bram.ics")
    }

    @Test("unknown columns are kept under names that tell them apart")
    func unknownColumns() throws {
        let scene = try ImportScene([
            "ondernemers.csv": "naam;email;Notitie;Notitie;\nBram;bram@b.example;een;twee;drie\n"
        ])
        let result = try scene.run()
        #expect(result.files.first?.unknownColumns == ["Notitie", "Notitie (D)", "E"])
        #expect(try scene.person("bram@b.example")?.extra == ["Notitie": "een", "Notitie (D)": "twee", "E": "drie"])
    }
}
