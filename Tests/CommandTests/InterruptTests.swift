import Foundation
import Testing

@Suite("A long search that is stopped keeps what it has")
struct InterruptTests {
    /// `timeout` sends its signal to the program, and once more to the group that the program is in.
    @Test("told to stop twice at once it still hands over its best plan")
    func toldTwice() throws {
        let program = try Program(empty: true)
        defer { program.remove() }
        let problem = Program.root.appending(path: "Tests/PlanningTests/Data/dorp-1.json").path
        let process = program.silent(
            URL(filePath: "/usr/bin/timeout"),
            [
                "-s", "INT", "3", Program.executable.path, "solve", problem, "--steps", "900000000", "--threads", "1",
                "--out", program.path("plan.json"),
            ])
        try process.run()
        process.waitUntilExit()
        let plan = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: program.path("plan.json"))))
        let sessions = (plan as? [String: Any])?["sessions"] as? [Any]
        #expect((sessions?.count ?? 0) > 3)
    }
}
