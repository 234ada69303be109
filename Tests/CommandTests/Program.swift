import Foundation
import Testing

/// The built program, run as its user runs it, in a folder of its own.
struct Program {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Beside the test bundle.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "experttafel")

    let folder: URL

    /// A new folder, with a programme in it unless told otherwise.
    init(empty: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "experttafel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !empty {
            let made = try run(["new", path("p"), "--mailbox", "tafels@programma.example"])
            try #require(made.status == 0, "\(made.errors)")
        }
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }
    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Runs a command line on the eve of the example's spring.
    /// - Parameter terminal: where its questions are answered; nil where nobody can be asked.
    func run(
        _ words: [String], now: String = "2027-02-22T08:00:00Z", environment: [String: String] = [:],
        at terminal: FileHandle? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = words + ["--now", now] + (terminal == nil ? ["--no-input"] : [])
        process.currentDirectoryURL = folder
        var variables = ["EXPERTTAFEL_PROGRAMME": path("p"), "PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8"]
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            variables["LD_LIBRARY_PATH"] = libraries
        }
        process.environment = variables.merging(environment) { _, new in new }
        // Files rather than pipes: neither stream can fill up and stop the program.
        let names = ["out", "err"].map { folder.appending(path: "\(UUID().uuidString).\($0)") }
        for name in names { try Data().write(to: name) }
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        process.standardInput = terminal ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// Runs a command line and kills it, should it still run after so many seconds.
    func runAndKill(_ words: [String], after seconds: Double) throws {
        let process = silent(Self.executable, words + ["--now", "2027-02-22T08:00:00Z", "--no-input"])
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// A process of which nothing is heard, not yet begun.
    func silent(_ executable: URL, _ words: [String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = words
        process.environment = ["EXPERTTAFEL_PROGRAMME": path("p"), "PATH": "/usr/bin:/bin"].merging(
            ProcessInfo.processInfo.environment.filter { $0.key == "LD_LIBRARY_PATH" }
        ) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return process
    }

    func json(_ words: [String]) throws -> [String: Any] {
        let run = try run(words + ["--json"])
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(object as? [String: Any])
    }
}
