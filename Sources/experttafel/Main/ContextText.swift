import Foundation
import Programme
import Terminal
import Wording

extension Context {
    /// An instant as the reader's clock shows it: `ma 1-3-2027 09:30`.
    func moment(_ instant: Instant, zone: Zone = .amsterdam) -> String {
        let local = zone.local(instant)
        return "\(local.date.short(language)) \(local.time)"
    }

    /// Writes a file whole or not at all.
    static func write(_ data: Data, to path: String) throws {
        let target = FileTarget(path)
        if target.isStream { return try target.stream(data) }
        do {
            try data.write(to: URL(filePath: target.path), options: .atomic)
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw FileFailure.full
        } catch {
            throw FileFailure.unwritable(path: path)
        }
    }

    static func read(_ path: String) throws -> Data {
        if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw FileFailure.unreadable(path: path) }
        return data
    }
}
