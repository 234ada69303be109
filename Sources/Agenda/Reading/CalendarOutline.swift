import Foundation

/// A calendar file reduced to what says something of time: its components, and their properties as they stand in the
/// file. Titles, notes and guests are passed over while reading and are nowhere in it.
///
/// It is made by one walk over the bytes, for calendars of tens of megabytes (`OutlineReader`).
struct CalendarOutline: Sendable {
    struct Component: Sendable {
        let kind: ComponentKind
        /// The component it stands in; -1 at the top.
        let parent: Int
        /// The line of its BEGIN, from 1.
        let line: Int
        /// The first of its properties; the others follow by `Property.next`. -1 where it has none.
        var first: Int32 = -1
        var last: Int32 = -1
    }

    struct Property: Sendable {
        let kind: PropertyKind
        /// The line in the file, from 1.
        let line: Int32
        /// Where it stands in `text`, unfolded: name, parameters, value.
        let start: Int32
        let parameters: Int32
        let value: Int32
        let end: Int32
        var next: Int32 = -1
    }

    /// The lines that were kept, unfolded, one after another.
    var text: [UInt8] = []
    var components: [Component] = []
    var properties: [Property] = []
    /// What is wrong with the file as a file: lines that are none, components that do not end.
    var warnings: [CalendarWarning] = []
    /// Lines in the file.
    var lines = 0

    /// The properties of a component, in the order of the file.
    func properties(of component: Component) -> PropertyList {
        PropertyList(all: properties, following: component.first)
    }

    struct PropertyList: Sequence, IteratorProtocol {
        fileprivate let all: [Property]
        fileprivate var following: Int32

        mutating func next() -> Property? {
            guard following >= 0 else { return nil }
            let property = all[Int(following)]
            following = property.next
            return property
        }
    }

    /// The value of a property, as it stands after the colon.
    func value(_ property: Property) -> ArraySlice<UInt8> { text[Int(property.value)..<Int(property.end)] }

    func string(_ property: Property) -> String { Self.string(value(property)) }

    /// RFC 5545 asks for UTF-8; what is none was written by an older program, in Windows-1252.
    static func string(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(data: Data(bytes), encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
    }

    /// The whole line, unfolded.
    func line(_ property: Property) -> ArraySlice<UInt8> { text[Int(property.start)..<Int(property.end)] }

    /// A parameter's value without quotes; nil where it is not there.
    func parameter(_ name: StaticString, of property: Property) -> ArraySlice<UInt8>? {
        let end = Int(property.value) - 1
        var position = Int(property.parameters)
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        while position < end {
            // At a semicolon.
            let nameStart = position + 1
            var equals = nameStart
            while equals < end, text[equals] != UInt8(ascii: "="), text[equals] != UInt8(ascii: ";") { equals += 1 }
            var stop = equals
            var quoted = false
            while stop < end, quoted || text[stop] != UInt8(ascii: ";") {
                if text[stop] == UInt8(ascii: "\"") { quoted.toggle() }
                stop += 1
            }
            if equals < stop, Self.equal(text[nameStart..<equals], wanted) {
                var value = text[(equals + 1)..<stop]
                if value.count > 1, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                    value = value.dropFirst().dropLast()
                }
                return value
            }
            position = stop
        }
        return nil
    }

    private static func equal(_ bytes: ArraySlice<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == capitals.count else { return false }
        return zip(bytes, capitals).allSatisfy { ($0 >= 97 && $0 <= 122 ? $0 - 32 : $0) == $1 }
    }

    /// The components that stand directly in another. They follow it, before anything that does not.
    func children(of parent: Int) -> [Int] {
        var found: [Int] = []
        var index = parent + 1
        while index < components.count, components[index].parent >= parent {
            if components[index].parent == parent { found.append(index) }
            index += 1
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the letters of a word, in any case and between blanks.
    func says(_ word: StaticString) -> Bool {
        var bytes = self
        while let last = bytes.last, last == 32 || last == 9 { bytes = bytes.dropLast() }
        while let first = bytes.first, first == 32 || first == 9 { bytes = bytes.dropFirst() }
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        var index = 0
        for byte in bytes {
            if (byte >= 97 && byte <= 122 ? byte - 32 : byte) != word.utf8Start[index] { return false }
            index += 1
        }
        return true
    }
}
