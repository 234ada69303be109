/// A table as it stood in a file: typed cells with their places, and what was detected about the file.
package struct Sheet: Hashable, Sendable {
    package let detected: Detected
    /// Rows from the first of the file on; row `n` as a spreadsheet shows it is `rows[n - 1]`. Rows differ in length:
    /// empty cells and rows at the end are left out.
    package let rows: [[Cell]]
    private let lines: [Int]

    init(detected: Detected, rows: [[Cell]], lines: [Int] = []) {
        self.detected = detected
        self.rows = rows
        self.lines = lines
    }

    /// The line of a text file on which a row (from 1) begins. It runs ahead of the row's number once a quoted cell
    /// has a line break; nil for a workbook, which has no lines.
    package func line(ofRow row: Int) -> Int? { lines.indices.contains(row - 1) ? lines[row - 1] : nil }
}

/// What a file turned out to be.
package struct Detected: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case csv
        case xlsx
        case ods
    }

    package enum LineEnds: String, Hashable, Sendable {
        case crlf
        case lf
        case cr
        /// More than one kind between the rows.
        case mixed
    }

    package let kind: Kind
    /// `UTF-8`, `UTF-16`, `Windows-1252`; of a CSV only.
    package var encoding: String?
    /// Between the cells; of a CSV only.
    package var separator: Character?
    /// Between the rows; of a CSV with more than one line only.
    package var lineEnds: LineEnds?
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
    /// A share of one (0.344 is 34,4%), and the decimals it is shown with.
    case percentage(Double, decimals: Int)
    case date(SheetDate)
    case boolean(Bool)
    /// `#REF!` and the like.
    case error(String)

    /// The cell as a Dutch spreadsheet shows it: `7,5`, `34,4%`, `1-3-2027`.
    package var text: String {
        switch self {
        case .empty: return ""
        case .text(let text): return text
        case .number(let value): return Self.plain(value)
        case .percentage(let value, let decimals): return Self.percent(value, decimals)
        case .date(let date): return date.text
        case .boolean(let value): return value ? "TRUE" : "FALSE"
        case .error(let code): return code
        }
    }

    package var isEmpty: Bool {
        if case .text(let text) = self { return text.allSatisfy(\.isWhitespace) }
        return self == .empty
    }

    private static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return String(value).replacing(".", with: ",")
    }

    private static func percent(_ value: Double, _ decimals: Int) -> String {
        let decimals = max(0, min(decimals, 10))
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (value * 100 * scale).rounded()
        // Beyond this a share has no whole count of its last decimal.
        guard abs(scaled) < 1e15 else { return plain(value * 100) + "%" }
        guard scale > 1 else { return plain(scaled) + "%" }
        let digits = String(Int64(abs(scaled)))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "," + padded.suffix(decimals) + "%"
    }
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

/// The letter of a column as spreadsheets show it: 1 is `A`, 27 is `AA`.
package func columnLetter(_ column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
        letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
    }
    return letters
}
