/// What a placeholder is filled with, so that nothing in it counts as a mark of the template: its stars, dashes and
/// hashes are stood in for by characters of the private use area until the page is made.
enum FilledValue {
    private static let marks: [(mark: Unicode.Scalar, guardian: Unicode.Scalar)] = [
        ("*", "\u{E001}"), ("#", "\u{E002}"), ("-", "\u{E003}"),
    ]
    /// Stands where a section or an empty line is, so that the mustache library never takes a line for its own.
    static let lineMark: Unicode.Scalar = "\u{E000}"

    static func guarded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let mark = marks.first(where: { $0.mark == scalar }) {
                scalars.append(mark.guardian)
            } else if scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
                scalars.append(" ")
            } else if !(0xE000...0xE003).contains(scalar.value), scalar.value >= 32 || scalar == "\n" || scalar == "\t"
            {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    static func withoutLineMarks(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != lineMark }))
    }

    static func restored(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: { (0xE000...0xE003).contains($0.value) }) else { return String(text) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != lineMark {
            scalars.append(marks.first { $0.guardian == scalar }?.mark ?? scalar)
        }
        return String(scalars)
    }
}
