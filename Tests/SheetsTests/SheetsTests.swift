import Foundation
import Testing

@testable import Sheets

@Suite("A CSV is read as its program meant it")
struct CSVTests {
    static func cells(_ text: String, _ encoding: String.Encoding = .utf8) throws -> (Sheet, [[String]]) {
        let sheet = try SheetReader.read(try #require(text.data(using: encoding)))
        return (sheet, sheet.rows.map { $0.map(\.text) })
    }

    @Test(
        "whatever separates its cells",
        arguments: [
            ("a;b\n1;2,5\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("sep=,\na,b\n1,2\n", ","),
            ("a;b\r\n\"x;y\";2\r\n", ";"),
        ])
    func separators(text: String, separator: String) throws {
        let (sheet, rows) = try Self.cells(text)
        #expect(sheet.detected.separator.map(String.init) == separator)
        #expect(rows.count == 2 && rows.allSatisfy { $0.count == 2 })
    }

    @Test("quotes, doubled quotes and line breaks within a cell")
    func quotes() throws {
        let (_, rows) = try Self.cells("a;b\n\"Hoe?\nEn \"\"mijn\"\" mensen; ja\";2\n")
        #expect(rows[1] == ["Hoe?\nEn \"mijn\" mensen; ja", "2"])
    }

    @Test(
        "in any of the encodings people have",
        arguments: [
            (String.Encoding.utf8, "UTF-8"), (.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16"),
            (.windowsCP1252, "Windows-1252"),
        ])
    func encodings(encoding: String.Encoding, name: String) throws {
        let (sheet, rows) = try Self.cells("naam;plaats\nZoë;Urk\nRené;Almere\n", encoding)
        #expect(sheet.detected.encoding == name)
        #expect(rows[1][0] == "Zoë")
    }

    @Test("a mark at the beginning is no part of the first name")
    func mark() throws { #expect(try Self.cells("\u{FEFF}naam;b\n1;2\n").1[0][0] == "naam") }

    @Test("rows keep the number that a spreadsheet shows")
    func numbers() throws { #expect(try Self.cells("a;b\n\n1;2\n").1[2] == ["1", "2"]) }

    @Test(
        "what is no sheet is refused",
        arguments: [Data(), Data([0, 1, 2, 3]), Data([0x50, 0x4B, 3, 4, 9, 9]), Data([0xD0, 0xCF, 0x11, 0xE0])])
    func refused(data: Data) { #expect(throws: SheetError.self) { try SheetReader.read(data) } }
}

@Suite("What we write, we read back whole")
struct RoundTripTests {
    static let table = SheetTable(
        name: "proef", columns: ["naam", "waarde"],
        rows: [
            [.text("=SOM(A1)"), .number(7.5)], [.text("+31 320 55"), .date(SheetDate(year: 2027, month: 3, day: 1))],
            [.text("-min"), .boolean(true)], [.text("@wie"), .text("'s avonds")], [.text("'=al"), .text("a;b\n\"c\"")],
            [.text("Zoë 東京"), .number(-3)],
        ])

    @Test("in a CSV, where no text can act as a formula")
    func csv() throws {
        let data = SheetWriter.csv(Self.table)
        let rows = try SheetReader.read(data).rows.dropFirst().map { $0.map(\.text) }
        #expect(rows.map(\.first) == Self.table.rows.map { $0[0].text })
        #expect(rows[3][1] == "'s avonds" && rows[4][1] == "a;b\n\"c\"")
        for line in String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n") {
            #expect(!(line.first.map { "=+-@".contains($0) } ?? false))
        }
    }

    @Test("in a workbook, with true dates and numbers")
    func xlsx() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try SheetWriter.xlsx([Self.table], to: path, created: Date(timeIntervalSince1970: 1_800_000_000))
        let first = try Data(contentsOf: URL(filePath: path))
        #expect(try SheetReader.read(first).rows.dropFirst().map { $0 } == Self.table.rows)
        try SheetWriter.xlsx([Self.table], to: path, created: Date(timeIntervalSince1970: 1_800_000_000))
        #expect(try Data(contentsOf: URL(filePath: path)) == first)
    }
}

@Suite("Workbooks of other programs")
struct WorkbookTests {
    static func read(_ format: String, _ name: String) throws -> Sheet {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try SheetReader.read(
            Data(contentsOf: folder.appending(path: "Data/voorjaar-2027/\(format)/\(name).\(format)")))
    }

    @Test("dates are dates and numbers numbers", arguments: ["xlsx", "ods"])
    func typed(format: String) throws {
        let requests = try Self.read(format, "groeivragen")
        #expect(requests.detected.sheet == "Groeivragen")
        #expect(requests.rows[1][0] == .date(SheetDate(year: 2026, month: 11, day: 18, minutes: 15 * 60 + 59)))
        #expect(requests.rows[2][2] == .text("Hoe financier ik een tweede hal?\nDe bank wil 40% eigen geld."))
        #expect(try Self.read(format, "ondernemers").rows[1].contains(.number(7.2)))
    }
}
