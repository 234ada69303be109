import Foundation

/// The messages of an mbox file (RFC 4155), as Thunderbird, mutt, Gmail and mail servers write it. Lines of a message
/// that were quoted so as not to begin the next one (`>From `, mboxo and mboxrd) are as they were written again.
package struct Mbox: Sendable {
    /// Larger files are not read at all.
    package static let largest = 256 * 1024 * 1024
    /// More messages than one reading takes.
    package static let mostMessages = 50_000

    private let bytes: Data
    /// Where the line after each From_ line begins, and where the message ends.
    private let ranges: [Range<Int>]

    /// Nil where the bytes do not begin as an mbox does.
    /// - Throws: `ReadingError.tooLarge`, `.tooMuch`.
    package init?(_ bytes: Data) throws {
        guard bytes.starts(with: Self.from) else { return nil }
        guard bytes.count <= Self.largest else { throw ReadingError.tooLarge(bytes: bytes.count, limit: Self.largest) }
        // A copy begins at index 0; a slice would not.
        self.bytes = bytes.startIndex == 0 ? bytes : Data(bytes)
        ranges = try self.bytes.withUnsafeBytes(Self.find)
    }

    package var count: Int { ranges.count }

    /// One message, without its From_ line.
    package subscript(index: Int) -> Data {
        let message = bytes[ranges[index]]
        guard message.range(of: Self.quoted) != nil else { return message }
        return message.withUnsafeBytes(Self.unquoted)
    }

    private static let from = Data("From ".utf8)
    private static let quoted = Data(">From ".utf8)

    private static func find(_ bytes: UnsafeRawBufferPointer) throws -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (start, open, afterBlank) = (0, Int?.none, true)
        while start < bytes.count {
            let next = LineScan.next(bytes, start)
            if afterBlank, begins(bytes, start, next) {
                if let open { ranges.append(open..<start) }
                guard ranges.count < mostMessages else { throw ReadingError.tooMuch(limit: mostMessages) }
                open = next
            }
            afterBlank = LineScan.isBlank(bytes, start, next)
            start = next
        }
        if let open { ranges.append(open..<bytes.count) }
        return ranges
    }

    /// A From_ line holds a time of day and stands before a header: so a sentence that begins with `From` is none, even
    /// where the program that wrote the file did not quote it. The first line of the file is one as it is.
    private static func begins(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
        guard bytes[start..<end].starts(with: from) else { return false }
        if start == 0 { return true }
        let line = String(decoding: bytes[start..<min(end, start + 300)], as: UTF8.self)
        guard line.contains(/\d\d:\d\d/) else { return false }
        let header = bytes[end..<min(bytes.count, end + 80)].prefix { $0 != UInt8(ascii: ":") }
        return !header.isEmpty && end + header.count < bytes.count && header.allSatisfy { $0 > 32 && $0 < 127 }
    }

    private static func unquoted(_ bytes: UnsafeRawBufferPointer) -> Data {
        var result = Data(capacity: bytes.count)
        var start = 0
        while start < bytes.count {
            let next = LineScan.next(bytes, start)
            let marks = bytes[start..<next].prefix { $0 == UInt8(ascii: ">") }.count
            let isQuoted = marks > 0 && bytes[(start + marks)..<next].starts(with: from)
            result.append(contentsOf: bytes[(start + (isQuoted ? 1 : 0))..<next])
            start = next
        }
        return result
    }
}

private enum LineScan {
    /// Where the line after the one at `start` begins.
    static func next(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        guard let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base + 1
    }

    static func isBlank(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
        end - start <= 2 && bytes[start..<end].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
