import Foundation
import Testing

@testable import Sheets

@Suite("What we write, we read back the same")
struct RoundTripTests {
    static let created = Date(timeIntervalSince1970: 1_803_891_600)

    /// Writes a workbook in a folder of its own and hands over its bytes.
    static func xlsx(_ tables: [SheetTable]) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "blad.xlsx")
        try SheetWriter.xlsx(tables, to: file.path, created: created)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["blad.xlsx"])
        return try Data(contentsOf: file)
    }

    static let awkward = [
        "=Hoe groei ik zonder mezelf voorbij te lopen?", "+31 320 555795", "-tje", "@naam", "\ttab", "\rterug",
        "\nregel", "\r\nbeide",
        "'s-Gravenhage", "'", "''", "'=1+1", "''+1", "’t Gooi", "=", "＝1", "regel 1\nregel 2\r\nregel 3",
        "\"aangehaald\"", "a;b,c\td", " spatie ",
        "\u{A0}vast", "sep=;", "Zoë “Œuvre” €", "👩‍👩‍👧", "_x0041_", "_x005F_x0041_", "a_x000d_b", "\u{1}stuur\u{1F}",
        "http://bedrijf.example/?a=1&b=<2>",
        "mailto:x@y.example", "1-3-2027", "007", "TRUE", "#REF!", "34,4%",
    ]

    @Test("every text, in .csv and in .xlsx", arguments: awkward)
    func text(text: String) throws {
        let table = SheetTable(
            name: "Blad", columns: ["a", "tekst", "z"], rows: [[.text("x"), .text(text), .text("y")]])
        let csv = try SheetReader.read(SheetWriter.csv(table))
        #expect(csv.rows.last == table.rows[0])
        let xlsx = try SheetReader.read(Self.xlsx([table]))
        #expect(xlsx.rows.last == table.rows[0])
    }

    @Test("text of any characters whatever")
    func anyText() throws {
        let alphabet = Array("=+-@'\"\t\r\n;, \u{A0}aé€_x0F")
        var state: UInt64 = 2027
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let rows = (0..<400).map { _ in
            [Cell.text("x"), .text(String((0...next(6)).map { _ in alphabet[next(alphabet.count)] })), .text("y")]
        }
        let table = SheetTable(name: "Blad", columns: ["a", "b", "c"], rows: rows)
        #expect(try Array(SheetReader.read(SheetWriter.csv(table)).rows.dropFirst()) == rows)
        #expect(try Array(SheetReader.read(Self.xlsx([table])).rows.dropFirst()) == rows)
    }

    @Test("typed cells keep their types in .xlsx")
    func typed() throws {
        let row: [Cell] = [
            .number(7.2), .number(-4_353_000), .number(1.0 / 1024), .percentage(0.344, decimals: 1),
            .percentage(0.35, decimals: 0),
            .date(SheetDate(year: 2027, month: 3, day: 1)),
            .date(SheetDate(year: 2026, month: 11, day: 18, minutes: 959)),
            .boolean(true), .empty, .boolean(false),
        ]
        let table = SheetTable(name: "Typen", columns: row.indices.map { "k\($0)" }, rows: [row])
        let sheet = try SheetReader.read(Self.xlsx([table]))
        #expect(sheet.detected.sheet == "Typen")
        #expect(sheet.rows == [table.columns.map { .text($0) }, row])
    }

    @Test("a CSV shows typed cells as a Dutch spreadsheet does")
    func shown() throws {
        let row: [Cell] = [
            .number(7.5), .number(-3), .percentage(0.35, decimals: 1), .percentage(-0.005, decimals: 1),
            .date(SheetDate(year: 2027, month: 3, day: 1)),
            .date(SheetDate(year: 2027, month: 3, day: 1, minutes: 545)), .boolean(true),
        ]
        let table = SheetTable(name: "", columns: row.indices.map { "k\($0)" }, rows: [row])
        let text = String(decoding: SheetWriter.csv(table), as: UTF8.self)
        #expect(text == "\u{FEFF}k0;k1;k2;k3;k4;k5;k6\r\n7,5;-3;35,0%;-0,5%;1-3-2027;1-3-2027 9:05;TRUE\r\n")
    }

    @Test("the same tables give the same bytes")
    func deterministic() throws {
        let tables = [SheetTable(name: "A", columns: ["x"], rows: [[.number(1)], [.text("=1")]])]
        #expect(try Self.xlsx(tables) == Self.xlsx(tables))
        #expect(SheetWriter.csv(tables[0]) == SheetWriter.csv(tables[0]))
    }

    @Test("every table gets a sheet, whatever its name, and a short row is no harm")
    func names() throws {
        let names = [
            "Sessies", "sessies", "", "a/b:c[d]?*\\", "History", "'kop'", String(repeating: "lang ", count: 20),
        ]
        let tables = names.map {
            SheetTable(name: $0, columns: ["a", "b"], rows: [[.text("x")], [], [.text("y"), .text("z")]])
        }
        let detected = try SheetReader.read(Self.xlsx(tables)).detected
        #expect(detected.otherSheets.count == names.count - 1)
        #expect(detected.sheet == "Sessies")
        #expect(detected.otherSheets.first == "sessies 2")
    }

    @Test("text of a formula stands in no formula cell of the workbook")
    func harmless() throws {
        let table = SheetTable(name: "B", columns: ["=1+1"], rows: [[.text("=HYPERLINK(\"http://x.example\")")]])
        let archive = try ZipArchive(Self.xlsx([table]))
        let sheet = String(decoding: try archive.entry("xl/worksheets/sheet1.xml"), as: UTF8.self)
        #expect(!sheet.contains("<f>"))
        #expect(sheet.contains("t=\"s\""))
    }

    @Test("a text that no workbook can hold, or a folder that is not there, is refused and leaves nothing behind")
    func refused() throws {
        let long = SheetTable(name: "B", columns: ["a"], rows: [[.text(String(repeating: "x", count: 32_768))]])
        #expect(throws: SheetError.self) { try Self.xlsx([long]) }
        #expect(throws: SheetError.self) {
            try SheetWriter.xlsx([], to: "/nergens/blad.xlsx", created: Self.created)
        }
    }

    @Test(
        "columns have the letters that spreadsheets show",
        arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
    func letters(column: Int, letter: String) {
        #expect(columnLetter(column) == letter)
    }
}
