import CXlsxWriter
import Foundation

/// The one owner of a workbook that libxlsxwriter is writing.
final class Workbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let heading, date, moment, lines: UnsafeMutablePointer<lxw_format>?
    private var percentages: [Int: UnsafeMutablePointer<lxw_format>] = [:]
    private var names: Set<String> = []
    private var isClosed = false

    init(path: String, created: Date) throws(SheetError) {
        guard let opened = workbook_new(path) else { throw .unwritable(detail: path) }
        book = opened
        var properties = lxw_doc_properties()
        properties.created = time_t(created.timeIntervalSince1970)
        workbook_set_properties(book, &properties)
        heading = workbook_add_format(book)
        date = workbook_add_format(book)
        moment = workbook_add_format(book)
        lines = workbook_add_format(book)
        format_set_bold(heading)
        format_set_num_format(date, "d-m-yyyy")
        format_set_num_format(moment, "d-m-yyyy h:mm")
        format_set_text_wrap(lines)
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// Writes the file. Nothing can be added after that.
    func close() throws(SheetError) {
        isClosed = true
        try check(workbook_close(book))
    }

    func add(_ table: SheetTable) throws(SheetError) {
        let name = freeName(table.name)
        guard let sheet = workbook_add_worksheet(book, name) else { throw .unwritable(detail: name) }
        for (column, title) in table.columns.enumerated() {
            try check(write(title, sheet, 0, column, heading))
            let widths = table.rows.map { column < $0.count ? Self.width($0[column]) : 0 }
            let width = min(60, max(title.count, widths.max() ?? 0) + 2)
            try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() { try check(write(cell, sheet, row + 1, column)) }
        }
        if !table.rows.isEmpty, !table.columns.isEmpty {
            let last = lxw_col_t(table.columns.count - 1)
            try check(worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), last))
        }
    }

    private func check(_ outcome: lxw_error) throws(SheetError) {
        guard outcome == LXW_NO_ERROR else { throw .unwritable(detail: String(cString: lxw_strerror(outcome))) }
    }

    /// The longest line of a cell, in characters.
    private static func width(_ cell: Cell) -> Int {
        cell.text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }

    private func write(_ cell: Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int)
        -> lxw_error
    {
        let (place, across) = (lxw_row_t(row), lxw_col_t(column))
        switch cell {
        case .empty: return LXW_NO_ERROR
        case .text(let text), .error(let text):
            return write(text, sheet, row, column, text.contains(where: \.isNewline) ? lines : nil)
        // A workbook knows no infinity, and is damaged by one.
        case .number(let value) where !value.isFinite, .percentage(let value, _) where !value.isFinite:
            return write("\(value)", sheet, row, column, nil)
        case .number(let value): return worksheet_write_number(sheet, place, across, value, nil)
        case .percentage(let value, let decimals):
            return worksheet_write_number(sheet, place, across, value, percentage(decimals))
        case .boolean(let value): return worksheet_write_boolean(sheet, place, across, value ? 1 : 0, nil)
        case .date(let value):
            var stamp = lxw_datetime()
            (stamp.year, stamp.month, stamp.day) = (Int32(value.year), Int32(value.month), Int32(value.day))
            (stamp.hour, stamp.min) = (Int32((value.minutes ?? 0) / 60), Int32((value.minutes ?? 0) % 60))
            return worksheet_write_datetime(sheet, place, across, &stamp, value.minutes == nil ? date : moment)
        }
    }

    private func write(
        _ text: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        let safe = XLSXText.encoded(text.replacing("\0", with: "\u{FFFD}"))
        return worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), safe, format)
    }

    private func percentage(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        if let known = percentages[decimals] { return known }
        let format = workbook_add_format(book)
        let zeros = String(repeating: "0", count: max(0, min(decimals, 10)))
        format_set_num_format(format, zeros.isEmpty ? "0%" : "0.\(zeros)%")
        percentages[decimals] = format
        return format
    }

    /// A name that Excel takes: 31 characters, none of `[]:*?/\`, no apostrophe at either end, and no two alike.
    private func freeName(_ name: String) -> String {
        let allowed = name.map { "[]:*?/\\".contains($0) || $0.isNewline || $0 == "\0" ? " " : $0 }
        let trimmed = String(allowed).trimmingCharacters(in: CharacterSet(charactersIn: "' "))
        let base = trimmed.isEmpty || trimmed.lowercased() == "history" ? trimmed + "_" : trimmed
        var candidate = String(base.prefix(31))
        var number = 2
        while !names.insert(candidate.lowercased()).inserted {
            let ending = " \(number)"
            candidate = base.prefix(31 - ending.count) + ending
            number += 1
        }
        return candidate
    }
}
