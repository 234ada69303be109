import Foundation
import Programme
import Testing

@testable import Store

@Suite("An older programme is brought up to date whole, or stays as it was")
struct MigrationTests {
    let scratch = Scratch()

    private let note = Migration(
        name: "notes",
        steps: [
            .create(Table("note", [.id, .text("content"), .integer("room").orNull.of("room", onDelete: .cascade)])),
            .add(.integer("floor").or(.integer(0)), to: "room"),
        ])

    private func programme() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
    }

    @Test("new tables and columns come, and what was there stays")
    func upgraded() throws {
        try programme()
        let connection = try ProgrammeFile.open(in: scratch.folder, migrations: Migration.all + [note])
        #expect(
            try connection.first("SELECT \"name\", \"floor\" FROM \"room\"") {
                "\(try $0[0] as String) \(try $0[1] as Int)"
            } == "Agora 0")
        #expect(try SQLiteDialect.version(of: connection) == Migration.all.count + 1)
        #expect(try SQLiteDialect.faults(in: connection).isEmpty)
    }

    @Test("the change log follows the new columns")
    func logged() throws {
        try programme()
        let connection = try ProgrammeFile.open(in: scratch.folder, migrations: Migration.all + [note])
        let journal = Journal(connection)
        let command = try journal.begin(.test("floors"), undoes: nil)
        try connection.run("UPDATE \"room\" SET \"floor\" = 3")
        let change = try #require(try journal.changes(of: command, after: 0, limit: 5).first)
        #expect(change.after?.contains("\"floor\":3") == true)
        #expect(change.before?.contains("\"floor\":0") == true)
    }

    @Test("a migration that fails halfway leaves the old form, which still opens")
    func interrupted() throws {
        try programme()
        let before = try scratch.open().dump()
        let broken = Migration(name: "broken", steps: note.steps + [.run("INSERT INTO nowhere VALUES (1)")])
        #expect(throws: StoreError.self) {
            try ProgrammeFile.open(in: scratch.folder, migrations: Migration.all + [broken])
        }
        let store = try scratch.open()
        #expect(try store.dump() == before)
        #expect(try SQLiteDialect.version(of: store.connection) == Migration.all.count)
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Meerpaal")) }
        #expect(try store.undo().mark.name == "import")
    }

    @Test("migrations have names of their own")
    func names() {
        #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
    }
}
