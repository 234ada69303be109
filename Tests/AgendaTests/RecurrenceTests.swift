import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("A recurrence rule gives the instances of RFC 5545")
struct RecurrenceTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let id, dtstart, rrule: String
        let expected: [String]
        let complete: Bool
        var testDescription: String { id }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/recurrence.jsonl")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    }()

    static func instances(_ rule: String, from start: String, until last: String, work: Int = 3_000_000) throws
        -> [String]
    {
        let start = try #require(StampReader.moment(start[...])).moment
        let end = try #require(StampReader.moment(last[...])).moment
        var budget = RecurrenceWork(limit: work)
        let rule = try #require(RecurrenceRule(rule))
        return rule.instances(
            from: start, within: start...max(start, end), untilLocal: { LocalMoment(wallSeconds: $0.seconds) },
            work: &budget
        ).map { CalendarWriter.local($0) }
    }

    @Test("as two independent engines agree", arguments: cases)
    func published(example: Case) throws {
        let newest = example.expected.last ?? "20991231"
        let last = example.complete ? max("20991231T235959", newest) : newest
        let padded = last.count == 8 ? last + "T235959" : last
        let found = try Self.instances(example.rrule, from: example.dtstart, until: padded)
        let expected = example.expected.map { $0.count == 8 ? $0 + "T000000" : String($0.prefix(15)) }
        #expect(Array(found.prefix(expected.count)) == expected)
        if example.complete { #expect(found.count == expected.count) }
    }

    @Test("there are cases to try")
    func present() { #expect(Self.cases.count > 200) }

    @Test(
        "a rule far from its start is not walked to",
        arguments: ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=HOURLY", "FREQ=YEARLY"])
    func fastForward(text: String) throws {
        let rule = try #require(RecurrenceRule(text))
        let start = try #require(StampReader.moment("19000101T090000")).moment
        let first = try #require(StampReader.moment("20270301T000000")).moment
        let last = try #require(StampReader.moment("20280301T000000")).moment
        var work = RecurrenceWork(limit: 30_000)
        let found = rule.instances(
            from: start, within: first...last, untilLocal: { LocalMoment(wallSeconds: $0.seconds) }, work: &work)
        #expect(!found.isEmpty && !work.isExhausted)
    }

    @Test(
        "a hostile rule gives up instead of running on",
        arguments: [
            "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=SECONDLY",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9",
            "FREQ=DAILY;BYSETPOS=300;COUNT=3", "FREQ=MINUTELY;COUNT=999999999",
            "FREQ=HOURLY;BYHOUR=5;BYMINUTE=1,2,3;COUNT=100000",
        ])
    func hostile(text: String) throws {
        let clock = ContinuousClock()
        let took = try clock.measure {
            _ = try Self.instances(text, from: "20200101T000000", until: "99991231T000000", work: 50_000)
        }
        #expect(took < .seconds(5))
    }

    @Test(
        "what RFC 5545 does not allow is no rule",
        arguments: [
            "", "FREQ=", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;BYMONTH=13",
            "FREQ=DAILY;FREQ=WEEKLY", "INTERVAL=2", "FREQ=WEEKLY;BYDAY=XX",
        ])
    func refused(text: String) {
        #expect(RecurrenceRule(text) == nil)
    }
}
