import CICal
import Foundation

/// The one owner of a parsed calendar. libical reads the syntax; times are read by us, from the text of the values,
/// because its own zone handling guesses silently.
final class CalendarFile {
    private let root: OpaquePointer

    /// Calendars larger than this are refused: reading takes memory in proportion.
    static let sizeLimit = 64 * 1024 * 1024

    init(_ data: Data) throws {
        guard !data.isEmpty else { throw CalendarError.empty }
        guard data.count <= Self.sizeLimit else {
            throw CalendarError.tooLarge(bytes: data.count, limit: Self.sizeLimit)
        }
        let text = Self.text(of: data)
        guard text.contains("BEGIN:") || text.lowercased().contains("begin:") else { throw CalendarError.notACalendar }
        guard let parsed = text.withCString({ icalparser_parse_string($0) }) else { throw CalendarError.cutShort }
        root = parsed
        guard !components(named: "VCALENDAR").isEmpty || !components(named: "VEVENT").isEmpty else {
            icalcomponent_free(root)
            throw CalendarError.notACalendar
        }
    }

    deinit { icalcomponent_free(root) }

    /// RFC 5545 asks for UTF-8; older programs write Windows-1252, some UTF-16.
    private static func text(of data: Data) -> String {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
            let text = String(data: data, encoding: .utf16)
        {
            return text.replacing("\0", with: "")
        }
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        let text =
            String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .windowsCP1252)
            ?? String(decoding: bytes, as: UTF8.self)
        return text.contains("\0") ? text.replacing("\0", with: "") : text
    }

    /// Every VCALENDAR, or the root itself where components stand without one.
    var calendars: [CalendarComponent] {
        let found = components(named: "VCALENDAR")
        return found.isEmpty ? [CalendarComponent(handle: root, file: self)] : found
    }

    private func components(named name: String) -> [CalendarComponent] {
        let top = CalendarComponent(handle: root, file: self)
        return top.name == name ? [top] : top.children.filter { $0.name == name }
    }
}

/// A component within a file; keeps the file alive.
struct CalendarComponent {
    fileprivate let handle: OpaquePointer
    fileprivate let file: CalendarFile

    /// `VEVENT`, `VTIMEZONE`, …
    var name: String {
        // AVAILABLE (RFC 7953) is among the kinds that libical calls its own.
        let kind = icalcomponent_isa(handle)
        if kind == ICAL_XAVAILABLE_COMPONENT { return "AVAILABLE" }
        return icalcomponent_kind_to_string(kind).map { String(cString: $0) } ?? ""
    }

    var children: [CalendarComponent] {
        var result: [CalendarComponent] = []
        var next = icalcomponent_get_first_component(handle, ICAL_ANY_COMPONENT)
        while let child = next {
            result.append(CalendarComponent(handle: child, file: file))
            next = icalcomponent_get_next_component(handle, ICAL_ANY_COMPONENT)
        }
        return result
    }

    var properties: [CalendarProperty] {
        var result: [CalendarProperty] = []
        var next = icalcomponent_get_first_property(handle, ICAL_ANY_PROPERTY)
        while let property = next {
            result.append(CalendarProperty(handle: property, file: file))
            next = icalcomponent_get_next_property(handle, ICAL_ANY_PROPERTY)
        }
        return result
    }
}

/// One property: its name, its parameters and the text of its value.
struct CalendarProperty {
    fileprivate let handle: OpaquePointer
    fileprivate let file: CalendarFile

    var name: String {
        guard let text = icalproperty_get_property_name_r(handle) else { return "" }
        defer { icalmemory_free_buffer(text) }
        return String(cString: text).uppercased()
    }

    var value: String {
        guard let text = icalproperty_get_value_as_string_r(handle) else { return "" }
        defer { icalmemory_free_buffer(text) }
        return String(cString: text)
    }

    /// A parameter's value without quotes; nil where it is not there.
    func parameter(_ name: String) -> String? {
        guard let text = icalproperty_get_parameter_as_string_r(handle, name) else { return nil }
        defer { icalmemory_free_buffer(text) }
        let value = String(cString: text)
        return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
            ? String(value.dropFirst().dropLast()) : value
    }

    /// The whole line(s), folded, as RFC 5545 writes them.
    var line: String {
        guard let text = icalproperty_as_ical_string_r(handle) else { return "" }
        defer { icalmemory_free_buffer(text) }
        return String(cString: text)
    }

    /// What libical could not read, as it was reported: the property's name and the reason.
    var unreadProperty: String? {
        guard name == "X-LIC-ERROR" else { return nil }
        // "Can't parse as RECUR value in RRULE property. Removing entire property: …"
        if let match = value.firstMatch(of: /in ([A-Z][A-Z-]*) property/) { return String(match.1) }
        return "?"
    }
}
