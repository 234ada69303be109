import Foundation

/// Reads an OpenDocument spreadsheet (OASIS ODF 1.3 part 3), in which each cell says its own type.
enum ODSReader {
    /// Whether the archive holds a spreadsheet, and not a text or a drawing.
    static func reads(_ archive: ZipArchive) throws(SheetError) -> Bool {
        guard archive.contains("content.xml") else { return false }
        guard archive.contains("mimetype") else { return true }
        let kind = String(decoding: try archive.entry("mimetype").prefix(100), as: UTF8.self)
        return kind.hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
    }

    static func sheet(_ archive: ZipArchive) throws(SheetError) -> Sheet {
        if try isEncrypted(archive) { throw .encrypted }
        let document = ODSDocument()
        try XMLWalk.walk(
            archive.entry("content.xml"), part: "content.xml",
            start: { (name, attributes) throws(SheetError) in document.start(name, attributes) },
            end: { name throws(SheetError) in try document.end(name) },
            text: { document.add($0) })
        let shown = document.sheets.filter { !$0.isHidden }
        let sheets = shown.isEmpty ? document.sheets : shown
        guard let index = sheets.firstIndex(where: { !$0.rows.isEmpty }) else { throw .empty }
        let others = sheets.enumerated().filter { $0.offset != index }.map(\.element.name)
        let detected = Detected(kind: .ods, sheet: sheets[index].name, otherSheets: others)
        return Sheet(detected: detected, rows: sheets[index].rows)
    }

    /// With a password each part is encrypted by itself, inside a zip that looks whole.
    private static func isEncrypted(_ archive: ZipArchive) throws(SheetError) -> Bool {
        let path = "META-INF/manifest.xml"
        guard archive.contains(path) else { return false }
        var found = false
        try XMLWalk.walk(
            archive.entry(path), part: path,
            start: { (name, _) throws(SheetError) in
                if name.hasSuffix("encryption-data") { found = true }
            })
        return found
    }
}

/// The tables of a content.xml while it is read.
final class ODSDocument {
    private(set) var sheets: [(name: String, rows: [[Cell]], isHidden: Bool)] = []
    private var (name, style, isCopy) = ("", "", false)
    private var grid = Grid()
    private var row: [Cell] = []
    /// Empty rows and cells that count only when something follows them.
    private var (emptyRows, emptyCells) = (0, 0)
    private var (rowRepeat, cellRepeat) = (1, 1)
    private var attributes: [String: String] = [:]
    private var text = ""
    private var paragraphs = 0
    private var (inCell, inParagraph, notes) = (false, false, 0)
    private var (openStyle, hiddenStyles): (String, Set<String>) = ("", [])

    func start(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "style:style": openStyle = attributes["style:name"] ?? ""
        case "style:table-properties" where attributes["table:display"] == "false": hiddenStyles.insert(openStyle)
        case "table:table":
            (name, style) = (attributes["table:name"] ?? "", attributes["table:style-name"] ?? "")
            (grid, emptyRows, isCopy) = (Grid(), 0, false)
        // What another file held when this one last looked.
        case "table:table-source": isCopy = true
        case "table:table-row":
            (row, emptyCells, rowRepeat) = ([], 0, times(attributes["table:number-rows-repeated"]))
        case "table:table-cell", "table:covered-table-cell":
            inCell = true
            self.attributes = attributes
            cellRepeat = times(attributes["table:number-columns-repeated"])
            (text, paragraphs) = ("", 0)
        default: startText(element, attributes)
        }
    }

    private func times(_ text: String?) -> Int { text.flatMap { Int($0) }.map { min(max($0, 1), 10_000_000) } ?? 1 }

    private func startText(_ element: String, _ attributes: [String: String]) {
        if element == "office:annotation" { notes += 1 }
        guard inCell, notes == 0 else { return }
        switch element {
        case "text:p":
            if paragraphs > 0 { text += "\n" }
            paragraphs += 1
            inParagraph = true
        case "text:s" where inParagraph:
            text += String(repeating: " ", count: min(times(attributes["text:c"]), 1000))
        case "text:tab" where inParagraph: text += "\t"
        case "text:line-break" where inParagraph: text += "\n"
        default: break
        }
    }

    func add(_ text: String) {
        if inParagraph, notes == 0 { self.text += text }
    }

    func end(_ element: String) throws(SheetError) {
        switch element {
        case "text:p" where notes == 0: inParagraph = false
        case "office:annotation": notes -= 1
        // What a merged cell covers is not seen, and is nobody's value.
        case "table:covered-table-cell": try endCell(.empty)
        case "table:table-cell": try endCell(cell())
        case "table:table-row": try endRow()
        case "table:table" where !isCopy: sheets.append((name, grid.rows, hiddenStyles.contains(style)))
        default: break
        }
    }

    private func endCell(_ cell: Cell) throws(SheetError) {
        inCell = false
        guard cell != .empty else {
            emptyCells += cellRepeat
            return
        }
        guard row.count + emptyCells + cellRepeat <= SheetReader.columnLimit else {
            throw .tooManyColumns(limit: SheetReader.columnLimit)
        }
        row += Array(repeating: .empty, count: emptyCells) + Array(repeating: cell, count: cellRepeat)
        emptyCells = 0
    }

    private func endRow() throws(SheetError) {
        if row.isEmpty {
            emptyRows = min(emptyRows + rowRepeat, SheetReader.rowLimit)
        } else {
            try grid.append(row, after: emptyRows, times: rowRepeat)
            emptyRows = 0
        }
    }

    private func cell() -> Cell {
        if attributes["calcext:value-type"] == "error" { return .error(text) }
        switch attributes["office:value-type"] {
        case "float", "currency":
            return number().map { .number($0) } ?? plain()
        case "percentage":
            let decimals = text.drop { $0 != "," && $0 != "." }.dropFirst().prefix { $0.isNumber }.count
            return number().map { .percentage($0, decimals: decimals) } ?? plain()
        case "date": return attributes["office:date-value"].flatMap(SerialDate.iso).map { .date($0) } ?? plain()
        case "boolean": return .boolean(attributes["office:boolean-value"] == "true")
        case nil where text.isEmpty:
            // A formula that no program has computed yet is a text that someone wrote.
            guard let formula = attributes["table:formula"] else { return .empty }
            return .text("=" + formula.drop { $0 != "=" }.dropFirst())
        default: return plain()
        }
    }

    private func number() -> Double? {
        attributes["office:value"].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    private func plain() -> Cell {
        let text = paragraphs == 0 ? attributes["office:string-value"] ?? "" : text
        return text.isEmpty ? .empty : .text(text)
    }
}
