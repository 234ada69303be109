import Foundation
import Programme
import Testing

@testable import Store

@Suite("The store")
struct StoreTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path

    func mark(_ name: String) -> CommandMark { CommandMark(name: name, who: "anna", at: Instant(seconds: 0)) }

    @Test("what a command did is logged, undone, and then as it was before")
    func undo() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try ProgrammeStore.create(in: folder, settings: Settings())
        let email = try #require(EmailAddress("eva@bedrijf.example"))
        let person = Person(id: .init(0), email: email, name: "Eva", employees: 0.1 + 0.2, extra: ["a": "é"])
        let id = try store.transaction(mark("import")) { try $0.insert(person) }
        var changed = person
        changed.id = id
        changed.name = "Eva Visser"
        changed.aliases = [try #require(EmailAddress("EVA@thuis.example"))]
        try store.transaction(mark("import")) { try $0.update(changed) }
        #expect(try store.read { try $0.people() } == [changed])
        #expect(try store.undo(who: "anna", at: Instant(seconds: 1), allowExported: false).mark.name == "import")
        changed.name = "Eva"
        changed.aliases = []
        #expect(try store.read { try $0.people() } == [changed])
        _ = try store.undo(who: "anna", at: Instant(seconds: 1), allowExported: false)
        #expect(try store.read { try $0.people() }.isEmpty)
        #expect(throws: StoreError.nothingToUndo) {
            try store.undo(who: "anna", at: Instant(seconds: 1), allowExported: false)
        }
    }
}
