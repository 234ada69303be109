import Sheets

/// What an import did, or would do.
public struct ImportResult: Hashable, Sendable {
    /// A file that was read.
    public struct File: Hashable, Sendable {
        public let name: String
        public let kind: ImportKind
        public let detected: Detected
        public let rows: Int
        /// Columns without a place of their own, kept with each record.
        public let unknownColumns: [String]
    }

    /// Records of one kind.
    public struct Count: Hashable, Sendable {
        public var new = 0
        public var changed = 0
        public var same = 0

        public init() {}
    }

    public var files: [File] = []
    public var counts: [ImportKind: Count] = [:]
    public var calendars = Count()
    public var problems: [ImportProblem] = []
    /// Whether the programme was changed: false after errors, and after `--dry-run`.
    public var isApplied = false

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
