/// The words of an HTML mail, for a person to read; no attempt at its looks.
enum HTMLText {
    /// The text without tags, styles and scripts; a block begins a line.
    static func plain(_ html: String) -> String {
        var text = ""
        var rest = html.unicodeScalars[...]
        while let start = rest.firstIndex(of: "<") {
            text.unicodeScalars.append(contentsOf: rest[..<start])
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ">") else {
                rest = rest[rest.endIndex...]
                break
            }
            let name = String(String.UnicodeScalarView(rest[..<end].dropFirst().prefix(10))).lowercased()
            rest = rest[rest.index(after: end)...]
            for hidden in ["style", "script", "head", "title"] where isTag(name, hidden) {
                rest = after("</\(hidden)", in: rest)
            }
            if ["br", "p", "/p", "div", "/div", "tr", "li", "h1", "h2", "h3"].contains(where: { isTag(name, $0) }) {
                text += "\n"
            }
        }
        text.unicodeScalars.append(contentsOf: rest)
        for (entity, character) in entities { text = text.replacing(entity, with: character) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        var result: [String] = []
        for line in lines where !(line.isEmpty && result.last?.isEmpty != false) { result.append(line) }
        if result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }

    private static let entities = [
        ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]

    private static func isTag(_ name: String, _ wanted: String) -> Bool {
        guard name.hasPrefix(wanted) else { return false }
        let next = name.dropFirst(wanted.count).first
        return next == nil || next == "/" || next?.isWhitespace == true
    }

    private static func after(_ tag: String, in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let wanted = Array(tag.unicodeScalars)
        var index = text.startIndex
        while let start = text[index...].firstIndex(of: "<") {
            let here = text[start...].prefix(wanted.count)
            if here.elementsEqual(wanted, by: { $0.properties.lowercaseMapping == $1.properties.lowercaseMapping }) {
                guard let end = text[start...].firstIndex(of: ">") else { return text[text.endIndex...] }
                return text[text.index(after: end)...]
            }
            index = text.index(after: start)
        }
        return text[text.endIndex...]
    }
}
