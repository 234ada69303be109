/// The small grammar inside a phrase: literal text, `{name}` and `{count|one|many}`.
enum Placeholders {
    private enum Piece {
        case literal(Substring)
        case placeholder(Substring)
    }

    static func fill(_ template: String, with values: [String: String]) -> String {
        var result = ""
        for piece in pieces(of: template) {
            switch piece {
            case .literal(let text): result += text
            case .placeholder(let body): result += filled(body, with: values)
            }
        }
        return result
    }

    static func names(in template: String) -> Set<String> {
        var names: Set<String> = []
        for case .placeholder(let body) in pieces(of: template) {
            names.insert(String(body.prefix { $0 != "|" }))
        }
        return names
    }

    private static func filled(_ body: Substring, with values: [String: String]) -> String {
        let parts = body.split(separator: "|", omittingEmptySubsequences: false)
        guard let name = parts.first, let value = values[String(name)] else { return "{\(body)}" }
        guard parts.count == 3 else { return value }
        return String(value == "1" ? parts[1] : parts[2])
    }

    private static func pieces(of template: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = template[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            pieces.append(.literal(rest[..<open]))
            let next = rest.index(after: open)
            if next < rest.endIndex, rest[next] == rest[open] {
                pieces.append(.literal(rest[open...open]))
                rest = rest[rest.index(after: next)...]
            } else if rest[open] == "{", let close = rest[next...].firstIndex(of: "}") {
                pieces.append(.placeholder(rest[next..<close]))
                rest = rest[rest.index(after: close)...]
            } else {
                pieces.append(.literal(rest[open...open]))
                rest = rest[next...]
            }
        }
        pieces.append(.literal(rest))
        return pieces
    }
}
