import Foundation
import Programme
import Testing

@testable import Agenda

/// Damages a calendar, by chance that a seed decides: bytes, lines, and hostile lines from elsewhere.
private struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func chance(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, limit)))
    }

    private static let hostile = [
        "RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "DTSTART:99991231T235960", "DTSTART:",
        "DTEND:00010101", "DURATION:P999999999W", "DURATION:-P1D", "EXDATE:20270301/P1D", "RDATE;VALUE=PERIOD:/",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270101T000000", "TZID:Europe/Amsterdam", "TZOFFSETTO:+2400",
        "BEGIN:VEVENT",
        "BEGIN:VCALENDAR", "BEGIN:VTODO", "BEGIN:VTIMEZONE", "END:VEVENT", "END:VCALENDAR", "BEGIN:", "END", ":", ";:",
        "DTSTART;TZID=\"Europe/Amsterdam:20270301T100000", "FREEBUSY:19970308T160000Z/PT3H,x/y", "PRIORITY:-1",
        " folded", "\t", "X-WR-TIMEZONE:Atlantis", "RRULE:FREQ=DAILY;COUNT=4000000000;INTERVAL=0", "ATTENDEE;PARTSTAT=",
    ].map { Array($0.utf8) }

    mutating func apply(to original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0...chance(4) {
            guard !bytes.isEmpty else { return bytes }
            switch chance(7) {
            case 0: for _ in 0...chance(8) { bytes[chance(bytes.count)] = UInt8(chance(256)) }
            case 1: bytes.removeSubrange(range(of: bytes, atMost: 200))
            case 2: bytes.insert(contentsOf: bytes[range(of: bytes, atMost: 400)], at: chance(bytes.count))
            case 3: bytes.removeLast(chance(bytes.count))
            case 4:
                let line = Self.hostile[chance(Self.hostile.count)]
                bytes.insert(contentsOf: line + [13, 10], at: lineStart(in: bytes))
            case 5: bytes.removeSubrange(line(in: bytes))
            default:
                let moved = line(in: bytes)
                let content = Array(bytes[moved])
                bytes.removeSubrange(moved)
                bytes.insert(contentsOf: content, at: bytes.isEmpty ? 0 : lineStart(in: bytes))
            }
        }
        return bytes
    }

    private mutating func range(of bytes: [UInt8], atMost length: Int) -> Range<Int> {
        let start = chance(bytes.count)
        return start..<min(bytes.count, start + 1 + chance(length))
    }

    private mutating func lineStart(in bytes: [UInt8]) -> Int {
        let position = chance(bytes.count)
        return (bytes[..<position].lastIndex(of: 10) ?? -1) + 1
    }

    private mutating func line(in bytes: [UInt8]) -> Range<Int> {
        let start = lineStart(in: bytes)
        return start..<((bytes[start...].firstIndex(of: 10) ?? bytes.count - 1) + 1)
    }
}

@Suite("A calendar that was damaged is read or refused: never a crash, never an event lost in silence")
struct MutationTests {
    /// Small calendars of other projects where they are at hand, and the tests' own.
    private static let originals: [[UInt8]] = {
        var found = FreeBusyTableTests.texts.map { Array($0.utf8) }
        let corpus = HostileCalendarTests.shared
        let paths = (FileManager.default.enumerator(atPath: corpus.path)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".ics") }.sorted()
        for path in paths {
            guard let data = try? Data(contentsOf: corpus.appending(path: path)), data.count < 20_000 else { continue }
            found.append(Array(data))
        }
        return found
    }()

    /// The events that stand in a calendar by a plain look at its lines: those of no other component.
    private static func events(in bytes: [UInt8]) -> Int {
        var (count, foreign) = (0, 0)
        for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let text = String(decoding: line, as: UTF8.self).uppercased().trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("BEGIN:X-") || text == "BEGIN:VPOLL" { foreign += 1 }
            if text == "BEGIN:VEVENT" { count += 1 }
        }
        return foreign == 0 ? count : 0
    }

    private static func isLoss(_ kind: CalendarWarning.Kind) -> Bool {
        switch kind {
        case .leftOut, .unended, .strayEnd, .badLine, .more: return true
        default: return false
        }
    }

    @Test("damage of every kind, by seed", arguments: 0..<6)
    func damaged(seed: Int) throws {
        let window = try HostileCalendarTests.window()
        let reader = BusyReader(zone: .amsterdam)
        var damage = Damage(seed: UInt64(seed))
        var (used, refused) = (0, 0)
        for _ in 0..<150 {
            let original = Self.originals[damage.chance(Self.originals.count)]
            let bytes = damage.apply(to: original)
            let data = Data(bytes)
            do {
                let reading = try reader.read(data, within: window)
                used += 1
                // Each event counts, or something says why it does not.
                if reading.components < Self.events(in: bytes) {
                    #expect(
                        reading.warnings.contains { Self.isLoss($0.kind) }, "\(String(decoding: bytes, as: UTF8.self))")
                }
                // Whatever is said names its line.
                #expect(reading.warnings.allSatisfy { $0.line ?? 0 > 0 || Self.isLoss($0.kind) })
                #expect(reading.warnings.allSatisfy { $0.line ?? 0 <= reading.lines })
                let redacted = Data(try TimesOnly.redacted(data, owner: []).utf8)
                #expect(
                    try reader.read(redacted, within: window).busy == reading.busy,
                    "\(String(decoding: bytes, as: UTF8.self))")
            } catch is CalendarError {
                refused += 1
            }
            _ = try? CalendarReply.read(data, method: "REPLY", sender: nil, zone: .amsterdam)
            _ = try? ReturnedTask.read(data)
        }
        #expect(used > 0 && refused > 0)
    }
}
