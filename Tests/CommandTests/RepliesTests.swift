import Foundation
import Post
import Testing

/// A guest's mail program: reads an exported invite and answers it as that program writes answers.
struct MailClient {
    enum Kind: CaseIterable {
        case outlook, gmail, apple, thunderbird
    }

    let kind: Kind
    let address: String

    /// The invites that a folder of exported mails holds for this guest, newest file last.
    func invites(in folder: String) throws -> [[String: String]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.flatMap { name -> [[String: String]] in
            let mail = try ReceivedMail(eml: Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            guard mail.to.first?.key == address else { return [] }
            return mail.calendars.map { part in
                var fields = ["template": name]
                let text = String(decoding: part.content, as: UTF8.self).replacing("\r\n ", with: "")
                fields["METHOD"] = part.method
                for line in (text.components(separatedBy: "BEGIN:VEVENT\r\n").last ?? "").components(
                    separatedBy: "\r\n")
                {
                    guard let colon = line.firstIndex(of: ":") else { continue }
                    let name = String(line[..<colon].prefix { $0 != ";" })
                    fields[name] = fields[name] ?? String(line[line.index(after: colon)...])
                }
                return fields
            }
        }
    }

    func answer(
        _ invite: [String: String], _ partstat: String, comment: String = "", stamp: String = "20270223T090000Z",
        from: String? = nil, method: String = "REPLY", extra: String = ""
    ) -> String {
        let (uid, sequence) = (invite["UID"] ?? "", invite["SEQUENCE"] ?? "")
        let (start, end) = (invite["DTSTART"] ?? "", invite["DTEND"] ?? "")
        let said = comment.isEmpty ? "" : "COMMENT:\(comment)\n"
        let event: String
        switch kind {
        case .outlook:
            let times =
                extra.isEmpty
                ? "DTSTART;TZID=W. Europe Standard Time:\(start)\nDTEND;TZID=W. Europe Standard Time:\(end)\n" : extra
            event = """
                ATTENDEE;PARTSTAT=\(partstat);CN=\(address):MAILTO:\(address)
                \(said)UID:\(uid)
                SUMMARY;LANGUAGE=nl-NL:Geaccepteerd: x
                \(times)CLASS:PUBLIC
                DTSTAMP:\(stamp)
                SEQUENCE:\(sequence)
                X-MICROSOFT-CDO-APPT-SEQUENCE:0
                """
        case .gmail:
            event = """
                DTSTART:20270301T083000Z
                DTSTAMP:\(stamp)
                ORGANIZER;CN=Tafels:mailto:c_1@group.calendar.google.com
                UID:\(uid)
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=\(partstat);CN=x;X-NUM-GUESTS=0:mailto:\(address)
                \(said)SEQUENCE:\(sequence)
                STATUS:CONFIRMED
                """
        case .apple:
            event = """
                UID:\(uid)
                ORGANIZER;CN="Regiegroep":mailto:tafels@programma.example
                ATTENDEE;CN="X Y";CUTYPE=INDIVIDUAL;EMAIL="\(address)";PARTSTAT=\(partstat):mailto:\(address)
                DTSTAMP:\(stamp)
                \(said)SEQUENCE:\(sequence)
                """
        case .thunderbird:
            event = """
                CREATED:20270223T080000Z
                LAST-MODIFIED:20270223T080000Z
                DTSTAMP:\(stamp)
                UID:\(uid)
                ORGANIZER;CN=Regiegroep:mailto:tafels@programma.example
                ATTENDEE;CN=X;PARTSTAT=\(partstat);ROLE=REQ-PARTICIPANT:mailto:\(address)
                \(said)SEQUENCE:\(sequence)
                X-MOZ-INVITED-ATTENDEE:mailto:\(address)
                """
        }
        return """
            From: \(from ?? address)
            To: tafels@programma.example
            Subject: Geaccepteerd: experttafel
            Date: Tue, 23 Feb 2027 10:00:00 +0100
            Message-ID: <\(UUID().uuidString)@x.example>
            MIME-Version: 1.0
            Content-Type: text/calendar; charset="utf-8"; method=\(method)

            BEGIN:VCALENDAR
            METHOD:\(method)
            VERSION:2.0
            BEGIN:VEVENT
            \(event)
            END:VEVENT
            END:VCALENDAR

            """.replacing("\n", with: "\r\n")
    }
}

@Suite("Replies come in, seats are freed, offered and taken")
struct RepliesTests {
    /// One table with five seats; six ask for it.
    func released(exported: Bool = true) throws -> Program {
        let program = try Program()
        try program.write(
            """
            naam;email;plaats;onderwerpen;vormen
            Eva Post;eva@uit.example;Almere;export:3;tafel
            """, to: "in/uitblinkers.csv")
        try program.write(
            "naam;email;bedrijf;plaats\n"
                + (1...6).map { "Gast \($0);gast\($0)@bedrijf.example;Bedrijf \($0);Almere" }.joined(separator: "\n"),
            to: "in/ondernemers.csv")
        try program.write(
            "ontvangen;email;vraag;onderwerp;vorm;prioriteit\n"
                + (1...6).map { "\($0)-1-2027;gast\($0)@bedrijf.example;Hoe groei ik?;export;tafel;normaal" }
                .joined(separator: "\n"),
            to: "in/groeivragen.csv")
        try program.write("naam;plaats;capaciteit\nZaal 1;Almere;6", to: "in/locaties.csv")
        for words in [
            ["import", program.path("in")],
            ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "1"], ["release"],
            exported ? ["outbox", "export", program.path("uit")] : ["outbox", "list"],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words) \(run.errors) \(run.output)")
        }
        return program
    }

    private func reply(
        _ program: Program, _ name: String, _ text: String, now: String = "2027-02-23T12:00:00Z"
    ) throws -> Program.Run {
        try program.write(text, to: "antwoord/\(name).eml")
        return try program.run(["replies", program.path("antwoord/\(name).eml")], now: now)
    }

    private func session(_ program: Program, now: String = "2027-02-23T12:00:00Z") throws -> [String: Any] {
        let run = try program.run(["session", "list", "--json"], now: now)
        let all = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        return try #require(all?.first)
    }

    private func states(_ program: Program, now: String = "2027-02-23T12:00:00Z") throws -> [String: String] {
        let seats = try #require(try session(program, now: now)["seats"] as? [[String: Any]])
        return Dictionary(
            seats.map { ($0["name"] as? String ?? "", $0["state"] as? String ?? "") }, uniquingKeysWith: { $1 })
    }

    /// The guest without a seat, and those with one.
    private func guests(_ program: Program) throws -> (waiting: Int, seated: [Int]) {
        let names = Set(try states(program).keys)
        let seated = (1...6).filter { names.contains("Gast \($0)") }
        let waiting = try #require((1...6).first { !seated.contains($0) })
        try #require(seated.count == 5)
        return (waiting, seated)
    }

    private func client(_ number: Int, _ kind: MailClient.Kind) -> MailClient {
        MailClient(kind: kind, address: "gast\(number)@bedrijf.example")
    }

    @Test("the whole round: accepts of four programs, a refusal, an offer, its acceptance, and what the expert hears")
    func round() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for (number, kind) in zip(seated, MailClient.Kind.allCases) {
            let client = client(number, kind)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            let run = try reply(program, "\(kind)", client.answer(invite, "ACCEPTED"))
            #expect(run.status == 0 && run.output.contains("verwerkt: Gast \(number) · komt"), "\(run.output)")
        }
        #expect(try states(program).values.filter { $0 == "accepted" }.count == 4)
        // The fifth declines: the seat is offered to who waits.
        let last = client(seated[4], .outlook)
        let invite = try #require(try last.invites(in: program.path("uit")).first)
        let text = last.answer(invite, "DECLINED", comment: "Helaas\\, vakantie")
        let declined = try reply(program, "nee", text)
        #expect(declined.output.contains("“Helaas, vakantie”") && declined.output.contains("plaats vrij"))
        #expect(declined.output.contains("Gast \(waiting)"))
        #expect(try states(program)["Gast \(waiting)"] == "offered")
        // Read again, from the same file and as a second mail, it changes nothing.
        #expect(try program.run(["replies", program.path("antwoord")]).output.contains("0 verwerkt, 5 al bekend"))
        #expect(try reply(program, "nog-eens", text).output.contains("1 al bekend"))
        // The offer has buttons; its acceptance takes the seat, and only the expert hears of it.
        _ = try program.run(["outbox", "export", program.path("uit2")], now: "2027-02-23T13:00:00Z")
        let next = client(waiting, .gmail)
        let offer = try #require(try next.invites(in: program.path("uit2")).first)
        #expect(offer["template"]?.contains("offer") == true && offer["METHOD"] == "REQUEST")
        let details = (offer["DESCRIPTION"] ?? "").replacing("\\,", with: ",")
        #expect(details.contains("Hoe groei ik?") && details.contains("26 februari 2027"))
        let taken = try reply(program, "ja", next.answer(offer, "ACCEPTED"), now: "2027-02-24T12:00:00Z")
        #expect(taken.output.contains("plaats bezet"))
        #expect(try states(program)["Gast \(waiting)"] == "accepted")
        let list = try program.run(["outbox", "list", "--json"], now: "2027-02-24T12:00:00Z").output
        let messages = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        #expect(messages.compactMap { $0["to"] as? String } == ["eva@uit.example"])
        // The same appointment: the expert's answer stands, so SEQUENCE stays.
        let invites = messages.flatMap { $0["invites"] as? [[String: Any]] ?? [] }
        #expect(invites.allSatisfy { $0["sequence"] as? Int == 0 && $0["method"] as? String == "REQUEST" })
    }

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

    @Test("silence becomes one reminder, and then a free seat that is offered; the offer ends as well")
    func deadlines() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for number in seated.dropLast() {
            let client = client(number, .apple)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            _ = try reply(program, "\(number)", client.answer(invite, "ACCEPTED"))
        }
        let silent = "Gast \(seated[4])"
        #expect(try program.run(["settings", "answerDays", "10"], now: "2027-02-23T12:00:00Z").status == 0)
        let start = try #require(try session(program)["start"] as? String)
        let begin = try #require(ISO8601DateFormatter().date(from: start))
        func day(_ offset: Double) -> String {
            ISO8601DateFormatter().string(from: begin.addingTimeInterval(offset * 86_400))
        }
        #expect(try program.run(["session", "deadlines"], now: day(-12)).output.contains("Niets"))
        let reminded = try program.run(["session", "deadlines"], now: day(-7))
        #expect(reminded.output.contains("herinnering klaar: \(silent)"), "\(reminded.output)")
        #expect(try program.run(["session", "deadlines"], now: day(-7)).output.contains("Niets"))
        // A reminder that nobody sent frees nothing.
        #expect(try program.run(["session", "deadlines"], now: day(-4)).output.contains("Niets"))
        _ = try program.run(["outbox", "export", program.path("uit2")], now: day(-7))
        let invite = try #require(try client(seated[4], .apple).invites(in: program.path("uit2")).first)
        #expect(invite["METHOD"] == "REQUEST" && invite["SEQUENCE"] == "0")
        #expect(try program.run(["session", "deadlines"], now: day(-5)).output.contains("Niets"))
        let freed = try program.run(["session", "deadlines"], now: day(-4))
        #expect(freed.output.contains("plaats vrij zonder antwoord: \(silent)"), "\(freed.output)")
        #expect(freed.output.contains("aangeboden aan") && freed.output.contains("Gast \(waiting)"))
        #expect(try program.run(["session", "deadlines"], now: day(-4)).output.contains("Niets"))
        _ = try program.run(["outbox", "export", program.path("uit3")], now: day(-4))
        let lost = try client(seated[4], .apple).invites(in: program.path("uit3"))
        #expect(lost.compactMap { $0["METHOD"] } == ["CANCEL"])
        let ended = try program.run(["session", "deadlines"], now: day(-0.9))
        #expect(ended.output.contains("aanbod verlopen: Gast \(waiting)"), "\(ended.output)")
        _ = try program.run(["outbox", "export", program.path("uit4")], now: day(-0.9))
        let withdrawn = try #require(try client(waiting, .apple).invites(in: program.path("uit4")).first)
        #expect(withdrawn["METHOD"] == "CANCEL" && withdrawn["template"]?.contains("offer-withdrawn") == true)
        // Who answers an offer that has ended, is judged.
        let offer = try #require(try client(waiting, .gmail).invites(in: program.path("uit3")).first)
        let late = try reply(program, "laat", client(waiting, .gmail).answer(offer, "ACCEPTED"), now: day(-0.8))
        #expect(late.output.contains("het aanbod was al verlopen"), "\(late.output)")
        let judged = try program.run(["replies", "judge", "5", "--as", "accept"], now: day(-0.7))
        #expect(judged.status == 0 && judged.output.contains("plaats bezet"), "\(judged.errors)")
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

    @Test("a table with too few guests is shown, with commands that each do what they say")
    func concerns() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for number in seated.prefix(3) {
            let client = client(number, .thunderbird)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            _ = try reply(program, "\(number)", client.answer(invite, "DECLINED"))
        }
        let label = try #require(try session(program)["session"] as? String)
        let now = "2027-02-23T12:00:00Z"
        let shown = try program.run(["session", "show", label], now: now)
        #expect(shown.output.contains("2 van minstens 4") && shown.output.contains("session cancel \(label)"))
        #expect(shown.output.contains("Gast \(waiting): aangeboden"))
        #expect(try program.run(["status"], now: now).output.contains("\(label)"))
        #expect(try program.run(["session", "wait", label, "--until", "1-3-2027"], now: now).status == 0)
        #expect(!(try program.run(["status"], now: now).output.contains("van minstens")))
        #expect(try program.run(["session", "offer", label], now: now).status == 1)
        // Cancelled: who said yes or nothing yet hears of it, who declined does not; the unsent offer disappears.
        let cancelled = try program.run(["session", "cancel", label], now: now)
        #expect(cancelled.status == 0, "\(cancelled.errors)")
        _ = try program.run(["outbox", "export", program.path("uit3")], now: now)
        for number in 1...6 {
            let methods = try client(number, .apple).invites(in: program.path("uit3")).compactMap { $0["METHOD"] }
            #expect(methods == (seated.suffix(2).contains(number) ? ["CANCEL"] : []), "gast \(number)")
        }
        #expect(try program.run(["session", "list"], now: now).output.contains("geen sessies"))
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

    @Test("calendars are the same bytes when nothing changed, private, and say for 30 days what is off")
    func feeds() throws {
        let program = try released()
        defer { program.remove() }
        let folder = program.path("agendas")
        _ = try program.run(["export", "calendars", folder], now: "2027-02-23T12:00:00Z")
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".ics") }.sorted()
        for part in ["personen/", "locaties/", "tafels/", "programma.ics"] {
            #expect(names.contains { $0.hasPrefix(part) }, "\(part)")
        }
        func content() throws -> [String: Data] {
            var all: [String: Data] = [:]
            for name in names { all[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) }
            return all
        }
        let first = try content()
        _ = try program.run(["export", "calendars", folder], now: "2027-02-25T12:00:00Z")
        #expect(try content() == first)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/programma.ics")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let label = try #require(try session(program)["session"] as? String)
        _ = try program.run(["session", "cancel", label], now: "2027-02-26T12:00:00Z")
        func programme(_ now: String) throws -> String {
            _ = try program.run(["export", "calendars", folder], now: now)
            return try String(contentsOfFile: "\(folder)/programma.ics", encoding: .utf8)
        }
        let off = try programme("2027-02-27T12:00:00Z")
        #expect(off.contains("STATUS:CANCELLED") && off.contains("DTSTAMP:20270226T120000Z"))
        #expect(!(try programme("2027-03-29T12:00:00Z").contains("VEVENT")))
    }
}
