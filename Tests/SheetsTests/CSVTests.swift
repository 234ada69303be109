import Foundation
import Testing

@testable import Sheets

/// The texts of a CSV, row by row.
func texts(_ csv: String) throws -> [[String]] { try texts(Data(csv.utf8)) }

func texts(_ data: Data) throws -> [[String]] { try SheetReader.read(data).rows.map { $0.map(\.text) } }

@Suite("A CSV is read as its writer meant it")
struct CSVTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let csv: String
        let rows: [[String]]

        init(_ name: String, _ csv: String, _ rows: [[String]]) {
            (testDescription, self.csv, self.rows) = (name, csv, rows)
        }
    }

    @Test(
        "cells and rows",
        arguments: [
            Sample("semicolons", "a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
            Sample("commas", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            Sample("tabs", "a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
            Sample("no line end at the end", "a;b\r\n1;2", [["a", "b"], ["1", "2"]]),
            Sample("line ends of an old Mac", "a;b\r1;2\r", [["a", "b"], ["1", "2"]]),
            Sample("a separator in quotes", "a;b\n\"1;2\";3\n", [["a", "b"], ["1;2", "3"]]),
            Sample(
                "a quotation mark in quotes", "a;b\n\"\"\"mijn\"\" mensen\";3\n",
                [["a", "b"], ["\"mijn\" mensen", "3"]]),
            Sample("a quotation mark within a word", "a;b\n5\" scherm;3\n", [["a", "b"], ["5\" scherm", "3"]]),
            Sample("line breaks in quotes", "a;b\r\n\"1\n2\r\n3\";4\r\n", [["a", "b"], ["1\n2\r\n3", "4"]]),
            Sample("spaces around a cell", "a ; b\n 1;\" 2 \"\n", [["a", "b"], ["1", " 2 "]]),
            Sample("empty cells and rows", "a;b\n;\n\n;2\n1;;\n;;\n", [["a", "b"], [], [], ["", "2"], ["1"]]),
            Sample("one column", "naam\nEva\n", [["naam"], ["Eva"]]),
            Sample(
                "decimal commas do not separate", "a;b\n1,5;2,5\n3,5;4,5\n",
                [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
            Sample(
                "semicolons in a list do not separate", "a,b\n1;2;3,x\n4;5;6,y\n",
                [["a", "b"], ["1;2;3", "x"], ["4;5;6", "y"]]),
            Sample(
                "more commas than semicolons", "naam;open\nA;ma, di, wo, do\nB;ma, di\n",
                [["naam", "open"], ["A", "ma, di, wo, do"], ["B", "ma, di"]]),
            Sample("a separator that is named", "sep=,\r\na;b,c\r\n", [["a;b", "c"]]),
            Sample("a separator that is named and is rare", "SEP=|\na|b\n", [["a", "b"]]),
            Sample(
                "a first cell that only looks like a name", "sep=;x;y\n1;2;3\n",
                [["sep=", "x", "y"], ["1", "2", "3"]]),
            Sample("text after a closing quotation mark", "a;b\n\"Groei\" nu;2\n", [["a", "b"], ["Groei nu", "2"]]),
        ])
    func cells(sample: Sample) throws {
        #expect(try texts(sample.csv) == sample.rows)
    }

    @Test(
        "what was detected is said",
        arguments: [
            ("a;b\r\n1;2\r\n", ";", Detected.LineEnds.crlf), ("a,b\n1,2\n", ",", .lf), ("a\tb\r1\t2\r", "\t", .cr),
            ("a;b\r\n1;2\n", ";", .mixed), ("a;b\r\n\"1\n2\";2\r\n", ";", .crlf),
        ])
    func detected(csv: String, separator: Character, ends: Detected.LineEnds) throws {
        let detected = try SheetReader.read(Data(csv.utf8)).detected
        #expect(detected == Detected(kind: .csv, encoding: "UTF-8", separator: separator, lineEnds: ends))
    }

    @Test("a row knows its line, which runs ahead after a quoted line break")
    func lines() throws {
        let sheet = try SheetReader.read(Data("sep=;\r\na;b\r\n\"1\r\n2\";3\r\n\r\n4;5\r\n".utf8))
        #expect(sheet.rows.count == 4)
        #expect((1...5).map { sheet.line(ofRow: $0) } == [2, 3, 5, 6, nil])
    }

    @Test("a quotation mark that is never closed is told with its line, not swallowed with the rest of the file")
    func openQuote() {
        #expect(throws: SheetError.openQuote(line: 3)) { try texts("a;b\n1;2\n\"3;4\n5;6\n") }
    }
}

@Suite("Any encoding that a spreadsheet saves in is recognised")
struct EncodingTests {
    static let text = "naam;bedrijf\r\nZoë;Çelik € “Œuvre”\r\n"
    static let rows = [["naam", "bedrijf"], ["Zoë", "Çelik € “Œuvre”"]]

    static let littleEnd = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    static let bigEnd = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    /// ë, Ç, €, the two quotation marks and Œ as Windows writes them.
    static let windows: [UInt8] = [
        Array("naam;bedrijf\r\nZo".utf8), [0xEB], Array(";".utf8), [0xC7], Array("elik ".utf8),
        [0x80, 0x20, 0x93, 0x8C],
        Array("uvre".utf8), [0x94, 0x0D, 0x0A],
    ].flatMap { $0 }

    static let files: [(name: String, encoding: String, data: Data)] = [
        ("UTF-8", "UTF-8", Data(text.utf8)),
        ("UTF-8 with a mark", "UTF-8", Data([0xEF, 0xBB, 0xBF] + text.utf8)),
        ("UTF-16, little end first, with a mark", "UTF-16", Data([0xFF, 0xFE] + littleEnd)),
        ("UTF-16, big end first, with a mark", "UTF-16", Data([0xFE, 0xFF] + bigEnd)),
        ("UTF-16, little end first", "UTF-16", Data(littleEnd)),
        ("UTF-16, big end first", "UTF-16", Data(bigEnd)),
        ("Windows-1252", "Windows-1252", Data(windows)),
    ]

    @Test("and read without a letter lost", arguments: files.indices)
    func encodings(index: Int) throws {
        let file = Self.files[index]
        #expect(try texts(file.data) == Self.rows, "\(file.name)")
        #expect(try SheetReader.read(file.data).detected.encoding == file.encoding, "\(file.name)")
    }

    @Test("UTF-8 with a damaged letter is told with its line, not read as something else")
    func damaged() {
        let data = Data("naam\nZoë\nChloé\nRen".utf8) + [0xE9] + Data("\n".utf8)
        #expect(throws: SheetError.mixedEncoding(line: 4)) { try texts(data) }
        #expect(throws: SheetError.mixedEncoding(line: 4)) { try texts(Data([0xEF, 0xBB, 0xBF]) + data) }
    }

    static let junk: [(name: String, data: Data)] = [
        ("a picture", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52])),
        (
            "a program",
            Data(
                [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array(repeating: UInt8(0x90), count: 400)
            )
        ),
        ("only zeros", Data(count: 4096)),
        ("noise", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3) &* 59) })),
        ("control characters", Data((0..<400).map { UInt8($0 % 9 + 1) })),
    ]

    @Test("what is no text is no sheet", arguments: junk.indices)
    func notText(index: Int) {
        #expect(throws: SheetError.notASheet) { try texts(Self.junk[index].data) }
    }

    @Test("half a UTF-16 letter is damage")
    func halfLetter() {
        #expect(throws: SheetError.damaged(detail: "UTF-16")) { try texts(Data([0xFF, 0xFE, 0x61, 0, 0x62])) }
    }
}

@Suite("A file that is too much is refused before it takes memory or time")
struct LimitTests {
    @Test(
        "an empty file, or one with nothing but blanks, is empty",
        arguments: ["", "\n\n\r\n", ";;;\n;;\n", "  \t \n", "\u{FEFF}"])
    func empty(csv: String) {
        #expect(throws: SheetError.empty) { try texts(csv) }
    }

    @Test("50 MB is too large")
    func tooLarge() {
        let data = Data(count: 50 * 1024 * 1024)
        #expect(throws: SheetError.tooLarge(limit: SheetReader.sizeLimit)) { try SheetReader.read(data) }
    }

    @Test("too many rows, columns or cells are each named")
    func tooMuch() {
        let rows = String(repeating: "1\n", count: SheetReader.rowLimit + 1)
        #expect(throws: SheetError.tooManyRows(limit: SheetReader.rowLimit)) { try texts(rows) }
        let columns = String(repeating: "1;", count: SheetReader.columnLimit + 1)
        #expect(throws: SheetError.tooManyColumns(limit: SheetReader.columnLimit)) { try texts(columns) }
        let row = String(repeating: ";", count: SheetReader.columnLimit - 1) + "1\n"
        let cells = String(repeating: row, count: SheetReader.cellLimit / SheetReader.columnLimit + 1)
        #expect(throws: SheetError.tooManyCells(limit: SheetReader.cellLimit)) { try texts(cells) }
    }

    @Test("hundreds of thousands of blank rows and cells below and beside the table are nothing")
    func blanks() throws {
        #expect(
            try texts("a;b\n1;2" + String(repeating: ";", count: 5000) + String(repeating: "\n", count: 1_000_000))
                .count == 2)
    }
}
