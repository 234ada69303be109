import Programme
import Sheets
import Testing

@testable import Office

@Suite("A cell is read as a person in the Netherlands means it")
struct ImportFieldTests {
    @Test(
        "numbers",
        arguments: [
            ("7", 7), ("7,2", 7.2), ("7.2", 7.2), ("0.125", 0.125), ("1.250", 1250), ("4.353.000", 4_353_000),
            ("1.250,50", 1250.5),
            ("1,250.50", 1250.5), ("1,250,000", 1_250_000), ("€ 4.353,-", 4353), ("34,4%", 34.4), ("-3", -3),
            ("1 250", 1250),
            ("€ 1.250", 1250), ("", nil), ("-", nil), ("abc", nil), ("1-2", nil), ("--1", nil), ("4.35.000", nil),
            ("1.25,5", nil), (",5", nil), ("5,", nil),
            ("1,2,3", nil), ("12e3", nil), ("٣", nil), ("0x10", nil), ("inf", nil), ("1.2.3,4.5", nil),
        ] as [(String, Double?)])
    func numbers(text: String, value: Double?) { #expect(FieldParser.number(.text(text)) == value) }

    @Test("a true number is itself, a percentage counts in hundredths")
    func typed() {
        #expect(FieldParser.number(.number(7.2)) == 7.2)
        #expect(FieldParser.number(.percentage(0.25, decimals: 0)) == 25)
        #expect(FieldParser.number(.boolean(true)) == nil)
        #expect(FieldParser.number(.date(SheetDate(year: 2027, month: 3, day: 1))) == nil)
    }

    @Test(
        "whole numbers in their range",
        arguments: [("3", 3), ("3,0", 3), ("3,5", nil), ("4", nil), ("0", nil), ("1e3", nil)] as [(String, Int?)])
    func integers(text: String, value: Int?) { #expect(FieldParser.integer(.text(text), in: 1...3) == value) }

    @Test(
        "dates",
        arguments: [
            ("16-4-2027", "2027-04-16"), ("16/04/2027", "2027-04-16"), ("2027-04-16", "2027-04-16"),
            ("16-4-2027 0:00", "2027-04-16"),
            ("16-4-2027 00:00:00", "2027-04-16"), ("16-4-2027 9:00", nil), ("31-2-2027", nil), ("16-4-27", nil),
            ("2027-4", nil), ("morgen", nil), ("46128", nil),
        ] as [(String, String?)])
    func dates(text: String, iso: String?) { #expect(FieldParser.date(.text(text))?.description == iso) }

    @Test(
        "dates with a time",
        arguments: [
            ("18-11-2026 15:59", "2026-11-18 15:59"), ("18-11-2026 9:05", "2026-11-18 09:05"),
            ("18-11-2026", "2026-11-18 00:00"),
            ("2026-11-18T15:59:30", "2026-11-18 15:59"), ("18-11-2026 15.59", "2026-11-18 15:59"),
            ("18-11-2026 25:00", nil),
            ("2026-11-18T15:59:00Z", nil), ("2026-11-18T15:59+01:00", nil), ("15:59", nil),
            ("18-11-2026 15:59 uur", nil),
        ] as [(String, String?)])
    func moments(text: String, value: String?) { #expect(FieldParser.moment(.text(text))?.description == value) }

    @Test("a true date is itself, and a date that is none is none")
    func trueDates() {
        #expect(FieldParser.date(.date(SheetDate(year: 2027, month: 4, day: 16)))?.description == "2027-04-16")
        #expect(
            FieldParser.moment(.date(SheetDate(year: 2026, month: 11, day: 18, minutes: 959)))?.description
                == "2026-11-18 15:59")
        #expect(FieldParser.date(.date(SheetDate(year: 2027, month: 2, day: 31))) == nil)
        #expect(FieldParser.date(.number(46128)) == nil)
    }

    @Test(
        "topics with their level",
        arguments: [
            ("export:2, financiering:3", ["export": 2, "financiering": 3]),
            ("Export : 2;  Eigen   Geld:1", ["export": 2, "eigen geld": 1]),
            ("export:2\nfinanciering:3", ["export": 2, "financiering": 3]), ("export", nil), ("export:4", nil),
            ("export:", nil), (":2", nil), ("export:2:3", nil),
            ("export:2, Export:3", nil), ("export:2, financiering", nil), (",", nil),
        ] as [(String, [String: Int]?)])
    func topics(text: String, value: [String: Int]?) { #expect(FieldParser.topics(.text(text)) == value) }

    @Test(
        "parts of days, in Dutch and English, in any case",
        arguments: [
            ("ma ochtend, di avond", "0.0,1.2"), ("Maandag Ochtend; DINSDAG avond", "0.0,1.2"),
            ("mon morning, tue evening", "0.0,1.2"),
            ("zo\u{A0}middag", "6.1"), ("wo ochtend,\nwo ochtend", "2.0"), ("", ""), ("ma", nil),
            ("ma ochtend middag", nil), ("blauwe maandag", nil),
            ("ma ochtend, di", nil), (",", nil),
        ] as [(String, String?)])
    func dagdelen(text: String, stored: String?) { #expect(FieldParser.dagdelen(.text(text))?.stored == stored) }

    @Test(
        "formats and wishes",
        arguments: [
            ("tafel", .table), ("Table", .table), ("mentoring", .mentoring), ("beide", .either), (" Either ", .either),
            ("online", nil),
        ] as [(String, FormatWish?)])
    func format(text: String, value: FormatWish?) { #expect(FieldParser.format(.text(text)) == value) }

    @Test(
        "formats that an expert offers",
        arguments: [
            ("tafel, mentoring", [.table, .mentoring]), ("beide", [.table, .mentoring]), ("tafel", [.table]),
            ("tafel, online", nil),
        ] as [(String, Set<SessionFormat>?)])
    func formats(text: String, value: Set<SessionFormat>?) { #expect(FieldParser.formats(.text(text)) == value) }

    @Test(
        "priorities by word or number",
        arguments: [
            (Cell.text("laag"), .low), (.text("Normal"), .normal), (.text("HOOG"), .high), (.number(3), .high),
            (.text("1"), .low),
            (.number(4), nil), (.text("snel"), nil),
        ] as [(Cell, Priority?)])
    func priority(cell: Cell, value: Priority?) { #expect(FieldParser.priority(cell) == value) }

    @Test(
        "languages by code or name, in their order",
        arguments: [
            ("nl, en", ["nl", "en"]), ("EN; nl; en", ["en", "nl"]), ("Nederlands, Engels", ["nl", "en"]),
            ("klingon", nil), ("n1", nil),
        ] as [(String, [String]?)])
    func languages(text: String, value: [String]?) { #expect(FieldParser.languages(.text(text)) == value) }

    @Test(
        "e-mail addresses, each once without regard to case",
        arguments: [
            ("a@b.example", 1), ("a@b.example, c@d.example", 2), ("a@b.example; A@B.EXAMPLE", 1), ("", 0),
            ("a@b.example, niet", nil),
        ] as [(String, Int?)])
    func emails(text: String, count: Int?) { #expect(FieldParser.emails(.text(text))?.count == count) }

    @Test(
        "an agenda by the name of its file, with or without its folder",
        arguments: [
            ("eva.ics", "eva.ics"), (" kalenders/eva.ics", "eva.ics"), ("Kalenders\\Eva.ics", "Eva.ics"),
            ("kalendersvaneva.ics", "kalendersvaneva.ics"),
            ("https://a.example/eva.ics", "https://a.example/eva.ics"), ("  ", nil),
        ] as [(String, String?)])
    func calendar(text: String, name: String?) { #expect(FieldParser.calendar(.text(text)) == name) }
}

@Suite("A sheet is known by its name, or else by its columns")
struct ImportKindTests {
    @Test(
        "by its name in either language, in any case and with any ending",
        arguments: [
            ("uitblinkers.csv", .experts), ("Experts.XLSX", .experts), ("ONDERNEMERS 2027.ods", .entrepreneurs),
            ("groeivragen-mrt.csv", .requests),
            ("Travel Times.csv", .travelTimes), ("reistijden.csv", .travelTimes), ("relations.csv", .relations),
            ("rooms.csv", .rooms), ("blad1.csv", nil),
        ] as [(String, ImportKind?)])
    func named(file: String, kind: ImportKind?) { #expect(ImportKind.named(file) == kind) }

    @Test(
        "by its columns, in any order and case",
        arguments: [
            (["Email", "Onderwerpen", "Naam"], .experts), (["E-mail", "NAME", "Phone"], .entrepreneurs),
            (["question", "topic", "e-mail"], .requests),
            (["capaciteit", "plaats", "naam"], .rooms), (["Email_1", "e-mail 2"], .relations),
            (["van", "naar", "minuten"], .travelTimes), (["a", "b"], nil),
        ] as [([String], ImportKind?)])
    func columns(titles: [String], kind: ImportKind?) { #expect(ImportKind.recognised(by: titles) == kind) }

    @Test("no two columns of a sheet go by one title, in either language", arguments: ImportKind.allCases)
    func distinct(kind: ImportKind) {
        let names = kind.columns.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(kind.required.allSatisfy(kind.columns.contains))
    }
}
