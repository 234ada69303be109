import Foundation
import Testing

/// The year of Examples/year, shorter: the same script, from the first intake to a report counted again.
@Suite("A year, played from week to week")
struct YearTests {
    /// Runs one of the example's Python programs with the built program and a folder.
    private func play(_ script: String, _ words: [String], in program: Program) throws -> Program.Run {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let path = Program.root.appending(path: "Examples/year-support/\(script)").path
        process.arguments = ["python3", "-B", path, Program.executable.path] + words
        var variables = ["PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8"]
        variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        process.environment = variables
        let (output, errors) = (program.folder.appending(path: "out"), program.folder.appending(path: "err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Program.Run(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    @Test("no open case is ever without its one next action, and every figure follows from its rows")
    func year() throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        let year = program.path("jaar")
        try FileManager.default.createDirectory(atPath: year, withIntermediateDirectories: true)
        let played = try play("play.py", [year, "--weeks", "8", "--steps", "100", "--seed", "3"], in: program)
        try #require(played.status == 0, "\(played.output)\(played.errors)")
        // What should happen in a year did happen in these weeks.
        for event in ["trekt zich terug", "de uitblinker zegt af", "rapport: halfjaar.html", "rapport: jaar.html"] {
            #expect(played.output.contains(event), "\(event)\n\(played.output)")
        }
        let counted = try play("recount.py", ["\(year)/programma", "--at", year], in: program)
        #expect(counted.status == 0, "\(counted.output)\(counted.errors)")
        #expect(counted.output.contains("over 2 periods counted again from their rows: 0 differences"))
        #expect(counted.output.contains("no group of fewer than 5 follows from what is"))
        // Cases were referred, and the partners invited.
        let log = try program.run(
            ["log", "--limit", "5000"], environment: ["EXPERTTAFEL_PROGRAMME": "\(year)/programma"])
        for command in ["case refer", "report progress"] {
            #expect(log.output.contains(command), "\(command)")
        }
    }
}
