import CICUShim
import Foundation
import Programme

/// Finds the zone that a TZID means, in the order in which programs get it wrong.
struct ZoneResolver {
    /// For floating and all-day times, and for names nobody knows.
    let fallback: CalendarZone
    private let outline: CalendarOutline
    /// The VTIMEZONE of each name, read when a time needs it.
    private var definitions: [ArraySlice<UInt8>: Int] = [:]
    private let window: Interval
    private var known: [ArraySlice<UInt8>: CalendarZone] = [:]
    private var latest: (name: ArraySlice<UInt8>, zone: CalendarZone)?
    private var work = RecurrenceWork(limit: 4_000_000)
    /// Names nobody knows, each with the line of the first time that has it.
    private(set) var unknown: [(name: String, line: Int)] = []

    /// More names than this are not looked up: no calendar has them.
    private static let nameLimit = 1_000

    /// - Parameter window: around which a file's own rules are compared with the zone that its name suggests.
    init(_ outline: CalendarOutline, calendar: Int, window: Interval, zone: Zone) {
        self.outline = outline
        self.window = window
        var fallback = CalendarZone(zone)
        for index in outline.children(of: calendar) where outline.components[index].kind == .zone {
            let name = outline.properties(of: outline.components[index]).first { $0.kind == .zoneName }
            if let name { definitions[outline.value(name)] = index }
        }
        if calendar >= 0 {
            for property in outline.properties(of: outline.components[calendar]) where property.kind == .calendarZone {
                if let named = ZoneNames.zone(named: outline.string(property)) { fallback = CalendarZone(named) }
            }
        }
        self.fallback = fallback
    }

    /// The zone of a TZID parameter.
    mutating func zone(_ name: ArraySlice<UInt8>, line: Int) -> CalendarZone {
        if let latest, latest.name == name { return latest.zone }
        let zone: CalendarZone
        if let found = known[name] {
            zone = found
        } else {
            let resolved = known.count < Self.nameLimit ? resolve(name) : nil
            if resolved == nil, unknown.count < Self.nameLimit {
                unknown.append((CalendarOutline.string(name), line))
            }
            zone = resolved ?? fallback
            if known.count < 2 * Self.nameLimit { known[name] = zone }
        }
        latest = (name, zone)
        return zone
    }

    private mutating func resolve(_ bytes: ArraySlice<UInt8>) -> CalendarZone? {
        let name = CalendarOutline.string(bytes)
        // "Customized Time Zone" is Outlook's name for whatever the file says.
        let guess = name.hasPrefix("Customized Time Zone") ? nil : ZoneNames.zone(named: name)
        guard let index = definitions[bytes], let own = ZoneDefinition(outline, index, work: &work) else {
            return guess.map { CalendarZone($0) }
        }
        if let guess, agree(own, guess.offsets) { return CalendarZone(guess) }
        return CalendarZone(name: name, table: own.table)
    }

    /// Whether a file's own rules say the same as the zone of that name, in the years that are asked about; or, where
    /// they stop before, in the last years about which they say something.
    private func agree(_ own: ZoneDefinition, _ guess: OffsetTable) -> Bool {
        let year: Int64 = 366 * 86_400
        var (first, last) = (
            max(own.saysFrom, window.start.seconds), min(window.end.seconds, window.start.seconds + 3 * year)
        )
        last = max(last, first + year)
        if own.saysUntil < last { (first, last) = (max(own.saysFrom, own.saysUntil - 2 * year), own.saysUntil) }
        let changes = own.table.changes(from: first, to: last) + guess.changes(from: first, to: last)
        return ([first, last] + changes + changes.map { $0 - 1 }).allSatisfy {
            own.table.offset(at: $0) == guess.offset(at: $0)
        }
    }
}

/// The names by which zones go, and the IANA zone each means.
enum ZoneNames {
    static func zone(named raw: String) -> Zone? {
        let name = raw.trimmingCharacters(in: CharacterSet(charactersIn: " \"\t"))
        if let zone = exact(name) ?? exact(withoutPrefix(name)) ?? windows(name) { return zone }
        // Outlook numbers a zone that it met twice: "W. Europe Standard Time 1".
        if let space = name.lastIndex(of: " "), Int(name[name.index(after: space)...]) != nil {
            let shorter = String(name[..<space])
            if let zone = exact(shorter) ?? windows(shorter) { return zone }
        }
        return displayed(name)
    }

    private static let identifiers = Set(TimeZone.knownTimeZoneIdentifiers)

    private static func exact(_ name: String) -> Zone? {
        switch name.lowercased() {
        case "utc", "gmt", "z", "etc/utc", "etc/gmt", "tzone://microsoft/utc", "coordinated universal time":
            return .utc
        default: break
        }
        if identifiers.contains(name) { return Zone(identifier: name) }
        // Foundation also takes abbreviations such as "CET" and offsets such as "GMT+1"; a name with a slash is IANA's.
        return name.contains("/") || name == "CET" || name == "EET" || name == "WET" || name == "MET"
            ? Zone(identifier: name) : nil
    }

    /// `/freeassociation.sourceforge.net/Europe/Amsterdam`, `/mozilla.org/20070129_1/Europe/Amsterdam`.
    private static func withoutPrefix(_ name: String) -> String {
        let parts = name.split(separator: "/")
        guard name.hasPrefix("/"), parts.count >= 2 else { return name }
        for count in [2, 3] where parts.count > count {
            let tail = parts.suffix(count).joined(separator: "/")
            if identifiers.contains(tail) { return tail }
        }
        return parts.suffix(2).joined(separator: "/")
    }

    private static func windows(_ name: String) -> Zone? {
        var buffer = [CChar](repeating: 0, count: 128)
        let length = zone_for_windows_name(name, "NL", &buffer, Int32(buffer.count))
        guard length > 0 else { return nil }
        let bytes = buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
        return Zone(identifier: String(decoding: bytes, as: UTF8.self))
    }

    /// `(UTC+01:00) Amsterdam, Berlijn, Bern, Rome`: a city that IANA knows by the same name decides.
    private static func displayed(_ name: String) -> Zone? {
        guard name.hasPrefix("(UTC") || name.hasPrefix("(GMT"), let close = name.firstIndex(of: ")") else { return nil }
        let cities = name[name.index(after: close)...].split(whereSeparator: { ",/".contains($0) }).map {
            $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: " ", with: "_").lowercased()
        }
        for city in cities {
            let found = identifiers.first { $0.lowercased().hasSuffix("/" + city) }
            if let found { return Zone(identifier: found) }
        }
        return nil
    }
}
