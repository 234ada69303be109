/// Why a file cannot be read as a sheet, or a sheet cannot be written.
package enum SheetError: Error, Hashable, Sendable {
    case empty
    /// More bytes than `limit`, as it stands or unpacked.
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyCells(limit: Int)
    /// It has the form of no spreadsheet: a picture, a program, a text document.
    case notASheet
    /// A workbook with a password, or an old .xls.
    case encrypted
    case damaged(detail: String)
    /// A cell that begins with a quotation mark on this line never ends.
    case openQuote(line: Int)
    /// Bytes on this line are no UTF-8, while other lines are.
    case mixedEncoding(line: Int)
    case unwritable(detail: String)
}
