import Foundation
import Wording

/// A template in one language, and where its words come from.
package struct TemplateEntry: Hashable, Sendable {
    package enum Origin: String, Sendable {
        /// As it comes with the program.
        case standard
        case own
        /// The programme's own, made from a default that the program has changed since.
        case ownOfOldDefault
    }

    /// With its language: `reminder.nl`.
    package let key: String
    package let origin: Origin
}

extension TemplateLibrary {
    /// Every template in every language, and each of the programme's own files, by name.
    package func entries() -> [TemplateEntry] {
        let standard = Self.names.flatMap { name in Language.allCases.map { "\(name).\($0.rawValue)" } }
        return (standard + ownKeys.filter { !standard.contains($0) }).map { key in
            guard ownText(key) != nil else { return TemplateEntry(key: key, origin: .standard) }
            let changed = base(key).map { $0 != Self.standard(key) } ?? false
            return TemplateEntry(key: key, origin: changed ? .ownOfOldDefault : .own)
        }
    }

    /// The template's text as it is used.
    /// - Throws: `TemplateError.missing`.
    package func source(_ key: String) throws -> String {
        // A name that is a path leads nowhere.
        guard !key.contains("/"), let text = ownText(key) ?? Self.standard(key) else {
            throw TemplateError.missing(template: key)
        }
        return text
    }

    /// How the program's default changed since the programme's own copy was made; empty where it did not.
    package func changedDefault(_ key: String) -> [String] {
        guard ownText(key) != nil, let base = base(key), let now = Self.standard(key) else { return [] }
        return LineDifference.between(base, now)
    }

    /// Renders a template with sample data.
    /// - Parameter text: other words than it has now, to try; nil for its own.
    /// - Throws: `TemplateError`.
    @discardableResult
    package func check(_ key: String, text: String? = nil) throws -> RenderedMail {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let language = Language(rawValue: parts[1]), Self.standard(key) != nil else {
            throw TemplateError.missing(template: key)
        }
        let template = try Template(name: key, source: text ?? source(key))
        let mails = try TemplateSamples.values(parts[0], language).map {
            try template.render($0, form: TemplateSamples.form(parts[0]), language: language)
        }
        guard let mail = mails.first else { throw TemplateError.missing(template: key) }
        return mail
    }

    /// Keeps a text as the programme's own, and remembers the default that it was made from.
    /// - Throws: `TemplateError` where it is not sound: then nothing is changed; or that the folder cannot be written.
    package func keep(_ key: String, text: String) throws {
        try check(key, text: text)
        guard let folder else { throw TemplateError.missing(template: key) }
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(Self.bases)", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try Self.write(Self.standard(key) ?? "", to: basePath(key, folder))
        try Self.write(text, to: "\(folder)/\(key).txt")
    }

    /// Goes back to the default; the own copy stays beside it as `.txt.oud`.
    /// - Returns: false where there was no own copy.
    package func reset(_ key: String) throws -> Bool {
        guard Self.standard(key) != nil else { throw TemplateError.missing(template: key) }
        guard let folder, let text = ownText(key) else { return false }
        try Self.write(text, to: "\(folder)/\(key).txt.oud")
        try FileManager.default.removeItem(atPath: "\(folder)/\(key).txt")
        try? FileManager.default.removeItem(atPath: basePath(key, folder))
        return true
    }

    /// Their words may name people, so they are their owner's alone.
    private static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private var ownKeys: [String] {
        let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        return files.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
    }

    /// The texts that own copies were made from.
    private static let bases = ".standaard"
    private func basePath(_ key: String, _ folder: String) -> String { "\(folder)/\(Self.bases)/\(key).txt" }
    private func base(_ key: String) -> String? {
        folder.flatMap { try? String(contentsOfFile: basePath(key, $0), encoding: .utf8) }
    }
}
