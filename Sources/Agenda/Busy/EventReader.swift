import Foundation
import Programme

/// Reads events out of a calendar's outline.
struct EventReader {
    let outline: CalendarOutline
    var zones: ZoneResolver
    /// The addresses of the agenda's owner, in lower case: what they declined does not keep them busy.
    let owner: Set<String>
    /// METHOD:CANCEL says of everything in the calendar that it is off.
    let isCancellation: Bool
    /// Minutes of travel to a place, where that is to be kept free.
    var travel: ((String) -> Int?)?
    private(set) var warnings: [CalendarWarning] = []
    private var untold = 0
    private var rules: [ArraySlice<UInt8>: RecurrenceRule] = [:]

    init(_ outline: CalendarOutline, zones: ZoneResolver, owner: Set<String>, isCancellation: Bool) {
        self.outline = outline
        self.zones = zones
        self.owner = owner
        self.isCancellation = isCancellation
    }

    mutating func warn(_ kind: CalendarWarning.Kind, in component: CalendarOutline.Component, line: Int32? = nil) {
        guard warnings.count < OutlineReader.warningLimit else {
            untold += 1
            return
        }
        warnings.append(
            CalendarWarning(kind: kind, component: component.kind.name, line: line.map(Int.init) ?? component.line))
    }

    /// The warnings, the number of those left untold last.
    var allWarnings: [CalendarWarning] {
        untold == 0 ? warnings : warnings + [CalendarWarning(kind: .more(count: untold), component: "VCALENDAR")]
    }

    /// An event, or nil where it cannot be placed in time: that is said.
    mutating func event(_ component: CalendarOutline.Component) -> CalendarEvent? {
        zones.component = component.kind
        var (start, end): (Stamp?, Stamp?)
        var duration: CalendarDuration?
        var endLine: Int32?
        var verdict = Verdict()
        var event = CalendarEvent(start: Stamp(form: .utc, wall: 0, zone: .utc))
        event.line = component.line
        event.repetitionLine = component.line
        var startIsBad = false
        for property in outline.properties(of: component) {
            switch property.kind {
            case .uid: event.uid = UIDKey(outline.value(property))
            case .start:
                start = stamp(property)
                startIsBad = start == nil
            case .end:
                end = stamp(property)
                endLine = property.line
                if end == nil { warn(.badValue(property: "DTEND"), in: component, line: property.line) }
            case .duration:
                duration = StampReader.duration(outline.value(property))
                if end == nil { endLine = property.line }
                if duration == nil { warn(.badValue(property: "DURATION"), in: component, line: property.line) }
            case .place:
                let minutes = travel?(outline.string(property)) ?? 0
                event.travel = max(event.travel, Int64(min(max(0, minutes), 1440)) * 60)
            case .sequence, .stamp, .travel: readVersion(property, into: &event, in: component)
            case .recurrenceID, .rule, .exceptionRule, .extraDates, .exceptionDates:
                readSeries(property, into: &event, in: component)
            default: verdict.read(property, outline, owner)
            }
        }
        guard let start else {
            let line = startIsBad ? outline.properties(of: component).first { $0.kind == .start }?.line : nil
            warn(.leftOut(property: "DTSTART"), in: component, line: line)
            return nil
        }
        event.start = start.onClock(of: end)
        event.length = length(
            from: event.start, to: end?.ending(start), duration, in: component, line: endLine)
        if start.isDate { event.series?.ignoreTimesOfDay() }
        event.reason = isCancellation ? .cancelled : verdict.reason(isOneDay: event.isOneDay)
        return event
    }

    /// What tells one version of an event from another, and the travel to it.
    private mutating func readVersion(
        _ property: CalendarOutline.Property, into event: inout CalendarEvent, in component: CalendarOutline.Component
    ) {
        let value = outline.value(property)
        switch property.kind {
        case .sequence:
            if let number = Int64(outline.string(property).trimmingCharacters(in: .whitespaces)) {
                return event.sequence = number
            }
        case .stamp: if let moment = StampReader.moment(value) { return event.stamp = moment.wall }
        default:
            if let travel = StampReader.duration(value) {
                return event.travel = max(event.travel, min(travel.seconds, 86_400))
            }
        }
        warn(.badValue(property: property.kind.name), in: component, line: property.line)
    }

    private mutating func readSeries(
        _ property: CalendarOutline.Property, into event: inout CalendarEvent, in component: CalendarOutline.Component
    ) {
        var series = event.series ?? .init()
        // The only copy: appending to a shared one would copy all that is there, at each of very many lines.
        event.series = nil
        if property.kind == .rule || property.kind == .extraDates { event.repetitionLine = Int(property.line) }
        switch property.kind {
        case .recurrenceID:
            series.recurrenceID = stamp(property)
            series.thisAndFuture = outline.parameter("RANGE", of: property)?.says("THISANDFUTURE") == true
            if series.recurrenceID == nil {
                warn(.badValue(property: "RECURRENCE-ID"), in: component, line: property.line)
            }
        case .rule, .exceptionRule:
            let value = outline.value(property)
            if let rule = rule(value) {
                if property.kind == .rule { series.rules.append(rule) } else { series.exceptionRules.append(rule) }
            } else {
                let text = CalendarOutline.string(value.prefix(120))
                warn(.badRule(rule: text), in: component, line: property.line)
            }
        case .extraDates: series.extraDates += dates(property, in: component)
        default: series.exceptions += dates(property, in: component).map(\.start)
        }
        event.series = series
    }

    /// The same rule stands in a calendar many times.
    private mutating func rule(_ value: ArraySlice<UInt8>) -> RecurrenceRule? {
        if let known = rules[value] { return known }
        let rule = RecurrenceRule(value)
        if let rule, rules.count < 1_000 { rules[value] = rule }
        return rule
    }

    private mutating func length(
        from start: Stamp, to end: Stamp?, _ duration: CalendarDuration?, in component: CalendarOutline.Component,
        line: Int32?
    ) -> CalendarEvent.Length {
        if let end {
            if start.isDate, end.isDate, end.wall >= start.wall {
                // A day that ends on itself is meant to be that day.
                return .nominal(.init(days: max(1, Int((end.wall - start.wall) / 86_400)), seconds: 0))
            }
            let seconds = end.instant - start.instant
            if seconds < 0 { warn(.endsBeforeStart(property: "DTEND"), in: component, line: line) }
            return .exact(seconds: max(0, seconds))
        }
        if let duration {
            guard duration.days >= 0, duration.seconds >= 0 else {
                warn(.endsBeforeStart(property: "DURATION"), in: component, line: line)
                return .exact(seconds: 0)
            }
            return .nominal(duration)
        }
        // RFC 5545 3.6.1: without an end a day lasts that day, and a timed event takes no time.
        return start.isDate ? .nominal(.init(days: 1, seconds: 0)) : .exact(seconds: 0)
    }

    // MARK: Times

    private mutating func dates(
        _ property: CalendarOutline.Property, in component: CalendarOutline.Component
    ) -> [CalendarEvent.ExtraDate] {
        let tzid = outline.parameter("TZID", of: property)
        var result: [CalendarEvent.ExtraDate] = []
        for value in outline.value(property).split(separator: UInt8(ascii: ",")) {
            let slash = value.firstIndex(of: UInt8(ascii: "/"))
            guard let start = stamp(value[..<(slash ?? value.endIndex)], tzid, property) else {
                warn(.badValue(property: property.kind.name), in: component, line: property.line)
                continue
            }
            let rest = slash.map { value[($0 + 1)...] }
            let end = rest.flatMap { stamp($0, tzid, property) }
            let duration = end == nil ? rest.flatMap { StampReader.duration($0) } : nil
            if rest != nil, end == nil, duration == nil {
                warn(.badValue(property: property.kind.name), in: component, line: property.line)
            }
            result.append(.init(start: start, end: end, duration: duration))
        }
        return result
    }

    mutating func stamp(_ property: CalendarOutline.Property) -> Stamp? {
        let tzid = outline.parameter("TZID", of: property)
        if let found = stamp(outline.value(property), tzid, property) { return found }
        // Outlook's "(UTC+01:00) Amsterdam" as a TZID without quotes: the time stands after the last colon.
        let line = outline.line(property)
        guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon >= Int(property.value) else { return nil }
        let head = outline.text[Int(property.parameters)..<colon]
        guard let name = head.range(of: Array("TZID=".utf8)) else { return nil }
        return stamp(outline.text[(colon + 1)..<Int(property.end)], head[name.upperBound...], property)
    }

    private mutating func stamp(
        _ bytes: ArraySlice<UInt8>, _ tzid: ArraySlice<UInt8>?, _ property: CalendarOutline.Property
    ) -> Stamp? {
        guard let found = StampReader.moment(bytes) else { return nil }
        if found.isDate || outline.parameter("VALUE", of: property)?.says("DATE") == true {
            return Stamp(form: .date, wall: found.wall.dayOfWall * 86_400, zone: zones.fallback)
        }
        if found.isUTC { return Stamp(form: .utc, wall: found.wall, zone: .utc) }
        guard let tzid else { return Stamp(form: .floating, wall: found.wall, zone: zones.fallback) }
        return Stamp(form: .local, wall: found.wall, zone: zones.zone(tzid, line: Int(property.line)))
    }

    /// Whether an address (`mailto:…`, in any case) is one of the owner's.
    static func names(_ owner: Set<String>, _ value: ArraySlice<UInt8>) -> Bool {
        guard !owner.isEmpty else { return false }
        let text = CalendarOutline.string(value).lowercased()
        return owner.contains(text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text)
    }
}

extension CalendarEvent {
    /// A whole day and no more.
    fileprivate var isOneDay: Bool { start.isDate && length == .nominal(.init(days: 1, seconds: 0)) }
}

extension ArraySlice<UInt8> {
    fileprivate func range(of word: [UInt8]) -> Range<Int>? {
        guard count >= word.count else { return nil }
        for from in startIndex...(endIndex - word.count) where self[from..<(from + word.count)].elementsEqual(word) {
            return from..<(from + word.count)
        }
        return nil
    }
}

/// What an event says of whether it keeps its owner busy; the most certain word wins.
private struct Verdict {
    private var isCancelled = false
    private var isDeclined = false
    private var isTransparent = false
    private var isFreeInOutlook = false
    private var isTentative = false
    private var isOut = false
    private var says = false

    mutating func read(_ property: CalendarOutline.Property, _ outline: CalendarOutline, _ owner: Set<String>) {
        let value = outline.value(property)
        switch property.kind {
        case .status:
            if value.says("CANCELLED") { isCancelled = true }
            if value.says("TENTATIVE") { isTentative = true }
        case .transparency:
            says = true
            isTransparent = value.says("TRANSPARENT")
        case .outlookStatus:
            says = true
            isFreeInOutlook = value.says("FREE") || value.says("WORKINGELSEWHERE")
            isOut = value.says("OOF")
            if value.says("TENTATIVE") { isTentative = true }
        case .attendee:
            guard EventReader.names(owner, value), let status = outline.parameter("PARTSTAT", of: property) else {
                return
            }
            if status.says("DECLINED") { isDeclined = true }
            if status.says("TENTATIVE") { isTentative = true }
        default: break
        }
    }

    func reason(isOneDay: Bool) -> BusyReason {
        if isCancelled { return .cancelled }
        if isDeclined { return .declined }
        if isTransparent { return .transparent }
        if isFreeInOutlook { return .freeInOutlook }
        if isOut { return .outOfOffice }
        if isTentative { return .tentative }
        return isOneDay && !says ? .wholeDay : .event
    }
}
