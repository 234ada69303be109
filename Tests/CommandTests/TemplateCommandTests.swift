import Foundation
import Testing

@Suite("The words of the mails are the user's own")
struct TemplateCommandTests {
    @Test("a sound version is kept and shown; a faulty one is refused with its line")
    func edit() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run(["sjabloon", "controleer"]).status == 0)
        let text = try program.run(["template", "show", "reminder"]).output
        try program.write(text.replacing("Komt u?", with: "Bent u erbij?"), to: "eigen.txt")
        let kept = try program.run(["template", "edit", "reminder.nl", "--text", program.path("eigen.txt")])
        #expect(kept.status == 0 && kept.output.contains("+ **Bent u erbij?**"), "\(kept.errors)")
        #expect(try program.run(["template", "show", "reminder", "--sample"]).output.contains("Bent u erbij?"))
        try program.write("Onderwerp: x\n\n{{voornaam}}\n", to: "fout.txt")
        let refused = try program.run(["template", "edit", "reminder", "--text", program.path("fout.txt")])
        #expect(refused.status == 1 && refused.errors.contains("regel 3") && refused.errors.contains("voornaam"))
        #expect(try program.run(["template", "show", "reminder"]).output.contains("Bent u erbij?"))
        try program.write("Onderwerp: x\n\n{{voornaam}}\n", to: "p/sjablonen/offer.en.txt")
        let check = try program.run(["template", "check"])
        #expect(check.status == 1 && check.errors.contains("offer.en"))
        #expect(try program.run(["template", "reset", "reminder"]).status == 0)
        #expect(try program.run(["template", "show", "reminder"]).output == text)
    }
}
