import Programme
import Wording

extension Transaction {
    /// All messages, oldest first.
    package func messages() throws -> [Message] {
        let table = Schema.message
        let invites = try children(Schema.messageInvite, order: "message, position") { row in
            Message.Invite(
                session: .init(row.integer(2)),
                method: try parsed(Message.Method(rawValue: row.text(3)), Schema.messageInvite, "method"),
                sequence: row.int(4), content: row.text(5))
        }
        return try all(table, order: "id") { row in
            Message(
                id: .init(row.integer(0)), release: row.optionalInteger(1).map { .init($0) },
                person: row.optionalInteger(2).map { .init($0) },
                to: try parsed(EmailAddress(row.text(3)), table, "to_address"), toName: row.text(4),
                template: row.text(5), language: try parsed(Language(rawValue: row.text(6)), table, "language"),
                subject: row.text(7), text: row.text(8), html: row.text(9), invites: invites[row.integer(0)] ?? [],
                state: try parsed(Message.State(rawValue: row.text(10)), table, "state"),
                madeAt: Instant(seconds: row.integer(11)), messageID: row.text(12))
        }
    }

    /// Adds a message and returns the ID it was given; the ID in the value is not looked at.
    package func insert(_ message: Message) throws -> Message.ID {
        let id = try insertNumbered(Schema.message, Array(values(of: message).dropFirst()))
        for (position, invite) in message.invites.enumerated() {
            try insert(
                Schema.messageInvite,
                [
                    .integer(id), .int(position), .integer(invite.session.number), .text(invite.method.rawValue),
                    .int(invite.sequence), .text(invite.content),
                ])
        }
        return .init(id)
    }

    /// Replaces a message's own fields; its invites are never changed once made.
    package func update(_ message: Message) throws { try update(Schema.message, values(of: message)) }

    private func values(of message: Message) -> [Value] {
        [
            .integer(message.id.number), message.release.map { .integer($0.number) } ?? .null,
            message.person.map { .integer($0.number) } ?? .null, .text(message.to.written), .text(message.toName),
            .text(message.template), .text(message.language.rawValue), .text(message.subject), .text(message.text),
            .text(message.html), .text(message.state.rawValue), .integer(message.madeAt.seconds),
            .text(message.messageID),
        ]
    }
}
