import Foundation
import Testing

@testable import Sheets

/// A workbook of the Data folder (see make.py there).
func workbook(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)"))
}

/// The second cell of each row, by the first.
func values(_ sheet: Sheet) -> [String: Cell] {
    Dictionary(sheet.rows.filter { $0.count > 1 }.map { ($0[0].text, $0[1]) }) { first, _ in first }
}

@Suite("An .xlsx gives each cell with its type")
struct XLSXTests {
    @Test("the first sheet that is shown and has content is read, the others are named")
    func sheets() throws {
        let sheet = try SheetReader.read(workbook("typen.xlsx"))
        #expect(sheet.detected == Detected(kind: .xlsx, sheet: "Invoer", otherSheets: ["Leeg", "Toelichting"]))
    }

    @Test("rows keep their numbers, and a million rows with nothing but a style are left out")
    func rows() throws {
        let sheet = try SheetReader.read(workbook("typen.xlsx"))
        #expect(sheet.rows.count == 20)
        #expect(sheet.rows[0] == [.text("wat"), .text("waarde")])
        #expect(sheet.rows[1] == [])
        #expect(sheet.line(ofRow: 1) == nil)
    }

    @Test(
        "each kind of cell",
        arguments: [
            ("gedeeld", Cell.text("Zoë de Vries")), ("bijzonder", .text("regel 1\r\nregel 2 met _x0041_")),
            ("ter plaatse", .text("Café Bos")), ("getal", .number(7.2)), ("als tekst opgemaakt", .number(46113)),
            ("datum", .date(SheetDate(year: 2026, month: 4, day: 16))),
            ("lange datum", .date(SheetDate(year: 2026, month: 4, day: 16))),
            ("moment", .date(SheetDate(year: 2026, month: 11, day: 18, minutes: 15 * 60 + 59))),
            ("tijd", .number(0.5)), ("procent", .percentage(0.35, decimals: 1)), ("bedrag", .number(46113)),
            ("uren", .number(1.5)), ("waar", .boolean(true)), ("fout", .error("#DIV/0!")), ("uitkomst", .number(12)),
            ("uitkomst in tekst", .text("wat!")), ("lege uitkomst", nil),
            ("niet berekend", .text("=Hoe groei ik zonder mezelf voorbij te lopen?")),
        ] as [(String, Cell?)])
    func cells(label: String, cell: Cell?) throws {
        let sheet = try SheetReader.read(workbook("typen.xlsx"))
        #expect(values(sheet)[label] == cell)
        #expect(sheet.rows.contains { $0.first == .text(label) })
    }

    @Test("prefixed elements, absolute targets and dates from 1904 are read too")
    func prefixed() throws {
        let sheet = try SheetReader.read(workbook("voorvoegsel-1904.xlsx"))
        #expect(sheet.rows == [[.text("dag")], [.date(SheetDate(year: 2026, month: 4, day: 16))]])
    }

    @Test(
        "the number format decides what is a date",
        arguments: [
            ("General", NumberFormat.plain), ("Standaard", .plain), ("0.00", .plain), ("#,##0.00\\ \"dagen\"", .plain),
            ("_-€ * #,##0.00_-", .plain), ("[Red]0", .plain), ("[$kr.-406] 0", .plain), ("0.00E+00", .plain),
            ("[h]:mm:ss", .plain),
            ("@", .plain), ("0;\"dmy\"", .plain), ("d-m-yyyy", .date), ("[$-413]dddd d mmmm yyyy", .date),
            ("h:mm", .date),
            ("YYYY\\-MM\\-DD", .date), ("0%", .percentage(decimals: 0)),
            ("#,##0.00%;[Red]-0.00%", .percentage(decimals: 2)),
        ])
    func formats(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(
        "a day number is the day that Excel shows",
        arguments: [
            (1.0, false, SheetDate(year: 1900, month: 1, day: 1)),
            (59, false, SheetDate(year: 1900, month: 2, day: 28)),
            (61, false, SheetDate(year: 1900, month: 3, day: 1)),
            (46447.375, false, SheetDate(year: 2027, month: 3, day: 1, minutes: 540)),
            // 15:59:45 and 9:30 as they are really stored, just beside the minute.
            (46344.666493055556, false, SheetDate(year: 2026, month: 11, day: 18, minutes: 959)),
            (46447.395833333336, false, SheetDate(year: 2027, month: 3, day: 1, minutes: 570)),
            (46447.39583333333, false, SheetDate(year: 2027, month: 3, day: 1, minutes: 570)),
            (0, true, SheetDate(year: 1904, month: 1, day: 1)), (0.5, false, nil), (-1, false, nil), (3e6, false, nil),
        ] as [(Double, Bool, SheetDate?)])
    func serials(serial: Double, is1904: Bool, date: SheetDate?) {
        #expect(SerialDate.date(serial, is1904: is1904) == date)
    }
}

@Suite("An .ods gives each cell with its type")
struct ODSTests {
    @Test("the first sheet that is shown and has content is read; hidden ones and copies of other files are not")
    func sheets() throws {
        let sheet = try SheetReader.read(workbook("typen.ods"))
        #expect(sheet.detected == Detected(kind: .ods, sheet: "Invoer", otherSheets: ["Leeg", "Uitleg"]))
    }

    @Test("repeated rows and cells are counted, and the million empty ones at the end are left out")
    func repeats() throws {
        let sheet = try SheetReader.read(workbook("typen.ods"))
        #expect(sheet.rows.count == 19)
        #expect(
            sheet.rows.first { $0.first == .text("verderop") } == [.text("verderop"), .empty, .empty, .text("ver")])
        #expect(Array(sheet.rows[0...3]) == [[.text("wat"), .text("waarde")], [], [], sheet.rows[3]])
        #expect(
            sheet.rows.first { $0.first == .text("drie keer") } == [
                .text("drie keer"), .text("x"), .text("x"), .text("x"),
            ])
        #expect(sheet.rows.first { $0.first == .text("bedekt") } == [.text("bedekt"), .text("breed")])
    }

    @Test(
        "each kind of cell",
        arguments: [
            ("opmaak", Cell.text("Zoë de  Vries")), ("twee regels", .text("regel 1\nregel 2")),
            ("koppeling", .text("post@bedrijf.example")), ("getal", .number(7.2)), ("bedrag", .number(4_353_000)),
            ("procent", .percentage(0.35, decimals: 1)), ("datum", .date(SheetDate(year: 2026, month: 4, day: 16))),
            ("moment", .date(SheetDate(year: 2026, month: 11, day: 18, minutes: 959))), ("tijd", .text("09:30:00")),
            ("waar", .boolean(true)), ("fout", .error("#DEEL/0!")), ("uitkomst", .number(12)),
            ("niet berekend", .text("=Hoe groei ik?")),
        ])
    func cells(label: String, cell: Cell) throws {
        #expect(values(try SheetReader.read(workbook("typen.ods")))[label] == cell)
    }
}

@Suite("A hostile or broken workbook is refused with its reason")
struct HostileTests {
    @Test(
        "each by its own",
        arguments: [
            ("bom.xlsx", SheetError.tooLarge(limit: ZipArchive.entryLimit)),
            ("te-veel-cellen.xlsx", .tooManyCells(limit: SheetReader.cellLimit)),
            ("te-breed.xlsx", .tooManyColumns(limit: SheetReader.columnLimit)),
            ("te-lang.xlsx", .tooManyRows(limit: SheetReader.rowLimit)),
            ("herhaald.ods", .tooManyCells(limit: SheetReader.cellLimit)),
            ("leugen.xlsx", .damaged(detail: "xl/workbook.xml")), ("wachtwoord.ods", .encrypted),
            ("brief.odt", .notASheet),
        ])
    func refused(file: String, error: SheetError) {
        #expect(throws: error) { try SheetReader.read(workbook(file)) }
    }

    @Test("entities that grow without end are not followed")
    func entities() throws {
        let error = #expect(throws: SheetError.self) { try SheetReader.read(workbook("entiteiten.xlsx")) }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("an old .xls, or a workbook with a password, is told as such")
    func oldOffice() {
        let data = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 512)
        #expect(throws: SheetError.encrypted) { try SheetReader.read(data) }
    }

    @Test("a workbook cut off anywhere, or with any byte changed, is refused or read, and never ends the program")
    func damage() throws {
        for name in ["typen.xlsx", "typen.ods"] {
            let whole = try workbook(name)
            for length in stride(from: 4, to: whole.count, by: 97) {
                #expect(throws: SheetError.self) { try SheetReader.read(whole.prefix(length)) }
            }
            for place in stride(from: 0, to: whole.count, by: 61) {
                var changed = whole
                changed[place] ^= 0x55
                _ = try? SheetReader.read(changed)
            }
        }
    }
}

@Suite("A large document is walked to its end")
struct XMLWalkTests {
    @Test("beyond the 10 MB that the parser takes at once")
    func large() throws {
        let element = "<a>" + String(repeating: "é", count: 5_000) + "</a>"
        let data = Data(("<all>" + String(repeating: element, count: 1_200) + "</all>").utf8)
        #expect(data.count > 11_000_000)
        var (elements, letters) = (0, 0)
        try XMLWalk.walk(
            data, part: "groot.xml", start: { (_, _) throws(SheetError) in elements += 1 },
            text: { letters += $0.unicodeScalars.count })
        #expect(elements == 1_201)
        #expect(letters == 6_000_000)
    }

    @Test("and where it breaks, the line is told")
    func broken() {
        #expect(throws: SheetError.damaged(detail: "a.xml, line 3")) {
            try XMLWalk.walk(Data("<a>\n<b>\n</a>\n".utf8), part: "a.xml", start: { (_, _) throws(SheetError) in })
        }
    }
}

@Suite("Workbooks that openpyxl and odfpy wrote")
struct OtherProgramTests {
    @Test("have true dates and numbers, and text like a formula as text", arguments: ["xlsx", "ods"])
    func typed(format: String) throws {
        func read(_ name: String) throws -> Sheet {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            return try SheetReader.read(
                Data(contentsOf: tests.appending(path: "Data/voorjaar-2027/\(format)/\(name).\(format)")))
        }
        let requests = try read("groeivragen")
        #expect(requests.detected.sheet == "Groeivragen")
        #expect(requests.rows[1][0] == .date(SheetDate(year: 2026, month: 11, day: 18, minutes: 959)))
        #expect(requests.rows[2][2] == .text("Hoe financier ik een tweede hal?\nDe bank wil 40% eigen geld."))
        #expect(requests.rows[5][2] == .text("=Hoe groei ik zonder mezelf voorbij te lopen?"))
        #expect(try read("ondernemers").rows[1].contains(.number(7.2)))
    }
}
