import Foundation
import Office
import Post
import Terminal
import Wording

extension Context {
    /// The templates of the open programme.
    fileprivate func templates() throws -> TemplateLibrary { try open().templates }

    /// `reminder` means the reader's own language; `reminder.en` says it.
    fileprivate func templateKey(_ name: String) -> String {
        name.contains(".") ? name.lowercased() : "\(name.lowercased()).\(language.rawValue)"
    }

    fileprivate func showChangedDefault(_ key: String, _ library: TemplateLibrary) throws {
        let changed = library.changedDefault(key)
        guard !changed.isEmpty else { return }
        try screen.print()
        try screen.print(style.warning(say(.templateDefaultChanged, ["template": key])))
        try show(difference: changed)
    }

    /// Prints the lines of a difference.
    func show(difference: [String]) throws {
        for line in difference.map(Style.safe) {
            try screen.print(line.hasPrefix("+") ? style.good(line) : line.hasPrefix("-") ? style.error(line) : line)
        }
    }
}

/// `template list`.
struct TemplateList: Command {
    static let spec = CommandSpec("list", dutch: "lijst", summary: .templateListSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let entries = try context.templates().entries()
        if context.json {
            try context.printJSON(entries.map { ["template": $0.key, "origin": $0.origin.rawValue] })
            return .done
        }
        var table = TextTable([
            .init(context.say(.templateName)), .init(context.say(.outboxKind), flexible: true),
            .init(context.say(.templateOrigin)),
        ])
        for entry in entries {
            let kind = Phrase.messageKinds[String(entry.key.prefix { $0 != "." })]?.text(context.language) ?? "?"
            let origin = Phrase.templateOrigins[entry.origin.rawValue]?.text(context.language) ?? ""
            table.add([entry.key, kind, origin])
        }
        try context.print(table)
        return .done
    }
}

/// `template show NAME`.
struct TemplateShow: Command {
    static let name = Argument<String>("NAAM", kind: .text, help: .templateNameHelp)
    static let sample = Flag("sample", dutch: "voorbeeld", help: .templateSample)
    static let html = Option<String>("html", placeholder: "FILE", kind: .path, help: .templateHTML)
    static let spec = CommandSpec(
        "show", dutch: "toon", summary: .templateShowSummary, arguments: [name.name],
        options: [sample.name, html.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let key = context.templateKey(try values.one(Self.name))
        let library = try context.templates()
        var text = try library.source(key)
        if let path = values[Self.html] {
            try Context.write(Data(try library.check(key).html.utf8), to: path)
            return .done
        }
        if values[Self.sample] {
            let mail = try library.check(key)
            text = "\(mail.subject)\n\n\(mail.text)"
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try context.screen.print(Style.safe(String(line)))
        }
        try context.showChangedDefault(key, library)
        return .done
    }
}

/// `template edit NAME`.
struct TemplateEdit: Command {
    static let name = Argument<String>("NAAM", kind: .text, help: .templateNameHelp)
    static let text = Option<String>("text", dutch: "tekst", placeholder: "FILE", kind: .path, help: .outboxEditText)
    static let spec = CommandSpec(
        "edit", dutch: "wijzig", summary: .templateEditSummary, discussion: .templateEditDiscussion,
        arguments: [name.name], options: [text.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let key = context.templateKey(try values.one(Self.name))
        let library = try context.templates()
        let old = try library.source(key)
        let new: String
        if let path = values[Self.text] {
            new = String(decoding: try Context.read(path), as: UTF8.self)
        } else {
            new = try Editor.edit(old, named: "\(key).txt", context)
        }
        try library.keep(key, text: new)
        try context.show(difference: LineDifference.between(old, new))
        try context.print(.templateKept, ["template": key])
        return .done
    }
}

/// `template check [NAME…]`: renders with sample data.
struct TemplateCheck: Command {
    static let names = Argument<String>("NAAM", count: .any, kind: .text, help: .templateNameHelp)
    static let spec = CommandSpec("check", dutch: "controleer", summary: .templateCheckSummary, arguments: [names.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let library = try context.templates()
        let named = values[Self.names].map(context.templateKey)
        let keys = named.isEmpty ? library.entries().map(\.key) : named
        var faults = 0
        for key in keys {
            do {
                try library.check(key)
            } catch let error as TemplateError {
                faults += 1
                context.screen.complain(error.text(context.language))
            }
            try context.showChangedDefault(key, library)
        }
        try context.print(.templateChecked, ["count": "\(keys.count)", "faults": "\(faults)"])
        return faults == 0 ? .done : .refused
    }
}

/// `template reset NAME`.
struct TemplateReset: Command {
    static let name = Argument<String>("NAAM", kind: .text, help: .templateNameHelp)
    static let spec = CommandSpec("reset", dutch: "herstel", summary: .templateResetSummary, arguments: [name.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let key = context.templateKey(try values.one(Self.name))
        guard try context.templates().reset(key) else {
            try context.print(.templateNotOwn, ["template": key])
            return .done
        }
        try context.print(.templateWasReset, ["template": key])
        return .done
    }
}
