import Testing

@Suite("What the user sees on the screen can be typed, in the reader's language")
struct NamingTests: TableScene {
    @Test("a session goes by its label, its number or who is part of it; another kind of label says which command")
    func sessions() throws {
        let program = try released()
        defer { program.remove() }
        let shown = try program.run(["session", "show", "S1"])
        #expect(shown.status == 0)
        for name in ["1", "s1", "eva", "Eva Post", "eva@uit.example"] {
            #expect(try program.run(["session", "show", name]).output == shown.output, "\(name)")
        }
        for (name, command) in [("V1", "case show V1"), ("F1", "followup list"), ("D1", "referral list")] {
            let run = try program.run(["session", "show", name])
            #expect(run.status == 1 && run.errors.contains(command))
        }
        #expect(try program.run(["session", "show", "S99"]).errors.contains("S99"))
    }

    @Test("a case goes by its label, its number or who asked")
    func cases() throws {
        let program = try released()
        defer { program.remove() }
        let shown = try program.run(["case", "show", "V2"])
        #expect(shown.status == 0)
        let name = try #require(shown.output.split(separator: "  ").dropFirst().first?.split(separator: " (").first)
        for name in ["2", "v2", String(name)] {
            #expect(try program.run(["case", "show", name]).output == shown.output, "\(name)")
        }
        let several = try program.run(["case", "show", "gast"])
        #expect(several.status == 1 && several.errors.contains("V1, V2"))
        let session = try program.run(["case", "show", "S1"])
        #expect(session.status == 1 && session.errors.contains("session show S1"))
    }

    @Test("what is proposed and not released yet says so")
    func proposed() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run(["import", MainJobTests.example])
        _ = try program.run(["plan", "--from", "2027-03-01", "--until", "2027-03-15", "--steps", "0"])
        let run = try program.run(["session", "show", "S1"])
        #expect(run.status == 1 && run.errors.contains("why S1"))
    }

    @Test("a wrong option is mended by what it means, then by its letters; its command's own come first")
    func options() throws {
        let program = try Program()
        defer { program.remove() }
        for (words, like) in [
            (["report", "--town", "Urk"], "--place"), (["report", "--stad", "Urk"], "--plaats"),
            (["plan", "--output", "x"], "--out"), (["plan", "--secnds", "3"], "--seconds"),
            (["plan", "--lagn", "en"], "--lang"), (["plan", "--untill", "1-3-2027"], "--until"),
        ] {
            let run = try program.run(words)
            #expect(run.status == 2 && run.errors.contains("Bedoelde u \(like)?"), "\(words) \(run.errors)")
        }
    }

    @Test("help speaks one language: its usage, its placeholders, its commands")
    func help() throws {
        let program = try Program()
        defer { program.remove() }
        let dutch = try program.run(["help", "outbox", "export"]).output
        #expect(dutch.contains("postvak ") && dutch.contains("MAP|BESTAND.mbox"))
        let english = try program.run(["help", "outbox", "export", "--lang", "en"]).output
        #expect(english.contains("experttafel outbox export FOLDER|FILE.mbox"))
        for command in ["plan", "solve", "report", "board", "availability", "template show", "why", "settings"] {
            let words = ["help"] + command.split(separator: " ").map(String.init)
            let options = try program.run(words).output.split(separator: "\n").filter { $0.contains("--") }
            #expect(!options.contains { $0.contains("FILE") || $0.contains("NAME") }, "\(command)")
            let other = try program.run(words + ["--lang", "en"]).output
            for word in ["BESTAND", "NAAM", "VRAAG", "WAARDE", "TEKST", " MAP"] {
                #expect(!other.contains(word), "\(command) \(word)")
            }
        }
    }
}
