import Office
import Programme
import Terminal
import Wording

/// `settings [KEY [VALUE]]`: what the regiegroep chose.
struct SettingsCommand: Command {
    static let key = Argument<String>("NAAM", count: .optional, kind: .text, help: .settingsKey)
    static let value = Argument<String>("WAARDE", count: .optional, kind: .text, help: .settingsValue)
    static let reset = Flag("reset", dutch: "standaard", help: .settingsReset)

    static let spec = CommandSpec(
        "settings", dutch: "instellingen", summary: .settingsSummary, arguments: [key.name, value.name],
        options: [reset.name],
        examples: [
            ("settings table.starts \"9:30, 19:30\"", .settingsSummary),
            ("settings weights.travel 12", .settingsSummary),
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        guard let key = values.first(Self.key) else { return try list(workspace, context) }
        if values[Self.reset] {
            try said(try workspace.reset(key), workspace, context)
        } else if let value = values.first(Self.value) {
            try said(try workspace.set(key, to: value), workspace, context)
        } else {
            let settings = try workspace.settings()
            try context.screen.print(Style.safe(try Workspace.setting(key).read(settings)))
        }
        return .done
    }

    private func said(_ definition: SettingDefinition, _ workspace: Workspace, _ context: Context) throws {
        let settings = try workspace.settings()
        try context.print(.settingsChanged, ["key": definition.key, "value": definition.read(settings)])
    }

    private func list(_ workspace: Workspace, _ context: Context) throws -> ExitStatus {
        let settings = try workspace.settings()
        if context.json {
            try context.printJSON(settings)
            return .done
        }
        var table = TextTable([
            .init(context.say(.settingsName)), .init(context.say(.settingsNow), flexible: true, wraps: true),
            .init(context.say(.settingsMeaning), flexible: true, wraps: true),
        ])
        for definition in SettingDefinition.all {
            table.add([definition.key, definition.read(settings), definition.help.text(context.language)])
        }
        try context.print(table)
        return .done
    }
}
