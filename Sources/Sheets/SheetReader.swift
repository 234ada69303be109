import Foundation

/// Reads a table out of a .csv, .xlsx or .ods; the content decides which it is, not the name.
package enum SheetReader {
    /// Larger files are refused; a programme's sheet is a few hundred kilobytes.
    package static let sizeLimit = 32 * 1024 * 1024
    static let rowLimit = 200_000
    static let columnLimit = 1_000

    /// - Throws: `SheetError`.
    package static func read(_ data: Data) throws -> Sheet {
        guard !data.isEmpty else { throw SheetError.empty }
        guard data.count <= sizeLimit else { throw SheetError.tooLarge(limit: sizeLimit) }
        if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try workbook(data) }
        // The old Office formats, and workbooks with a password, begin like this.
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SheetError.encrypted }
        return try CSVReader.read(data)
    }

    private static func workbook(_ data: Data) throws -> Sheet {
        let archive = try ZipArchive(data)
        if archive.contains("xl/workbook.xml") { return try XLSXReader(archive).sheet() }
        if archive.contains("content.xml") { return try ODSReader.sheet(archive) }
        throw SheetError.notASheet
    }

    /// Cuts empty cells and rows off the end, which spreadsheets write by the million.
    static func trimmed(_ rows: [[Cell]]) -> [[Cell]] {
        var rows = rows.map { row -> [Cell] in
            let used = row.lastIndex { $0 != .empty }.map { $0 + 1 } ?? 0
            return Array(row.prefix(used))
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }
}
