import Foundation

/// Reads a table out of a .csv, .xlsx or .ods; the content decides which it is, not the name.
package enum SheetReader {
    /// Larger files are refused; a programme's sheet is a few hundred kilobytes.
    package static let sizeLimit = 32 * 1024 * 1024
    static let rowLimit = 200_000
    static let columnLimit = 1_000
    /// Empty cells before a filled one count too: they take memory as well.
    static let cellLimit = 2_000_000

    /// The table in a file. Of a workbook it is the first sheet that is shown and has something in it.
    package static func read(_ data: Data) throws(SheetError) -> Sheet {
        guard !data.isEmpty else { throw .empty }
        guard data.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try workbook(data) }
        // The old Office formats, and workbooks with a password, begin like this.
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        return try CSVReader.read(data)
    }

    private static func workbook(_ data: Data) throws(SheetError) -> Sheet {
        let archive = try ZipArchive(data)
        if archive.contains("xl/workbook.xml") { return try XLSXReader(archive).sheet() }
        if try ODSReader.reads(archive) { return try ODSReader.sheet(archive) }
        throw .notASheet
    }
}

/// The rows of a table while it is read: holds the limits, and leaves out what is empty at the end, of which
/// spreadsheets write a million.
struct Grid {
    private(set) var rows: [[Cell]] = []
    private var cells = 0

    /// Puts a cell at a row and a column, both counted from 1; rows and columns before it are filled up.
    mutating func put(_ cell: Cell, row: Int, column: Int) throws(SheetError) {
        guard cell != .empty, row > 0, column > 0 else { return }
        guard row <= SheetReader.rowLimit else { throw .tooManyRows(limit: SheetReader.rowLimit) }
        guard column <= SheetReader.columnLimit else { throw .tooManyColumns(limit: SheetReader.columnLimit) }
        while rows.count < row { rows.append([]) }
        let missing = column - rows[row - 1].count
        if missing > 0 {
            try count(missing)
            rows[row - 1] += Array(repeating: .empty, count: missing)
        }
        rows[row - 1][column - 1] = cell
    }

    /// Adds a whole row at the end, a number of times; one without content only makes room for what follows.
    mutating func append(_ row: [Cell], after empty: Int = 0, times: Int = 1) throws(SheetError) {
        let used = row.prefix((row.lastIndex { $0 != .empty } ?? -1) + 1)
        guard !used.isEmpty else { return }
        guard used.count <= SheetReader.columnLimit else { throw .tooManyColumns(limit: SheetReader.columnLimit) }
        guard empty + times <= SheetReader.rowLimit - rows.count else {
            throw .tooManyRows(limit: SheetReader.rowLimit)
        }
        try count(used.count * times)
        rows += Array(repeating: [], count: empty) + Array(repeating: Array(used), count: times)
    }

    private mutating func count(_ more: Int) throws(SheetError) {
        cells += more
        guard cells <= SheetReader.cellLimit else { throw .tooManyCells(limit: SheetReader.cellLimit) }
    }
}
