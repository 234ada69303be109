import Foundation
import Programme
import Testing

@testable import Post

@Suite("Reports of mail servers and automatic replies are told from people's mail")
struct BounceTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let mail: String
        let fate: Bounce.Fate?
        var recipients: [String] = []
        var words = ""
        var returned = ""
        var testDescription: String { name }
    }

    private static let report = """
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        This is the mail system at host mx.example.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; doorgestuurd@elders.example
        Original-Recipient: rfc822;gast@bedrijf.example
        Action: ACTION
        Status: STATUS
        Diagnostic-Code: smtp; 550 5.1.1 <gast@bedrijf.example>:
            no such user
        --b
        ORIGINAL
        --b--

        """
    private static let whole = "Content-Type: message/rfc822\n\nMessage-ID: <r1-4@programma.example>\nSubject: x\n\nhoi"
    private static let headers =
        "Content-Type: text/rfc822-headers\n\nSubject: x\nmessage-id: <r1-4@programma.example>\n"

    private static func report(_ action: String, _ status: String, _ original: String) -> String {
        report.replacing("ACTION", with: action).replacing("STATUS", with: status)
            .replacing("ORIGINAL", with: original)
    }

    static let cases: [Case] = [
        Case(
            name: "Postfix, with the mail", mail: report("failed", "5.1.1", whole), fate: .failed,
            recipients: ["gast@bedrijf.example", "doorgestuurd@elders.example"],
            words: "5.1.1: 550 5.1.1 <gast@bedrijf.example>: no such user", returned: "r1-4@programma.example"),
        Case(
            name: "with its headers", mail: report("Failed", "5.7.1", headers), fate: .failed,
            recipients: ["gast@bedrijf.example", "doorgestuurd@elders.example"],
            words: "5.7.1: 550 5.1.1 <gast@bedrijf.example>: no such user", returned: "r1-4@programma.example"),
        Case(
            name: "delayed", mail: report("delayed", "4.4.1", headers), fate: .delayed,
            recipients: ["gast@bedrijf.example", "doorgestuurd@elders.example"],
            words: "4.4.1: 550 5.1.1 <gast@bedrijf.example>: no such user", returned: "r1-4@programma.example"),
        Case(
            name: "delivered", mail: report("relayed", "2.0.0", headers), fate: .passedOn,
            recipients: ["gast@bedrijf.example", "doorgestuurd@elders.example"],
            words: "2.0.0: 550 5.1.1 <gast@bedrijf.example>: no such user", returned: "r1-4@programma.example"),
        Case(
            name: "qmail",
            mail: """
                From: MAILER-DAEMON@mx.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.

                <gast@bedrijf.example>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Message-ID: <r1-4@programma.example>
                """, fate: .failed, recipients: ["gast@bedrijf.example", "r1-4@programma.example"],
            words: "Sorry, no mailbox here by that name. (#5.1.1)"),
        Case(
            name: "Exim",
            mail: """
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                X-Failed-Recipients: gast@bedrijf.example
                Subject: Mail delivery failed: returning message to sender

                A message that you sent could not be delivered.
                    550 Unrouteable address
                """, fate: .failed, recipients: ["gast@bedrijf.example"], words: "550 Unrouteable address"),
        Case(
            name: "Exchange in Dutch, without a report",
            mail: "From: postmaster@bedrijf.example\nSubject: Onbestelbaar: Uitnodiging\n\n<gast@bedrijf.example>\n",
            fate: .failed, recipients: ["gast@bedrijf.example"], words: "Onbestelbaar: Uitnodiging"),
        Case(
            name: "a delay in words",
            mail:
                "From: mailer-daemon@mx.example\nSubject: Warning: message delayed 24 hours\n\ngast@bedrijf.example\n",
            fate: .delayed, recipients: ["gast@bedrijf.example"], words: "Warning: message delayed 24 hours"),
        Case(
            name: "a person at the address postmaster",
            mail: "From: postmaster@bedrijf.example\nSubject: Vraag over de tafel\n\nHoi\n", fate: nil),
        Case(
            name: "a person who speaks of a mail that came back",
            mail: "From: gast@bedrijf.example\nSubject: Undeliverable?\n\n550 bij gast2@bedrijf.example\n", fate: nil),
    ]

    @Test("a report says what became of which mail", arguments: cases)
    func bounces(_ known: Case) throws {
        let bounce = try ReceivedMailTests.read(known.mail).bounce
        #expect(bounce?.fate == known.fate)
        guard let bounce else { return }
        #expect(bounce.recipients.map(\.written) == known.recipients)
        #expect(bounce.words == known.words)
        #expect(bounce.returned == known.returned)
    }

    @Test(
        "out of office and receipts are automatic",
        arguments: [
            "Auto-Submitted: auto-replied\nSubject: x", "Auto-Submitted: Auto-Generated; owner=x\nSubject: x",
            "X-Autoreply: yes\nSubject: x", "X-Autorespond: afwezig\nSubject: x", "Precedence: bulk\nSubject: x",
            "Precedence: auto_reply\nSubject: x", "Subject: Automatisch antwoord: Uitnodiging",
            "Subject: Afwezig: Uitnodiging", "Subject: Out of Office: Invitation",
            "Subject: Automatic reply: Invitation", "Subject: Abwesenheitsnotiz: Einladung",
            "Subject: Automatische Antwort: Einladung",
            "Subject: Gelezen: x\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b",
        ])
    func automatic(headers: String) throws {
        #expect(try ReceivedMailTests.read("From: a@b.example\n\(headers)\n\ntekst\n").isAutomatic)
    }

    @Test(
        "a person's mail is not",
        arguments: [
            "Subject: Afwezig op 9 maart", "Subject: Re: Uitnodiging", "Auto-Submitted: no\nSubject: x",
            "Precedence: list\nSubject: Re: x", "X-Autoreply: no\nSubject: x", "Subject: Autorijden naar Almere",
        ])
    func personal(headers: String) throws {
        let mail = try ReceivedMailTests.read("From: a@b.example\n\(headers)\n\ntekst\n")
        #expect(!mail.isAutomatic && mail.bounce == nil)
    }
}
