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

    /// What happened to one record.
    enum Change: Hashable {
        case new, changed, same

        init<Record: Equatable>(from known: Record?, to saved: Record) {
            self = known == nil ? .new : known == saved ? .same : .changed
        }
    }

    package var files: [File] = []
    package var counts: [ImportKind: Count] = [:]
    package var calendars = Count()
    package var problems: [ImportProblem] = []
    /// Whether the programme was changed: false after errors, and after `--dry-run`.
    package var isApplied = false

    package var hasErrors: Bool { problems.contains { $0.severity == .error } }

    mutating func count(_ kind: ImportKind, _ change: Change) {
        switch change {
        case .new: counts[kind, default: .init()].new += 1
        case .changed: counts[kind, default: .init()].changed += 1
        case .same: counts[kind, default: .init()].same += 1
        }
    }
}
