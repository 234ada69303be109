import Foundation
import Programme
import Testing

@testable import Agenda

/// Amsterdam goes from 2 to 3 on 28 March 2027, and from 3 back to 2 on 31 October 2027.
@Suite("Both clock changes: the hour that is skipped, and the hour that is there twice (RFC 5545 section 3.3.5)")
struct ClockChangeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let lines: String
        let busy: [String]
        var testDescription: String { name }
    }

    /// An event in the local time of Amsterdam.
    private static func local(_ start: String, _ rest: String) -> String {
        "DTSTART;TZID=Europe/Amsterdam:\(start)\n\(rest)"
    }

    static let cases: [Case] = [
        Case(
            name: "each night at half past two, over the gap",
            lines: local("20270327T023000", "DURATION:PT15M\nRRULE:FREQ=DAILY;COUNT=3"),
            busy: ["03-27 01:30-01:45", "03-28 01:30-01:45", "03-29 00:30-00:45"]),
        Case(
            name: "each night at half past two, over the overlap: the first of both",
            lines: local("20271030T023000", "DURATION:PT15M\nRRULE:FREQ=DAILY;COUNT=3"),
            busy: ["10-30 00:30-00:45", "10-31 00:30-00:45", "11-01 01:30-01:45"]),
        Case(
            name: "each Sunday in the gap is not moved for the Sundays after",
            lines: local("20270321T020000", "DURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=3"),
            busy: ["03-21 01:00-01:30", "03-28 01:00-01:30", "04-04 00:00-00:30"]),
        Case(
            name: "from before the gap until after it takes the time that there is",
            lines: local("20270328T013000", "DTEND;TZID=Europe/Amsterdam:20270328T033000"), busy: ["03-28 00:30-01:30"]),
        Case(
            name: "from before the overlap until after it",
            lines: local("20271031T013000", "DTEND;TZID=Europe/Amsterdam:20271031T033000"),
            busy: ["10-30 23:30-02:30"]),
        Case(
            name: "the second of both hours, as only UTC can say it", lines: "DTSTART:20271031T013000Z\nDURATION:PT30M",
            busy: ["10-31 01:30-02:00"]),
        Case(
            name: "24 hours are 24 hours", lines: local("20270327T120000", "DURATION:PT24H"),
            busy: ["03-27 11:00-11:00"]),
        Case(
            name: "one day is until the same time the next day", lines: local("20270327T120000", "DURATION:P1D"),
            busy: ["03-27 11:00-10:00"]),
        Case(
            name: "one day over the autumn change", lines: local("20271030T120000", "DURATION:P1D"),
            busy: ["10-30 10:00-11:00"]),
        Case(
            name: "a whole day of 23 hours, and one of 25",
            lines: "DTSTART;VALUE=DATE:20270328\nRDATE;VALUE=DATE:20271031",
            busy: ["03-27 23:00-22:00", "10-30 22:00-23:00"]),
        Case(
            name: "a floating time is the programme's", lines: "DTSTART:20270328T023000\nDURATION:PT30M",
            busy: ["03-28 01:30-02:00"]),
        Case(
            name: "left out by its local time, in the gap and in the overlap",
            lines: local(
                "20270327T023000",
                "DURATION:PT15M\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Amsterdam:20270328T023000"),
            busy: ["03-27 01:30-01:45", "03-29 00:30-00:45"]),
        Case(
            name: "left out in UTC, in the overlap",
            lines: local("20271030T023000", "DURATION:PT15M\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20271031T003000Z"),
            busy: ["10-30 00:30-00:45", "11-01 01:30-01:45"]),
        Case(
            name: "until a moment in UTC within the overlap",
            lines: local("20271030T023000", "DURATION:PT15M\nRRULE:FREQ=DAILY;UNTIL=20271031T003000Z"),
            busy: ["10-30 00:30-00:45", "10-31 00:30-00:45"]),
        Case(
            name: "in New York, three weeks and one week off from ours",
            lines: "DTSTART;TZID=America/New_York:20270308T040000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4",
            busy: ["03-08 09:00-10:00", "03-15 08:00-09:00", "03-22 08:00-09:00", "03-29 08:00-09:00"]),
    ]

    @Test("each case of both nights", arguments: cases)
    func nights(example: Case) throws {
        let reading = try BusyTests.read("BEGIN:VEVENT\nUID:n@a.example\n\(example.lines)\nEND:VEVENT")
        let found = reading.periods.compactMap(\.interval).sorted { $0.start < $1.start }.map { interval in
            let (start, end) = (interval.start.description, interval.end.description)
            return "\(start.dropFirst(5).prefix(5)) \(start.dropFirst(11).prefix(5))-\(end.dropFirst(11).prefix(5))"
        }
        #expect(found == example.busy)
        #expect(reading.warnings.isEmpty)
    }

    @Test("a zone of the file itself changes at the same moments as the one of the same name")
    func definition() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Onze tijd
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE

            """
        for example in Self.cases where example.lines.contains("TZID=Europe/Amsterdam") {
            let named = try BusyTests.read("BEGIN:VEVENT\n\(example.lines)\nEND:VEVENT").busy
            let lines = example.lines.replacing("Europe/Amsterdam", with: "Onze tijd")
            #expect(try BusyTests.read(zone + "BEGIN:VEVENT\n\(lines)\nEND:VEVENT").busy == named, "\(example.name)")
        }
    }

    @Test("working hours are local on both sides of a change", arguments: ["2027-03-26", "2027-10-29"])
    func hours(friday: String) throws {
        let friday = try #require(LocalDate(iso: friday))
        let free = FreeTime.intervals(
            pattern: .workingHours, busy: IntervalSet(), closed: [], from: friday, until: friday.adding(days: 4),
            zone: .amsterdam)
        let local = free.intervals.map { (Zone.amsterdam.local($0.start), Zone.amsterdam.local($0.end)) }
        #expect(local.map(\.0.date) == [friday, friday.adding(days: 3)])
        #expect(
            local.allSatisfy { $0.0.time.description.hasPrefix("08:00") && $0.1.time.description.hasPrefix("18:00") })
        #expect(Set(free.intervals.map(\.seconds)) == [36_000])
        #expect(free.intervals[0].start.seconds % 86_400 != free.intervals[1].start.seconds % 86_400)
    }

    @Test("an invite and a feed say the local time, with rules that change at the same moments")
    func written() throws {
        for (start, local) in [
            (1_805_793_300, "20270323T"), (1_806_391_800, "20270330T"), (1_825_054_200, "20271101T"),
        ] {
            let begin = Instant(seconds: Int64(start))
            let time = try #require(Interval(begin, begin + 5400))
            let invite = Invite(
                method: .request, uid: "a@programma.example", sequence: 0, stamp: begin, time: time, zone: .amsterdam,
                summary: "Tafel", location: "", details: "", organiserName: "Regiegroep",
                organiser: try #require(EmailAddress("tafels@programma.example")), attendeeName: "Eva",
                attendee: try #require(EmailAddress("eva@bedrijf.example")))
            let feed = Feed(
                name: "Programma", zone: .amsterdam,
                events: [
                    .init(
                        uid: "a@programma.example", sequence: 0, stamp: begin, time: time, summary: "Tafel",
                        location: "", details: "", cancelled: false)
                ], tasks: [])
            for text in [invite.text, feed.text] {
                #expect(text.contains("DTSTART;TZID=Europe/Amsterdam:\(local)"), "\(text)")
                // Read as an agenda whose zone is known by its own rules only, it is the same moment.
                let foreign = text.replacing("Europe/Amsterdam", with: "Elders")
                let window = try #require(Interval(begin + -86_400, begin + 86_400))
                let found = try BusyReader(zone: .utc).read(Data(foreign.utf8), within: window).busy.intervals
                #expect(found == [time])
            }
        }
    }
}
