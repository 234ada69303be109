/// The body of a mail with everything filled in, as blocks: the plain text and the HTML are both written from it.
struct MailBody {
    private enum Block {
        case heading(Substring)
        /// Its lines; tight where a list follows at once.
        case paragraph([Substring], tight: Bool)
        case items([Substring])
        /// Items that begin with a word for what they are: `**When:** Tuesday`.
        case facts([(label: Substring, words: Substring)])
    }

    private let lines: [Substring]

    /// - Parameter source: the template's own marks, in which `FilledValue` guarded what people typed.
    init(_ source: String) {
        var lines: [Substring] = []
        // Sections leave empty lines behind; at most one stays.
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            // Stars around nothing leave nothing.
            let blank = line.allSatisfy { $0.isWhitespace || $0 == "*" }
            if blank, lines.last?.isEmpty ?? true { continue }
            lines.append(blank ? "" : line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    var text: String {
        lines.map { line in
            let words = line.hasPrefix("## ") ? line.dropFirst(3) : line
            return FilledValue.restored(words.replacing("**", with: ""))
        }.joined(separator: "\n") + "\n"
    }

    /// The first words that say something, for a list of mails: not the salutation.
    var firstWords: String {
        for case .paragraph(let lines, _) in blocks {
            let words = lines.map { FilledValue.restored($0.replacing("**", with: "")) }.joined(separator: " ")
            if !words.hasSuffix(",") { return words }
        }
        return ""
    }

    /// Rows of the page's table, one a block: every mail program keeps the space between rows.
    var rows: String {
        blocks.map { block -> String in
            switch block {
            case .heading(let words):
                return row(
                    "<h2 class=\"accent\" style=\"margin:0;\(MailStyle.heading)\">\(Self.marked(words))</h2>", 8, top: 8
                )
            case .paragraph(let lines, let tight):
                let words = lines.map { Self.marked($0) }.joined(separator: "<br>\n")
                return row(
                    "<p class=\"ink\" style=\"margin:0;\(MailStyle.words)\">\(words)</p>", tight ? 6 : 16)
            case .items(let items):
                let list = items.map { "<li style=\"margin:0 0 6px;\">\(Self.marked($0))</li>\n" }.joined()
                return row(
                    "<ul class=\"ink\" style=\"margin:0 0 0 22px;padding:0;\(MailStyle.words)\">\n\(list)</ul>", 10)
            case .facts(let facts): return row(Self.table(facts), 16)
            }
        }.joined()
    }

    private func row(_ content: String, _ space: Int, top: Int = 0) -> String {
        "<tr><td style=\"padding:\(top)px 0 \(space)px;\">\(content)</td></tr>\n"
    }

    private static func table(_ facts: [(label: Substring, words: Substring)]) -> String {
        let rows = facts.enumerated().map { index, fact in
            let (top, bottom) = (index == 0 ? 12 : 3, index == facts.count - 1 ? 12 : 3)
            return """
                <tr><td class="faint" width="92" valign="top" style="width:92px;padding:\(top)px 12px \(bottom)px 16px;\
                \(MailStyle.label)">\(marked(fact.label))</td>\
                <td class="ink" valign="top" style="padding:\(top)px 16px \(bottom)px 0;\
                \(MailStyle.words)">\(marked(fact.words))</td></tr>

                """
        }
        return """
            <table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" border="0" \
            style="background-color:#f2f6fa;border-left:4px solid #0b5394;">
            \(rows.joined())</table>
            """
    }

    // MARK: Reading the lines

    private var blocks: [Block] {
        var blocks: [Block] = []
        var isOpen = false
        for line in lines {
            let words = line.drop { $0 == " " }
            if words.isEmpty {
                isOpen = false
                continue
            }
            let last = isOpen ? blocks.last : nil
            if words.hasPrefix("## ") {
                blocks.append(.heading(words.dropFirst(3)))
                isOpen = false
                continue
            }
            if words.hasPrefix("- ") {
                if case .paragraph(let lines, _)? = last {
                    blocks[blocks.count - 1] = .paragraph(lines, tight: true)
                }
                add(item: words.dropFirst(2), to: &blocks, last)
            } else if case .paragraph(let lines, let tight)? = last {
                blocks[blocks.count - 1] = .paragraph(lines + [words], tight: tight)
            } else {
                blocks.append(.paragraph([words], tight: false))
            }
            isOpen = true
        }
        return blocks
    }

    private func add(item: Substring, to blocks: inout [Block], _ last: Block?) {
        if let fact = Self.fact(item) {
            guard case .facts(let facts)? = last else { return blocks.append(.facts([fact])) }
            blocks[blocks.count - 1] = .facts(facts + [fact])
        } else {
            guard case .items(let items)? = last else { return blocks.append(.items([item])) }
            blocks[blocks.count - 1] = .items(items + [item])
        }
    }

    private static func fact(_ item: Substring) -> (label: Substring, words: Substring)? {
        guard item.hasPrefix("**"), let end = item.range(of: ":**") else { return nil }
        let label = item[item.index(item.startIndex, offsetBy: 2)..<end.lowerBound]
        guard !label.isEmpty, !label.contains("**") else { return nil }
        return (label, item[end.upperBound...].drop { $0 == " " })
    }

    // MARK: Words

    /// Escapes everything, and makes `**bold**` strong.
    private static func marked(_ words: Substring) -> String {
        let parts = escaped(String(words)).split(separator: "**", omittingEmptySubsequences: false)
        guard parts.count > 2, parts.count % 2 == 1 else { return FilledValue.restored(parts.joined(separator: "**")) }
        let strong = parts.enumerated().map { $0.offset % 2 == 1 ? "<strong>\($0.element)</strong>" : $0.element }
        return FilledValue.restored(strong.joined())
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
