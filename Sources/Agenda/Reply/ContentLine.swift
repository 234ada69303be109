import Foundation
import Programme

/// One line of a calendar with its parameters (RFC 5545 section 3.1), as a message of iTIP holds it; the lines of an
/// agenda, which may be millions, are read otherwise.
struct ContentLine: Hashable {
    /// In capitals.
    let name: String
    private let parameters: [(name: String, value: String)]
    /// As it stands after the colon.
    let value: String

    static func == (a: Self, b: Self) -> Bool {
        a.name == b.name && a.value == b.value && a.parameters.elementsEqual(b.parameters, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
    }

    /// The value of a parameter, without quotes; the first of several.
    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// A line without its folds; nil where it has no colon.
    init?(_ line: Substring) {
        let text = line.unicodeScalars
        var parameters: [(String, String)] = []
        var quoted = false
        var cuts: [String.Index] = []
        var colon: String.Index?
        for index in text.indices {
            switch text[index] {
            case "\"": quoted.toggle()
            case ";" where !quoted: cuts.append(index)
            case ":" where !quoted: colon = index
            default: continue
            }
            if colon != nil { break }
        }
        // A quote that is never closed holds the colon: the first one counts then.
        guard let colon = colon ?? text.firstIndex(of: ":") else { return nil }
        cuts.removeAll { $0 > colon }
        let ends = cuts.dropFirst() + [colon]
        for (start, end) in zip(cuts, ends) {
            let parts = line[line.index(after: start)..<end].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            var value = parts[1]
            if value.first == "\"", value.last == "\"", value.count > 1 { value = value.dropFirst().dropLast() }
            parameters.append((parts[0].uppercased(), Self.decoded(value)))
        }
        name = line[..<(cuts.first ?? colon)].uppercased().trimmingCharacters(in: .whitespaces)
        self.parameters = parameters
        value = String(text[text.index(after: colon)...])
    }

    /// RFC 6868: `^'` is a quote, `^n` a line break, `^^` a circumflex.
    private static func decoded(_ value: Substring) -> String {
        guard value.contains("^") else { return String(value) }
        var result = ""
        var characters = value.makeIterator()
        while let character = characters.next() {
            guard character == "^", let next = characters.next() else {
                result.append(character)
                continue
            }
            switch next {
            case "'": result += "\""
            case "n", "N": result += "\n"
            case "^": result += "^"
            default: result += "^" + String(next)
            }
        }
        return result
    }
}

/// The calendars of a message, each with the components that stand directly in it.
struct MessageCalendar {
    struct Component {
        let name: String
        var lines: [ContentLine] = []

        func first(_ name: String) -> ContentLine? { lines.first { $0.name == name } }
        func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
    }

    var lines: [ContentLine] = []
    var components: [Component] = []

    /// Reads every calendar of a part. What is in a component of a component (an alarm) is passed over.
    /// - Throws: `CalendarError.notACalendar` where there is none.
    static func all(in data: Data) throws -> [MessageCalendar] {
        var calendars: [MessageCalendar] = []
        var open: [String] = []
        for line in unfolded(text(of: data)) {
            guard let line = ContentLine(line) else { continue }
            if line.name == "BEGIN" {
                let name = line.value.trimmingCharacters(in: .whitespaces).uppercased()
                open.append(name)
                if name == "VCALENDAR", open.count == 1 { calendars.append(MessageCalendar()) }
                if open.count == 2, !calendars.isEmpty {
                    calendars[calendars.count - 1].components.append(Component(name: name))
                }
                // A component that was never ended would hide all that follow.
                if name == "VCALENDAR", open.count > 1 {
                    open = [name]
                    calendars.append(MessageCalendar())
                }
            } else if line.name == "END" {
                let name = line.value.trimmingCharacters(in: .whitespaces).uppercased()
                if let match = open.lastIndex(of: name) { open.removeSubrange(match...) }
            } else if let last = calendars.indices.last {
                if open.count == 1 { calendars[last].lines.append(line) }
                if open.count == 2, let component = calendars[last].components.indices.last {
                    calendars[last].components[component].lines.append(line)
                }
            }
        }
        guard !calendars.isEmpty else { throw CalendarError.notACalendar(line: 1) }
        return calendars
    }

    private static func text(of data: Data) -> String {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
            let text = String(data: data, encoding: .utf16)
        {
            return text
        }
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        return String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .windowsCP1252)
            ?? String(decoding: bytes, as: UTF8.self)
    }

    /// Lines with their folds undone (RFC 5545 section 3.1).
    private static func unfolded(_ text: String) -> [Substring] {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let joined = plain.replacing("\n ", with: "").replacing("\n\t", with: "")
        return joined.split(separator: "\n")
    }
}
