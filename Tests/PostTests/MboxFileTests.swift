import Foundation
import Programme
import Testing

@testable import Post

@Suite("An mbox that mails are put in is read by other programs")
struct MboxFileTests {
    private let sender = EmailAddress("tafels@programma.example")

    private func mail(_ page: RenderedMail, _ id: String) throws -> OutgoingMail {
        let address = try #require(sender)
        return OutgoingMail(
            from: .init(name: "Regiegroep", address: address), to: .init(name: "Carla", address: address),
            subject: page.subject, text: page.text, html: page.html,
            calendars: [.init(method: .request, content: MailTests.calendar)], date: Letters.start,
            messageID: "\(id)@programma.example")
    }

    private func python(_ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("an mbox of ours holds the same mails for Python's mailbox, line by line")
    func mbox() throws {
        let page = RenderedMail(
            template: "x", subject: "Onderwerp",
            text: "From nu af:\n>From hier\n\nFrom \(String(repeating: "ver ", count: 30))\nFrom From From\n.\n",
            html: "<!DOCTYPE html>\n<p>\nFrom nu af\n</p>\n", values: [:])
        var file = try MboxFile(Data())
        for id in ["een", "twee", "een"] {
            file.append(try mail(page, id), from: try #require(sender))
        }
        let whole = file.bytes
        // Once more changes nothing; another goes behind it.
        var again = try MboxFile(whole)
        again.append(try mail(page, "twee"), from: try #require(sender))
        #expect(again.bytes == whole)
        again.append(try mail(page, "drie"), from: try #require(sender))
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).mbox")
        defer { try? FileManager.default.removeItem(at: path) }
        try again.bytes.write(to: path)
        let found = try python([
            "-c",
            """
            import email, json, mailbox, sys
            from email.policy import default
            box = mailbox.mbox(sys.argv[1], factory=lambda file: email.message_from_binary_file(file, policy=default))
            for mail in box:
                print(json.dumps([mail["Message-ID"], mail.get_body(("plain",)).get_content(), mail.defects]))
            """, path.path,
        ]).map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [Any] ?? [] }
        #expect(found.map { $0.first as? String } == ["een", "twee", "drie"].map { "<\($0)@programma.example>" })
        #expect(found.allSatisfy { $0[1] as? String == page.text && ($0[2] as? [Any])?.isEmpty == true })
        let box = try #require(try Mbox(again.bytes))
        #expect(box.count == 3)
        #expect(!again.bytes.split(separator: UInt8(ascii: "\n")).contains { $0.count > 998 })
        #expect(throws: ReadingError.self) { try MboxFile(Data("geen mbox".utf8)) }
    }
}
