import Foundation
import Programme
import Testing

@testable import Store

@Suite("What a command did is taken back exactly, unless it left the house")
struct UndoTests {
    let scratch = Scratch()

    @Test("undo goes back command by command, and an undo is not itself undone")
    func again() throws {
        let store = try scratch.create()
        for name in ["Agora", "Meerpaal", "Batavia"] {
            try store.transaction(.test("import \(name)")) { _ = try $0.insert(Sample.room(name)) }
        }
        #expect(try store.undo().mark.name == "import Batavia")
        #expect(try store.undo().mark.name == "import Meerpaal")
        try store.transaction(.test("import Nieuw")) { _ = try $0.insert(Sample.room("Nieuw")) }
        #expect(try store.undoable()?.mark.name == "import Nieuw")
        #expect(try store.undo().mark.name == "import Nieuw")
        #expect(try store.read { try $0.rooms().map(\.name) } == ["Agora"])
        #expect(try store.undo().mark.name == "import Agora")
        #expect(throws: StoreError.nothingToUndo) { try store.undo() }
    }

    @Test("the log shows what was undone and by which undo")
    func shown() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        _ = try store.undo()
        let history = try store.history(limit: 9)
        #expect(history.map(\.mark.name) == ["undo", "import"])
        #expect(history.map(\.undone) == [false, true])
        #expect(history[0].undoes == history[1].id)
        #expect(history[1].undoneBy == history[0].id)
        #expect(history[0].rows == ["room": 1])
    }

    @Test("mail that was sent cannot be taken back, not even when asked to", arguments: [false, true])
    func sent(allowExported: Bool) throws {
        let store = try scratch.create()
        let id = try store.transaction(.test("release")) { try $0.insert(Sample.message(.draft, id: "a@x")) }
        try setState(.sent, of: id, in: store, command: "send")
        #expect(throws: StoreError.leftTheHouse(command: "send", messages: 1, sent: true)) {
            try store.undo(allowExported: allowExported)
        }
        #expect(try store.read { try $0.message(id)?.state } == .sent)
        #expect(try store.history(limit: 9).map(\.sentMessages) == [1, 1])
    }

    @Test("mail that was exported is taken back only when asked to")
    func exported() throws {
        let store = try scratch.create()
        let id = try store.transaction(.test("release")) { try $0.insert(Sample.message(.draft, id: "a@x")) }
        try setState(.exported, of: id, in: store, command: "export")
        #expect(throws: StoreError.leftTheHouse(command: "export", messages: 1, sent: false)) { try store.undo() }
        #expect(try store.history(limit: 9).map(\.exportedMessages) == [1, 1])
        #expect(try store.undo(allowExported: true).mark.name == "export")
        #expect(try store.undo().mark.name == "release")
        #expect(try store.read { try $0.messages() }.isEmpty)
    }

    @Test("what comes after a sent mail can still be taken back, up to that mail")
    func upToTheMail() throws {
        let store = try scratch.create()
        try store.transaction(.test("send")) { _ = try $0.insert(Sample.message(.sent, id: "a@x")) }
        try store.transaction(.test("import")) { _ = try $0.insert(Sample.room("Agora")) }
        #expect(try store.undo().mark.name == "import")
        #expect(throws: StoreError.self) { try store.undo() }
    }

    @Test("a number that was given out is not given again after an undo")
    func numbers() throws {
        let store = try scratch.create()
        let first = try store.transaction(.test("import")) { try $0.insert(Sample.room("Agora")) }
        _ = try store.undo()
        let second = try store.transaction(.test("import")) { try $0.insert(Sample.room("Agora")) }
        #expect(first != second)
    }

    @Test("a delete that takes others with it brings them all back")
    func cascade() throws {
        let store = try scratch.create()
        let season = try store.transaction(.test("import")) { try Season($0) }
        let before = try store.dump()
        try store.transaction(.test("erase")) { transaction in
            try transaction.delete(season.request)
            try transaction.delete(season.expert)
        }
        #expect(try store.read { try $0.experts() }.isEmpty)
        _ = try store.undo()
        #expect(try store.dump() == before)
    }

    @Test("numbers and texts of every kind come back to the last bit")
    func exactValues() throws {
        let store = try scratch.create()
        var person = try Sample.person("eva")
        person.employees = 0.1 + 0.2
        person.turnover = 1.7976931348623157e308
        person.phone = "\u{0}+31 \"6\"\\ \u{1F680}\u{FFFF}\n"
        person.extra = ["": "\u{0}", "é": "e\u{301}"]
        person.id = try store.transaction(.test("import")) { try $0.insert(person) }
        let before = try store.dump()
        for employees in [nil, .leastNonzeroMagnitude, -0.0, 1 / 3, 123_456_789.123_456_79] as [Double?] {
            var changed = person
            changed.employees = employees
            changed.phone = ""
            try store.transaction(.test("edit")) { try $0.update(changed) }
            try store.transaction(.test("erase")) { try $0.delete(person.id) }
            _ = try store.undo()
            #expect(try store.read { try $0.person(person.id)?.employees } == employees)
            _ = try store.undo()
            #expect(try store.dump() == before)
        }
    }

    @Test("a large command is taken back in pieces")
    func large() throws {
        let store = try scratch.create()
        let before = try store.dump()
        try store.transaction(.test("import")) { transaction in
            for number in 0..<1501 { _ = try transaction.insert(Sample.room("Zaal \(number)")) }
        }
        _ = try store.undo()
        #expect(try store.dump() == before)
    }

    @Test("rows that are not as the log left them stop the undo, and nothing of it stays")
    func tampered() throws {
        let store = try scratch.create()
        try store.transaction(.test("import")) { transaction in
            for name in ["Agora", "Meerpaal"] { _ = try transaction.insert(Sample.room(name)) }
        }
        try store.connection.run("DROP TRIGGER \"room_log_delete\"")
        try store.connection.run("DELETE FROM \"room\" WHERE \"name\" = 'Agora'")
        #expect { try store.undo() } throws: { if case StoreError.damaged = $0 { true } else { false } }
        #expect(try store.read { try $0.rooms().map(\.name) } == ["Meerpaal"])
    }

    private func setState(_ state: Message.State, of id: Message.ID, in store: ProgrammeStore, command: String) throws {
        try store.transaction(.test(command)) { transaction in
            var message = try #require(try transaction.message(id))
            message.state = state
            try transaction.update(message)
        }
    }
}
