import Foundation
import Testing

@Suite("A season of mails is counted at the far end")
struct SeasonTests {
    /// `Examples/benchmark-season` does the same with 600.
    @Test(
        "through aiosmtpd failing at random and a sender killed at random: none twice, none lost, and all once in the end",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/aiosmtpd")))
    func season() throws {
        let support = Program.root.appending(path: "Examples/benchmark-support")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            support.appending(path: "season.py").path, "--program", Program.executable.path, "--server",
            support.appending(path: "season_server.py").path, "--mails", "60", "--seed", "3", "--rate", "0.04",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(told)")
        #expect(told.contains(/arrived twice +0\n/) && told.contains(/lost .* 0\n/), "\(told)")
    }
}
