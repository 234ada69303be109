import Foundation
import Programme
import Testing
import Wording

@testable import Post

@Suite("The page of a mail shows well everywhere")
struct MailPageTests {
    static let keys = TemplateLibrary(folder: nil).entries().map(\.key)

    private func mail(_ key: String) throws -> RenderedMail { try TemplateLibrary(folder: nil).check(key) }

    @Test("nothing comes from elsewhere, and it says its language and that it can be dark", arguments: keys)
    func selfContained(key: String) throws {
        let html = try mail(key).html
        for word in ["http", "src=", "url(", "@import", "<img", "<script", "<link", "<form"] {
            #expect(!html.lowercased().contains(word), "\(word)")
        }
        #expect(html.contains("<html lang=\"\(key.suffix(2))\""))
        #expect(html.contains("color-scheme: light dark") && html.contains("prefers-color-scheme: dark"))
        #expect(html.contains("max-width:600px") && html.contains("[if mso]"))
        #expect(html.utf8.count < 60_000)
    }

    @Test("another program finds every element closed, and the same words as in the text", arguments: keys)
    func sameWords(key: String) throws {
        let mail = try mail(key)
        let page = try PythonReader.page(mail.html)
        #expect(page["open"] as? [String] == [])
        #expect(page["title"] as? String == mail.subject)
        let shown = try #require(page["words"] as? String)
        let written = mail.text.split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
        // A fact's label stands in a cell of its own there, without its colon.
        func bare(_ words: [Substring]) -> [String] { words.map { String($0).replacing(":", with: "") } }
        #expect(bare(shown.split(separator: " ")) == bare(written))
        let preview = try #require(page["preview"] as? String)
        #expect(preview.count > 20 && !preview.hasSuffix(","))
    }

    @Test("what a person typed is shown as typed, whatever marks it has")
    func typed() throws {
        let typed = "- **Let op:** ## 5 * 3\n- punt \u{E001}\u{E000}\n\n## Kop & <b>"
        let source = "Onderwerp: x\n\n{{words}}\n\n- **Vraag:** {{words}}\n"
        let template = try Template(name: "x.nl", source: source)
        let values: [String: TemplateValue] = ["words": .text(typed)]
        let mail = try template.render(values, form: TemplateForm([values]), language: .dutch)
        #expect(mail.text.contains("- **Let op:** ## 5 * 3\n- punt \n\n## Kop & <b>"))
        #expect(!mail.html.contains("<h2") && !mail.html.contains("<ul") && !mail.html.contains("<strong>"))
        #expect(mail.html.contains("- **Let op:** ## 5 * 3<br>\n- punt"))
        #expect(mail.html.contains("## Kop &amp; &lt;b&gt;") && !mail.html.contains("\u{E001}"))
    }

    @Test("whatever a template holds, each element is closed, or the fault is named", arguments: 0..<40)
    func anyTemplate(seed: Int) throws {
        var chance = Dice(seed)
        let pieces = [
            "## Kop {{words}}", "- **Wat:** {{words}}", "- punt {{words}}", "woorden **vet** <i> & {{words}}", "", "**",
            "{{#yes}}", "{{/yes}}", "{{^yes}}", "{{#rows}}", "{{/rows}}", "{{line}}", "- {{line}}", "{{! niets }}",
            "{{{words}}}",
        ]
        let values: [String: TemplateValue] = [
            "words": .text("<b>\n- x\n## y **z**"), "yes": .flag(seed % 2 == 0),
            "rows": .list([["line": .text("een")], ["line": .text("- twee <p>")]]),
        ]
        let form = TemplateForm([values])
        var sound = 0
        for _ in 0..<200 {
            let lines = (0..<Int.random(in: 1...9, using: &chance)).compactMap { _ in
                pieces.randomElement(using: &chance)
            }
            let template = try Template(name: "x.nl", source: "Onderwerp: x\n\n" + lines.joined(separator: "\n"))
            guard let mail = try? template.render(values, form: form, language: .dutch) else { continue }
            sound += 1
            #expect(Self.unclosed(mail.html) == [], "\(lines)")
            #expect(!mail.text.contains("{{") && !mail.text.contains("\n\n\n"), "\(lines)")
        }
        #expect(sound > 10)
    }

    /// The elements that are not closed in their order.
    private static func unclosed(_ html: String) -> [String] {
        var open: [String] = []
        for match in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
            let name = String(match.2)
            if ["meta", "br"].contains(name) { continue }
            if match.1.isEmpty { open.append(name) } else if open.popLast() != name { return ["/\(name)"] }
        }
        return open
    }

    @Test("a text written by hand gets the same page")
    func byHand() throws {
        let page = try PythonReader.page(
            PlainText.page(
                "Beste Carla,\n\nTot <dan> & {{morgen}}.\n\n- een\n- twee\n", subject: "Één",
                programme: "Experttafels", language: .dutch))
        #expect(page["words"] as? String == "Beste Carla, Tot <dan> & {{morgen}}. een twee")
        #expect(page["preview"] as? String == "Tot <dan> & {{morgen}}.")
    }

    @Test("nobody is announced under an empty heading")
    func nobodyYet() throws {
        for news in [Letter.News.new, .changed] {
            var item = try Letters.item(.expert, news)
            item.participants = []
            let mail = try TemplateLibrary(folder: nil).render(Letters.letter(.dutch, [item]))
            #expect(!mail.text.contains("Wie u ontmoet"))
        }
    }
}

/// Numbers that are the same at each run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// What Python's own parsers make of a page or a message.
enum PythonReader {
    /// The elements left open, the title, the hidden preview and the words shown below the programme's name.
    static func page(_ html: String) throws -> [String: Any] {
        try run(
            """
            import sys, json
            from html.parser import HTMLParser
            VOID = {"meta", "br", "img", "hr", "link", "input"}
            class Page(HTMLParser):
                def __init__(self):
                    super().__init__()
                    self.open, self.words, self.hidden, self.title, self.faults = [], [], [], [], []
                    self.head = 0
                def handle_starttag(self, tag, attributes):
                    if tag not in ("strong", "span", "a"): self.words.append(" ")
                    if tag in VOID: return
                    style = dict(attributes).get("style") or ""
                    accent = "accent" in (dict(attributes).get("class") or "") and tag == "div"
                    self.open.append((tag, "hidden" if "display:none" in style else "brand" if accent else ""))
                def handle_endtag(self, tag):
                    if not self.open or self.open[-1][0] != tag: self.faults.append(tag)
                    else: self.open.pop()
                def handle_data(self, data):
                    tags = [name for name, _ in self.open]
                    marks = [mark for _, mark in self.open]
                    if "style" in tags: return
                    if "title" in tags: self.title.append(data)
                    elif "hidden" in marks: self.hidden.append(data)
                    elif "brand" not in marks: self.words.append(data)
            page = Page()
            page.feed(sys.stdin.buffer.read().decode("utf-8"))
            page.close()
            clean = lambda parts: " ".join("".join(parts).replace("\\u034f", "").replace("\\u200c", "").split())
            print(json.dumps({
                "open": [tag for tag, _ in page.open] + page.faults, "title": clean(page.title),
                "preview": clean(page.hidden), "words": " ".join("".join(page.words).split()),
            }))
            """, Data(html.utf8))
    }

    static func run(_ script: String, _ input: Data) throws -> [String: Any] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        process.environment = ["PYTHONIOENCODING": "utf-8"]
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        try process.run()
        // More than a pipe holds is written while the other end reads.
        let writer = Thread {
            try? stdin.fileHandleForWriting.write(contentsOf: input)
            try? stdin.fileHandleForWriting.close()
        }
        writer.start()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    }
}
