import Foundation
import Programme
import Testing

@testable import Store

@Suite("A command happens whole, or not at all")
struct TransactionTests {
    let scratch = Scratch()

    struct Stop: Error {}

    @Test("an error in the middle leaves nothing, in the programme or in the log")
    func atomic() throws {
        let store = try scratch.create()
        let before = try store.dump()
        #expect(throws: Stop.self) {
            try store.transaction(.test("import")) { transaction in
                _ = try Season(transaction)
                throw Stop()
            }
        }
        #expect(try store.dump() == before)
        #expect(try store.history(limit: 9).isEmpty)
        #expect(try store.count("change") == 0)
    }

    @Test("a rehearsal shows what would happen and leaves no trace")
    func rehearsed() throws {
        let store = try scratch.create()
        let before = try store.dump()
        let rows = try store.rehearse { transaction in
            _ = try Season(transaction)
            #expect(try transaction.people().count == 2)
            return try transaction.changedRows()
        }
        #expect(rows == ["person": 2, "person_address": 2, "expert": 1, "expert_topic": 1, "request": 1, "session": 1])
        #expect(try store.dump() == before)
        #expect(try store.count("command") == 0)
        #expect(try store.count("change") == 0)
    }

    @Test("the log names who, when, which command, and the rows before and after")
    func logged() throws {
        let store = try scratch.create()
        let mark = CommandMark(
            name: "import", arguments: "locaties.csv", who: "anna", at: Instant(seconds: 1_800_000_000))
        let id = try store.transaction(mark) { try $0.insert(Sample.room("Agora")) }
        var room = try #require(try store.read { try $0.room(id) })
        room.capacity = 12
        try store.transaction(.test("edit")) { try $0.update(room) }
        let history = try store.history(limit: 9)
        #expect(history.map(\.mark.name) == ["edit", "import"])
        #expect(history.last?.mark == mark)
        #expect(history.map(\.rows) == [["room": 1], ["room": 1]])
        let change = try #require(try store.changes(of: history[0].id, limit: 9).first)
        #expect(change.table == "room")
        #expect(change.before?.contains("\"capacity\":9") == true)
        #expect(change.after?.contains("\"capacity\":12") == true)
        let made = try #require(try store.changes(of: history[1].id, limit: 9).first)
        #expect(made.before == nil)
    }

    @Test("a command that changed nothing leaves no line, unless asked to")
    func nothingChanged() throws {
        let store = try scratch.create()
        let person = try Sample.person("eva")
        let id = try store.transaction(.test("import")) { try $0.insert(person) }
        var same = person
        same.id = id
        #expect(try store.transaction(.test("again")) { try $0.update(same) } == .unchanged)
        #expect(try store.history(limit: 9).map(\.mark.name) == ["import"])
        try store.transaction(.test("export"), notedAlways: true) { _ in }
        #expect(try store.history(limit: 9).map(\.mark.name) == ["export", "import"])
        #expect(try store.undo().mark.name == "import")
    }

    @Test("no row changes without a command to answer for it")
    func unloggedWrite() throws {
        let store = try scratch.create()
        #expect(throws: StoreError.self) {
            try store.connection.run("INSERT INTO \"setting\" (\"name\", \"value\") VALUES ('a', '1')")
        }
        #expect(try store.count("setting") == 0)
    }

    @Test("a command within a command is refused, and the outer one goes on")
    func nested() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { transaction in
            #expect(throws: StoreError.misuse(detail: "a command within a command")) {
                try store.read { try $0.rooms() }
            }
            _ = try transaction.insert(Sample.room("Agora"))
        }
        #expect(try store.read { try $0.rooms().count } == 1)
    }

    @Test("a transaction kept after its end does nothing")
    func kept() throws {
        let store = try scratch.create()
        var kept: Transaction?
        try store.transaction(.test("import")) { kept = $0 }
        #expect(throws: StoreError.misuse(detail: "used after its end")) { try kept?.insert(Sample.room("Agora")) }
    }

    @Test("two who write at once wait for each other and lose nothing")
    func concurrent() async throws {
        do { _ = try scratch.create() }
        let folder = scratch.folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try ProgrammeStore.open(in: folder)
                    for number in 0..<10 {
                        try store.transaction(.test("import")) {
                            _ = try $0.insert(Sample.room("Zaal \(writer).\(number)"))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try scratch.open()
        #expect(try store.read { try $0.rooms().count } == 40)
        #expect(try store.history(limit: 99).count == 40)
    }

    @Test("one store shared by several tasks lets them in one at a time")
    func shared() async throws {
        let store = try scratch.create()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    _ = try? store.transaction(.test("import")) { try $0.insert(Sample.room("Zaal \(number)")) }
                }
            }
        }
        #expect(try store.read { try $0.rooms().count } == 20)
    }

    @Test("who waits too long is told that another holds the programme; reading goes on meanwhile")
    func busy() throws {
        let store = try scratch.create()
        let other = ProgrammeStore(try Connection(path: scratch.file, busyTimeoutMilliseconds: 20))
        try store.transaction(.test("import")) { transaction in
            _ = try transaction.insert(Sample.room("Agora"))
            #expect(throws: StoreError.busy) { try other.transaction(.test("import")) { try $0.rooms() } }
            #expect(try other.read { try $0.rooms() }.isEmpty)
        }
        #expect(try other.read { try $0.rooms().count } == 1)
    }

    @Test("a reader sees one moment, whatever is written meanwhile")
    func snapshot() throws {
        let store = try scratch.create()
        let other = try scratch.open()
        try store.read { snapshot in
            #expect(try snapshot.rooms().isEmpty)
            try other.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
            #expect(try snapshot.rooms().isEmpty)
        }
        #expect(try store.read { try $0.rooms().count } == 1)
    }

    /// The files as they lie on the disk at the instant of a kill are copied aside and opened there.
    @Test("a program killed in the middle of a large command leaves the programme as it was before it")
    func killed() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        let before = try store.dump()
        try store.connection.run("PRAGMA cache_size = 10")
        let after = Scratch()
        try after.makeFolder()
        try store.transaction(.test("import")) { transaction in
            for number in 0..<500 { _ = try transaction.insert(Sample.room("Zaal \(number)")) }
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: scratch.file + suffix, toPath: after.file + suffix)
            }
        }
        #expect(try scratch.open().read { try $0.rooms().count } == 501)
        let recovered = try after.open()
        #expect(try recovered.dump() == before)
        #expect(try recovered.verify().isEmpty)
        #expect(try recovered.history(limit: 9).count == 1)
    }
}
