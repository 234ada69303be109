import Foundation
import Testing

@Suite("Who sits at a table hears in time what to expect, and is thanked once")
struct BriefingTests {
    private struct Row: Decodable {
        let id: Int
        let to, template, state, messageID: String
    }

    private func rows(_ program: Program, _ kind: String, now: String = monday) throws -> [Row] {
        let run = try program.run(["outbox", "list", "--all", "--only", kind, "--json"], now: now)
        return try JSONDecoder().decode([Row].self, from: Data(run.output.utf8))
    }

    private func waiting(_ program: Program, _ kind: String, now: String = monday) throws -> [Row] {
        try rows(program, kind, now: now).filter { $0.state == "draft" || $0.state == "held" }
    }

    /// The week before the session, a day before it, and the day after.
    private static let monday = "2027-03-01T08:00:00Z"
    private static let after = "2027-03-14T08:00:00Z"

    private func answer(_ program: Program, _ number: Int, _ answer: String) throws {
        let client = MailClient(kind: .outlook, address: "gast\(number)@bedrijf.example")
        let invite = try #require(try client.invites(in: program.path("uit")).first)
        try program.write(client.answer(invite, answer), to: "antwoord/\(number).eml")
        let run = try program.run(["replies", program.path("antwoord/\(number).eml")], now: "2027-02-23T12:00:00Z")
        try #require(run.status == 0, "\(run.errors)")
    }

    private func seated(_ program: Program) throws -> [Int] {
        let text = try program.run(["session", "list", "--json"]).output
        return (1...6).filter { text.contains("Gast \($0)") }
    }

    @Test("the expert's week: who comes, their questions, the room and the time; an unsent one follows what changes")
    func week() throws {
        let program = try RepliesTests().released()
        defer { program.remove() }
        let seated = try seated(program)
        try answer(program, seated[0], "ACCEPTED")
        let week = ["outbox", "prepare", "week-summary", "--week", "2027-W10"]
        #expect(try program.run(week + ["--dry-run"], now: Self.monday).status == 0)
        #expect(try rows(program, "week-summary").isEmpty)
        #expect(try program.run(week, now: Self.monday).output.contains("1 bericht klaargezet"))
        let draft = try #require(try waiting(program, "week-summary").first)
        #expect(draft.to == "eva@uit.example")
        let text = try program.run(["outbox", "show", "\(draft.id)"]).output
        #expect(text.contains("week 10") && text.contains("Zaal 1, Almere") && text.contains("“Hoe groei ik?”"))
        #expect(text.contains("Gast \(seated[0]), Bedrijf \(seated[0]) (komt)"), "\(text)")
        #expect(text.contains("Gast \(seated[1]), Bedrijf \(seated[1]) (antwoordde nog niet)"))
        #expect(try program.run(week, now: Self.monday).output.contains("1 staat al klaar"))
        // Beside it, a preparation would tell the expert nothing new.
        _ = try program.run(["settings", "preparationDays", "30"])
        _ = try program.run(["outbox", "prepare", "preparation"], now: Self.monday)
        #expect(try waiting(program, "preparation").count == 5)
        #expect(try !waiting(program, "preparation").contains { $0.to == "eva@uit.example" })
        // Another answer, and someone less.
        try answer(program, seated[1], "DECLINED")
        let changed = try #require(try waiting(program, "week-summary").first)
        #expect(changed.id == draft.id && changed.messageID != draft.messageID)
        #expect(try !program.run(["outbox", "show", "\(draft.id)"]).output.contains("Gast \(seated[1]),"))
        // Words of one's own stay while the facts do; when these change, a person looks first.
        try program.write("Beste Eva,\n\nTot dan.\n", to: "hand.txt")
        _ = try program.run(["outbox", "edit", "\(draft.id)", "--text", program.path("hand.txt")], now: Self.monday)
        #expect(try program.run(["outbox", "show", "\(draft.id)"]).output.contains("Tot dan."))
        try answer(program, seated[2], "DECLINED")
        let held = try #require(try waiting(program, "week-summary").first)
        #expect(held.state == "held")
        _ = try program.run(["outbox", "release", "\(draft.id)"], now: Self.monday)
        _ = try program.run(["outbox", "export", program.path("uit2")], now: Self.monday)
        let mail = try #require(
            try ReadMail.all(in: program.path("uit2")).first { $0.path.contains("week-summary") })
        #expect(mail.defects.isEmpty && mail.inline.isEmpty && mail.headers["auto-submitted"] == "auto-generated")
        #expect(mail.headers["list-id"]?.contains("week-summary.programma.example") == true)
        #expect(try program.run(week, now: Self.monday).output.contains("1 is al verstuurd"))
    }

    @Test("a preparation goes to who comes, some days before, and is withdrawn when the session is off")
    func preparation() throws {
        let program = try RepliesTests().released()
        defer { program.remove() }
        let seated = try seated(program)
        try answer(program, seated[0], "ACCEPTED")
        #expect(try program.run(["outbox", "prepare", "preparation"], now: Self.monday).output.contains("0 berichten"))
        let run = try program.run(["outbox", "prepare", "preparation", "--session", "S1"], now: Self.monday)
        #expect(run.output.contains("6 berichten klaargezet"), "\(run.output)\(run.errors)")
        let drafts = try waiting(program, "preparation")
        let guest = try #require(drafts.first { $0.to == "gast\(seated[0])@bedrijf.example" })
        let text = try program.run(["outbox", "show", "\(guest.id)"]).output
        #expect(text.contains("Uw vraag: “Hoe groei ik?”") && text.contains("voornemen met een datum"))
        // Who declines needs none.
        try answer(program, seated[1], "DECLINED")
        #expect(try waiting(program, "preparation").count == 5)
        #expect(try program.run(["session", "cancel", "S1"], now: Self.monday).status == 0)
        #expect(try waiting(program, "preparation").isEmpty)
    }

    @Test("who came is thanked and asked once; not who stayed away, and not what was answered already")
    func thanks() throws {
        let program = try RepliesTests().released()
        defer { program.remove() }
        let seated = try seated(program)
        #expect(try program.run(["outbox", "prepare", "thanks"], now: Self.after).output.contains("0 berichten"))
        let absent = "gast\(seated[0])@bedrijf.example"
        let noted = try program.run(
            ["session", "attendance", "S1", "--all", "attended", "--no-show", absent], now: Self.after)
        try #require(noted.status == 0, "\(noted.errors)")
        let run = try program.run(["outbox", "prepare"], now: Self.after)
        #expect(run.output.contains("5 berichten klaargezet"), "\(run.output)\(run.errors)")
        let drafts = try waiting(program, "thanks", now: Self.after)
        #expect(!drafts.contains { $0.to == absent })
        let guest = try #require(drafts.first { $0.to == "gast\(seated[1])@bedrijf.example" })
        func shown() throws -> String { try program.run(["outbox", "show", "\(guest.id)"], now: Self.after).output }
        #expect(try shown().contains("Welk cijfer") && shown().contains("Op welke datum"))
        // Answered by telephone: the mail only thanks.
        let list = try program.run(["followup", "list", "--all", "--json"], now: Self.after).output
        let followUps = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]] ?? []
        let evaluation = try #require(
            followUps.first { $0["kind"] as? String == "evaluation" && "\($0)".contains("Gast \(seated[1])") },
            "\(list)")
        let id = try #require(evaluation["id"] as? String)
        let done = try program.run(["followup", "done", id, "--rating", "8"], now: Self.after)
        try #require(done.status == 0, "\(done.errors)")
        #expect(try !shown().contains("Welk cijfer"))
        // Came after all: thanked as well. Sent: never again.
        // Withdrawn by hand, it does not come back by itself.
        let other = try #require(drafts.first { $0.id != guest.id })
        _ = try program.run(["outbox", "discard", "\(other.id)"], now: Self.after)
        _ = try program.run(["session", "attendance", "S1", "--attended", absent], now: Self.after)
        #expect(try program.run(["outbox", "prepare"], now: Self.after).output.contains("1 bericht klaargezet"))
        _ = try program.run(["outbox", "export", program.path("uit3")], now: Self.after)
        let again = try program.run(["outbox", "prepare"], now: Self.after).output
        #expect(again.contains("0 berichten klaargezet") && again.contains("6 zijn al verstuurd"), "\(again)")
    }
}
