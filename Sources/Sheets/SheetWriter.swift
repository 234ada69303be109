import Foundation

/// A table to be written: a heading row and typed cells.
package struct SheetTable: Hashable, Sendable {
    package var name: String
    package var columns: [String]
    package var rows: [[Cell]]

    package init(name: String, columns: [String], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// Writes tables as people's spreadsheets read them. Text is always text: none of it can act as a formula, and reading
/// the file again gives every text back as it was.
package enum SheetWriter {
    /// UTF-8 with its mark, semicolons and CRLF: what a Dutch Excel opens with a double click. Numbers and dates are
    /// written as they are shown in the Netherlands; text is guarded as `FormulaGuard` says.
    package static func csv(_ table: SheetTable) -> Data {
        let lines = [table.columns.map { Cell.text($0) }] + table.rows
        let text = lines.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
        return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    }

    private static func field(_ cell: Cell) -> String {
        guard case .text(let text) = cell else { return cell.text }
        // No text file holds a NUL; readers take one for a sign that the file is none.
        let safe = FormulaGuard.added(text.replacing("\0", with: "\u{FFFD}"))
        let needsQuotes =
            safe.unicodeScalars.contains { ";,\"\r\n\t".unicodeScalars.contains($0) }
            || safe != safe.trimmingCharacters(in: .whitespaces)
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    /// Writes a workbook with a sheet for each table: the heading bold and always in sight, with filters.
    ///
    /// - Parameter created: stands in the file as its date, so that the same tables give the same bytes.
    /// - Throws: `SheetError.unwritable`; a file that was there before is then still there.
    package static func xlsx(_ tables: [SheetTable], to path: String, created: Date) throws(SheetError) {
        let partial = path + ".part"
        // The library would complain on the screen by itself.
        guard FileManager.default.createFile(atPath: partial, contents: nil) else { throw .unwritable(detail: path) }
        do {
            let workbook = try Workbook(path: partial, created: created)
            for table in tables { try workbook.add(table) }
            try workbook.close()
        } catch {
            unlink(partial)
            throw error
        }
        guard rename(partial, path) == 0 else {
            unlink(partial)
            throw .unwritable(detail: path)
        }
    }
}
