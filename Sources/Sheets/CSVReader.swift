import Foundation

/// Reads comma-separated values as RFC 4180 and real programs write them: any of three separators, any of three
/// encodings, quoted cells with line breaks.
///
/// Ours rather than a library's, so that each cell knows the row a spreadsheet would show it in and the line it is on.
enum CSVReader {
    static func read(_ data: Data) throws(SheetError) -> Sheet {
        let text = try CSVText(data)
        var detected = Detected(kind: .csv, encoding: text.encoding)
        let named = namedSeparator(text.bytes)
        let body = text.bytes[(named?.end ?? 0)...]
        let separator = named?.separator ?? detectSeparator(body)
        var records = CSVRecords(body, separator: separator, firstLine: named == nil ? 1 : 2)
        try records.read(upTo: nil)
        detected.separator = Character(UnicodeScalar(separator))
        detected.lineEnds = records.lineEnds
        guard !records.grid.rows.isEmpty else { throw .empty }
        return Sheet(detected: detected, rows: records.grid.rows, lines: records.lines)
    }

    private static let separators = [";", ",", "\t"].map { UInt8(ascii: $0) }

    /// Excel's own way of naming the separator: a first line `sep=;`, which it does not show as a row.
    private static func namedSeparator(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
        let line = bytes.prefix(8).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        guard separators.contains(line[4]) || line[4] == UInt8(ascii: "|") else { return nil }
        let end = bytes[5...].starts(with: [13, 10]) ? 7 : 6
        return (line[4], min(end, bytes.count))
    }

    /// The separator that gives most columns, row after row, in the first rows of the file.
    private static func detectSeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let scored = separators.map { candidate -> (separator: UInt8, score: Int) in
            var records = CSVRecords(bytes, separator: candidate, firstLine: 1)
            try? records.read(upTo: 20)
            guard let head = records.firstWidths.first, head > 1 else { return (candidate, 0) }
            let alike = records.firstWidths.count { $0 == head }
            return (candidate, head * 100 * alike / records.firstWidths.count)
        }
        return scored.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.separator : nil } ?? separators[0]
    }
}

/// Takes the records out of CSV bytes, one after another.
struct CSVRecords {
    private(set) var grid = Grid()
    /// The line on which each row of the grid begins.
    private(set) var lines: [Int] = []
    /// How many cells, empty ones too, the first filled rows have.
    private(set) var firstWidths: [Int] = []
    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private var line: Int
    private var row: [Cell] = []
    private var cell: [UInt8] = []
    private var wasQuoted = false
    private var emptyRows: [Int] = []
    private var ends: Set<Detected.LineEnds> = []

    private static let (quote, cr, lf) = (UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"))

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8, firstLine: Int) {
        self.bytes = bytes
        self.separator = separator
        line = firstLine
    }

    var lineEnds: Detected.LineEnds? { ends.count > 1 ? .mixed : ends.first }

    /// Reads all records, or only about as many as asked for.
    mutating func read(upTo limit: Int?) throws(SheetError) {
        var position = bytes.startIndex
        var startLine = line
        while position < bytes.endIndex {
            if let limit, lines.count >= limit { return }
            let byte = bytes[position]
            position += 1
            switch byte {
            case Self.quote where cell.isEmpty && !wasQuoted: try readQuoted(&position)
            case separator: try endCell()
            case Self.cr, Self.lf:
                ends.insert(lineEnd(byte, &position))
                try endRow(startLine)
                line += 1
                startLine = line
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty || wasQuoted { try endRow(startLine) }
    }

    private func lineEnd(_ byte: UInt8, _ position: inout Int) -> Detected.LineEnds {
        guard byte == Self.cr else { return .lf }
        guard position < bytes.endIndex, bytes[position] == Self.lf else { return .cr }
        position += 1
        return .crlf
    }

    /// Up to the closing quotation mark. What stands between it and the separator is added as it is.
    private mutating func readQuoted(_ position: inout Int) throws(SheetError) {
        wasQuoted = true
        let opened = line
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.endIndex, bytes[position] == Self.quote else { return }
                position += 1
            } else if byte == Self.lf || (byte == Self.cr && (position == bytes.endIndex || bytes[position] != Self.lf))
            {
                line += 1
            }
            cell.append(byte)
        }
        throw .openQuote(line: opened)
    }

    private mutating func endCell() throws(SheetError) {
        // A few more than may be filled, for cells that turn out to be empty at the end of the row.
        guard row.count < SheetReader.columnLimit * 20 else { throw .tooManyColumns(limit: SheetReader.columnLimit) }
        row.append(value())
        cell.removeAll(keepingCapacity: true)
        wasQuoted = false
    }

    private mutating func endRow(_ startLine: Int) throws(SheetError) {
        try endCell()
        let before = grid.rows.count
        try grid.append(row, after: emptyRows.count)
        if grid.rows.count > before {
            lines += emptyRows + [startLine]
            emptyRows = []
            if firstWidths.count < 20 { firstWidths.append(row.count) }
        } else if emptyRows.count <= SheetReader.rowLimit {
            emptyRows.append(startLine)
        }
        row.removeAll(keepingCapacity: true)
    }

    private func value() -> Cell {
        guard !cell.isEmpty else { return .empty }
        let text = String(decoding: cell, as: UTF8.self)
        let value = wasQuoted ? text : text.trimmingCharacters(in: .whitespaces)
        return value.isEmpty ? .empty : .text(FormulaGuard.removed(value))
    }
}
