import Foundation
import Testing

@Suite("Mail is never sent twice and never lost")
struct SendingTests {
    private func ready(_ server: LoopbackServer) throws -> Program {
        let program = try Program()
        let steps = [
            ["import", MainJobTests.example],
            ["plan", "--from", "2027-03-01", "--until", "2027-04-26", "--steps", "3"], ["release"],
            ["settings", "smtp.host", "127.0.0.1"], ["settings", "smtp.port", server.port],
            ["settings", "smtp.security", "none"], ["settings", "smtp.perMinute", "0"],
            ["settings", "smtp.retrySeconds", "0"],
        ]
        for words in steps {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words): \(run.errors)")
        }
        return program
    }

    /// The Message-IDs that were accepted, each as often as it was.
    private func accepted(_ server: LoopbackServer) -> [String] {
        server.lines("accepted").map { $0.filter { $0 != "<" && $0 != ">" } }
    }

    private func states(_ program: Program) throws -> [(id: Int, state: String, message: String, kind: String)] {
        let run = try program.run(["outbox", "list", "--all", "--json"])
        let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]] ?? []
        func text(_ row: [String: Any], _ name: String) -> String { row[name] as? String ?? "" }
        let letters = Set(rows.compactMap { $0["letter"] as? Int })
        return rows.map { row in
            let id = row["id"] as? Int ?? 0
            let kind = letters.contains(id) ? "" : text(row, "template")
            return (id, text(row, "state"), text(row, "messageID"), kind)
        }
    }

    @Test("through a server that fails at random and a sender killed at random, each mail arrives once or is uncertain")
    func season() throws {
        let server = try LoopbackServer("mail_server.py", ["7", "0.04"])
        let program = try ready(server)
        defer { program.remove() }
        for round in 0..<12 {
            try program.runAndKill(["outbox", "send", "--yes"], after: 0.1 + 0.04 * Double(round % 4))
        }
        for _ in 0..<6 { _ = try program.run(["outbox", "send", "--yes"]) }
        let arrivals = Dictionary(accepted(server).map { ($0, 1) }, uniquingKeysWith: +)
        let messages = try states(program)
        #expect(messages.count > 80)
        #expect(!arrivals.values.contains { $0 > 1 })
        for (id, state, message, _) in messages {
            let arrived = arrivals[message] != nil
            switch state {
            case "sent": #expect(arrived, "\(id)")
            case "uncertain": break
            default: #expect(Bool(false), "\(id) is \(state)")
            }
        }
        #expect(messages.count { $0.state == "sent" } > messages.count / 2)
        let uncertain = try #require(messages.first { $0.state == "uncertain" })
        #expect(try program.run(["outbox", "settle", "\(uncertain.id)", "--arrived"]).status == 0)
    }

    @Test("nothing leaves without a yes, in the quiet hours, or in the open")
    func refusals() throws {
        let server = try LoopbackServer("mail_server.py", ["7", "0"])
        let program = try ready(server)
        defer { program.remove() }
        #expect(try program.run(["outbox", "send"]).status == 2)
        #expect(try program.run(["outbox", "send", "--dry-run"]).status == 0)
        #expect(
            try program.run(["outbox", "send", "--yes"], now: "2027-02-21T12:00:00Z").output.contains("0 berichten"))
        _ = try program.run(["settings", "smtp.host", "mail.example"])
        #expect(try program.run(["outbox", "send", "--yes"]).status == 1)
        #expect(accepted(server).isEmpty)
    }

    @Test("what is held stays, and what was edited goes as it was edited")
    func heldAndEdited() throws {
        let server = try LoopbackServer("mail_server.py", ["7", "0"])
        let program = try ready(server)
        defer { program.remove() }
        // A mail on its own, without calendar messages that follow it.
        let first = try #require(try states(program).last { $0.kind == "invitation-participant.nl" })
        let list = try program.run(["outbox", "list"]).output.split(separator: "\n")
        #expect(list.last?.contains(" × uitnodiging, ") == true, "\(list.last ?? "")")
        #expect(try program.run(["outbox", "hold", "\(first.id)"]).status == 0)
        _ = try program.run(["outbox", "send", "\(first.id)", "--yes"])
        #expect(accepted(server).isEmpty)
        #expect(try program.run(["status"]).output.contains("1 vastgehouden"))
        #expect(try program.run(["outbox", "show", "\(first.id)"]).output.contains("Stand: "))
        try program.write("Beste lezer,\n\nTot dan.\n", to: "tekst.txt")
        #expect(try program.run(["outbox", "edit", "\(first.id)", "--text", program.path("tekst.txt")]).status == 0)
        #expect(try program.run(["outbox", "release", "\(first.id)"]).status == 0)
        #expect(try program.run(["outbox", "send", "\(first.id)", "--yes"]).status == 0)
        #expect(accepted(server).count == 1 && accepted(server) != [first.message])
        #expect(try program.run(["undo"]).status == 1)
    }
}
