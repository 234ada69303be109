import Foundation
import Programme
import Testing

@testable import Post

@Suite("A mail that came in is read for what a person wrote and what a calendar says")
struct ReceivedMailTests {
    static func read(_ text: String) throws -> ReceivedMail {
        try ReceivedMail(eml: Data(text.replacing("\n", with: "\r\n").utf8))
    }

    static let reply = """
        From: =?utf-8?Q?Zo=C3=AB_Post?= <Zoe@Bedrijf.example>
        To: Regiegroep <post@programma.example>, x@y.example
        Subject: =?utf-8?B?R2VhY2NlcHRlZXJkOiBleHBlcnR0YWZlbA==?=
        Date: Tue, 9 Mar 2027 10:15:00 +0100
        Message-ID: <a1@bedrijf.example>
        In-Reply-To: <release1-4@programma.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=m

        --m
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Ik kom graag, caf=E9.
        --a
        Content-Type: text/html; charset=utf-8

        <p>Ik kom graag</p>
        --a
        Content-Type: text/calendar; charset=utf-8; method=reply

        BEGIN:VCALENDAR
        END:VCALENDAR
        --a--

        --m
        Content-Type: application/ics; name=invite.ics
        Content-Disposition: attachment; filename=invite.ics

        BEGIN:VCALENDAR
        END:VCALENDAR
        --m
        Content-Type: application/ms-tnef; name=winmail.dat
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        eJ8+
        --m
        Content-Type: message/rfc822

        From: a@b.example
        Content-Type: text/calendar; method=REQUEST

        BEGIN:VCALENDAR
        --m--

        """

    @Test("headers, text, calendar and the other parts")
    func whole() throws {
        let mail = try Self.read(Self.reply)
        #expect(mail.from?.written == "Zoe@Bedrijf.example" && mail.fromName == "Zoë Post")
        #expect(mail.to.map(\.written) == ["post@programma.example", "x@y.example"])
        #expect(mail.subject == "Geaccepteerd: experttafel")
        #expect(mail.date == Instant(iso: "2027-03-09T09:15:00Z"))
        #expect(mail.messageID == "a1@bedrijf.example" && mail.inReplyTo == "release1-4@programma.example")
        #expect(mail.text == "Ik kom graag, café.")
        #expect(mail.type == "multipart/mixed" && mail.autoSubmitted.isEmpty)
    }

    @Test("the same calendar in two parts counts once; one in a message within the message does not count")
    func calendars() throws {
        let mail = try Self.read(Self.reply)
        #expect(mail.calendars.count == 1 && mail.calendars.first?.method == "REPLY")
        #expect(mail.attachments.map(\.type) == ["application/ms-tnef", "message/rfc822"])
    }

    @Test("a mail with nothing but HTML gives its words")
    func html() throws {
        let mail = try Self.read(
            """
            From: a@b.example
            Auto-Submitted: auto-replied; x=1
            Content-Type: text/html; charset=utf-8

            <html><head><title>x</title><style>p{}</style></head><body><p>Helaas&nbsp;niet,<br>R&amp;D</p></body>
            """)
        #expect(mail.text == "Helaas niet,\nR&D")
        #expect(mail.autoSubmitted == "auto-replied")
    }

    @Test("a line of an mbox and blank lines before the headers are passed over")
    func envelope() throws {
        let mail = try Self.read("\n\nFrom a@b.example Tue Mar  9 10:15:00 2027\nFrom: a@b.example\nSubject: Ja\n\nJa")
        #expect(mail.from?.key == "a@b.example" && mail.text == "Ja")
    }

    @Test("what is no mail is refused")
    func refused() {
        #expect(throws: ReadingError.empty) { try ReceivedMail(eml: Data()) }
        #expect(throws: ReadingError.notAMail) { try ReceivedMail(eml: Data([0, 1, 2, 0xFF, 10, 10, 0])) }
        #expect(throws: ReadingError.notAMail) { try Self.read("hello\nthere\n") }
        #expect(throws: ReadingError.tooLarge(bytes: MailLimits.bytes + 1, limit: MailLimits.bytes)) {
            try ReceivedMail(eml: Data(repeating: 65, count: MailLimits.bytes + 1))
        }
    }

    @Test("messages made to exhaust a reader are refused or read in bounds")
    func hostile() throws {
        let headers = String(repeating: "a: b\n", count: MailLimits.headers + 1)
        #expect(throws: ReadingError.tooManyParts(limit: MailLimits.headers)) { try Self.read(headers) }
        let parts =
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
            + String(repeating: "--x\n\n", count: MailLimits.boundaries + 1)
        #expect(throws: ReadingError.tooManyParts(limit: MailLimits.boundaries)) { try Self.read(parts) }
        // Deeper than anything is looked into, and never closed.
        var deep = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n"
        for level in 0..<4000 {
            deep += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
        }
        #expect(try Self.read(deep).calendars.isEmpty)
        let recipients = "From: a@b.example\nTo: " + String(repeating: "a@b.example,", count: 100_000) + "\n\nx"
        #expect(try Self.read(recipients).to.count == 200)
        let tags = "From: a@b.example\nContent-Type: text/html\n\n" + String(repeating: "<style><", count: 50_000)
        #expect(try Self.read(tags).text.count < 1000)
    }

    @Test("any cut of a mail, and any byte of it changed, is read or refused, never worse")
    func damaged() throws {
        let bytes = Data(Self.reply.replacing("\n", with: "\r\n").utf8)
        for length in stride(from: 0, to: bytes.count, by: 7) { _ = try? ReceivedMail(eml: bytes.prefix(length)) }
        let random = seededNumbers(7)
        for _ in 0..<400 {
            var changed = bytes
            for _ in 0..<3 { changed[Int(random() % UInt64(changed.count))] = UInt8(truncatingIfNeeded: random()) }
            _ = try? ReceivedMail(eml: changed)
        }
    }
}

extension ReceivedMailTests {
    /// Numbers that are the same in every run (SplitMix64).
    func seededNumbers(_ seed: UInt64) -> () -> UInt64 {
        var state = seed
        return {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
