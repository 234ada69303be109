import Foundation
import Programme
import Wording

@testable import Office

/// A programme in a folder of its own, and a folder with what is handed in.
final class ImportScene {
    let folder: URL
    let workspace: Workspace
    var input: URL { folder.appending(path: "in") }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
        try Workspace.create(folder: folder.appending(path: "p").path, settings: Settings())
        workspace = try Workspace(folder: folder.appending(path: "p").path, now: Sample.monday, who: "test")
        try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ data: Data, to name: String) throws {
        let file = input.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: input.appending(path: name)) }

    func run(_ names: [String] = [""], dryRun: Bool = false) throws -> ImportResult {
        try workspace.importFiles(names.map { input.appending(path: $0).path }, dryRun: dryRun)
    }

    func person(_ email: String) throws -> Person? {
        let address = EmailAddress(email)
        return try workspace.data().people.values.first { $0.email == address }
    }

    func requests() throws -> [Request] { try workspace.data().requests.values.sorted { $0.id < $1.id } }
}

extension ImportResult {
    /// The problems as the user reads them.
    func texts(_ language: Language = .dutch) -> [String] { problems.map { $0.text(language) } }
}

/// The smallest whole sheets, for tests to put one wrong thing in.
enum ImportSample {
    static let experts = "naam;email;onderwerpen\nEva Post;eva@a.example;export:2, financiering:3\n"
    static let entrepreneurs = "naam;email\nBram Bos;bram@b.example\nCarla Kok;carla@c.example\n"
}
