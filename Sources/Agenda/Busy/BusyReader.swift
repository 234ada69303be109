import Foundation
import Programme

/// What a calendar says of its owner's time.
package struct CalendarReading: Hashable, Sendable {
    /// When they are busy, within the window asked for.
    package let busy: IntervalSet
    /// What the busy time comes from, and what is in the agenda without keeping its owner busy.
    package let periods: [BusyPeriod]
    package let warnings: [CalendarWarning]
    package let hours: WorkingHours?
    /// Events, free/busy and availability components that were used.
    package let components: Int
    package let lines: Int
}

/// Reads when the owner of a calendar is busy: events, free/busy and availability components.
package struct BusyReader: Sendable {
    /// The zone of floating and all-day times.
    package let zone: Zone
    package let rules: BusyRules

    package init(zone: Zone, rules: BusyRules = BusyRules()) { (self.zone, self.rules) = (zone, rules) }

    /// - Parameters:
    ///   - data: an .ics as it came, in any of the encodings that programs write.
    ///   - owner: the owner's addresses, so that what they declined does not keep them busy.
    ///   - travel: minutes of travel to the place that an event names, where it is known.
    /// - Throws: `CalendarError` where nothing of it can be used.
    package func read(
        _ data: Data, within window: Interval, owner: [EmailAddress] = [], travel: ((String) -> Int?)? = nil
    ) throws -> CalendarReading {
        var also: Set<PropertyKind> = owner.isEmpty ? [] : [.attendee]
        if travel != nil { also.insert(.place) }
        let outline = try OutlineReader.read(data, also: also)
        let owner = Set(owner.map(\.key))
        // What ends just before the window may need time after it.
        let margin = Int64(max(rules.minutesBefore, rules.minutesAfter)) * 60 + 86_400
        let wide = (window.start.seconds - margin)...(window.end.seconds + margin)
        var sum = Sum(components: outline.components.count)
        var isLooseRead = false
        for index in outline.components.indices where outline.components[index].parent < 0 {
            if outline.components[index].kind == .calendar {
                read(index, of: outline, within: window, wide, owner, travel, &sum)
            } else if !isLooseRead {
                // Components that stand in no calendar are read as one.
                isLooseRead = true
                read(-1, of: outline, within: window, wide, owner, travel, &sum)
            }
        }
        let busy = IntervalSet(
            sum.periods.lazy.filter { $0.reason.isBusy(rules) }.compactMap { $0.padded(rules) })
        return CalendarReading(
            busy: busy.clipped(to: window), periods: sum.periods, warnings: outline.warnings + sum.warnings,
            hours: sum.hours, components: sum.components, lines: outline.lines)
    }

    private struct Sum {
        var periods: [BusyPeriod] = []
        var warnings: [CalendarWarning] = []
        var hours: WorkingHours?
        var components = 0
        /// What all calendars of the file together may still cost, and their zones.
        var work: RecurrenceWork
        var zones = ZoneBudget()

        init(components: Int) { work = RecurrenceWork(limit: 30_000_000 + EventSorter.least * components) }
    }

    private func read(
        _ calendar: Int, of outline: CalendarOutline, within window: Interval, _ wide: ClosedRange<Int64>,
        _ owner: Set<String>, _ travel: ((String) -> Int?)?, _ sum: inout Sum
    ) {
        let zones = ZoneResolver(outline, calendar: calendar, window: window, zone: zone, budget: sum.zones)
        var isCancellation = false
        var scale: (name: String, line: Int32)?
        if calendar >= 0 {
            for property in outline.properties(of: outline.components[calendar]) {
                if property.kind == .method { isCancellation = outline.value(property).says("CANCEL") }
                if property.kind == .scale, !outline.value(property).says("GREGORIAN") {
                    scale = (String(outline.string(property).prefix(40)), property.line)
                }
            }
        }
        var reader = EventReader(outline, zones: zones, owner: owner, isCancellation: isCancellation)
        reader.travel = travel
        if let scale, calendar >= 0 {
            reader.warn(.otherScale(scale.name), in: outline.components[calendar], line: scale.line)
        }
        var sorter = EventSorter()
        var availability: [Int] = []
        for child in outline.children(of: calendar) {
            let component = outline.components[child]
            switch component.kind {
            case .event:
                if let event = reader.event(component) {
                    sorter.add(event)
                    sum.components += 1
                }
            case .freeBusy:
                sum.periods += FreeBusyReader.periods(component, &reader)
                sum.components += 1
            case .availability: availability.append(child)
            default: break
            }
        }
        sorter.periods(within: wide, &sum.work, into: &sum.periods) { event in
            reader.warn(.ruleTooMuchWork, in: .init(kind: .event, parent: calendar, line: event.repetitionLine))
        }
        if !availability.isEmpty {
            sum.periods += AvailabilityReader.closed(availability, within: window, &reader, &sum.work)
            sum.components += availability.count
        }
        if let hours = WorkingHours(outline, calendar: calendar, &reader) { sum.hours = hours }
        sum.zones = reader.zones.budget
        for item in reader.zones.unread {
            reader.warn(.badValue(property: item.property.name), in: item.component, line: item.line)
        }
        for item in reader.zones.unknown {
            let kind = CalendarWarning.Kind.unknownZone(
                name: String(item.name.prefix(80)), property: item.property, readAs: item.readAs)
            reader.warn(kind, in: .init(kind: item.component, parent: -1, line: item.line))
        }
        sum.warnings += reader.allWarnings
    }
}

/// Brings the events of one UID together. Most stand alone and are passed on as they come.
private struct EventSorter {
    private var events: [CalendarEvent] = []
    /// The next event of the same UID, by position; -1 for the last.
    private var next: [Int32] = []
    private var firstOf: [UIDKey: Int32] = [:]
    private var lastOf: [Int32] = []

    /// What each event may cost however much others took: enough for some weeks of any honest rule.
    static let least = 400
    /// Stretches beyond which a repeated event only gets its first ones: a hostile calendar would fill the memory.
    private static let periodLimit = 5_000_000
    private static let leastPeriods = 8

    mutating func add(_ event: CalendarEvent) {
        let position = Int32(events.count)
        events.append(event)
        next.append(-1)
        lastOf.append(position)
        guard let uid = event.uid else { return }
        if let first = firstOf[uid] {
            next[Int(lastOf[Int(first)])] = position
            lastOf[Int(first)] = position
            // Marked as one that follows another.
            lastOf[Int(position)] = -1
        } else {
            firstOf[uid] = position
        }
    }

    /// - Parameter exhausted: told the event of which the rule asked for too much.
    func periods(
        within window: ClosedRange<Int64>, _ work: inout RecurrenceWork, into result: inout [BusyPeriod],
        exhausted: (CalendarEvent) -> Void
    ) {
        for position in events.indices where lastOf[position] >= 0 {
            let event = events[position]
            if event.series == nil, next[position] < 0 {
                let period = event.period(at: event.start.wall, in: event.zone, isRepeated: false)
                if period.start < window.upperBound, period.end > window.lowerBound, period.start < period.end {
                    result.append(period)
                }
                continue
            }
            var own = RecurrenceWork(limit: min(RecurrenceWork.oneRule, max(work.left, Self.least)))
            let before = own.left
            var series = EventSeries(chain(from: position))
            let found = series.periods(within: window, work: &own)
            let isCut = result.count > Self.periodLimit && found.count > Self.leastPeriods
            result += isCut ? found.prefix(Self.leastPeriods) : found[...]
            work.spend(before - own.left)
            if series.isExhausted || isCut { exhausted(event) }
        }
    }

    private func chain(from first: Int) -> [CalendarEvent] {
        var found = [events[first]]
        var position = next[first]
        while position >= 0 {
            found.append(events[Int(position)])
            position = next[Int(position)]
        }
        return found
    }
}

/// Reads VFREEBUSY (RFC 5545 section 3.6.4): every period that is not FREE.
private enum FreeBusyReader {
    static func periods(_ component: CalendarOutline.Component, _ reader: inout EventReader) -> [BusyPeriod] {
        var periods: [BusyPeriod] = []
        for property in reader.outline.properties(of: component) where property.kind == .freeBusy {
            let type = reader.outline.parameter("FBTYPE", of: property)
            if type?.says("FREE") == true { continue }
            var reason = BusyReason.freeBusy
            if type?.says("BUSY-TENTATIVE") == true { reason = .tentative }
            if type?.says("BUSY-UNAVAILABLE") == true { reason = .unavailable }
            for value in reader.outline.value(property).split(separator: UInt8(ascii: ",")) {
                guard let (start, end) = period(value) else {
                    reader.warn(.badValue(property: "FREEBUSY"), in: component, line: property.line)
                    continue
                }
                periods.append(
                    BusyPeriod(start: start, end: end, reason: reason, line: Int(property.line), isRepeated: false))
            }
        }
        return periods
    }

    private static func period(_ value: ArraySlice<UInt8>) -> (Int64, Int64)? {
        guard let slash = value.firstIndex(of: UInt8(ascii: "/")), let start = StampReader.moment(value[..<slash])
        else { return nil }
        let rest = value[(slash + 1)...]
        if let end = StampReader.moment(rest) { return (start.wall, end.wall) }
        guard let length = StampReader.duration(rest) else { return nil }
        return (start.wall, start.wall + Int64(length.days) * 86_400 + length.seconds)
    }
}
