/// Colour and weight, where the terminal shows them; plain text everywhere else.
public struct Style: Sendable, Hashable {
    public let colour: Bool

    public init(colour: Bool) { self.colour = colour }

    public static let plain = Style(colour: false)

    public func heading(_ text: String) -> String { code("1", text) }
    public func dim(_ text: String) -> String { code("2", text) }
    public func good(_ text: String) -> String { code("32", text) }
    public func warning(_ text: String) -> String { code("33", text) }
    public func error(_ text: String) -> String { code("31", text) }

    private func code(_ number: String, _ text: String) -> String {
        colour && !text.isEmpty ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
    }

    /// Text from data, made safe to show: a control character (an escape sequence in an imported name, say) is shown
    /// as a symbol instead of being obeyed.
    public static func safe(_ text: String) -> String {
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
