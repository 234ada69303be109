import Foundation

/// Reads the first filled sheet of an Excel workbook (ECMA-376): shared and inline text, true dates by their format,
/// and the results of formulas as they were last computed.
struct XLSXReader {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    func sheet() throws -> Sheet {
        let book = try workbook()
        let strings = try sharedStrings()
        let dateStyles = try dateStyles()
        var first: (name: String, rows: [[Cell]])?
        for (name, path) in book.sheets where first == nil && archive.contains(path) {
            let rows = SheetReader.trimmed(try cells(path, strings, dateStyles, is1904: book.is1904))
            if !rows.isEmpty { first = (name, rows) }
        }
        guard let first else { throw SheetError.empty }
        let others = book.sheets.map(\.name).filter { $0 != first.name }
        return Sheet(detected: Detected(kind: .xlsx, sheet: first.name, otherSheets: others), rows: first.rows)
    }

    private func workbook() throws -> (sheets: [(name: String, path: String)], is1904: Bool) {
        var named: [(name: String, id: String)] = []
        var is1904 = false
        try XMLWalk.walk(archive.entry("xl/workbook.xml"), part: "xl/workbook.xml") { name, attributes in
            if name == "sheet" { named.append((attributes["name"] ?? "", attributes["r:id"] ?? "")) }
            if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
        } end: { _ in
        } text: { _ in
        }
        var targets: [String: String] = [:]
        let relations = "xl/_rels/workbook.xml.rels"
        try XMLWalk.walk(archive.entry(relations), part: relations) { name, attributes in
            guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
        } end: { _ in
        } text: { _ in
        }
        return (named.compactMap { sheet in targets[sheet.id].map { (sheet.name, $0) } }, is1904)
    }

    private func sharedStrings() throws -> [String] {
        let path = "xl/sharedStrings.xml"
        guard archive.contains(path) else { return [] }
        var strings: [String] = []
        var (current, inText, phonetic) = ("", false, 0)
        try XMLWalk.walk(archive.entry(path), part: path) { name, _ in
            if name == "si" { current = "" }
            if name == "rPh" { phonetic += 1 }
            if name == "t" { inText = phonetic == 0 }
        } end: { name in
            if name == "si" { strings.append(current) }
            if name == "rPh" { phonetic -= 1 }
            if name == "t" { inText = false }
        } text: { text in
            if inText { current += text }
        }
        return strings
    }

    /// Whether each cell style shows its number as a date.
    private func dateStyles() throws -> [Bool] {
        let path = "xl/styles.xml"
        guard archive.contains(path) else { return [] }
        var custom: [String: Bool] = [:]
        var styles: [Bool] = []
        var inCellStyles = false
        try XMLWalk.walk(archive.entry(path), part: path) { name, attributes in
            switch name {
            case "numFmt": custom[attributes["numFmtId"] ?? ""] = Self.isDate(attributes["formatCode"] ?? "")
            case "cellXfs": inCellStyles = true
            case "xf" where inCellStyles:
                let id = attributes["numFmtId"] ?? "0"
                // ECMA-376 part 1, 18.8.30: the built-in formats that show dates.
                let builtIn = Int(id).map { (14...22).contains($0) || (27...36).contains($0) || (45...58).contains($0) }
                styles.append(custom[id] ?? builtIn ?? false)
            default: break
            }
        } end: { name in
            if name == "cellXfs" { inCellStyles = false }
        } text: { _ in
        }
        return styles
    }

    private static func isDate(_ code: String) -> Bool {
        var (quoted, bracketed, escaped) = (false, false, false)
        for character in code.lowercased() {
            if escaped {
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                quoted.toggle()
            } else if !quoted, character == "[" || character == "]" {
                bracketed = character == "["
            } else if !quoted, !bracketed, "dmyhs".contains(character) {
                return true
            }
        }
        return false
    }

    private func cells(_ path: String, _ strings: [String], _ dates: [Bool], is1904: Bool) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        var (row, column) = (0, 0)
        var (kind, style, value, inValue) = ("", 0, "", false)
        try XMLWalk.walk(archive.entry(path), part: path) { name, attributes in
            switch name {
            case "row":
                row = attributes["r"].flatMap(Int.init) ?? row + 1
                column = 0
                guard row > 0, row <= SheetReader.rowLimit else {
                    throw SheetError.tooManyRows(limit: SheetReader.rowLimit)
                }
                while rows.count < row { rows.append([]) }
            case "c":
                column = attributes["r"].flatMap(Self.column) ?? column + 1
                (kind, style, value) = (attributes["t"] ?? "n", attributes["s"].flatMap(Int.init) ?? 0, "")
            case "v", "t": inValue = true
            default: break
            }
        } end: { name in
            if name == "v" || name == "t" { inValue = false }
            guard name == "c", row > 0, (1...SheetReader.columnLimit).contains(column) else { return }
            let isDate = dates.indices.contains(style) && dates[style]
            let cell = Self.cell(kind, value, strings, isDate: isDate, is1904: is1904)
            while rows[row - 1].count < column { rows[row - 1].append(.empty) }
            rows[row - 1][column - 1] = cell
        } text: { text in
            if inValue { value += text }
        }
        return rows
    }

    private static func column(_ reference: String) -> Int? {
        var number = 0
        for byte in reference.utf8 {
            guard (65...90).contains(byte) else { break }
            number = number * 26 + Int(byte - 64)
            if number > 100_000 { return nil }
        }
        return number > 0 ? number : nil
    }

    private static func cell(_ kind: String, _ value: String, _ strings: [String], isDate: Bool, is1904: Bool) -> Cell {
        guard !value.isEmpty else { return .empty }
        switch kind {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return .empty }
            return strings[index].isEmpty ? .empty : .text(strings[index])
        case "str", "inlineStr": return .text(value)
        case "b": return .boolean(value == "1")
        case "e": return .error(value)
        case "d": return SerialDate.iso(value).map { .date($0) } ?? .text(value)
        default:
            guard let number = Double(value) else { return .text(value) }
            guard isDate, let date = SerialDate.date(number, is1904: is1904) else { return .number(number) }
            return .date(date)
        }
    }
}
