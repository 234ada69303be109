/// The properties that say something of time. Of every other property not a letter is kept.
enum PropertyKind: UInt8, Sendable {
    case uid, sequence, stamp, start, end, duration, rule, exceptionRule, extraDates, exceptionDates, recurrenceID
    case status, transparency, outlookStatus, attendee, travel, place, title
    case freeBusy, busyType, priority
    case zoneName, zoneLocation, offsetFrom, offsetTo
    case calendarZone, method, scale, workStart, workEnd, workDays

    /// The names by their length, so that a line is compared with a few of them only.
    private static let byLength: [[(name: [UInt8], kind: PropertyKind)]] = {
        let names: [(String, PropertyKind)] = [
            ("UID", .uid), ("SEQUENCE", .sequence), ("DTSTAMP", .stamp), ("DTSTART", .start), ("DTEND", .end),
            ("DURATION", .duration), ("RRULE", .rule), ("EXRULE", .exceptionRule), ("RDATE", .extraDates),
            ("EXDATE", .exceptionDates), ("RECURRENCE-ID", .recurrenceID), ("STATUS", .status),
            ("TRANSP", .transparency), ("X-MICROSOFT-CDO-BUSYSTATUS", .outlookStatus), ("ATTENDEE", .attendee),
            ("X-APPLE-TRAVEL-DURATION", .travel), ("LOCATION", .place), ("SUMMARY", .title), ("FREEBUSY", .freeBusy),
            ("BUSYTYPE", .busyType), ("PRIORITY", .priority), ("TZID", .zoneName), ("X-LIC-LOCATION", .zoneLocation),
            ("TZOFFSETFROM", .offsetFrom),
            ("TZOFFSETTO", .offsetTo), ("X-WR-TIMEZONE", .calendarZone), ("METHOD", .method), ("CALSCALE", .scale),
            ("X-MS-OLK-WKHRSTART", .workStart), ("X-MS-OLK-WKHREND", .workEnd), ("X-MS-OLK-WKHRDAYS", .workDays),
        ]
        var table = [[(name: [UInt8], kind: PropertyKind)]](repeating: [], count: 32)
        for (name, kind) in names { table[name.utf8.count].append((Array(name.utf8), kind)) }
        return table
    }()

    /// The kind of a property's name in any case; nil for one that is not about time.
    init?(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count < 32 else { return nil }
        for candidate in PropertyKind.byLength[name.count] where name.matches(candidate.name) {
            self = candidate.kind
            return
        }
        return nil
    }

    /// The name as RFC 5545 writes it, for messages.
    var name: String {
        for group in PropertyKind.byLength {
            for candidate in group where candidate.kind == self {
                return String(decoding: candidate.name, as: UTF8.self)
            }
        }
        return ""
    }
}

/// The components of a calendar; `other` for those that say nothing of busy time.
enum ComponentKind: UInt8, Sendable {
    case calendar, event, freeBusy, availability, available, zone, standard, daylight, other

    private static let names: [(name: [UInt8], kind: ComponentKind)] = {
        let names: [(String, ComponentKind)] = [
            ("VEVENT", .event), ("VCALENDAR", .calendar), ("VTIMEZONE", .zone), ("STANDARD", .standard),
            ("DAYLIGHT", .daylight), ("VFREEBUSY", .freeBusy), ("VAVAILABILITY", .availability),
            ("AVAILABLE", .available),
        ]
        return names.map { (Array($0.0.utf8), $0.1) }
    }()

    init(_ name: UnsafeBufferPointer<UInt8>) {
        self = ComponentKind.names.first { name.matches($0.name) }?.kind ?? .other
    }

    var name: String {
        ComponentKind.names.first { $0.kind == self }.map { String(decoding: $0.name, as: UTF8.self) } ?? "?"
    }

    /// Whether it stands directly in a VCALENDAR: the next of its kind can only begin when the last one is over.
    var isTopLevel: Bool {
        switch self {
        case .event, .freeBusy, .availability, .zone: return true
        default: return false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the letters of a name in capitals, in any case.
    func matches(_ capitals: [UInt8]) -> Bool {
        guard count == capitals.count else { return false }
        for index in indices {
            let byte = self[index]
            let capital = byte >= 97 && byte <= 122 ? byte - 32 : byte
            if capital != capitals[index] { return false }
        }
        return true
    }
}
