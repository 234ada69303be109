import Foundation
import Office
import Post
import Programme
import Terminal
import Wording

/// `outbox list`: what waits to be sent.
struct OutboxList: Command {
    static let all = Flag("all", dutch: "alles", help: .outboxAll)
    static let spec = CommandSpec(
        "list", dutch: "lijst", summary: .outboxListSummary, options: OutboxOptions.all + [all.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let states: Set<Message.State> =
            values[Self.all]
            ? Set(Message.State.allCases) : Set(Message.State.allCases).subtracting([.exported, .sent, .discarded])
        let messages = try context.open().messages(states, OutboxOptions.choice(values))
        if context.json {
            try context.printJSON(messages.map(MessageJSON.init))
            return .done
        }
        guard !messages.isEmpty else {
            try context.print(.outboxEmpty)
            return .done
        }
        var table = TextTable([
            .init(context.say(.logNumber), right: true), .init(context.say(.outboxTo), flexible: true),
            .init(context.say(.outboxKind)), .init(context.say(.outboxSubject), flexible: true),
            .init(context.say(.outboxState)),
        ])
        // What is of one kind stands together, the kind that came first on top.
        // A calendar message is told with its letter, as long as both are in the same state.
        let letters = Dictionary(messages.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 })
        let shown = messages.filter { message in message.letter.map { letters[$0] != message.state } ?? true }
        let kinds = Dictionary(grouping: shown, by: \.kind)
            .map { (key: $0.key, value: $0.value, first: $0.value.map(\.id).min() ?? .init(0)) }
            .sorted { $0.first < $1.first }
        func name(_ kind: String) -> String { Phrase.messageKinds[kind]?.text(context.language) ?? kind }
        for message in kinds.flatMap(\.value) {
            let followers = messages.count { $0.letter == message.id }
            let more = followers > 0 ? context.say(.outboxFollowers, ["count": "\(followers)"]) : ""
            table.add([
                "\(message.id)", message.toName, name(message.kind), message.subject + more,
                Phrase.messageStates[message.state.rawValue]?.text(context.language) ?? "",
            ])
        }
        try context.print(table)
        let counts = Dictionary(grouping: messages, by: \.kind).map { ($0.key, $0.value.count) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .map { context.say(.sendKind, ["count": "\($1)", "kind": name($0)]) }
        try context.screen.print(context.style.dim(counts.joined(separator: ", ")))
        return .done
    }
}

private struct MessageJSON: Encodable {
    struct Invite: Encodable {
        let session, method: String
        let sequence: Int
    }

    let id: Int64
    let to, template, language, subject, state, messageID, words: String
    let attempts: Int
    let letter: Int64?
    let revision: Int
    let invites: [Invite]

    init(_ message: Message) {
        id = message.id.number
        (letter, revision) = (message.letter?.number, message.revision)
        (attempts, words) = (message.delivery.attempts, message.delivery.words)
        (to, template, language) = (message.to.written, message.template, message.language.rawValue)
        (subject, state, messageID) = (message.subject, message.state.rawValue, message.messageID)
        invites = message.invites.map {
            Invite(session: "S\($0.session)", method: $0.method.rawValue, sequence: $0.sequence)
        }
    }
}

/// `outbox show N`: a message as its reader will see it.
struct OutboxShow: Command {
    static let number = Argument<Int>("NR", kind: .integer(1...Int.max), help: .outboxNumber)
    static let html = Option<String>("html", placeholder: "FILE", kind: .path, help: .outboxHTML)
    static let spec = CommandSpec(
        "show", dutch: "toon", summary: .outboxShowSummary, arguments: [number.name], options: [html.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let message = try workspace.message(values.one(Self.number))
        let settings = try workspace.settings()
        if let path = values[Self.html] { try Context.write(Data(message.html.utf8), to: path) }
        let style = context.style
        func head(_ phrase: Phrase, _ text: String) throws {
            try context.screen.print("\(style.heading(context.say(phrase) + ":")) \(Style.safe(text))")
        }
        try head(.outboxFrom, "\(settings.organiser) <\(settings.mailbox)>")
        try head(.outboxToLine, "\(message.toName) <\(message.to)>")
        try head(.outboxSubjectLine, message.subject)
        for invite in message.invites {
            let values = [
                "method": invite.method.rawValue, "session": "S\(invite.session)", "sequence": "\(invite.sequence)",
            ]
            try context.screen.print(style.dim(context.say(.outboxCalendarLine, values)))
        }
        for file in message.files {
            try context.screen.print(style.dim(context.say(.outboxAttached, ["name": file.name])))
        }
        for member in try workspace.family(of: message) where member.id != message.id {
            if message.letter != nil, member.letter != nil { continue }
            let phrase: Phrase = member.letter == nil ? .outboxGoesWith : .outboxFollowedBy
            let told = ["id": "\(member.id)", "subject": member.subject]
            try context.screen.print(style.dim(Style.safe(context.say(phrase, told))))
        }
        let state = Phrase.messageStates[message.state.rawValue]?.text(context.language) ?? message.state.rawValue
        try head(.outboxStateLine, state)
        if message.delivery.attempts > 0 {
            // What the server said: why it refused, or asked to wait.
            let told = ["count": "\(message.delivery.attempts)", "words": message.delivery.words]
            try context.print(.outboxAttempts, told)
        }
        try context.screen.print()
        for line in message.text.split(separator: "\n", omittingEmptySubsequences: false) {
            for wrapped in Wrapping.wrap(Style.safe(String(line)), width: min(context.screen.width ?? 78, 78)) {
                try context.screen.print(wrapped)
            }
        }
        return .done
    }
}

/// `outbox export DIR|FILE.mbox`: the messages as .eml, or as one mbox.
struct OutboxExport: Command {
    static let folder = Argument<String>("MAP|BESTAND.mbox", kind: .path, help: .outboxFolder)
    static let spec = CommandSpec(
        "export", dutch: "wegschrijven", summary: .outboxExportSummary, discussion: .outboxExportDiscussion,
        arguments: [folder.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let folder = try values.one(Self.folder)
        let workspace = try context.open()
        let count: Int
        if folder.lowercased().hasSuffix(".mbox") {
            let isThere = FileManager.default.fileExists(atPath: folder)
            let present = isThere ? try Context.read(folder) : nil
            do {
                count = try workspace.exportMbox(after: present) { try PrivateFile.write($0, to: folder) }
            } catch let error as ReadingError {
                context.screen.complain(
                    context.say(.outboxNoMbox, ["file": folder, "why": error.text(context.language)]))
                return .refused
            }
        } else {
            count = try workspace.exportMessages { try Context.write($0, below: folder) }
        }
        if count == 0 {
            try context.print(.outboxEmpty)
        } else {
            try context.print(.outboxExported, ["count": "\(count)", "folder": folder])
        }
        return .done
    }
}

/// `outbox discard N`.
struct OutboxDiscard: Command {
    static let number = Argument<Int>("NR", kind: .integer(1...Int.max), help: .outboxNumber)
    static let spec = CommandSpec(
        "discard", dutch: "intrekken", summary: .outboxDiscardSummary, arguments: [number.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let number = try values.one(Self.number)
        guard try context.open().discardMessage(number) else {
            context.screen.complain(context.say(.outboxAlreadyLeft, ["id": "\(number)"]))
            return .refused
        }
        try context.print(.outboxDiscarded, ["id": "\(number)"])
        return .done
    }
}

/// `outbox sent`: messages written to files were sent by hand.
struct OutboxSent: Command {
    static let spec = CommandSpec("sent", dutch: "verstuurd", summary: .outboxSentSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let count = try context.open().recordSent()
        try context.print(.outboxSent, ["count": "\(count)"])
        return .done
    }
}
