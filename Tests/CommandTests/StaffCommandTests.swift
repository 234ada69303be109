import Foundation
import Testing

@Suite("Two experts at one table and a chair from the regiegroep, from the sheets to the reply")
struct StaffCommandTests {
    /// A programme with two experts, two who may chair, five questions, and both rules on.
    private func programme(chairs: Bool = true) throws -> Program {
        let program = try Program()
        try program.write(
            """
            naam;email;plaats;onderwerpen;vormen
            Eva Post;eva@uit.example;Almere;export:3;tafel
            Daan Vis;daan@uit.example;Almere;export:2;tafel
            """, to: "in/uitblinkers.csv")
        try program.write(
            "naam;email;plaats\n"
                + (1...5).map { "Gast \($0);gast\($0)@bedrijf.example;Almere" }.joined(separator: "\n"),
            to: "in/ondernemers.csv")
        try program.write(
            "email;vraag;onderwerp;vorm\n"
                + (1...5).map { "gast\($0)@bedrijf.example;Hoe groei ik?;export;tafel" }.joined(separator: "\n"),
            to: "in/groeivragen.csv")
        if chairs {
            try program.write(
                "naam;email;plaats\nIris Kok;iris@regie.example;Almere\nKarel Bos;karel@regie.example;Almere",
                to: "in/regiegroep.csv")
        }
        try program.write("naam;plaats;capaciteit\nZaal 1;Almere;8", to: "in/locaties.csv")
        for words in [
            ["import", program.path("in")], ["settings", "rules.secondExpert", "export"],
            ["settings", "rules.chair", "alle"],
            ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "5"],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words) \(run.errors) \(run.output)")
        }
        return program
    }

    private func messages(_ program: Program, now: String) throws -> [(to: String, method: String, sequence: Int)] {
        let list = try program.run(["outbox", "list", "--json"], now: now).output
        let all = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        return all.flatMap { message in
            (message["invites"] as? [[String: Any]] ?? []).map { invite in
                (
                    message["to"] as? String ?? "", invite["method"] as? String ?? "",
                    invite["sequence"] as? Int ?? -1
                )
            }
        }.sorted { $0.to < $1.to }
    }

    @Test("planned, shown, invited; a chair who declines is replaced by planning again, and no guest is asked anew")
    func round() throws {
        let program = try programme()
        defer { program.remove() }
        let shown = try program.json(["proposal", "show"])
        let table = try #require((shown["sessions"] as? [[String: Any]])?.first)
        #expect(Set([table["expert"], table["second"]].map { $0 as? String }) == ["Eva Post", "Daan Vis"])
        let chair = try #require(table["chair"] as? String)
        let other = chair == "Iris Kok" ? "Karel Bos" : "Iris Kok"
        let text = try program.run(["proposal", "show"]).output
        // Eight in the room: five guests, two experts and the chair.
        #expect(
            text.contains("tweede uitblinker: ") && text.contains("voorzitter: \(chair)") && text.contains("5 van 5"))
        let own = try program.run(["why", chair]).output
        #expect(own.contains("\(chair) zit 1 experttafel voor.") && own.contains("S1: experttafel export"), "\(own)")
        #expect(try program.run(["why", other]).output.contains("\(other) zit 0 experttafels voor."))
        #expect(try program.run(["why", "S1"]).output.contains("Voorzitter: \(chair)"))
        #expect(try program.run(["release"]).status == 0)
        #expect(try messages(program, now: "2027-02-22T08:00:00Z").count == 8)
        _ = try program.run(["outbox", "export", program.path("uit")])
        let address = chair == "Iris Kok" ? "iris@regie.example" : "karel@regie.example"
        let client = MailClient(kind: .gmail, address: address)
        let invite = try #require(try client.invites(in: program.path("uit")).first)
        #expect(invite["METHOD"] == "REQUEST" && invite["DESCRIPTION"]?.contains("U bent voorzitter") == true)
        for number in 1...5 {
            let guest = MailClient(kind: .apple, address: "gast\(number)@bedrijf.example")
            let own = try #require(try guest.invites(in: program.path("uit")).first)
            #expect(own["SUMMARY"]?.contains(" en ") == true)
            try program.write(guest.answer(own, "ACCEPTED"), to: "antwoord/\(number).eml")
        }
        try program.write(client.answer(invite, "DECLINED"), to: "antwoord/z.eml")
        let now = "2027-02-23T12:00:00Z"
        let replies = try program.run(["replies", program.path("antwoord")], now: now)
        #expect(replies.output.contains("de voorzitter komt niet"), "\(replies.output)")
        let session = try program.run(["session", "show", "S1"], now: now).output
        #expect(session.contains("--chair \"\(other)\""), "\(session)")
        #expect(try program.run(["status"], now: now).output.contains("de voorzitter komt niet"))
        // Planning again finds the other, at the same moment.
        #expect(try program.run(["plan", "--steps", "5"], now: now).status == 0)
        let again = try #require((try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])?.first)
        #expect(again["chair"] as? String == other && again["start"] as? String == table["start"] as? String)
        #expect(again["second"] as? String == table["second"] as? String)
        let release = try program.run(["release"], now: now)
        #expect(release.output.contains("gewijzigd: voorzitter"), "\(release.output)")
        // The other is asked; both experts hear of it, and their answers stand; no guest hears a thing.
        let told = try messages(program, now: now)
        #expect(told.allSatisfy { $0.method == "REQUEST" && $0.sequence == 0 })
        let asked = chair == "Iris Kok" ? "karel@regie.example" : "iris@regie.example"
        #expect(told.map(\.to) == ["daan@uit.example", "eva@uit.example", asked].sorted())
    }

    @Test("by hand: another chair, nobody, and what a rule refuses")
    func byHand() throws {
        let program = try programme()
        defer { program.remove() }
        let table = try #require((try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])?.first)
        let other = table["chair"] as? String == "Iris Kok" ? "Karel Bos" : "Iris Kok"
        #expect(try program.run(["move", "S1", "--chair", other]).status == 0)
        #expect(try program.run(["proposal", "show"]).output.contains("voorzitter: \(other)"))
        let nobody = try program.run(["move", "S1", "--chair", "geen"])
        #expect(nobody.status == 1 && nobody.errors.contains("voorzitter (C17)"), "\(nobody.errors)")
        let guest = try program.run(["move", "S1", "--chair", "Gast 1"])
        #expect(guest.status == 1 && guest.errors.contains("geen voorzitter"))
        #expect(try program.run(["release"]).status == 0)
        let first = table["chair"] as? String ?? ""
        #expect(try program.run(["session", "move", "S1", "--chair", first]).status == 0)
        #expect(try program.run(["session", "show", "S1"]).output.contains("voorzitter  \(first)"))
        let both = try program.run(["session", "move", "S1", "--second", table["expert"] as? String ?? ""])
        #expect(both.status == 1 && both.errors.contains("tweede uitblinker (C16)"), "\(both.errors)")
        #expect(try program.run(["undo"]).status == 0)
        #expect(try program.run(["session", "show", "S1"]).output.contains("voorzitter  \(other)"))
    }

    @Test("without anyone who chairs there is no table, and why says so")
    func nobody() throws {
        let program = try programme(chairs: false)
        defer { program.remove() }
        let why = try program.run(["why", "V1"]).output
        #expect(why.contains("geen voorzitter (regel: voorzitter)"), "\(why)")
        #expect(why.contains("zonder de regel voorzitter"), "\(why)")
        #expect(try program.run(["status"]).output.contains("niemand kan tafels voorzitten"))
        let without = try program.run(["plan", "--what-if", "zonder voorzitter", "--steps", "20"])
        #expect(without.status == 0 && without.output.contains("5"), "\(without.output)")
    }

    private func drafts(_ program: Program, _ kind: String, now: String) throws -> [String: String] {
        let list = try program.run(["outbox", "list", "--only", kind, "--json"], now: now).output
        let all = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        let pairs = try all.map { draft in
            let text = try program.run(["outbox", "show", "\(draft["id"] ?? "")"], now: now).output
            return (draft["to"] as? String ?? "", text)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test("the chair and both experts are briefed and thanked, and have the table in their calendar")
    func briefed() throws {
        let program = try programme()
        defer { program.remove() }
        let table = try #require((try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])?.first)
        let chair = table["chair"] as? String == "Iris Kok" ? "iris" : "karel"
        for words in [["release"], ["outbox", "export", program.path("uit")]] {
            #expect(try program.run(words).status == 0)
        }
        let monday = "2027-03-01T08:00:00Z"
        #expect(try program.run(["outbox", "prepare", "week-summary", "--week", "2027-W10"], now: monday).status == 0)
        let weeks = try drafts(program, "week-summary", now: monday)
        #expect(Set(weeks.keys) == ["eva@uit.example", "daan@uit.example", "\(chair)@regie.example"])
        let own = try #require(weeks["\(chair)@regie.example"])
        #expect(own.contains("Uw rol: voorzitter") && own.contains("bewaakt de tijd") && own.contains("Eva Post"))
        #expect(!own.contains("voorzitter: \(table["chair"] as? String ?? "?")"), "\(own)")
        let eva = try #require(weeks["eva@uit.example"])
        #expect(eva.contains("Met: Daan Vis; voorzitter: ") && !eva.contains("bewaakt de tijd"), "\(eva)")
        _ = try program.run(["settings", "preparationDays", "30"])
        #expect(try program.run(["outbox", "prepare", "preparation"], now: monday).status == 0)
        #expect(try drafts(program, "preparation", now: monday).keys.allSatisfy { $0.hasPrefix("gast") })
        let files = program.path("kalenders")
        #expect(try program.run(["export", "calendars", files]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: files + "/personen")
        let feed = try #require(names.first { $0.hasPrefix(chair) })
        let text = try String(contentsOfFile: "\(files)/personen/\(feed)", encoding: .utf8)
        #expect(
            text.contains("BEGIN:VEVENT") && text.contains("Eva Post & Daan Vis") || text.contains("Daan Vis & Eva"))
        let after = "2027-03-14T08:00:00Z"
        #expect(try program.run(["session", "attendance", "S1", "--all", "attended"], now: after).status == 0)
        #expect(try program.run(["outbox", "prepare", "thanks"], now: after).status == 0)
        let thanks = try drafts(program, "thanks", now: after)
        #expect(thanks.count == 8 && thanks["\(chair)@regie.example"]?.contains("voorzat") == true, "\(thanks.keys)")
    }

    @Test("a chair may send another who chairs, once the regiegroep agrees; nobody else")
    func passed() throws {
        let program = try programme()
        defer { program.remove() }
        let table = try #require((try program.json(["proposal", "show"])["sessions"] as? [[String: Any]])?.first)
        let (chair, other) = table["chair"] as? String == "Iris Kok" ? ("iris", "karel") : ("karel", "iris")
        for words in [["release"], ["outbox", "export", program.path("uit")]] {
            #expect(try program.run(words).status == 0)
        }
        let client = MailClient(kind: .thunderbird, address: "\(chair)@regie.example")
        let invite = try #require(try client.invites(in: program.path("uit")).first)
        let now = "2027-02-23T12:00:00Z"
        try program.write(
            client.answer(invite, "DELEGATED;DELEGATED-TO=\"mailto:\(other)@regie.example\""), to: "antwoord/1.eml")
        #expect(try program.run(["replies", program.path("antwoord")], now: now).output.contains("stuurt een ander"))
        let guest = try program.run(
            ["replies", "judge", "1", "--as", "delegate", "--who", "gast1@bedrijf.example"], now: now)
        #expect(guest.status == 1 && guest.errors.contains("geen voorzitter"), "\(guest.errors)")
        let passed = try program.run(["replies", "judge", "1", "--as", "delegate"], now: now)
        #expect(passed.status == 0, "\(passed.errors)")
        let name = other == "iris" ? "Iris Kok" : "Karel Bos"
        #expect(try program.run(["session", "show", "S1"], now: now).output.contains("voorzitter  \(name)"))
    }
}
