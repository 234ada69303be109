import Foundation
import Glibc
import Testing

/// A terminal of its own, at which a program can be asked and answered.
private struct Terminal {
    let keyboard: FileHandle
    let line: FileHandle

    init() throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(master >= 0)
        // TIOCSPTLCK and TIOCGPTN (ioctl_tty(2)): unlock the other side, and ask its number.
        var (locked, number): (Int32, Int32) = (0, 0)
        try #require(ioctl(master, 0x4004_5431, &locked) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        try #require(slave >= 0)
        keyboard = FileHandle(fileDescriptor: master, closeOnDealloc: true)
        line = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    }

    func type(_ lines: [String]) throws {
        try keyboard.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    }
}

@Suite("An intake at a terminal")
struct IntakeTerminalTests {
    private func intake(_ program: Program, typing lines: [String], then end: String = "") throws -> Program.Run {
        let terminal = try Terminal()
        try terminal.type(lines)
        if !end.isEmpty { try terminal.keyboard.write(contentsOf: Data(end.utf8)) }
        return try program.run(["case", "add"], at: terminal.line)
    }

    @Test("is asked field by field, what is not understood again, and says which initiative fits")
    func asked() throws {
        let program = try Program()
        defer { program.remove() }
        let run = try intake(
            program,
            typing: [
                "geen adres", "jo@b.example", "Jo Bos", "Bakkerij Bos", "", "Almere", "twaalf", "12,5", "1250000",
                "Hoe financier ik een tweede hal?", "financiering", "",
            ])
        #expect(run.status == 0, "\(run.errors)")
        for field in ["E-mailadres", "Naam", "Bedrijf", "Sector (mag leeg)", "Plaats", "Vraag", "Onderwerp", "Vorm"] {
            #expect(run.errors.contains(field), "\(field)")
        }
        #expect(run.errors.contains("“geen adres” kan niet") && run.errors.contains("“twaalf” kan niet"))
        #expect(run.output.contains("V1 is ingenomen: Jo Bos, financiering."))
        #expect(run.output.contains("Wat past (u beslist)"))
        #expect(run.output.contains("+ Financieringsoverleg Flevoland: het gaat over financiering"))
        // Who is known is not asked who they are.
        let again = try intake(program, typing: ["JO@b.example", "Hoe begin ik met export?", "export", "tafel"])
        #expect(again.status == 0 && again.output.contains("V2 is ingenomen: Jo Bos, export."), "\(again.errors)")
        #expect(!again.errors.contains("Bedrijf"))
    }

    @Test("that is broken off leaves nothing behind")
    func brokenOff() throws {
        let program = try Program()
        defer { program.remove() }
        let run = try intake(program, typing: ["jo@b.example", "Jo Bos"], then: "\u{04}")
        #expect(run.status == 2)
        #expect(try program.run(["case", "list", "--json"]).output == "[\n\n]\n")
    }
}
