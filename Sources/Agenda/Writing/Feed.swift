import Programme

/// A calendar to subscribe to or to open: of a person, a room, a table, or the whole programme. It asks no answer and
/// names no address.
package struct Feed: Hashable, Sendable {
    package struct Event: Hashable, Sendable {
        package var uid: String
        package var sequence: Int
        /// When it was last changed.
        package var stamp: Instant
        package var time: Interval
        package var summary: String
        package var location: String
        package var details: String
        package var cancelled: Bool

        package init(
            uid: String, sequence: Int, stamp: Instant, time: Interval, summary: String, location: String,
            details: String, cancelled: Bool
        ) {
            self.uid = uid
            self.sequence = sequence
            self.stamp = stamp
            self.time = time
            self.summary = summary
            self.location = location
            self.details = details
            self.cancelled = cancelled
        }
    }

    package var name: String
    package var zone: Zone
    package var events: [Event]
    package var tasks: [FeedTask]

    package init(name: String, zone: Zone, events: [Event], tasks: [FeedTask] = []) {
        self.name = name
        self.zone = zone
        self.events = events
        self.tasks = tasks
    }

    /// The iCalendar object; the same bytes when nothing changed.
    package var text: String {
        var writer = CalendarWriter()
        writer.begin(method: "PUBLISH", zone: zone)
        writer.line("X-WR-CALNAME", text: name)
        writer.line("NAME", text: name)
        // RFC 7986 section 5.7, and what Outlook looks at.
        writer.line("REFRESH-INTERVAL", [("VALUE", "DURATION")], "PT4H")
        writer.line("X-PUBLISHED-TTL", [], "PT4H")
        for event in events { writer.write(event, in: zone) }
        for task in tasks { writer.write(task) }
        writer.end()
        return writer.text
    }
}

extension CalendarWriter {
    /// RFC 5545 section 3.6.1.
    mutating func write(_ event: Feed.Event, in zone: Zone, isBusy: Bool = true) {
        line("BEGIN", [], "VEVENT")
        line("UID", text: event.uid)
        line("SEQUENCE", [], String(event.sequence))
        line("DTSTAMP", [], Self.utc(event.stamp))
        line("DTSTART", event.time.start, in: zone)
        line("DTEND", event.time.end, in: zone)
        line("SUMMARY", text: event.summary)
        if !event.location.isEmpty { line("LOCATION", text: event.location) }
        if !event.details.isEmpty { line("DESCRIPTION", text: event.details) }
        line("STATUS", [], event.cancelled ? "CANCELLED" : "CONFIRMED")
        line("TRANSP", [], event.cancelled || !isBusy ? "TRANSPARENT" : "OPAQUE")
        line("END", [], "VEVENT")
    }
}
