import Foundation
import Testing
import Wording

@testable import Post

@Suite("A template is sound before a mail is made from it")
struct TemplateTests {
    private func library() throws -> TemplateLibrary {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sjablonen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return TemplateLibrary(folder: folder.path)
    }

    private func remove(_ library: TemplateLibrary) {
        if let folder = library.folder { try? FileManager.default.removeItem(atPath: folder) }
    }

    @Test("every default is, in both languages")
    func defaults() throws {
        let library = TemplateLibrary(folder: nil)
        #expect(library.entries().count == 2 * TemplateLibrary.names.count)
        for entry in library.entries() {
            let mail = try library.check(entry.key)
            #expect(!entry.key.hasPrefix("invitation-expert") || mail.text.contains("Bram Voorbeeld"))
            #expect(!mail.subject.isEmpty && !mail.text.contains("{{"), "\(entry.key)")
        }
    }

    private static let key = "invitation-participant.nl"

    /// The body of a template, from line 2 on, and what is wrong with it.
    private static let faults: [(body: String, fault: TemplateError)] = [
        ("\n\nDag {{voornaam}}", .unknownPlaceholder(template: key, line: 4, name: "voornaam")),
        ("\nDag {{first-name}}", .unknownPlaceholder(template: key, line: 3, name: "first-name")),
        // Exists, but only inside its section.
        ("\n{{when}}", .unknownPlaceholder(template: key, line: 3, name: "when")),
        // Exists, but in another kind of mail.
        ("\n{{#items}}\n{{when}}\n{{/items}}\n{{until}}", .unknownPlaceholder(template: key, line: 6, name: "until")),
        // A list has no words.
        ("\n{{items}}", .unknownPlaceholder(template: key, line: 3, name: "items")),
        ("\n{{#items}}\n{{when}}", .unbalanced(template: key, line: 3, name: "items")),
        ("\n{{#items}}\n{{/reasons}}", .unbalanced(template: key, line: 4, name: "reasons")),
        ("\nDag {{first_name", .unbalanced(template: key, line: 3, name: "{{first_name")),
        ("\nDag {{{first_name}}", .unbalanced(template: key, line: 3, name: "{{{first_name}}")),
        ("\nDag {{first _name}}", .unknownPlaceholder(template: key, line: 3, name: "first _name")),
        ("\nDag\nTot dan", .missingPlaceholder(template: key, line: 4, name: "when")),
    ]

    @Test("each fault is named with its line, and nothing is kept", arguments: faults.indices)
    func faulty(index: Int) throws {
        let (body, fault) = Self.faults[index]
        let library = try library()
        defer { remove(library) }
        #expect(throws: fault) { try library.keep(Self.key, text: "Onderwerp: x\n" + body) }
        #expect(library.ownText(Self.key) == nil)
    }

    @Test("an own copy survives a new default, which is shown as a difference")
    func upgrade() throws {
        let library = try library()
        defer { remove(library) }
        let own = try library.source("reminder.nl").replacing("Komt u?", with: "Bent u erbij?")
        try library.keep("reminder.nl", text: own)
        #expect(library.changedDefault("reminder.nl").isEmpty)
        let folder = try #require(library.folder)
        for name in ["reminder.nl.txt", ".standaard/reminder.nl.txt"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        #expect(library.entries().contains(TemplateEntry(key: "reminder.nl", origin: .own)))
        // As if an older program, with another default, had kept it.
        let base = URL(filePath: try #require(library.folder) + "/.standaard/reminder.nl.txt")
        let old = try String(contentsOf: base, encoding: .utf8).replacing("Wij hebben nog", with: "We hebben nog")
        try Data(old.utf8).write(to: base)
        #expect(library.entries().contains(TemplateEntry(key: "reminder.nl", origin: .ownOfOldDefault)))
        let difference = library.changedDefault("reminder.nl")
        #expect(difference.contains { $0.hasPrefix("- We hebben") } && difference.contains { $0.hasPrefix("+ Wij") })
        #expect(try library.source("reminder.nl") == own)
        #expect(try library.reset("reminder.nl") && library.ownText("reminder.nl") == nil)
        #expect(try !library.reset("reminder.nl"))
    }

    @Test("a difference tells what went and came, with the lines around it")
    func difference() {
        #expect(LineDifference.between("a\nb\n", "a\nb\n").isEmpty)
        #expect(LineDifference.between("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nvijf\n") == ["  3", "  4", "- 5", "+ vijf"])
        #expect(LineDifference.between("", "a\n") == ["+ a"])
    }
}
