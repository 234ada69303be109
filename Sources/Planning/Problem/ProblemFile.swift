import Foundation

/// Why a problem file cannot be used: where in it, and what is wrong there.
public struct ProblemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place in the JSON: `requests[3].person`.
    public let path: String
    /// What is wrong there.
    public let reason: String

    /// The place and the reason in one line.
    public var description: String { "\(path): \(reason)" }
}

extension Problem {
    /// Reads and checks a problem file.
    /// - Throws: `ProblemError` with the place and what is wrong there.
    public init(json data: Data) throws {
        do {
            self = try JSONDecoder().decode(Problem.self, from: data)
        } catch let error as DecodingError {
            throw ProblemError(error)
        }
        try validate()
    }

    /// The file's bytes; equal problems are equal bytes.
    public func json() throws -> Data { try PlanningJSON.data(self) }
}

enum PlanningJSON {
    static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + Data("\n".utf8)
    }
}

extension ProblemError {
    init(_ error: DecodingError) {
        func path(_ keys: [any CodingKey]) -> String {
            keys.reduce("") { text, key in
                if let index = key.intValue { return "\(text)[\(index)]" }
                return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
            }
        }
        switch error {
        case .keyNotFound(let key, let context):
            self.init(path: path(context.codingPath + [key]), reason: "is missing")
        case .typeMismatch(let type, let context):
            self.init(path: path(context.codingPath), reason: "is not of the type \(type)")
        case .valueNotFound(let type, let context):
            self.init(path: path(context.codingPath), reason: "is null where a \(type) belongs")
        case .dataCorrupted(let context):
            let reason = context.codingPath.isEmpty ? "the file is not JSON" : context.debugDescription
            self.init(path: path(context.codingPath), reason: reason)
        @unknown default: self.init(path: "", reason: "\(error)")
        }
    }
}
