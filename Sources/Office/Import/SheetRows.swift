import Foundation
import Programme
import Sheets
import Wording

/// What was read out of one file: its kind, what was detected, and its rows by column.
struct SheetRows {
    let file: String
    let kind: ImportKind
    let detected: Detected
    let columns: [ImportColumn: Int]
    let extra: [(title: String, column: Int)]
    let rows: [(number: Int, cells: [Cell])]
}

/// Collects what is wrong, up to a number that a person can still read.
final class ImportProblems {
    private(set) var list: [ImportProblem] = []
    private var more = 0
    private static let limit = 200

    var hasErrors: Bool { list.contains { $0.severity == .error } || more > 0 }

    func add(_ problem: ImportProblem) {
        if list.count < Self.limit { list.append(problem) } else { more += 1 }
    }

    var all: [ImportProblem] {
        guard more > 0 else { return list }
        return list + [ImportProblem(severity: .error, file: "…", fault: .tooManyProblems(more: more))]
    }
}

extension SheetRows {
    /// Reads a file and finds its columns; nil where it cannot be used, with the reason among the problems.
    init?(path: String, problems: ImportProblems) {
        let name = URL(filePath: path).lastPathComponent
        func fail(_ fault: ImportProblem.Fault) { problems.add(.init(severity: .error, file: name, fault: fault)) }
        let sheet: Sheet
        switch SheetRows.read(path) {
        case .success(let read): sheet = read
        case .failure(let fault):
            fail(fault)
            return nil
        }
        let head = sheet.rows.firstIndex { !$0.allSatisfy(\.isEmpty) } ?? 0
        let titles = sheet.rows[head].map { $0.text.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard let kind = ImportKind.named(name) ?? ImportKind.recognised(by: titles) else {
            fail(.unknownSheet)
            return nil
        }
        var columns: [ImportColumn: Int] = [:]
        var extra: [(title: String, column: Int)] = []
        for (index, title) in titles.enumerated() where !title.isEmpty {
            let folded = ImportColumn.folded(title[...])
            if let known = kind.columns.first(where: { $0.names.contains(folded) }) {
                if columns.updateValue(index, forKey: known) != nil { fail(.doubleColumn(known)) }
            } else {
                extra.append((title, index))
            }
        }
        let missing = kind.required.filter { columns[$0] == nil }
        for column in missing { fail(.missingColumn(column, found: titles.filter { !$0.isEmpty })) }
        guard missing.isEmpty else { return nil }
        let rows = sheet.rows.enumerated().dropFirst(head + 1).filter { !$0.element.allSatisfy(\.isEmpty) }
        if rows.isEmpty { problems.add(.init(severity: .warning, file: name, fault: .noRows)) }
        self.init(
            file: name, kind: kind, detected: sheet.detected, columns: columns, extra: extra,
            rows: rows.map { ($0.offset + 1, $0.element) })
    }

    private static func read(_ path: String) -> Result<Sheet, ImportProblem.Fault> {
        // Looked at before it is read, so that a huge file costs nothing.
        guard let size = ImportFiles.size(path) else { return .failure(.noSuchFile) }
        guard size <= SheetReader.sizeLimit else {
            return .failure(.unreadableFile(.tooLarge(limit: SheetReader.sizeLimit)))
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { return .failure(.unopenedFile) }
        do {
            return .success(try SheetReader.read(data))
        } catch {
            return .failure(.unreadableFile(error))
        }
    }
}

/// One row, read field by field; what cannot be used is added to the problems.
struct RowFields {
    let sheet: SheetRows
    let number: Int
    let cells: [Cell]
    let problems: ImportProblems

    /// The cell of a column; nil where the sheet has no such column.
    func cell(_ column: ImportColumn) -> Cell? {
        sheet.columns[column].map { $0 < cells.count ? cells[$0] : .empty }
    }

    func report(
        _ fault: ImportProblem.Fault, _ column: ImportColumn?, severity: ImportProblem.Severity = .error,
        found: String? = nil
    ) {
        var problem = ImportProblem(severity: severity, file: sheet.file, row: number, fault: fault)
        if let column, let index = sheet.columns[column] {
            problem.column = column.title
            problem.letter = columnLetter(index + 1)
            problem.found = found ?? cell(column)?.text
        } else {
            problem.found = found
        }
        problems.add(problem)
    }

    /// The value of a column: nil without the column, `empty` where the cell is empty or cannot be used.
    func value<Value>(
        _ column: ImportColumn, empty: Value, wanted: Phrase, _ parse: (Cell) -> Value?
    ) -> Value? {
        guard let cell = cell(column) else { return nil }
        if cell.isEmpty { return empty }
        if let value = parse(cell) { return value }
        report(.badValue(wanted: wanted), column)
        return empty
    }

    /// The value of a column that every row must have.
    func needed<Value>(_ column: ImportColumn, wanted: Phrase, _ parse: (Cell) -> Value?) -> Value? {
        guard let cell = cell(column), !cell.isEmpty else {
            report(.missingValue, column)
            return nil
        }
        if let value = parse(cell) { return value }
        report(.badValue(wanted: wanted), column)
        return nil
    }

    func text(_ column: ImportColumn, limit: Int = 200) -> String? {
        value(column, empty: "", wanted: .limited(limit)) { cell in
            let text = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.count <= limit ? text : nil
        }
    }

    func count(_ column: ImportColumn, _ range: ClosedRange<Int>) -> Int?? {
        value(column, empty: Int?.none, wanted: .counted(range)) { cell in
            FieldParser.integer(cell).flatMap { range.contains($0) ? $0 : nil }.map { Int?.some($0) }
        }
    }

    /// Unknown columns, kept with the record.
    var extra: [String: String] {
        var result: [String: String] = [:]
        for (title, column) in sheet.extra where column < cells.count && !cells[column].isEmpty {
            result[title] = String(cells[column].text.prefix(2000))
        }
        return result
    }
}

extension Phrase {
    fileprivate static func limited(_ limit: Int) -> Phrase {
        filled(.wantedLine, ["limit": "\(limit)"])
    }

    static func counted(_ range: ClosedRange<Int>) -> Phrase {
        filled(.wantedCount, ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"])
    }

    private static func filled(_ phrase: Phrase, _ values: [String: String]) -> Phrase {
        Phrase(nl: phrase.text(.dutch, values), en: phrase.text(.english, values))
    }
}
