import Foundation
import Office
import Post
import Terminal
import Wording

/// Finds the mails that paths mean: `.eml` files, mbox files, Maildir folders, and folders of files. Nothing is moved.
struct MailFiles {
    private(set) var mails: [IncomingMail] = []
    private(set) var unreadable: [(file: String, error: ReadingError)] = []
    /// Bytes that may still be read, so that a folder of anything cannot fill the memory.
    private var bytesLeft = 512 * 1024 * 1024

    /// Files as they are named; of a Maildir what is in `new` and `cur`; of other folders every `.eml` and `.mbox` below
    /// them, in the order of their names.
    init(_ paths: [String]) throws {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw FileFailure.unreadable(path: path)
            }
            let files = isFolder.boolValue ? Self.files(in: path) : [path]
            for file in files { try read(file) }
        }
    }

    private static func files(in folder: String) -> [String] {
        let parts = ["new", "cur"].map { "\(folder)/\($0)" }
        let lists = parts.map { part in
            ((try? FileManager.default.contentsOfDirectory(atPath: part)) ?? []).map { "\(part)/\($0)" }
        }
        // https://cr.yp.to/proto/maildir.html: names that begin with a dot are no messages.
        if parts.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) {
            return lists.flatMap { $0.sorted() }.filter {
                isRegular($0) && !URL(filePath: $0).lastPathComponent.hasPrefix(".")
            }
        }
        let below = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        return below.filter { name in [".eml", ".mbox"].contains { name.lowercased().hasSuffix($0) } }.sorted()
            .map { "\(folder)/\($0)" }.filter(isRegular)
    }

    /// A pipe in a folder would keep us waiting.
    private static func isRegular(_ path: String) -> Bool {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        let kind = try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
        return kind == .typeRegular
    }

    private mutating func read(_ path: String) throws {
        do {
            let size = Self.size(path)
            guard size <= Mbox.largest else { throw ReadingError.tooLarge(bytes: size, limit: Mbox.largest) }
            bytesLeft -= size
            guard bytesLeft >= 0, mails.count < Mbox.mostMessages else {
                throw ReadingError.tooMuch(limit: Mbox.mostMessages)
            }
            let bytes = try Context.read(path)
            guard let box = try Mbox(bytes) else { return try take(bytes, from: path) }
            for index in 0..<box.count {
                let source = box.count == 1 ? path : "\(path)#\(index + 1)"
                do { try take(box[index], from: source) } catch let error as ReadingError {
                    unreadable.append((source, error))
                }
            }
        } catch let error as ReadingError {
            unreadable.append((path, error))
        }
    }

    private mutating func take(_ bytes: Data, from source: String) throws {
        mails.append(IncomingMail(source: source, mail: try ReceivedMail(eml: bytes)))
    }

    private static func size(_ path: String) -> Int {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: real)[.size] as? NSNumber)?.intValue ?? 0
    }
}

extension ReadingError {
    func text(_ language: Language) -> String {
        switch self {
        case .empty: return Phrase.mailEmpty.text(language)
        case .tooLarge(_, let limit):
            return Phrase.mailTooLarge.text(language, ["limit": "\(limit / 1_048_576)"])
        case .tooManyParts: return Phrase.mailTooManyParts.text(language)
        case .notAMail: return Phrase.mailNotAMail.text(language)
        case .tooMuch(let limit): return Phrase.mailTooMuch.text(language, ["limit": "\(limit)"])
        }
    }
}
