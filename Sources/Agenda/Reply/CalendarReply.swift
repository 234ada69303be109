import Foundation
import Programme

/// What one component of an incoming calendar says about an event (RFC 5546 section 3.2.3 and on), as real programs
/// write it: ORGANIZER is never asked for, and what the sender added is passed over.
package struct CalendarReply: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case answer(Answer)
        /// A REPLY that answers nothing: PARTSTAT is NEEDS-ACTION, absent or unknown.
        case noAnswer
        case delegated(to: EmailAddress?, name: String)
        /// A wish for another time; nil where it names none that can be read.
        case counter(Interval?)
        /// The current invite is asked for again.
        case refresh
        /// No answer to an invite at all: `REQUEST`, `PUBLISH`, `VTODO`, …
        case other(String)
    }

    package var kind: Kind
    package var uid: String
    /// The instance that is meant; nil for the event as a whole.
    package var recurrenceID: Instant?
    /// nil where there is none: some programs leave it out.
    package var sequence: Int?
    package var stamp: Instant?
    package var attendee: EmailAddress?
    /// Who answered on behalf of the attendee.
    package var sentBy: EmailAddress?
    /// What the person typed, several comments as lines.
    package var comment: String
    /// The start of the event that is answered, where it is said: of a counter, what it was before.
    package var start: Instant?
}

extension CalendarReply {
    /// Larger calendars are no answers.
    package static let sizeLimit = 2 * 1024 * 1024
    /// Components that are looked at; no programme of ours has so many sessions in one mail.
    package static let componentLimit = 200

    /// Reads the components of a calendar part.
    ///
    /// - Parameters:
    ///   - method: of the part's Content-Type, for calendars that leave it out.
    ///   - sender: who wrote the mail; decides where a component names several attendees, or none.
    ///   - zone: for times without one.
    /// - Throws: `CalendarError`.
    package static func read(
        _ data: Data, method: String?, sender: EmailAddress?, zone: Zone
    ) throws -> [CalendarReply] {
        guard data.count <= sizeLimit else { throw CalendarError.tooLarge(bytes: data.count, limit: sizeLimit) }
        let file = try CalendarFile(data)
        var replies: [CalendarReply] = []
        for calendar in file.calendars {
            let own = calendar.properties.first { $0.name == "METHOD" }?.value.uppercased()
            guard let window = ReplyReader.window(of: calendar, zone) else { continue }
            let zones = ZoneResolver(calendar: calendar, window: window, zone: zone)
            var reader = ReplyReader(method: own ?? method ?? "", sender: sender, zone: zone, zones: zones)
            for component in calendar.children where component.name != "VTIMEZONE" {
                guard replies.count < componentLimit else { return replies }
                replies.append(reader.reply(component))
            }
        }
        return replies
    }
}

/// Reads one component of a reply.
private struct ReplyReader {
    let method: String
    let sender: EmailAddress?
    let zone: Zone
    var zones: ZoneResolver

    /// The first event's day: around it, rules of the file are compared with the zone that their name suggests.
    static func window(of calendar: CalendarComponent, _ zone: Zone) -> Interval? {
        let event = calendar.children.lazy.filter { $0.name == "VEVENT" }.first
        let start = event?.properties.first { $0.name == "DTSTART" }
        let day = start.flatMap { StampReader.moment($0.value[...]) }?.moment.date
        let midnight = zone.instant(day ?? LocalDate(dayNumber: 20_000))
        return Interval(midnight, midnight + 86_400)
    }

    mutating func reply(_ component: CalendarComponent) -> CalendarReply {
        let properties = Dictionary(grouping: component.properties, by: \.name)
        func text(_ name: String) -> String? { properties[name]?.first?.value }
        let attendee = attendee(properties["ATTENDEE"] ?? [])
        let start = instant(properties["DTSTART"]?.first)
        let comments = (properties["COMMENT"] ?? []).map { Self.unescaped($0.value) }.filter { !$0.isEmpty }
        var reply = CalendarReply(
            kind: .other(method.isEmpty ? component.name : method), uid: Self.unescaped(text("UID") ?? ""),
            recurrenceID: instant(properties["RECURRENCE-ID"]?.first),
            sequence: text("SEQUENCE").flatMap { Int($0) }, stamp: instant(properties["DTSTAMP"]?.first),
            attendee: attendee.flatMap { Self.address($0.value) } ?? sender,
            sentBy: attendee?.parameter("SENT-BY").flatMap(Self.address),
            comment: String(comments.joined(separator: "\n").prefix(4000)), start: start)
        guard component.name == "VEVENT" else {
            reply.kind = .other(component.name)
            return reply
        }
        switch method {
        case "REPLY": reply.kind = kind(attendee, among: properties["ATTENDEE"] ?? [])
        case "COUNTER":
            reply.kind = .counter(proposed(start, properties))
            reply.start = instant(properties["X-MS-OLK-ORIGINALSTART"]?.first)
        case "REFRESH": reply.kind = .refresh
        default: break
        }
        return reply
    }

    /// The attendee who answers. A reply has one (RFC 5546 section 3.2.3); where a program sends the whole list along,
    /// it is the sender of the mail, else the only one who says anything.
    private func attendee(_ all: [CalendarProperty]) -> CalendarProperty? {
        if all.count < 2 { return all.first }
        if let sender, let own = all.first(where: { Self.address($0.value) == sender }) { return own }
        let answering = all.filter { !["", "NEEDS-ACTION"].contains($0.parameter("PARTSTAT")?.uppercased() ?? "") }
        return answering.first { $0.parameter("PARTSTAT")?.uppercased() == "DELEGATED" }
            ?? (answering.count == 1 ? answering[0] : nil)
    }

    private func kind(_ attendee: CalendarProperty?, among all: [CalendarProperty]) -> CalendarReply.Kind {
        switch attendee?.parameter("PARTSTAT")?.uppercased() {
        case "ACCEPTED": return .answer(.accepted)
        case "TENTATIVE": return .answer(.tentative)
        case "DECLINED": return .answer(.declined)
        case "DELEGATED":
            let other = attendee?.parameter("DELEGATED-TO").flatMap(Self.address)
            let name = all.first { Self.address($0.value) == other && other != nil }?.parameter("CN") ?? ""
            return .delegated(to: other, name: String(name.prefix(100)))
        default: return .noAnswer
        }
    }

    private mutating func proposed(
        _ start: Instant?, _ properties: [String: [CalendarProperty]]
    ) -> Interval? {
        guard let start else { return nil }
        if let end = instant(properties["DTEND"]?.first) { return Interval(start, end) }
        guard let duration = properties["DURATION"]?.first.flatMap({ StampReader.duration($0.value[...]) }) else {
            return nil
        }
        return Interval(start, start + Int64(duration.days) * 86_400 + duration.seconds)
    }

    private mutating func instant(_ property: CalendarProperty?) -> Instant? {
        guard let property, let found = StampReader.moment(property.value[...]) else { return nil }
        if found.isDate { return zone.instant(found.moment.date) }
        if found.utc { return Zone.utc.instant(of: found.moment) }
        let zone = property.parameter("TZID").map { zones.zone($0) } ?? zones.fallback
        return zone.instant(of: found.moment)
    }

    /// `mailto:` in any case, or a bare address.
    private static func address(_ value: String) -> EmailAddress? {
        let text = value.trimmingCharacters(in: CharacterSet(charactersIn: " \"<>"))
        let bare = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        return EmailAddress(bare.removingPercentEncoding ?? bare)
    }

    /// RFC 5545 section 3.3.11.
    private static func unescaped(_ value: String) -> String {
        var result = ""
        var characters = value.makeIterator()
        while let character = characters.next() {
            guard character == "\\", let next = characters.next() else {
                result.append(character)
                continue
            }
            result.append(next == "n" || next == "N" ? "\n" : next)
        }
        return result.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
