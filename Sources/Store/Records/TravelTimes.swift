import Programme

extension Snapshot {
    package func travelTimes() throws -> [TravelTime] {
        try rows(of: "travel_time") { row in
            try TravelTime(
                from: row["from_place"], to: row["to_place"], minutes: row["minutes"], extra: row["extra"])
        }
    }
}

extension Transaction {
    /// Notes the time from one place to another, or changes it; the names of places are compared as written.
    @discardableResult
    package func save(_ time: TravelTime) throws -> Saved {
        try save(time.fields, in: "travel_time")
    }

    package func insert(_ time: TravelTime) throws { try insert(time.fields, into: "travel_time") }

    @discardableResult
    package func update(_ time: TravelTime) throws -> Saved { try update(time.fields, in: "travel_time") }

    package func delete(_ time: TravelTime) throws {
        try delete(
            from: "travel_time", where: Filter([("from_place", time.from.sqlValue), ("to_place", time.to.sqlValue)]))
    }
}

extension TravelTime {
    fileprivate var fields: Fields { ["from_place": from, "to_place": to, "minutes": minutes, "extra": extra] }
}
