import CXlsxWriter
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

/// Writes tables as people's spreadsheets read them. Text is always text: none of it can act as a formula.
package enum SheetWriter {
    /// UTF-8 with its mark, semicolons and CRLF: what a Dutch Excel opens with a double click.
    package static func csv(_ table: SheetTable) -> Data {
        let lines = [table.columns.map { Cell.text($0) }] + table.rows
        let text = lines.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
        return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    }

    private static func field(_ cell: Cell) -> String {
        guard case .text(let text) = cell else { return cell.text.replacing(".", with: ",") }
        let safe = FormulaGuard.added(text)
        let needsQuotes =
            safe.contains { ";\"\r\n\t".contains($0) || $0.isNewline } || safe.first == " " || safe.last == " "
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    /// Writes a workbook with a sheet for each table.
    ///
    /// - Parameter created: stands in the file as its date, so that the same tables give the same bytes.
    /// - Throws: `SheetError.unwritable`.
    package static func xlsx(_ tables: [SheetTable], to path: String, created: Date) throws {
        guard let book = workbook_new(path) else { throw SheetError.unwritable(detail: path) }
        var properties = lxw_doc_properties()
        properties.created = time_t(created.timeIntervalSince1970)
        workbook_set_properties(book, &properties)
        let heading = workbook_add_format(book)
        format_set_bold(heading)
        let date = workbook_add_format(book)
        format_set_num_format(date, "d-m-yyyy")
        let moment = workbook_add_format(book)
        format_set_num_format(moment, "d-m-yyyy hh:mm")
        for table in tables {
            guard let sheet = workbook_add_worksheet(book, sheetName(table.name)) else { continue }
            for (column, title) in table.columns.enumerated() {
                worksheet_write_string(sheet, 0, lxw_col_t(column), title, heading)
                let widest = ([title.count] + table.rows.map { $0[column].text.count }).max() ?? 0
                worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(min(60, widest + 2)), nil)
            }
            worksheet_freeze_panes(sheet, 1, 0)
            for (row, cells) in table.rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    write(cell, sheet, lxw_row_t(row + 1), lxw_col_t(column), date, moment)
                }
            }
            if !table.rows.isEmpty, !table.columns.isEmpty {
                worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
            }
        }
        let outcome = workbook_close(book)
        guard outcome == LXW_NO_ERROR else {
            throw SheetError.unwritable(detail: String(cString: lxw_strerror(outcome)))
        }
    }

    private static func write(
        _ cell: Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
        _ date: UnsafeMutablePointer<lxw_format>?, _ moment: UnsafeMutablePointer<lxw_format>?
    ) {
        switch cell {
        case .empty: break
        case .text(let text), .error(let text): worksheet_write_string(sheet, row, column, text, nil)
        case .number(let value): worksheet_write_number(sheet, row, column, value, nil)
        case .boolean(let value): worksheet_write_boolean(sheet, row, column, value ? 1 : 0, nil)
        case .date(let value):
            var stamp = lxw_datetime()
            (stamp.year, stamp.month, stamp.day) = (Int32(value.year), Int32(value.month), Int32(value.day))
            (stamp.hour, stamp.min) = (Int32((value.minutes ?? 0) / 60), Int32((value.minutes ?? 0) % 60))
            worksheet_write_datetime(sheet, row, column, &stamp, value.minutes == nil ? date : moment)
        }
    }

    /// Excel allows 31 characters and none of `[]:*?/\`.
    private static func sheetName(_ name: String) -> String {
        String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }.prefix(31))
    }
}
