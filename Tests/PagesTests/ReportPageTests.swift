import Foundation
import FoundationXML
import Testing
import Wording

@testable import Pages

@Suite("The report as a page")
struct ReportPageTests {
    private func line(_ name: String, _ groups: [(name: String, count: Int?)] = []) -> ReportPage.Line {
        .init(
            name: name, value: "<&>", count: ">35", missing: "<5", previous: "-", target: "", definition: "Hoe \(name)",
            rows: "experttafel report rows x", groups: groups)
    }

    private func page() -> String {
        ReportPage(
            language: .dutch, title: "Groei & meer", subtitle: "maart", notes: ["kort"], howNote: "lang",
            heads: ["Cijfer", "Waarde", "Van", "Ontbreekt", "Vorige", "Doel"],
            sections: [
                .init(
                    title: "Resultaten", lines: [line("Intake", [("export", 7), ("bouw", nil)])],
                    matrix: .init(
                        heads: ["na 3 maanden", "na 24 maanden"],
                        rows: [
                            ("Banen erbij", [.init(value: "6,5 fte", note: "van >9"), .init(value: "-", note: "")])
                        ]), others: [line("Banen erbij, na 3 maanden"), line("Te klein", [("a", nil), ("b", nil)])],
                    tooSmall: "Te klein om te verdelen: Te klein.")
            ]
        ).page
    }

    @Test("moments stand side by side, each figure is explained, and the page is well formed and on its own")
    func moments() throws {
        let page = page()
        let markup = page.replacing("<!doctype html>", with: "").replacing("<!DOCTYPE html>", with: "")
        #expect(XMLParser(data: Data(markup.utf8)).parse())
        #expect(page.contains("na 24 maanden") && page.contains("van &gt;9") && page.contains("Hoe Banen erbij"))
        #expect(page.contains("&lt;&amp;&gt;") && page.contains("Groei &amp; meer"))
        #expect(!page.contains("<script") && !page.contains("src="))
        // The figure of the matrix is no row of the table beside it: it is explained once, by its name and how.
        #expect(page.components(separatedBy: "Banen erbij, na 3 maanden").count == 3)
    }

    @Test("a group that is not shown has no bar, and a chart of which nothing is shown is not drawn")
    func charts() {
        let page = page()
        #expect(page.components(separatedBy: "<svg").count == 2 && page.contains("niet getoond"))
        #expect(page.contains("Te klein om te verdelen"))
        #expect(page.components(separatedBy: "class=\"track\"").count == 3)
        #expect(page.contains("width=\"0\""))
    }
}
