import Foundation
import Testing

@Suite("One letter a person, and buttons for each session")
struct LetterTests {
    private func released() throws -> Program {
        let program = try Program()
        for words in [
            ["import", MainJobTests.example],
            ["plan", "--from", "2027-03-01", "--until", "2027-04-26", "--steps", "3"], ["release"],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words): \(run.errors)")
        }
        return program
    }

    private struct Row: Decodable {
        struct Invite: Decodable {
            let session: String
        }

        let id: Int
        let to, template, state, messageID, subject: String
        let letter: Int?
        let invites: [Invite]
    }

    private func rows(_ program: Program, _ options: [String] = []) throws -> [Row] {
        let run = try program.run(["outbox", "list", "--json"] + options)
        return try JSONDecoder().decode([Row].self, from: Data(run.output.utf8))
    }

    @Test("each mail carries at most one appointment; those of a letter continue it; another parser agrees")
    func written() throws {
        let program = try released()
        defer { program.remove() }
        let rows = try rows(program)
        // One letter a person.
        let letters = rows.filter { $0.letter == nil }
        #expect(Set(letters.map(\.to)).count == letters.count)
        #expect(Set(rows.map { $0.template.suffix(2) }) == ["nl", "en"])
        #expect(rows.contains { $0.letter != nil && $0.template.hasSuffix("en") })
        #expect(try program.run(["outbox", "export", program.path("uit")]).status == 0)
        let mails = try ReadMail.all(in: program.path("uit"))
        #expect(mails.count == rows.count)
        let byID = Dictionary(rows.map { ("<\($0.messageID)>", $0) }, uniquingKeysWith: { $1 })
        for mail in mails {
            #expect(mail.defects.isEmpty && mail.count == 0, "\(mail.path) \(mail.defects)")
            let row = try #require(byID[mail.headers["message-id"] ?? ""])
            #expect(mail.inline.count == row.invites.count && mail.inline.count <= 1)
            #expect(mail.headers["reply-to"] == mail.headers["from"])
            #expect(mail.headers["x-unsent"] == "1" && mail.text.count > 100)
            if let calendar = mail.inline.first {
                #expect(calendar.method == "REQUEST" && calendar.part == "REQUEST")
                #expect(calendar.organizer == "tafels@programma.example" && calendar.attendee == row.to)
                #expect(mail.attached.map(\.uid) == [calendar.uid])
                #expect(mail.types == ["text/plain", "text/html", "text/calendar", "application/ics"])
            }
            let letter = rows.first { $0.id == row.letter }
            #expect(mail.headers["in-reply-to"] == letter.map { "<\($0.messageID)>" })
            #expect(mail.headers["references"] == letter.map { "<\($0.messageID)>" })
            // A letter speaks of every session that follows it.
            if letter == nil, mail.inline.isEmpty, !row.template.hasPrefix("programme-summary") {
                #expect(rows.count { $0.letter == row.id } > 1)
            }
            #expect((mail.headers["auto-submitted"] == "auto-generated") == row.template.hasPrefix("programme-summary"))
            if row.template.hasPrefix("programme-summary") {
                #expect(mail.headers["list-id"]?.contains("<programme-summary.programma.example>") == true)
                #expect(
                    mail.headers["list-unsubscribe"]
                        == "<mailto:tafels@programma.example?subject=Afmelden%3A%20overzicht>")
            }
        }
    }

    @Test("a next release continues what each person got about that session, and cancels with the same UID")
    func followed() throws {
        let program = try released()
        defer { program.remove() }
        let first = try rows(program)
        #expect(try program.run(["outbox", "export", program.path("een")]).status == 0)
        let calendars = Dictionary(
            try ReadMail.all(in: program.path("een")).compactMap { mail in
                mail.inline.first.map { ("\($0.uid) \($0.attendee)", $0) }
            }, uniquingKeysWith: { $1 })
        // Two talks of one expert are off: a letter and two cancellations for the expert, one mail for each guest.
        let talks = try #require(try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])
            .filter { $0["format"] as? String == "mentoring" && ($0["start"] as? String ?? "") > "2027-03-03" }
        let byExpert = Dictionary(grouping: talks) { $0["expert"] as? String ?? "" }
        let two = try #require(byExpert.values.first { $0.count >= 2 }).prefix(2).compactMap { $0["id"] as? String }
        for talk in two { try #require(try program.run(["drop", talk]).status == 0) }
        try #require(try program.run(["release"]).status == 0)
        let second = try rows(program)
        #expect(try program.run(["outbox", "export", program.path("twee")]).status == 0)
        let mails = try ReadMail.all(in: program.path("twee"))
        let cancels = mails.flatMap(\.inline)
        #expect(cancels.count == 4 && cancels.allSatisfy { $0.method == "CANCEL" && $0.part == "CANCEL" })
        for cancel in cancels {
            let asked = try #require(calendars["\(cancel.uid) \(cancel.attendee)"])
            #expect(cancel.sequence == asked.sequence + 1)
        }
        let ids = Dictionary(second.map { ("<\($0.messageID)>", $0) }, uniquingKeysWith: { $1 })
        for mail in mails {
            #expect(mail.defects.isEmpty, "\(mail.path) \(mail.defects)")
            let row = try #require(ids[mail.headers["message-id"] ?? ""])
            guard let session = row.invites.first?.session else { continue }
            let before = first.first { $0.to == row.to && $0.invites.first?.session == session }
            let letter = second.first { $0.id == row.letter }
            let thread = [before, letter].compactMap { $0 }.map { "<\($0.messageID)>" }
            // Folded where it is long.
            let references = mail.headers["references"] ?? ""
            #expect(references.split(whereSeparator: \.isWhitespace).map(String.init) == thread)
            #expect(mail.headers["in-reply-to"] == thread.last)
        }
    }

    @Test("what is done to a letter is done to its calendar messages; a later change replaces all of them")
    func together() throws {
        let program = try released()
        defer { program.remove() }
        let all = try rows(program)
        let letter = try #require(all.first { row in all.count { $0.letter == row.id } > 1 })
        let family = all.filter { $0.id == letter.id || $0.letter == letter.id }
        #expect(try program.run(["outbox", "hold", "\(family[1].id)"]).status == 0)
        let held = try rows(program).filter { $0.state == "held" }
        #expect(held.map(\.id) == family.map(\.id))
        #expect(
            try program.run(["outbox", "show", "\(letter.id)"]).output.contains("Daarna volgt bericht \(family[1].id)"))
        let list = try program.run(["outbox", "list", "--person", letter.to]).output
        #expect(list.contains("(+ \(family.count - 1) agenda-berichten)"), "\(list)")
        // One of its sessions is off: a new letter, which is held as well.
        #expect(try program.run(["drop", family[1].invites[0].session]).status == 0)
        #expect(try program.run(["release"]).status == 0)
        let left = try rows(program).filter { $0.to == letter.to }
        #expect(Set(left.map(\.id)).isDisjoint(with: family.map(\.id)))
        #expect(left.allSatisfy { $0.state == "held" })
        #expect(!left.flatMap(\.invites).map(\.session).contains(family[1].invites[0].session))
        #expect(try program.run(["outbox", "discard", "\(left[0].id)"]).status == 0)
        #expect(try rows(program).filter { $0.to == letter.to }.isEmpty)
    }

    @Test("a calendar message leaves after its letter, and not without it")
    func order() throws {
        let program = try released()
        defer { program.remove() }
        let server = try LoopbackServer("mail_server.py", ["3", "0.1"])
        for words in [
            ["smtp.host", "127.0.0.1"], ["smtp.port", server.port], ["smtp.security", "none"],
            ["smtp.perMinute", "0"], ["smtp.retrySeconds", "0"], ["smtp.attempts", "2"],
        ] { _ = try program.run(["settings"] + words) }
        let all = try rows(program)
        for _ in 0..<4 { _ = try program.run(["outbox", "send", "--yes", "--limit", "12"]) }
        let accepted = server.lines("accepted").map { $0.filter { $0 != "<" && $0 != ">" } }
        let names = Dictionary(all.map { ($0.id, $0.messageID) }, uniquingKeysWith: { $1 })
        #expect(accepted.count > 30)
        let uncertain = Set(try rows(program).filter { $0.state == "uncertain" }.map(\.messageID))
        for row in all {
            guard let letter = row.letter.flatMap({ names[$0] }), let place = accepted.firstIndex(of: row.messageID)
            else { continue }
            let before = accepted.firstIndex(of: letter).map { $0 < place } ?? uncertain.contains(letter)
            #expect(before, "\(row.id)")
        }
    }
}

@Suite("A message is made again with the words and data of now")
struct RerenderTests {
    @Test("after a template or the data changed, the difference is shown; what was edited stays unless told")
    func rerender() throws {
        let program = try RepliesTests().released(exported: false)
        defer { program.remove() }
        func row(_ id: Int) throws -> [String: Any] {
            let run = try program.run(["outbox", "list", "--json"])
            let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
            return try #require(rows?.first { $0["id"] as? Int == id })
        }
        #expect(try program.run(["outbox", "rerender", "--all"]).output.contains("0 berichten vernieuwd"))
        let text = try program.run(["template", "show", "invitation-participant"]).output
        try program.write(
            text.replacing("Voor uw groeivraag", with: "Goed nieuws: voor uw groeivraag"), to: "eigen.txt")
        _ = try program.run(["template", "edit", "invitation-participant.nl", "--text", program.path("eigen.txt")])
        try program.write("Beste Gast,\n\nTot dan.\n", to: "hand.txt")
        #expect(try program.run(["outbox", "edit", "3", "--text", program.path("hand.txt")]).status == 0)
        let before = try row(2)
        let rehearsal = try program.run(["outbox", "rerender", "--all", "--dry-run"])
        #expect(
            rehearsal.output.contains("+ Goed nieuws: voor uw groeivraag"), "\(rehearsal.output)\(rehearsal.errors)")
        #expect(
            rehearsal.output.contains("- Voor uw groeivraag") && rehearsal.errors.contains("Bericht 3 is met de hand"))
        #expect(try row(2)["messageID"] as? String == before["messageID"] as? String)
        #expect(try program.run(["outbox", "rerender", "--all"]).status == 0)
        #expect(try row(2)["messageID"] as? String != before["messageID"] as? String)
        #expect(try program.run(["outbox", "show", "3"]).output.contains("Tot dan."))
        #expect(try program.run(["outbox", "rerender", "3"]).status == 1)
        #expect(try program.run(["outbox", "rerender", "3", "--also-edited"]).status == 0)
        #expect(try program.run(["outbox", "show", "3"]).output.contains("Goed nieuws"))
        // The data: who signs, and the room's address, which stands in the calendar part as well.
        _ = try program.run(["settings", "organiser", "Team Tafels"])
        try program.write("naam;plaats;capaciteit;adres\nZaal 1;Almere;6;Plein 9", to: "in/locaties.csv")
        #expect(try program.run(["import", program.path("in")]).status == 0)
        let again = try program.run(["outbox", "rerender", "2"])
        #expect(again.output.contains("+ Team Tafels") && again.output.contains("+ - Waar: Zaal 1, Plein 9, Almere"))
        _ = try program.run(["outbox", "export", program.path("uit")])
        let mail = try String(contentsOfFile: program.path("uit/0002-invitation-participant.eml"), encoding: .utf8)
        #expect(mail.contains("Team Tafels"))
        #expect(try program.run(["outbox", "rerender"]).status == 2)
        #expect(try program.run(["outbox", "rerender", "2"]).status == 1)
        // A fault in a template changes nothing.
        try program.write("Onderwerp: x\n\n{{voornaam}}\n", to: "p/sjablonen/programme-summary.nl.txt")
        #expect(try program.run(["outbox", "rerender", "--all"]).status == 0)
    }
}
