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
        guard !data.isEmpty else { throw CalendarError.empty }
        let calendars = try MessageCalendar.all(in: data)
        // Only for its zones; a message that is cut short may still say enough.
        let outline = (try? OutlineReader.read(data)) ?? CalendarOutline()
        let indices = outline.components.indices.filter {
            outline.components[$0].parent < 0 && outline.components[$0].kind == .calendar
        }
        var replies: [CalendarReply] = []
        var budget = ZoneBudget()
        for (number, calendar) in calendars.enumerated() {
            guard let window = ReplyReader.window(of: calendar, zone) else { continue }
            let index = indices.indices.contains(number) ? indices[number] : -1
            let zones = ZoneResolver(outline, calendar: index, window: window, zone: zone, budget: budget)
            let own = calendar.lines.first { $0.name == "METHOD" }?.value.trimmingCharacters(in: .whitespaces)
            var reader = ReplyReader(
                method: (own ?? method ?? "").uppercased(), sender: sender, zone: zone, zones: zones)
            for component in calendar.components where component.name != "VTIMEZONE" {
                guard replies.count < componentLimit else { return replies }
                replies.append(reader.reply(component))
            }
            budget = reader.zones.budget
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
    static func window(of calendar: MessageCalendar, _ zone: Zone) -> Interval? {
        let start = calendar.components.first { $0.name == "VEVENT" }?.first("DTSTART")
        let found = start.flatMap { StampReader.moment(Array($0.value.utf8)[...]) }
        let instant = Instant(seconds: found?.wall ?? 1_800_000_000)
        return Interval(instant, instant + 86_400)
    }

    mutating func reply(_ component: MessageCalendar.Component) -> CalendarReply {
        let attendees = component.all("ATTENDEE")
        let attendee = attendee(attendees)
        let start = instant(component.first("DTSTART"))
        // Older Outlook and some phones write what the person typed in a property of their own.
        let typed = ["COMMENT", "X-RESPONSE-COMMENT"].flatMap { component.all($0) }
        var comments: [String] = []
        for comment in typed.map({ Self.unescaped($0.value) }) where !comment.isEmpty && !comments.contains(comment) {
            comments.append(comment)
        }
        let alone = attendees.count < 2
        var reply = CalendarReply(
            kind: .other(method.isEmpty ? component.name : method),
            uid: Self.unescaped(component.first("UID")?.value ?? ""),
            recurrenceID: instant(component.first("RECURRENCE-ID")),
            sequence: component.first("SEQUENCE").flatMap { Int($0.value.trimmingCharacters(in: .whitespaces)) },
            stamp: instant(component.first("DTSTAMP")),
            attendee: attendee.flatMap { Self.address($0.value) } ?? (alone && attendee == nil ? sender : nil),
            sentBy: attendee?.parameter("SENT-BY").flatMap(Self.address),
            comment: String(comments.joined(separator: "\n").prefix(4000)), start: start)
        guard component.name == "VEVENT" else {
            reply.kind = .other(component.name)
            return reply
        }
        switch method {
        case "REPLY": reply.kind = kind(attendee, among: attendees)
        case "COUNTER":
            reply.kind = .counter(proposed(start, component))
            reply.start = instant(component.first("X-MS-OLK-ORIGINALSTART"))
        case "REFRESH": reply.kind = .refresh
        default: break
        }
        return reply
    }

    /// The attendee who answers. A reply has one (RFC 5546 section 3.2.3); where a program sends the whole list along,
    /// it is the sender of the mail, else the only one who says anything.
    private func attendee(_ all: [ContentLine]) -> ContentLine? {
        if all.count < 2 { return all.first }
        if let sender, let own = all.first(where: { Self.address($0.value) == sender }) { return own }
        let answering = all.filter { !["", "NEEDS-ACTION"].contains($0.parameter("PARTSTAT")?.uppercased() ?? "") }
        return answering.first { $0.parameter("PARTSTAT")?.uppercased() == "DELEGATED" }
            ?? (answering.count == 1 ? answering[0] : nil)
    }

    private func kind(_ attendee: ContentLine?, among all: [ContentLine]) -> CalendarReply.Kind {
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

    private mutating func proposed(_ start: Instant?, _ component: MessageCalendar.Component) -> Interval? {
        guard let start else { return nil }
        if let end = instant(component.first("DTEND")) { return Interval(start, end) }
        let duration = component.first("DURATION").flatMap { StampReader.duration(Array($0.value.utf8)[...]) }
        return duration.flatMap { Interval(start, start + Int64($0.days) * 86_400 + $0.seconds) }
    }

    private mutating func instant(_ line: ContentLine?) -> Instant? {
        guard let line else { return nil }
        var (value, name) = (line.value, line.parameter("TZID"))
        // Exchange's `tzone://Microsoft/Utc` as a TZID without quotes: the time stands after the last colon.
        if let start = name, let colon = value.lastIndex(of: ":") {
            name = "\(start):\(value[..<colon])"
            value = String(value[value.index(after: colon)...])
        }
        guard let found = StampReader.moment(Array(value.utf8)[...]) else { return nil }
        if found.isUTC { return Instant(seconds: found.wall) }
        let zone = found.isDate ? nil : name.map { zones.zone(Array($0.utf8)[...], line: 0) }
        return Instant(seconds: Stamp(form: .local, wall: found.wall, zone: zone ?? zones.fallback).instant)
    }

    /// `mailto:` in any case, or a bare address.
    private static func address(_ value: String) -> EmailAddress? {
        let text = value.trimmingCharacters(in: CharacterSet(charactersIn: " \"<>\t"))
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
