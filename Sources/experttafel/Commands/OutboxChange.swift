import Foundation
import Office
import Programme
import Terminal
import Wording

/// `outbox hold NR…`.
struct OutboxHold: Command {
    static let numbers = Argument<Int>("NR", count: .several, kind: .integer(1...Int.max), help: .outboxNumbers)
    static let spec = CommandSpec(
        "hold", dutch: "vasthouden", summary: .outboxHoldSummary, arguments: [numbers.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let numbers = values[Self.numbers]
        return try context.report(
            try context.open().hold(numbers, true), of: numbers.count, .outboxHeld)
    }
}

/// `outbox release NR…`: the opposite.
struct OutboxRelease: Command {
    static let numbers = Argument<Int>("NR", count: .several, kind: .integer(1...Int.max), help: .outboxNumbers)
    static let spec = CommandSpec(
        "release", dutch: "loslaten", summary: .outboxReleaseSummary, arguments: [numbers.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let numbers = values[Self.numbers]
        return try context.report(
            try context.open().hold(numbers, false), of: numbers.count, .outboxLetGo)
    }
}

extension Context {
    /// Says how many messages were changed, and which could not be.
    fileprivate func report(_ unchanged: [Message], of count: Int, _ phrase: Phrase) throws -> ExitStatus {
        for message in unchanged {
            let state = Phrase.messageStates[message.state.rawValue]?.text(language) ?? message.state.rawValue
            screen.complain(say(.outboxCannot, ["id": "\(message.id)", "state": state]))
        }
        let changed = count - unchanged.count
        if changed > 0 { try print(phrase, ["count": "\(changed)"]) }
        return unchanged.isEmpty ? .done : changed > 0 ? .partly : .refused
    }
}

/// `outbox settle NR --arrived|--again`.
struct OutboxSettle: Command {
    static let number = Argument<Int>("NR", kind: .integer(1...Int.max), help: .outboxNumber)
    static let arrived = Flag("arrived", dutch: "aangekomen", help: .outboxArrived)
    static let again = Flag("again", dutch: "opnieuw", help: .outboxAgain)
    static let spec = CommandSpec(
        "settle", dutch: "afhandelen", summary: .outboxSettleSummary, arguments: [number.name],
        options: [arrived.name, again.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let number = try values.one(Self.number)
        guard values[Self.arrived] != values[Self.again] else {
            context.screen.complain(context.say(.outboxSettleHow))
            return .wrongArguments
        }
        let workspace = try context.open()
        guard try workspace.settle(number, arrived: values[Self.arrived]) else {
            let state = Phrase.messageStates[try workspace.message(number).state.rawValue]?.text(context.language)
            context.screen.complain(context.say(.outboxCannot, ["id": "\(number)", "state": state ?? ""]))
            return .refused
        }
        if values[Self.arrived] {
            try context.print(.outboxSettled, ["id": "\(number)"])
        } else {
            try context.print(.outboxLetGo, ["count": "1"])
        }
        return .done
    }
}

/// `outbox edit NR`.
struct OutboxEdit: Command {
    static let number = Argument<Int>("NR", kind: .integer(1...Int.max), help: .outboxNumber)
    static let text = Option<String>("text", dutch: "tekst", placeholder: "FILE", kind: .path, help: .outboxEditText)
    static let subject = Option<String>(
        "subject", dutch: "onderwerp", placeholder: "TEKST", kind: .text, help: .outboxEditSubject)
    static let spec = CommandSpec(
        "edit", dutch: "wijzig", summary: .outboxEditSummary, arguments: [number.name],
        options: [text.name, subject.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let number = try values.one(Self.number)
        let workspace = try context.open()
        let message = try workspace.message(number)
        var words = message.text
        if let path = values[Self.text] {
            words = String(decoding: try Context.read(path), as: UTF8.self)
        } else if values[Self.subject] == nil {
            words = try Editor.edit(message.text, named: "bericht-\(number).txt", context)
        }
        guard try workspace.edit(number, subject: values[Self.subject], text: words) else {
            let state = Phrase.messageStates[message.state.rawValue]?.text(context.language) ?? ""
            context.screen.complain(context.say(.outboxCannot, ["id": "\(number)", "state": state]))
            return .refused
        }
        try context.print(.outboxEdited, ["id": "\(number)"])
        return .done
    }
}
