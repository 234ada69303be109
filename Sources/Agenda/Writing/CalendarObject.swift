import Programme

/// An event or a task as a CalDAV server keeps it (RFC 4791 section 4.1): alone in its calendar, without a METHOD.
///
/// It names no attendee and no organiser. So a server that sends invites by itself (RFC 6638) has nobody to send one
/// to, whether or not it knows SCHEDULE-AGENT, and nobody's address is read there: invites go by our own mail only.
package enum CalendarObject: Hashable, Sendable {
    /// - Parameter isBusy: whether it takes up the time of whoever's calendar it is in.
    case event(Feed.Event, zone: Zone, isBusy: Bool)
    case task(FeedTask)

    package var uid: String {
        switch self {
        case .event(let event, _, _): event.uid
        case .task(let task): task.uid
        }
    }

    /// The same bytes when nothing changed.
    package var text: String {
        var writer = CalendarWriter()
        switch self {
        case .event(let event, let zone, let isBusy):
            writer.begin(method: nil, zone: zone)
            writer.write(event, in: zone, isBusy: isBusy)
        case .task(let task):
            writer.begin(method: nil, zone: nil)
            writer.write(task)
        }
        writer.end()
        return writer.text
    }
}
