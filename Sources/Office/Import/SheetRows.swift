import Foundation
import Sheets

/// What was read out of one file: its kind, what was detected, and its rows by column.
struct SheetRows {
    /// A row with something in it.
    struct Row {
        /// As a spreadsheet numbers it.
        let number: Int
        /// The line of a text file, where it is not the same number.
        let line: Int?
        let cells: [Cell]
    }

    let file: String
    let kind: ImportKind
    let detected: Detected
    /// Of each column its title as it stands in the file.
    let titles: [String]
    let columns: [ImportColumn: Int]
    /// Columns without a place of their own, with the name under which they are kept.
    let extra: [(name: String, column: Int)]
    let rows: [Row]

    /// Whether it has every column without which no row means anything.
    var isWhole: Bool { kind.required.allSatisfy { columns[$0] != nil } }

    /// Reads a file and finds its columns; nil where it cannot be used, with the reason among the problems.
    init?(path: String, problems: ImportProblems) {
        let file = URL(filePath: path).lastPathComponent
        do {
            let sheet = try SheetRows.sheet(path)
            try self.init(file: file, sheet: sheet, problems: problems)
        } catch {
            problems.add(error, in: file)
            return nil
        }
    }

    private static func sheet(_ path: String) throws(ImportProblem.Fault) -> Sheet {
        let data = try ImportFiles.content(path, limit: SheetReader.sizeLimit)
        do {
            return try SheetReader.read(data)
        } catch {
            throw .unreadableFile(error)
        }
    }

    /// - Throws: why no row of the file can be used; what else is wrong is added to the problems.
    init(file: String, sheet: Sheet, problems: ImportProblems) throws(ImportProblem.Fault) {
        let head = sheet.rows.firstIndex { !$0.allSatisfy(\.isEmpty) } ?? 0
        rows = sheet.rows.enumerated().dropFirst(head + 1).filter { !$0.element.allSatisfy(\.isEmpty) }.map {
            let (number, line) = ($0.offset + 1, sheet.line(ofRow: $0.offset + 1))
            return Row(number: number, line: line == number ? nil : line, cells: $0.element)
        }
        let titles = sheet.rows[head].map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        guard let kind = ImportKind.named(file) ?? ImportKind.recognised(by: titles) else { throw .unknownSheet }
        var columns: [ImportColumn: Int] = [:]
        var extra: [(name: String, column: Int)] = []
        let width = rows.map(\.cells.count).max() ?? 0
        for index in 0..<max(titles.count, width) {
            let title = index < titles.count ? titles[index] : ""
            let folded = ImportColumn.folded(title[...])
            if let known = kind.columns.first(where: { $0.names.contains(folded) }) {
                if columns.updateValue(index, forKey: known) != nil { problems.add(.doubleColumn(known), in: file) }
            } else if !title.isEmpty || SheetRows.isUsed(index, rows) {
                extra.append((SheetRows.freeName(title, index, extra.map(\.name)), index))
            }
        }
        (self.file, self.kind, self.detected, self.titles) = (file, kind, sheet.detected, titles)
        (self.columns, self.extra) = (columns, extra)
        let missing = kind.required.filter { columns[$0] == nil }
        for column in missing {
            let like = Likeness.nearest(to: column.names, in: extra.map(\.name))
            problems.add(.missingColumn(column, found: titles.filter { !$0.isEmpty }, like: like), in: file)
        }
        reportNearlyColumns(except: missing, problems)
        if rows.isEmpty, missing.isEmpty { problems.add(.noRows, in: file, .warning) }
    }

    private static func isUsed(_ column: Int, _ rows: [Row]) -> Bool {
        rows.contains { column < $0.cells.count && !$0.cells[column].isEmpty }
    }

    /// Two columns of one title, or one without a title, are kept under their letter.
    private static func freeName(_ title: String, _ column: Int, _ taken: [String]) -> String {
        if title.isEmpty { return columnLetter(column + 1) }
        return taken.contains(title) ? "\(title) (\(columnLetter(column + 1)))" : title
    }

    /// A slip in a title would put a whole column aside, and everyone would seem to have left it empty.
    private func reportNearlyColumns(except missing: [ImportColumn], _ problems: ImportProblems) {
        let absent = kind.columns.filter { columns[$0] == nil && !missing.contains($0) }
        for (name, index) in extra {
            let like = absent.first { Likeness.nearest(to: $0.names, in: [name]) != nil }
            guard let like else { continue }
            var problem = ImportProblem(severity: .warning, file: file, found: name, fault: .nearlyColumn(like))
            problem.column = name
            problem.letter = columnLetter(index + 1)
            problems.add(problem)
        }
    }
}

/// Did-you-mean for words of a sheet.
enum Likeness {
    /// The first of some words that is one of the names but for a slip of a letter or two.
    static func nearest(to names: Set<String>, in words: [String]) -> String? {
        words.first { word in names.contains { isNear($0, ImportColumn.folded(word[...])) } }
    }

    private static func isNear(_ a: String, _ b: String) -> Bool {
        let shorter = min(a.count, b.count)
        // Short titles are near to too much; long ones are no titles.
        guard a != b, shorter >= 4, max(a.count, b.count) <= 40 else { return false }
        // A changed letter is one taken out and one put in.
        return a.difference(from: b).count <= (shorter < 6 ? 2 : 3)
    }
}
