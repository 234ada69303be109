import Foundation

/// The placeholders that one kind of template is given, and where: some exist only inside a section.
struct TemplateForm: Sendable {
    private indirect enum Entry {
        case text
        case flag
        case list(TemplateForm)
    }

    private var entries: [String: Entry] = [:]
    /// What a mail of this kind cannot do without.
    let needed: Set<String>

    /// - Parameter samples: full values of this kind, each of its lists with items in at least one.
    init(_ samples: [[String: TemplateValue]], needed: Set<String> = []) {
        self.needed = needed
        // A list that is empty in one sample is known by its items in another.
        var lists: [String: [[String: TemplateValue]]] = [:]
        for sample in samples {
            for (name, value) in sample {
                switch value {
                case .text: entries[name] = .text
                case .flag: entries[name] = .flag
                case .list(let items): lists[name, default: []] += items
                }
            }
        }
        for (name, items) in lists where !items.isEmpty { entries[name] = .list(TemplateForm(items)) }
    }

    /// Looks at every tag of a template, with the number of its line.
    /// - Throws: `TemplateError` at the first fault.
    func check(_ lines: [(number: Int, text: Substring)], template: String) throws {
        var open: [(name: String, line: Int, form: TemplateForm?)] = []
        var used: Set<String> = []
        for (line, text) in lines {
            for tag in try Tag.all(in: text, line: line, template: template) {
                let unknown = TemplateError.unknownPlaceholder(template: template, line: line, name: tag.name)
                if tag.kind == .close {
                    guard open.popLast()?.name == tag.name else {
                        throw TemplateError.unbalanced(template: template, line: line, name: tag.name)
                    }
                    continue
                }
                let scopes = [self] + open.compactMap(\.form)
                guard let entry = scopes.reversed().compactMap({ $0.entries[tag.name] }).first else { throw unknown }
                used.insert(tag.name)
                switch (tag.kind, entry) {
                case (.text, .text), (.close, _): break
                case (.open, .list(let form)): open.append((tag.name, line, form))
                case (.open, _): open.append((tag.name, line, nil))
                // A list or a flag has no words of its own.
                case (.text, _): throw unknown
                }
            }
        }
        if let left = open.last {
            throw TemplateError.unbalanced(template: template, line: left.line, name: left.name)
        }
        if let name = needed.subtracting(used).sorted().first {
            let last = lines.last?.number ?? 1
            throw TemplateError.missingPlaceholder(template: template, line: last, name: name)
        }
    }
}

/// One `{{…}}` of a template.
private struct Tag {
    enum Kind {
        case text
        case open
        case close
    }

    let kind: Kind
    let name: String

    static func all(in text: Substring, line: Int, template: String) throws -> [Tag] {
        var tags: [Tag] = []
        var rest = text
        while let start = rest.range(of: "{{") {
            // What is not to be escaped has three.
            let closing = rest[start.upperBound...].hasPrefix("{") ? "}}}" : "}}"
            guard let end = rest[start.upperBound...].range(of: closing) else {
                throw TemplateError.unbalanced(template: template, line: line, name: String(rest[start.lowerBound...]))
            }
            let inside = rest[start.upperBound..<end.lowerBound]
            rest = rest[end.upperBound...]
            // A comment leaves nothing in the mail.
            if inside.first == "!" { continue }
            let mark = inside.first.flatMap { "#^/&{".contains($0) ? $0 : nil }
            let name = inside.dropFirst(mark == nil ? 0 : 1).trimmingCharacters(in: .whitespaces)
            let kind: Kind = mark == "/" ? .close : mark == "#" || mark == "^" ? .open : .text
            tags.append(Tag(kind: kind, name: name))
        }
        return tags
    }
}
