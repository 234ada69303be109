import Foundation
import Testing

@Suite("Calendars to subscribe to")
struct FeedTests: TableScene {
    @Test("calendars are the same bytes when nothing changed, private, and say for 30 days what is off")
    func feeds() throws {
        let program = try released()
        defer { program.remove() }
        let folder = program.path("agendas")
        _ = try program.run(["export", "calendars", folder], now: "2027-02-23T12:00:00Z")
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".ics") }.sorted()
        for part in ["personen/", "locaties/", "tafels/", "programma.ics"] {
            #expect(names.contains { $0.hasPrefix(part) }, "\(part)")
        }
        func content() throws -> [String: Data] {
            var all: [String: Data] = [:]
            for name in names { all[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) }
            return all
        }
        let first = try content()
        _ = try program.run(["export", "calendars", folder], now: "2027-02-25T12:00:00Z")
        #expect(try content() == first)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/programma.ics")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let label = try #require(try session(program)["session"] as? String)
        _ = try program.run(["session", "cancel", label], now: "2027-02-26T12:00:00Z")
        func programme(_ now: String) throws -> String {
            _ = try program.run(["export", "calendars", folder], now: now)
            return try String(contentsOfFile: "\(folder)/programma.ics", encoding: .utf8)
        }
        let off = try programme("2027-02-27T12:00:00Z")
        #expect(off.contains("STATUS:CANCELLED") && off.contains("DTSTAMP:20270226T120000Z"))
        #expect(!(try programme("2027-03-29T12:00:00Z").contains("VEVENT")))
    }
}
