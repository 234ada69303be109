import Foundation
import Programme

/// Reduces a calendar to its times, so that nothing private of it is ever stored.
package enum TimesOnly {
    /// The same calendar without titles, places, guests or notes; reading it gives the same busy time.
    ///
    /// - Parameter owner: the owner's addresses; what they declined becomes free time, and no address is kept.
    /// - Throws: `CalendarError` where nothing of it can be used.
    package static func redacted(_ data: Data, owner: [EmailAddress]) throws -> String {
        let file = try CalendarFile(data)
        let owner = Set(owner.map(\.key))
        let parts = file.calendars.map { calendar -> String in
            let head = calendar.properties.filter { $0.name == "X-WR-TIMEZONE" }.map(\.line).joined()
            let body = calendar.children.filter { kept.contains($0.name) }.map { component($0, owner) }.joined()
            return
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//experttafel//times only//NL\r\n\(head)\(body)END:VCALENDAR\r\n"
        }
        return parts.joined()
    }

    private static let kept: Set<String> = ["VEVENT", "VFREEBUSY", "VAVAILABILITY", "VTIMEZONE"]
    private static let inner: Set<String> = ["STANDARD", "DAYLIGHT", "AVAILABLE"]

    private static let timing: Set<String> = [
        "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP", "FREEBUSY",
        "BUSYTYPE", "PRIORITY", "X-MICROSOFT-CDO-BUSYSTATUS", "TZID", "TZOFFSETFROM", "TZOFFSETTO",
    ]

    private static func component(_ component: CalendarComponent, _ owner: Set<String>) -> String {
        var text = "BEGIN:\(component.name)\r\n"
        for property in component.properties {
            if property.name == "UID" {
                text += "UID:\(hashed(property.value))\r\n"
            } else if timing.contains(property.name) {
                text += property.line
            } else if declined(property, owner) {
                text += "STATUS:CANCELLED\r\n"
            }
        }
        for child in component.children where inner.contains(child.name) { text += self.component(child, owner) }
        return text + "END:\(component.name)\r\n"
    }

    private static func declined(_ property: CalendarProperty, _ owner: Set<String>) -> Bool {
        guard property.name == "ATTENDEE" else { return false }
        let address = property.value.lowercased().replacing("mailto:", with: "")
        return owner.contains(address) && property.parameter("PARTSTAT")?.uppercased() == "DECLINED"
    }

    /// FNV-1a, so that changes still find the event they change; a UID may hold a name or an address.
    private static func hashed(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
