import Foundation
import Office
import Terminal
import Wording

/// `followup import FILE.ics` or `--caldav`: what was completed in a task client.
struct FollowUpImport: Command {
    static let paths = Argument<String>("PAD", count: .any, kind: .path, help: .followUpImportPaths)
    static let caldav = Flag("caldav", help: .followUpImportCalDAV)
    static let spec = CommandSpec(
        "import", dutch: "inlezen", summary: .followUpImportSummary, arguments: [paths.name], options: [caldav.name],
        examples: [("followup import taken.ics", .followUpImportSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let paths = values[Self.paths]
        guard values[Self.caldav] != !paths.isEmpty else {
            context.screen.complain(context.say(.followUpImportFrom))
            return .wrongArguments
        }
        if values[Self.caldav] {
            let report = try context.open().fetchTasks(environment: ProcessInfo.processInfo.environment)
            context.complain(of: report)
            try tell(report.tasks, context)
            return report.status
        }
        try tell(context.open().takeTasks(paths.flatMap(Self.files)), context)
        return .done
    }

    private func tell(_ result: TaskReturn, _ context: Context) throws {
        if context.json { return try context.printJSON(TaskReturnJSON(result)) }
        try context.show(result)
        try context.print(
            .followUpImported,
            [
                "done": "\(result.done.count)", "same": "\(result.unchanged + result.unanswered.count)",
                "unknown": "\(result.unknown)",
            ])
    }

    /// A file as it is named; of a folder every `.ics` below it, as CalDAV clients keep one for each task.
    private static func files(_ path: String) throws -> [(name: String, content: Data)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileFailure.unreadable(path: path)
        }
        guard isFolder.boolValue else { return [(path, try Context.read(path))] }
        let below = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return try below.filter { $0.lowercased().hasSuffix(".ics") }.sorted().map {
            ("\(path)/\($0)", try Context.read("\(path)/\($0)"))
        }
    }
}

extension Context {
    /// What was done elsewhere, and what still needs an answer.
    func show(_ result: TaskReturn) throws {
        for followUp in result.unanswered {
            try print(.followUpImportUnanswered, ["label": followUp.label, "what": what(followUp)])
        }
        for followUp in result.done { try print(.followUpDone, ["label": followUp.label]) }
    }
}

private struct TaskReturnJSON: Encodable {
    let done, unanswered: [String]
    let unchanged, unknown: Int

    init(_ result: TaskReturn) {
        (done, unanswered) = (result.done.map(\.label), result.unanswered.map(\.label))
        (unchanged, unknown) = (result.unchanged, result.unknown)
    }
}
