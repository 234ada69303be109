import Programme

/// Who runs which command, and when: the head of a line in the log.
///
/// The arguments are kept as long as the log is, so they hold nothing personal.
package struct CommandMark: Hashable, Sendable {
    /// The command, in English: `import`, `release`.
    package let name: String
    /// What it was given, as one text.
    package let arguments: String
    /// Who ran it.
    package let who: String
    /// When it was run, by the clock of the command.
    package let at: Instant

    /// The mark of one run of a command.
    package init(name: String, arguments: String = "", who: String, at: Instant) {
        self.name = name
        self.arguments = arguments
        self.who = who
        self.at = at
    }
}

/// A line of the log.
package struct LogEntry: Hashable, Sendable {
    /// Its number, by which `log N` points at it.
    package let id: Int64
    /// Who ran what, and when.
    package let mark: CommandMark
    /// The command that this one took back; nil for every command but an undo.
    package let undoes: Int64?
    /// The undo that took this command back; nil while it stands.
    package let undoneBy: Int64?
    /// How many row changes it made, by table.
    package internal(set) var rows: [String: Int] = [:]
    /// Mails of this command that a server was handed by now: sent, or not known to be not sent.
    package internal(set) var sentMessages = 0
    /// Mails of this command that were written to files which someone may have sent.
    package internal(set) var exportedMessages = 0

    /// Whether an undo took it back.
    package var undone: Bool { undoneBy != nil }
}

/// A row before and after a command, as JSON; nil before where it was made, nil after where it went.
package struct RowChange: Hashable, Sendable {
    /// The place of the change in the whole log.
    package let sequence: Int64
    /// The table the row is in.
    package let table: String
    /// The row as it was.
    package let before: String?
    /// The row as it became.
    package let after: String?
}
