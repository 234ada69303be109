import Foundation
import Sheets
import Wording

/// One row, read field by field; what cannot be used is added to the problems.
struct RowFields {
    let sheet: SheetRows
    let row: SheetRows.Row
    let problems: ImportProblems

    /// The cell of a column; nil where the sheet has no such column.
    func cell(_ column: ImportColumn) -> Cell? {
        sheet.columns[column].map { $0 < row.cells.count ? row.cells[$0] : .empty }
    }

    func report(
        _ fault: ImportProblem.Fault, _ column: ImportColumn, severity: ImportProblem.Severity = .error,
        found: String? = nil
    ) {
        var problem = ImportProblem(severity: severity, file: sheet.file, row: row.number, line: row.line, fault: fault)
        if let index = sheet.columns[column] {
            problem.column = sheet.titles[index]
            problem.letter = columnLetter(index + 1)
        }
        problem.found = found ?? cell(column)?.text
        problems.add(problem)
    }

    /// The value of a column: nil without the column, `empty` where the cell is empty or cannot be used.
    func value<Value>(
        _ column: ImportColumn, empty: Value, wanted: Phrase, _ parse: (Cell) -> Value?
    ) -> Value? {
        guard let cell = cell(column) else { return nil }
        if cell.isEmpty { return empty }
        return parsed(cell, column, wanted, parse) ?? empty
    }

    /// The value of a column that may be empty: nil without the column.
    func optional<Value>(_ column: ImportColumn, wanted: Phrase, _ parse: (Cell) -> Value?) -> Value?? {
        value(column, empty: Value?.none, wanted: wanted) { parse($0).map { .some($0) } }
    }

    /// The value of a column that every row must have.
    func needed<Value>(_ column: ImportColumn, wanted: Phrase, _ parse: (Cell) -> Value?) -> Value? {
        // That the column is missing was told once, of the whole sheet.
        guard let cell = cell(column) else { return nil }
        if cell.isEmpty {
            report(.missingValue, column)
            return nil
        }
        return parsed(cell, column, wanted, parse)
    }

    private func parsed<Value>(
        _ cell: Cell, _ column: ImportColumn, _ wanted: Phrase, _ parse: (Cell) -> Value?
    ) -> Value? {
        if case .error = cell {
            report(.cellError, column)
            return nil
        }
        if let value = parse(cell) { return value }
        report(.badValue(wanted: wanted), column)
        return nil
    }

    /// Text on one line.
    func text(_ column: ImportColumn, limit: Int = 200) -> String? {
        value(column, empty: "", wanted: .limited(limit)) { FieldParser.line($0, limit: limit) }
    }

    func neededText(_ column: ImportColumn, limit: Int = 200) -> String? {
        needed(column, wanted: .limited(limit)) { FieldParser.line($0, limit: limit) }
    }

    func count(_ column: ImportColumn, _ range: ClosedRange<Int>) -> Int?? {
        optional(column, wanted: .counted(range)) { FieldParser.integer($0, in: range) }
    }

    /// Keeps the unknown columns with a record: what the row has is set, what it left empty is taken away. A column
    /// that this sheet does not have stays as it was.
    func keepExtra(in extra: inout [String: String], emptyClears: Bool = true) {
        for (name, column) in sheet.extra {
            let text = column < row.cells.count ? row.cells[column].text : ""
            if !text.allSatisfy(\.isWhitespace) {
                extra[name] = String(text.prefix(2000))
            } else if emptyClears {
                extra[name] = nil
            }
        }
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
