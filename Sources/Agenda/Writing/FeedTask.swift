import Programme

/// A follow-up as a task (VTODO) in its owner's calendar.
package struct FeedTask: Hashable, Sendable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case needsAction = "NEEDS-ACTION"
        case inProcess = "IN-PROCESS"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
    }

    /// Kept for life, like that of an event.
    package var uid: String
    /// When it was last changed (DTSTAMP); never the moment of writing, so that equal tasks are equal bytes.
    package var stamp: Instant
    package var due: LocalDate
    package var status: Status
    /// 0 to 100.
    package var percentComplete: Int
    package var summary: String
    package var details: String
    /// The UID of the session that it follows; nil without one.
    package var session: String?
    /// When it was done; only where `status` is `.completed`.
    package var completed: Instant?

    package init(
        uid: String, stamp: Instant, due: LocalDate, status: Status, percentComplete: Int = 0, summary: String,
        details: String = "", session: String? = nil, completed: Instant? = nil
    ) {
        self.uid = uid
        self.stamp = stamp
        self.due = due
        self.status = status
        self.percentComplete = percentComplete
        self.summary = summary
        self.details = details
        self.session = session
        self.completed = completed
    }
}

extension CalendarWriter {
    /// RFC 5545 section 3.6.2.
    mutating func write(_ task: FeedTask) {
        line("BEGIN", [], "VTODO")
        line("UID", text: task.uid)
        line("DTSTAMP", [], Self.utc(task.stamp))
        line("DUE", [("VALUE", "DATE")], task.due.description.filter { $0 != "-" })
        line("SUMMARY", text: task.summary)
        if !task.details.isEmpty { line("DESCRIPTION", text: task.details) }
        line("STATUS", [], task.status.rawValue)
        let percent = task.status == .completed ? 100 : task.percentComplete
        line("PERCENT-COMPLETE", [], String(min(100, max(0, percent))))
        if task.status == .completed, let completed = task.completed { line("COMPLETED", [], Self.utc(completed)) }
        if let session = task.session { line("RELATED-TO", text: session) }
        line("END", [], "VTODO")
    }
}
