import Foundation
import Testing

@Suite("What an agenda leaves free is told as the programme has set it, and why, per source")
struct AvailabilityTests {
    static let agenda = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:a@agenda.example
        DTSTART:20270301T090000Z
        DTEND:20270301T100000Z
        LOCATION:Stadhuis, Lelystad
        END:VEVENT
        BEGIN:VEVENT
        UID:b@agenda.example
        DTSTART:20270302T090000Z
        DTEND:20270302T100000Z
        ATTENDEE;PARTSTAT=DECLINED:mailto:eva@uit.example
        END:VEVENT
        END:VCALENDAR

        """

    /// Eva can be planned on Monday mornings and Tuesdays, lives in Almere, and has an agenda.
    func programme() throws -> Program {
        let program = try Program()
        try program.write(
            """
            naam;email;plaats;onderwerpen;vormen;beschikbaar;agenda
            Eva Post;eva@uit.example;Almere;export:3;tafel;ma ochtend, di ochtend, di middag;eva.ics
            """, to: "in/uitblinkers.csv")
        try program.write(
            "naam;email;bedrijf;plaats\nGast;gast@bedrijf.example;Bedrijf;Lelystad\n", to: "in/ondernemers.csv")
        try program.write("van;naar;minuten\nAlmere;Lelystad;35\nLelystad;Almere;35\n", to: "in/reistijden.csv")
        try program.write(Self.agenda, to: "in/kalenders/eva.ics")
        let run = try program.run(["import", program.path("in")])
        try #require(run.status == 0, "\(run.errors)")
        return program
    }

    private func busy(_ program: Program) throws -> [String] {
        let found = try program.json(
            ["availability", program.path("in/kalenders/eva.ics"), "--from", "2027-03-01", "--until", "2027-03-03"])
        return (found["busy"] as? [[String]] ?? []).map { $0.joined(separator: " ") }
    }

    private func sources(_ program: Program, _ moment: String, _ name: String) throws -> [String: Bool] {
        let found = try program.json(["availability", "--why", moment, name])
        let lines = found["sources"] as? [[String: Any]] ?? []
        return Dictionary(
            lines.map { ($0["text"] as? String ?? "", $0["busy"] as? Bool ?? false) }, uniquingKeysWith: { $1 })
    }

    @Test("without a programme an agenda says only what stands in it")
    func alone() throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        try program.write(Self.agenda, to: "in/kalenders/eva.ics")
        #expect(
            try busy(program) == [
                "2027-03-01T09:00:00Z 2027-03-01T10:00:00Z", "2027-03-02T09:00:00Z 2027-03-02T10:00:00Z",
            ])
        let why = try sources(program, "2027-03-29T10:00", program.path("in/kalenders/eva.ics"))
        #expect(why == ["niets in de agenda": false])
    }

    @Test("a file of the programme: what its owner declined, its buffers, its travel, its hours and the holidays count")
    func file() throws {
        let program = try programme()
        defer { program.remove() }
        #expect(try busy(program) == ["2027-03-01T09:00:00Z 2027-03-01T10:00:00Z"])
        for setting in [["agenda.minutesBefore", "15"], ["agenda.minutesAfter", "45"], ["agenda.travel", "ja"]] {
            let run = try program.run(["settings"] + setting)
            try #require(run.status == 0, "\(run.errors)")
        }
        // Travel to Lelystad takes longer than the buffer before, and not than the one after.
        #expect(try busy(program) == ["2027-03-01T08:25:00Z 2027-03-01T10:45:00Z"])
        let found = try program.json(
            ["availability", program.path("in/kalenders/eva.ics"), "--from", "2027-03-01", "--until", "2027-03-03"])
        #expect(
            found["free"] as? [[String]] == [
                ["2027-03-01T07:00:00Z", "2027-03-01T08:25:00Z"], ["2027-03-01T10:45:00Z", "2027-03-01T12:00:00Z"],
                ["2027-03-02T07:00:00Z", "2027-03-02T17:00:00Z"],
            ])
    }

    @Test("another zone of the programme moves floating times and its hours")
    func zone() throws {
        let program = try programme()
        defer { program.remove() }
        let floating = Self.agenda.replacing("20270301T090000Z", with: "20270301T090000").replacing(
            "20270301T100000Z", with: "20270301T100000")
        try program.write(floating, to: "in/kalenders/eva.ics")
        #expect(try busy(program) == ["2027-03-01T08:00:00Z 2027-03-01T09:00:00Z"])
        let run = try program.run(["settings", "timeZone", "Europe/London"])
        try #require(run.status == 0, "\(run.errors)")
        #expect(try busy(program) == ["2027-03-01T09:00:00Z 2027-03-01T10:00:00Z"])
    }

    @Test("each source says why: the agenda, the time around it, the hours, the holidays")
    func why() throws {
        let program = try programme()
        defer { program.remove() }
        _ = try program.run(["settings", "agenda.travel", "ja"])
        // The travel is kept with the times.
        _ = try program.run(["import", program.path("in")])
        let file = program.path("in/kalenders/eva.ics")
        for name in [file, "Eva Post", "eva@uit.example"] {
            // A file tells its lines; of a person only times are kept.
            let line = name == file ? ", regel 3" : ""
            let hours = "binnen de beschikbaarheid (ma ochtend, di ochtend, di middag)"
            let outside = hours.replacing("binnen", with: "buiten")
            let during = try sources(program, "2027-03-01T10:30", name)
            #expect(during["afspraak ma 1-3-2027 10:00-11:00\(line)"] == true, "\(during)")
            #expect(during[hours] == false)
            let before = try sources(program, "2027-03-01T09:40", name)
            #expect(before["tijd rond afspraak ma 1-3-2027 10:00-11:00\(line)"] == true, "\(before)")
            let evening = try sources(program, "2027-03-01T20:00", name)
            #expect(evening[outside] == true && evening["niets in de agenda"] == false, "\(evening)")
            let easter = try sources(program, "2027-03-29T10:00", name)
            #expect(easter["feestdag: Tweede Paasdag"] == true, "\(easter)")
            let school = try sources(program, "2027-02-22T10:00", name)
            #expect(school.contains { $0.key.hasPrefix("schoolvakantie Noord") && !$0.value }, "\(school)")
        }
        let declined = try sources(program, "2027-03-02T10:30", file)
        #expect(declined["geweigerde afspraak di 2-3-2027 10:00-11:00, regel 9"] == false, "\(declined)")
    }

    @Test("a file that is refused, or half understood, says so with its line and its property")
    func refusals() throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        let cases = [
            ("", "regel 1: het bestand is leeg, BEGIN:VCALENDAR ontbreekt"),
            ("\n\nbeste Eva,\n", "regel 3: het is geen agenda, BEGIN:VCALENDAR ontbreekt"),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n", "VEVENT van regel 2 heeft geen einde (END:VEVENT)"),
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:gisteren\nEND:VEVENT\nEND:VCALENDAR\n",
                "regel 3, VEVENT: DTSTART ontbreekt of is niet te lezen"
            ),
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270301T090000Z\nDTEND:20270301T080000Z\nEND:VEVENT\n"
                    + "END:VCALENDAR\n", "regel 4, VEVENT: DTEND ligt voor DTSTART"
            ),
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270301T090000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n"
                    + "END:VCALENDAR\n", "regel 4, VEVENT: een herhaling (RRULE) vraagt te veel rekenwerk"
            ),
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270301T090000Z\nSUMMARY:Geheim\nplan\nEND:VEVENT\n"
                    + "END:VCALENDAR\n", "regel 5, VEVENT: een regel zonder dubbele punt, na SUMMARY, telt niet mee"
            ),
        ]
        for (number, (text, wanted)) in cases.enumerated() {
            try program.write(text, to: "\(number).ics")
            let run = try program.run(["availability", program.path("\(number).ics"), "--report"])
            #expect(run.output.contains(wanted), "\(run.output)")
        }
    }
}
