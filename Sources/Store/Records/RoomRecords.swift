import Programme

extension Transaction {
    package func rooms() throws -> [Room] {
        try all(Schema.room, order: "id") { row in
            Room(
                id: .init(row.integer(0)), name: row.text(1), address: row.text(3), place: row.text(4),
                capacity: row.int(5), open: try parsed(WeekPattern(stored: row.text(6)), Schema.room, "open"),
                calendar: row.optionalText(7), extra: Packed.dictionary(row.text(8)))
        }
    }

    /// Adds a room and returns the ID it was given; the ID in the value is not looked at.
    package func insert(_ room: Room) throws -> Room.ID { .init(try insertNumbered(Schema.room, values(of: room))) }

    package func update(_ room: Room) throws {
        try update(Schema.room, [.integer(room.id.number)] + values(of: room))
    }

    private func values(of room: Room) throws -> [Value] {
        [
            .text(room.name), .text(room.name.lowercased()), .text(room.address), .text(room.place),
            .int(room.capacity), .text(room.open.stored), .string(room.calendar), try Packed.dictionary(room.extra),
        ]
    }

    package func relations() throws -> [Relation] {
        try all(Schema.relation, order: "first, second") { row in
            try parsed(
                Relation(
                    .init(row.integer(0)), .init(row.integer(1)), reason: row.text(2),
                    extra: Packed.dictionary(row.text(3))),
                Schema.relation, "second")
        }
    }

    package func insert(_ relation: Relation) throws { try insert(Schema.relation, values(of: relation)) }
    package func update(_ relation: Relation) throws { try update(Schema.relation, values(of: relation)) }

    private func values(of relation: Relation) throws -> [Value] {
        [
            .integer(relation.first.number), .integer(relation.second.number), .text(relation.reason),
            try Packed.dictionary(relation.extra),
        ]
    }

    package func travelTimes() throws -> [TravelTime] {
        try all(Schema.travelTime, order: "from_place, to_place") { row in
            TravelTime(
                from: row.text(0), to: row.text(1), minutes: row.int(2), extra: Packed.dictionary(row.text(3)))
        }
    }

    package func insert(_ time: TravelTime) throws { try insert(Schema.travelTime, values(of: time)) }
    package func update(_ time: TravelTime) throws { try update(Schema.travelTime, values(of: time)) }

    private func values(of time: TravelTime) throws -> [Value] {
        [.text(time.from), .text(time.to), .int(time.minutes), try Packed.dictionary(time.extra)]
    }

    package func calendars() throws -> [StoredCalendar] {
        try all(Schema.calendar, order: "name") {
            StoredCalendar(name: $0.text(0), content: $0.text(1), readAt: Instant(seconds: $0.integer(2)))
        }
    }

    package func insert(_ calendar: StoredCalendar) throws { try insert(Schema.calendar, values(of: calendar)) }
    package func update(_ calendar: StoredCalendar) throws { try update(Schema.calendar, values(of: calendar)) }

    private func values(of calendar: StoredCalendar) -> [Value] {
        [.text(calendar.name), .text(calendar.content), .integer(calendar.readAt.seconds)]
    }
}
