import Foundation
import Testing

@Suite("The groeimakelaar's day, as typed")
struct CaseCommandTests {
    @Test("an intake by options gives a case with its next action, and the initiative that fits")
    func intake() throws {
        let program = try Program()
        defer { program.remove() }
        let run = try program.run([
            "case", "add", "--email", "jo@b.example", "--name", "Jo Bos", "--topic", "financiering", "--question",
            "Hoe financier ik een tweede hal?", "--employees", "12,5",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("beoordelen (F1)") && run.output.contains("+ Financieringsoverleg Flevoland"))
        #expect(try program.run(["case", "add", "--email", "jo@b.example"]).status == 2)
        let wrong = try program.run(["case", "add", "--email", "geen", "--topic", "x", "--question", "y"])
        #expect(wrong.status == 1 && wrong.errors.contains("--email"))
        #expect(try program.run(["followup", "done", "F1"]).output.contains("besluiten"))
        #expect(try program.run(["case", "move", "V1", "closed"]).status == 1)
        #expect(try program.run(["case", "move", "V1", "afgerond", "--result", "reached"]).status == 0)
        #expect(try program.run(["followup", "list"]).output.contains("niets te doen"))
        #expect(try program.run(["undo"]).status == 0)
        #expect(try program.run(["followup", "list", "--json"]).output.contains("\"kind\" : \"decide\""))
    }

    @Test("an overdue follow-up is counted, and escalates at 5 and 10 working days")
    func overdue() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run([
            "case", "add", "--email", "jo@b.example", "--name", "Jo Bos", "--topic", "export", "--question", "Hoe?",
        ])
        let dates = [
            ("2027-03-01", ""), ("2027-03-02", "1 werkdag te laat"), ("2027-03-08", "! 5 werk"),
            ("2027-03-15", "!! 10 werk"),
        ]
        for (date, mark) in dates {
            let list = try program.run(["followup", "list"], now: "\(date)T09:00:00Z").output
            #expect(
                (mark.isEmpty || list.contains(mark)) && list.contains("!") == mark.contains("!"), "\(date) \(list)")
        }
        #expect(try program.run(["followup", "snooze", "F1", "--until", "10-4-2027"]).status == 1)
        let snoozed = try program.run(["followup", "snooze", "F1", "--until", "10-4-2027", "--reason", "op reis"])
        #expect(snoozed.output.contains("ma 12-4-2027"))
        #expect(try program.run(["followup", "list", "--mine"]).output.contains("niets te doen"))
        let who = ["EXPERTTAFEL_WHO": "anna"]
        #expect(try program.run(["followup", "assign", "F1", "anna"]).status == 0)
        #expect(try program.run(["followup", "list", "--mine"], environment: who).output.contains("F1"))
    }

    /// A programme with one expert, on export and financing.
    private func staffed() throws -> Program {
        let program = try Program()
        try program.write(
            "naam;email;plaats;onderwerpen;vormen\nEva;eva@u.example;Almere;export:3, financiering:2;tafel",
            to: "in/uitblinkers.csv")
        #expect(try program.run(["import", program.path("in")]).status == 0)
        return program
    }

    private func intake(_ program: Program, _ topic: String, _ more: [String] = []) throws -> Program.Run {
        try program.run(
            [
                "case", "add", "--email", "jo@b.example", "--name", "Jo Bos", "--topic", topic, "--question", "Hoe?",
                "--employees", "12,5", "--turnover", "1250000",
            ] + more)
    }

    @Test("a topic that nobody knows is refused with those that are known, and taken in when it is new indeed")
    func topics() throws {
        let program = try staffed()
        defer { program.remove() }
        let slip = try intake(program, "Exprt")
        #expect(slip.status == 1 && slip.errors.contains("Bedoelt u export?"))
        let nonsense = try intake(program, "onzin")
        #expect(nonsense.status == 1 && nonsense.errors.contains("export, financiering"))
        #expect(!nonsense.errors.contains("Bedoelt u") && nonsense.errors.contains("--new-topic"))
        #expect(try program.run(["case", "list", "--all", "--json"]).output == "[\n\n]\n")
        #expect(try intake(program, "EXPORT").status == 0)
        // For another initiative, though nobody at the tables speaks on it.
        #expect(try intake(program, "marketing").status == 0)
        #expect(try intake(program, "onzin", ["--new-topic"]).status == 0)
        // Somebody asked about it before.
        #expect(try intake(program, "onzin").status == 0)
    }

    @Test("a case is referred from the top, as the house says it, and the help tells so")
    func refer() throws {
        let program = try staffed()
        defer { program.remove() }
        _ = try intake(program, "financiering")
        _ = try program.run(["initiative", "edit", "financiering", "--email", "overleg@fin.example"])
        let words = ["V1", "--to", "financiering", "--amount", "250000", "--finance", "bank"]
        let run = try program.run(["refer"] + words)
        #expect(run.status == 0 && run.output.contains("D1"), "\(run.errors)")
        let again = try program.run(["case", "refer"] + words)
        #expect(again.status == 1 && again.errors.contains("D1"))
        #expect(try program.run(["help"]).output.contains("verwijs "))
        #expect(try program.run(["help", "refer"]).output.contains("experttafel refer"))
        // On the screen the sheet is without a name until there is consent.
        #expect(try !program.run(["referral", "sheet", "financiering"]).output.contains("Jo Bos"))
        #expect(try program.run(["referral", "consent", "D1", "yes"]).status == 0)
        #expect(try program.run(["referral", "sheet", "financiering"]).output.contains("Jo Bos, jo@b.example"))
    }
}
