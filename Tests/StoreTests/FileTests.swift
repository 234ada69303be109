import Foundation
import Programme
import Testing

@testable import Store

@Suite("A programme is one private file, made once and opened only where it is safe")
struct FileTests {
    let scratch = Scratch()

    @Test("a new programme holds the settings it was made with, and nothing to undo")
    func created() throws {
        var settings = Settings()
        settings.mailbox = "tafels@flevoland.example"
        _ = try ProgrammeStore.create(in: scratch.folder, settings: settings)
        let store = try scratch.open()
        #expect(try store.read { try $0.settings() } == settings)
        #expect(try store.history(limit: 9).isEmpty)
        #expect(try store.verify().isEmpty)
    }

    @Test("only the owner can read the file, its log and its shared memory")
    func privateFiles() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        for suffix in ["", "-wal", "-shm"] { #expect(try scratch.mode(suffix) == 0o600, "\(suffix)") }
    }

    @Test("a file that others could read is closed to them when it is opened")
    func tightened() throws {
        do { _ = try scratch.create() }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: scratch.file)
        _ = try scratch.open()
        #expect(try scratch.mode() == 0o600)
    }

    @Test("an existing programme is not overwritten")
    func notTwice() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        #expect(throws: StoreError.exists(path: scratch.file)) { try scratch.create() }
        #expect(try store.read { try $0.rooms().count } == 1)
    }

    @Test("a folder without a programme is told as such")
    func missing() throws {
        #expect(throws: StoreError.missing(path: scratch.file)) { try scratch.open() }
    }

    @Test("what is no database is refused and left as it is", arguments: ["", "naam;email\n", "SQLite format 3"])
    func noDatabase(content: String) throws {
        try scratch.makeFolder()
        try Data(content.utf8).write(to: URL(fileURLWithPath: scratch.file))
        #expect(throws: StoreError.notAProgramme(path: scratch.file)) { try scratch.open() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file)) == Data(content.utf8))
    }

    @Test("a folder in place of the file is refused")
    func folderInstead() throws {
        try FileManager.default.createDirectory(atPath: scratch.file, withIntermediateDirectories: true)
        #expect(throws: StoreError.notAProgramme(path: scratch.file)) { try scratch.open() }
    }

    @Test("a database of another program is refused")
    func foreign() throws {
        do { try scratch.create().connection.run("PRAGMA application_id = 42") }
        #expect(throws: StoreError.foreign(path: scratch.file)) { try scratch.open() }
    }

    @Test("a database of a newer version is refused, with both versions")
    func newer() throws {
        do { try scratch.create().connection.run("PRAGMA user_version = 999") }
        let known = Migration.all.count
        #expect(throws: StoreError.newer(path: scratch.file, version: 999, known: known)) { try scratch.open() }
    }

    @Test("a file that was cut short is told as damaged")
    func truncated() throws {
        do { _ = try scratch.create() }
        let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: scratch.file))
        #expect { try scratch.open() } throws: { error in
            if case StoreError.damaged = error { true } else { false }
        }
    }

    @Test("a file whose pages were overwritten is told as damaged")
    func overwritten() throws {
        do { _ = try scratch.create() }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        for index in 100..<4096 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(fileURLWithPath: scratch.file))
        #expect { try scratch.open() } throws: { error in
            if case StoreError.damaged = error { true } else { false }
        }
    }

    @Test("a full disk is told as such, and the command leaves nothing")
    func diskFull() throws {
        let store = try scratch.create()
        let pages = try store.connection.first("PRAGMA page_count") { row -> Int in try row[0] } ?? 0
        try store.connection.run("PRAGMA max_page_count = \(pages + 2)")
        #expect(throws: StoreError.diskFull) {
            try store.transaction(.test("import")) { transaction in
                for number in 0..<2000 { _ = try transaction.insert(Sample.room("Zaal \(number)")) }
            }
        }
        #expect(try store.read { try $0.rooms() }.isEmpty)
        #expect(try store.history(limit: 1).isEmpty)
    }

    @Test("every table is strict: text is no number")
    func strict() throws {
        let store = try scratch.create()
        let tables = try store.connection.all(
            "SELECT \"name\", \"strict\" FROM pragma_table_list WHERE \"schema\" = 'main'"
        ) {
            (name: try $0[0] as String, strict: try $0[1] as Bool)
        }.filter { !$0.name.hasPrefix("sqlite_") }
        #expect(tables.count == Schema.current.tables.count)
        #expect(tables.filter { !$0.strict }.isEmpty)
        #expect(try store.connection.first("PRAGMA foreign_keys") { row -> Bool in try row[0] } == true)
        #expect(try store.connection.first("PRAGMA journal_mode") { row -> String in try row[0] } == "wal")
    }
}
