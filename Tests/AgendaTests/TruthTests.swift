import Foundation
import Programme
import Testing

@testable import Agenda

/// A whole programme as it was handed in, with a second program's answer to when everyone is free.
@Suite("Availability equals what a second program computed")
struct TruthTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of the data, and the file of the answer.
    static let programmes: [(data: URL, truth: URL)] = [
        (root.appending(path: "Examples/voorjaar-2027"), root.appending(path: "Tests/Data/voorjaar-2027/truth.json")),
        (root.appending(path: "Tests/Data/najaar-2027"), root.appending(path: "Tests/Data/najaar-2027/truth.json")),
    ]

    struct Truth: Decodable {
        let from: LocalDate
        let weeks: Int
        let free: [String: [[Instant]]]
    }

    @Test("for everyone and every room of a programme", arguments: 0..<2)
    func free(programme: Int) throws {
        let (data, answer) = Self.programmes[programme]
        let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: answer))
        let until = truth.from.adding(days: 7 * truth.weeks)
        let window = try #require(Interval(Zone.amsterdam.instant(truth.from), Zone.amsterdam.instant(until)))
        var checked = 0
        for (key, pattern, calendar) in try Self.rows(data) {
            var busy = IntervalSet()
            if let calendar {
                let file = try Data(contentsOf: data.appending(path: "kalenders/\(calendar)"))
                let owner = EmailAddress(key).map { [$0] } ?? []
                busy = try BusyReader(zone: .amsterdam).read(file, within: window, owner: owner).busy
                let redacted = Data(try TimesOnly.redacted(file, owner: owner).utf8)
                #expect(try BusyReader(zone: .amsterdam).read(redacted, within: window).busy == busy, "\(calendar)")
            }
            let free = FreeTime.intervals(
                pattern: pattern, busy: busy, closed: HolidayCalendar.publicHolidays.days, from: truth.from,
                until: until, zone: .amsterdam)
            let expected = IntervalSet((truth.free[key] ?? []).compactMap { Interval($0[0], $0[1]) })
            let differences = (
                tooFree: free.subtracting(expected).intervals, tooBusy: expected.subtracting(free).intervals
            )
            #expect(
                differences.tooFree.isEmpty && differences.tooBusy.isEmpty, "\(key) \(calendar ?? "") \(differences)")
            #expect(free == expected)
            checked += 1
        }
        #expect(checked == truth.free.count)
    }

    /// Key, weekly pattern and calendar of every row of the three sheets. No cell of these is quoted.
    static func rows(_ folder: URL) throws -> [(String, WeekPattern, String?)] {
        try ["uitblinkers", "ondernemers", "locaties"].flatMap { name -> [(String, WeekPattern, String?)] in
            let bytes = try Data(contentsOf: folder.appending(path: "\(name).csv"))
            let text = String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .windowsCP1252) ?? ""
            let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map {
                $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            }
            let head = lines[0]
            func column(_ name: String) throws -> Int { try #require(head.firstIndex(of: name)) }
            let key = try column(name == "locaties" ? "naam" : "email")
            let (open, calendar) = (try column(name == "locaties" ? "open" : "beschikbaar"), try column("agenda"))
            return lines.dropFirst().map { row in
                let address = name == "locaties" ? row[key] : row[key].lowercased()
                return (address, pattern(row[open]), row[calendar].isEmpty ? nil : row[calendar])
            }
        }
    }

    private static func pattern(_ text: String) -> WeekPattern {
        guard !text.isEmpty else { return .workingHours }
        let days = ["ma", "di", "wo", "do", "vr", "za", "zo"]
        let parts = ["ochtend", "middag", "avond"]
        let slots = text.split(separator: ",").compactMap { item -> WeekPattern.Slot? in
            let words = item.split(separator: " ").map(String.init)
            guard words.count == 2, let day = days.firstIndex(of: words[0]), let part = parts.firstIndex(of: words[1]),
                let dagdeel = Dagdeel(rawValue: part)
            else { return nil }
            return WeekPattern.Slot(Weekday(index: day), dagdeel)
        }
        return .dagdelen(Set(slots))
    }
}
