import Foundation

extension Problem {
    /// Reads and checks a problem file.
    /// - Throws: `ProblemError` with the place and what is wrong there.
    public init(json data: Data) throws(ProblemError) {
        self = try ReadableFile.read(data) { json throws(ProblemError) in try Problem(&json) }
        try validate()
    }

    /// The file's bytes; equal problems are equal bytes.
    public func json() throws -> Data { try PlanningJSON.data(self) }
}

extension Plan {
    /// Reads a plan file and checks that it speaks of this problem's experts, rooms and requests; whether it keeps the
    /// rules is for `Problem.evaluate` to say.
    /// - Throws: `ProblemError` with the place and what is wrong there.
    public init(json data: Data, for problem: Problem) throws(ProblemError) {
        self = try ReadableFile.read(data) { json throws(ProblemError) in try Plan(&json) }
        for (index, session) in sessions.enumerated() {
            try problem.checkReferences(of: session, at: "sessions[\(index)]")
        }
    }
}

private enum ReadableFile {
    static func read<Value>(
        _ data: Data, _ read: (inout JSONReader) throws(ProblemError) -> Value
    ) throws(ProblemError) -> Value {
        // withUnsafeBytes rethrows any error; this carries the typed one out.
        let result = data.withUnsafeBytes { bytes -> Result<Value, ProblemError> in
            var json = JSONReader(bytes)
            do throws(ProblemError) {
                let value = try read(&json)
                try json.end()
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

enum PlanningJSON {
    static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + Data("\n".utf8)
    }
}
