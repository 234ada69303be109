import Programme
import Store
import Terminal
import Wording

/// `log`: who did what, and when.
struct Log: Command {
    static let limit = Option<Int>(
        "limit", dutch: "aantal", short: "n", placeholder: "N", kind: .integer(1...100_000), help: .logLimit)
    static let command = Argument<Int>("NR", count: .optional, kind: .integer(1...Int.max), help: .logCommand)

    static let spec = CommandSpec(
        "log", dutch: "logboek", summary: .logSummary, arguments: [command.name], options: [limit.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let store = try context.open().store
        if let number = values.first(Self.command) {
            for change in try store.changes(of: Int64(number), limit: values[Self.limit] ?? 1000) {
                // What was noted in confidence is shown by nothing but `case show --confidential`.
                guard change.table != "confidential_note" else {
                    try context.screen.print("\(change.table)\t-\t-")
                    continue
                }
                try context.screen.print(
                    "\(change.table)\t\(Style.safe(change.before ?? "-"))\t\(Style.safe(change.after ?? "-"))")
            }
            return .done
        }
        let entries = try store.history(limit: values[Self.limit] ?? 20)
        if context.json { return try json(entries, context) }
        guard !entries.isEmpty else {
            try context.print(.logEmpty)
            return .done
        }
        var table = TextTable([
            .init(context.say(.logNumber), right: true), .init(context.say(.logWhen)), .init(context.say(.logWho)),
            .init(context.say(.logWhat)), .init(context.say(.logRows), flexible: true),
        ])
        for entry in entries {
            let rows = entry.rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            let command = [entry.mark.name, entry.mark.arguments].filter { !$0.isEmpty }.joined(separator: " ")
            let undone = entry.undone ? " " + context.say(.logUndone) : ""
            table.add(["\(entry.id)", context.moment(entry.mark.at), entry.mark.who, command + undone, rows])
        }
        try context.print(table)
        return .done
    }

    private struct Line: Encodable {
        let id: Int64
        let at: Instant
        let who, command, arguments: String
        let undone: Bool
        let undoes: Int64?
        let rows: [String: Int]
    }

    private func json(_ entries: [LogEntry], _ context: Context) throws -> ExitStatus {
        try context.printJSON(
            entries.map {
                Line(
                    id: $0.id, at: $0.mark.at, who: $0.mark.who, command: $0.mark.name, arguments: $0.mark.arguments,
                    undone: $0.undone, undoes: $0.undoes, rows: $0.rows)
            })
        return .done
    }
}

/// `undo`: takes back the last command, and again the one before it.
struct Undo: Command {
    static let evenExported = Flag("even-exported", dutch: "ook-weggeschreven", help: .undoEvenExported)

    static let spec = CommandSpec(
        "undo", dutch: "ongedaan", summary: .undoSummary, discussion: .undoDiscussion, options: [evenExported.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let entry = try workspace.store.undo(
            who: context.who, at: context.now, allowExported: values[Self.evenExported])
        let command = [entry.mark.name, entry.mark.arguments].filter { !$0.isEmpty }.joined(separator: " ")
        try context.print(
            .undoDone, ["command": command, "who": entry.mark.who, "when": context.moment(entry.mark.at)])
        return .done
    }
}
