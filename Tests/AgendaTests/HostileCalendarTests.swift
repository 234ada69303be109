import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("A hostile calendar costs little, and the rest of it is still used")
struct HostileCalendarTests {
    static let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")

    static func window() throws -> Interval {
        try #require(Interval(Instant(seconds: 1_803_855_600), Instant(seconds: 1_803_855_600 + 56 * 86_400)))
    }

    static func read(_ body: String, rules: BusyRules = BusyRules()) throws -> CalendarReading {
        let honest = "BEGIN:VEVENT\nUID:eerlijk\nDTSTART:20270305T080000Z\nDURATION:PT1H\nEND:VEVENT\n"
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(body)\n\(honest)END:VCALENDAR\n"
        return try BusyReader(zone: .amsterdam, rules: rules).read(Data(text.utf8), within: window())
    }

    static let start = "DTSTART:20200101T090000Z\nDURATION:PT1M\n"

    @Test(
        "rules, dates and changes without end",
        arguments: [
            "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=SECONDLY",
            "RRULE:FREQ=YEARLY;INTERVAL=99999999999999999999",
            "RRULE:FREQ=DAILY\nEXDATE:" + (0..<5_000).map { _ in "20270101T090000Z" }.joined(separator: ","),
            "RDATE:" + (0..<100_000).map { "20270301T\(100_000 + $0 % 100_000)Z" }.joined(separator: ","),
            "DURATION:P999999999W\nRRULE:FREQ=DAILY",
            (1...50_000).map { "RRULE:FREQ=DAILY;COUNT=\($0)" }.joined(separator: "\n"),
            (1...50_000).map { "EXDATE:20270101T\(100_000 + $0)Z" }.joined(separator: "\n"),
        ])
    func series(lines: String) throws {
        let reading = try Self.read("BEGIN:VEVENT\nUID:boos\n\(Self.start)\(lines)\nEND:VEVENT")
        let honest = try #require(Interval(Instant(seconds: 1_804_233_600), Instant(seconds: 1_804_237_200)))
        #expect(reading.busy.covers(honest))
    }

    @Test("a rule that asks for too much is named, with its line")
    func named() throws {
        let reading = try Self.read("BEGIN:VEVENT\nUID:boos\n\(Self.start)RRULE:FREQ=SECONDLY\nEND:VEVENT")
        #expect(reading.warnings.map(\.kind) == [.ruleTooMuchWork])
        #expect(reading.warnings.map(\.line) == [7])
    }

    @Test("ten thousand changed instances")
    func overrides() throws {
        let master = "BEGIN:VEVENT\nUID:a\n\(Self.start)RRULE:FREQ=MINUTELY;INTERVAL=10\nEND:VEVENT\n"
        let change =
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20270301T090000Z\nDTSTART:20270301T210000Z\nDURATION:PT1M\nEND:VEVENT\n"
        #expect(try !Self.read(master + String(repeating: change, count: 10_000)).busy.isEmpty)
    }

    @Test("components in components, lines without sense, and ENDs of nothing are refused or named")
    func structure() throws {
        let deep = String(repeating: "BEGIN:X-A\n", count: 5_000)
        #expect(throws: CalendarError.self) { try Self.read(deep) }
        let odd = try Self.read("END:VEVENT\nnonsens\nBEGIN:VEVENT\nUID:x\nBEGIN:VEVENT\nUID:y\nEND:VEVENT")
        #expect(
            odd.warnings.map(\.kind).contains(.strayEnd) && odd.warnings.map(\.kind).contains(.badLine(after: "END")))
        #expect(odd.warnings.map(\.kind).contains(.unended))
        #expect(odd.busy.intervals.count == 1)
    }

    @Test("settings decide on tentative appointments, silent whole days, and the time around appointments")
    func settings() throws {
        let body =
            "BEGIN:VEVENT\nUID:t\nDTSTART:20270308T080000Z\nDURATION:PT1H\nSTATUS:TENTATIVE\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nUID:d\nDTSTART;VALUE=DATE:20270310\nEND:VEVENT"
        #expect(try Self.read(body).busy.intervals.count == 3)
        var rules = BusyRules()
        (rules.tentativeIsBusy, rules.allDayIsBusy) = (false, false)
        (rules.minutesBefore, rules.minutesAfter) = (15, 30)
        let busy = try Self.read(body, rules: rules).busy.intervals
        #expect(busy.map { "\($0.start) \($0.end)" } == ["2027-03-05T07:45:00Z 2027-03-05T09:30:00Z"])
    }

    @Test("Outlook's working hours are read")
    func workingHours() throws {
        let reading = try Self.read(
            "X-MS-OLK-WKHRSTART;TZID=\"W. Europe Standard Time\":083000\nX-MS-OLK-WKHREND;TZID=\"W. Europe Standard Time\":170000\nX-MS-OLK-WKHRDAYS:MO,TU"
        )
        let monday = try #require(LocalDate(iso: "2027-03-29"))
        let open = try #require(reading.hours).intervals(from: monday, until: monday.adding(days: 7)).intervals
        #expect(open.map(\.start.description) == ["2027-03-29T06:30:00Z", "2027-03-30T06:30:00Z"])
    }

    @Test("a zone's own rules win where they contradict its name")
    func contradiction() throws {
        let zone =
            "BEGIN:VTIMEZONE\nTZID:Europe/Amsterdam\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n"
        let event = "BEGIN:VEVENT\nUID:z\nDTSTART;TZID=Europe/Amsterdam:20270401T100000\nDURATION:PT1H\nEND:VEVENT"
        let busy = try Self.read(zone + event).busy.intervals.map(\.start.description)
        #expect(busy == ["2027-03-05T08:00:00Z", "2027-04-01T07:00:00Z"])
    }

    @Test("every file of other projects is used or refused, and without its titles says the same")
    func corpus() throws {
        guard let files = FileManager.default.enumerator(atPath: Self.shared.path) else { return }
        var (used, refused) = (0, 0)
        for case let path as String in files where path.hasSuffix(".ics") {
            guard let data = try? Data(contentsOf: Self.shared.appending(path: path)) else { continue }
            // One whose rule gives an instance a second takes long without optimisation.
            if path.hasSuffix("Secondly1.ics") { continue }
            do {
                let reading = try BusyReader(zone: .amsterdam).read(data, within: Self.window())
                let redacted = Data(try TimesOnly.redacted(data, owner: []).utf8)
                #expect(try BusyReader(zone: .amsterdam).read(redacted, within: Self.window()).busy == reading.busy)
                used += 1
            } catch is CalendarError {
                refused += 1
            }
        }
        #expect(used + refused == 0 || (used > 1_600 && refused < 60))
    }
}
