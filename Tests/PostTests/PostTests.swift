import Foundation
import Programme
import Testing
import Wording

@testable import Post

enum Letters {
    static let start = Instant(seconds: 1_806_391_800)

    static func item(_ role: Letter.Role, _ news: Letter.News = .new) throws -> Letter.Item {
        Letter.Item(
            news: news, role: role, format: .table, topic: "export",
            time: try #require(Interval(start, start.adding(minutes: 120))),
            place: "Zaal 1, Plein 9, Almere",
            expert: .init(name: "Eva Post", company: "Techniek & Zn.", sector: "ict", question: ""),
            participants: [
                .init(name: "Bram <b>", company: "Bouw", sector: "bouw", question: "Hoe **groei** ik?\n# Nu")
            ],
            question: "Waar {{begin}} ik?", reasons: ["U vroeg zelf om Eva."],
            answerBy: try #require(LocalDate(iso: "2027-03-25")))
    }

    static func letter(_ language: Language, _ items: [Letter.Item]) -> Letter {
        Letter(
            firstName: "Carla", name: "Carla Kok", language: language, zone: .amsterdam, programme: "Experttafels",
            organiser: "Regiegroep", items: items)
    }
}

@Suite("A letter reads as a person wrote it")
struct LetterTests {
    static let news: [Letter.News] =
        [.new, .cancelled, .changed]
        + [Interval(Letters.start, Letters.start + 3600)].compactMap { $0 }.map { .moved($0, place: "Zaal 2") }

    @Test(
        "every template, in both languages, for both roles, with one and three sessions", arguments: Language.allCases,
        news)
    func renders(language: Language, news: Letter.News) throws {
        for role in [Letter.Role.expert, .participant] {
            for count in [1, 3] {
                let letter = Letters.letter(language, try (0..<count).map { _ in try Letters.item(role, news) })
                let mail = try TemplateLibrary(folder: nil).render(letter)
                #expect(!mail.subject.isEmpty && mail.text.contains("Carla"))
                #expect(mail.text.contains(language == .dutch ? "30 maart 2027" : "30 March 2027"))
                // No placeholder, mark or doubled blank line is left over.
                #expect(!mail.text.contains("**") || mail.text.contains("Hoe **groei**"))
                #expect(!mail.text.contains("\n\n\n") && !mail.text.contains("\u{E000}"))
                #expect(!mail.text.replacing("{{begin}}", with: "").contains("{{"))
            }
        }
    }

    @Test("nothing a person typed becomes markup")
    func escaped() throws {
        let mail = try TemplateLibrary(folder: nil).render(Letters.letter(.dutch, [Letters.item(.expert)]))
        #expect(mail.html.contains("Bram &lt;b&gt;") && !mail.html.contains("Bram <b>"))
        #expect(mail.html.contains("Hoe **groei** ik? # Nu") && !mail.html.contains("<strong>groei"))
        #expect(mail.text.contains("Bram <b>"))
    }

    @Test("the programme's own template wins, and its mistakes are named with their line")
    func overrides() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "invitation-expert.nl.txt")
        let library = TemplateLibrary(folder: folder.path)
        let letter = Letters.letter(.dutch, [try Letters.item(.expert)])
        try Data("Onderwerp: Hoi {{first_name}}\n\n{{#items}}\n- {{when}}\n{{/items}}\nKomt u?\n".utf8).write(to: file)
        #expect(try library.render(letter).subject == "Hoi Carla")
        try Data("Onderwerp: Hoi\n\nDag {{voornaam}}\n".utf8).write(to: file)
        #expect(throws: TemplateError.unknownPlaceholder(template: "invitation-expert.nl", line: 3, name: "voornaam")) {
            try library.render(letter)
        }
        try Data("Geen onderwerp\n".utf8).write(to: file)
        #expect(throws: TemplateError.noSubject(template: "invitation-expert.nl")) { try library.render(letter) }
        try Data("Onderwerp: x\n\n{{#items}}\n".utf8).write(to: file)
        #expect(throws: TemplateError.self) { try library.render(letter) }
    }

    @Test("a release is summed up week by week")
    func summary() throws {
        let summary = ReleaseSummary(
            language: .dutch, programme: "Experttafels", organiser: "Regiegroep", release: "een", releasedAt: "vandaag",
            counts: "2 nieuw", weeks: [.init(title: "Week 9", lines: ["S1 maandag"])], cancelled: [],
            unplaced: ["V2 Bram"])
        let mail = try TemplateLibrary(folder: nil).render(summary)
        #expect(
            mail.text.contains("Week 9\n- S1 maandag") && mail.text.contains("- V2 Bram")
                && !mail.text.contains("Vervallen"))
    }
}

@Suite("A message is what mail programs expect")
struct MailTests {
    static let calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"

    static func mail(_ name: String = "Zoë Kok", subject: String = "Één afspraak", calendars: Int = 1) throws -> String
    {
        let mail = OutgoingMail(
            from: .init(name: "Regiegroep; Tafels", address: try #require(EmailAddress("tafels@programma.example"))),
            to: .init(name: name, address: try #require(EmailAddress("zoe@bedrijf.example"))), subject: subject,
            text: "Beste Zoë,\n.punt\nFrom hier\n", html: "<p>Beste Zoë</p>",
            calendars: Array(repeating: .init(method: .request, content: calendar), count: calendars),
            date: Instant(seconds: 1_800_000_000), messageID: "abc@programma.example")
        return String(decoding: mail.eml(), as: UTF8.self)
    }

    @Test("text, HTML and calendar as alternatives, and the calendar attached (RFC 6047)")
    func structure() throws {
        let text = try Self.mail()
        for part in [
            "multipart/mixed", "multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8",
            "Content-Type: application/ics; name=invite.ics",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let calendar = try #require(text.range(of: "text/calendar; charset=utf-8; method=REQUEST"))
        #expect(text[calendar.upperBound...].contains("base64"))
        #expect(text.contains("From: \"Regiegroep; Tafels\" <tafels@programma.example>"))
    }

    @Test("each further session is a file of its own")
    func several() throws {
        let text = try Self.mail(calendars: 3)
        #expect(text.contains("invite-1.ics") && text.contains("invite-3.ics"))
    }

    @Test("lines end in CRLF and are never too long; the same mail is the same bytes")
    func bytes() throws {
        let text = try Self.mail()
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 998 })
        #expect(try Self.mail() == text)
    }

    @Test(
        "nothing typed can begin a header",
        arguments: [
            "x\r\nBcc: kwaad@a.example", "x\nBcc: kwaad@a.example", "x\u{2028}Bcc: a", "\"x\" <a@b.example>",
            String(repeating: "é", count: 500), "a\u{0}b",
        ])
    func injection(text: String) throws {
        let message = try Self.mail(text, subject: text)
        let head = message.components(separatedBy: "\r\n\r\n")[0]
        #expect(!head.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
        #expect(head.components(separatedBy: "\r\n").count { $0.hasPrefix("To:") } == 1)
    }

    @Test("a second program reads the same from it")
    func secondReader() throws {
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3") else { return }
        let script = """
            import sys, email, email.policy
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            print(m['to'].addresses[0].display_name, m['subject'], [p.get_content_type() for p in m.walk()], len(m.defects))
            print(repr(m.get_body(('plain',)).get_content()))
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        process.environment = ["PYTHONIOENCODING": "utf-8"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(try Self.mail().utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(
            text == """
                Zoë Kok Één afspraak ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics'] 0
                'Beste Zoë,\\r\\n.punt\\r\\nFrom hier\\r\\n'

                """)
    }
}
