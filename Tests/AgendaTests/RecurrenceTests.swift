import Foundation
import Programme
import Testing

@testable import Agenda

/// A line of a table in Data/.
func table<Row: Decodable>(_ name: String, of type: Row.Type) -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
}

@Suite("A recurrence rule gives the instances of RFC 5545")
struct RecurrenceTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let id: String
        let dtstart, rrule, tz, startAt, fastForward: String?
        let lines: [String]?
        let expected: [String]
        let complete: Bool
        var testDescription: String { id }

        private func line(_ name: String) -> String? { lines?.first { $0.hasPrefix(name) } }

        var start: String {
            dtstart ?? line("DTSTART").flatMap { $0.split(separator: ":").last.map(String.init) } ?? ""
        }
        var rule: String { rrule ?? line("RRULE").map { String($0.dropFirst(6)) } ?? "" }
        var zone: Zone {
            let named = line("DTSTART")?.firstMatch(of: /TZID=([^:]+)/).map { String($0.1) }
            return (tz ?? named).flatMap { Zone(identifier: $0) } ?? .utc
        }
        /// EXDATEs, which stand in one case.
        var left: [String] {
            line("EXDATE")?.split(separator: ":").last.map { $0.split(separator: ",").map(String.init) } ?? []
        }
        /// Where the engine was asked to begin.
        var from: String? { (startAt ?? fastForward).map { RecurrenceTests.plain($0) } }
        var instances: [String] { expected.map { RecurrenceTests.plain($0) } }
    }

    struct Decision: Decodable, Sendable {
        let id: String
        let instances: [String]?
        let why: String
    }

    static let cases = table("recurrence.jsonl", of: Case.self)
    static let decisions = Dictionary(
        uniqueKeysWithValues: table("recurrence-decisions.jsonl", of: Decision.self).map { ($0.id, $0) })

    /// `1997-09-02T09:00:00-04:00`, `19970902`, `19970902T090000Z`: as `19970902T090000`.
    static func plain(_ text: String) -> String {
        var text = text.replacing("-", with: "").replacing(":", with: "").replacing(" ", with: "T")
        if text.count == 8 { text += "T000000" }
        return String(text.prefix(15))
    }

    static func wall(_ text: String) throws -> Int64 {
        try #require(StampReader.moment(Array(text.utf8)[...])).wall
    }

    static func text(_ wall: Int64) -> String {
        CalendarWriter.local(LocalMoment(wallSeconds: wall))
    }

    static func instances(
        _ rule: String, from start: String, until last: String, in zone: Zone = .utc, work: Int = RecurrenceWork.oneRule
    ) throws -> [String]? {
        guard let rule = RecurrenceRule(rule) else { return nil }
        let (start, end) = (try wall(start), try wall(last))
        var budget = RecurrenceWork(limit: work)
        let zone = CalendarZone(zone)
        // As the clock on the wall shows it: an hour that the spring skips is shown after the gap.
        return rule.instances(
            from: start, within: start...max(start, end), last: rule.last(in: zone), work: &budget
        ).map { text(zone.table.wall(at: zone.table.instant(ofWall: $0))) }
    }

    @Test("as the engine says it was taken from, or as was decided by the RFC", arguments: cases)
    func published(example: Case) throws {
        let expected = example.instances
        let last = example.complete ? "99991231T235959" : expected.max() ?? Self.plain(example.start)
        let found = try Self.instances(example.rule, from: example.start, until: last, in: example.zone)?.filter {
            !example.left.contains($0)
        }
        if let decision = Self.decisions[example.id] {
            let decided = decision.instances ?? []
            #expect(found == nil || Array((found ?? []).prefix(decided.count)) == decided)
            #expect((found == nil) == (decision.instances == nil))
            return #expect(decision.why.count > 40)
        }
        let asked = (found ?? []).filter { instance in example.from.map { instance >= $0 } ?? true }
        let all = found ?? []
        if example.complete {
            #expect(asked == expected || all == expected)
        } else {
            #expect(
                Array(asked.prefix(expected.count)) == expected || Array(all.prefix(expected.count)) == expected)
        }
    }

    @Test("there are cases to try, and each decision is about one")
    func present() {
        #expect(Self.cases.count > 400 && Self.decisions.count < 45)
        #expect(Set(Self.decisions.keys).isSubset(of: Set(Self.cases.map(\.id))))
    }

    @Test(
        "a rule far from its start is not walked to",
        arguments: [
            "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=HOURLY", "FREQ=YEARLY",
            "FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0", "FREQ=SECONDLY;INTERVAL=86400;COUNT=900000000",
            "FREQ=MINUTELY;BYDAY=MO;BYHOUR=9;BYMINUTE=0;COUNT=9000",
            "FREQ=DAILY;COUNT=60000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        ])
    func fastForward(text: String) throws {
        let rule = try #require(RecurrenceRule(text))
        let start = try Self.wall("19000101T090000")
        let (first, last) = (try Self.wall("20270301T000000"), try Self.wall("20280301T000000"))
        var work = RecurrenceWork(limit: 200_000)
        let found = rule.instances(from: start, within: first...last, work: &work)
        #expect(!found.isEmpty && !work.isExhausted)
    }

    @Test(
        "a jump to the window gives what a walk from the start gives",
        arguments: [
            "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;INTERVAL=3;COUNT=2000", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU;WKST=SU",
            "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR,2MO", "FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU", "FREQ=HOURLY;INTERVAL=7;COUNT=30000",
            "FREQ=HOURLY;INTERVAL=5;BYDAY=MO;BYMINUTE=5,10;BYSETPOS=-1;COUNT=1500",
            "FREQ=MINUTELY;INTERVAL=1500;BYMONTH=3", "FREQ=SECONDLY;INTERVAL=100000;COUNT=4000",
        ])
    func jumps(text: String) throws {
        let rule = try #require(RecurrenceRule(text))
        let start = try Self.wall("20200103T104530")
        let (first, last) = (try Self.wall("20230301T000000"), try Self.wall("20240615T000000"))
        var work = RecurrenceWork(limit: 10_000_000)
        let jumped = rule.instances(from: start, within: first...last, work: &work)
        let walked = rule.instances(from: start, within: start...last, work: &work).filter { $0 >= first }
        #expect(jumped == walked && !work.isExhausted)
    }

    /// The rules of Data/hostile-rules.txt, which Examples/benchmark-calendars times.
    static let hostileRules: [String] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/hostile-rules.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }()

    @Test("a hostile rule answers, gives up or is refused, within the work of one rule", arguments: hostileRules)
    func hostile(text: String) throws {
        guard let rule = RecurrenceRule(text) else { return }
        // From long ago to the end of time; the weeks that are asked about, of a rule from long ago; and of a new one.
        let stretches = [
            ("16010101T000000", "16010101T000000", "99991231T000000"),
            ("16010101T000000", "20270301T000000", "20270501T000000"),
            ("20270215T093000", "20270301T000000", "20370301T000000"),
        ]
        for (start, first, last) in stretches {
            // A tenth of what one rule may cost: it stops by the work it did, whatever the limit is.
            let limit = RecurrenceWork.oneRule / 10
            var work = RecurrenceWork(limit: limit)
            let window = try Self.wall(first)...(try Self.wall(last))
            let found = rule.instances(from: try Self.wall(start), within: window, work: &work)
            #expect(found.allSatisfy(window.contains) && found.count * 4 <= limit + 4)
            // One step may cost more than was left: a year of days, or the times of one period.
            #expect(work.left > -RecurrenceWork.oneRule / 20, "\(start) \(work.left)")
        }
    }

    @Test("the hostile rules are there, and nearly all are rules")
    func hostilePresent() {
        #expect(Self.hostileRules.count > 40)
        #expect(Self.hostileRules.count { RecurrenceRule($0) == nil } < 8)
    }

    @Test(
        "a day that a month does not have is left out, or moved as SKIP says (RFC 7529)",
        arguments: [
            ("FREQ=MONTHLY;COUNT=3", ["20270131", "20270331", "20270531"]),
            ("RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;COUNT=3", ["20270131", "20270228", "20270331"]),
            ("RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;COUNT=3", ["20270131", "20270301", "20270331"]),
            ("FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;COUNT=4", ["20270131", "20270228", "20270330", "20270331"]),
        ])
    func skip(rule: String, expected: [String]) throws {
        let found = try Self.instances(rule, from: "20270131", until: "20271231")
        #expect(found?.map { String($0.prefix(8)) } == expected)
    }

    @Test("a leap day each year, moved back")
    func leapDay() throws {
        let found = try Self.instances("FREQ=YEARLY;SKIP=BACKWARD;COUNT=3", from: "20240229", until: "20301231")
        #expect(found?.map { String($0.prefix(8)) } == ["20240229", "20250228", "20260228"])
    }

    @Test(
        "what RFC 5545 does not allow is no rule",
        arguments: [
            "", "FREQ=", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-2", "FREQ=DAILY;BYMONTH=13",
            "FREQ=DAILY;FREQ=WEEKLY", "INTERVAL=2", "FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYDAY=54MO",
            "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMINUTE=60", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=DAILY;UNTIL=soon",
            "FREQ=WEEKLY;BYDAY=MO=", "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=DAILY;SKIP=SIDEWAYS", "FREQ=DAILY;NONSENSE=1",
        ])
    func refused(text: String) {
        #expect(RecurrenceRule(text) == nil)
    }
}
