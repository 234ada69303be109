import Foundation

/// Reads a calendar file into its outline in one walk over the bytes. It takes what programs really write: LF or CR
/// for CRLF, a byte order mark, UTF-16, Windows-1252, lost ENDs; and says what it could not take, with the line.
struct OutlineReader {
    /// Calendars larger than this are refused: reading takes memory in proportion.
    static let sizeLimit = 64 * 1024 * 1024
    private static let depthLimit = 64
    /// Warnings of one file beyond which only their number counts.
    static let warningLimit = 200

    private var outline = CalendarOutline()
    private var open: [Open] = []
    /// Kinds of property beyond those of time: titles for the holidays, places for the travel to them.
    private let also: Set<PropertyKind>
    private var unread = 0
    /// The first line that holds anything.
    private var firstLine = 0
    /// The line before this one, by its first letters, for saying where a line without sense stands.
    private var previous = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// A component that has begun: by its index where it matters, else -1; and its name for finding its END.
    private struct Open {
        let index: Int
        let kind: ComponentKind
        let name: [UInt8]
        let line: Int
    }

    private init(also: Set<PropertyKind>) { self.also = also }

    /// - Parameter also: properties to keep although they do not say anything of time: `.title`, `.place`, `.attendee`.
    /// - Throws: `CalendarError` where nothing of the file can be used.
    static func read(_ data: Data, also: Set<PropertyKind> = []) throws -> CalendarOutline {
        guard !data.isEmpty else { throw CalendarError.empty }
        guard data.count <= sizeLimit else { throw CalendarError.tooLarge(bytes: data.count, limit: sizeLimit) }
        var reader = OutlineReader(also: also)
        let bytes = plain(data)
        try bytes.withUnsafeBytes { try reader.walk($0.bindMemory(to: UInt8.self)) }
        return try reader.finished()
    }

    /// The same text in bytes of which line ends and names are ASCII.
    private static func plain(_ data: Data) -> Data {
        var data = data
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
            let text = String(data: data, encoding: .utf16)
        {
            data = Data(text.utf8)
        }
        if data.contains(0) { data = data.filter { $0 != 0 } }
        // Programs of the last century end lines with CR alone.
        if !data.contains(10), data.contains(13) { data = Data(data.map { $0 == 13 ? 10 : $0 }) }
        return data
    }

    // MARK: Lines

    private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard let base = bytes.baseAddress else { return }
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while position < bytes.count {
            number += 1
            var end = lineEnd(base, position, bytes.count)
            var next = end + 1
            let line = number
            if end > position, base[end - 1] == 13 { end -= 1 }
            // A line that begins with a blank belongs to the one before (RFC 5545 section 3.1).
            let isFolded = next < bytes.count && (base[next] == 32 || base[next] == 9)
            if isFolded {
                let first = position..<end
                (next, number) = try folded(base, first, next, bytes.count, number, line)
            } else if end > position {
                try take(UnsafeBufferPointer(start: base + position, count: end - position), line)
            }
            previous = UnsafeBufferPointer(start: base + position, count: max(0, end - position))
            if firstLine == 0, previous.contains(where: { $0 > 32 }) { firstLine = line }
            position = next
        }
        outline.lines = number
    }

    private func lineEnd(_ base: UnsafePointer<UInt8>, _ from: Int, _ count: Int) -> Int {
        guard let found = memchr(base + from, 10, count - from) else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Takes a line that goes on over several; gives where the next begins, and its predecessor's number.
    private mutating func folded(
        _ base: UnsafePointer<UInt8>, _ first: Range<Int>, _ next: Int, _ count: Int, _ number: Int, _ line: Int
    ) throws -> (Int, Int) {
        var pieces = [first]
        var (position, number) = (next, number)
        while position < count, base[position] == 32 || base[position] == 9 {
            let end = lineEnd(base, position, count)
            let stop = end > position && base[end - 1] == 13 ? end - 1 : end
            pieces.append(min(position + 1, stop)..<stop)
            position = end + 1
            number += 1
        }
        // Most folded lines are notes: their name tells that they need not be put together. A name may itself be folded.
        let head = UnsafeBufferPointer(start: base + first.lowerBound, count: first.count)
        if let colon = head.firstIndex(where: { $0 == 58 || $0 == 59 }), !isWanted(head[..<colon]) {
            return (position, number)
        }
        var whole: [UInt8] = []
        for piece in pieces { whole += UnsafeBufferPointer(start: base + piece.lowerBound, count: piece.count) }
        try whole.withUnsafeBufferPointer { try take($0, line) }
        return (position, number)
    }

    private func isWanted(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = UnsafeBufferPointer(rebasing: name)
        if name.matches(Self.begin) || name.matches(Self.end) { return true }
        return PropertyKind(name).map(keeps) ?? false
    }

    private func keeps(_ kind: PropertyKind) -> Bool {
        switch kind {
        case .title, .place, .attendee: return also.contains(kind)
        default: return true
        }
    }

    private static let begin = Array("BEGIN".utf8)
    private static let end = Array("END".utf8)

    /// Takes one line without its end.
    private mutating func take(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) throws {
        var line = line
        if line.count > 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF {
            line = UnsafeBufferPointer(rebasing: line[3...])
        }
        var colon = 0
        while colon < line.count, line[colon] != 58, line[colon] != 59 { colon += 1 }
        guard colon < line.count else {
            // Text around a calendar, as in a mail, is nobody's loss; within it a line without a colon is damage.
            if let top = open.last, line.contains(where: { $0 > 32 }) {
                warn(.badLine(after: previousName), top.kind, number)
            }
            return
        }
        let name = UnsafeBufferPointer(rebasing: line[..<colon])
        if line[colon] == 58, name.count == 5, name.matches(Self.begin) {
            return try beginComponent(trimmed(line, from: colon + 1), number)
        }
        if line[colon] == 58, name.count == 3, name.matches(Self.end) {
            return endComponent(trimmed(line, from: colon + 1), number)
        }
        guard let top = open.last, top.index >= 0, let kind = PropertyKind(name), keeps(kind) else { return }
        keep(line, colon, kind, number, in: top)
    }

    /// The name of the property on the line before; nothing of what a person wrote.
    private var previousName: String {
        let name = previous.prefix(64).prefix { $0 != 58 && $0 != 59 }
        let isName = name.allSatisfy { $0 == 45 || ($0 >= 48 && $0 <= 57) || ($0 | 32 >= 97 && $0 | 32 <= 122) }
        return isName ? String(decoding: name, as: UTF8.self).uppercased() : ""
    }

    private func trimmed(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (start, line.count)
        while end > start, line[end - 1] <= 32 { end -= 1 }
        while start < end, line[start] <= 32 { start += 1 }
        return UnsafeBufferPointer(rebasing: line[start..<end])
    }

    private mutating func keep(
        _ line: UnsafeBufferPointer<UInt8>, _ parameters: Int, _ kind: PropertyKind, _ number: Int, in top: Open
    ) {
        var value = parameters
        var quoted = false
        while value < line.count, quoted || line[value] != 58 {
            if line[value] == 34 { quoted.toggle() }
            value += 1
        }
        guard value < line.count else { return warn(.badValue(property: kind.name), top.kind, number) }
        var end = line.count
        while end > value + 1, line[end - 1] <= 32 { end -= 1 }
        let start = outline.text.count
        outline.text.append(contentsOf: UnsafeBufferPointer(rebasing: line[..<end]))
        let index = Int32(outline.properties.count)
        outline.properties.append(
            .init(
                kind: kind, line: Int32(number), start: Int32(start), parameters: Int32(start + parameters),
                value: Int32(start + value + 1), end: Int32(start + end)))
        let last = outline.components[top.index].last
        if last >= 0 {
            outline.properties[Int(last)].next = index
        } else {
            outline.components[top.index].first = index
        }
        outline.components[top.index].last = index
    }

    // MARK: Components

    private mutating func beginComponent(_ name: UnsafeBufferPointer<UInt8>, _ line: Int) throws {
        guard open.count < Self.depthLimit else { throw CalendarError.tooDeep(line: line) }
        var kind = ComponentKind(name)
        // An END was lost where a component begins that can only stand in a calendar, or a calendar in a calendar.
        if kind == .calendar {
            close(downTo: 0, line)
        } else if kind.isTopLevel, let inner = open.lastIndex(where: { $0.kind == .calendar }) {
            if !open[(inner + 1)...].contains(where: Self.mayHoldEvents) { close(downTo: inner + 1, line) }
        }
        let parent = open.last
        // What stands in a component of another kind is not a part of the calendar: an alarm's or a to-do's.
        if parent?.kind == .other { kind = .other }
        if kind == .event || kind == .freeBusy, let parent, parent.kind != .calendar { kind = .other }
        if kind == .available, parent?.kind != .availability { kind = .other }
        if kind == .standard || kind == .daylight, parent?.kind != .zone { kind = .other }
        let index = kind == .other ? -1 : outline.components.count
        if kind != .other {
            outline.components.append(.init(kind: kind, parent: parent?.index ?? -1, line: line))
        }
        let kept = kind == .other ? Array(name.prefix(64)) : []
        open.append(Open(index: index, kind: kind, name: kept, line: line))
    }

    /// Components that RFC 5545 does not know may hold what they like; tasks, journals and alarms hold no events.
    private static func mayHoldEvents(_ item: Open) -> Bool {
        item.kind == .other
            && !["VTODO", "VJOURNAL", "VALARM"].contains { name in
                item.name.count == name.utf8CodeUnitCount && item.name[...].says(name)
            }
    }

    private mutating func endComponent(_ name: UnsafeBufferPointer<UInt8>, _ line: Int) {
        let kind = ComponentKind(name)
        let found = open.lastIndex { item in
            if item.kind != .other { return item.kind == kind }
            return item.name.count == min(name.count, 64) && zip(item.name, name).allSatisfy { ($0 | 32) == ($1 | 32) }
        }
        guard let found else { return warn(.strayEnd, kind, line) }
        close(downTo: found + 1, line)
        open.removeLast()
    }

    /// Ends the components that were not.
    private mutating func close(downTo depth: Int, _ line: Int) {
        while open.count > depth {
            let lost = open.removeLast()
            warn(.unended, lost.kind, lost.line)
        }
    }

    private mutating func warn(_ kind: CalendarWarning.Kind, _ component: ComponentKind, _ line: Int) {
        guard outline.warnings.count < Self.warningLimit else {
            unread += 1
            return
        }
        outline.warnings.append(CalendarWarning(kind: kind, component: component.name, line: line))
    }

    private mutating func finished() throws -> CalendarOutline {
        guard outline.components.contains(where: { $0.kind == .calendar || $0.kind.isTopLevel }) else {
            throw CalendarError.notACalendar(line: max(1, firstLine))
        }
        // A file that ends within an event was cut: what came after it is not there either.
        if let cut = open.last, cut.kind != .calendar {
            let name = cut.kind == .other ? String(decoding: cut.name, as: UTF8.self) : cut.kind.name
            throw CalendarError.cutShort(component: name, line: cut.line)
        }
        if let calendar = open.last { warn(.unended, .calendar, calendar.line) }
        if unread > 0 {
            outline.warnings.append(CalendarWarning(kind: .more(count: unread), component: "VCALENDAR"))
        }
        return outline
    }
}
