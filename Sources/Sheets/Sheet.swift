/// A table as it stood in a file: typed cells with their places, and what was detected about the file.
package struct Sheet: Hashable, Sendable {
    package let detected: Detected
    /// Rows from the first of the file on; row `n` of the file is `rows[n - 1]`. Rows may differ in length.
    package let rows: [[Cell]]
}

/// What a file turned out to be.
package struct Detected: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case csv
        case xlsx
        case ods
    }

    package let kind: Kind
    /// `UTF-8`, `UTF-16`, `Windows-1252`; of a CSV only.
    package var encoding: String?
    /// Between the cells; of a CSV only.
    package var separator: Character?
    /// The name of the sheet that was read; of a workbook only.
    package var sheet: String?
    /// Other sheets of the workbook, which were not read.
    package var otherSheets: [String] = []
}

/// One cell.
package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case date(SheetDate)
    case boolean(Bool)
    /// `#REF!` and the like.
    case error(String)

    /// The cell as text: numbers without needless decimals, dates as d-m-yyyy.
    package var text: String {
        switch self {
        case .empty: return ""
        case .text(let text): return text
        case .number(let value):
            return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        case .date(let date): return date.text
        case .boolean(let value): return value ? "TRUE" : "FALSE"
        case .error(let code): return code
        }
    }

    package var isEmpty: Bool { self == .empty || text.allSatisfy(\.isWhitespace) }
}

/// A date, with a time where the cell has one.
package struct SheetDate: Hashable, Sendable {
    package let year, month, day: Int
    /// Minutes since midnight; nil for a date alone.
    package let minutes: Int?

    package init(year: Int, month: Int, day: Int, minutes: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.minutes = minutes
    }

    /// `1-3-2027`, `1-3-2027 9:30`.
    package var text: String {
        guard let minutes else { return "\(day)-\(month)-\(year)" }
        return "\(day)-\(month)-\(year) \(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
}

/// Why a file cannot be read as a sheet.
package enum SheetError: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    /// It has the form of no spreadsheet: a picture, a program, an old .xls.
    case notASheet
    case damaged(detail: String)
    case encrypted
    case unwritable(detail: String)
}

/// The letter of a column as spreadsheets show it: 1 is `A`, 27 is `AA`.
package func columnLetter(_ column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
        letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
    }
    return letters
}
