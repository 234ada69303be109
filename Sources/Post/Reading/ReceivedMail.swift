import Foundation
import Programme

/// A mail as it came in: who wrote, about what, the text, and its calendar parts. Whatever in it could not be read is
/// left out; nothing of it is trusted.
package struct ReceivedMail: Hashable, Sendable {
    /// A part that holds iCalendar text.
    package struct CalendarPart: Hashable, Sendable {
        /// The `method` parameter of its Content-Type, in capitals; nil where there is none.
        package var method: String?
        /// The iCalendar bytes: in UTF-8 where the part named another character set, else as they came.
        package var content: Data

        package init(method: String?, content: Data) {
            self.method = method
            self.content = content
        }
    }

    /// A part that is neither the text nor a calendar.
    package struct Attachment: Hashable, Sendable {
        /// `application/ms-tnef`, in small letters.
        package var type: String
        /// As the sender named the file; empty where they did not.
        package var name: String

        package init(type: String, name: String) {
            self.type = type
            self.name = name
        }
    }

    /// The first author; nil where there is no address that could be one.
    package var from: EmailAddress?
    package var fromName: String
    /// The Sender header, where someone sent on behalf of the author (an assistant).
    package var sender: EmailAddress?
    /// To and Cc together.
    package var to: [EmailAddress]
    package var subject: String
    package var date: Instant?
    /// Without angle brackets; empty where there is none.
    package var messageID: String
    /// The message it answers, without angle brackets; empty where it does not say.
    package var inReplyTo: String
    /// `Auto-Submitted` (RFC 3834) and `Precedence` in small letters, empty where absent: who answers without reading.
    package var autoSubmitted: String
    package var precedence: String
    /// Whether a program wrote it by itself: out of office, a receipt.
    package var isAutomatic: Bool
    /// What a mail server reports of a mail of ours; nil where it is no such report.
    package var bounce: Bounce?
    /// The media type of the whole: `multipart/mixed`.
    package var type: String
    /// The text a person wrote, without HTML.
    package var text: String
    /// Each different calendar once: the same bytes usually come twice, as an alternative and as an attachment.
    package var calendars: [CalendarPart]
    package var attachments: [Attachment]
    /// Bytes of the whole message.
    package var size: Int

    package init(
        from: EmailAddress?, fromName: String = "", sender: EmailAddress? = nil, to: [EmailAddress] = [],
        subject: String = "", date: Instant? = nil, messageID: String = "", inReplyTo: String = "",
        autoSubmitted: String = "", precedence: String = "", isAutomatic: Bool = false,
        bounce: Bounce? = nil, type: String = "text/plain", text: String = "",
        calendars: [CalendarPart] = [], attachments: [Attachment] = [], size: Int = 0
    ) {
        self.from = from
        self.fromName = fromName
        self.sender = sender
        self.to = to
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.autoSubmitted = autoSubmitted
        self.precedence = precedence
        self.isAutomatic = isAutomatic
        self.bounce = bounce
        self.type = type
        self.text = text
        self.calendars = calendars
        self.attachments = attachments
        self.size = size
    }

    /// Reads the bytes of one message (RFC 5322), as an `.eml` file holds them.
    ///
    /// Work and memory stay in proportion to the size, which is limited; a damaged message gives what can be read.
    /// - Throws: `ReadingError`.
    package init(eml bytes: Data) throws {
        try MailLimits.check(bytes)
        self = try MimeReader(bytes).mail()
    }
}

/// Why bytes are not read as a mail.
package enum ReadingError: Error, Hashable, Sendable {
    case empty
    /// Larger than is read at all.
    case tooLarge(bytes: Int, limit: Int)
    /// More parts or header lines than any mail program writes.
    case tooManyParts(limit: Int)
    /// No header that a mail has.
    case notAMail
    /// More messages than are read at once.
    case tooMuch(limit: Int)
}

/// What is refused before a parser sees it. GMime takes some hundreds of bytes for each part and each header, so that a
/// message of nothing else would fill the memory.
enum MailLimits {
    static let bytes = 32 * 1024 * 1024
    static let boundaries = 20_000
    static let headers = 100_000
    /// Parts within parts that are looked into.
    static let depth = 32
    /// Parts that are kept.
    static let parts = 500
    /// Bytes of text that are kept: what a person wrote, not what they pasted.
    static let text = 256 * 1024

    static func check(_ data: Data) throws {
        guard !data.isEmpty else { throw ReadingError.empty }
        guard data.count <= bytes else { throw ReadingError.tooLarge(bytes: data.count, limit: bytes) }
        let (dashes, fields) = data.withUnsafeBytes(countLines)
        if dashes > boundaries { throw ReadingError.tooManyParts(limit: boundaries) }
        if fields > headers { throw ReadingError.tooManyParts(limit: headers) }
    }

    /// Lines that may begin a part, and lines that may be a header.
    private static func countLines(_ bytes: UnsafeRawBufferPointer) -> (dashes: Int, fields: Int) {
        var (dashes, fields, start) = (0, 0, 0)
        let (newline, dash, colon) = (UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: ":"))
        while start < bytes.count {
            var end = start
            var isField = false
            var isName = true
            while end < bytes.count, bytes[end] != newline {
                if isName {
                    if bytes[end] == colon, end > start {
                        isField = true
                        isName = false
                    } else if bytes[end] <= 32 || bytes[end] >= 127 || end - start > 76 {
                        isName = false
                    }
                }
                end += 1
            }
            if isField { fields += 1 }
            if end - start >= 2, bytes[start] == dash, bytes[start + 1] == dash { dashes += 1 }
            start = end + 1
        }
        return (dashes, fields)
    }
}
