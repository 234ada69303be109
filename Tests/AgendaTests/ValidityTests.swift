import CICal
import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("What is written is valid by libical, which judges by RFC 5545 and 5546")
struct ValidityTests {
    /// What libical finds wrong: lines it cannot parse, and what the method demands or forbids.
    ///
    /// - Parameter isMessage: whether it is a message of iTIP. RFC 5546 wants an ORGANIZER in what is published; a feed
    ///   leaves it out, so that no program takes it for a meeting to answer.
    private func faults(_ text: String, isMessage: Bool = true) -> [String] {
        guard let root = text.withCString({ icalparser_parse_string($0) }) else { return ["not parsed"] }
        defer { icalcomponent_free(root) }
        guard isMessage else { return icalcomponent_count_errors(root) == 0 ? [] : ["invalid"] }
        // The check writes its findings into the component, so it is given a copy.
        let copy = icalcomponent_new_clone(root)
        defer { icalcomponent_free(copy) }
        let valid = icalrestriction_check(copy) != 0
        let written = icalcomponent_as_ical_string_r(copy)
        defer { icalmemory_free_buffer(written) }
        let lines =
            written.map { String(cString: $0).replacing("\r\n ", with: "") }?.components(separatedBy: "\r\n") ?? []
        let errors = lines.filter { $0.hasPrefix("X-LIC-ERROR") }
        return valid && icalcomponent_count_errors(root) == 0 ? [] : errors + ["invalid"]
    }

    @Test("invites, changes and cancellations", arguments: Message.Method.allCases)
    func invites(method: Message.Method) throws {
        for name in ["Eva", "Zoë “Zo” \"x\" Vos; van, der: Ÿ^", String(repeating: "né", count: 90)] {
            let text = try InviteTests.invite(method, name: name, summary: name).text
            // libical forbids a SEQUENCE that RFC 5546 section 3.2.8 asks for.
            let known = method == .declineCounter ? ["SEQUENCE", "invalid"] : []
            #expect(faults(text).filter { fault in !known.contains { fault.contains($0) } } == [])
            #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        }
    }

    @Test("a calendar with events, cancelled events and tasks")
    func feed() throws {
        let start = Instant(seconds: 1_806_391_800)
        let time = try #require(Interval(start, start + 3600))
        let due = try #require(LocalDate(iso: "2027-04-20"))
        let events = [false, true].map { off in
            Feed.Event(
                uid: "a\(off)@programma.example", sequence: 1, stamp: start, time: time, summary: "Tafel",
                location: "Zaal", details: "Eva", cancelled: off)
        }
        let tasks = FeedTask.Status.allCases.map { status in
            FeedTask(
                uid: "t-\(status.rawValue)@programma.example", stamp: start, due: due, status: status,
                percentComplete: 40, summary: "Bel Eva, over export", session: "afalse@programma.example",
                completed: start)
        }
        let text = Feed(name: "Programma", zone: .amsterdam, events: events, tasks: tasks).text
        #expect(faults(text, isMessage: false) == [])
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.contains("RELATED-TO:afalse@programma.example") && lines.contains("DUE;VALUE=DATE:20270420"))
        #expect(lines.count { $0.hasPrefix("COMPLETED:") } == 1 && lines.contains("PERCENT-COMPLETE:100"))
    }

    @Test("a quote in a name is written as RFC 6868 has it, and read back")
    func quotes() throws {
        let text = try InviteTests.invite(name: "Zoë \"Zo\" V^s").text.replacing("\r\n ", with: "")
        #expect(text.contains("CN=Zoë ^'Zo^' V^^s"))
        let line = try #require(text.components(separatedBy: "\r\n").first { $0.hasPrefix("ATTENDEE") })
        #expect(ContentLine(line[...])?.parameter("CN") == "Zoë \"Zo\" V^s")
    }

    @Test("an update that leaves the answer standing says which it is")
    func answerStands() throws {
        var invite = try InviteTests.invite()
        invite.answer = .accepted
        #expect(invite.text.replacing("\r\n ", with: "").contains("PARTSTAT=ACCEPTED;RSVP=TRUE"))
    }
}
