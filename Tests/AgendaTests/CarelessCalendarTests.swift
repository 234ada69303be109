import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("Calendars of careless programs are read as they are meant")
struct CarelessCalendarTests {
    private static let local = "DTSTART;TZID=America/New_York:20270401T090000\n"

    static let cases: [BusyTests.Case] = [
        .init(
            name: "an end without a zone is on the clock of the beginning",
            body: BusyTests.event(local + "DTEND:20270401T100000"), busy: ["2027-04-01T13:00:00Z/14:00"]),
        .init(
            name: "a beginning without a zone is on the clock of the end",
            body: BusyTests.event("DTSTART:20270401T090000\nDTEND;TZID=America/New_York:20270401T100000"),
            busy: ["2027-04-01T13:00:00Z/14:00"]),
        .init(
            name: "an end without Z after a beginning with one",
            body: BusyTests.event("DTSTART:20270401T090000Z\nDTEND:20270401T100000"),
            busy: ["2027-04-01T09:00:00Z/10:00"]),
        .init(
            name: "an end without a zone that lies well after a beginning in UTC stays local",
            body: BusyTests.event("DTSTART:20270401T090000Z\nDTEND:20270401T130000"),
            busy: ["2027-04-01T09:00:00Z/11:00"]),
        .init(
            name: "dates without a zone are on the clock of the event",
            body: BusyTests.event(
                local + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270402T090000\nRDATE:20270405T120000"),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-03T13:00:00Z/14:00", "2027-04-05T16:00:00Z/17:00"]),
        .init(
            name: "a change without a zone is of the instance on the clock of the event",
            body: BusyTests.event(local + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2") + "\n"
                + BusyTests.event("RECURRENCE-ID:20270402T090000\nDTSTART:20270402T200000Z\nDURATION:PT1H"),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-02T20:00:00Z/21:00"]),
        .init(
            name: "an hour left out of a series in UTC may be written in local time or in that of the series",
            body: BusyTests.event(
                "DTSTART:20270401T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270402T110000\nEXDATE:20270403T090000"
            ),
            busy: ["2027-04-01T09:00:00Z/10:00"]),
        .init(
            name: "a rule about hours says nothing of a whole day",
            body: BusyTests.event("DTSTART;VALUE=DATE:20270401\nRRULE:FREQ=WEEKLY;COUNT=2;BYHOUR=9,17;BYMINUTE=30"),
            busy: ["2027-03-31T22:00:00Z/22:00", "2027-04-07T22:00:00Z/22:00"]),
        .init(
            name: "a rule counts also on an event that is written as an instance of nothing",
            body: BusyTests.event(
                "RECURRENCE-ID:19700101T070000Z\n" + local + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2"),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-02T13:00:00Z/14:00"]),
        .init(
            name: "COUNT=-1 does not count",
            body: BusyTests.event(local + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=-1;UNTIL=20270402T230000Z"),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-02T13:00:00Z/14:00"]),
        .init(
            name: "a change goes with its instance when a newer version of the event leaves that out",
            body: BusyTests.event(
                "SEQUENCE:3\n" + local
                    + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=America/New_York:20270402T090000"
            ) + "\n"
                + BusyTests.event(
                    "SEQUENCE:2\nRECURRENCE-ID;TZID=America/New_York:20270402T090000\nDTSTART:20270402T200000Z\nDURATION:PT1H"
                ),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-03T13:00:00Z/14:00"]),
        .init(
            name: "an older change of an instance that is still there counts",
            body: BusyTests.event("SEQUENCE:3\n" + local + "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2") + "\n"
                + BusyTests.event(
                    "SEQUENCE:2\nRECURRENCE-ID;TZID=America/New_York:20270402T090000\nDTSTART:20270402T200000Z\nDURATION:PT1H"
                ),
            busy: ["2027-04-01T13:00:00Z/14:00", "2027-04-02T20:00:00Z/21:00"]),
    ]

    /// Each stretch as its first instant, and the time of day at which it ends.
    private static func text(_ busy: IntervalSet) -> [String] {
        busy.intervals.map { "\($0.start.description)/\($0.end.description.dropFirst(11).prefix(5))" }
    }

    @Test("what the RFC forbids and programs do", arguments: cases)
    func read(example: BusyTests.Case) throws {
        #expect(try Self.text(BusyTests.read(example.body).busy) == example.busy)
    }

    @Test("however many components speak of one time, it is read")
    func manyAvailabilities() throws {
        let body = (0..<20_000).map {
            "BEGIN:VAVAILABILITY\nUID:\($0)\nDTSTART:20270401T080000Z\nDTEND:20270401T100000Z\nEND:VAVAILABILITY"
        }
        let reading = try BusyTests.read(body.joined(separator: "\n"))
        #expect(Self.text(reading.busy) == ["2027-04-01T08:00:00Z/10:00"])
    }

    @Test(
        "a zone of which only some changes are in the file is the one that its name says",
        arguments: [
            // Cut down to the year in which standard time was made by law.
            ["STANDARD", "18960101T000000", "+0020", "+0100"],
            // One summer, and no rule.
            ["STANDARD", "20071104T020000", "-0400", "-0500", "DAYLIGHT", "20070311T020000", "-0500", "-0400"],
        ])
    func stub(changes: [String]) throws {
        let name = changes.count == 4 ? "Europe/Berlin" : "America/New_York"
        let parts = stride(from: 0, to: changes.count, by: 4).map { index in
            """
            BEGIN:\(changes[index])\nDTSTART:\(changes[index + 1])
            TZOFFSETFROM:\(changes[index + 2])\nTZOFFSETTO:\(changes[index + 3])\nEND:\(changes[index])\n
            """
        }
        let body = "BEGIN:VTIMEZONE\nTZID:\(name)\n\(parts.joined())END:VTIMEZONE\n"
        let hour = changes.count == 4 ? "10" : "13"
        let event = BusyTests.event("DTSTART;TZID=\(name):20270615T\(hour == "10" ? "12" : "09")0000\nDURATION:PT1H")
        let busy = try Self.text(BusyTests.read(body + event).busy)
        #expect(busy == ["2027-06-15T\(hour):00:00Z/\(hour == "10" ? "11" : "14"):00"])
    }

    @Test(
        "a day that a month or a year does not have is moved as SKIP says",
        arguments: [
            ("FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD;COUNT=3", ["20270101", "20270201", "20270301"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD;COUNT=3", ["20270101", "20270131", "20270301"]),
            ("FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD;COUNT=3", ["20280101", "20281231", "20300101"]),
            ("FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD;COUNT=3", ["20271231", "20281231", "20291231"]),
            ("FREQ=YEARLY;BYYEARDAY=-366;SKIP=FORWARD;COUNT=3", ["20270101", "20280101", "20290101"]),
        ])
    func skipped(rule: String, days: [String]) throws {
        let found = try RecurrenceTests.instances(
            "RSCALE=GREGORIAN;" + rule, from: "20270101T090000", until: "20350101")
        #expect(found == days.map { $0 + "T090000" })
    }
}
