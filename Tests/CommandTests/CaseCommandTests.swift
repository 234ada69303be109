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
}
