import Foundation

/// Reads comma-separated values as RFC 4180 and real programs write them: any of three separators, any of three
/// encodings, quoted cells with line breaks.
///
/// Ours rather than a library's, so that each cell knows the row a spreadsheet would show it in.
enum CSVReader {
    static func read(_ data: Data) throws -> Sheet {
        let (decoded, encoding) = try text(of: data)
        var text = decoded[...]
        var separator: UInt8?
        // Excel's own way of naming the separator.
        if text.lowercased().hasPrefix("sep="), let named = text.dropFirst(4).utf8.first {
            separator = named
            text = text[(text.firstIndex(where: \.isNewline).map { text.index(after: $0) } ?? text.endIndex)...]
        }
        let bytes = Array(text.utf8)
        let chosen = separator ?? detectSeparator(bytes)
        let rows = try records(bytes, separator: chosen, limit: SheetReader.rowLimit)
        let detected = Detected(kind: .csv, encoding: encoding, separator: Character(UnicodeScalar(chosen)))
        let trimmed = SheetReader.trimmed(rows)
        guard !trimmed.isEmpty else { throw SheetError.empty }
        return Sheet(detected: detected, rows: trimmed)
    }

    private static func text(of data: Data) throws -> (String, String) {
        if data.starts(with: [0xEF, 0xBB, 0xBF]) {
            return (String(decoding: data.dropFirst(3), as: UTF8.self), "UTF-8")
        }
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            guard let text = String(data: data, encoding: .utf16) else { throw SheetError.notASheet }
            return (text, "UTF-16")
        }
        let head = data.prefix(4096)
        let zeros = head.count { $0 == 0 }
        if zeros > 0 {
            // UTF-16 without a mark: every other byte of Latin text is zero.
            guard zeros > head.count / 4 else { throw SheetError.notASheet }
            let encoding: String.Encoding = data.first == 0 ? .utf16BigEndian : .utf16LittleEndian
            guard let text = String(data: data, encoding: encoding) else { throw SheetError.notASheet }
            return (text, "UTF-16")
        }
        if let text = String(data: data, encoding: .utf8) { return (text, "UTF-8") }
        let controls = head.count { $0 < 9 || (14..<32).contains($0) }
        guard controls == 0, let text = String(data: data, encoding: .windowsCP1252) ?? latin(data) else {
            throw SheetError.notASheet
        }
        return (text, "Windows-1252")
    }

    /// Five bytes mean nothing in Windows-1252; a file that has them is read all the same.
    private static func latin(_ data: Data) -> String? { String(data: data, encoding: .isoLatin1) }

    /// The separator that gives most columns, row after row.
    private static func detectSeparator(_ bytes: [UInt8]) -> UInt8 {
        let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
        let scored = candidates.map { candidate -> (separator: UInt8, score: Int) in
            let rows = ((try? records(bytes, separator: candidate, limit: 20, partly: true)) ?? [])
                .filter { $0 != [.empty] }
            guard let head = rows.first, head.count > 1 else { return (candidate, 0) }
            let alike = rows.count { $0.count == head.count }
            return (candidate, head.count * 100 * alike / rows.count)
        }
        return scored.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.separator : nil } ?? candidates[0]
    }

    /// - Parameter partly: stop at the limit instead of refusing.
    private static func records(
        _ bytes: [UInt8], separator: UInt8, limit: Int, partly: Bool = false
    ) throws -> [[Cell]] {
        let (quote, cr, lf) = (UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var cell: [UInt8] = []
        var (quoted, wasQuoted) = (false, false)
        var position = 0
        func endCell() {
            row.append(self.cell(String(decoding: cell, as: UTF8.self), quoted: wasQuoted))
            cell.removeAll(keepingCapacity: true)
            wasQuoted = false
        }
        func endRow() throws {
            endCell()
            guard row.count <= SheetReader.columnLimit else { throw SheetError.notASheet }
            rows.append(row)
            row.removeAll(keepingCapacity: true)
        }
        while position < bytes.count {
            let byte = bytes[position]
            if quoted {
                if byte == quote, position + 1 < bytes.count, bytes[position + 1] == quote {
                    cell.append(quote)
                    position += 1
                } else if byte == quote {
                    quoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == quote, cell.isEmpty, !wasQuoted {
                (quoted, wasQuoted) = (true, true)
            } else if byte == separator {
                endCell()
            } else if byte == cr || byte == lf {
                if byte == cr, position + 1 < bytes.count, bytes[position + 1] == lf { position += 1 }
                try endRow()
                if rows.count >= limit {
                    if partly { return rows }
                    throw SheetError.tooManyRows(limit: limit)
                }
            } else {
                cell.append(byte)
            }
            position += 1
        }
        if !cell.isEmpty || !row.isEmpty || wasQuoted { try endRow() }
        return rows
    }

    private static func cell(_ text: String, quoted: Bool) -> Cell {
        let value = quoted ? text : text.trimmingCharacters(in: .whitespaces)
        return value.isEmpty ? .empty : .text(FormulaGuard.removed(value))
    }
}

/// Text that a spreadsheet would take for a formula. In a CSV that we write such text gets an apostrophe in front,
/// and reading takes it off again, so that a round trip loses nothing; so does text that begins with an apostrophe.
enum FormulaGuard {
    private static let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "'"]

    static func added(_ text: String) -> String { text.first.map(risky.contains) == true ? "'" + text : text }

    static func removed(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().first, risky.contains(second) else { return text }
        return String(text.dropFirst())
    }
}
