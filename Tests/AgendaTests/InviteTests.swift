import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("An invite is what calendar programs understand")
struct InviteTests {
    static func invite(
        _ method: Message.Method = .request, name: String = "Eva de Vries", summary: String = "Experttafel"
    ) throws -> Invite {
        let start = Instant(seconds: 1_806_391_800)
        return Invite(
            method: method, uid: "abc@programma.example", sequence: 2, stamp: Instant(seconds: 1_800_000_000),
            time: try #require(Interval(start, start.adding(minutes: 120))), zone: .amsterdam, summary: summary,
            location: "Zaal 1; Plein 9, Almere",
            details: "Regel 1\nRegel 2 met een heel lange zin, vol ruïnes en coördinatie, die gevouwen moet worden\n",
            organiserName: "Regiegroep; Tafels", organiser: try #require(EmailAddress("tafels@programma.example")),
            attendeeName: name, attendee: try #require(EmailAddress("eva@bedrijf.example")))
    }

    @Test("a request says who is asked to answer")
    func request() throws {
        let text = try Self.invite().text.replacing("\r\n ", with: "")
        for line in [
            "METHOD:REQUEST", "UID:abc@programma.example", "SEQUENCE:2",
            "DTSTART;TZID=Europe/Amsterdam:20270330T093000",
            "DTEND;TZID=Europe/Amsterdam:20270330T113000", "LOCATION:Zaal 1\\; Plein 9\\, Almere",
            "ORGANIZER;CN=\"Regiegroep; Tafels\":mailto:tafels@programma.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Eva de Vries;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:eva@bedrijf.example",
            "STATUS:CONFIRMED",
        ] { #expect(text.contains(line + "\r\n"), "\(line)") }
        #expect(!text.contains("SENT-BY"))
    }

    @Test("a cancellation cancels, for the same person and UID")
    func cancel() throws {
        let text = try Self.invite(.cancel).text.replacing("\r\n ", with: "")
        #expect(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"))
        #expect(text.contains("UID:abc@programma.example\r\n") && text.contains("mailto:eva@bedrijf.example"))
    }

    @Test("lines are at most 75 octets and end in CRLF")
    func folded() throws {
        let text = try Self.invite(name: String(repeating: "Zoë ", count: 40)).text
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\u{FFFD}") })
    }

    @Test(
        "nothing a person typed can begin a line",
        arguments: [
            "x\r\nATTENDEE:mailto:kwaad@a.example", "x\nBEGIN:VALARM", "x\u{2028}METHOD:CANCEL", "a\"b:c;d,e",
            "\u{0}\u{7F}x",
        ])
    func injection(text: String) throws {
        let invite = try Self.invite(name: text, summary: text).text
        let unfolded = invite.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        #expect(unfolded.count { $0.hasPrefix("ATTENDEE") } == 1)
        #expect(unfolded.count { $0.hasPrefix("METHOD") } == 1)
        #expect(!unfolded.contains { $0.hasPrefix("BEGIN:VALARM") })
    }

    @Test("a second program reads the same from it")
    func secondReader() throws {
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3") else { return }
        let script = """
            import sys
            try:
                from icalendar import Calendar
            except ImportError:
                print('absent'); sys.exit()
            e = list(Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'))[0]
            print(e['UID'], e['SEQUENCE'], e['DTSTART'].dt.isoformat(), e['SUMMARY'], e['ATTENDEE'].params['CN'])
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(try Self.invite(summary: "Tafel, één; twee").text.utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(
            text == "absent\n"
                || text == "abc@programma.example 2 2027-03-30T09:30:00+02:00 Tafel, één; twee Eva de Vries\n")
    }

    @Test("a feed names no address, and marks what is cancelled")
    func feed() throws {
        let start = Instant(seconds: 1_806_391_800)
        let event = Feed.Event(
            uid: "abc@programma.example", sequence: 3, stamp: start,
            time: try #require(Interval(start, start.adding(minutes: 60))),
            summary: "Tafel", location: "Zaal", details: "Eva", cancelled: true)
        let text = Feed(name: "Programma", zone: .amsterdam, events: [event]).text
        #expect(text.contains("METHOD:PUBLISH") && text.contains("STATUS:CANCELLED") && !text.contains("mailto:"))
    }
}
