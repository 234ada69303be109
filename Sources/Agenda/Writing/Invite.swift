import Programme

/// An invitation, a change of it, its cancellation, or the refusal of another time, for one attendee (RFC 5546 sections
/// 3.2.2, 3.2.5 and 3.2.8).
package struct Invite: Hashable, Sendable {
    package var method: Message.Method
    package var uid: String
    /// Raised at each change and at cancelling (RFC 5546 section 2.1.4).
    package var sequence: Int
    /// When this message is made (DTSTAMP).
    package var stamp: Instant
    package var time: Interval
    package var zone: Zone
    package var summary: String
    package var location: String
    package var details: String
    package var organiserName: String
    package var organiser: EmailAddress
    package var attendeeName: String
    package var attendee: EmailAddress
    /// The answer that still holds, where this only updates what they accepted; nil asks for one.
    package var answer: Answer?

    package init(
        method: Message.Method, uid: String, sequence: Int, stamp: Instant, time: Interval, zone: Zone,
        summary: String, location: String, details: String, organiserName: String, organiser: EmailAddress,
        attendeeName: String, attendee: EmailAddress, answer: Answer? = nil
    ) {
        self.method = method
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.time = time
        self.zone = zone
        self.summary = summary
        self.location = location
        self.details = details
        self.organiserName = organiserName
        self.organiser = organiser
        self.attendeeName = attendeeName
        self.attendee = attendee
        self.answer = answer
    }

    /// The iCalendar object: CRLF line ends, one VEVENT with one attendee, the same bytes for the same invite.
    package var text: String {
        var writer = CalendarWriter()
        writer.begin(method: method.rawValue, zone: zone)
        writer.line("BEGIN", [], "VEVENT")
        writer.line("UID", text: uid)
        writer.line("SEQUENCE", [], String(sequence))
        writer.line("DTSTAMP", [], CalendarWriter.utc(stamp))
        // RFC 5546 section 3.2.8 allows no more in the refusal of another time.
        if method != .declineCounter { writeAppointment(&writer) }
        writer.line("ORGANIZER", [("CN", organiserName)], "mailto:\(organiser)")
        if method != .declineCounter { writeGuest(&writer) }
        writer.line("END", [], "VEVENT")
        writer.end()
        return writer.text
    }

    private func writeAppointment(_ writer: inout CalendarWriter) {
        writer.line("DTSTART", time.start, in: zone)
        writer.line("DTEND", time.end, in: zone)
        writer.line("SUMMARY", text: summary)
        if !location.isEmpty { writer.line("LOCATION", text: location) }
        if !details.isEmpty { writer.line("DESCRIPTION", text: details) }
    }

    private func writeGuest(_ writer: inout CalendarWriter) {
        writer.line("ATTENDEE", attendeeParameters, "mailto:\(attendee)")
        writer.line("STATUS", [], method == .cancel ? "CANCELLED" : "CONFIRMED")
        writer.line("TRANSP", [], method == .cancel ? "TRANSPARENT" : "OPAQUE")
        writer.line("CLASS", [], "PUBLIC")
        if method == .request {
            writer.line("X-MICROSOFT-CDO-BUSYSTATUS", [], "BUSY")
            // Lets Outlook offer "propose a new time".
            writer.line("X-MICROSOFT-DISALLOW-COUNTER", [], "FALSE")
        }
    }

    private var attendeeParameters: [(String, String)] {
        let who = [("CUTYPE", "INDIVIDUAL"), ("ROLE", "REQ-PARTICIPANT"), ("CN", attendeeName)]
        guard method == .request else { return who }
        return who + [("PARTSTAT", answer?.rawValue.uppercased() ?? "NEEDS-ACTION"), ("RSVP", "TRUE")]
    }
}
