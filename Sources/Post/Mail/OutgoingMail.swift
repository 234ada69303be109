import CGMime
import Foundation
import Programme

/// A mail as it goes out: the texts, and for each session a calendar part.
package struct OutgoingMail: Hashable, Sendable {
    package struct Mailbox: Hashable, Sendable {
        package var name: String
        package var address: EmailAddress

        package init(name: String, address: EmailAddress) {
            self.name = name
            self.address = address
        }
    }

    /// A series of mails, and how its reader ends it (RFC 2919, RFC 2369).
    package struct List: Hashable, Sendable {
        package var name: String
        /// `week-summary.province.example`
        package var id: String
        /// A mail to this address, with this subject, ends it.
        package var unsubscribe: EmailAddress
        package var subject: String

        package init(name: String, id: String, unsubscribe: EmailAddress, subject: String) {
            self.name = name
            self.id = id
            self.unsubscribe = unsubscribe
            self.subject = subject
        }
    }

    package struct CalendarPart: Hashable, Sendable {
        package var method: Message.Method
        /// An iCalendar object.
        package var content: String

        package init(method: Message.Method, content: String) {
            self.method = method
            self.content = content
        }
    }

    package var from: Mailbox
    package var to: Mailbox
    package var subject: String
    package var text: String
    package var html: String
    package var calendars: [CalendarPart]
    package var date: Instant
    /// Without angle brackets.
    package var messageID: String
    /// Lets Outlook open the file as a draft with a send button.
    package var isUnsent: Bool
    /// The Message-IDs of the mails that this one continues, the oldest first, without angle brackets.
    package var thread: [String] = []
    /// The series of mails that it belongs to; nil for a mail to one person about their own affairs.
    package var list: List?
    /// Whether no person asked for this very mail (RFC 3834).
    package var isAutomatic = false
    package var files: [Message.File] = []

    package init(
        from: Mailbox, to: Mailbox, subject: String, text: String, html: String, calendars: [CalendarPart],
        date: Instant, messageID: String, isUnsent: Bool = false
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.calendars = calendars
        self.date = date
        self.messageID = messageID
        self.isUnsent = isUnsent
    }
}

extension OutgoingMail {
    /// The message as RFC 5322 bytes with CRLF line ends; the same mail gives the same bytes.
    ///
    /// The first calendar is the last alternative of the body, which is where mail programs look for their buttons
    /// (RFC 6047 section 2.4). Every calendar is attached as a file of its own as well, which opens by itself where a
    /// program shows no buttons, and is the way to answer the second and later sessions of one mail.
    package func eml() -> Data {
        GMimeLibrary.start()
        let alternative = MimePart.multipart("alternative", boundary: "a-\(boundary)")
        alternative.add(MimePart.text("plain", text))
        alternative.add(MimePart.text("html", html))
        if let first = calendars.first { alternative.add(MimePart.calendar(first)) }
        var top = alternative
        if !calendars.isEmpty || !files.isEmpty {
            top = MimePart.multipart("mixed", boundary: "m-\(boundary)")
            top.add(alternative)
            for (index, calendar) in calendars.enumerated() {
                let name = calendars.count == 1 ? "invite.ics" : "invite-\(index + 1).ics"
                top.add(MimePart.attachment(calendar, name: name))
            }
            for file in files { top.add(MimePart.attachment(file)) }
        }
        return MimeMessage(self, body: top).bytes
    }

    /// Boundaries follow from the message, so that bytes do.
    private var boundary: String {
        let hash = messageID.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "experttafel-\(String(hash, radix: 16))"
    }
}
