import Sheets

/// What an import did, or would do.
package struct ImportResult: Hashable, Sendable {
    /// A file that was read.
    package struct File: Hashable, Sendable {
        package let name: String
        package let kind: ImportKind
        package let detected: Detected
        package let rows: Int
        /// Columns without a place of their own, kept with each record.
        package let unknownColumns: [String]
    }

    /// Records of one kind.
    package struct Count: Hashable, Sendable {
        package var new = 0
        package var changed = 0
        package var same = 0

        package init() {}
    }

    package var files: [File] = []
    package var counts: [ImportKind: Count] = [:]
    package var calendars = Count()
    package var problems: [ImportProblem] = []
    /// Whether the programme was changed: false after errors, and after `--dry-run`.
    package var isApplied = false

    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
