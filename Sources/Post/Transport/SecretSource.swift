import Foundation

/// Where a password comes from; the programme itself never holds one.
package enum SecretSource: Hashable, Sendable {
    case file(String)
    case command(String)
    case environment(String)

    /// Reads `file:/path`, `command:pass show mail` or `env:NAME`.
    package init?(written text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, !parts[1].allSatisfy(\.isWhitespace) else { return nil }
        let value = String(parts[1])
        switch parts[0] {
        case "file" where value.hasPrefix("/"): self = .file(value)
        case "command": self = .command(value)
        case "env" where value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }):
            self = .environment(value)
        default: return nil
        }
    }

    /// Why a password could not be had.
    package enum Failure: Error, Hashable, Sendable {
        case unreadable(path: String)
        /// Others than its owner may read the file.
        case notPrivate(path: String)
        case commandFailed(command: String, status: Int32)
        case notSet(name: String)
    }

    /// The password: the first line of what the source holds.
    package func read(_ environment: [String: String]) throws -> String {
        switch self {
        case .file(let path):
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue else {
                throw Failure.unreadable(path: path)
            }
            guard mode & 0o077 == 0 else { throw Failure.notPrivate(path: path) }
            guard let data = FileManager.default.contents(atPath: path) else { throw Failure.unreadable(path: path) }
            return Self.firstLine(data)
        case .environment(let name):
            guard let value = environment[name], !value.isEmpty else { throw Failure.notSet(name: name) }
            return value
        case .command(let line):
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", line]
            let output = Pipe()
            process.standardOutput = output
            do { try process.run() } catch { throw Failure.commandFailed(command: line, status: -1) }
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw Failure.commandFailed(command: line, status: process.terminationStatus)
            }
            return Self.firstLine(data)
        }
    }

    private static func firstLine(_ data: Data) -> String {
        String(String(decoding: data, as: UTF8.self).prefix { !$0.isNewline })
    }
}
