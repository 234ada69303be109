import Foundation
import Programme
import Testing
import Wording

@testable import Post

@Suite("Every kind of mail is read the same by another program")
struct MailKindTests {
    private static let keys = TemplateLibrary(folder: nil).entries().map(\.key)

    /// Names and words that try to become headers, parts or markup.
    private static let names = ["Zoë \"x\" Kok", "=?utf-8?q?x?=", "a@b.example,", "\r\nBcc: x@y.example", "日本 <b>"]

    @Test("its headers, its parts and its words", arguments: keys)
    func read(key: String) throws {
        let mail = try TemplateLibrary(folder: nil).check(key)
        for (index, name) in Self.names.enumerated() {
            var outgoing = OutgoingMail(
                from: .init(name: name, address: try #require(EmailAddress("tafels@programma.example"))),
                to: .init(name: name, address: try #require(EmailAddress("zoe@bedrijf.example"))),
                subject: mail.subject + name, text: mail.text, html: mail.html,
                calendars: index == 0 ? [.init(method: .request, content: MailTests.calendar)] : [],
                date: Instant(seconds: 1_800_000_000), messageID: "abc@programma.example")
            outgoing.thread = ["een@programma.example", "twee@programma.example"]
            outgoing.isAutomatic = true
            outgoing.list = .init(
                name: name, id: "week-summary.programma.example",
                unsubscribe: try #require(EmailAddress("tafels@programma.example")), subject: "Afmelden: \(name)")
            let read = try PythonReader.message(outgoing.eml())
            #expect(read["defects"] as? [String] == [], "\(name) \(read["defects"] ?? "")")
            #expect(read["text"] as? String == mail.text && read["html"] as? String == mail.html)
            #expect(read["to"] as? [String] == ["zoe@bedrijf.example"])
            #expect(read["from"] as? [String] == ["tafels@programma.example"])
            #expect(read["reply"] as? [String] == ["tafels@programma.example"])
            let headers = try #require(read["headers"] as? [String: String])
            #expect(headers["References"] == "<een@programma.example> <twee@programma.example>")
            #expect(headers["In-Reply-To"] == "<twee@programma.example>")
            #expect(headers["Auto-Submitted"] == "auto-generated" && headers["X-Unsent"] == nil)
            #expect(headers["List-Id"]?.hasSuffix("<week-summary.programma.example>") == true)
            #expect(headers["List-Unsubscribe"]?.hasPrefix("<mailto:tafels@programma.example?subject=Afmelden") == true)
            #expect(!headers.keys.contains("Bcc"))
            #expect((read["types"] as? [String])?.contains("text/calendar") == (index == 0))
        }
    }
}

extension PythonReader {
    /// The headers, addresses, parts and words of a message, and what the parser objects to.
    static func message(_ bytes: Data) throws -> [String: Any] {
        try run(
            """
            import sys, json, email, email.policy
            mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            parts = list(mail.walk())
            defects = [str(d) for part in parts for d in part.defects]
            defects += [f"{n}: {d}" for n, v in mail.items() for d in getattr(v, "defects", [])]
            addresses = lambda name: [a.addr_spec for a in mail[name].addresses]
            unix = lambda kind: mail.get_body((kind,)).get_content().replace("\\r\\n", "\\n")
            print(json.dumps({
                "defects": defects, "headers": {n: str(v) for n, v in mail.items()},
                "to": addresses("to"), "from": addresses("from"), "reply": addresses("reply-to"),
                "types": [p.get_content_type() for p in parts], "text": unix("plain"), "html": unix("html"),
            }))
            """, bytes)
    }
}
