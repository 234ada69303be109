import Foundation
import Office
import Programme
import Sheets
import Terminal
import Wording

extension Context {
    /// Writes files below a folder, which is made where it does not exist; only their owner may read them.
    static func write(_ files: [ExportFile], below folder: String) throws {
        for file in files {
            let path = "\(folder)/\(file.path)"
            let parent = URL(filePath: path).deletingLastPathComponent()
            do {
                try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            } catch {
                throw FileFailure.unwritable(path: parent.path)
            }
            // What did not change is not written again, so that a synchronised folder stays quiet.
            if (try? Data(contentsOf: URL(filePath: path))) == file.content { continue }
            try PrivateFile.write(file.content, to: path)
        }
    }
}

/// `export calendars DIR`.
struct ExportCalendars: Command {
    static let folder = Argument<String>("MAP", kind: .path, help: .exportFolder)
    static let spec = CommandSpec(
        "calendars", dutch: "agendas", summary: .exportCalendarsSummary, arguments: [folder.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let folder = try values.one(Self.folder)
        let files = try context.open().calendars(context.language)
        try Context.write(files, below: folder)
        try context.print(.exportDone, ["count": "\(files.count)", "folder": folder])
        return .done
    }
}

/// `export sheets FILE.xlsx`.
struct ExportSheets: Command {
    static let file = Argument<String>("FILE.xlsx", kind: .path, help: .exportFile)
    static let spec = CommandSpec(
        "sheets", dutch: "bladen", summary: .exportSheetsSummary, arguments: [file.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let path = try values.one(Self.file)
        let tables = try context.open().sheets(context.language)
        try PrivateFile.write(Data(AttachedWorkbook.bytes(tables, at: context.now)), to: path)
        try context.print(.exportSheetsDone, ["path": path])
        return .done
    }
}

/// `board`: the proposal as a page.
struct BoardCommand: Command {
    static let out = Option<String>("out", dutch: "uit", short: "o", placeholder: "FILE", kind: .path, help: .boardOut)
    static let anonymous = Flag("anonymous", dutch: "anoniem", help: .boardAnonymous)
    static let spec = CommandSpec(
        "board", dutch: "bord", summary: .boardSummary, options: [out.name, anonymous.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let path = values[Self.out] ?? "bord.html"
        let page = try context.open().board(context.language, anonymous: values[Self.anonymous])
        try Context.write(Data(page.utf8), to: path)
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try context.print(.boardDone, ["path": path])
        return .done
    }
}
