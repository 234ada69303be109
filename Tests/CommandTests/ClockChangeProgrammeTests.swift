import Foundation
import Testing

@Suite("A programme over a clock change keeps its local times")
struct ClockChangeProgrammeTests: TableScene {
    struct Season: Sendable, CustomTestStringConvertible {
        let name: String
        /// The week before the change, and a day of the week after it.
        let from, until, after: String
        /// Hours of Amsterdam east of UTC, before and after.
        let before, later: Int
        var testDescription: String { name }
    }

    static let seasons = [
        Season(name: "spring", from: "2027-03-22", until: "2027-03-27", after: "2027-03-30", before: 1, later: 2),
        Season(name: "autumn", from: "2027-10-25", until: "2027-10-30", after: "2027-11-03", before: 2, later: 1),
    ]

    /// One table in the week before the change. Its expert meets each day from half past eight until half past nine,
    /// local time, and has a series at half past two at night.
    private func programme(_ season: Season) throws -> Program {
        let program = try Program()
        let day = season.from.replacing("-", with: "")
        try program.write(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:dag@uit.example
            DTSTART;TZID=Europe/Amsterdam:\(day)T083000
            DURATION:PT1H
            RRULE:FREQ=DAILY;COUNT=20
            END:VEVENT
            BEGIN:VEVENT
            UID:nacht@uit.example
            DTSTART;TZID=Europe/Amsterdam:\(day)T023000
            DURATION:PT15M
            RRULE:FREQ=DAILY;COUNT=20
            END:VEVENT
            END:VCALENDAR

            """, to: "in/kalenders/eva.ics")
        try program.write(
            """
            naam;email;plaats;onderwerpen;vormen;agenda
            Eva Post;eva@uit.example;Almere;export:3;tafel;eva.ics
            """, to: "in/uitblinkers.csv")
        try program.write(
            "naam;email;bedrijf;plaats\n"
                + (1...5).map { "Gast \($0);gast\($0)@bedrijf.example;Bedrijf \($0);Almere" }.joined(separator: "\n"),
            to: "in/ondernemers.csv")
        try program.write(
            "ontvangen;email;vraag;onderwerp;vorm;prioriteit\n"
                + (1...5).map { "\($0)-1-2027;gast\($0)@bedrijf.example;Hoe groei ik?;export;tafel;normaal" }
                .joined(separator: "\n"), to: "in/groeivragen.csv")
        try program.write("naam;plaats;capaciteit\nZaal 1;Almere;6", to: "in/locaties.csv")
        for words in [
            ["import", program.path("in")],
            ["plan", "--from", season.from, "--until", season.until, "--steps", "1"], ["release"],
            ["outbox", "export", program.path("uit")],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words) \(run.errors) \(run.output)")
        }
        return program
    }

    /// The start of the session: the local hour and minute that an offset makes of it.
    private func local(_ program: Program, _ offset: Int) throws -> (start: String, time: String) {
        let start = try #require(try session(program)["start"] as? String)
        let hour = try #require(Int(start.dropFirst(11).prefix(2))) + offset
        return (start, String(format: "%02d%@00", hour, String(start.dropFirst(14).prefix(2))))
    }

    /// What Python's icalendar reads as the start of each event of a calendar, in UTC; nil where it is not installed.
    private func secondReader(_ path: String) throws -> [String]? {
        let script = """
            import sys, datetime
            try:
                from icalendar import Calendar
            except ImportError:
                sys.exit(3)
            for event in Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT'):
                print(event['DTSTART'].dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'))
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 3 { return nil }
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("the invite, its change to the other side, and the calendars say the local time", arguments: seasons)
    func session(season: Season) throws {
        let program = try programme(season)
        defer { program.remove() }
        let (first, time) = try local(program, season.before)
        // Not at the expert's daily meeting, which is at the same local time on both sides.
        #expect(time >= "093000" && time < "180000")
        let guest = MailClient(kind: .apple, address: "gast1@bedrijf.example")
        let invite = try #require(try guest.invites(in: program.path("uit")).first)
        #expect(invite["DTSTART"]?.hasSuffix("T\(time)") == true && invite["SEQUENCE"] == "0")
        let hour = "\(time.prefix(2)):\(time.dropFirst(2).prefix(2))"
        let moved = try program.run(["session", "move", "S1", "--start", "\(season.after) \(hour)"])
        try #require(moved.status == 0, "\(moved.errors)")
        let (second, same) = try local(program, season.later)
        #expect(same == time && second != first && second.hasPrefix(season.after))
        _ = try program.run(["outbox", "export", program.path("uit2")])
        let change = try #require(try guest.invites(in: program.path("uit2")).first)
        #expect(change["DTSTART"]?.hasSuffix("T\(time)") == true && change["SEQUENCE"] == "1")
        _ = try program.run(["export", "calendars", program.path("agendas")])
        let found = try secondReader(program.path("agendas/programma.ics"))
        #expect(found == nil || found == [second])
        // The answer to the change, with a time in UTC, is the answer to this appointment.
        let answer = guest.answer(change, "ACCEPTED")
        #expect(try reply(program, "ja", answer).output.contains("1 verwerkt"))
    }

    @Test(
        "free time is local on both sides, and the hour that is skipped or doubled explains itself", arguments: seasons)
    func availability(season: Season) throws {
        let program = try programme(season)
        defer { program.remove() }
        let file = program.path("in/kalenders/eva.ics")
        for (day, offset) in [(season.from, season.before), (season.after, season.later)] {
            let next = String(format: "%@-%02d", String(day.prefix(7)), (Int(day.suffix(2)) ?? 0) + 1)
            let found = try program.json(["availability", file, "--from", day, "--until", next])
            func utc(_ hour: Int, _ minute: Int) -> String {
                String(format: "%@T%02d:%02d:00Z", day, hour - offset, minute)
            }
            let busy = [[utc(2, 30), utc(2, 45)], [utc(8, 30), utc(9, 30)]]
            #expect(found["busy"] as? [[String]] == busy, "\(found)")
            #expect(found["free"] as? [[String]] == [[utc(8, 0), utc(8, 30)], [utc(9, 30), utc(18, 0)]], "\(found)")
        }
        let night = season.name == "spring" ? "2027-03-28" : "2027-10-31"
        let why = try program.json(["availability", "--why", "\(night)T02:30", file])
        // RFC 5545: the skipped half past two is half past three, the doubled one is the first.
        #expect(why["moment"] as? String == (season.name == "spring" ? "2027-03-28T01:30:00Z" : "2027-10-31T00:30:00Z"))
        #expect(why["busy"] as? Bool == true)
        let shown = try program.run(["availability", "--why", "\(night)T02:30", file]).output
        let time = season.name == "spring" ? "03:30-03:45" : "02:30-02:45"
        #expect(shown.contains(time) && shown.contains("(herhaald), regel 8"), "\(shown)")
        #expect(shown.contains("buiten de beschikbaarheid"))
    }
}
