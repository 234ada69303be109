import Foundation

/// Reads an Office Open XML workbook (ECMA-376): which sheets it has, its shared texts and its number formats.
///
/// With libzip and an XML parser rather than a library for spreadsheets, because the number formats decide what is a
/// date and what a percentage, and a formula's stored result has to be told from a formula that was never computed.
struct XLSXReader {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    func sheet() throws(SheetError) -> Sheet {
        let book = try workbook()
        let texts = try sharedTexts()
        let formats = try cellFormats()
        for (index, listed) in book.sheets.enumerated() where archive.contains(listed.path) {
            let rows = try XLSXSheet.rows(
                archive.entry(listed.path), part: listed.path, texts: texts, formats: formats, is1904: book.is1904)
            guard !rows.isEmpty else { continue }
            let others = book.sheets.enumerated().filter { $0.offset != index }.map(\.element.name)
            return Sheet(detected: Detected(kind: .xlsx, sheet: listed.name, otherSheets: others), rows: rows)
        }
        throw .empty
    }

    /// Some programs write `<x:row>` where others write `<row>`.
    static func localName(_ name: String) -> Substring { name.split(separator: ":").last ?? "" }

    private struct Book {
        var sheets: [(name: String, path: String)] = []
        var is1904 = false
    }

    /// The sheets in the user's order; hidden ones (lists for choices, mostly) only where none is shown.
    private func workbook() throws(SheetError) -> Book {
        var book = Book()
        var listed: [(name: String, id: String, isShown: Bool)] = []
        let path = "xl/workbook.xml"
        try XMLWalk.walk(
            archive.entry(path), part: path,
            start: { (name, attributes) throws(SheetError) in
                switch Self.localName(name) {
                case "sheet":
                    let id = attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
                    let isShown = !["hidden", "veryHidden"].contains(attributes["state"] ?? "")
                    listed.append((attributes["name"] ?? "", id, isShown))
                case "workbookPr": book.is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
                default: break
                }
            })
        if listed.contains(where: \.isShown) { listed.removeAll { !$0.isShown } }
        let targets = try targets()
        book.sheets = listed.compactMap { sheet in targets[sheet.id].map { (sheet.name, $0) } }
        return book
    }

    private func targets() throws(SheetError) -> [String: String] {
        var targets: [String: String] = [:]
        let path = "xl/_rels/workbook.xml.rels"
        try XMLWalk.walk(
            archive.entry(path), part: path,
            start: { (name, attributes) throws(SheetError) in
                guard Self.localName(name) == "Relationship", let id = attributes["Id"],
                    let target = attributes["Target"]
                else { return }
                targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
            })
        return targets
    }

    private func sharedTexts() throws(SheetError) -> [String] {
        let path = "xl/sharedStrings.xml"
        guard archive.contains(path) else { return [] }
        var texts: [String] = []
        var (current, inText, phonetic) = ("", false, 0)
        try XMLWalk.walk(
            archive.entry(path), part: path,
            start: { (name, _) throws(SheetError) in
                switch Self.localName(name) {
                case "si": current = ""
                case "rPh": phonetic += 1
                case "t": inText = phonetic == 0
                default: break
                }
            },
            end: { name throws(SheetError) in
                switch Self.localName(name) {
                case "si": texts.append(XLSXText.decoded(current))
                case "rPh": phonetic -= 1
                case "t": inText = false
                default: break
                }
            },
            text: { if inText { current += $0 } })
        return texts
    }

    /// What each cell style makes of a number.
    private func cellFormats() throws(SheetError) -> [NumberFormat] {
        let path = "xl/styles.xml"
        guard archive.contains(path) else { return [] }
        var custom: [Int: NumberFormat] = [:]
        var formats: [NumberFormat] = []
        var inCellStyles = false
        try XMLWalk.walk(
            archive.entry(path), part: path,
            start: { (name, attributes) throws(SheetError) in
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                switch Self.localName(name) {
                case "numFmt": custom[id] = NumberFormat(code: attributes["formatCode"] ?? "")
                case "cellXfs": inCellStyles = true
                case "xf" where inCellStyles: formats.append(custom[id] ?? NumberFormat(builtIn: id))
                default: break
                }
            },
            end: { name throws(SheetError) in if Self.localName(name) == "cellXfs" { inCellStyles = false } })
        return formats
    }
}

/// Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum XLSXText {
    static func decoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
        }
    }

    /// Text that looks like such a character without being one.
    static func encoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/) { _ in "_x005F_" }
    }
}
