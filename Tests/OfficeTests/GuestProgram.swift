import Foundation
import Programme
import Testing

/// The calendars of guests as a program of others keeps them: Python's icalendar and caldav, and the server radicale.
enum GuestProgram {
    /// What stands in each guest's calendar after messages arrived in this order: by UID the start, the end and the
    /// place. Nil where its libraries are not installed.
    ///
    /// - Parameter onServer: kept by radicale on the loopback, which must give back each event as it was put there.
    static func calendars(
        after messages: [(person: Person.ID, content: String)], onServer: Bool
    ) throws -> [String: [String: [String]]]? {
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3") else { return nil }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/guest_calendar.py")
        let folder = FileManager.default.temporaryDirectory.appending(path: "guests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = try messages.map { person, content in
            let line = ["guest": "\(person.number)", "content": content]
            return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
        }
        let input = folder.appending(path: "messages")
        try Data(lines.joined(separator: "\n").utf8).write(to: input)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [script.path] + (onServer ? [folder.path] : [])
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if data.starts(with: Data("absent".utf8)) { return nil }
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode([String: [String: [String]]].self, from: data)
    }
}
