/// An e-mail address, by which a person is known; equal without regard to case, kept as it was written.
package struct EmailAddress: Sendable, CustomStringConvertible {
    package let written: String

    /// An address of the plain form `local@domain`, or nil. Quoted local parts, comments and anything that could
    /// break a header line are refused; a domain needs a dot.
    package init?(_ text: String) {
        let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        let value = String(trimmed)
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, value.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
            EmailAddress.isDotAtom(parts[0]), EmailAddress.isDomain(parts[1])
        else { return nil }
        written = value
    }

    /// The form by which addresses are compared and stored as a key.
    package var key: String { written.lowercased() }
    package var description: String { written }

    // RFC 5322 3.2.3 dot-atom, with RFC 6531's UTF-8.
    private static func isDotAtom(_ text: Substring) -> Bool {
        let specials: Set<Character> = ["(", ")", "<", ">", "[", "]", ":", ";", "@", "\\", ",", "\""]
        guard text.first != ".", text.last != ".", !text.contains("..") else { return false }
        return text.allSatisfy { character in
            !character.isWhitespace && !specials.contains(character)
                && character.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}

extension EmailAddress: Hashable, Comparable, Codable {
    package static func == (a: Self, b: Self) -> Bool { a.key == b.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
    package static func < (a: Self, b: Self) -> Bool { a.key < b.key }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = EmailAddress(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an e-mail address"))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(written)
    }
}
