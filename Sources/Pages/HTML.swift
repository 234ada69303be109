/// HTML that is safe by construction: text is escaped when it goes in, and there is no other way in.
package struct HTML: Hashable, Sendable {
    fileprivate(set) var source: String

    /// Nothing.
    package static let empty = HTML(source: "")

    /// Words that a person or the catalogue wrote.
    package static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

    /// An element around its content.
    package static func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: [HTML] = []
    ) -> HTML {
        let named = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        return HTML(source: "<\(name)\(named)>\(content.map(\.source).joined())</\(name)>\n")
    }

    /// An element of a line of text.
    package static func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String
    ) -> HTML {
        element(name, attributes, [.text(text)])
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // Characters that no XML may hold.
            default: if scalar.value >= 32 || scalar == "\n" || scalar == "\t" { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A whole page with its style within it and nothing from elsewhere.
    static func page(language: String, title: String, style: StaticString, _ body: [HTML]) -> String {
        let head = """
            <!DOCTYPE html>
            <html lang="\(language)" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>\(escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>

            """
        return head + body.map(\.source).joined() + "</body>\n</html>\n"
    }
}
