import Foundation
import Office
import Terminal
import Wording

/// `followup import FILE.ics`: what was completed in a task client.
struct FollowUpImport: Command {
    static let paths = Argument<String>("PAD", count: .several, kind: .path, help: .followUpImportPaths)
    static let spec = CommandSpec(
        "import", dutch: "inlezen", summary: .followUpImportSummary, arguments: [paths.name],
        examples: [("followup import taken.ics", .followUpImportSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let files = try values[Self.paths].flatMap(Self.files)
        let result = try context.open().takeTasks(files)
        if context.json {
            try context.printJSON(TaskReturnJSON(result))
            return .done
        }
        for followUp in result.unanswered {
            try context.print(
                .followUpImportUnanswered, ["label": followUp.label, "what": context.what(followUp)])
        }
        for followUp in result.done { try context.print(.followUpDone, ["label": followUp.label]) }
        try context.print(
            .followUpImported,
            [
                "done": "\(result.done.count)", "same": "\(result.unchanged + result.unanswered.count)",
                "unknown": "\(result.unknown)",
            ])
        return .done
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

private struct TaskReturnJSON: Encodable {
    let done, unanswered: [String]
    let unchanged, unknown: Int

    init(_ result: TaskReturn) {
        (done, unanswered) = (result.done.map(\.label), result.unanswered.map(\.label))
        (unchanged, unknown) = (result.unchanged, result.unknown)
    }
}
