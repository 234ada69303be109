import Programme

/// A VEVENT reduced to what decides when its owner is busy.
struct CalendarEvent {
    var uid: String
    var start: Stamp
    /// How long each instance lasts.
    var length: Length
    var isBusy: Bool
    var recurrenceID: Stamp?
    var thisAndFuture = false
    var rules: [RecurrenceRule] = []
    var extraDates: [(start: Stamp, end: Stamp?, duration: CalendarDuration?)] = []
    var exceptions: [Stamp] = []

    enum Length: Hashable {
        /// DTEND: the same exact time for each instance (RFC 5545 section 3.8.5.3).
        case exact(seconds: Int64)
        /// DURATION, and whole days of an all-day event.
        case nominal(CalendarDuration)
    }

    func interval(at moment: LocalMoment, in zone: CalendarZone) -> Interval? {
        let begin = zone.instant(of: moment)
        switch length {
        case .exact(let seconds): return Interval(begin, begin + seconds)
        case .nominal(let duration):
            let day = LocalMoment(date: moment.date.adding(days: duration.days), secondOfDay: moment.secondOfDay)
            return Interval(begin, zone.instant(of: day) + duration.seconds)
        }
    }
}

/// Reads a VEVENT.
struct EventReader {
    var zones: ZoneResolver
    /// The addresses of the agenda's owner, in lower case: what they declined does not keep them busy.
    let owner: Set<String>
    private(set) var warnings: [CalendarWarning] = []

    init(zones: ZoneResolver, owner: Set<String>) {
        self.zones = zones
        self.owner = owner
    }

    mutating func warn(_ kind: CalendarWarning.Kind, in component: CalendarComponent) {
        let warning = CalendarWarning(kind: kind, component: component.name)
        if !warnings.contains(warning), warnings.count < 100 { warnings.append(warning) }
    }

    mutating func event(_ component: CalendarComponent) -> CalendarEvent? {
        var (start, end, recurrenceID): (Stamp?, Stamp?, Stamp?)
        var duration: CalendarDuration?
        var busy = true
        var event = CalendarEvent(uid: "", start: .utc(Instant(seconds: 0)), length: .exact(seconds: 0), isBusy: true)
        for property in component.properties {
            switch property.name {
            case "UID": event.uid = property.value
            case "DTSTART": start = stamp(property, in: component)
            case "DTEND": end = stamp(property, in: component)
            case "DURATION":
                duration = StampReader.duration(property.value[...])
                if duration == nil { warn(.badValue(property: "DURATION"), in: component) }
            case "RECURRENCE-ID":
                recurrenceID = stamp(property, in: component)
                event.thisAndFuture = property.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
            case "RRULE":
                if let rule = RecurrenceRule(property.value) {
                    event.rules.append(rule)
                } else {
                    warn(.badRule(rule: String(property.value.prefix(120))), in: component)
                }
            case "RDATE": event.extraDates += dates(property, in: component)
            case "EXDATE": event.exceptions += dates(property, in: component).map(\.start)
            case "X-LIC-ERROR": warn(.badValue(property: property.unreadProperty ?? "?"), in: component)
            default: if saysFree(property) { busy = false }
            }
        }
        guard let start else {
            warn(.badValue(property: "DTSTART"), in: component)
            return nil
        }
        event.start = start
        event.isBusy = busy
        event.recurrenceID = recurrenceID
        event.length = length(from: start, to: end, duration)
        return event
    }

    private func saysFree(_ property: CalendarProperty) -> Bool {
        let value = property.value.uppercased()
        switch property.name {
        case "STATUS": return value == "CANCELLED"
        case "TRANSP": return value == "TRANSPARENT"
        case "X-MICROSOFT-CDO-BUSYSTATUS": return value == "FREE" || value == "WORKINGELSEWHERE"
        case "ATTENDEE":
            let address = property.value.lowercased().replacing("mailto:", with: "")
            return owner.contains(address) && property.parameter("PARTSTAT")?.uppercased() == "DECLINED"
        default: return false
        }
    }

    private func length(from start: Stamp, to end: Stamp?, _ duration: CalendarDuration?) -> CalendarEvent.Length {
        if case .date(let first) = start {
            if case .date(let last)? = end {
                return .nominal(.init(days: max(0, last.dayNumber - first.dayNumber), seconds: 0))
            }
            if let end {
                let seconds = end.instant(allDayIn: zones.fallback) - start.instant(allDayIn: zones.fallback)
                return .exact(seconds: max(0, seconds))
            }
            return .nominal(duration ?? CalendarDuration(days: 1, seconds: 0))
        }
        if let end {
            return .exact(
                seconds: max(0, end.instant(allDayIn: zones.fallback) - start.instant(allDayIn: zones.fallback)))
        }
        // RFC 5545 3.6.1: without an end a timed event takes no time.
        return duration.map { .nominal($0) } ?? .exact(seconds: 0)
    }

    private mutating func dates(
        _ property: CalendarProperty, in component: CalendarComponent
    ) -> [(start: Stamp, end: Stamp?, duration: CalendarDuration?)] {
        let tzid = property.parameter("TZID")
        var result: [(start: Stamp, end: Stamp?, duration: CalendarDuration?)] = []
        for value in property.value.split(separator: ",") {
            let parts = value.split(separator: "/", maxSplits: 1)
            guard let first = parts.first, let start = stamp(first, tzid: tzid) else {
                warn(.badValue(property: property.name), in: component)
                continue
            }
            let rest = parts.count == 2 ? parts[1] : nil
            let end = rest.flatMap { stamp($0, tzid: tzid) }
            result.append((start, end, rest.flatMap { StampReader.duration($0) }))
        }
        return result
    }

    mutating func stamp(_ property: CalendarProperty, in component: CalendarComponent) -> Stamp? {
        let found = stamp(property.value[...], tzid: property.parameter("TZID"))
        if found == nil { warn(.badValue(property: property.name), in: component) }
        return found
    }

    private mutating func stamp(_ text: Substring, tzid: String?) -> Stamp? {
        guard let found = StampReader.moment(text) else { return nil }
        if found.isDate { return .date(found.moment.date) }
        if found.utc { return .utc(Instant(seconds: found.moment.wallSeconds)) }
        guard let tzid else { return .local(found.moment, zones.fallback) }
        return .local(found.moment, zones.zone(tzid))
    }
}
