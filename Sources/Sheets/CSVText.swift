import Foundation

/// The text of a file as UTF-8, and in which of the encodings of real spreadsheets it was written.
struct CSVText {
    let bytes: [UInt8]
    let encoding: String

    init(_ data: Data) throws(SheetError) {
        let file = Array(data)
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = Array(file.dropFirst(3))
            encoding = "UTF-8"
            guard Self.isUTF8(bytes) else { throw .mixedEncoding(line: Self.firstDamagedLine(bytes)) }
        } else if let bigEndian = Self.isBigEndianUTF16(file) {
            bytes = try Self.fromUTF16(file, bigEndian: bigEndian)
            encoding = "UTF-16"
        } else if Self.isUTF8(file) {
            bytes = file
            encoding = "UTF-8"
        } else {
            if Self.isMostlyUTF8(file) { throw .mixedEncoding(line: Self.firstDamagedLine(file)) }
            bytes = Self.fromWindows1252(file)
            encoding = "Windows-1252"
        }
        guard Self.isText(bytes) else { throw .notASheet }
    }

    /// No text has a NUL, and hardly any another control character; a picture or a program has many.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        for byte in bytes where byte < 32 && !(9...13).contains(byte) {
            if byte == 0 { return false }
            controls += 1
        }
        return controls <= bytes.count / 10
    }

    // MARK: - UTF-8

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Whether more letters make sense as UTF-8 than do not: then it is UTF-8 that was damaged, for in Windows-1252
    /// hardly two special letters stand side by side.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (whole, damaged) = (0, 0)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 127 {
            if scalar == "\u{FFFD}" { damaged += 1 } else { whole += 1 }
        }
        return whole > damaged
    }

    private static func firstDamagedLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    // MARK: - UTF-16

    /// nil where the file is not UTF-16. Without a mark it is known by its zeros: every other byte of Latin text is one.
    private static func isBigEndianUTF16(_ file: [UInt8]) -> Bool? {
        if file.starts(with: [0xFF, 0xFE]) { return false }
        if file.starts(with: [0xFE, 0xFF]) { return true }
        let head = file.prefix(4096)
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        guard zeros.count > head.count / 4, file.count % 2 == 0 else { return nil }
        if odd == zeros.count { return false }
        return odd == 0 ? true : nil
    }

    private static func fromUTF16(_ file: [UInt8], bigEndian: Bool) throws(SheetError) -> [UInt8] {
        guard file.count % 2 == 0 else { throw .damaged(detail: "UTF-16") }
        let units = stride(from: 0, to: file.count, by: 2).map { place -> UInt16 in
            let (first, second) = (UInt16(file[place]), UInt16(file[place + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        let marked = units.first == 0xFEFF
        guard let text = String(validating: units.dropFirst(marked ? 1 : 0), as: UTF16.self) else {
            throw .damaged(detail: "UTF-16")
        }
        return Array(text.utf8)
    }

    // MARK: - Windows-1252

    private static func fromWindows1252(_ file: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count + file.count / 16)
        for byte in file {
            if byte < 0x80 {
                result.append(byte)
            } else {
                let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
                result += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}").map { Array($0) } ?? []
            }
        }
        return result
    }

    /// Bytes 80 to 9F, as WHATWG's Encoding Standard has them: the five without a meaning stay control characters.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
