import Foundation
import Programme

/// What a calendar says of its owner's time.
package struct CalendarReading: Hashable, Sendable {
    /// When they are busy, within the window asked for.
    package let busy: IntervalSet
    package let warnings: [CalendarWarning]
}

/// Reads when the owner of a calendar is busy: events, free/busy and availability components.
package struct BusyReader: Sendable {
    /// The zone of floating and all-day times.
    package let zone: Zone
    /// Work one calendar may cost, in days and instances looked at.
    package static let workLimit = 400_000

    package init(zone: Zone) { self.zone = zone }

    /// - Parameters:
    ///   - data: an .ics as it came, in any of the encodings that programs write.
    ///   - owner: the owner's addresses, so that what they declined does not keep them busy.
    /// - Throws: `CalendarError` where nothing of it can be used.
    package func read(_ data: Data, within window: Interval, owner: [EmailAddress] = []) throws -> CalendarReading {
        let file = try CalendarFile(data)
        var busy: [Interval] = []
        var warnings: [CalendarWarning] = []
        for calendar in file.calendars {
            let zones = ZoneResolver(calendar: calendar, window: window, zone: zone)
            var reader = EventReader(zones: zones, owner: Set(owner.map(\.key)))
            busy += events(of: calendar, within: window, &reader)
            let closed = AvailabilityReader().closed(by: calendar, within: window, &reader)
            busy = IntervalSet(busy).union(closed).intervals
            for name in reader.zones.unknown.sorted() {
                let kind = CalendarWarning.Kind.unknownZone(name: String(name.prefix(80)), readAs: zone.identifier)
                reader.warn(kind, in: calendar)
            }
            warnings += reader.warnings
        }
        return CalendarReading(busy: IntervalSet(busy).clipped(to: window), warnings: warnings)
    }

    private func events(
        of calendar: CalendarComponent, within window: Interval, _ reader: inout EventReader
    ) -> [Interval] {
        var series: [String: EventSeries] = [:]
        var order: [String] = []
        var busy: [Interval] = []
        for component in calendar.children {
            switch component.name {
            case "VEVENT":
                guard let event = reader.event(component) else { continue }
                // Events without a UID have nothing to do with each other.
                let key = event.uid.isEmpty ? "#\(order.count)" : event.uid
                if series[key] == nil {
                    series[key] = EventSeries(fallback: reader.zones.fallback)
                    order.append(key)
                }
                series[key]?.add(event)
            case "VFREEBUSY": busy += freeBusy(component, &reader)
            default: break
            }
        }
        var work = RecurrenceWork(limit: Self.workLimit)
        for key in order {
            busy += series[key]?.busy(within: window, work: &work) ?? []
            if work.isExhausted {
                reader.warn(.ruleTooMuchWork(rule: ""), in: calendar)
                work = RecurrenceWork(limit: 2_000)
            }
        }
        return busy
    }

    /// RFC 5545 section 3.6.4: every period that is not FREE.
    private func freeBusy(_ component: CalendarComponent, _ reader: inout EventReader) -> [Interval] {
        var busy: [Interval] = []
        for property in component.properties where property.name == "FREEBUSY" {
            if property.parameter("FBTYPE")?.uppercased() == "FREE" { continue }
            for period in property.value.split(separator: ",") {
                let parts = period.split(separator: "/", maxSplits: 1)
                guard parts.count == 2, let start = StampReader.moment(parts[0]) else {
                    reader.warn(.badValue(property: "FREEBUSY"), in: component)
                    continue
                }
                let begin = Instant(seconds: start.moment.wallSeconds)
                if let end = StampReader.moment(parts[1]) {
                    if let interval = Interval(begin, Instant(seconds: end.moment.wallSeconds)) {
                        busy.append(interval)
                    }
                } else if let duration = StampReader.duration(parts[1]) {
                    let end = begin + Int64(duration.days) * 86_400 + duration.seconds
                    if let interval = Interval(begin, end) { busy.append(interval) }
                }
            }
        }
        return busy
    }
}
