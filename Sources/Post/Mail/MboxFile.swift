import Foundation
import Programme

/// An mbox file (RFC 4155) that mails are put at the end of.
///
/// No line of a mail that is put in begins with `From `: ours are all in quoted-printable, where its first letter is
/// written as a number. So every reader finds the same mails and gets them back as they were, whether it undoes the
/// quoting with `>` or not.
package struct MboxFile {
    package private(set) var bytes: Data
    private var known: Set<String>

    /// - Parameter present: what stands there already; may be empty.
    /// - Throws: `ReadingError` where that is no mbox.
    package init(_ present: Data) throws {
        bytes = present
        known = []
        guard !present.isEmpty else { return }
        guard let box = try Mbox(present) else { throw ReadingError.notAMail }
        for index in 0..<box.count {
            // One that cannot be read is none of ours.
            if let mail = try? ReceivedMail(eml: box[index]) { known.insert(mail.messageID) }
        }
        if present.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Puts a mail at the end, unless it is there already: a run that was stopped is repeated without harm.
    package mutating func append(_ mail: OutgoingMail, from sender: EmailAddress) {
        guard known.insert(mail.messageID).inserted else { return }
        if !bytes.isEmpty, !bytes.suffix(2).elementsEqual(Data("\n\n".utf8)) { bytes.append(UInt8(ascii: "\n")) }
        bytes += Data("From \(sender.written) \(Self.date(mail.date))\n".utf8)
        for line in String(decoding: mail.eml(), as: UTF8.self).replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            bytes += Data((Self.guarded(line) + "\n").utf8)
        }
        while bytes.suffix(2).elementsEqual(Data("\n\n".utf8)) { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// `From now on` as `=46rom now on`, in lines of at most 76 characters (RFC 2045 section 6.7).
    private static func guarded(_ line: Substring) -> String {
        let marks = line.prefix { $0 == ">" }
        guard line.dropFirst(marks.count).hasPrefix("From "), let first = line.utf8.first else { return String(line) }
        let coded = "=\(String(first, radix: 16, uppercase: true))"
        let rest = line.dropFirst()
        guard coded.count + rest.count > 76 else { return coded + rest }
        let cut = rest.index(rest.startIndex, offsetBy: marks.count + 4)
        return "\(coded)\(rest[..<cut])=\n\(guarded(rest[cut...]))"
    }

    /// As asctime writes it, in UTC: `Mon Feb 22 08:00:00 2027`.
    private static func date(_ instant: Instant) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE MMM dd HH:mm:ss yyyy"
        return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }
}
