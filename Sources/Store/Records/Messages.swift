import Foundation
import Programme

extension Snapshot {
    /// The messages in some states (all when none is named), the oldest first.
    package func messages(states: Set<Message.State> = []) throws -> [Message] {
        guard !states.isEmpty else { return try messages(where: .all) }
        let places = states.map { _ in "?" }.joined(separator: ", ")
        let values = states.map(\.rawValue).sorted().map(\.sqlValue)
        return try messages(where: Filter(sql: "\"state\" IN (\(places))", values: values))
    }

    /// The messages of some kinds of mail in some states, the oldest first.
    package func messages(kinds: [String], states: [Message.State]) throws -> [Message] {
        guard !kinds.isEmpty, !states.isEmpty else { return [] }
        let inState = states.map { _ in "?" }.joined(separator: ", ")
        let ofKind = kinds.map { _ in "\"template\" LIKE ?" }.joined(separator: " OR ")
        return try messages(
            where: Filter(
                sql: "\"state\" IN (\(inState)) AND (\(ofKind))",
                values: states.map(\.rawValue.sqlValue) + kinds.map { "\($0).%".sqlValue }))
    }

    package func messages(to person: Person.ID) throws -> [Message] { try messages(where: Filter("person", person)) }

    package func messages(of release: Release.ID) throws -> [Message] {
        try messages(where: Filter("release", release))
    }

    package func message(_ id: Message.ID) throws -> Message? { try messages(where: Filter("id", id)).first }

    /// How many messages are in each state, without reading them.
    package func messageCounts() throws -> [Message.State: Int] {
        let pairs = try engine.all("SELECT \"state\", COUNT(*) FROM \"message\" GROUP BY \"state\"") { row in
            (try row[0] as Message.State, try row[1] as Int)
        }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    private func messages(where filter: Filter) throws -> [Message] {
        let invites: [Message.ID: [Message.Invite]] = try groups(
            of: "message_invite", by: "message", where: filter.owning("message", in: "message")
        ) { row in
            try Message.Invite(
                session: row["session"], method: row["method"], sequence: row["sequence"], content: row["content"],
                stamp: row["stamp"])
        }
        let files: [Message.ID: [Message.File]] = try groups(
            of: "message_file", by: "message", where: filter.owning("message", in: "message")
        ) { try Message.File($0) }
        return try rows(of: "message", where: filter) { row in
            var message = try Message(row, invites: invites)
            message.files = files[message.id] ?? []
            return message
        }
    }
}

extension Transaction {
    /// Puts a message in the outbox; the ID given is ignored.
    @discardableResult
    package func insert(_ message: Message) throws -> Message.ID {
        let id: Message.ID = try insertNumbered(message.fields, into: "message")
        for row in message.inviteRows(id) { try insert(row, into: "message_invite") }
        for row in message.fileRows(id) { try insert(row, into: "message_file") }
        return id
    }

    @discardableResult
    package func update(_ message: Message) throws -> Saved {
        let saved = try update(["id": message.id] + message.fields, in: "message")
        let rows = message.inviteRows(message.id)
        try noteDeparture(of: message)
        return saved.and(try replace(rows, in: "message_invite", where: Filter("message", message.id)))
    }

    package func delete(_ id: Message.ID) throws { try delete(from: "message", where: Filter("id", id)) }
}

extension Message {
    fileprivate init(_ row: Row, invites: [Message.ID: [Message.Invite]]) throws {
        let id: Message.ID = try row["id"]
        try self.init(
            id: id, release: row["release"], person: row["person"], to: row["to_address"], toName: row["to_name"],
            template: row["template"], language: row["language"], subject: row["subject"], text: row["text"],
            html: row["html"], invites: invites[id] ?? [], state: row["state"], madeAt: row["made_at"],
            messageID: row["message_id"], data: row["data"])
        (revision, isEdited, letter) = (try row["revision"], try row["edited"], try row["letter"])
        (delivery.attempts, delivery.notBefore) = (try row["attempts"], try row["not_before"])
        (delivery.sentAt, delivery.words) = (try row["sent_at"], try row["server_words"])
    }

    fileprivate var fields: Fields {
        [
            "release": release, "person": person, "to_address": to, "to_name": toName, "template": template,
            "language": language, "subject": subject, "text": text, "html": html, "state": state, "made_at": madeAt,
            "message_id": messageID, "data": data, "revision": revision, "edited": isEdited, "letter": letter,
            "attempts": delivery.attempts, "not_before": delivery.notBefore, "sent_at": delivery.sentAt,
            "server_words": delivery.words,
        ]
    }

    fileprivate func fileRows(_ id: Message.ID) -> [Fields] {
        files.enumerated().map { position, file in
            [
                "message": id, "position": position, "name": file.name, "media_type": file.mediaType,
                "content": Data(file.content).base64EncodedString(),
            ]
        }
    }

    fileprivate func inviteRows(_ id: Message.ID) -> [Fields] {
        invites.enumerated().map { position, invite in
            [
                "message": id, "position": position, "session": invite.session, "method": invite.method,
                "sequence": invite.sequence, "content": invite.content, "stamp": invite.stamp,
            ]
        }
    }
}

extension Message.File {
    fileprivate init(_ row: Row) throws {
        let content: String = try row["content"]
        guard let bytes = Data(base64Encoded: content) else {
            throw StoreError.unreadable(table: "message_file", column: "content")
        }
        try self.init(name: row["name"], mediaType: row["media_type"], content: Array(bytes))
    }
}
