import Programme

/// Which messages of the outbox are meant; what is nil leaves all.
package struct OutboxChoice: Sendable {
    package var numbers: Set<Int> = []
    /// Kinds of mail, by the names of their templates.
    package var kinds: Set<String> = []
    /// Part of a name or an address.
    package var person: String?
    package var session: Session.ID?
    package var release: String?
    package var limit: Int?

    package init() {}

    /// The messages that fit, in their order; a letter and its calendar messages together. At most `limit` letters.
    func pick(_ messages: [Message], releases: [Release]) -> [Message] {
        let named = release.map { name in releases.first { $0.name.lowercased() == name.lowercased() }?.id }
        func fits(_ message: Message) -> Bool {
            (numbers.isEmpty || numbers.contains(Int(message.id.number)))
                && (kinds.isEmpty || kinds.contains(message.kind))
                && (person.map { message.isTo($0) } ?? true)
                && (session.map { id in message.invites.contains { $0.session == id } } ?? true)
                && (named.map { $0 != nil && message.release == $0 } ?? true)
        }
        var roots: [Message.ID] = []
        var chosen: Set<Message.ID> = []
        for message in messages where fits(message) && chosen.insert(message.root).inserted {
            roots.append(message.root)
        }
        let wanted = limit.map { Set(roots.prefix($0)) } ?? chosen
        return messages.filter { wanted.contains($0.root) }
    }
}

extension Message {
    /// The name of its template, without language.
    package var kind: String { String(template.prefix { $0 != "." }) }

    func isTo(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return toName.lowercased().contains(wanted) || to.key.contains(wanted)
    }
}
