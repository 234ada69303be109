import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("A calendar says when its owner is busy")
struct BusyTests {
    /// A calendar's body, and the busy time in March and April 2027 (UTC).
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let body: String
        let busy: [String]
        var testDescription: String { name }
    }

    static func read(_ body: String, owner: [EmailAddress] = []) throws -> CalendarReading {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//NL\n\(body)\nEND:VCALENDAR\n"
        let from = try #require(LocalDate(iso: "2027-03-01"))
        let until = try #require(LocalDate(iso: "2027-11-15"))
        let window = try #require(Interval(Zone.amsterdam.instant(from), Zone.amsterdam.instant(until)))
        return try BusyReader(zone: .amsterdam).read(Data(text.utf8), within: window, owner: owner)
    }

    static func event(_ lines: String) -> String { "BEGIN:VEVENT\nUID:1@a.example\n\(lines)\nEND:VEVENT" }

    static let weekly = event(
        "DTSTART;TZID=Europe/Amsterdam:20270301T100000\nDTEND;TZID=Europe/Amsterdam:20270301T110000\nRRULE:FREQ=WEEKLY;COUNT=6"
    )

    static let cases: [Case] = [
        Case(
            name: "a UTC event", body: event("DTSTART:20270301T080000Z\nDTEND:20270301T090000Z"),
            busy: ["2027-03-01T08:00:00Z/09:00"]),
        Case(
            name: "a floating event is local", body: event("DTSTART:20270301T100000\nDURATION:PT1H"),
            busy: ["2027-03-01T09:00:00Z/10:00"]),
        Case(
            name: "a series over the spring change keeps its local time",
            body: event("DTSTART;TZID=Europe/Amsterdam:20270322T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2"),
            busy: ["2027-03-22T09:00:00Z/10:00", "2027-03-29T08:00:00Z/09:00"]),
        Case(
            name: "a series over the autumn change keeps its local time",
            body: event("DTSTART;TZID=Europe/Amsterdam:20271025T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2"),
            busy: ["2027-10-25T08:00:00Z/09:00", "2027-11-01T09:00:00Z/10:00"]),
        Case(
            name: "one instance moved",
            body: weekly + "\n"
                + event(
                    "RECURRENCE-ID;TZID=Europe/Amsterdam:20270308T100000\nDTSTART;TZID=Europe/Amsterdam:20270309T140000\nDTEND;TZID=Europe/Amsterdam:20270309T150000"
                ),
            busy: [
                "2027-03-01T09:00:00Z/10:00", "2027-03-09T13:00:00Z/14:00", "2027-03-15T09:00:00Z/10:00",
                "2027-03-22T09:00:00Z/10:00", "2027-03-29T08:00:00Z/09:00", "2027-04-05T08:00:00Z/09:00",
            ]),
        Case(
            name: "one instance cancelled, named in UTC",
            body: event("DTSTART;TZID=Europe/Amsterdam:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3")
                + "\n"
                + event("RECURRENCE-ID:20270308T090000Z\nDTSTART:20270308T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED"),
            busy: ["2027-03-01T09:00:00Z/10:00", "2027-03-15T09:00:00Z/10:00"]),
        Case(
            name: "this and all later ones moved and longer",
            body: event("DTSTART;TZID=Europe/Amsterdam:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4")
                + "\n"
                + event(
                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20270315T100000\nDTSTART;TZID=Europe/Amsterdam:20270316T130000\nDURATION:PT2H"
                ),
            busy: [
                "2027-03-01T09:00:00Z/10:00", "2027-03-08T09:00:00Z/10:00", "2027-03-16T12:00:00Z/14:00",
                "2027-03-23T12:00:00Z/14:00",
            ]),
        Case(
            name: "dates left out, in any zone form",
            body: event(
                "DTSTART;TZID=Europe/Amsterdam:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE:20270302T090000Z\nEXDATE;TZID=\"Europe/Amsterdam\":20270303T100000\nEXDATE;VALUE=DATE:20270304"
            ),
            busy: ["2027-03-01T09:00:00Z/10:00", "2027-03-05T09:00:00Z/10:00"]),
        Case(
            name: "extra dates, one with an end of its own",
            body: event(
                "DTSTART;TZID=Europe/Amsterdam:20270301T100000\nDURATION:PT1H\nRDATE;TZID=Europe/Amsterdam:20270303T150000\nRDATE;VALUE=PERIOD:20270304T100000Z/PT3H"
            ),
            busy: ["2027-03-01T09:00:00Z/10:00", "2027-03-03T14:00:00Z/15:00", "2027-03-04T10:00:00Z/13:00"]),
        Case(
            name: "an all-day event covers the local day",
            body: event("DTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270329"), busy: ["2027-03-27T23:00:00Z/22:00"]),
        Case(
            name: "a Windows zone name, quoted",
            body: event("DTSTART;TZID=\"W. Europe Standard Time\":20270401T100000\nDURATION:PT1H"),
            busy: ["2027-04-01T08:00:00Z/09:00"]),
        Case(
            name: "a zone that the file defines itself",
            body:
                "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n"
                + event("DTSTART;TZID=Customized Time Zone:20270401T100000\nDURATION:PT1H"),
            busy: ["2027-04-01T07:00:00Z/08:00"]),
        Case(
            name: "a time in the spring gap counts with the offset before it",
            body: event("DTSTART;TZID=Europe/Amsterdam:20270328T023000\nDURATION:PT1H"),
            busy: ["2027-03-28T01:30:00Z/02:30"]),
        Case(
            name: "an hour that occurs twice means the first",
            body: event("DTSTART;TZID=Europe/Amsterdam:20271031T023000\nDURATION:PT30M"),
            busy: ["2027-10-31T00:30:00Z/01:00"]),
        Case(
            name: "tentative is busy", body: event("DTSTART:20270301T080000Z\nDURATION:PT1H\nSTATUS:TENTATIVE"),
            busy: ["2027-03-01T08:00:00Z/09:00"]),
        Case(
            name: "transparent is free", body: event("DTSTART:20270301T080000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT"),
            busy: []),
        Case(
            name: "cancelled is free", body: event("DTSTART:20270301T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED"),
            busy: []),
        Case(
            name: "free in Outlook is free",
            body: event("DTSTART:20270301T080000Z\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:FREE"), busy: []),
        Case(name: "no end takes no time", body: event("DTSTART:20270301T080000Z"), busy: []),
        Case(
            name: "free/busy periods",
            body:
                "BEGIN:VFREEBUSY\nUID:2@a.example\nFREEBUSY;FBTYPE=BUSY:20270301T080000Z/PT1H,20270301T120000Z/20270301T130000Z\nFREEBUSY;FBTYPE=FREE:20270302T080000Z/PT1H\nEND:VFREEBUSY",
            busy: ["2027-03-01T08:00:00Z/09:00", "2027-03-01T12:00:00Z/13:00"]),
    ]

    @Test("as RFC 5545 says", arguments: cases)
    func busy(example: Case) throws {
        let found = try Self.read(example.body).busy.intervals.map { interval in
            "\(interval.start)/\(interval.end.description.dropFirst(11).prefix(5))"
        }
        #expect(found == example.busy)
    }

    @Test("without titles, places and guests it says the same", arguments: cases)
    func redacted(example: Case) throws {
        let private_ = example.body.replacing(
            "UID:1@a.example",
            with:
                "UID:1@a.example\nSUMMARY:Ontslag Jansen\nLOCATION:Thuis\nATTENDEE:mailto:jan@a.example\nDESCRIPTION:geheim"
        )
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//NL\n\(private_)\nEND:VCALENDAR\n"
        let kept = try TimesOnly.redacted(Data(text.utf8), owner: [])
        for word in ["Jansen", "Thuis", "a.example", "geheim"] { #expect(!kept.contains(word)) }
        let body = kept.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst(3).dropLast().joined(
            separator: "\n")
        #expect(try Self.read(body).busy == Self.read(example.body).busy)
    }

    @Test("what its owner declined does not keep them busy")
    func declined() throws {
        let owner = try #require(EmailAddress("Eva@Bedrijf.example"))
        let body = Self.event(
            "DTSTART:20270301T080000Z\nDURATION:PT1H\nATTENDEE;PARTSTAT=DECLINED:MAILTO:eva@bedrijf.example")
        #expect(try Self.read(body, owner: [owner]).busy.isEmpty)
        #expect(try !Self.read(body).busy.isEmpty)
    }

    @Test("outside what VAVAILABILITY leaves open, its owner is busy")
    func availability() throws {
        let body = """
            BEGIN:VAVAILABILITY
            UID:3@a.example
            DTSTART:20270301T000000Z
            DTEND:20270303T000000Z
            BEGIN:AVAILABLE
            UID:4@a.example
            DTSTART:20270301T090000Z
            DTEND:20270301T120000Z
            RRULE:FREQ=DAILY
            END:AVAILABLE
            END:VAVAILABILITY
            """
        let found = try Self.read(body).busy
        let closed = found.intervals.reduce(Int64(0)) { $0 + $1.seconds }
        #expect(closed == Int64(42 * 3600))
    }

    @Test("a zone nobody knows is read as the programme's, and said")
    func unknownZone() throws {
        let reading = try Self.read(Self.event("DTSTART;TZID=Atlantis/Poseidonis:20270301T100000\nDURATION:PT1H"))
        #expect(reading.busy.intervals.map(\.start.description) == ["2027-03-01T09:00:00Z"])
        #expect(
            reading.warnings.map(\.kind) == [
                .unknownZone(name: "Atlantis/Poseidonis", property: "TZID", readAs: "Europe/Amsterdam")
            ])
    }

    @Test(
        "a broken file is refused or read, never a crash",
        arguments: [
            "", "rubbish", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
            "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "\u{0}\u{1}BEGIN:VCALENDAR\n",
        ])
    func broken(text: String) throws {
        let window = try #require(Interval(Instant(seconds: 0), Instant(seconds: 1_000)))
        _ = try? BusyReader(zone: .amsterdam).read(Data(text.utf8), within: window)
    }

    @Test("a calendar with bytes changed at random never crashes the reader")
    func fuzz() throws {
        let seed =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + Self.cases.map(\.body).joined(separator: "\n")
            + "\r\nEND:VCALENDAR\r\n"
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let window = try #require(Interval(Instant(seconds: 1_800_000_000), Instant(seconds: 1_810_000_000)))
        for _ in 0..<150 {
            var bytes = Array(seed.utf8)
            for _ in 0..<(1 + next(12)) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
            _ = try? BusyReader(zone: .amsterdam).read(Data(bytes), within: window)
            _ = try? TimesOnly.redacted(Data(bytes), owner: [])
        }
    }
}

@Suite("Holidays of Calendars/")
struct HolidayTests {
    @Test(
        "each public holiday is on its day",
        arguments: [
            ("2027-03-26", "Goede Vrijdag"), ("2027-03-29", "Tweede Paasdag"), ("2027-04-27", "Koningsdag"),
            ("2027-05-05", "Bevrijdingsdag"), ("2027-05-06", "Hemelvaartsdag"), ("2027-05-17", "Tweede Pinksterdag"),
            ("2031-12-26", "Tweede Kerstdag"), ("2026-01-01", "Nieuwjaarsdag"), ("2030-04-22", "Tweede Paasdag"),
        ])
    func publicHolidays(date: String, name: String) throws {
        let day = try #require(LocalDate(iso: date))
        #expect(HolidayCalendar.publicHolidays.on(day).map(\.name) == [name])
    }

    @Test("eleven a year, from 2026 to 2031")
    func complete() {
        let years = Dictionary(grouping: HolidayCalendar.publicHolidays.holidays, by: \.first.year).mapValues(\.count)
        #expect(years == [2026: 11, 2027: 11, 2028: 11, 2029: 11, 2030: 11, 2031: 11])
    }

    @Test("both regions' school holidays are there")
    func school() throws {
        let day = try #require(LocalDate(iso: "2027-07-12"))
        #expect(HolidayCalendar.schoolHolidays.on(day).map(\.region) == ["Noord"])
        #expect(HolidayCalendar.schoolHolidays.on(day.adding(days: 10)).count == 2)
    }
}
