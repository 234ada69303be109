import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("A reply is read as real programs write it")
struct CalendarReplyTests {
    static func read(_ text: String, sender: String? = nil, method: String? = nil) throws -> [CalendarReply] {
        try CalendarReply.read(
            Data(text.replacing("\n", with: "\r\n").utf8), method: method, sender: sender.flatMap { EmailAddress($0) },
            zone: .amsterdam)
    }

    static func event(_ lines: String, method: String = "REPLY") -> String {
        """
        BEGIN:VCALENDAR
        METHOD:\(method)
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VEVENT
        UID:abc@programma.example
        DTSTAMP:20270223T090000Z
        \(lines)
        END:VEVENT
        END:VCALENDAR
        """
    }

    @Test("Exchange: no ORGANIZER, MAILTO in capitals, a comment with a language")
    func exchange() throws {
        let reply = try #require(
            try Self.read(
                Self.event(
                    """
                    ATTENDEE;PARTSTAT=DECLINED;CN=Zoë "Zo" Vos:MAILTO:Zoe@Bedrijf.example
                    COMMENT;LANGUAGE=nl-NL:Helaas\\, vakantie.\\nGroet\\n
                    SUMMARY;LANGUAGE=nl-NL:Geweigerd: Experttafel
                    DTSTART;TZID=tzone://Microsoft/Utc:20270330T073000
                    SEQUENCE:2
                    X-MICROSOFT-CDO-APPT-SEQUENCE:0
                    """)
            ).first)
        #expect(reply.kind == .answer(.declined) && reply.sequence == 2)
        #expect(reply.attendee?.key == "zoe@bedrijf.example" && reply.comment == "Helaas, vakantie.\nGroet")
        #expect(reply.start == Instant(iso: "2027-03-30T07:30:00Z"))
        #expect(reply.stamp == Instant(iso: "2027-02-23T09:00:00Z"))
    }

    @Test("Google: a calendar as organiser, X-NUM-GUESTS, and lines folded within a value")
    func google() throws {
        let reply = try #require(
            try Self.read(
                Self.event(
                    """
                    ORGANIZER;CN=Tafels:mailto:c_188@group.calendar.google.com
                    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=bra
                     m@bedrijf.example;X-NUM-GUESTS=0:mailto:bram@bed
                     rijf.example
                    SEQUENCE:0
                    """)
            ).first)
        #expect(reply.kind == .answer(.accepted) && reply.attendee?.key == "bram@bedrijf.example")
    }

    @Test("Outlook proposes another time")
    func counter() throws {
        let reply = try #require(
            try Self.read(
                Self.event(
                    """
                    ATTENDEE;PARTSTAT=TENTATIVE:mailto:bram@bedrijf.example
                    DTSTART;TZID=W. Europe Standard Time:20270331T133000
                    DTEND;TZID=W. Europe Standard Time:20270331T153000
                    X-MS-OLK-ORIGINALSTART;TZID=W. Europe Standard Time:20270330T093000
                    X-MS-OLK-ORIGINALEND;TZID=W. Europe Standard Time:20270330T113000
                    """, method: "COUNTER")
            ).first)
        let wanted = try #require(
            Instant(iso: "2027-03-31T11:30:00Z").flatMap { start in
                Instant(iso: "2027-03-31T13:30:00Z").flatMap { Interval(start, $0) }
            })
        #expect(reply.kind == .counter(wanted) && reply.start == Instant(iso: "2027-03-30T07:30:00Z"))
    }

    @Test("someone else is sent")
    func delegated() throws {
        let reply = try #require(
            try Self.read(
                Self.event(
                    """
                    ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:carla@x.example":mailto:bram@bedrijf.example
                    ATTENDEE;DELEGATED-FROM="mailto:bram@bedrijf.example";CN=Carla Kok;PARTSTAT=NEEDS-ACTION:mailto:carla@x.example
                    """)
            ).first)
        #expect(reply.kind == .delegated(to: EmailAddress("carla@x.example"), name: "Carla Kok"))
        #expect(reply.attendee?.key == "bram@bedrijf.example")
    }

    @Test(
        "several components are several replies; a method only on the part counts; the sender decides among attendees")
    func several() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:a
            ATTENDEE;PARTSTAT=DECLINED:mailto:eva@x.example
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:bram@x.example
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            END:VEVENT
            BEGIN:VTODO
            UID:c
            END:VTODO
            END:VCALENDAR
            """
        let replies = try Self.read(text, sender: "bram@x.example", method: "REPLY")
        #expect(replies.map(\.kind) == [.answer(.accepted), .noAnswer, .other("VTODO")])
        #expect(replies.map(\.attendee?.key) == ["bram@x.example", "bram@x.example", "bram@x.example"])
        // Nobody knows which of two attendees a stranger speaks for.
        #expect(try Self.read(text, sender: "z@x.example", method: "REPLY").first?.attendee == nil)
    }

    @Test("what is cut short, quoted wrongly or not text is read as far as it goes")
    func damaged() throws {
        #expect(try Self.read("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:a").first?.uid == "a")
        let quoted = Self.event("ATTENDEE;CN=\"Bram;PARTSTAT=ACCEPTED:mailto:bram@x.example")
        #expect(try Self.read(quoted).count == 1)
        #expect(throws: CalendarError.notACalendar(line: 1)) { try Self.read("Beste regiegroep, ik kom.") }
        #expect(throws: CalendarError.empty) { try Self.read("") }
    }

    @Test("a calendar made to exhaust a reader is bounded")
    func hostile() throws {
        let event = "BEGIN:VEVENT\nUID:a\nEND:VEVENT\n"
        let many = "BEGIN:VCALENDAR\nMETHOD:REPLY\n" + String(repeating: event, count: 20_000) + "END:VCALENDAR"
        #expect(try Self.read(many).count == CalendarReply.componentLimit)
        let deep = String(repeating: "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", count: 10_000)
        #expect(try Self.read(deep).count <= CalendarReply.componentLimit)
        let long = Self.event("COMMENT:" + String(repeating: "\\n;,é", count: 200_000))
        #expect(try #require(try Self.read(long).first).comment.count <= 4000)
        let size = CalendarReply.sizeLimit + 1
        #expect(throws: CalendarError.tooLarge(bytes: size, limit: CalendarReply.sizeLimit)) {
            try CalendarReply.read(Data(repeating: 65, count: size), method: nil, sender: nil, zone: .amsterdam)
        }
    }
}
