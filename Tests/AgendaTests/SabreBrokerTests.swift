import Foundation
import Programme
import Testing

@testable import Agenda

/// The iTIP cases of sabre/vobject (see Data/README.md), as far as an organiser has to do with them.
@Suite("iTIP cases of sabre/vobject")
struct SabreBrokerTests {
    struct Row: Decodable, Sendable, CustomStringConvertible {
        struct Expected: Decodable, Sendable {
            let method, recipient, message: String?
        }

        let id, kind: String
        let user, old, new, message: String?
        let outcome: [Expected]?
        let throwsError: Bool

        enum Keys: String, CodingKey {
            case id, kind, user, old, new, message, expected
            case exception = "expect_exception"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Keys.self)
            id = try values.decode(String.self, forKey: .id)
            kind = try values.decode(String.self, forKey: .kind)
            user = try values.decodeIfPresent(String.self, forKey: .user)
            old = try values.decodeIfPresent(String.self, forKey: .old)
            new = try values.decodeIfPresent(String.self, forKey: .new)
            message = try values.decodeIfPresent(String.self, forKey: .message)
            outcome = try? values.decode([Expected].self, forKey: .expected)
            throwsError = try values.decodeIfPresent(String.self, forKey: .exception) != nil
        }

        var description: String { id }
    }

    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/sabre-itip-broker.jsonl")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }()

    /// Why a row does not apply.
    static func reason(_ row: Row) -> String? {
        let name = row.id.split(separator: ".").last.map(String.init) ?? ""
        if row.kind == "outgoing", row.user?.contains("one@") == true { return "the attendee's side: we only organise" }
        if row.throwsError { return "an event with two UIDs or organisers: ours are made with one of each" }
        switch name {
        case "testNoCalendar", "testVTodo": return "no event"
        case "testScheduleAgentClient": return "SCHEDULE-AGENT is CalDAV's; we send all our messages ourselves"
        case "testNoOrganizerHasAttendee", "testNoAttendees": return "no organiser: not an event of ours"
        case "testCaseInsensitiveOrganizers": return "the row names no recipients"
        case "testSignificantChangesVeventOrderNoChange": return "compares sabre's own flag; nothing is sent"
        case "testCancel", "testUnsupportedComponent": return "the attendee's side: nobody cancels our events"
        default: return nil
        }
    }

    @Test("the table is whole, and most of it applies")
    func whole() {
        #expect(Self.rows.count == 46)
        #expect(Self.rows.count { Self.reason($0) == nil } >= 18)
    }

    /// An event for one attendee: the components they are in, with their absence from others as an exception.
    private func version(_ text: String?, for attendee: String) throws -> NextMessage.Version<[String]>? {
        guard let text, let calendar = try MessageCalendar.all(in: Data(text.utf8)).first else { return nil }
        let events = calendar.components.filter { $0.name == "VEVENT" }
        let own = events.filter { event in
            event.all("ATTENDEE").contains { $0.value.lowercased() == attendee }
                && event.first("STATUS")?.value != "CANCELLED"
        }
        guard !own.isEmpty else { return nil }
        let timing = ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"]
        let exceptions = events.filter { event in
            !own.contains { $0.lines == event.lines }
        }.compactMap { $0.first("RECURRENCE-ID").map { "EXDATE \($0.value)" } }
        let schedule = own.flatMap(\.lines).filter { timing.contains($0.name) }.map { "\($0.name) \($0.value)" }
        let others = own.flatMap(\.lines).map { "\($0.name) \($0.value)" }
        let sequence = own.compactMap { $0.first("SEQUENCE").flatMap { Int($0.value) } }.max() ?? 0
        return .init(sequence: sequence, schedule: schedule + exceptions, content: others + exceptions)
    }

    private func attendees(_ text: String?) throws -> [String] {
        guard let text, let calendar = try MessageCalendar.all(in: Data(text.utf8)).first else { return [] }
        let organiser = calendar.components.flatMap { $0.all("ORGANIZER") }.map { $0.value.lowercased() }
        let all = calendar.components.flatMap { $0.all("ATTENDEE") }.map { $0.value.lowercased() }
        return Set(all).subtracting(organiser).sorted()
    }

    private func sequence(_ text: String?) -> Int {
        text?.split(separator: "\n").compactMap { $0.hasPrefix("SEQUENCE:") ? Int($0.dropFirst(9)) : nil }.max() ?? 0
    }

    @Test(
        "a change sends each attendee what sabre sends",
        arguments: rows.filter { $0.kind == "outgoing" && reason($0) == nil })
    func outgoing(row: Row) throws {
        let stamp = Instant(seconds: 1_800_000_000)
        var sent: [String: (method: String, sequence: Int)] = [:]
        for attendee in Set(try attendees(row.old) + attendees(row.new)) {
            let last = try version(row.old, for: attendee).map { NextMessage.Last.request($0, stamp: stamp) }
            let next = NextMessage.after(
                last, to: try version(row.new, for: attendee), floor: sequence(row.new), at: stamp)
            if let next { sent[attendee] = (next.method.rawValue, next.sequence) }
        }
        let expected = row.outcome ?? []
        #expect(sent.count == expected.count)
        for message in expected {
            // One row names no recipient: it has one attendee.
            let found = try #require(message.recipient.map { sent[$0.lowercased()] } ?? sent.values.first)
            #expect(found.method == message.method)
            // Where only an exception was added, the row keeps the SEQUENCE that its user gave; RFC 5546 section 2.1.4
            // has it raised, and so do we.
            if message.message?.contains("SEQUENCE:") == true, !row.id.contains("testExdateTimezone") {
                #expect(found.sequence == sequence(message.message))
            }
        }
    }

    @Test(
        "a reply says what sabre takes from it", arguments: rows.filter { $0.kind == "incoming" && reason($0) == nil })
    func incoming(row: Row) throws {
        let replies = try CalendarReply.read(
            Data((row.message ?? "").utf8), method: nil, sender: nil, zone: .amsterdam)
        let reply = try #require(replies.first)
        #expect(replies.count == 1 && reply.kind == .answer(.accepted) && reply.uid == "foobar")
        #expect(reply.attendee?.key == (row.message?.contains("crasher") == true ? "crasher" : "foo") + "@example.org")
        let line = row.message?.split(separator: "\n").first { $0.hasPrefix("RECURRENCE-ID") }
        switch line.map(String.init) {
        case "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20140725T110000", "RECURRENCE-ID:20140725T040000Z":
            #expect(reply.recurrenceID == Instant(iso: "2014-07-25T04:00:00Z"))
        case nil: #expect(reply.recurrenceID == nil)
        default: #expect(reply.recurrenceID != nil)
        }
    }
}
