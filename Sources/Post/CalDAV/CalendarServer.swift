import Foundation
import Programme

/// A CalDAV server (RFC 4791), as far as a programme needs it: its calendars, the objects in them by their ETags, and
/// the busy time of agendas.
package final class CalendarServer {
    private let connection: DAVConnection

    /// - Parameters:
    ///   - address: what the settings name.
    ///   - access: how to be known there; host and port are those of the address.
    package init(_ address: DAVAddress, access: MailServer) {
        connection = DAVConnection(access, encrypted: address.isEncrypted)
    }

    /// The folder that calendars are made in: what the address itself is, or where RFC 6764 and RFC 4791 section 6.2.1
    /// lead from it.
    /// - Throws: `CalDAVFailure`.
    package func home(from address: DAVAddress) throws(CalDAVFailure) -> DAVAddress {
        let start = address.path == "/" ? address.at("/.well-known/caldav") ?? address : address
        var found = try look(start)
        if found.item == nil, start != address { found = try look(address) }
        guard found.item != nil else { throw .refused(status: 404, method: "PROPFIND", path: address.path) }
        if found.home == nil, let principal = found.item?.properties["current-user-principal"]?.hrefs.first {
            guard let there = found.address.at(principal) else { throw .elsewhere(principal) }
            found = try look(there)
        }
        guard let home = found.home else { return address }
        guard let there = found.address.at(home) else { throw .elsewhere(home) }
        // A folder inside the home that was named is where its owner wants the calendars.
        return address.path.hasPrefix(there.path) ? address : there
    }

    /// What lies at an address, after at most five redirects.
    private struct Found {
        var address: DAVAddress
        var item: MultiStatusItem?
        var home: String? { item?.properties["calendar-home-set"]?.hrefs.first }
    }

    private func look(_ address: DAVAddress) throws(CalDAVFailure) -> Found {
        var address = address
        for _ in 0..<5 {
            let answer = try connection.send(
                "PROPFIND", address, ["Depth: 0", Self.xml],
                body: Self.propfind("<D:current-user-principal/><C:calendar-home-set/><D:resourcetype/>"))
            switch answer.status {
            case 207: return Found(address: address, item: try MultiStatusReader.read(answer.body).first)
            case 301, 302, 303, 307, 308:
                guard let next = address.at(answer.location) else { throw .elsewhere(answer.location) }
                address = next
            default: return Found(address: address)
            }
        }
        return Found(address: address)
    }

    /// Makes a calendar (RFC 4791 section 5.3.1).
    /// - Returns: false where it is there already.
    /// - Throws: `CalDAVFailure`.
    package func make(
        _ calendar: DAVAddress, named name: String, for component: String
    ) throws(CalDAVFailure) -> Bool {
        let body = """
            \(Self.head)<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>\
            <D:displayname>\(Self.escaped(name))</D:displayname><C:supported-calendar-component-set>\
            <C:comp name="\(component)"/></C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>
            """
        let answer = try connection.send("MKCALENDAR", calendar, [Self.xml], body: body)
        switch answer.status {
        case 200...299: return true
        // RFC 4918 section 9.3.1: 405 where something is there; some servers say that it is in conflict with itself.
        case 405, 409:
            if try list(calendar) != nil { return false }
            fallthrough
        default: throw .refused(status: answer.status, method: "MKCALENDAR", path: calendar.path)
        }
    }

    /// Gives a calendar another name.
    /// - Throws: `CalDAVFailure`.
    package func rename(_ calendar: DAVAddress, to name: String) throws(CalDAVFailure) {
        let body = """
            \(Self.head)<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><D:displayname>\(Self.escaped(name))\
            </D:displayname></D:prop></D:set></D:propertyupdate>
            """
        let answer = try connection.send("PROPPATCH", calendar, [Self.xml], body: body)
        guard (200...299).contains(answer.status) else {
            throw .refused(status: answer.status, method: "PROPPATCH", path: calendar.path)
        }
    }

    /// What lies in a calendar: the name of each object with its ETag; nil where there is no such calendar.
    /// - Throws: `CalDAVFailure`.
    package func list(_ calendar: DAVAddress) throws(CalDAVFailure) -> [String: String]? {
        let answer = try connection.send(
            "PROPFIND", calendar, ["Depth: 1", Self.xml], body: Self.propfind("<D:getetag/><D:resourcetype/>"))
        if [404, 410].contains(answer.status) { return nil }
        guard answer.status == 207 else {
            throw .refused(status: answer.status, method: "PROPFIND", path: calendar.path)
        }
        var result: [String: String] = [:]
        for item in try MultiStatusReader.read(answer.body) {
            guard item.properties["resourcetype"]?.elements.contains("collection") != true,
                let etag = item.properties["getetag"]?.text.trimmingCharacters(in: .whitespacesAndNewlines)
            else { continue }
            result[DAVAddress.name(item.href)] = etag
        }
        return result
    }

    /// The bytes of an object and its ETag; nil where it is not there.
    /// - Throws: `CalDAVFailure`.
    package func get(_ object: DAVAddress) throws(CalDAVFailure) -> (data: Data, etag: String)? {
        let answer = try connection.send("GET", object)
        if [404, 410].contains(answer.status) { return nil }
        guard answer.status == 200 else { throw .refused(status: answer.status, method: "GET", path: object.path) }
        return (answer.body, answer.etag)
    }

    /// What came of a request that may only change what we know.
    package enum Change: Hashable, Sendable {
        /// Done; the new ETag, empty where the server did not say.
        case done(etag: String)
        /// Another is there than we know of, or none.
        case differs
        /// There is no calendar to put it in.
        case noCalendar
    }

    /// Puts an object: over the one with this ETag, or where there is none yet.
    /// - Throws: `CalDAVFailure`.
    package func put(_ text: String, at object: DAVAddress, over etag: String?) throws(CalDAVFailure) -> Change {
        let condition = etag.map { "If-Match: \($0)" } ?? "If-None-Match: *"
        let answer = try connection.send(
            "PUT", object, [condition, "Content-Type: text/calendar; charset=utf-8"], body: text)
        switch answer.status {
        case 200...299: return .done(etag: answer.etag)
        case 412: return .differs
        case 404, 409: return .noCalendar
        default: throw .refused(status: answer.status, method: "PUT", path: object.path)
        }
    }

    /// Deletes the object with this ETag; one that is gone already is as good.
    /// - Throws: `CalDAVFailure`.
    package func delete(_ object: DAVAddress, etag: String) throws(CalDAVFailure) -> Change {
        let answer = try connection.send("DELETE", object, ["If-Match: \(etag)"])
        switch answer.status {
        case 200...299, 404, 410: return .done(etag: "")
        case 412: return .differs
        default: throw .refused(status: answer.status, method: "DELETE", path: object.path)
        }
    }

    /// Deletes a calendar with all that is in it.
    /// - Throws: `CalDAVFailure`.
    package func delete(calendar: DAVAddress) throws(CalDAVFailure) {
        let answer = try connection.send("DELETE", calendar)
        guard (200...299).contains(answer.status) || [404, 410].contains(answer.status) else {
            throw .refused(status: answer.status, method: "DELETE", path: calendar.path)
        }
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    private static let xml = "Content-Type: application/xml; charset=utf-8"

    private static func propfind(_ properties: String) -> String {
        """
        \(head)<D:propfind xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" \
        xmlns:S="http://calendarserver.org/ns/"><D:prop>\(properties)</D:prop></D:propfind>
        """
    }

    private static func escaped(_ text: String) -> String {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 }))
        return plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension CalendarServer {
    /// What a calendar's events say between two moments, as calendars one after the other. Where only free-busy may be
    /// seen, that.
    /// - Returns: nil where it is the same as when it had this tag.
    /// - Throws: `CalDAVFailure`.
    package func events(
        in calendar: DAVAddress, from start: Instant, until end: Instant, since tag: String
    ) throws(CalDAVFailure) -> (data: Data, tag: String)? {
        let answer = try connection.send(
            "PROPFIND", calendar, ["Depth: 0", Self.xml], body: Self.propfind("<S:getctag/><D:sync-token/>"))
        let properties =
            answer.status == 207 ? try MultiStatusReader.read(answer.body).first?.properties ?? [:] : [:]
        let now =
            (properties["getctag"] ?? properties["sync-token"])?.text
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if !now.isEmpty, now == tag { return nil }
        let range = "<C:time-range start=\"\(Self.utc(start))\" end=\"\(Self.utc(end))\"/>"
        let query = """
            \(Self.head)<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop>\
            <C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">\
            \(range)</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>
            """
        let found = try connection.send("REPORT", calendar, ["Depth: 1", Self.xml], body: query)
        if found.status == 207 {
            let parts = try MultiStatusReader.read(found.body).compactMap { $0.properties["calendar-data"]?.text }
            return (Data(parts.map { $0 + "\r\n" }.joined().utf8), now)
        }
        guard [403, 405, 501].contains(found.status) else {
            throw .refused(status: found.status, method: "REPORT", path: calendar.path)
        }
        // RFC 4791 section 7.10: who may not read an agenda may yet be allowed to see when its owner is busy.
        let freeBusy = """
            \(Self.head)<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav">\(range)</C:free-busy-query>
            """
        let busy = try connection.send("REPORT", calendar, ["Depth: 1", Self.xml], body: freeBusy)
        guard busy.status == 200 else {
            throw .refused(status: busy.status, method: "REPORT", path: calendar.path)
        }
        return (busy.body, now)
    }

    private static func utc(_ instant: Instant) -> String { instant.description.filter { $0 != "-" && $0 != ":" } }
}
