import Foundation
import Glibc
import Terminal
import Wording

/// The user's own editor, for a text that is easier to change there than on a command line.
enum Editor {
    /// The editor failed, so nothing was changed.
    struct Failed: Error {
        let editor: String
    }

    /// - Throws: `Prompt.NobodyToAsk` where there is no terminal, `Failed`.
    static func edit(_ text: String, named name: String, _ context: Context) throws -> String {
        guard !context.noInput, isatty(STDIN_FILENO) == 1 else { throw Prompt.NobodyToAsk(option: "--text") }
        let environment = ProcessInfo.processInfo.environment
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "nano"
        // 0700: a draft is nobody else's business.
        let folder = FileManager.default.temporaryDirectory.appending(path: "experttafel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(editor: editor) }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
