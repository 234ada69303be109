import Foundation
import Testing

/// A mail as Python's own parser reads it.
struct ReadMail: Decodable {
    struct Calendar: Decodable, Equatable {
        let method: String
        /// The method that its part names; nil for a file.
        let part: String?
        let uid: String
        let sequence: Int
        let organizer, attendee: String
    }

    let path: String
    let headers: [String: String]
    /// Headers that stand there more than once.
    let count: Int
    let types: [String]
    let defects: [String]
    let text, html: String
    let inline, attached: [Calendar]

    /// Reads every `.eml` of a folder, by name.
    static func all(in folder: String) throws -> [ReadMail] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }.sorted()
        let output = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments =
            [Program.root.appending(path: "Tests/CommandTests/Data/read_mail.py").path]
            + names.map { "\(folder)/\($0)" }
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode([ReadMail].self, from: Data(contentsOf: output))
    }
}
