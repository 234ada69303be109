import Programme

extension Snapshot {
    package func calendars() throws -> [StoredCalendar] { try rows(of: "calendar") { try StoredCalendar($0) } }

    package func calendar(named name: String) throws -> StoredCalendar? {
        try rows(of: "calendar", where: Filter("name", name)) { try StoredCalendar($0) }.first
    }
}

extension Transaction {
    /// Keeps an agenda, in place of the one of the same name. An agenda with the same content is left as it is, the
    /// moment of reading too.
    @discardableResult
    package func save(_ calendar: StoredCalendar) throws -> Saved {
        if let known = try self.calendar(named: calendar.name), known.content == calendar.content { return .unchanged }
        return try save(calendar.fields, in: "calendar")
    }

    package func insert(_ calendar: StoredCalendar) throws { try insert(calendar.fields, into: "calendar") }

    @discardableResult
    package func update(_ calendar: StoredCalendar) throws -> Saved { try update(calendar.fields, in: "calendar") }

    package func deleteCalendar(named name: String) throws { try delete(from: "calendar", where: Filter("name", name)) }
}

extension StoredCalendar {
    fileprivate init(_ row: Row) throws {
        try self.init(name: row["name"], content: row["content"], readAt: row["read_at"])
    }

    fileprivate var fields: Fields { ["name": name, "content": content, "read_at": readAt] }
}
