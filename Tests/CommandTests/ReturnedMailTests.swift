import Foundation
import Testing

@Suite("What is no answer to an invite is told apart")
struct ReturnedMailTests {
    private let base = RepliesTests()

    private struct Sent {
        let id: Int
        let message, to: String
    }

    private func sent(_ program: Program) throws -> [Sent] {
        let run = try program.run(["outbox", "list", "--all", "--json"])
        let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]] ?? []
        return rows.map {
            Sent(
                id: $0["id"] as? Int ?? 0, message: $0["messageID"] as? String ?? "", to: $0["to"] as? String ?? "")
        }.filter { $0.to.contains("gast") }
    }

    private func bounce(of message: String, to recipient: String, action: String = "failed") -> String {
        """
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered Mail
        Message-ID: <\(recipient).\(action)@mx.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; \(recipient)
        Action: \(action)
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 no such user
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(message)>
        --b--

        """
    }

    private func address(_ text: String) -> String {
        String(text.split { $0 == "<" || $0 == ">" || $0 == " " }.last { $0.contains("@") } ?? "")
    }

    @Test("a mail that came back marks its address, shows in status, and can be overruled")
    func marked() throws {
        let program = try base.released()
        defer { program.remove() }
        let message = try #require(try sent(program).first)
        let to = address(message.to)
        try program.write(bounce(of: message.message, to: to), to: "terug.eml")
        let run = try program.run(["replies", program.path("terug.eml")])
        #expect(run.status == 0 && run.output.contains("1 genoteerd, 0 wachten"), "\(run.output)\(run.errors)")
        let status = try program.run(["status"])
        #expect(status.output.contains("mail aan \(to) kwam terug (5.1.1: 550 no such user)"), "\(status.output)")
        let all = try program.run(["replies", "list", "--all", "--json"])
        let rows = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]]
        let number = try #require(rows?.first?["id"] as? Int)
        #expect(rows?.first?["reason"] as? String == "bounced")
        #expect(try program.run(["replies", "judge", "\(number)", "--as", "accept"]).status != 0)
        #expect(try program.run(["replies", "judge", "\(number)", "--as", "ignore"]).status == 0)
        #expect(try !program.run(["status"]).output.contains("kwam terug"))
    }

    @Test("a delay marks nothing, and a report about a mail that is not ours waits for a person")
    func unmarked() throws {
        let program = try base.released()
        defer { program.remove() }
        let message = try #require(try sent(program).first)
        try program.write(bounce(of: message.message, to: address(message.to), action: "delayed"), to: "a.eml")
        try program.write(bounce(of: "x@elders.example", to: "niemand@elders.example"), to: "b.eml")
        let run = try program.run(["replies", program.path("a.eml"), program.path("b.eml")])
        #expect(run.output.contains("1 genoteerd, 1 wacht "), "\(run.output)")
        #expect(try !program.run(["status"]).output.contains("kwam terug"))
    }

    @Test("an mbox and a Maildir are read: out of office is noted, a question waits with its words, nothing is moved")
    func boxes() throws {
        let program = try base.released()
        defer { program.remove() }
        let away = "From: gast1@bedrijf.example\nSubject: Automatisch antwoord: x\nMessage-ID: <1@b.example>\n\nWeg.\n"
        let question = """
            From: gast2@bedrijf.example
            Subject: Re: Uitnodiging
            Message-ID: <2@b.example>

            > Kom je?
            Is er parkeerruimte?

            """
        let stamp = "From x Tue Feb 23 10:00:00 2027\n"
        try program.write("\(stamp)\(away)\n\(stamp)\(question)", to: "post.mbox")
        let run = try program.run(["replies", program.path("post.mbox")])
        #expect(run.output.contains("1 genoteerd, 1 wacht "), "\(run.output)\(run.errors)")
        #expect(try program.run(["replies", "list"]).output.contains("Is er parkeerruimte?"))
        try program.write(away.replacing("<1@", with: "<3@"), to: "Maildir/new/1.host")
        try program.write(question.replacing("<2@", with: "<4@"), to: "Maildir/cur/2.host:2,S")
        try program.write("rommel", to: "Maildir/tmp/3.host")
        try program.write("rommel", to: "Maildir/new/.verborgen")
        let second = try program.run(["replies", program.path("Maildir")])
        #expect(second.status == 0 && second.output.contains("2 antwoorden"), "\(second.output)\(second.errors)")
        #expect(second.output.contains("1 genoteerd, 1 wacht "))
        #expect(FileManager.default.fileExists(atPath: program.path("Maildir/new/1.host")))
    }
}
