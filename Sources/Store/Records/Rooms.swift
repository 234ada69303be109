import Programme

extension Snapshot {
    package func rooms() throws -> [Room] { try rows(of: "room") { try Room($0) } }

    package func room(_ id: Room.ID) throws -> Room? {
        try rows(of: "room", where: Filter("id", id)) { try Room($0) }.first
    }

    /// The room of a name, without regard to case.
    package func room(named name: String) throws -> Room? {
        try rows(of: "room", where: Filter("name_key", name.lowercased())) { try Room($0) }.first
    }
}

extension Transaction {
    /// Adds a room; the ID given is ignored. Throws `duplicate` where the name is taken.
    @discardableResult
    package func insert(_ room: Room) throws -> Room.ID { try insertNumbered(room.fields, into: "room") }

    @discardableResult
    package func update(_ room: Room) throws -> Saved { try update(["id": room.id] + room.fields, in: "room") }

    /// Deletes a room; refused while a session is held there.
    package func delete(_ id: Room.ID) throws { try delete(from: "room", where: Filter("id", id)) }
}

extension Room {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"], name: row["name"], address: row["address"], place: row["place"], capacity: row["capacity"],
            open: row["open"], cost: row["cost"], calendar: row["calendar"], extra: row["extra"])
    }

    fileprivate var fields: Fields {
        [
            "name": name, "name_key": name.lowercased(), "address": address, "place": place, "capacity": capacity,
            "open": open, "cost": cost, "calendar": calendar, "extra": extra,
        ]
    }
}
