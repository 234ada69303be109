import Programme

extension Snapshot {
    package func publishedCalendars() throws -> [PublishedCalendar] {
        try rows(of: "published_calendar") { row in
            try PublishedCalendar(
                name: row["name"], etag: row["etag"], modified: row["modified"], askedAt: row["asked_at"],
                failure: row["failure"])
        }
    }
}

extension Transaction {
    @discardableResult
    package func save(_ calendar: PublishedCalendar) throws -> Saved {
        try save(
            [
                "name": calendar.name, "etag": calendar.etag, "modified": calendar.modified,
                "asked_at": calendar.askedAt, "failure": calendar.failure,
            ], in: "published_calendar")
    }
}
