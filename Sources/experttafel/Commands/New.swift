import Office
import Programme
import Terminal
import Wording

/// `new DIR`: an empty programme.
struct New: Command {
    static let directory = Argument<String>("MAP", kind: .path, help: .newFolder)
    static let name = Option<String>("name", dutch: "naam", placeholder: "NAAM", kind: .text, help: .newName)
    static let mailbox = Option<EmailAddress>(
        "mailbox", dutch: "postvak", placeholder: "ADRES",
        kind: ValueKind(wanted: .wantedMailbox) { EmailAddress($0) }, help: .newMailbox)

    static let spec = CommandSpec(
        "new", dutch: "nieuw", summary: .newSummary, arguments: [directory.name], options: [name.name, mailbox.name],
        examples: [("new voorjaar --mailbox experttafels@flevoland.example", .newSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let folder = try values.one(Self.directory)
        var settings = Settings()
        if let name = values[Self.name] { settings.programme = name }
        if let mailbox = values[Self.mailbox] { settings.mailbox = mailbox.written }
        try Workspace.create(folder: folder, settings: settings)
        try context.print(.newDone, ["name": settings.programme, "path": folder])
        context.screen.note(context.style.dim(context.say(.newNext)))
        return .done
    }
}
