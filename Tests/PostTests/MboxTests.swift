import Foundation
import Testing

@testable import Post

@Suite("An mbox is cut into its messages as they were written")
struct MboxTests {
    private func messages(_ text: String) throws -> [String]? {
        guard let box = try Mbox(Data(text.utf8)) else { return nil }
        return (0..<box.count).map { String(decoding: box[$0], as: UTF8.self) }
    }

    private let stamp = "Tue Mar  9 10:15:00 2027"

    @Test(
        "each From_ line after a blank line begins a message; quoted ones are as they were", arguments: ["\n", "\r\n"])
    func cuts(end: String) throws {
        let text = """
            From a@x.example \(stamp)
            Subject: een

            >From hier
            >>From daar
            > From gewoon

            From - \(stamp)
            Subject: twee

            From onze kant, om 10:15 uur:
            tot ziens
            """.replacing("\n", with: end)
        let found = try #require(try messages(text))
        #expect(
            found.map { $0.replacing("\r\n", with: "\n") } == [
                "Subject: een\n\nFrom hier\n>From daar\n> From gewoon\n\n",
                "Subject: twee\n\nFrom onze kant, om 10:15 uur:\ntot ziens",
            ])
    }

    @Test("a sentence that begins with From does not begin a message, after a blank line either")
    func sentences() throws {
        let text = "From a \(stamp)\nSubject: x\n\nHoi\n\nFrom mij om 10:15\nen jou\n\nFrom Piet\nNoot: x\n"
        #expect(try messages(text)?.count == 1)
    }

    @Test("what does not begin as an mbox is none, and one without end is refused")
    func others() throws {
        #expect(try messages("Subject: x\n\nFrom a \(stamp)\nSubject: y\n") == nil)
        #expect(try messages("") == nil)
        let many = String(repeating: "From a \(stamp)\nA: b\n\n", count: Mbox.mostMessages + 2)
        #expect(throws: ReadingError.tooMuch(limit: Mbox.mostMessages)) { _ = try messages(many) }
    }

    @Test("any bytes after From_ are cut: nothing is added and nothing crashes")
    func anything() throws {
        var random = SeededRandom(state: 7)
        let pieces = ["From ", "From a \(stamp)\n", "\n", "\r\n", ">", "A: b\n", "x", ">From ", "\u{E9}"]
        for _ in 0..<500 {
            let body = (0..<20).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let found = try #require(try messages("From a \(stamp)\n\(body)"))
            #expect(!found.isEmpty && found.joined().utf8.count <= body.utf8.count)
        }
    }
}

private struct SeededRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
