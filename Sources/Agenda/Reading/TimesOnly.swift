import Foundation
import Programme

/// Reduces a calendar to its times, so that nothing private of it is ever stored.
package enum TimesOnly {
    /// The same calendar without titles, places, guests or notes; reading it gives the same busy time.
    ///
    /// - Parameters:
    ///   - owner: the owner's addresses; what they declined becomes free time, and no address is kept.
    ///   - own: UIDs of the programme's sessions, which are in the agenda of who accepted them: they are not what keeps
    ///     someone from being planned.
    ///   - travel: minutes of travel to a place that an event names, where it is known; only the minutes are kept.
    /// - Throws: `CalendarError` where nothing of it can be used.
    package static func redacted(
        _ data: Data, owner: [EmailAddress], own: Set<String> = [], travel: (String) -> Int? = { _ in nil }
    ) throws -> String {
        let outline = try OutlineReader.read(data, also: [.attendee, .place])
        let owner = Set(owner.map(\.key))
        let own = Set(own.map { Array($0.utf8)[...] })
        var text: [UInt8] = []
        text.reserveCapacity(outline.text.count)
        let tops = outline.components.indices.filter { outline.components[$0].parent < 0 }
        for top in tops where outline.components[top].kind == .calendar {
            text += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//experttafel//times only//NL\r\n".utf8
            for property in outline.properties(of: outline.components[top]) where ofCalendar.contains(property.kind) {
                append(property, of: outline, to: &text)
            }
            for child in outline.children(of: top) { append(child, of: outline, owner, own, travel, to: &text) }
            text += "END:VCALENDAR\r\n".utf8
        }
        let loose = tops.filter { outline.components[$0].kind != .calendar }
        if !loose.isEmpty {
            text += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".utf8
            for index in loose { append(index, of: outline, owner, own, travel, to: &text) }
            text += "END:VCALENDAR\r\n".utf8
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let ofCalendar: Set<PropertyKind> = [
        .calendarZone, .method, .scale, .workStart, .workEnd, .workDays,
    ]

    private static func append(
        _ index: Int, of outline: CalendarOutline, _ owner: Set<String>, _ own: Set<ArraySlice<UInt8>>,
        _ travel: (String) -> Int?,
        to text: inout [UInt8]
    ) {
        let component = outline.components[index]
        let uid = own.isEmpty ? nil : outline.properties(of: component).first { $0.kind == .uid }
        if let uid, own.contains(outline.value(uid)) { return }
        text += "BEGIN:\(component.kind.name)\r\n".utf8
        for property in outline.properties(of: component) {
            switch property.kind {
            case .uid: text += "UID:\(hashed(outline.value(property)))\r\n".utf8
            case .title: break
            case .place:
                if component.kind == .event, let minutes = travel(outline.string(property)), minutes > 0 {
                    text += "X-APPLE-TRAVEL-DURATION:PT\(minutes)M\r\n".utf8
                }
            case .attendee:
                guard EventReader.names(owner, outline.value(property)) else { break }
                let status = outline.parameter("PARTSTAT", of: property)
                if status?.says("DECLINED") == true { text += "STATUS:CANCELLED\r\n".utf8 }
                if status?.says("TENTATIVE") == true { text += "STATUS:TENTATIVE\r\n".utf8 }
            default: append(property, of: outline, to: &text)
            }
        }
        for child in outline.children(of: index) { append(child, of: outline, owner, own, travel, to: &text) }
        text += "END:\(component.kind.name)\r\n".utf8
    }

    /// A line with the parameters that matter to its time and no others, which may name people.
    private static func append(
        _ property: CalendarOutline.Property, of outline: CalendarOutline, to text: inout [UInt8]
    ) {
        text += outline.text[Int(property.start)..<Int(property.parameters)]
        for name in ["TZID", "VALUE", "RANGE", "FBTYPE"] as [StaticString] {
            guard let value = outline.parameter(name, of: property) else { continue }
            text += ";\(name)=\"\(CalendarOutline.string(value))\"".utf8
        }
        text += ":\(CalendarOutline.string(outline.value(property)))\r\n".utf8
    }

    /// FNV-1a, so that changes still find the event they change; a UID may hold a name or an address.
    private static func hashed(_ bytes: ArraySlice<UInt8>) -> String {
        let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
