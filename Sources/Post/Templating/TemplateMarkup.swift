/// The lines of a template as the mustache library gets them: a section's own line leaves no line in the mail.
enum TemplateMarkup {
    /// The source for the library, and at which byte of it each line of the template begins.
    static func source(_ body: [Substring]) -> (text: String, starts: [Int]) {
        var (text, starts) = ("", [Int]())
        for line in body {
            starts.append(text.utf8.count)
            if isSection(line) {
                text.unicodeScalars.append(FilledValue.lineMark)
                text += line.drop { $0 == " " }
            } else {
                if line.allSatisfy(\.isWhitespace) { text.unicodeScalars.append(FilledValue.lineMark) }
                text += line + "\n"
            }
        }
        return (text, starts)
    }

    /// Whether a section opens or closes on a line of its own.
    private static func isSection(_ line: Substring) -> Bool {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.hasPrefix("{{"), trimmed.hasSuffix("}}"), !trimmed.dropFirst(2).contains("{{") else {
            return false
        }
        return trimmed.dropFirst(2).first.map { "#^/!".contains($0) } ?? false
    }
}
