import Foundation
import Programme

@testable import Store

/// A folder of its own for one test, gone when the test is.
final class Scratch {
    let folder: String

    init() {
        folder = FileManager.default.temporaryDirectory.appending(path: "experttafel-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var file: String { folder + "/" + ProgrammeStore.fileName }

    func create() throws -> ProgrammeStore { try ProgrammeStore.create(in: folder) }
    func open() throws -> ProgrammeStore { try ProgrammeStore.open(in: folder) }
    func makeFolder() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The right of each kind of user to a file, as in `ls -l`.
    func mode(_ suffix: String = "") throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file + suffix)[.posixPermissions] as? Int
    }
}

extension CommandMark {
    static func test(_ name: String, at seconds: Int64 = 0) -> CommandMark {
        CommandMark(name: name, who: "anna", at: Instant(seconds: seconds))
    }
}

extension ProgrammeStore {
    func undo(allowExported: Bool = false) throws -> LogEntry {
        try undo(who: "anna", at: Instant(seconds: 9), allowExported: allowExported)
    }

    /// Every row of every table but the log, as text.
    func dump() throws -> [String] {
        try Schema.current.logged.flatMap { table in
            try read { snapshot in
                try snapshot.rows(of: table.name) { row in
                    try table.name + ": "
                        + table.columnNames.map { "\($0)=\(try row.value($0))" }.joined(separator: "|")
                }
            }
        }
    }

    func count(_ table: String) throws -> Int {
        try connection.first("SELECT COUNT(*) FROM \"\(table)\"") { try $0[0] } ?? 0
    }
}
