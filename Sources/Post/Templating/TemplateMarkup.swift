import Foundation

/// Turns the body of a template into a text template and an HTML template, with the placeholders still in it: so what
/// people typed is filled in afterwards and can never become markup.
enum TemplateMarkup {
    private enum Line {
        case blank
        case heading(Substring)
        case item(Substring)
        /// A section opens or closes on a line of its own.
        case tag(Substring, opens: Bool)
        case words(Substring)
    }

    private static func line(_ line: Substring) -> Line {
        let trimmed = line.drop { $0 == " " }
        if trimmed.isEmpty { return .blank }
        if trimmed.hasPrefix("## ") { return .heading(trimmed.dropFirst(3)) }
        if trimmed.hasPrefix("- ") { return .item(trimmed.dropFirst(2)) }
        if trimmed.hasPrefix("{{"), trimmed.hasSuffix("}}"), trimmed.dropFirst(2).contains("{{") == false,
            let mark = trimmed.dropFirst(2).first, "#^/".contains(mark)
        {
            return .tag(trimmed, opens: mark != "/")
        }
        return .words(trimmed)
    }

    /// Stands before every section and on every empty line, so that the library never takes a line for its own and
    /// drops it; `tidied` takes it out again. A private-use character, which no mail needs.
    private static let guardMark = "\u{E000}"

    /// A section's own line leaves no line in the mail.
    static func text(_ body: [Substring]) -> String {
        body.map { source -> String in
            switch line(source) {
            case .heading(let words): return String(words).replacing("**", with: "") + "\n"
            case .tag(let tag, _): return guardMark + String(tag)
            case .blank: return guardMark + "\n"
            default: return String(source).replacing("**", with: "") + "\n"
            }
        }.joined()
    }

    /// Sections leave empty lines behind; at most one stays.
    static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.replacing(guardMark, with: "").split(separator: "\n", omittingEmptySubsequences: false) {
            let blank = line.allSatisfy(\.isWhitespace)
            if blank, lines.last?.isEmpty ?? true { continue }
            lines.append(blank ? "" : line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    static func html(_ body: [Substring]) -> String {
        var writer = HTMLWriter()
        let lines = body.map(line)
        for (index, line) in lines.enumerated() {
            switch line {
            case .blank: writer.endBlock()
            case .heading(let words): writer.heading(marked(words))
            case .item(let words): writer.item(marked(words))
            case .words(let words): writer.words(marked(words))
            case .tag(let tag, let opens):
                writer.tag(tag, opens: opens, beforeItem: isItem(lines[(index + 1)...].first { !isTag($0) }))
            }
        }
        writer.endBlock()
        return writer.html
    }

    private static func isTag(_ line: Line) -> Bool {
        if case .tag = line { return true }
        return false
    }

    private static func isItem(_ line: Line?) -> Bool {
        if case .item? = line { return true }
        return false
    }

    /// Escapes the template's own words, keeps its placeholders, and makes `**bold**` strong.
    private static func marked(_ words: Substring) -> String {
        var result = ""
        var rest = words
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            result += escaped(rest[..<open.lowerBound]) + rest[open.lowerBound..<close.upperBound]
            rest = rest[close.upperBound...]
        }
        result += escaped(rest)
        let parts = result.components(separatedBy: "**")
        guard parts.count > 2, parts.count % 2 == 1 else { return result }
        return parts.enumerated().map { $0.offset % 2 == 1 ? "<strong>\($0.element)</strong>" : $0.element }.joined()
    }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// Collects blocks of HTML and knows which one is open.
private struct HTMLWriter {
    private(set) var html = ""
    private var inList = false
    private var inParagraph = false

    mutating func endBlock() {
        if inList { html += "</ul>\n" }
        if inParagraph { html += "</p>\n" }
        (inList, inParagraph) = (false, false)
    }

    mutating func heading(_ words: String) {
        endBlock()
        html += "<h2>\(words)</h2>\n"
    }

    mutating func item(_ words: String) {
        openList()
        html += "<li>\(words)</li>\n"
    }

    private mutating func openList() {
        if !inList {
            endBlock()
            html += "<ul>\n"
        }
        inList = true
    }

    mutating func words(_ words: String) {
        if inList { endBlock() }
        html += inParagraph ? "<br>\n" : "<p>"
        inParagraph = true
        html += words
    }

    /// A section around items stays within their list; any other ends what is open.
    mutating func tag(_ tag: Substring, opens: Bool, beforeItem: Bool) {
        if beforeItem {
            openList()
            html += "\(tag)\n"
        } else if inParagraph, !opens {
            html += "</p>\n\(tag)\n"
            inParagraph = false
        } else if inList, !opens {
            html += "\(tag)\n"
        } else {
            endBlock()
            html += "\(tag)\n"
        }
    }
}
