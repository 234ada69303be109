import CICUShim
import Foundation
import Programme

/// Finds the zone that a TZID means, in the order in which programs get it wrong.
struct ZoneResolver {
    /// For floating and all-day times, and for names nobody knows.
    let fallback: CalendarZone
    private let definitions: [String: CustomZone]
    private let calendarZone: CalendarZone?
    private let checkpoints: [Instant]
    private var known: [String: CalendarZone?] = [:]
    private(set) var unknown: Set<String> = []

    /// - Parameter window: around which a file's own rules are compared with the zone that its name suggests.
    init(calendar: CalendarComponent, window: Interval, zone: Zone) {
        var definitions: [String: CustomZone] = [:]
        for component in calendar.children where component.name == "VTIMEZONE" {
            let name = component.properties.first { $0.name == "TZID" }?.value
            if let name, let zone = CustomZone(component) { definitions[name] = zone }
        }
        self.definitions = definitions
        let first = zone.date(window.start).dayNumber
        let last = max(first + 365, zone.date(window.end).dayNumber)
        checkpoints = stride(from: first, through: min(last, first + 3 * 366), by: 28).map {
            zone.instant(LocalDate(dayNumber: $0), LocalTime(validMinutes: 720))
        }
        let wr = calendar.properties.first { $0.name == "X-WR-TIMEZONE" }?.value
        calendarZone = wr.flatMap { ZoneNames.zone(named: $0) }.map { .known($0) }
        fallback = calendarZone ?? .known(zone)
    }

    /// The zone of a TZID parameter.
    mutating func zone(_ name: String) -> CalendarZone {
        if let found = known[name] { return found ?? fallback }
        let found = resolve(name)
        known[name] = .some(found)
        if found == nil { unknown.insert(name) }
        return found ?? fallback
    }

    private func resolve(_ name: String) -> CalendarZone? {
        let own = definitions[name]
        // "Customized Time Zone" is Outlook's name for whatever the file says.
        let guess = name.hasPrefix("Customized Time Zone") ? nil : ZoneNames.zone(named: name)
        guard let guess else { return own.map { .custom($0) } }
        guard let own, checkpoints.contains(where: { own.offset(at: $0) != guess.offset(at: $0) }) else {
            return .known(guess)
        }
        return .custom(own)
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
