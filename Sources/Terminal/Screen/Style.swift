/// Colour and weight, where the terminal shows them; plain text everywhere else.
package struct Style: Sendable, Hashable {
    package let colour: Bool

    package init(colour: Bool) { self.colour = colour }

    package static let plain = Style(colour: false)

    package func heading(_ text: String) -> String { code("1", text) }
    package func dim(_ text: String) -> String { code("2", text) }
    package func good(_ text: String) -> String { code("32", text) }
    package func warning(_ text: String) -> String { code("33", text) }
    package func error(_ text: String) -> String { code("31", text) }

    private func code(_ number: String, _ text: String) -> String {
        colour && !text.isEmpty ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
    }

    /// Text from data, made safe to show: a control character (an escape sequence in an imported name, say) is shown
    /// as a symbol instead of being obeyed.
    package static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value < 32, isControl(scalar), let picture = Unicode.Scalar(0x2400 + scalar.value) {
                result.append(picture)
            } else {
                result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10: return false
        case 0..<32, 127...159, 0x202A...0x202E, 0x2066...0x2069: return true
        default: return false
        }
    }
}
