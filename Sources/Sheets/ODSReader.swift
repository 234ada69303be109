import Foundation

/// Reads the first filled sheet of an OpenDocument spreadsheet (OASIS ODF 1.3 part 3): each cell says its own type.
enum ODSReader {
    static func sheet(_ archive: ZipArchive) throws -> Sheet {
        var reader = Walker()
        try reader.walk(archive.entry("content.xml"))
        guard let first = reader.sheets.first(where: { !$0.rows.isEmpty }) else { throw SheetError.empty }
        let others = reader.sheets.map(\.name).filter { $0 != first.name }
        return Sheet(detected: Detected(kind: .ods, sheet: first.name, otherSheets: others), rows: first.rows)
    }

    private final class State {
        var sheets: [(name: String, rows: [[Cell]])] = []
        var name = ""
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var (rowRepeat, cellRepeat) = (1, 1)
        var attributes: [String: String] = [:]
        var text = ""
        var paragraphs = 0
        var (inCell, inParagraph, inNote) = (false, false, 0)
    }

    private struct Walker {
        var sheets: [(name: String, rows: [[Cell]])] = []

        mutating func walk(_ data: Data) throws {
            let state = State()
            try XMLWalk.walk(data, part: "content.xml") { name, attributes in
                ODSReader.start(name, attributes, state)
            } end: { name in
                try ODSReader.end(name, state)
            } text: { text in
                if state.inParagraph, state.inNote == 0 { state.text += text }
            }
            sheets = state.sheets
        }
    }

    private static func start(_ name: String, _ attributes: [String: String], _ state: State) {
        switch name {
        case "table:table":
            state.name = attributes["table:name"] ?? ""
            state.rows = []
        case "table:table-row":
            state.row = []
            state.rowRepeat = attributes["table:number-rows-repeated"].flatMap(Int.init) ?? 1
        case "table:table-cell", "table:covered-table-cell":
            state.inCell = true
            state.attributes = attributes
            state.cellRepeat = attributes["table:number-columns-repeated"].flatMap(Int.init) ?? 1
            (state.text, state.paragraphs) = ("", 0)
        case "office:annotation": state.inNote += 1
        case "text:p" where state.inCell && state.inNote == 0:
            if state.paragraphs > 0 { state.text += "\n" }
            state.paragraphs += 1
            state.inParagraph = true
        case "text:s" where state.inParagraph:
            let count = attributes["text:c"].flatMap(Int.init) ?? 1
            state.text += String(repeating: " ", count: max(0, min(count, 1000)))
        case "text:tab" where state.inParagraph: state.text += "\t"
        case "text:line-break" where state.inParagraph: state.text += "\n"
        default: break
        }
    }

    private static func end(_ name: String, _ state: State) throws {
        switch name {
        case "text:p" where state.inNote == 0: state.inParagraph = false
        case "office:annotation": state.inNote -= 1
        case "table:table-cell", "table:covered-table-cell":
            state.inCell = false
            let cell = cell(state)
            let room = SheetReader.columnLimit - state.row.count
            state.row += Array(repeating: cell, count: max(0, min(state.cellRepeat, room)))
        case "table:table-row":
            let row = SheetReader.trimmed([state.row]).first ?? []
            // Empty rows are written by the million below the last one; they are kept only until more follows.
            let count = row.isEmpty ? min(state.rowRepeat, SheetReader.rowLimit - state.rows.count) : state.rowRepeat
            guard state.rows.count + max(0, count) <= SheetReader.rowLimit else {
                throw SheetError.tooManyRows(limit: SheetReader.rowLimit)
            }
            state.rows += Array(repeating: row, count: max(0, count))
        case "table:table": state.sheets.append((state.name, SheetReader.trimmed(state.rows)))
        default: break
        }
    }

    private static func cell(_ state: State) -> Cell {
        switch state.attributes["office:value-type"] {
        case "float", "percentage", "currency":
            return state.attributes["office:value"].flatMap(Double.init).map { .number($0) } ?? .empty
        case "date": return state.attributes["office:date-value"].flatMap(SerialDate.iso).map { .date($0) } ?? .empty
        case "boolean": return .boolean(state.attributes["office:boolean-value"] == "true")
        case nil where state.text.isEmpty: return .empty
        default:
            let text = state.paragraphs == 0 ? state.attributes["office:string-value"] ?? "" : state.text
            return text.isEmpty ? .empty : .text(text)
        }
    }
}
