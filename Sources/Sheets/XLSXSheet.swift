import Foundation

/// Reads the cells of one sheet of an Office Open XML workbook (ECMA-376 part 1, 18.3.1).
final class XLSXSheet {
    private let texts: [String]
    private let formats: [NumberFormat]
    private let is1904: Bool
    private var grid = Grid()
    private var (row, column) = (0, 0)
    /// Of the cell being read: its type and style, and its text so far.
    private var (kind, style, value, formula) = ("", 0, "", "")
    private var inside = Inside.nothing
    private var phonetic = 0

    private enum Inside { case nothing, value, formula }

    static func rows(
        _ data: Data, part: String, texts: [String], formats: [NumberFormat], is1904: Bool
    ) throws(SheetError) -> [[Cell]] {
        let sheet = XLSXSheet(texts, formats, is1904)
        try XMLWalk.walk(
            data, part: part,
            start: { (name, attributes) throws(SheetError) in sheet.start(XLSXReader.localName(name), attributes) },
            end: { name throws(SheetError) in try sheet.end(XLSXReader.localName(name)) },
            text: { sheet.add($0) })
        return sheet.grid.rows
    }

    private init(_ texts: [String], _ formats: [NumberFormat], _ is1904: Bool) {
        (self.texts, self.formats, self.is1904) = (texts, formats, is1904)
    }

    private func start(_ name: Substring, _ attributes: [String: String]) {
        switch name {
        case "row":
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            column = 0
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            (kind, style) = (attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
            (value, formula) = ("", "")
        case "v": inside = .value
        case "f": inside = .formula
        case "rPh": phonetic += 1
        case "t" where phonetic == 0: inside = .value
        default: break
        }
    }

    private func end(_ name: Substring) throws(SheetError) {
        switch name {
        case "v", "f", "t": inside = .nothing
        case "rPh": phonetic -= 1
        case "c": try grid.put(cell(), row: row, column: column)
        default: break
        }
    }

    private func add(_ text: String) {
        switch inside {
        case .value: value += text
        case .formula: formula += text
        case .nothing: break
        }
    }

    private func cell() -> Cell {
        guard !value.isEmpty else {
            // A formula that no program has computed yet is a text that someone wrote: `=Hoe groei ik?`.
            return formula.isEmpty || kind == "str" ? .empty : .text("=" + formula)
        }
        switch kind {
        case "s":
            guard let index = Int(value), texts.indices.contains(index), !texts[index].isEmpty else { return .empty }
            return .text(texts[index])
        case "str", "inlineStr": return .text(XLSXText.decoded(value))
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "d": return SerialDate.iso(value).map { .date($0) } ?? .text(value)
        default: return number()
        }
    }

    private func number() -> Cell {
        guard let number = Double(value), number.isFinite else { return .text(value) }
        switch formats.indices.contains(style) ? formats[style] : .plain {
        case .plain: return .number(number)
        case .percentage(let decimals): return .percentage(number, decimals: decimals)
        case .date: return SerialDate.date(number, is1904: is1904).map { .date($0) } ?? .number(number)
        }
    }

    /// The number of a column out of a reference: 28 of `AB7`.
    private static func column(_ reference: String) -> Int? {
        var number = 0
        for byte in reference.utf8 {
            guard (65...90).contains(byte) else { break }
            number = number * 26 + Int(byte - 64)
            if number > 100_000 { return nil }
        }
        return number > 0 ? number : nil
    }
}
