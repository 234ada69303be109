import Foundation
import Testing

@Suite("Each reply has one outcome, whoever sent it and however it came")
struct RepliesTests: TableScene {
    @Test("strangers, other senders, old versions, other times and plain mails each get their outcome")
    func outcomes() throws {
        let program = try released()
        defer { program.remove() }
        let (_, seated) = try guests(program)
        let guest = client(seated[0], .thunderbird)
        let invite = try #require(try guest.invites(in: program.path("uit")).first)
        let stranger = MailClient(kind: .apple, address: "iemand@anders.example")
        #expect(try reply(program, "a", stranger.answer(invite, "ACCEPTED")).output.contains("1 wacht op een oordeel"))
        let assistant = guest.answer(invite, "DECLINED", from: "assistent@bedrijf.example")
        #expect(try reply(program, "b", assistant).output.contains("een ander adres antwoordt"))
        #expect(try states(program)["Gast \(seated[0])"] == "invited")
        // The last word counts, in whatever order the words come.
        _ = try reply(program, "c", guest.answer(invite, "ACCEPTED", stamp: "20270223T100000Z"))
        let older = try reply(program, "d", guest.answer(invite, "DECLINED", stamp: "20270223T090000Z"))
        #expect(older.output.contains("1 verouderd") && older.output.contains("later antwoord"))
        #expect(try states(program)["Gast \(seated[0])"] == "accepted")
        // Another time: the clashes, or the command that does it.
        let outlook = client(seated[1], .outlook)
        let own = try #require(try outlook.invites(in: program.path("uit")).first)
        let day = (own["DTSTART"] ?? "").prefix(8)
        let counter = outlook.answer(
            own, "TENTATIVE", comment: "Liever later", method: "COUNTER",
            extra: """
                DTSTART;TZID=W. Europe Standard Time:\(day)T193000
                DTEND;TZID=W. Europe Standard Time:\(day)T213000
                X-MS-OLK-ORIGINALSTART;TZID=W. Europe Standard Time:\(own["DTSTART"] ?? "")

                """)
        let asked = try reply(program, "e", counter)
        #expect(asked.output.contains("vraagt een andere tijd") && asked.output.contains("is dan niet vrij"))
        let plain = "From: gast\(seated[2])@bedrijf.example\r\nSubject: Geweigerd: Experttafel\r\n\r\nIk kan niet.\r\n"
        let judged = try reply(program, "f", plain)
        #expect(judged.output.contains("komt niet") && judged.output.contains("wacht op oordeel"))
        #expect(judged.output.contains("“Ik kan niet.”"))
        // A person judges: the refusal frees the seat, the other time is declined by mail.
        let waiting = try #require(
            try JSONSerialization.jsonObject(
                with: Data(try program.run(["replies", "list", "--json"]).output.utf8)) as? [[String: Any]])
        #expect(waiting.count == 4)
        func number(_ meaning: String, _ reason: String) -> String {
            let found = waiting.first { $0["meaning"] as? String == meaning && $0["reason"] as? String == reason }
            return "\(found?["id"] as? Int ?? 0)"
        }
        let later = "2027-02-23T14:00:00Z"
        let freed = try program.run(
            ["replies", "judge", number("decline", "noCalendar"), "--as", "decline"], now: later)
        #expect(freed.status == 0 && freed.output.contains("plaats vrij"), "\(freed.errors)")
        let kept = try program.run(
            ["replies", "judge", number("counter", "wantsOtherTime"), "--as", "keep"], now: later)
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(try program.run(["outbox", "list"], now: later).output.contains("andere tijd afgewezen"))
        #expect(
            try program.run(["replies", "judge", number("counter", "wantsOtherTime"), "--as", "ignore"]).status == 1)
        // After a move, an answer to the first version is an answer to a question no longer asked.
        let label = try #require(try session(program)["session"] as? String)
        let start = try #require(try session(program)["start"] as? String)
        let hour = start.contains("T08:30") ? "13:30" : "09:30"
        let moved = try program.run(
            ["session", "move", label, "--start", "12-3-2027 \(hour)"], now: "2027-02-24T12:00:00Z")
        #expect(moved.status == 0, "\(moved.errors)")
        let late = client(seated[3], .gmail)
        let first = try #require(try late.invites(in: program.path("uit")).first)
        let outdated = try reply(program, "g", late.answer(first, "ACCEPTED"), now: "2027-02-24T13:00:00Z")
        #expect(outdated.output.contains("eerdere versie"))
    }

    @Test("an alias answers for its person; the invite is sent again on request; a seat passes when a person agrees")
    func others() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        try program.write(
            "naam;email;bedrijf;plaats;alias\nGast \(seated[0]);gast\(seated[0])@bedrijf.example;Bedrijf;Almere;"
                + "prive@thuis.example", to: "in2/ondernemers.csv")
        #expect(try program.run(["import", program.path("in2/ondernemers.csv")]).status == 0)
        let guest = client(seated[0], .apple)
        let invite = try #require(try guest.invites(in: program.path("uit")).first)
        let home = MailClient(kind: .apple, address: "Prive@Thuis.example")
        #expect(try reply(program, "alias", home.answer(invite, "ACCEPTED")).output.contains("1 verwerkt"))
        #expect(try states(program)["Gast \(seated[0])"] == "accepted")
        // REFRESH: the same invite, newer.
        let again = try reply(
            program, "opnieuw", guest.answer(invite, "NEEDS-ACTION", stamp: "20270223T101500Z", method: "REFRESH"))
        #expect(again.output.contains("staat opnieuw klaar"), "\(again.output)")
        _ = try program.run(["outbox", "export", program.path("uit2")], now: "2027-02-23T13:00:00Z")
        let fresh = try #require(try guest.invites(in: program.path("uit2")).first)
        #expect(fresh["UID"] == invite["UID"] && fresh["SEQUENCE"] == invite["SEQUENCE"])
        #expect(fresh["DTSTAMP"] ?? "" > invite["DTSTAMP"] ?? "")
        // A seat does not pass by itself.
        let other = client(seated[1], .thunderbird)
        let own = try #require(try other.invites(in: program.path("uit")).first)
        let delegated = try reply(
            program, "ander",
            other.answer(own, "DELEGATED;DELEGATED-TO=\"mailto:gast\(waiting)@bedrijf.example\""))
        #expect(delegated.output.contains("stuurt een ander"), "\(delegated.output)")
        #expect(try states(program)["Gast \(seated[1])"] == "invited")
        let passed = try program.run(["replies", "judge", "3", "--as", "delegate"], now: "2027-02-23T14:00:00Z")
        #expect(passed.status == 0, "\(passed.errors)")
        let names = try states(program, now: "2027-02-23T14:00:00Z").keys
        #expect(names.contains("Gast \(waiting)") && !names.contains("Gast \(seated[1])"))
        // Taken back, the seat is theirs again.
        #expect(try program.run(["undo"], now: "2027-02-23T15:00:00Z").status == 0)
        #expect(try states(program)["Gast \(seated[1])"] == "invited")
    }

    @Test("an invite that is sent along with its answer is no second reply")
    func invitesAlong() throws {
        let program = try released()
        defer { program.remove() }
        let guest = client(try guests(program).seated[0], .thunderbird)
        let invite = try #require(try guest.invites(in: program.path("uit")).first)
        let answer = guest.answer(invite, "ACCEPTED")
        let along =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:\(invite["UID"] ?? "")\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        let run = try reply(program, "samen", answer + along)
        #expect(run.output.contains("1 antwoord: 1 verwerkt"), "\(run.output)")
    }

    @Test("what cannot be read is named, and the rest is still read")
    func unreadable() throws {
        let program = try released()
        defer { program.remove() }
        try program.write("", to: "antwoord/leeg.eml")
        try program.write("From: a@b.example\nSubject: Hallo\n\nDag", to: "antwoord/mail.eml")
        let run = try program.run(["replies", program.path("antwoord")])
        #expect(run.status == 3 && run.errors.contains("leeg.eml") && run.output.contains("1 wacht op een oordeel"))
        #expect(try program.run(["replies", program.path("bestaat-niet")]).status == 1)
    }

    @Test("every message of other projects gets an outcome")
    func corpus() throws {
        let corpus = Program.root.deletingLastPathComponent().appending(path: "shared/corpus").path
        guard FileManager.default.fileExists(atPath: corpus) else { return }
        let program = try released()
        defer { program.remove() }
        let names = (FileManager.default.enumerator(atPath: corpus)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".eml") }
        let run = try program.run(["replies", corpus, "--json"])
        #expect(run.status == 0 || run.status == 3)
        let lines = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let told = Set(lines.compactMap { $0["source"] as? String })
        for name in names {
            #expect(told.contains("\(corpus)/\(name)") || run.errors.contains(name), "\(name)")
        }
        #expect(lines.allSatisfy { $0["outcome"] as? String != "applied" })
    }
}
