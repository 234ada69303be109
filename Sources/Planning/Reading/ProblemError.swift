/// Why a problem file cannot be used: where in it, and what is wrong there.
public struct ProblemError: Error, Hashable, Sendable {
    /// The place in the JSON: `requests[3].person`; empty for the file as a whole.
    public let path: String
    /// What is wrong there.
    public let fault: Fault
    /// Where that is in the text; nil where the problem did not come from a file, or its values do not go together.
    public let position: Position?

    /// Makes the value from its parts.
    public init(path: String, fault: Fault, position: Position? = nil) {
        self.path = path
        self.fault = fault
        self.position = position
    }

    /// A place in a text; both count from 1, a column is a character.
    public struct Position: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The character in it.
        public let column: Int
    }

    /// The kinds of JSON values.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case object, array, text, integer, boolean, null
    }

    /// Lists of a problem that others point into.
    public enum List: String, Hashable, Sendable, CaseIterable {
        case people, experts, rooms, requests, places
    }

    /// What can be wrong at one place.
    public enum Fault: Hashable, Sendable {
        // the text
        case endsEarly
        case unexpected(String)
        case tooDeep
        case badText
        case badNumber
        case numberTooLarge
        case notWhole
        // its shape
        case missing
        case wrongType(wanted: Kind, found: Kind)
        case unknownWord(found: String, known: [String])
        case tooMany(most: Int)
        case wrongCount(found: Int, wanted: Int)
        case notAPair
        // its values
        case outOfRange(found: Int, least: Int, most: Int)
        case notWholeSlots(minutes: Int, slotMinutes: Int)
        case notRising(after: Int)
        case emptyInterval(start: Int, end: Int)
        case overlaps(end: Int)
        case noSuch(List, found: Int, count: Int)
        case empty
        case duplicate(first: Int)
        case samePerson
        case tooManyLanguages(most: Int)
        case scoreTooLarge(most: Int)
    }
}

extension ProblemError.Fault {
    /// The fault's name and the values that a sentence about it needs: for messages in the reader's language.
    public var words: (name: String, values: [String: String]) {
        switch self {
        case .endsEarly: ("endsEarly", [:])
        case .unexpected(let found): ("unexpected", ["found": found])
        case .tooDeep: ("tooDeep", [:])
        case .badText: ("badText", [:])
        case .badNumber: ("badNumber", [:])
        case .numberTooLarge: ("numberTooLarge", [:])
        case .notWhole: ("notWhole", [:])
        case .missing: ("missing", [:])
        case .wrongType(let wanted, let found): ("wrongType", ["wanted": wanted.rawValue, "found": found.rawValue])
        case .unknownWord(let found, let known):
            ("unknownWord", ["found": found, "known": known.joined(separator: ", ")])
        case .tooMany(let most): ("tooMany", ["most": "\(most)"])
        case .wrongCount(let found, let wanted): ("wrongCount", ["found": "\(found)", "wanted": "\(wanted)"])
        case .notAPair: ("notAPair", [:])
        case .outOfRange(let found, let least, let most):
            ("outOfRange", ["found": "\(found)", "least": "\(least)", "most": "\(most)"])
        case .notWholeSlots(let minutes, let slot):
            ("notWholeSlots", ["minutes": "\(minutes)", "slotMinutes": "\(slot)"])
        case .notRising(let after): ("notRising", ["after": "\(after)"])
        case .emptyInterval(let start, let end): ("emptyInterval", ["start": "\(start)", "end": "\(end)"])
        case .overlaps(let end): ("overlaps", ["end": "\(end)"])
        case .noSuch(let list, let found, let count):
            ("noSuch", ["list": list.rawValue, "found": "\(found)", "count": "\(count)"])
        case .empty: ("empty", [:])
        case .duplicate(let first): ("duplicate", ["first": "\(first)"])
        case .samePerson: ("samePerson", [:])
        case .tooManyLanguages(let most): ("tooManyLanguages", ["most": "\(most)"])
        case .scoreTooLarge(let most): ("scoreTooLarge", ["most": "\(most)"])
        }
    }
}

extension ProblemError: CustomStringConvertible {
    /// The place and the fault in one line, for logs: `requests[3].person: noSuch count=8 found=99 list=people`.
    public var description: String {
        let (name, values) = fault.words
        let place = position.map { " (line \($0.line), column \($0.column))" } ?? ""
        let details = values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        return "\(path)\(place): \(name)\(details)"
    }
}
