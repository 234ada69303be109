import Foundation
import FoundationXML
import Testing
import Wording

@testable import Pages

@Suite("The board is a page on its own")
struct BoardTests {
    static func page(_ name: String = "Zoë & Zn.") -> String {
        Board(
            language: .dutch, title: name, subtitle: "maart", numbers: ["3 van 4"],
            weeks: [
                .init(
                    title: "Week 9", notes: ["schoolvakantie"],
                    days: [
                        .init(
                            title: "ma", note: nil,
                            cards: [
                                .init(
                                    time: "09:30", title: name, labels: ["S1"], host: name, place: "Urk",
                                    seats: "4 van 8", people: [name, "Bram"], isTable: true)
                            ])
                    ])
            ], unplacedTitle: "Niet geplaatst", unplaced: [(name, "vol")],
            load: BarChart(title: "Sessies", bars: [.init(name: name, value: 2, most: 5, label: "2 van 5")])
        ).page
    }

    @Test(
        "it is well-formed, whatever people are called",
        arguments: ["Zoë", "<script>alert(1)</script>", "\" onload=\"x", "a & b ' c", "\u{0}\u{1B}x"])
    func wellFormed(name: String) {
        let page = Self.page(name)
        let parser = XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(!page.contains("<script") && !page.contains("onload=\"x"))
    }

    @Test("nothing comes from elsewhere, and the same board is the same page")
    func selfContained() {
        let page = Self.page()
        #expect(!page.contains("src=") && !page.contains("url(") && !page.contains("<link"))
        #expect(page == Self.page())
        #expect(page.contains("Week 9") && page.contains("4 van 8 · S1") && page.contains("2 van 5"))
    }
}
