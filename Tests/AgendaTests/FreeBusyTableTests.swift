import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("Free and busy as another project's tests have it")
struct FreeBusyTableTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let id, input, expected: String
        let tz, vavailability: String?
        let range: [String]
        var testDescription: String { id }
    }

    static let cases = table("freebusy.jsonl", of: Case.self)
    /// The calendars of the cases.
    static var texts: [String] { cases.map { $0.input + "\n" + ($0.vavailability ?? "") + "\n" } }

    @Test("each stretch with its kind", arguments: cases)
    func stretches(example: Case) throws {
        let ends = try example.range.map { try #require(StampReader.moment(Array($0.utf8)[...])).wall }
        let window = try #require(Interval(Instant(seconds: ends[0]), Instant(seconds: ends[1])))
        let zone = example.tz.flatMap { Zone(identifier: $0) } ?? .utc
        let text = example.input + "\n" + (example.vavailability ?? "") + "\n"
        let reading = try BusyReader(zone: zone).read(Data(text.utf8), within: window)
        #expect(Self.lines(reading, window) == example.expected.split(separator: "\n").map(String.init))
        #expect(reading.warnings.isEmpty)
    }

    @Test("there are cases to try")
    func present() { #expect(Self.cases.count == 14) }

    /// The strongest kind at each moment, as FREEBUSY lines.
    private static func lines(_ reading: CalendarReading, _ window: Interval) -> [String] {
        let strongest: [(Set<BusyReason>, String)] = [
            ([.event, .wholeDay, .outOfOffice, .freeBusy], "FREEBUSY"),
            ([.tentative, .tentativelyUnavailable], "FREEBUSY;FBTYPE=BUSY-TENTATIVE"),
            ([.unavailable], "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE"),
        ]
        var taken = IntervalSet()
        var found: [(Interval, String)] = []
        for (reasons, name) in strongest {
            let all = reading.periods.filter { reasons.contains($0.reason) }.compactMap(\.interval)
            let own = IntervalSet(all).clipped(to: window).subtracting(taken)
            found += own.intervals.map { ($0, name) }
            taken = taken.union(own)
        }
        return found.sorted { $0.0.start < $1.0.start }.map { interval, name in
            let utc = [interval.start, interval.end].map {
                $0.description.replacing("-", with: "").replacing(":", with: "")
            }
            return "\(name):\(utc[0])/\(utc[1])"
        }
    }
}
